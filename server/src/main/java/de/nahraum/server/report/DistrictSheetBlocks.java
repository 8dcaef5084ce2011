package de.nahraum.server.report;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.paper.Block;
import de.nahraum.server.paper.Block.Facts.Fact;
import de.nahraum.server.paper.Block.Heading;
import de.nahraum.server.paper.Block.Listing;
import de.nahraum.server.paper.Block.TableBlock;
import de.nahraum.server.paper.Block.Text;
import de.nahraum.server.paper.Block.Tone;
import de.nahraum.server.paper.Paper;
import de.nahraum.server.paper.Run;
import de.nahraum.server.paper.Table;
import de.nahraum.server.paper.Table.Cell;
import de.nahraum.server.paper.Table.Column;
import de.nahraum.server.paper.Table.Column.Kind;
import de.nahraum.server.report.DistrictSheet.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sheet of a district as a paper of one or two pages. */
final class DistrictSheetBlocks {
    private final DistrictSheet sheet;
    private final ReportTexts texts;
    private final Figures figures;
    private final FigureCells cells;
    private final List<Block> blocks = new ArrayList<>();

    private DistrictSheetBlocks(DistrictSheet sheet) {
        this.sheet = sheet;
        this.texts = ReportTexts.in(sheet.report().language());
        this.figures = new Figures(texts);
        this.cells = new FigureCells(figures);
    }

    static Paper paper(DistrictSheet sheet) {
        DistrictSheetBlocks blocks = new DistrictSheetBlocks(sheet);
        String title =
                blocks.texts.say("sheet.title", "district", sheet.district().name());
        return new Paper(
                sheet.report().language(),
                PaperHeads.of(
                        sheet.report(),
                        title,
                        blocks.texts.say(
                                "sheet.description",
                                "district",
                                sheet.district().name())),
                blocks.blocks(title));
    }

    private List<Block> blocks(String title) {
        blocks.add(new Heading(1, title, "title", false));
        blocks.add(Text.of(
                texts.say(
                        "sheet.sentence",
                        "goals",
                        texts.count("sheet.goals", sheet.goals().size()),
                        "holds",
                        sheet.holds(),
                        "fails",
                        sheet.fails(),
                        "unknown",
                        sheet.unknown()),
                Tone.LEAD));
        if (sheet.head().audience() == Audience.PUBLIC) {
            blocks.add(Text.of(texts.get("summary.public"), Tone.SMALL));
        }
        blocks.add(new Block.Facts(List.of(
                fact("city", sheet.head().city()),
                fact("people", figures.count(sheet.district().people())),
                fact("as-of", texts.date(sheet.head().asOf())))));
        goals();
        help();
        measures();
        statements();
        return List.copyOf(blocks);
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("fact." + key), List.of(Run.plain(value)));
    }

    private void goals() {
        if (sheet.goals().isEmpty()) {
            blocks.add(Text.of(texts.get("sheet.no-goals")));
            return;
        }
        blocks.add(new TableBlock(new Table(
                "sheet",
                texts.say("sheet.table", "district", sheet.district().name()),
                List.of(
                        new Column(texts.get("column.goal"), Kind.HEAD, 26),
                        new Column(texts.get("column.here"), Kind.TEXT, 17),
                        new Column(texts.get("column.figure"), Kind.NUMBER, 14),
                        new Column(texts.get("column.gap"), Kind.NUMBER, 14),
                        new Column(texts.get("column.note"), Kind.TEXT, 29)),
                sheet.goals().stream().map(this::row).toList())));
        signs();
    }

    /** A sheet has no annex to look them up in. */
    private void signs() {
        List<String> signs = sheet.goals().stream()
                .flatMap(goal -> Stream.concat(
                        Stream.of(figures.with(goal.unit(), goal.figure())),
                        goal.chapter().gapPeople() instanceof Figure.Missing
                                ? Stream.of()
                                : Stream.of(figures.count(goal.gapPeople()))))
                .toList();
        List<String> legend = AnnexBlocks.SIGNS.stream()
                .map(sign -> texts.get("sign." + sign + ".legend"))
                .filter(text -> signs.stream().anyMatch(sign -> text.startsWith(sign + " ")))
                .toList();
        if (!legend.isEmpty()) {
            blocks.add(Text.of(texts.say("sign.used", "signs", String.join("; ", legend)), Tone.SMALL));
        }
    }

    private List<Cell> row(Goal goal) {
        return List.of(
                Cell.of(goal.name()),
                Cell.of(texts.get(MapDrawing.wordKey(goal.chapter(), goal.holds()))),
                cells.with(goal.unit(), goal.figure()),
                goal.chapter().gapPeople() instanceof Figure.Missing ? Cell.of("") : cells.count(goal.gapPeople()),
                Cell.of(List.of(Run.styled(goal.note() == null ? "" : goal.note(), Run.Style.SMALL))));
    }

    private void help() {
        List<List<Run>> entries = sheet.goals().stream()
                .flatMap(goal -> goal.next().stream()
                        .map(next -> List.of(Run.strong(goal.name()), Run.plain(": " + next.text()))))
                .toList();
        heading("next");
        blocks.add(entries.isEmpty() ? Text.of(texts.get("sheet.no-next")) : new Listing(false, entries));
    }

    private void measures() {
        GoalTables tables = new GoalTables(texts);
        List<GoalTables.Named> measures = sheet.goals().stream()
                .flatMap(goal -> goal.measures().stream().map(step -> new GoalTables.Named(goal.name(), step)))
                .toList();
        heading("steps");
        blocks.add(
                measures.isEmpty()
                        ? Text.of(texts.get(noSteps()))
                        : new TableBlock(tables.steps(
                                "steps",
                                texts.say(
                                        "sheet.steps",
                                        "district",
                                        sheet.district().name()),
                                measures)));
    }

    /** Of measures that are not public the public is not told that there are none. */
    private String noSteps() {
        return sheet.head().audience() == Audience.PUBLIC ? "sheet.no-steps.public" : "sheet.no-steps";
    }

    private void statements() {
        blocks.addAll(StatementBlocks.of(
                sheet.goals().stream()
                        .flatMap(goal -> goal.statements().stream())
                        .toList(),
                texts,
                2,
                "statements"));
    }

    private void heading(String key) {
        blocks.add(new Heading(2, texts.get("heading." + key), key, false));
    }
}
