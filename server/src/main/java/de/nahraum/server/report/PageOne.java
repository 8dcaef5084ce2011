package de.nahraum.server.report;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.server.paper.Block;
import de.nahraum.server.paper.Block.Facts.Fact;
import de.nahraum.server.paper.Block.Heading;
import de.nahraum.server.paper.Block.Listing;
import de.nahraum.server.paper.Block.TableBlock;
import de.nahraum.server.paper.Block.Text;
import de.nahraum.server.paper.Block.Tone;
import de.nahraum.server.paper.Run;
import de.nahraum.server.paper.Table;
import de.nahraum.server.paper.Table.Cell;
import de.nahraum.server.paper.Table.Column;
import de.nahraum.server.report.ReportModel.Gap;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Head;
import de.nahraum.server.report.ReportModel.Unknown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a councillor reads if it is all they read. No formula here. */
final class PageOne {
    /** More names than these say less than their number. */
    private static final int NAMED_DISTRICTS = 6;

    private final ReportModel model;
    private final ReportTexts texts;
    private final List<Block> blocks = new ArrayList<>();

    PageOne(ReportModel model, ReportTexts texts) {
        this.model = model;
        this.texts = texts;
    }

    List<Block> blocks() {
        blocks.add(new Heading(1, model.head().title(), "title", false));
        facts();
        blocks.add(new Heading(2, texts.get("heading.overview"), "overview", false));
        blocks.add(Text.of(model.summary().sentence(), Tone.LEAD));
        if (model.head().audience() == Audience.PUBLIC) {
            blocks.add(Text.of(texts.get("summary.public"), Tone.SMALL));
        }
        provisional();
        blocks.add(goals());
        gaps();
        followUp();
        unknowns();
        given("proposal", model.head().proposal());
        given("finances", model.head().finances());
        blocks.addAll(StatementBlocks.of(model.statements(), texts, 3, "statements"));
        return List.copyOf(blocks);
    }

    /** Whoever reads only the sentence must know on what it rests. */
    private void provisional() {
        long provisional = model.goals().stream()
                .filter(goal -> goal.provisional() && goal.status() != GoalStatus.NOT_ASSESSABLE)
                .count();
        if (provisional > 0) {
            blocks.add(Text.of(texts.say(
                    provisional == 1 ? "summary.provisional.one" : "summary.provisional.many", "count", provisional)));
        }
    }

    private void facts() {
        Head head = model.head();
        List<Fact> facts = new ArrayList<>();
        fact(facts, "city", head.city());
        fact(facts, "paper", head.paper());
        fact(facts, "occasion", head.occasion());
        fact(facts, "as-of", texts.date(head.asOf()));
        fact(facts, "date", texts.date(head.dataDate()));
        fact(facts, "previous", previous(head));
        fact(facts, "lead-unit", head.leadUnit());
        fact(facts, "committees", head.committees().isEmpty() ? null : String.join(" → ", head.committees()));
        blocks.add(new Block.Facts(facts));
    }

    private @Nullable String previous(Head head) {
        ReportModel.Previous previous = head.previous();
        return previous == null
                ? null
                : texts.say(
                        "previous", "number", String.valueOf(previous.number()), "date", texts.date(previous.asOf()));
    }

