package de.nahraum.server.archive;

import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.FiledReport;
import java.time.LocalDate;
import java.util.List;

/** What a wish comes to, before anything is filed. */
public sealed interface Prospect {
    /**
     * What would be filed.
     *
     * @param isPublic whether papers for the public come with it: the version is the one the public sees
     */
    record Fileable(CityVersion version, FiledReport.Basis basis, boolean isPublic) implements Prospect {}

    /** Nothing was imported yet. */
    record NothingImported() implements Prospect {}

    /** There is no such version. */
    record NoSuchVersion(long version, List<Long> known) implements Prospect {}

    /** The day is still to come. */
    record DayToCome(LocalDate day, LocalDate today) implements Prospect {}
}
