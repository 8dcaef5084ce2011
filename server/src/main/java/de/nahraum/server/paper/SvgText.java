package de.nahraum.server.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts in drawings. SVG breaks no lines of its own. */
public final class SvgText {
    /** How wide a letter of DejaVu Sans is on average, of its size; a little more than measured, so that no line runs out. */
    private static final double LETTER_WIDTH = 0.6;

    private static final double LINE_HEIGHT = 1.4;

    private SvgText() {}

    public static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    public static void start(Markup svg, String text, double x, double y, double size, String colour) {
        write(svg, text, x, y, size, colour, "start");
    }

    public static void middle(Markup svg, String text, double x, double y, double size, String colour) {
        write(svg, text, x, y, size, colour, "middle");
    }

    public static void end(Markup svg, String text, double x, double y, double size, String colour) {
        write(svg, text, x, y, size, colour, "end");
    }

    /** Writes as many lines as are needed; answers the base of the last. */
    public static double lines(Markup svg, String text, double x, double y, double width, double size, String colour) {
        double base = y;
        for (String line : broken(text, width, size)) {
            start(svg, line, x, base, size, colour);
            base += size * LINE_HEIGHT;
        }
        return base - size * LINE_HEIGHT;
    }

    private static List<String> broken(String text, double width, double size) {
        int most = Math.max(1, (int) (width / (size * LETTER_WIDTH)));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static void write(Markup svg, String text, double x, double y, double size, String colour, String anchor) {
        svg.leaf(
                "text",
                text,
                "x",
                decimal(x),
                "y",
                decimal(y),
                "text-anchor",
                anchor,
                "font-family",
                "DejaVu Sans, sans-serif",
                "font-size",
                decimal(size),
                "fill",
                colour);
    }
}
