package de.nahraum.server.paper;

import de.nahraum.server.paper.Block.Contents;
import de.nahraum.server.paper.Block.Facts;
import de.nahraum.server.paper.Block.Heading;
import de.nahraum.server.paper.Block.Listing;
import de.nahraum.server.paper.Block.Picture;
import de.nahraum.server.paper.Block.TableBlock;
import de.nahraum.server.paper.Block.Text;
import java.util.List;
import java.util.Locale;

/** Writes blocks as markup: each heading opens a section that holds what stands below it. */
final class BlockMarkup {
    /** A heading with what is above and below it, in millimetres. */
    private static final double HEADING = 15;

    private final Paper paper;
    private final Form form;
    private final Markup html;
    private final RunMarkup runs;

    BlockMarkup(Paper paper, Form form, Markup html) {
        this.paper = paper;
        this.form = form;
        this.html = html;
        this.runs = new RunMarkup(form, html);
    }

    void write() {
        Outline outline = Outline.of(paper.blocks());
        outline.before().forEach(this::block);
        outline.parts().forEach(this::part);
    }

    private void part(Outline.Part part) {
        Heading heading = part.heading();
        String kind = "part level-" + heading.level() + (heading.onNewPage() ? " new-page" : "")
                + (part.isShort() ? " short" : "");
        html.open("section", "class", kind);
        if (form == Form.PRINT
                && !part.blocks().isEmpty()
                && part.blocks().getFirst() instanceof TableBlock(Table table)) {
            String room = FirstRows.style(table, HEADING);
            html.leaf("h" + heading.level(), heading.text(), "id", heading.id(), "class", room);
        } else {
            html.leaf("h" + heading.level(), heading.text(), "id", heading.id());
        }
        html.line();
        part.blocks().forEach(this::block);
        part.parts().forEach(this::part);
        html.close("section").line();
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> throw new IllegalStateException("Outside its part: " + heading.id());
            case Text text -> {
                html.open("p", "class", text.tone().name().toLowerCase(Locale.ROOT));
                runs.write(text.runs());
                html.close("p").line();
            }
            case Listing listing -> {
                String tag = listing.ordered() ? "ol" : "ul";
                html.open(tag);
                for (List<Run> entry : listing.entries()) {
                    html.open("li");
                    runs.write(entry);
                    html.close("li");
                }
                html.close(tag).line();
            }
            case Facts facts -> facts(facts);
            case Contents contents -> contents(contents);
            case TableBlock table -> new TableMarkup(form, html, runs).write(table.table());
            case Picture picture -> picture(picture.drawing());
        }
    }

    private void facts(Facts facts) {
        html.open("table", "class", "facts").open("tbody");
        for (Facts.Fact fact : facts.facts()) {
            html.open("tr").leaf("th", fact.label(), "scope", "row").open("td");
            runs.write(fact.value());
            html.close("td").close("tr");
        }
        html.close("tbody").close("table").line();
    }

    private void contents(Contents contents) {
        html.open("div", "class", "contents").leaf("p", contents.heading(), "class", "contents-heading");
        List<Heading> listed = Outline.listed(paper.blocks(), contents);
        if (form == Form.PAGE) {
            entries(listed);
        } else {
            // Side by side, so that they find room below what stands before them.
            int half = (listed.size() + 1) / 2;
            for (List<Heading> part : List.of(listed.subList(0, half), listed.subList(half, listed.size()))) {
                html.open("div", "class", "half");
                entries(part);
                html.close("div");
            }
        }
        html.close("div").line();
    }

    private void entries(List<Heading> headings) {
        for (Heading heading : headings) {
            html.open("p", "class", "entry level-" + heading.level())
                    .leaf("a", heading.text(), "href", "#" + heading.id())
                    .close("p");
        }
    }

    private void picture(Drawing drawing) {
        Drawing.Sheet sheet = form == Form.PAGE ? drawing.screen() : drawing.page();
        String[] size = {
            "width", pixels(sheet.widthMillimetres()), "height", pixels(sheet.heightMillimetres()),
        };
        html.open("div", "class", "picture");
        if (form == Form.PAGE) {
            html.graphic(
                    sheet.svg(),
                    "role",
                    "img",
                    "aria-label",
                    drawing.alternativeText(),
                    size[0],
                    size[1],
                    size[2],
                    size[3]);
        } else {
            html.graphic(sheet.svg(), "alt", drawing.alternativeText(), size[0], size[1], size[2], size[3]);
        }
        html.close("div").line();
    }

    /** CSS pixels: 96 to the inch. */
    private static String pixels(double millimetres) {
        return String.format(Locale.ROOT, "%.1fpx", millimetres * 96 / 25.4);
    }
}
