package de.nahraum.server.report;

import de.nahraum.server.report.ReportModel.DistrictPart;
import de.nahraum.server.report.ReportModel.GoalChapter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A goal on the map: one hue, told apart by pattern, with the numbers of the table in the districts. Shows where a goal holds, never how much
 * of something a district has.
 */
final class MapSvg {
    private static final double WIDTH_PIXELS = 440;
    private static final double HEIGHT_PIXELS = 290;
    private static final double LETTER = 36;

    private static final String INK = "#1f4e79";
    private static final String FULL = "#9fbad3";
    private static final String PAPER = "#ffffff";
    private static final String GREY = "#8a8f94";

    private final MapShapes shapes;
    private final ReportTexts texts;
    private final Markup html;
    private final ReportHtml.Form form;

    MapSvg(MapShapes shapes, ReportTexts texts, Markup html, ReportHtml.Form form) {
        this.shapes = shapes;
        this.texts = texts;
        this.html = html;
        this.form = form;
    }

    void write(GoalChapter goal) {
        if (shapes.districts().isEmpty()) {
            return;
        }
        Map<String, DistrictPart> parts = new HashMap<>();
        goal.districts().forEach(part -> parts.put(part.id(), part));
        html.open("div", "class", "map");
        svg(goal, parts);
        legend(goal, parts);
        html.close("div").line();
    }

    private void svg(GoalChapter goal, Map<String, DistrictPart> parts) {
        double scale = Math.min(WIDTH_PIXELS / shapes.width(), HEIGHT_PIXELS / shapes.height());
        String title = texts.say("map.title", "goal", goal.name());
        String description = texts.say(
                "map.description",
                "goal",
                goal.name(),
                "yes",
                names(goal, true),
                "no",
                names(goal, false),
                "unknown",
                names(goal, null),
                "yesWord",
                texts.get(wordKey(goal, true)),
                "noWord",
                texts.get(wordKey(goal, false)),
                "unknownWord",
                texts.get(wordKey(goal, null)));
        String id = "map-" + goal.id();
        String[] common = {
            "xmlns",
            "http://www.w3.org/2000/svg",
            "role",
            "img",
            "viewBox",
            "0 0 " + decimal(shapes.width()) + " " + decimal(shapes.height()),
            "width",
            decimal(shapes.width() * scale) + "px",
            "height",
            decimal(shapes.height() * scale) + "px",
            "aria-labelledby",
            id
        };
        if (form == ReportHtml.Form.PAPER) {
            // The PDF's alternative text; a browser takes title and description.
            html.open("svg", concat(common, "alt", title + ". " + description));
        } else {
            html.open("svg", common);
        }
        html.open("title", "id", id).text(title + ". " + description).close("title");
        for (MapShapes.Shape shape : shapes.districts()) {
            district(shape, parts.get(shape.district()));
        }
        for (MapShapes.Shape shape : shapes.districts()) {
            label(shape, parts.containsKey(shape.district()));
        }
        html.close("svg");
    }

    private void district(MapShapes.Shape shape, @Nullable DistrictPart part) {
        boolean holds = part != null && Boolean.TRUE.equals(part.holds());
        boolean fails = part != null && Boolean.FALSE.equals(part.holds());
        String fill = holds ? FULL : PAPER;
        if (part == null) {
            outline(shape, fill, GREY, "1.5", "4 6");
        } else if (part.holds() == null) {
            outline(shape, fill, INK, "2.5", "14 8");
        } else {
            outline(shape, fill, INK, "2.5", "none");
        }
        if (fails) {
            html.empty("path", "d", shape.hatch(), "fill", "none", "stroke", INK, "stroke-width", "3");
        }
    }

    private void outline(MapShapes.Shape shape, String fill, String stroke, String width, String dashes) {
        html.empty(
                "path",
                "d",
                shape.outline(),
                "fill",
                fill,
                "fill-rule",
                "evenodd",
                "stroke",
                stroke,
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes);
    }

    /** A number on a plate of paper, so that no pattern runs through it. */
    private void label(MapShapes.Shape shape, boolean belongs) {
        String number = String.valueOf(shape.number());
        html.empty(
                "ellipse",
                "cx",
                decimal(shape.x()),
                "cy",
                decimal(shape.y()),
                "rx",
                decimal(LETTER * (number.length() > 1 ? 0.85 : 0.65)),
                "ry",
                decimal(LETTER * 0.65),
                "fill",
                PAPER);
        html.leaf(
                "text",
                number,
                "x",
                decimal(shape.x()),
                "y",
                decimal(shape.y() + LETTER * 0.36),
                "text-anchor",
                "middle",
                "font-family",
                "DejaVu Sans, sans-serif",
                "font-size",
                decimal(LETTER),
                "fill",
                belongs ? "#000000" : GREY);
    }

    private void legend(GoalChapter goal, Map<String, DistrictPart> parts) {
        html.open("p", "class", "legend");
        String kind = goal.isAboutNeed() ? "need" : "goal";
        entry("■", "full", texts.get("map.legend." + kind + ".yes"));
        entry("▨", "hatch", texts.get("map.legend." + kind + ".no"));
        entry("□", "open", texts.get("map.legend.unknown"));
        if (shapes.districts().stream().anyMatch(shape -> !parts.containsKey(shape.district()))) {
            entry("┄", "outside", texts.get("map.legend.outside"));
        }
        html.close("p").leaf("p", texts.get("map.numbers"), "class", "small");
    }

    private void entry(String sign, String style, String words) {
        html.open("span", "class", "entry")
                .leaf("span", sign, "class", "sign " + style, "aria-hidden", "true")
                .text("\u00a0" + words)
                .close("span")
                .text(" ");
    }

    private String names(GoalChapter goal, @Nullable Boolean holds) {
        List<String> names = goal.districts().stream()
                .filter(part -> java.util.Objects.equals(part.holds(), holds))
                .map(DistrictPart::name)
                .toList();
        return names.isEmpty() ? texts.get("map.none") : texts.names(names);
    }

    /** Yes, no, unknown – in words that judge no district. */
    static String wordKey(GoalChapter goal, @Nullable Boolean holds) {
        String kind = goal.isAboutNeed() ? "need" : "goal";
        return "holds." + kind + (holds == null ? ".unknown" : holds ? ".yes" : ".no");
    }

    private static String[] concat(String[] attributes, String name, String value) {
        String[] all = java.util.Arrays.copyOf(attributes, attributes.length + 2);
        all[attributes.length] = name;
        all[attributes.length + 1] = value;
        return all;
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
