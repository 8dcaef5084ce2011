package de.nahraum.server.report;

import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.report.ReportModel.DistrictPart;
import de.nahraum.server.report.ReportModel.DistrictRow;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Hidden;
import de.nahraum.server.report.ReportModel.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which figures of the report's tables are there and not shown: what is marked in them anyway, in one list. */
final class HiddenParts {
    private final List<GoalChapter> goals;
    private final List<Service> services;
    private final List<DistrictRow> rows;
    private final ReportTexts texts;

    HiddenParts(List<GoalChapter> goals, List<Service> services, List<DistrictRow> rows, ReportTexts texts) {
        this.goals = goals;
        this.services = services;
        this.rows = rows;
        this.texts = texts;
    }

    List<Hidden> list() {
        List<Hidden> hidden = new ArrayList<>();
        for (GoalChapter goal : goals) {
            if ("hidden".equals(goal.reason())) {
                hidden.add(new Hidden(goal.name(), List.of()));
                continue;
            }
            add(
                    hidden,
                    goal.name(),
                    goal.districts().stream()
                            .filter(district -> isHidden(district.figure()) || isHidden(district.gapPeople()))
                            .map(DistrictPart::name)
                            .toList());
        }
        column(hidden, texts.get("column.people"), DistrictRow::people);
        for (int i = 0; i < services.size(); i++) {
            int service = i;
            String name = texts.name("service", services.get(i).id());
            column(
                    hidden,
                    texts.say("hidden.reach", "service", name),
                    row -> row.coverage().get(service));
        }
        column(hidden, texts.get("hidden.offices"), DistrictRow::neighbourhoodOffices);
        column(hidden, texts.get("column.meeting-places"), DistrictRow::meetingPlaces);
        return List.copyOf(hidden);
    }

    private void column(List<Hidden> hidden, String name, Function<DistrictRow, Figure> figure) {
        add(
                hidden,
                name,
                rows.stream()
                        .filter(row -> isHidden(figure.apply(row)))
                        .map(DistrictRow::name)
                        .toList());
    }

    private static void add(List<Hidden> hidden, String where, List<String> districts) {
        if (!districts.isEmpty()) {
            hidden.add(new Hidden(where, districts));
        }
    }

    private static boolean isHidden(Figure figure) {
        return figure.equals(Figure.HIDDEN);
    }
}
