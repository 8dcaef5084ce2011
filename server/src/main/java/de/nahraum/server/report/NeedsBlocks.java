package de.nahraum.server.report;

import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.paper.Block;
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
import java.util.ArrayList;
import java.util.List;

/** The needs as a paper: what an applicant may quote, with the day and the source of each figure. */
final class NeedsBlocks {
    private final Needs needs;
    private final ReportTexts texts;
    private final FigureCells cells;
    private final List<Block> blocks = new ArrayList<>();

    private NeedsBlocks(Needs needs) {
        this.needs = needs;
        this.texts = ReportTexts.in(needs.report().language());
        this.cells = new FigureCells(new Figures(texts));
    }

    static Paper paper(Needs needs) {
        NeedsBlocks blocks = new NeedsBlocks(needs);
        String title = blocks.texts.get("needs.title");
        return new Paper(
                needs.report().language(),
                PaperHeads.of(
                        needs.report(),
                        title,
                        blocks.texts.say(
                                "needs.description", "city", needs.head().city())),
                blocks.blocks(title));
    }

    private List<Block> blocks(String title) {
        blocks.add(new Heading(1, title, "title", false));
        blocks.add(Text.of(
                texts.say(
                        "needs.lead",
                        "city",
                        needs.head().city(),
                        "date",
                        texts.date(needs.head().asOf())),
                Tone.LEAD));
        if (needs.topics().isEmpty()) {
            blocks.add(Text.of(texts.get("needs.none")));
        }
        needs.topics().forEach(this::topic);
        blocks.add(Text.of(texts.get("needs.quote"), Tone.SMALL));
        return List.copyOf(blocks);
    }

    private void topic(Needs.Topic topic) {
        blocks.add(new Heading(2, topic.name(), "goal-" + topic.goal(), false));
        blocks.add(
                Text.of(texts.say("goal.result", "standing", topic.standing(), "target", topic.target()), Tone.RESULT));
        if (topic.byDistrict()) {
            districts(topic);
        }
        if (!topic.next().isEmpty()) {
            blocks.add(new Heading(3, texts.get("heading.next"), "next-" + topic.goal(), false));
            blocks.add(new Listing(
                    true,
                    topic.next().stream()
                            .map(next -> List.of(Run.plain(next.text())))
                            .toList()));
        }
    }

    private void districts(Needs.Topic topic) {
        if (topic.missing().isEmpty()) {
            blocks.add(Text.of(texts.get(topic.unknown().isEmpty() ? "needs.nowhere" : "needs.nowhere-known")));
        } else if (topic.gapPeople() instanceof Figure.Missing) {
            // Not about reach: there are districts to name and nobody to count.
            List<String> names =
                    topic.missing().stream().map(Needs.Missing::name).toList();
            blocks.add(Text.of(texts.say("needs.missing", "districts", texts.names(names))));
        } else {
            blocks.add(new TableBlock(new Table(
                    "needs-" + topic.goal(),
                    texts.say("needs.table", "goal", topic.name()),
                    List.of(
                            new Column(texts.get("column.district"), Kind.HEAD, 60),
                            new Column(texts.get("column.gap"), Kind.NUMBER, 40)),
                    topic.missing().stream()
                            .map(missing -> List.of(Cell.of(missing.name()), cells.count(missing.people())))
                            .toList())));
        }
        if (!topic.unknown().isEmpty()) {
            blocks.add(Text.of(texts.say("needs.unknown", "districts", texts.names(topic.unknown())), Tone.SMALL));
        }
    }
}
