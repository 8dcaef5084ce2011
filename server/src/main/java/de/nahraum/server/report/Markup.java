package de.nahraum.server.report;

/**
 * Writes well-formed markup, HTML and XML at once. Every text and attribute is escaped here; there is no way in for markup from outside.
 */
final class Markup {
    private final StringBuilder out = new StringBuilder();

    /** Opens an element; attributes as name, value, name, value … */
    Markup open(String tag, String... attributes) {
        tag(tag, attributes);
        out.append('>');
        return this;
    }

    Markup close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element that holds nothing. */
    Markup empty(String tag, String... attributes) {
        tag(tag, attributes);
        out.append("/>");
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /** An element that holds a text. */
    Markup leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** A new line, for people who read the source. */
    Markup line() {
        out.append('\n');
        return this;
    }

    /** The project's own style sheet: it comes from no one else, and escaping would break it. */
    Markup style(String css) {
        out.append("<style>").append(css).append("</style>");
        return this;
    }

    private void tag(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        text.codePoints().filter(Markup::isAllowed).forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(character);
            }
        });
    }

    /** XML knows no control characters and no half characters. */
    private static boolean isAllowed(int character) {
        return character >= ' ' && character != 0xFFFE && character != 0xFFFF && !isSurrogate(character)
                || character == '\n'
                || character == '\t';
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
