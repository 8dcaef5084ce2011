package de.nahraum.server.paper;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a line.
 *
 * @param target id of the heading it leads to, or an address on this server that begins with "/"; null for none
 */
public record Run(String text, Style style, @Nullable String target) {
    /** What a piece is. */
    public enum Style {
        PLAIN,
        STRONG,
        SMALL,
        /** A short remark in a frame ("vorläufig"). */
        TAG,
        /** A shape that stands beside the words that say the same: screen readers leave it out. */
        SHAPE
    }

    public static Run plain(String text) {
        return new Run(text, Style.PLAIN, null);
    }

    public static Run strong(String text) {
        return new Run(text, Style.STRONG, null);
    }

    public static Run link(String text, String target) {
        return new Run(text, Style.PLAIN, target);
    }

    public static Run styled(String text, Style style) {
        return new Run(text, style, null);
    }
}
