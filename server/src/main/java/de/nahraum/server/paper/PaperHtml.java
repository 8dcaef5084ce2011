package de.nahraum.server.paper;

import de.nahraum.server.text.Texts;
import java.nio.charset.StandardCharsets;

/** A paper as one page that needs nothing else: no script, no other file, no outside address. On screen it leads back to the goals of the same server. */
public final class PaperHtml {
    /** Where papers are offered. */
    private static final String BACK = "/ziele?lang=";

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
                .open("nav", "class", "back")
                .leaf(
                        "a",
                        Texts.in(paper.language()).get("paper.back"),
                        "href",
                        BACK + paper.language().id())
                .close("nav")
                .line()
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
