package de.nahraum.server.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Next;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Where something is missing, topic by topic, for those who apply for project funds (Bedarfe für Projektanträge): the figures of the report, without what is no service. */
public record Needs(
        ReportModel.Head head,
        List<Topic> topics,
        @JsonIgnore ReportModel report) {
    /** Goals a project can serve; dwellings, shares and fear spaces are no project's. */
    private static final Set<String> SERVED_BY_PROJECTS =
            Set.of("coverage", "scheduled-offers", "presence", "both-topics", "consumer-advice");

    /**
     * A topic.
     *
     * @param missing districts in which the goal does not hold, in official order
     * @param unknown names of districts of which it is not known
     * @param next what would help most
     */
    public record Topic(
            String goal,
            String name,
            String seed,
            String standing,
            String target,
            Figure gapPeople,
            List<Missing> missing,
            List<String> unknown,
            List<Next> next) {}

    /** A district in which something is missing; people rounded to 10. */
    public record Missing(String district, String name, Figure people) {}

    static Needs of(ReportModel report) {
        return new Needs(
                report.head(),
                report.goals().stream()
                        .filter(goal -> SERVED_BY_PROJECTS.contains(goal.measure()))
                        .map(Needs::topic)
                        .toList(),
                report);
    }

    private static Topic topic(GoalChapter goal) {
        return new Topic(
                goal.id(),
                goal.name(),
                goal.seed(),
                goal.standing(),
                goal.target(),
                goal.gapPeople(),
                goal.districts().stream()
                        .filter(part -> Boolean.FALSE.equals(part.holds()))
                        .map(part -> new Missing(part.id(), part.name(), part.gapPeople()))
                        .toList(),
                goal.districts().stream()
                        .filter(part -> Objects.isNull(part.holds()))
                        .map(ReportModel.DistrictPart::name)
                        .toList(),
                goal.next());
    }
}
