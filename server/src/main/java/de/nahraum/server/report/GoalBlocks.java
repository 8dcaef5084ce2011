package de.nahraum.server.report;

import de.nahraum.geodata.goal.Distance;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.paper.Block;
import de.nahraum.server.paper.Block.Heading;
import de.nahraum.server.paper.Block.Picture;
import de.nahraum.server.paper.Block.TableBlock;
import de.nahraum.server.paper.Block.Text;
import de.nahraum.server.paper.Block.Tone;
import de.nahraum.server.paper.Run;
import de.nahraum.server.report.ReportModel.GoalChapter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A goal's chapter: goal, result, map, district by district, what other parameters would give, what is being done. */
final class GoalBlocks {
    private final ReportTexts texts;
    private final GoalTables tables;
    private final MapDrawing map;

    GoalBlocks(ReportModel model, ReportTexts texts) {
        this.texts = texts;
        this.tables = new GoalTables(texts);
        this.map = new MapDrawing(model, texts);
    }

    List<Block> of(GoalChapter goal, boolean onNewPage) {
        String id = "goal-" + goal.id();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(3, goal.name(), id, onNewPage));
        blocks.add(Text.of(texts.say("goal.quoted", "text", goal.text(), "seed", goal.seed()), Tone.QUOTE));
        result(goal, blocks);
        blocks.add(Text.of(goal.explanation()));
        if (goal.outlook() != null) {
            blocks.add(Text.of(goal.outlook()));
        }
        distance(goal, blocks);
        if (!goal.districts().isEmpty()) {
            map.of(goal).ifPresent(drawing -> blocks.add(new Picture(drawing)));
            blocks.add(new TableBlock(tables.districts(goal)));
            sensitivity(goal, blocks);
        }
        PathParts.drawing(goal, texts).ifPresent(drawing -> blocks.add(new Picture(drawing)));
        change(goal, blocks, id);
        list(blocks, "not-known", id, false, goal.unknowns(), unknown -> List.of(Run.plain(unknown.text())));
        list(blocks, "earlier", id, false, goal.earlier(), GoalBlocks::earlier);
        list(blocks, "next", id, true, goal.next(), next -> List.of(Run.plain(next.text())));
        if (!goal.measures().isEmpty()) {
            blocks.add(new Heading(4, texts.get("heading.steps"), id + "-steps", false));
            blocks.add(new TableBlock(tables.steps(goal)));
        }
        blocks.addAll(StatementBlocks.of(goal.statements(), texts, 4, id + "-statements"));
        return blocks;
    }

    private void result(GoalChapter goal, List<Block> blocks) {
        List<Run> runs = new ArrayList<>(PageOne.status(goal, texts));
        if (goal.hasResult()) {
            runs.add(Run.plain(" · " + texts.say("goal.result", "standing", goal.standing(), "target", goal.target())));
        }
        blocks.add(new Text(runs, Tone.RESULT));
        if (goal.gapPeople() instanceof Figure.Value(double people) && people > 0) {
            blocks.add(Text.of(GapParts.say(goal, texts)));
        }
        if (goal.resolution() != null) {
            blocks.add(Text.of(texts.say("goal.resolution", "resolution", goal.resolution()), Tone.SMALL));
        } else if (goal.hasResult()) {
            blocks.add(Text.of(texts.get("goal.no-resolution"), Tone.SMALL));
        }
    }

    private <T> void list(
            List<Block> blocks, String key, String id, boolean numbered, List<T> entries, Function<T, List<Run>> said) {
        if (!entries.isEmpty()) {
            blocks.add(new Heading(4, texts.get("heading." + key), id + "-" + key, false));
            blocks.add(new Block.Listing(numbered, entries.stream().map(said).toList()));
        }
    }

    /** What was advised, and what became of it. */
    static List<Run> earlier(ReportModel.Earlier earlier) {
        return List.of(Run.plain(earlier.advice() + " "), Run.strong(earlier.text()));
    }

    private void change(GoalChapter goal, List<Block> blocks, String id) {
        ReportModel.Change change = goal.change();
        if (change == null) {
            return;
        }
        blocks.add(new Heading(4, texts.get("heading.change"), id + "-change", false));
        blocks.add(Text.of(change.text()));
        if (!change.parts().isEmpty()) {
            blocks.add(new Block.Listing(
                    false,
                    change.parts().stream()
                            .map(part -> List.of(Run.strong(part.name()), Run.plain(": " + part.text())))
                            .toList()));
        }
        if (change.dependsOnOrder()) {
            blocks.add(Text.of(texts.get("change.depends-on-order"), Tone.SMALL));
        }
    }

    /** People without reach are told already, and persons over a line in the explanation, with what that means. */
    private static void distance(GoalChapter goal, List<Block> blocks) {
        ReportModel.Distance distance = goal.distance();
        if (distance == null
                || distance.unit() == Distance.Unit.PEOPLE_WITHOUT_REACH
                || distance.unit() == Distance.Unit.PERSONS_OVER_LINE) {
            return;
        }
        if (distance.amount() instanceof Figure.Value(double amount) && amount > 0) {
            blocks.add(Text.of(distance.text()));
        }
    }

    private void sensitivity(GoalChapter goal, List<Block> blocks) {
        if (!goal.sensitivityText().isEmpty()) {
            blocks.add(new Text(
                    List.of(
                            Run.strong(texts.get("sensitivity")),
                            Run.plain(" " + String.join("; ", goal.sensitivityText()) + ".")),
                    Tone.PLAIN));
        }
    }
}
