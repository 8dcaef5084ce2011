package de.nahraum.server.report;

import de.nahraum.server.paper.Drawing;
import de.nahraum.server.paper.Markup;
import de.nahraum.server.paper.SvgText;
import de.nahraum.server.report.ReportModel.DistrictPart;
import de.nahraum.server.report.ReportModel.GoalChapter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A goal on the map: one hue, told apart by pattern, with the numbers of the table in the districts. Shows where a goal holds, never how much
 * of something a district has. Legend, scale, north and source are drawn in it, so that it can be taken out and used alone.
 */
final class MapDrawing {
    private static final double WIDTH = 112;
    private static final double MOST_WIDTH_BESIDE = 110;
    private static final double MOST_HEIGHT = 78;
    private static final double GAP = 5;

    static final String INK = "#1f4e79";
    static final String FULL = "#9fbad3";
    static final String PAPER = "#ffffff";
    static final String GREY = "#6b7177";

    private final MapShapes shapes;
    private final MapLabels labels;
    private final ReportTexts texts;
    private final List<String> sources;

    MapDrawing(ReportModel model, ReportTexts texts) {
        this.shapes = model.shapes();
        this.labels = MapLabels.of(model.shapes());
        this.texts = texts;
        this.sources = model.annex().sources().stream()
                .filter(source -> source.content().equals(texts.name("source-kind", "districts")))
                .map(ReportModel.Source::name)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Nothing for a town without shapes. */
    Optional<Drawing> of(GoalChapter goal) {
        if (shapes.districts().isEmpty()) {
            return Optional.empty();
        }
        Map<String, DistrictPart> parts = new HashMap<>();
        goal.districts().forEach(part -> parts.put(part.id(), part));
        return Optional.of(new Drawing(legendBeside(goal, parts), legendBelow(goal, parts), alternativeText(goal)));
    }

    /** As wide as a page: nothing beside the map is left white. */
    private Drawing.Sheet legendBeside(GoalChapter goal, Map<String, DistrictPart> parts) {
        double scale = Math.min(MOST_WIDTH_BESIDE / shapes.width(), MOST_HEIGHT / shapes.height());
        double left = shapes.width() * scale + GAP;
        Markup beside = new Markup();
        MapFurniture furniture = new MapFurniture(beside, texts, Drawing.PAGE_WIDTH_MILLIMETRES - left);
        beside.open("g", "transform", "translate(" + SvgText.decimal(left) + " 0)");
        double bottom = furniture.legend(1, goal.isAboutNeed() ? "need" : "goal", isOutside(parts));
        bottom = furniture.scaleAndNorth(bottom + GAP, shapes.metresPerUnit() / scale);
        bottom = furniture.source(bottom + 1, sources, labels.isComplete());
        beside.close("g");
        double height = Math.max(bottom, shapes.height() * scale + 1);
        return sheet(Drawing.PAGE_WIDTH_MILLIMETRES, height, scale, parts, beside);
    }

    private Drawing.Sheet legendBelow(GoalChapter goal, Map<String, DistrictPart> parts) {
        double scale = Math.min(WIDTH / shapes.width(), MOST_HEIGHT / shapes.height());
        Markup below = new Markup();
        MapFurniture furniture = new MapFurniture(below, texts, WIDTH);
        double bottom = furniture.scaleAndNorth(shapes.height() * scale + 1, shapes.metresPerUnit() / scale);
        bottom = furniture.legend(bottom, goal.isAboutNeed() ? "need" : "goal", isOutside(parts));
        return sheet(WIDTH, furniture.source(bottom, sources, labels.isComplete()), scale, parts, below);
    }

    private boolean isOutside(Map<String, DistrictPart> parts) {
        return shapes.districts().stream().anyMatch(shape -> !parts.containsKey(shape.district()));
    }

    private Drawing.Sheet sheet(
            double width, double height, double scale, Map<String, DistrictPart> parts, Markup furniture) {
        Markup svg = new Markup();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + SvgText.decimal(width) + " " + SvgText.decimal(height));
        svg.empty("rect", "width", SvgText.decimal(width), "height", SvgText.decimal(height), "fill", PAPER);
        svg.open("g", "transform", "scale(" + String.format(Locale.ROOT, "%.5f", scale) + ")");
        shapes.districts().forEach(shape -> district(svg, shape, parts.get(shape.district())));
        labels.placed()
                .forEach(label ->
                        label(svg, label, parts.containsKey(label.shape().district())));
        svg.close("g").append(furniture).close("svg");
        return new Drawing.Sheet(svg.toString(), width, height);
    }

    private String alternativeText(GoalChapter goal) {
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
        return title + ". " + description;
    }

    private static void district(Markup svg, MapShapes.Shape shape, @Nullable DistrictPart part) {
        boolean holds = part != null && Boolean.TRUE.equals(part.holds());
        boolean fails = part != null && Boolean.FALSE.equals(part.holds());
        String fill = holds ? FULL : PAPER;
        if (part == null) {
            outline(svg, shape, fill, GREY, "1.5", "4 6");
        } else if (part.holds() == null) {
            outline(svg, shape, fill, INK, "2.5", "14 8");
        } else {
            outline(svg, shape, fill, INK, "2.5", "none");
        }
        if (fails) {
            svg.empty("path", "d", shape.hatch(), "fill", "none", "stroke", INK, "stroke-width", "3");
        }
    }

    private static void outline(
            Markup svg, MapShapes.Shape shape, String fill, String stroke, String width, String dashes) {
        svg.empty(
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
    private void label(Markup svg, MapLabels.Placed label, boolean belongs) {
        MapShapes.Shape shape = label.shape();
        svg.empty(
                "ellipse",
                "cx",
                SvgText.decimal(shape.x()),
                "cy",
                SvgText.decimal(shape.y()),
                "rx",
                SvgText.decimal(label.plateWidth()),
                "ry",
                SvgText.decimal(label.plateHeight()),
                "fill",
                PAPER);
        double letter = labels.letter();
        SvgText.middle(
                svg,
                String.valueOf(shape.number()),
                shape.x(),
                shape.y() + letter * 0.36,
                letter,
                belongs ? "#000000" : GREY);
    }

    private String names(GoalChapter goal, @Nullable Boolean holds) {
        List<String> names = goal.districts().stream()
                .filter(part -> Objects.equals(part.holds(), holds))
                .map(DistrictPart::name)
                .toList();
        return names.isEmpty() ? texts.get("map.none") : texts.names(names);
    }

    /** Yes, no, unknown – in words that judge no district. */
    static String wordKey(GoalChapter goal, @Nullable Boolean holds) {
        String kind = goal.isAboutNeed() ? "need" : "goal";
        return "holds." + kind + (holds == null ? ".unknown" : holds ? ".yes" : ".no");
    }
}
