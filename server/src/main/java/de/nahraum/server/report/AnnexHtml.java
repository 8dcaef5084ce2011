package de.nahraum.server.report;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Head;
import de.nahraum.server.report.ReportModel.Parameter;
import de.nahraum.server.report.ReportModel.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How it came about: methods, parameters, sources, signs, version. */
final class AnnexHtml {
    private static final List<String> SIGNS = List.of("hidden", "none", "not-yet", "too-uncertain", "not-known");

    private final ReportModel model;
    private final ReportTexts texts;
    private final Markup html;

    AnnexHtml(ReportModel model, ReportTexts texts, Markup html) {
        this.model = model;
        this.texts = texts;
        this.html = html;
    }

    void write() {
        html.open("section", "class", "chapter annex").leaf("h2", texts.get("heading.annex"), "id", "annex");
        list("heading.methods", model.annex().methods());
        parameters();
        sources();
        signs();
        list("heading.notes", model.annex().notes());
        version();
        html.close("section").line();
    }

    private void list(String heading, List<String> entries) {
        html.leaf("h3", texts.get(heading)).open("ul");
        entries.forEach(entry -> html.leaf("li", entry));
        html.close("ul");
    }

    private void parameters() {
        List<GoalChapter> evaluated =
                model.goals().stream().filter(GoalChapter::isEvaluated).toList();
        if (evaluated.isEmpty()) {
            return;
        }
        html.leaf("h3", texts.get("heading.parameters"));
        Tables.open(
                html,
                "parameters",
                texts.get("table.parameters"),
                List.of(texts.get("column.goal"), texts.get("column.parameters"), texts.get("column.sources")));
        for (GoalChapter goal : evaluated) {
            String said = goal.parameters().stream().map(AnnexHtml::parameter).collect(Collectors.joining("; "));
            html.open("tr")
                    .leaf("th", goal.name(), "scope", "row")
                    .leaf("td", said)
                    .leaf("td", goal.sources().isEmpty() ? Figures.NONE : String.join("; ", goal.sources()))
                    .close("tr");
        }
        Tables.close(html);
    }

    private static String parameter(Parameter parameter) {
        return parameter.label() + ": " + parameter.text();
    }

    private void sources() {
        if (model.annex().sources().isEmpty()) {
            return;
        }
        html.leaf("h3", texts.get("heading.sources"));
        Tables.open(
                html,
                "sources",
                texts.get("table.sources"),
                List.of(
                        texts.get("column.content"),
                        texts.get("column.source"),
                        texts.get("column.licence"),
                        texts.get("column.vintage"),
                        texts.get("column.note")));
        for (Source source : model.annex().sources()) {
            html.open("tr")
                    .leaf("th", source.content(), "scope", "row")
                    .leaf("td", shown(source.name()))
                    .leaf("td", shown(source.licence()))
                    .leaf("td", shown(source.vintage()))
                    .leaf("td", source.note() == null ? "" : source.note())
                    .close("tr");
        }
        Tables.close(html);
    }

    private void signs() {
        html.leaf("h3", texts.get("heading.signs")).open("ul");
        SIGNS.forEach(sign -> html.leaf("li", texts.get("sign." + sign + ".legend")));
        html.close("ul");
    }

    private void version() {
        Head head = model.head();
        html.leaf("h3", texts.get("heading.version"))
                .leaf(
                        "p",
                        texts.say(
                                "version.data",
                                "version",
                                String.valueOf(head.dataVersion()),
                                "date",
                                texts.date(head.dataDate())));
        if (head.releasedBy() != null && head.releasedOn() != null) {
            html.leaf(
                    "p", texts.say("version.released", "by", head.releasedBy(), "date", texts.date(head.releasedOn())));
        } else {
            html.leaf("p", texts.get("version.not-released"));
        }
        html.leaf("p", texts.get(head.audience() == Audience.PUBLIC ? "version.public" : "version.internal"));
        if (head.demo()) {
            html.leaf("p", texts.get("version.demo"));
        }
    }

    private static String shown(@Nullable String text) {
        return text == null ? Figures.NOT_YET : text;
    }
}
