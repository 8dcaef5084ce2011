package de.nahraum.server.safety;

import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.safety.CellGrid;
import de.nahraum.geodata.safety.CellPublication;
import de.nahraum.geodata.safety.PublicCells;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.CellStore;
import de.nahraum.server.store.CellSwitch;
import de.nahraum.server.store.ReportState;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.StoredReport;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Publishes the cells of citizens' reports, by {@link PublicCells}: once a month, of topics a named person has switched on. A report is counted once staff have worked on it. What was
 * published in a month stays the same to its end, whatever comes, goes or is switched. Thread-safe; several servers on one database publish a month once.
 */
public final class CellPublishing {
    private final ReportStore reports;
    private final CellStore cells;
    private final Clock clock;

    public CellPublishing(ReportStore reports, CellStore cells, Clock clock) {
        this.reports = reports;
        this.cells = cells;
        this.clock = clock;
    }

    public CellSwitch findSwitch(ReportTopic topic) {
        return cells.findSwitch(topic);
    }

    /** What the public sees of a topic this month if it is shown: what was published, or would be if it were published now. */
    public CellPublication look(CitySettings city, ReportTopic topic) {
        return next(city, topic, month(city));
    }

    /** Publishes what is switched on and not yet published this month. */
    public void publishDue(CitySettings city) {
        for (ReportTopic topic : ReportTopic.values()) {
            if (cells.findSwitch(topic).on()) {
                publish(city, topic);
            }
        }
    }

    /**
     * Shows or hides a topic; if it is so already, that stays whose decision it is. What is shown is published first, so that nothing is shown that is not decided.
     *
     * @param seen {@link CellSwitch#changes} of what somebody looked at
     * @param by name of who answers for it
     * @return as it is now; empty, with nothing switched, if somebody else came between
     */
    public Optional<CellSwitch> turn(CitySettings city, ReportTopic topic, int seen, boolean on, String by) {
        CellSwitch now = cells.findSwitch(topic);
        if (now.changes() != seen) {
            return Optional.empty();
        }
        if (now.on() == on) {
            return Optional.of(now);
        }
        if (on) {
            publish(city, topic);
        }
        return cells.turn(topic, seen, on, by);
    }

    private void publish(CitySettings city, ReportTopic topic) {
        YearMonth month = month(city);
        if (cells.findLast(topic).month().isBefore(month)) {
            // Where another server was first, its publication is the one.
            boolean _ = cells.publish(next(city, topic, month));
        }
    }

    private static ZoneId zone(CitySettings city) {
        return ZoneId.of(city.timeZone());
    }

    private YearMonth month(CitySettings city) {
        return YearMonth.from(clock.instant().atZone(zone(city)));
    }

    private CellPublication next(CitySettings city, ReportTopic topic, YearMonth month) {
        CellPublication last = cells.findLast(topic);
        if (!last.month().isBefore(month)) {
            return last;
        }
        List<StoredReport> all = reports.list();
        Set<Long> checked = all.stream()
                .filter(report -> report.handling().state() != ReportState.RECEIVED)
                .map(StoredReport::id)
                .collect(Collectors.toSet());
        return PublicCells.next(
                month,
                topic,
                CellGrid.OF_CITY,
                SafetyReports.of(SafetyReports.inMetresOf(city, all), zone(city)),
                checked::contains,
                last);
    }
}
