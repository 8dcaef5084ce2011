package de.nahraum.server.safety;

import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.ReportState;
import de.nahraum.server.store.StoredReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the code of a report shows: which question it answers, how far it has come, and nothing of what was said.
 *
 * @param measure what is done about it; empty if nothing is
 * @param measureOn when that is, or was; null if nobody knows
 */
public record ReportStatus(
        ReportTopic topic,
        ReportState state,
        LocalDate receivedOn,
        @Nullable LocalDate passedOnOn,
        @Nullable LocalDate answeredOn,
        String measure,
        @Nullable LocalDate measureOn) {
    static ReportStatus of(StoredReport report, ZoneId zone) {
        StoredReport.Handling handling = report.handling();
        return new ReportStatus(
                report.content().topic(),
                handling.state(),
                report.receivedAt().atZone(zone).toLocalDate(),
                day(handling.passedOnAt(), zone),
                day(handling.answeredAt(), zone),
                handling.measure(),
                handling.measureOn());
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toLocalDate();
    }
}
