package de.nahraum.server.citizen;

import org.jspecify.annotations.Nullable;

/**
 * A line of what is known.
 *
 * @param language of the value where it is not the page's
 */
public record Fact(
        String label,
        String value,
        @Nullable String language,
        @Nullable String href) {
    static Fact of(String label, String value) {
        return new Fact(label, value, null, null);
    }

    /** As the town wrote it, in German. */
    static Fact asWritten(String label, String value) {
        return new Fact(label, value, "de", null);
    }
}
