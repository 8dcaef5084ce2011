package de.nahraum.server.paper;

import de.nahraum.server.paper.TrendDrawing.Ahead;
import de.nahraum.server.paper.TrendDrawing.Content;
import de.nahraum.server.paper.TrendDrawing.Known;
import de.nahraum.server.paper.TrendDrawing.Manner;
import de.nahraum.server.paper.TrendDrawing.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws a trend at one width. Lengths are millimetres. */
final class TrendSheet {
    private static final double LEFT = 22;
    private static final double RIGHT = 10;
    private static final double TOP = 6;
    private static final double PLOT_HEIGHT = 42;
    private static final double LETTER = 2.9;
    private static final double LINE = 4.4;
    private static final double SIGN = 8;
    /** Above and below what is drawn, of its range. */
    private static final double AIR = 0.12;

    private static final String INK = "#1f4e79";
    private static final String BLACK = "#000000";
    private static final String QUIET = "#3d4247";
    private static final String FAN = "#c9d8e6";

    private final Markup svg;
    private final Content content;
    private final Words words;
    private final double width;
    private final int firstYear;
    private final int lastYear;
    private final double lowest;
    private final double highest;

    TrendSheet(Markup svg, Content content, Words words, double width) {
        this.svg = svg;
        this.content = content;
        this.words = words;
        this.width = width;
        int lastAhead = content.ahead().isEmpty()
                ? content.history().getLast().year()
                : content.ahead().getLast().year();
        this.firstYear = content.history().getFirst().year();
        this.lastYear = Math.max(Math.max(content.targetYear(), lastAhead), firstYear + 1);
        double low = TrendDrawing.values(content).min().orElseThrow();
        double high = TrendDrawing.values(content).max().orElseThrow();
        double air = high > low ? (high - low) * AIR : Math.max(Math.abs(high) * AIR, AIR);
        this.lowest = low - air;
        this.highest = high + air;
    }

    /** Answers where the drawing ends. */
    double draw() {
        axes();
        fan();
        line("M" + x(firstYear) + " " + y(content.target()) + "H" + x(lastYear), BLACK, "0.4", "2 1.2");
        ahead();
        history();
        return legend(TOP + PLOT_HEIGHT + 2 * LINE);
    }

    private void axes() {
        line("M" + x(firstYear) + " " + n(TOP) + "V" + n(TOP + PLOT_HEIGHT) + "H" + x(lastYear), QUIET, "0.2", "none");
        int years = lastYear - firstYear;
        // As many years as find room beside each other.
        int step = Math.max(1, (int) Math.ceil(years * 12 / (width - LEFT - RIGHT)));
        for (int year = firstYear; year <= lastYear; year += step) {
            SvgText.middle(svg, String.valueOf(year), xAt(year), TOP + PLOT_HEIGHT + LINE, LETTER, QUIET);
        }
        double low = TrendDrawing.values(content).min().orElseThrow();
        double high = TrendDrawing.values(content).max().orElseThrow();
        for (double value : low == high ? List.of(low) : List.of(low, high)) {
            line("M" + n(LEFT - 1) + " " + y(value) + "H" + n(LEFT), QUIET, "0.2", "none");
            SvgText.end(svg, words.figure().apply(value), LEFT - 2, yAt(value) + 1, LETTER, QUIET);
        }
    }

    /** Between the lowest and the highest, from the last known year on. */
    private void fan() {
        boolean isWide = content.ahead().stream().anyMatch(ahead -> ahead.low() < ahead.high());
        if (!isWide) {
            return;
        }
        List<Known> there = way(Ahead::high);
        List<Known> back = way(Ahead::low).reversed();
        svg.empty(
                "path",
                "d",
                path(Stream.concat(there.stream(), back.stream()).toList()) + "Z",
                "fill",
                FAN,
                "stroke",
                INK,
                "stroke-width",
                "0.15");
    }

    private void ahead() {
        if (!content.ahead().isEmpty()) {
            line(path(way(Ahead::central)), INK, "0.5", "0.8 0.8");
        }
    }

    /**
     * The way to come, from the last known year on. What is planned is done within its year and stays to the end; a trend goes straight from year to
     * year, and so does a plan over years nothing is said of.
     */
    private List<Known> way(ToDoubleFunction<Ahead> value) {
        List<Known> way = new ArrayList<>(List.of(content.history().getLast()));
        for (Ahead ahead : content.ahead()) {
            Known last = way.getLast();
            if (content.manner() == Manner.PLANNED && ahead.year() == last.year() + 1) {
                way.add(new Known(ahead.year(), last.value()));
            }
            way.add(new Known(ahead.year(), value.applyAsDouble(ahead)));
        }
        if (content.manner() == Manner.PLANNED) {
            way.add(new Known(lastYear, way.getLast().value()));
        }
        return way;
    }

    private String path(List<Known> points) {
        return points.stream()
                .map(point -> x(point.year()) + " " + y(point.value()))
                .collect(Collectors.joining("L", "M", ""));
    }

    private void history() {
        line(path(content.history()), INK, "0.6", "none");
        content.history().forEach(known -> dot(xAt(known.year()), yAt(known.value())));
    }

    private double legend(double top) {
        double y = entry(top, words.known(), "0.6", "none", INK);
        dot(LEFT + SIGN / 2, top - 1);
        if (!content.ahead().isEmpty()) {
            y = entry(y, words.ahead(), "0.5", "0.8 0.8", INK);
        }
        String between = words.between();
        if (between != null) {
            svg.empty(
                    "rect",
                    "x",
                    n(LEFT),
                    "y",
                    n(y - 2.5),
                    "width",
                    n(SIGN),
                    "height",
                    "3",
                    "fill",
                    FAN,
                    "stroke",
                    INK,
                    "stroke-width",
                    "0.15");
            y = text(y, between);
        }
        String target = words.target() + " " + content.targetYear() + ": "
                + words.figure().apply(content.target());
        y = entry(y, target, "0.4", "2 1.2", BLACK);
        String source = words.source();
        return source == null ? y - LINE + 2 : SvgText.lines(svg, source, LEFT, y, width - LEFT, LETTER, QUIET) + 2;
    }

    private double entry(double base, String text, String stroke, String dashes, String colour) {
        line("M" + n(LEFT) + " " + n(base - 1) + "h" + n(SIGN), colour, stroke, dashes);
        return text(base, text);
    }

    private double text(double base, String text) {
        double left = LEFT + SIGN + 2;
        return SvgText.lines(svg, text, left, base, width - left, LETTER, BLACK) + LINE;
    }

    private void dot(double x, double y) {
        svg.empty("circle", "cx", n(x), "cy", n(y), "r", "1", "fill", INK);
    }

    private void line(String path, String colour, String stroke, String dashes) {
        svg.empty(
                "path",
                "d",
                path,
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                stroke,
                "stroke-dasharray",
                dashes);
    }

    private double xAt(int year) {
        return LEFT + (width - LEFT - RIGHT) * (year - firstYear) / (lastYear - firstYear);
    }

    private double yAt(double value) {
        return TOP + PLOT_HEIGHT * (highest - value) / (highest - lowest);
    }

    private String x(int year) {
        return n(xAt(year));
    }

    private String y(double value) {
        return n(yAt(value));
    }

    private static String n(double length) {
        return String.format(Locale.ROOT, "%.2f", length);
    }
}
