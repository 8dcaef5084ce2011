package de.nahraum.server.safety;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.Exposure;
import de.nahraum.geodata.safety.SafetyReport;
import de.nahraum.geodata.safety.SuggestionSearch;
import de.nahraum.geodata.safety.Suggestions;
import de.nahraum.server.store.ReportStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where many report that they feel unsafe, for the people who look at it. Computed once for each state of the reports and each day, which with 20,000 reports takes seconds: who
 * asks meanwhile waits for the same answer. The exposure is where people live, by the cells of the city. Thread-safe.
 */
public final class SuggestionDesk {
    /** Of the draws: the same reports get the same answer, whoever asks and on whichever server. */
    public static final long SEED = 2032;

    private final ReportStore store;
    private final Clock clock;
    private @Nullable Answered last;

    public SuggestionDesk(ReportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Answered(long dataVersion, LocalDate day, List<SafetyReport> reports, Suggestions suggestions) {}

    /** The suggestions of today, in the city's time zone. */
    public Suggestions find(City city) {
        ZoneId zone = ZoneId.of(city.settings().timeZone());
        return find(
                city,
                SafetyReports.withExactPlace(SafetyReports.inMetresOf(city.settings(), store.list()), zone),
                LocalDate.ofInstant(clock.instant(), zone));
    }

    private synchronized Suggestions find(City city, List<SafetyReport> reports, LocalDate day) {
        Answered known = last;
        if (known == null
                || known.dataVersion() != city.dataVersion()
                || !known.day().equals(day)
                || !known.reports().equals(reports)) {
            known = new Answered(
                    city.dataVersion(), day, reports, SuggestionSearch.find(reports, day, exposure(city), SEED));
            last = known;
        }
        return known.suggestions();
    }

    private static List<Exposure> exposure(City city) {
        return city.cells().stream()
                .map(cell -> new Exposure(cell.x(), cell.y(), cell.people()))
                .toList();
    }
}
