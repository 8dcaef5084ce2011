package de.nahraum.server.report;

import de.nahraum.server.paper.Block;
import de.nahraum.server.paper.Paper;
import de.nahraum.server.paper.Run;
import de.nahraum.server.paper.Table;
import java.util.ArrayList;
import java.util.List;

/** The texts of a paper in the order they are to be read in. */
final class PaperWords {
    private final List<String> words = new ArrayList<>();

    private PaperWords() {}

    static List<String> of(Paper paper) {
        PaperWords words = new PaperWords();
        paper.blocks().forEach(words::block);
        return words.words.stream()
                .map(text -> text.replace("\u00ad", ""))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> words.add(heading.text());
            case Block.Text text -> runs(text.runs());
            case Block.Listing listing -> listing.entries().forEach(this::runs);
            case Block.Facts facts ->
                facts.facts().forEach(fact -> {
                    words.add(fact.label());
                    runs(fact.value());
                });
            case Block.Contents contents -> words.add(contents.heading());
            case Block.TableBlock table -> table(table.table());
            case Block.Picture picture -> {
                // What it shows is told by its alternative text, which is no text of the page.
            }
        }
    }

    private void table(Table table) {
        words.add(table.caption());
        table.columns().forEach(column -> words.add(column.label()));
        table.rows().forEach(row -> row.forEach(cell -> runs(cell.runs())));
    }

    private void runs(List<Run> runs) {
        runs.forEach(run -> words.add(run.text()));
    }
}
