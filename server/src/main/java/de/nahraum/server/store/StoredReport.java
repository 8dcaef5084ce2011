package de.nahraum.server.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as staff see it.
 *
 * @param id from 1
 * @param changes how often staff have changed it: who changes it must have seen it as it is
 * @param group random, shared by reports that may come from one person; for counting only
 * @param handling what staff have done with it
 * @param wordsDeletedAt when its words were deleted for good; null while they are there
 * @param coarsenedAt when its exact place was given up; null while it is exact
 * @param origin how it came to the house
 */
public record StoredReport(
        long id,
        int changes,
        NewReport.Content content,
        UUID group,
        Instant receivedAt,
        Handling handling,
        @Nullable Instant wordsDeletedAt,
        @Nullable Instant coarsenedAt,
        ReportOrigin origin) {
    /**
     * What staff have done with a report.
     *
     * @param office the unit it was passed on to, or that is to answer; empty if nobody said
     * @param passedOnAt null before, and if it was answered without
     * @param measure what is done about it, as its code shows it; empty if nothing is
     * @param measureOn when that is, or was; null if nobody knows
     * @param duplicateOf the report that says the same; null if it is none
     */
    public record Handling(
            ReportState state,
            String office,
            @Nullable Instant passedOnAt,
            @Nullable Instant answeredAt,
            String measure,
            @Nullable LocalDate measureOn,
            @Nullable Long duplicateOf) {
        /** Longest text about a measure, in signs (code points). */
        public static final int MOST_SIGNS = 300;

        public static final Handling NONE = new Handling(ReportState.RECEIVED, "", null, null, "", null, null);
    }
}
