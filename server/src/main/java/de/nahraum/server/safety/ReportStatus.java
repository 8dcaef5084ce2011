package de.nahraum.server.safety;

import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.ReportState;
import de.nahraum.server.store.StoredReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the code of a report shows: which question it answers, how far it has come, or the one it says the same as, and nothing of what was said.
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
    /**
     * Of a report that says the same as another: how far that one has come, if it is further. Of the other nothing is told but what is done and when, and
     * no day before this one came in: that somebody else had said so before is theirs.
     */
    static ReportStatus of(StoredReport report, StoredReport original, ZoneId zone) {
        StoredReport further = isFurther(original.handling(), report.handling()) ? original : report;
        StoredReport.Handling handling = further.handling();
        LocalDate receivedOn = report.receivedAt().atZone(zone).toLocalDate();
        Instant passedOnAt = handling.passedOnAt() == null ? report.handling().passedOnAt() : handling.passedOnAt();
        return new ReportStatus(
                report.content().topic(),
                handling.state(),
                receivedOn,
                day(passedOnAt, receivedOn, zone),
                day(handling.answeredAt(), receivedOn, zone),
                handling.measure(),
                handling.measureOn());
    }

    /** Of two that have come as far, the one that says what is done. */
    private static boolean isFurther(StoredReport.Handling one, StoredReport.Handling other) {
        int further = one.state().compareTo(other.state());
        return further > 0
                || (further == 0 && other.measure().isEmpty() && !one.measure().isEmpty());
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, LocalDate notBefore, ZoneId zone) {
        if (instant == null) {
            return null;
        }
        LocalDate day = instant.atZone(zone).toLocalDate();
        return day.isBefore(notBefore) ? notBefore : day;
    }
}
