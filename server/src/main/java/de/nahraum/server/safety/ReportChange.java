package de.nahraum.server.safety;

import de.nahraum.server.store.ReportState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the house does with a report. Their own words about it are two: the office and the measure.
 *
 * @param seen how often it had been changed when they looked at it
 * @param office the unit it is passed on to
 * @param measure what is done about it, as its code shows it; empty if nothing is
 * @param measureOn when that is, or was; null if nobody knows
 * @param duplicateOf the report that says the same; null if it is none
 * @param blanked parts of its words that name somebody; a part once blanked out does not come back
 */
public record ReportChange(
        int seen,
        ReportState state,
        String office,
        String measure,
        @Nullable LocalDate measureOn,
        @Nullable Long duplicateOf,
        List<Span> blanked) {
    public ReportChange {
        blanked = List.copyOf(blanked);
    }

    /**
     * A part of a text.
     *
     * @param from its first sign (code point), counted from 0
     * @param to behind its last
     */
    public record Span(int from, int to) {}
}
