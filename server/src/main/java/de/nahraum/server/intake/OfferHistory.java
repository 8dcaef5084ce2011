package de.nahraum.server.intake;

import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.notice.Notices;
import java.nio.file.Path;
import java.util.List;

/** What became of a folder's offers elsewhere since it was imported last. */
@FunctionalInterface
public interface OfferHistory {
    /** Nothing: the folder is all there is. */
    OfferHistory NONE = (folder, notices) -> folder.offers();

    /**
     * Offers of a folder.
     *
     * @param city name of the city
     * @param path of the folder
     * @param files of kind offers, as city.yaml names them
     * @param places all places offers may be at
     */
    record FolderOffers(String city, Path path, List<String> files, List<Offer> offers, List<Place> places) {}

    /** The offers to import; where that cannot be decided, a finding that stops the import. */
    List<Offer> reconcile(FolderOffers folder, Notices notices);
}
