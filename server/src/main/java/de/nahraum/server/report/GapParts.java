package de.nahraum.server.report;

import de.nahraum.geodata.city.Measure;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.report.ReportModel.DistrictPart;
import de.nahraum.server.report.ReportModel.Gap;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The services most people do not reach. Services are ranked, districts never. */
final class GapParts {
    private static final int MOST = 3;

    private GapParts() {}

    private record Candidate(GoalChapter goal, double people) {}

    static List<Gap> largest(List<GoalChapter> goals, Map<String, Evaluation> evaluations, ReportTexts texts) {
        return goals.stream()
                .map(goal -> new Candidate(goal, gap(Objects.requireNonNull(evaluations.get(goal.id())))))
                .filter(candidate -> candidate.people() > 0)
                .sorted(Comparator.comparingDouble(Candidate::people).reversed())
                .limit(MOST)
                .map(candidate -> gap(candidate.goal(), texts))
                .toList();
    }

    private static double gap(Evaluation evaluation) {
        return GoalBook.countsPeople(evaluation.goal()) && evaluation.gapPeople() instanceof Figure.Value(double number)
                ? number
                : 0;
    }

    private static Gap gap(GoalChapter goal, ReportTexts texts) {
        return new Gap(
                goal.id(),
                goal.name(),
                goal.gapPeople(),
                goal.gapIsAtLeast(),
                say(goal, texts),
                names(goal, false),
                names(goal, true),
                goal.measures().stream()
                        .filter(step -> step.state() == Measure.State.RESOLVED || step.state() == Measure.State.RUNNING)
                        .map(Step::title)
                        .toList());
    }

    private static List<String> names(GoalChapter goal, boolean holds) {
        return goal.districts().stream()
                .filter(district -> Objects.equals(district.holds(), holds))
                .map(DistrictPart::name)
                .toList();
    }

    /** How many people are without, as a sentence. */
    static String say(GoalChapter goal, ReportTexts texts) {
        String minutes = goal.parameters().stream()
                .filter(parameter -> parameter.id().equals("minutes"))
                .map(ReportModel.Parameter::text)
                .findFirst()
                .orElse(Figures.NOT_YET);
        return texts.say(
                goal.gapIsAtLeast() ? "gap.at-least" : "gap.about",
                "people",
                new Figures(texts).count(goal.gapPeople()),
                "minutes",
                minutes);
    }
}
