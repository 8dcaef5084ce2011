package de.nahraum.server.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the administration and the Ortsbeiräte say beside the figures, from {@code comments.yaml}.
 *
 * @param paper kind of paper (Kenntnisnahme, Beschluss)
 * @param committees way of the paper through the committees (Beratungsfolge)
 */
public record Comments(
        @Nullable String paper,
        @Nullable String occasion,
        @Nullable String leadUnit,
        List<String> committees,
        @Nullable String resolution,
        @Nullable String finances,
        List<Comment> comments) {
    public static final Comments NONE = new Comments(null, null, null, List.of(), null, null, List.of());

    /**
     * One statement.
     *
     * @param goal id of the goal it is about; null for the whole
     * @param by who says it
     */
    public record Comment(@Nullable String goal, @Nullable String district, String by, String text) {}
}
