package de.nahraum.server.safety;

import de.nahraum.geodata.safety.ReportSettings;
import de.nahraum.server.store.ReportStore;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Deletes of reports what may not be kept longer: words some months after the answer, exact places some months after they came in, and in the end all of it. To
 * be run at start, so that what came back with a backup goes again, and each day.
 */
public final class ReportDeletion {
    private final ReportStore store;
    private final Clock clock;

    public ReportDeletion(ReportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Deletes what is due by what the city says. */
    public ReportStore.Deleted run(ReportSettings settings) {
        Integer retention = settings.retentionMonths();
        return store.deleteDue(
                monthsAgo(retention == null ? ReportSettings.DEFAULT_RETENTION_MONTHS : retention),
                monthsAgo(settings.wordsMonths()),
                monthsAgo(settings.pointsMonths()),
                now().minusDays(ReportStore.KEY_DAYS).toInstant());
    }

    /** Deletes again what a backup brought back although people took it back, or staff deleted or blanked it out. */
    public ReportStore.Repeated repeat(ReportSettings settings) {
        Integer retention = settings.retentionMonths();
        return store.repeatDeletions(
                now().minusMonths(retention == null ? ReportSettings.DEFAULT_RETENTION_MONTHS : retention)
                        .toLocalDate());
    }

    private Instant monthsAgo(int months) {
        return now().minusMonths(months).toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
