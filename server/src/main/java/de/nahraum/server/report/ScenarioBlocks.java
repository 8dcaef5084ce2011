package de.nahraum.server.report;

import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.paper.Block;
import de.nahraum.server.paper.Block.Heading;
import de.nahraum.server.paper.Block.Listing;
import de.nahraum.server.paper.Block.TableBlock;
import de.nahraum.server.paper.Block.Text;
import de.nahraum.server.paper.Block.Tone;
import de.nahraum.server.paper.Run;
import de.nahraum.server.paper.Table;
import de.nahraum.server.paper.Table.Cell;
import de.nahraum.server.paper.Table.Column;
import de.nahraum.server.paper.Table.Column.Kind;
import de.nahraum.server.report.ReportModel.ScenarioChapter;
import de.nahraum.server.report.ReportModel.ScenarioGoal;
import de.nahraum.server.report.ReportModel.ScenarioRow;
import java.util.ArrayList;
import java.util.List;

/** The chapter of a what-if, which says of itself that it is one. */
final class ScenarioBlocks {
    private final ReportTexts texts;
    private final FigureCells cells;

    ScenarioBlocks(ReportTexts texts) {
        this.texts = texts;
        this.cells = new FigureCells(new Figures(texts));
    }

    List<Block> of(ScenarioChapter scenario) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, texts.say("heading.scenario", "name", scenario.name()), "scenario", true));
        blocks.add(Text.of(texts.get("scenario.only-thought"), Tone.SMALL));
        blocks.add(Text.of(scenario.question()));
        blocks.add(new Heading(3, texts.get("heading.assumed"), "scenario-assumed", false));
        blocks.add(new Listing(
                true,
                scenario.edits().stream().map(edit -> List.of(Run.plain(edit))).toList()));
        blocks.add(new Heading(3, texts.get("heading.would-be"), "scenario-would-be", false));
        blocks.add(Text.of(scenario.sentence(), Tone.RESULT));
        scenario.goals().forEach(goal -> blocks.add(Text.of(goal(goal))));
        blocks.add(new TableBlock(new Table(
                "scenario",
                texts.say("table.scenario", "name", scenario.name()),
                List.of(
                        new Column(texts.get("column.number"), Kind.NUMBER, 6),
                        new Column(texts.get("column.district"), Kind.HEAD, 34),
                        new Column(texts.get("column.today"), Kind.NUMBER, 20),
                        new Column(texts.get("column.then"), Kind.NUMBER, 20),
                        new Column(texts.get("column.more"), Kind.NUMBER, 20)),
                scenario.districts().stream().map(this::row).toList())));
        return blocks;
    }

    private String goal(ScenarioGoal goal) {
        return texts.say(
                "scenario.goal",
                "goal",
                goal.name(),
                "before",
                goal.holdsBefore(),
                "after",
                goal.holdsAfter(),
                "of",
                goal.of());
    }

    private List<Cell> row(ScenarioRow row) {
        return List.of(
                FigureCells.ordinal(row.number()),
                Cell.of(row.name()),
                cells.share(row.before()),
                cells.share(row.after()),
                more(row.more()));
    }

    private Cell more(Figure more) {
        return more instanceof Figure.Value(double people) && people != 0
                ? Cell.of((people > 0 ? "+" : "−") + texts.number(Math.abs(people)), people, Table.NumberForm.COUNT)
                : cells.count(more);
    }
}
