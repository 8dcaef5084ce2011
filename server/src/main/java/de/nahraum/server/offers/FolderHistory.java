package de.nahraum.server.offers;

import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import de.nahraum.server.intake.OfferHistory;
import de.nahraum.server.offers.OfferMerge.Winner;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.OffersVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps what was edited in spreadsheets when the folder is imported again. Three ways: the folder as it was imported last, the folder now, the newest
 * version. What the folder did not change since keeps its edits; what both changed differently stops the import.
 */
public final class FolderHistory implements OfferHistory {
    private final CityStore store;
    private final Winner winner;

    /** @param folderWins whether the folder's value counts where both changed a field differently */
    public FolderHistory(CityStore store, boolean folderWins) {
        this.store = store;
        this.winner = folderWins ? Winner.EDITED : Winner.NOBODY;
    }

    @Override
    public List<Offer> reconcile(FolderOffers folder, Notices notices) {
        List<CityVersion> versions = store.listVersions().stream()
                .filter(version -> version.cityName().equals(folder.city())
                        || version.folder().equals(folder.path().toString()))
                .toList();
        Optional<OffersVersion> current = versions.stream().findFirst().flatMap(this::find);
        Optional<OffersVersion> last = versions.stream()
                .filter(version -> version.origin() == CityVersion.Origin.FOLDER)
                .findFirst()
                .flatMap(this::find);
        boolean isEdited = current.isPresent()
                && last.isPresent()
                && !current.get().offers().equals(last.get().folderOffers());
        return isEdited ? new Merging(folder, last.get(), current.get(), winner, notices).merge() : folder.offers();
    }

    private Optional<OffersVersion> find(CityVersion version) {
        return store.findOffers(version.number());
    }

    /** One folder and what became of it. */
    private static final class Merging {
        private final FolderOffers folder;
        private final Map<String, Offer> last;
        private final Map<String, Offer> current;
        private final long version;
        private final Winner winner;
        private final Notices notices;
        private final List<Offer> merged = new ArrayList<>();
        private int kept;

        Merging(FolderOffers folder, OffersVersion last, OffersVersion current, Winner winner, Notices notices) {
            this.folder = folder;
            this.last = SheetComparison.byId(last.folderOffers());
            this.current = SheetComparison.byId(current.offers());
            this.version = current.version().number();
            this.winner = winner;
            this.notices = notices;
        }

        List<Offer> merge() {
            Map<String, Offer> now = SheetComparison.byId(folder.offers());
            now.values().forEach(this::merge);
            current.values().stream()
                    .filter(offer -> !now.containsKey(offer.id()))
                    .forEach(this::keepOrDrop);
            tellPlacesGone();
            if (kept > 0) {
                notices.add(new Notice.OfferEditsKept(Where.file(file()), kept, version));
            }
            return List.copyOf(merged);
        }

        private void merge(Offer inFolder) {
            Offer edited = current.get(inFolder.id());
            if (edited == null) {
                merged.add(inFolder);
                return;
            }
            OfferMerge.Result result =
                    OfferMerge.merge(last.get(inFolder.id()), edited, OfferMerge.forms(inFolder), winner);
            for (OfferMerge.Conflict conflict : result.conflicts()) {
                notices.add(new Notice.FolderOfferConflict(
                        Where.field(inFolder.source(), null, conflict.field().column(), conflict.edited()),
                        inFolder.id(),
                        conflict.field().column(),
                        conflict.edited(),
                        version,
                        conflict.current()));
            }
            Offer together = OfferField.pick(
                    field -> result.takesEdited(field)
                                    || OfferMerge.form(field, edited).equals(OfferMerge.form(field, inFolder))
                            ? inFolder
                            : edited,
                    inFolder.source());
            kept += together.equals(inFolder) ? 0 : 1;
            merged.add(together);
        }

        /** Not in the folder: added by spreadsheet, or taken out of the folder. */
        private void keepOrDrop(Offer offer) {
            Offer before = last.get(offer.id());
            boolean isEdited = before == null || !OfferMerge.forms(before).equals(OfferMerge.forms(offer));
            if (before == null) {
                kept++;
                merged.add(
                        folder.files().isEmpty() || folder.files().contains(offer.source())
                                ? offer
                                : offer.withSource(file()));
            } else if (isEdited && winner == Winner.NOBODY) {
                notices.add(new Notice.FolderOfferGone(Where.file(file()), offer.id(), version));
            }
        }

        private void tellPlacesGone() {
            Set<String> places = folder.places().stream().map(Place::id).collect(Collectors.toSet());
            merged.stream()
                    .filter(offer -> !places.contains(offer.place()))
                    .forEach(offer ->
                            notices.add(new Notice.OfferPlaceGone(Where.file(file()), offer.id(), offer.place())));
        }

        private String file() {
            return folder.files().stream().findFirst().orElse("city.yaml");
        }
    }
}
