package de.nahraum.server.offers;

import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Severity;
import de.nahraum.geodata.notice.Where;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.Finding;
import de.nahraum.server.store.OffersVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an edited table of offers and says what it would change. Changes nothing itself. */
public final class OffersImport {
    private static final Set<String> CONFLICTS = Set.of("offer-conflict", "offer-gone");

    private final CityStore store;
    private final LocalDate today;

    /** @param today no offer can have been confirmed after it */
    public OffersImport(CityStore store, LocalDate today) {
        this.store = store;
        this.today = today;
    }

    /** Whose value counts where a cell was changed in the table and, differently, in the meantime. */
    public enum Preferred {
        NEITHER,
        TABLE,
        CURRENT
    }

    /**
     * What came of reading a table.
     *
     * @param base version it was compared with, the newest one; 0 if there is none
     * @param offers all offers as they would be
     */
    public record Result(long base, List<OfferChange> changes, List<Offer> offers, List<Finding> findings) {
        /** Whether something stands against taking it over. */
        public boolean isRefused() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        }

        /** Whether something was changed in the table and, differently, in the meantime. */
        public boolean hasConflicts() {
            return findings.stream().anyMatch(finding -> CONFLICTS.contains(finding.code()));
        }
    }

    /** Compares a file with the version it came from and the newest one. */
    public Result read(Path path, Preferred preferred) {
        String file = String.valueOf(path.getFileName());
        Notices notices = new Notices();
        long newest = store.findLatest().orElse(0);
        Optional<OffersVersion> current = store.findOffers(newest);
        Optional<EditedSheet> sheet = readSheet(path, file, notices);
        if (current.isEmpty() || sheet.isEmpty()) {
            return new Result(newest, List.of(), List.of(), findings(notices));
        }
        Optional<OffersVersion> base = findBase(sheet.get(), current.get(), notices);
        if (base.isEmpty()) {
            return new Result(newest, List.of(), List.of(), findings(notices));
        }
        SheetComparison comparison =
                new SheetComparison(sheet.get(), base.get(), current.get(), winner(preferred), today, notices);
        comparison.tellUnreadable();
        SheetComparison.Result compared = comparison.compare();
        return new Result(newest, compared.changes(), compared.offers(), findings(notices));
    }

    private static OfferMerge.Winner winner(Preferred preferred) {
        return switch (preferred) {
            case NEITHER -> OfferMerge.Winner.NOBODY;
            case TABLE -> OfferMerge.Winner.EDITED;
            case CURRENT -> OfferMerge.Winner.CURRENT;
        };
    }

    private static List<Finding> findings(Notices notices) {
        return notices.list().stream().map(Finding::of).toList();
    }

    private static Optional<EditedSheet> readSheet(Path path, String file, Notices notices) {
        if (!Files.isRegularFile(path)) {
            notices.add(new Notice.FileMissing(Where.file(file)));
            return Optional.empty();
        }
        ByteSource bytes = () -> Files.newInputStream(path);
        try {
            return new OfferSheetReader(file, notices).read(bytes);
        } catch (IOException e) {
            notices.add(new Notice.FileUnreadable(Where.file(file), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** The version the table was exported from, if it is one of this store and city. */
    private Optional<OffersVersion> findBase(EditedSheet sheet, OffersVersion current, Notices notices) {
        EditedSheet.Origin origin = sheet.origin();
        Where where = Where.file(sheet.file());
        // The same number may have been given twice, if the database was made anew.
        Optional<OffersVersion> base = store.findOffers(origin.version())
                .filter(version ->
                        OfferSheet.cityForm(version.version().cityName()).equals(origin.city()))
                .filter(version -> version.version().importedAt().toString().equals(origin.imported()));
        boolean isOfThisCity = base.map(version -> isSameCity(version.version(), current.version()))
                .orElse(OfferSheet.cityForm(current.version().cityName()).equals(origin.city()));
        if (!isOfThisCity) {
            notices.add(new Notice.ExportOfOtherCity(
                    where, origin.city(), current.version().cityName()));
            return Optional.empty();
        }
        if (base.isEmpty()) {
            notices.add(new Notice.ExportVersionUnknown(where, origin.version()));
        }
        return base;
    }

    /** A city may be renamed or its folder moved, not both at once. */
    static boolean isSameCity(CityVersion one, CityVersion other) {
        return one.cityName().equals(other.cityName()) || one.folder().equals(other.folder());
    }
}
