package de.nahraum.server.report;

import de.nahraum.server.live.View;
import de.nahraum.server.store.NamedScenario;
import org.jspecify.annotations.Nullable;

/**
 * What a report is written of: the same subject gives the same report.
 *
 * @param before what has changed since the report before; null if there is none
 * @param scenario a what-if to be told in it, which can be read in this view; null for none
 */
public record Subject(
        View view, @Nullable Comparison before, @Nullable NamedScenario scenario) {
    /** A report that follows no other and tells no what-if. */
    public static Subject of(View view) {
        return new Subject(view, null, null);
    }

    /** The same with a what-if, or without one. */
    public Subject with(@Nullable NamedScenario other) {
        return new Subject(view, before, other);
    }
}
