package de.nahraum.server.report;

import de.nahraum.server.report.ReportModel.DistrictRow;
import java.util.ArrayList;
import java.util.List;

/** The table of all districts. */
final class DistrictsHtml {
    private final ReportModel model;
    private final ReportTexts texts;
    private final Figures figures;
    private final Markup html;

    DistrictsHtml(ReportModel model, ReportTexts texts, Markup html) {
        this.model = model;
        this.texts = texts;
        this.figures = new Figures(texts);
        this.html = html;
    }

    void write() {
        html.open("section", "class", "chapter")
                .leaf("h2", texts.get("heading.districts"), "id", "districts")
                .leaf("p", texts.get("districts.intro"));
        List<String> columns = new ArrayList<>(
                List.of(texts.get("column.number"), texts.get("column.district"), texts.get("column.people")));
        model.services()
                .forEach(service -> columns.add(texts.say(
                        "column.reach",
                        "service",
                        texts.get("service-column." + service.id()),
                        "minutes",
                        texts.number(service.minutes()))));
        columns.add(texts.get("column.offices"));
        columns.add(texts.get("column.meeting-places"));
        Tables.open(html, "all-districts", texts.get("table.districts"), columns);
        model.districts().forEach(this::row);
        Tables.close(html);
        html.close("section").line();
    }

    private void row(DistrictRow district) {
        html.open("tr")
                .leaf("td", String.valueOf(district.number()), "class", "number")
                .leaf("th", district.name(), "scope", "row");
        number(figures.count(district.people()));
        district.coverage().forEach(share -> number(figures.share(share)));
        number(figures.count(district.neighbourhoodOffices()));
        number(figures.count(district.meetingPlaces()));
        html.close("tr");
    }

    private void number(String text) {
        html.leaf("td", text, "class", "number");
    }
}
