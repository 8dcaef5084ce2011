package de.nahraum.server.report;

import de.nahraum.geodata.city.Audience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The whole report as one document that needs nothing else: frame here, each part in a class of its own. */
final class ReportHtml {
    private static final String STYLE = style();

    /** What the document is for. */
    enum Form {
        /** Read in a browser, or printed from there. */
        PAGE,
        /** Made into a PDF: with bookmarks, header and footer. */
        PAPER
    }

    private final ReportModel model;
    private final Form form;
    private final ReportTexts texts;
    private final Markup html = new Markup();

    ReportHtml(ReportModel model, Form form) {
        this.model = model;
        this.form = form;
        this.texts = ReportTexts.in(model.language());
    }

    byte[] bytes() {
        return document().getBytes(StandardCharsets.UTF_8);
    }

    String document() {
        String prefix = form == Form.PAGE ? "<!DOCTYPE html>\n" : "";
        html.open("html", "lang", model.language().id());
        head();
        html.open("body");
        if (form == Form.PAPER) {
            runningLines();
        } else {
            banner();
        }
        html.open("main");
        new PageOneHtml(model, texts, html).write();
        html.open("section", "class", "chapter").leaf("h2", texts.get("heading.goals"), "id", "goals");
        GoalHtml goal = new GoalHtml(texts, html, new MapSvg(model.shapes(), texts, html, form));
        model.goals().forEach(goal::write);
        html.close("section");
        new DistrictsHtml(model, texts, html).write();
        new AnnexHtml(model, texts, html).write();
        html.close("main").close("body").close("html").line();
        return prefix + html;
    }

    private void head() {
        String city = model.head().city();
        html.open("head")
                .empty("meta", "charset", "utf-8")
                .leaf("title", model.head().title() + " – " + city)
                .empty("meta", "name", "description", "content", texts.say("description", "city", city))
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .style(STYLE);
        if (form == Form.PAPER) {
            // What a PDF calls its description.
            html.empty("meta", "name", "subject", "content", texts.say("description", "city", city));
            bookmarks();
        }
        html.close("head").line();
    }

    private void bookmarks() {
        html.open("bookmarks");
        bookmark(texts.get("heading.overview"), "overview").close("bookmark");
        bookmark(texts.get("heading.goals"), "goals");
        model.goals().forEach(goal -> bookmark(goal.name(), "goal-" + goal.id()).close("bookmark"));
        html.close("bookmark");
        bookmark(texts.get("heading.districts"), "districts").close("bookmark");
        bookmark(texts.get("heading.annex"), "annex").close("bookmark");
        html.close("bookmarks");
    }

    private Markup bookmark(String name, String id) {
        return html.open("bookmark", "name", name, "href", "#" + id);
    }

    /** Header and footer: moved to the margin of every page by the style sheet. */
    private void runningLines() {
        html.open("div", "class", "running-head")
                .text(model.head().city() + " · " + model.head().title());
        if (model.head().demo()) {
            html.leaf("span", " · " + texts.get("demo"), "class", "demo");
        }
        html.close("div");
        html.open("div", "class", "running-foot")
                .text(texts.say("data-as-of", "date", texts.date(model.head().dataDate())) + " · " + audience() + " · "
                        + texts.get("page") + " ")
                .open("span", "class", "page-number")
                .close("span")
                .text(" " + texts.get("page.of") + " ")
                .open("span", "class", "page-count")
                .close("span")
                .close("div");
    }

    private String audience() {
        return texts.get(model.head().audience() == Audience.PUBLIC ? "audience.public" : "audience.internal");
    }

    private void banner() {
        html.open("p", "class", "banner");
        if (model.head().demo()) {
            html.leaf("strong", texts.get("demo"), "class", "demo").text(" · ");
        }
        html.text(audience()).close("p");
    }

    private static String style() {
        try (var stream = Objects.requireNonNull(ReportHtml.class.getResourceAsStream("report.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css", e);
        }
    }
}
