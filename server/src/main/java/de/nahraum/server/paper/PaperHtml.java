package de.nahraum.server.paper;

import java.nio.charset.StandardCharsets;

/** A paper as one page that needs nothing else: no script, no other file, no outside address. */
public final class PaperHtml {
    private static final String STYLE =
            Resource.text("paper.css") + Resource.text("paper-screen.css") + ColumnWidths.rules();

    private PaperHtml() {}

    /** UTF-8; the same paper gives the same bytes. */
    public static byte[] bytes(Paper paper) {
        return document(paper).getBytes(StandardCharsets.UTF_8);
    }

    private static String document(Paper paper) {
        Paper.Head head = paper.head();
        Markup html = new Markup();
        html.open("html", "lang", paper.language().id())
                .open("head")
                .empty("meta", "charset", "utf-8")
                .leaf("title", head.title())
                .empty("meta", "name", "description", "content", head.description())
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .style(STYLE)
                .close("head")
                .line()
                .open("body")
                .open("p", "class", "banner");
        if (head.demo() != null) {
            html.leaf("strong", head.demo(), "class", "demo").text(" · ");
        }
        html.text(head.bottomLine()).close("p").line().open("main");
        new BlockMarkup(paper, Form.PAGE, html).write();
        html.close("main").close("body").close("html").line();
        return "<!DOCTYPE html>\n" + html;
    }
}