    private void fact(List<Fact> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(texts.get("fact." + key), List.of(Run.plain(value))));
        }
    }

    private Block goals() {
        boolean hasBefore = model.head().previous() != null;
        List<Column> columns = new ArrayList<>(List.of(
                new Column(texts.get("column.goal"), Column.Kind.HEAD, 18),
                new Column(texts.get("column.standing"), Column.Kind.TEXT, 19),
                new Column(texts.say("column.target", "year", model.head().targetYear()), Column.Kind.TEXT, 32),
                new Column(texts.get("column.status"), Column.Kind.TEXT, 15)));
        if (hasBefore) {
            columns.add(new Column(texts.get("column.change"), Column.Kind.TEXT, 14));
        }
        columns.add(new Column(texts.get("column.lead-unit"), Column.Kind.TEXT, 15));
        return new TableBlock(new Table(
                "goals",
                texts.get("table.goals"),
                columns,
                model.goals().stream().map(goal -> row(goal, hasBefore)).toList()));
    }

    private List<Cell> row(GoalChapter goal, boolean hasBefore) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(List.of(Run.link(goal.name(), "goal-" + goal.id()))),
                Cell.of(goal.standing()),
                Cell.of(goal.target()),
                Cell.of(status(goal, texts))));
        if (hasBefore) {
            row.add(Cell.of(goal.change() == null ? Figures.NONE : goal.change().shortly()));
        }
        row.add(Cell.of(goal.leadUnit() == null ? Figures.NONE : goal.leadUnit()));
        return row;
    }

    /** Status as a shape and in words, never by colour alone. */
    static List<Run> status(GoalChapter goal, ReportTexts texts) {
        String shape = switch (goal.status()) {
            case REACHED -> "●";
            case ON_TRACK -> "►";
            case UNCERTAIN -> "◆";
            case OFF_TRACK -> "▲";
            case NOT_ASSESSABLE -> "○";
        };
        String code = goal.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        List<Run> runs = new ArrayList<>(
                List.of(Run.styled(shape, Run.Style.SHAPE), Run.plain(" " + texts.get("status." + code))));
        if (goal.provisional() && goal.status() != GoalStatus.NOT_ASSESSABLE) {
            runs.add(Run.plain(" "));
            runs.add(Run.styled(texts.get("provisional"), Run.Style.TAG));
        }
        return runs;
    }

    private void gaps() {
        heading("gaps");
        if (model.gaps().isEmpty()) {
            // Where nothing was assessed, no gap is known of only because nobody looked.
            boolean assessed = model.goals().stream().anyMatch(goal -> goal.status() != GoalStatus.NOT_ASSESSABLE);
            blocks.add(Text.of(texts.get(assessed ? "gaps.none" : "gaps.nothing-assessed")));
            return;
        }
        blocks.add(new Listing(true, model.gaps().stream().map(this::gap).toList()));
    }

    private List<Run> gap(Gap gap) {
        StringBuilder said = new StringBuilder(": ").append(gap.text());
        if (!gap.districts().isEmpty()) {
            said.append(' ').append(where(gap));
        }
        if (!gap.steps().isEmpty()) {
            said.append(' ').append(texts.say("gap.steps", "steps", String.join("; ", gap.steps())));
        }
        return List.of(Run.strong(gap.name()), Run.plain(said.toString()));
    }

    /** Where it is missing: the shorter list of names, or none where both are long. */
    private String where(Gap gap) {
        if (gap.districts().size() <= NAMED_DISTRICTS) {
            return texts.say("gap.districts", "districts", texts.names(gap.districts()));
        }
        if (gap.holding().isEmpty()) {
            return texts.get("gap.nowhere");
        }
        return gap.holding().size() <= NAMED_DISTRICTS
                ? texts.say(
                        "gap.only-districts",
                        "count",
                        texts.count("sensitivity.districts", gap.districts().size()),
                        "districts",
                        texts.names(gap.holding()))
                : texts.say(
                        "gap.many-districts",
                        "districts",
                        texts.count("sensitivity.districts", gap.districts().size()));
    }

    private void followUp() {
        ReportModel.FollowUp followUp = model.followUp();
        if (followUp == null) {
            return;
        }
        heading("earlier");
        blocks.add(Text.of(followUp.sentence()));
        if (!followUp.told().isEmpty()) {
            blocks.add(new Listing(
                    false, followUp.told().stream().map(GoalBlocks::earlier).toList()));
        }
    }

    private void unknowns() {
        heading("unknowns");
        if (model.unknowns().stream().allMatch(unknown -> unknown.kind() == Unknown.Kind.THRESHOLD_PROVISIONAL)) {
            blocks.add(Text.of(texts.get(model.goals().isEmpty() ? "gaps.nothing-assessed" : "unknowns.none")));
            return;
        }
        blocks.add(new Listing(
                false,
                model.unknowns().stream()
                        // Said below the sentence, and marked in the table.
                        .filter(unknown -> unknown.kind() != Unknown.Kind.THRESHOLD_PROVISIONAL)
                        .map(unknown -> List.of(Run.plain(unknown.text())))
                        .toList()));
    }

    private void given(String key, @Nullable String text) {
        if (text != null) {
            heading(key);
            blocks.add(Text.of(text, Tone.GIVEN));
        }
    }

    private void heading(String key) {
        blocks.add(new Heading(3, texts.get("heading." + key), key, false));
    }
}
