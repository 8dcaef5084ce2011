package de.nahraum.server.archive;

import de.nahraum.geodata.city.Audience;
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

    /**
     * The what-if cannot be read in these data.
     *
     * @param part of its link that means nothing
     * @param audience who would read it; the public may not know of everything the house knows of
     */
    record ScenarioUnreadable(String part, Audience audience) implements Prospect {}

    /** The day is still to come. */
    record DayToCome(LocalDate day, LocalDate today) implements Prospect {}
}
