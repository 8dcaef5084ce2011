package de.nahraum.server.store;

import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import java.util.List;

/**
 * The offers of a version and what they need: read without the rest of the city.
 *
 * @param folderOffers as the folder had them; the same as {@code offers} where no edits were kept
 * @param sources of kind offers, in the order of the folder
 */
public record OffersVersion(
        CityVersion version,
        List<Offer> offers,
        List<Offer> folderOffers,
        List<Place> places,
        List<DataSource> sources) {}
