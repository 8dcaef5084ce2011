package de.nahraum.server.report;

import de.nahraum.server.paper.Markup;
import de.nahraum.server.paper.SvgText;
import java.util.List;

/** What stands below a map: scale, north, legend, source. Lengths are millimetres on paper; each part answers where it ends. */
final class MapFurniture {
    private static final double LETTER = 2.9;
    private static final double LINE = 4.4;
    private static final double SIGN_WIDTH = 6;
    private static final double SIGN_HEIGHT = 3;
    private static final double LONGEST_SCALE = 30;

    private final Markup svg;
    private final ReportTexts texts;
    private final double width;

    MapFurniture(Markup svg, ReportTexts texts, double width) {
        this.svg = svg;
        this.texts = texts;
        this.width = width;
    }

    /** A bar of a round length, and an arrow up. */
    double scaleAndNorth(double top, double metresPerMillimetre) {
        double metres = roundLength(LONGEST_SCALE * metresPerMillimetre);
        double bar = metres / metresPerMillimetre;
        double line = top + LINE;
        svg.empty(
                "path",
                "d",
                "M0.3 " + SvgText.decimal(line - 1.6) + "V" + SvgText.decimal(line) + "H" + SvgText.decimal(bar) + "V"
                        + SvgText.decimal(line - 1.6),
                "fill",
                "none",
                "stroke",
                "#000000",
                "stroke-width",
                "0.3");
        SvgText.start(svg, length(metres), bar + 2, line, LETTER, "#000000");
        double north = bar + 26;
        svg.empty(
                "path",
                "d",
                "M" + SvgText.decimal(north) + " " + SvgText.decimal(line) + "l1.4 -4l1.4 4l-1.4 -1z",
                "fill",
                "#000000");
        SvgText.start(svg, texts.get("map.north"), north + 4, line, LETTER, "#000000");
        return line + 2;
    }

    /** The longest of 1, 2, 5, 10, 20 … that is no longer. */
    static double roundLength(double longest) {
        double power = Math.pow(10, Math.floor(Math.log10(longest)));
        double first = longest / power;
        return power * (first >= 5 ? 5 : first >= 2 ? 2 : 1);
    }

    private String length(double metres) {
        return metres >= 1000
                ? texts.say("map.kilometres", "length", texts.number(metres / 1000))
                : texts.say("map.metres", "length", texts.number(metres));
    }

    double legend(double top, String kind, boolean outside) {
        double y = entry(top, texts.get("map.legend." + kind + ".yes"), MapDrawing.FULL, MapDrawing.INK, "none");
        hatch(y);
        y = entry(y, texts.get("map.legend." + kind + ".no"), "none", MapDrawing.INK, "none");
        y = entry(y, texts.get("map.legend.unknown"), MapDrawing.PAPER, MapDrawing.INK, "1.2 0.7");
        return outside ? entry(y, texts.get("map.legend.outside"), MapDrawing.PAPER, MapDrawing.GREY, "0.4 0.6") : y;
    }

    private double entry(double top, String words, String fill, String stroke, String dashes) {
        svg.empty(
                "rect",
                "x",
                "0.3",
                "y",
                SvgText.decimal(top + (LINE - SIGN_HEIGHT) / 2),
                "width",
                SvgText.decimal(SIGN_WIDTH),
                "height",
                SvgText.decimal(SIGN_HEIGHT),
                "fill",
                fill,
                "stroke",
                stroke,
                "stroke-width",
                "0.3",
                "stroke-dasharray",
                dashes);
        return SvgText.lines(svg, words, SIGN_WIDTH + 2, top + LINE * 0.73, width - SIGN_WIDTH - 2, LETTER, "#000000")
                - LINE * 0.73
                + LINE;
    }

    private void hatch(double top) {
        double y = top + (LINE - SIGN_HEIGHT) / 2;
        StringBuilder lines = new StringBuilder();
        for (double x = 0.3; x + SIGN_HEIGHT / 2 <= SIGN_WIDTH + 0.3; x += SIGN_HEIGHT / 2) {
            lines.append('M')
                    .append(SvgText.decimal(x))
                    .append(' ')
                    .append(SvgText.decimal(y + SIGN_HEIGHT))
                    .append("l1.5 -3");
        }
        svg.empty("path", "d", lines.toString(), "stroke", MapDrawing.INK, "stroke-width", "0.35", "fill", "none");
    }

    /** @param isEveryNumberThere whether every district has its number on the map */
    double source(double top, List<String> sources, boolean isEveryNumberThere) {
        String words = texts.get(isEveryNumberThere ? "map.numbers" : "map.some-numbers")
                + (sources.isEmpty() ? "" : " " + texts.say("map.source", "source", String.join("; ", sources)));
        return SvgText.lines(svg, words, 0, top + LINE * 0.73, width, LETTER, "#3d4247") + 1.5;
    }
}
