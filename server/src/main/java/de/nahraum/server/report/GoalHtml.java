package de.nahraum.server.report;

import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.report.ReportModel.DistrictPart;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A goal's chapter: goal, result, map, district by district, what other parameters would give, what is being done. */
final class GoalHtml {
    private final ReportTexts texts;
    private final Figures figures;
    private final Markup html;
    private final MapSvg map;

    GoalHtml(ReportTexts texts, Markup html, MapSvg map) {
        this.texts = texts;
        this.figures = new Figures(texts);
        this.html = html;
        this.map = map;
    }

    void write(GoalChapter goal) {
        html.open("article", "class", goal.isEvaluated() ? "goal evaluated" : "goal")
                .leaf("h3", goal.name(), "id", "goal-" + goal.id())
                .leaf("p", texts.say("goal.quoted", "text", goal.text(), "seed", goal.seed()), "class", "quoted");
        result(goal);
        html.leaf("p", goal.explanation());
        if (goal.outlook() != null) {
            html.leaf("p", goal.outlook());
        }
        if (!goal.districts().isEmpty()) {
            map.write(goal);
            districts(goal);
            sensitivity(goal);
        }
        steps(goal);
        Statements.write(goal.statements(), texts, html, "h4");
        html.close("article").line();
    }

    private void result(GoalChapter goal) {
        html.open("p", "class", "result");
        PageOneHtml.status(goal, texts, html);
        if (goal.hasResult()) {
            html.text(" · " + texts.say("goal.result", "standing", goal.standing(), "target", goal.target()));
        }
        html.close("p");
        if (goal.gapPeople() instanceof Figure.Value(double people) && people > 0) {
            html.leaf("p", GapParts.say(goal, texts));
        }
        if (goal.resolution() != null) {
            html.leaf("p", texts.say("goal.resolution", "resolution", goal.resolution()), "class", "small");
        } else if (goal.hasResult()) {
            html.leaf("p", texts.get("goal.no-resolution"), "class", "small");
        }
    }

    private void districts(GoalChapter goal) {
        boolean hasRange = goal.districts().stream().anyMatch(district -> district.low() != null);
        boolean hasGap = goal.districts().stream().anyMatch(district -> district.gapPeople() instanceof Figure.Value);
        List<String> columns = new ArrayList<>(List.of(
                texts.get("column.number"),
                texts.get("column.district"),
                texts.get("column.holds." + (goal.isAboutNeed() ? "need" : "goal")),
                figureColumn(goal)));
        if (hasRange) {
            columns.add(texts.get("column.range"));
        }
        if (hasGap) {
            columns.add(texts.get("column.gap"));
        }
        columns.add(texts.get("column.note"));
        Tables.open(html, "districts", texts.say("table.goal-districts", "goal", goal.name()), columns);
        for (DistrictPart district : goal.districts()) {
            html.open("tr")
                    .leaf("td", String.valueOf(district.number()), "class", "number")
                    .leaf("th", district.name(), "scope", "row")
                    .leaf("td", holds(goal, district.holds()))
                    .leaf("td", figures.with(goal.districtFigureUnit(), district.figure()), "class", "number");
            if (hasRange) {
                html.leaf(
                        "td",
                        figures.range(goal.districtFigureUnit(), district.low(), district.high()),
                        "class",
                        "number");
            }
            if (hasGap) {
                html.leaf("td", figures.count(district.gapPeople()), "class", "number");
            }
            html.leaf("td", district.note() == null ? "" : district.note(), "class", "note")
                    .close("tr");
        }
        Tables.close(html);
    }

    private String figureColumn(GoalChapter goal) {
        return texts.find("column.figure." + goal.measure()).orElseGet(() -> texts.get("column.figure"));
    }

    private String holds(GoalChapter goal, @Nullable Boolean holds) {
        return texts.get(MapSvg.wordKey(goal, holds));
    }

    private void sensitivity(GoalChapter goal) {
        if (!goal.sensitivityText().isEmpty()) {
            html.open("p")
                    .leaf("strong", texts.get("sensitivity"))
                    .text(" " + String.join("; ", goal.sensitivityText()) + ".")
                    .close("p");
        }
    }

    private void steps(GoalChapter goal) {
        if (goal.measures().isEmpty()) {
            return;
        }
        html.leaf("h4", texts.get("heading.steps"));
        Tables.open(
                html,
                "steps",
                texts.say("table.steps", "goal", goal.name()),
                List.of(
                        texts.get("column.step"),
                        texts.get("column.district"),
                        texts.get("column.lead-unit"),
                        texts.get("column.state"),
                        texts.get("column.end"),
                        texts.get("column.cost")));
        for (Step step : goal.measures()) {
            html.open("tr").open("th", "scope", "row").text(step.title());
            if (step.resolution() != null) {
                html.text(" ").leaf("span", step.resolution(), "class", "small block");
            }
            html.close("th")
                    .leaf("td", shown(step.district()))
                    .leaf("td", shown(step.leadUnit()))
                    .leaf("td", texts.get("state." + step.state().name().toLowerCase(java.util.Locale.ROOT)))
                    .leaf("td", step.end() == null ? Figures.NOT_YET : texts.shortDate(step.end()))
                    .leaf(
                            "td",
                            step.costEuro() == null
                                    ? Figures.NOT_YET
                                    : texts.say("euro", "value", texts.number(step.costEuro())),
                            "class",
                            "number")
                    .close("tr");
        }
        Tables.close(html);
    }

    private static String shown(@Nullable String text) {
        return text == null ? Figures.NONE : text;
    }
}
