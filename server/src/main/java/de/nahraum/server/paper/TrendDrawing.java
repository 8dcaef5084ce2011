package de.nahraum.server.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a figure went and where it is heading: known years as dots on a line, what is to come as a fan or as the steps of a plan, the target as
 * a dashed line. Told apart by shape, so that it can be read in black and white.
 */
public final class TrendDrawing {
    private static final double WIDTH = 112;

    private final Content content;
    private final Words words;

    private TrendDrawing(Content content, Words words) {
        this.content = content;
        this.words = words;
    }

    /** What is drawn. Years ascend; what is ahead begins after the last known year. */
    public record Content(List<Known> history, List<Ahead> ahead, Manner manner, double target, int targetYear) {
        public Content {
            history = List.copyOf(history);
            ahead = List.copyOf(ahead);
            if (history.isEmpty()) {
                throw new IllegalArgumentException("No year is known");
            }
            List<Integer> years = Stream.concat(
                            history.stream().map(Known::year), ahead.stream().map(Ahead::year))
                    .toList();
            for (int i = 1; i < years.size(); i++) {
                if (years.get(i) <= years.get(i - 1)) {
                    throw new IllegalArgumentException("Year " + years.get(i) + " after " + years.get(i - 1));
                }
            }
        }
    }

    /** What a year was found to be, in the unit of the goal's figure. */
    public record Known(int year, double value) {}

    /** What a year to come is held to be, in the same unit; {@code low ≤ central ≤ high}. */
    public record Ahead(int year, double low, double central, double high) {
        public Ahead {
            if (!(low <= central && central <= high)) {
                throw new IllegalArgumentException(year + ": " + low + ", " + central + ", " + high);
            }
        }
    }

    /** Where what is ahead comes from. */
    public enum Manner {
        /** Continued from what was: a fan. */
        CONTINUED,
        /** Decided and planned: steps, each from the year it is done. */
        PLANNED
    }

    /**
     * Words of the drawing, in the paper's language.
     *
     * @param title what the figure is
     * @param known of the dots
     * @param ahead of the line to come
     * @param between of the fan; null if none is drawn
     * @param source where the figures come from; null if the text says it
     * @param figure a value as people read it, with its unit
     */
    public record Words(
            String title,
            String known,
            String ahead,
            @Nullable String between,
            String target,
            @Nullable String source,
            DoubleFunction<String> figure) {}

    /** The drawing; its alternative text names every number. */
    public static Drawing of(Content content, Words words) {
        TrendDrawing drawing = new TrendDrawing(content, words);
        return new Drawing(
                drawing.sheet(Drawing.PAGE_WIDTH_MILLIMETRES), drawing.sheet(WIDTH), drawing.alternativeText());
    }

    private Drawing.Sheet sheet(double width) {
        Markup inner = new Markup();
        double bottom = new TrendSheet(inner, content, words, width).draw();
        Markup svg = new Markup();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                String.format(Locale.ROOT, "0 0 %.1f %.1f", width, bottom));
        svg.append(inner).close("svg");
        return new Drawing.Sheet(svg.toString(), width, bottom);
    }

    private String alternativeText() {
        List<String> parts = new ArrayList<>();
        parts.add(words.title());
        parts.add(words.known() + ": "
                + content.history().stream()
                        .map(known -> known.year() + ": " + words.figure().apply(known.value()))
                        .collect(Collectors.joining("; ")));
        if (!content.ahead().isEmpty()) {
            parts.add(words.ahead() + ": "
                    + content.ahead().stream().map(this::said).collect(Collectors.joining("; ")));
        }
        parts.add(words.target() + " " + content.targetYear() + ": "
                + words.figure().apply(content.target()));
        return String.join(". ", parts) + ".";
    }

    private String said(Ahead ahead) {
        String central = ahead.year() + ": " + words.figure().apply(ahead.central());
        return ahead.low() == ahead.high()
                ? central
                : central + " (" + words.figure().apply(ahead.low()) + " – "
                        + words.figure().apply(ahead.high()) + ")";
    }

    /** Every value drawn. */
    static DoubleStream values(Content content) {
        return DoubleStream.concat(
                DoubleStream.of(content.target()),
                DoubleStream.concat(
                        content.history().stream().mapToDouble(Known::value),
                        content.ahead().stream().flatMapToDouble(ahead -> DoubleStream.of(ahead.low(), ahead.high()))));
    }
}
