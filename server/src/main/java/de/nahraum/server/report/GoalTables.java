package de.nahraum.server.report;

import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.paper.Run;
import de.nahraum.server.paper.Table;
import de.nahraum.server.paper.Table.Cell;
import de.nahraum.server.paper.Table.Column;
import de.nahraum.server.paper.Table.Column.Kind;
import de.nahraum.server.report.ReportModel.DistrictPart;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tables of a goal: district by district, and what the city does. */
final class GoalTables {
    private final ReportTexts texts;
    private final FigureCells cells;
    private final Figures figures;

    GoalTables(ReportTexts texts) {
        this.texts = texts;
        this.figures = new Figures(texts);
        this.cells = new FigureCells(figures);
    }

    Table districts(GoalChapter goal) {
        boolean hasRange = goal.districts().stream().anyMatch(district -> district.low() != null);
        boolean hasGap = goal.districts().stream().anyMatch(district -> district.gapPeople() instanceof Figure.Value);
        List<Column> columns = new ArrayList<>(List.of(
                new Column(texts.get("column.number"), Kind.NUMBER, 6),
                new Column(texts.get("column.district"), Kind.HEAD, 20),
                new Column(texts.get("column.holds." + (goal.isAboutNeed() ? "need" : "goal")), Kind.TEXT, 14),
                new Column(figureColumn(goal), Kind.NUMBER, 14)));
        if (hasRange) {
            columns.add(new Column(texts.get("column.range"), Kind.NUMBER, 15));
        }
        if (hasGap) {
            columns.add(new Column(texts.get("column.gap"), Kind.NUMBER, 14));
        }
        columns.add(new Column(texts.get("column.note"), Kind.TEXT, 26));
        List<List<Cell>> rows = new ArrayList<>();
        for (DistrictPart district : goal.districts()) {
            List<Cell> row = new ArrayList<>(List.of(
                    FigureCells.ordinal(district.number()),
                    Cell.of(district.name()),
                    Cell.of(texts.get(MapDrawing.wordKey(goal, district.holds()))),
                    cells.with(goal.districtFigureUnit(), district.figure())));
            if (hasRange) {
                row.add(Cell.of(figures.range(goal.districtFigureUnit(), district.low(), district.high())));
            }
            if (hasGap) {
                row.add(cells.count(district.gapPeople()));
            }
            row.add(Cell.of(List.of(Run.styled(district.note() == null ? "" : district.note(), Run.Style.SMALL))));
            rows.add(row);
        }
        return new Table("goal-" + goal.id(), texts.say("table.goal-districts", "goal", goal.name()), columns, rows);
    }

    private String figureColumn(GoalChapter goal) {
        boolean withPlanned = goal.measure().equals("coverage")
                && goal.parameters().stream()
                        .anyMatch(used ->
                                used.id().equals("status") && !used.value().equals(StatusFilter.OPEN.id()));
        if (withPlanned) {
            return texts.get("column.figure.with-planned");
        }
        return texts.find("column.figure." + goal.measure()).orElseGet(() -> texts.get("column.figure"));
    }

    /** A step and the goal it serves. */
    record Named(String goal, Step step) {}

    Table steps(GoalChapter goal) {
        return new Table(
                "steps-" + goal.id(),
                texts.say("table.steps", "goal", goal.name()),
                stepColumns("district", 16),
                goal.measures().stream()
                        .map(step -> step(step, step.district()))
                        .toList());
    }

    /** Steps toward several goals in one district. */
    Table steps(String name, String caption, List<Named> steps) {
        return new Table(
                name,
                caption,
                stepColumns("goal", 20),
                steps.stream().map(named -> step(named.step(), named.goal())).toList());
    }

    private List<Column> stepColumns(String second, int weight) {
        return List.of(
                new Column(texts.get("column.step"), Kind.HEAD, 30),
                new Column(texts.get("column." + second), Kind.TEXT, weight),
                new Column(texts.get("column.lead-unit"), Kind.TEXT, 18),
                new Column(texts.get("column.state"), Kind.TEXT, 13),
                new Column(texts.get("column.end"), Kind.TEXT, 11),
                new Column(texts.get("column.cost"), Kind.NUMBER, 12));
    }

    private List<Cell> step(Step step, @Nullable String about) {
        List<Run> title = step.resolution() == null
                ? List.of(Run.plain(step.title()))
                : List.of(Run.plain(step.title() + " "), Run.styled(step.resolution(), Run.Style.SMALL));
        return List.of(
                Cell.of(title),
                Cell.of(shown(about)),
                Cell.of(shown(step.leadUnit())),
                Cell.of(state(step)),
                Cell.of(step.end() == null ? Figures.NOT_YET : texts.shortDate(step.end())),
                step.costEuro() == null
                        ? Cell.of(Figures.NOT_YET)
                        : Cell.of(
                                texts.say("euro", "value", texts.number(step.costEuro())),
                                step.costEuro(),
                                Table.NumberForm.COUNT));
    }

    private String state(Step step) {
        String state = texts.get("state." + step.state().name().toLowerCase(Locale.ROOT));
        return step.isOverdue() ? texts.say("state.overdue", "state", state) : state;
    }

    private static String shown(@Nullable String text) {
        return text == null ? Figures.NONE : text;
    }
}
