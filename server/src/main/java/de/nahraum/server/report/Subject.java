package de.nahraum.server.report;

import de.nahraum.server.live.View;
import org.jspecify.annotations.Nullable;

/**
 * What a report is written of: the same subject gives the same report.
 *
 * @param before what has changed since the report before; null if there is none
 */
public record Subject(View view, @Nullable Comparison before) {
    /** A report that follows no other. */
    public static Subject of(View view) {
        return new Subject(view, null);
    }
}
