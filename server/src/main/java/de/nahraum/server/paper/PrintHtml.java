package de.nahraum.server.paper;

import de.nahraum.server.text.Texts;

/** A paper as the markup a PDF is made of: with bookmarks, and a line above and below each page. */
final class PrintHtml {
    private static final String STYLE =
            Resource.text("paper.css") + Resource.text("paper-print.css") + ColumnWidths.rules() + FirstRows.rules();

    private final Paper paper;
    private final Markup html = new Markup();

    private PrintHtml(Paper paper) {
        this.paper = paper;
    }

    static String document(Paper paper) {
        return new PrintHtml(paper).document();
    }

    private String document() {
        Paper.Head head = paper.head();
        html.open("html", "lang", paper.language().id())
                .open("head")
                .leaf("title", head.title())
                .empty("meta", "name", "description", "content", head.description())
                // What a PDF calls its description.
                .empty("meta", "name", "subject", "content", head.description())
                .style(STYLE)
                .open("bookmarks");
        // The title is no bookmark of its own: what stands below it is the first thing to be found.
        Outline.of(paper.blocks()).parts().forEach(part -> {
            if (part.heading().level() == 1) {
                part.parts().forEach(this::bookmark);
            } else {
                bookmark(part);
            }
        });
        html.close("bookmarks").close("head").open("body");
        runningLines(head);
        html.open("main");
        new BlockMarkup(paper, Form.PRINT, html).write();
        html.close("main").close("body").close("html");
        return html.toString();
    }

    private void bookmark(Outline.Part part) {
        html.open(
                "bookmark",
                "name",
                part.heading().text(),
                "href",
                "#" + part.heading().id());
        part.parts().forEach(this::bookmark);
        html.close("bookmark");
    }

    /** Moved to the margin of every page by the style sheet. */
    private void runningLines(Paper.Head head) {
        Texts texts = Texts.in(paper.language());
        html.open("div", "class", "running-head").text(head.topLine());
        if (head.demo() != null) {
            html.leaf("span", " · " + head.demo(), "class", "demo");
        }
        html.close("div")
                .open("div", "class", "running-foot")
                .text(head.bottomLine() + " · " + texts.get("paper.page") + " ")
                .open("span", "class", "page-number")
                .close("span")
                .text(" " + texts.get("paper.of") + " ")
                .open("span", "class", "page-count")
                .close("span")
                .close("div");
    }
}
