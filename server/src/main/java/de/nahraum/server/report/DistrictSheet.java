package de.nahraum.server.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.nahraum.geodata.goal.Evaluation.FigureUnit;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.report.ReportModel.DistrictPart;
import de.nahraum.server.report.ReportModel.DistrictRow;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Next;
import de.nahraum.server.report.ReportModel.Statement;
import de.nahraum.server.report.ReportModel.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a report says of one district (Stadtteilblatt): the very figures of the report, in another order.
 *
 * @param holds goals that hold here
 * @param fails goals that do not
 * @param unknown goals of which nothing is known here
 */
public record DistrictSheet(
        ReportModel.Head head,
        DistrictRow district,
        int holds,
        int fails,
        int unknown,
        List<Goal> goals,
        @JsonIgnore ReportModel report) {
    /**
     * A goal in the district.
     *
     * @param next what would help most here
     * @param measures what the city does here
     */
    public record Goal(
            String id,
            String name,
            @Nullable Boolean holds,
            Figure figure,
            FigureUnit unit,
            Figure gapPeople,
            @Nullable String note,
            List<Next> next,
            List<Step> measures,
            List<Statement> statements,
            @JsonIgnore GoalChapter chapter) {}

    /** Empty if the report knows no such district. */
    static Optional<DistrictSheet> of(ReportModel report, String district) {
        return report.districts().stream()
                .filter(row -> row.id().equals(district))
                .findFirst()
                .map(row -> of(report, row));
    }

    private static DistrictSheet of(ReportModel report, DistrictRow row) {
        List<Goal> goals = new ArrayList<>();
        for (GoalChapter chapter : report.goals()) {
            chapter.districts().stream()
                    .filter(part -> part.id().equals(row.id()))
                    .map(part -> goal(chapter, part))
                    .forEach(goals::add);
        }
        return new DistrictSheet(
                report.head(),
                row,
                count(goals, true),
                count(goals, false),
                count(goals, null),
                List.copyOf(goals),
                report);
    }

    private static Goal goal(GoalChapter chapter, DistrictPart part) {
        return new Goal(
                chapter.id(),
                chapter.name(),
                part.holds(),
                part.figure(),
                chapter.districtFigureUnit(),
                part.gapPeople(),
                part.note(),
                chapter.next().stream()
                        .filter(next -> next.districts().contains(part.id()))
                        .toList(),
                chapter.measures().stream()
                        .filter(step -> part.name().equals(step.district()))
                        .toList(),
                chapter.statements().stream()
                        .filter(statement -> part.name().equals(statement.district()))
                        .toList(),
                chapter);
    }

    private static int count(List<Goal> goals, @Nullable Boolean holds) {
        return (int) goals.stream()
                .filter(goal -> Objects.equals(goal.holds(), holds))
                .count();
    }
}
