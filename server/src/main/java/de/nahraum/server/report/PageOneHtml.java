package de.nahraum.server.report;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.server.report.ReportModel.Gap;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Head;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a councillor reads if it is all they read. No formula here. */
final class PageOneHtml {
    /** More names than these say less than their number. */
    private static final int NAMED_DISTRICTS = 6;

    private final ReportModel model;
    private final ReportTexts texts;
    private final Markup html;

    PageOneHtml(ReportModel model, ReportTexts texts, Markup html) {
        this.model = model;
        this.texts = texts;
        this.html = html;
    }

    void write() {
        html.open("section", "class", "overview")
                .open("h1", "id", "overview")
                .text(model.head().title());
        html.close("h1").leaf("p", model.head().city(), "class", "city");
        head();
        html.leaf("p", model.summary().sentence(), "class", "summary");
        if (model.head().audience() == Audience.PUBLIC) {
            html.leaf("p", texts.get("summary.public"), "class", "small");
        }
        goals();
        gaps();
        unknowns();
        proposal();
        Statements.write(model.statements(), texts, html, "h2");
        html.close("section").line();
    }

    private void head() {
        Head head = model.head();
        html.open("table", "class", "facts");
        fact("paper", head.paper());
        fact("occasion", head.occasion());
        fact("date", texts.date(head.dataDate()));
        fact("lead-unit", head.leadUnit());
        fact("committees", head.committees().isEmpty() ? null : String.join(" → ", head.committees()));
        html.close("table");
    }

    private void fact(String key, @Nullable String value) {
        if (value != null) {
            html.open("tr")
                    .leaf("th", texts.get("fact." + key), "scope", "row")
                    .leaf("td", value)
                    .close("tr");
        }
    }

    private void goals() {
        Tables.open(
                html,
                "goals",
                texts.get("table.goals"),
                List.of(
                        texts.get("column.goal"),
                        texts.get("column.standing"),
                        texts.say("column.target", "year", model.head().targetYear()),
                        texts.get("column.status"),
                        texts.get("column.lead-unit")));
        for (GoalChapter goal : model.goals()) {
            html.open("tr").open("th", "scope", "row").leaf("a", goal.name(), "href", "#goal-" + goal.id());
            html.close("th").leaf("td", goal.standing()).leaf("td", goal.target());
            html.open("td");
            status(goal, texts, html);
            html.close("td")
                    .leaf("td", goal.leadUnit() == null ? Figures.NONE : goal.leadUnit())
                    .close("tr");
        }
        Tables.close(html);
    }

    /** Status as a shape and in words, never by colour alone. */
    static void status(GoalChapter goal, ReportTexts texts, Markup html) {
        String shape = switch (goal.status()) {
            case REACHED -> "●";
            case ON_TRACK -> "►";
            case UNCERTAIN -> "◆";
            case OFF_TRACK -> "▲";
            case NOT_ASSESSABLE -> "○";
        };
        String code = goal.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        html.leaf("span", shape, "class", "shape", "aria-hidden", "true").text(" " + texts.get("status." + code));
        if (goal.provisional() && goal.status() != GoalStatus.NOT_ASSESSABLE) {
            html.text(" ").leaf("span", texts.get("provisional"), "class", "provisional");
        }
    }

    private void gaps() {
        html.leaf("h2", texts.get("heading.gaps"));
        if (model.gaps().isEmpty()) {
            // Where nothing was assessed, no gap is known of only because nobody looked.
            boolean assessed = model.goals().stream().anyMatch(goal -> goal.status() != GoalStatus.NOT_ASSESSABLE);
            html.leaf("p", texts.get(assessed ? "gaps.none" : "gaps.nothing-assessed"));
            return;
        }
        html.open("ol", "class", "gaps");
        for (Gap gap : model.gaps()) {
            html.open("li").leaf("strong", gap.name()).text(": " + gap.text());
            if (gap.districts().size() > NAMED_DISTRICTS) {
                html.text(" "
                        + texts.say(
                                "gap.many-districts",
                                "districts",
                                texts.count(
                                        "sensitivity.districts", gap.districts().size())));
            } else if (!gap.districts().isEmpty()) {
                html.text(" " + texts.say("gap.districts", "districts", texts.names(gap.districts())));
            }
            if (!gap.steps().isEmpty()) {
                html.text(" " + texts.say("gap.steps", "steps", String.join("; ", gap.steps())));
            }
            html.close("li");
        }
        html.close("ol");
    }

    private void unknowns() {
        html.leaf("h2", texts.get("heading.unknowns"));
        if (model.unknowns().isEmpty()) {
            html.leaf("p", texts.get(model.goals().isEmpty() ? "gaps.nothing-assessed" : "unknowns.none"));
            return;
        }
        html.open("ul");
        model.unknowns().forEach(unknown -> html.leaf("li", unknown.text()));
        html.close("ul");
    }

    private void proposal() {
        paragraph("heading.proposal", model.head().proposal());
        paragraph("heading.finances", model.head().finances());
    }

    private void paragraph(String heading, @Nullable String text) {
        if (text != null) {
            html.leaf("h2", texts.get(heading)).leaf("p", text, "class", "given");
        }
    }
}
