package de.nahraum.server.paper;

/**
 * Writes well-formed markup, HTML and XML at once. Every text and attribute is escaped here; there is no way in for markup from outside.
 */
public final class Markup {
    private final StringBuilder out = new StringBuilder();

    /** Opens an element; attributes as name, value, name, value … */
    public Markup open(String tag, String... attributes) {
        tag(tag, attributes);
        out.append('>');
        return this;
    }

    public Markup close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element that holds nothing. */
    public Markup empty(String tag, String... attributes) {
        tag(tag, attributes);
        out.append("/>");
        return this;
    }

    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** An element that holds a text. */
    public Markup leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Markup written apart. */
    public Markup append(Markup other) {
        out.append(other.out);
        return this;
    }

    /** A new line, for people who read the source. */
    public Markup line() {
        out.append('\n');
        return this;
    }

    /** The project's own style sheet: it comes from no one else, and escaping would break it. */
    public Markup style(String css) {
        out.append("<style>").append(css).append("</style>");
        return this;
    }

    /** A drawing of our own, which is markup already; attributes are added to its {@code <svg>}. */
    Markup graphic(String svg, String... attributes) {
        if (!svg.startsWith("<svg ")) {
            throw new IllegalArgumentException("Not a drawing: " + svg.substring(0, Math.min(svg.length(), 40)));
        }
        tag("svg", attributes);
        out.append(svg, "<svg".length(), svg.length());
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
        allowed(text).codePoints().forEach(character -> {
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

    /** What XML can hold of a text. */
    static String allowed(String text) {
        return text.codePoints()
                .filter(Markup::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
