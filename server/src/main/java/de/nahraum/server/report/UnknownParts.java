package de.nahraum.server.report;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.live.View;
import de.nahraum.server.report.ReportModel.DistrictPart;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Unknown;
import de.nahraum.server.report.ReportModel.Unknown.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What the report cannot say, said. */
final class UnknownParts {
    /** Parameters that name a service. */
    private static final Set<String> SERVICE_PARAMETERS = Set.of("service", "topic", "kind", "left", "right");

    private final View view;
    private final List<GoalChapter> goals;
    private final ReportTexts texts;

    UnknownParts(View view, List<GoalChapter> goals, ReportTexts texts) {
        this.view = view;
        this.goals = goals;
        this.texts = texts;
    }

    List<Unknown> list() {
        List<Unknown> unknowns = new ArrayList<>();
        notAssessable(unknowns);
        withoutOutlook(unknowns);
        incompleteLists(unknowns);
        unknownDistricts(unknowns);
        provisional(unknowns);
        missingPeople(unknowns);
        withoutMeasures(unknowns);
        return List.copyOf(unknowns);
    }

    private void notAssessable(List<Unknown> unknowns) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        goals.stream()
                .filter(goal -> goal.status() == GoalStatus.NOT_ASSESSABLE)
                .forEach(goal -> byReason.computeIfAbsent(
                                Objects.requireNonNullElse(goal.reason(), "other"), r -> new ArrayList<>())
                        .add(goal.name()));
        byReason.forEach((reason, names) -> {
            String key = "unknown.reason." + reason;
            String text =
                    texts.say(texts.find(key).isPresent() ? key : "unknown.reason.other", "goals", texts.names(names));
            unknowns.add(new Unknown(Kind.GOALS_NOT_ASSESSABLE, text));
        });
    }

    private void withoutOutlook(List<Unknown> unknowns) {
        List<String> names = goals.stream()
                .filter(goal -> goal.status() == GoalStatus.UNCERTAIN && goal.reason() != null)
                .map(GoalChapter::name)
                .toList();
        if (!names.isEmpty()) {
            unknowns.add(new Unknown(Kind.NO_OUTLOOK, texts.say(noOutlook(), "goals", texts.names(names))));
        }
    }

    /** The public is not told of plans that are not public: that there are none cannot be said to it. */
    private String noOutlook() {
        return view.city().audience() == Audience.PUBLIC ? "unknown.no-outlook.public" : "unknown.no-outlook";
    }

    private void incompleteLists(List<Unknown> unknowns) {
        List<String> incomplete = goals.stream()
                .flatMap(goal -> goal.parameters().stream())
                .filter(parameter -> SERVICE_PARAMETERS.contains(parameter.id()))
                .flatMap(parameter ->
                        parameter.value() instanceof Collection<?> list ? list.stream() : Stream.of(parameter.value()))
                .map(Object::toString)
                .distinct()
                .filter(service -> !view.city().settings().services().containsKey(service))
                .map(service -> texts.name("service", service))
                .toList();
        if (!incomplete.isEmpty()) {
            unknowns.add(new Unknown(
                    Kind.LIST_INCOMPLETE, texts.say("unknown.incomplete", "services", texts.names(incomplete))));
        }
    }

    private void unknownDistricts(List<Unknown> unknowns) {
        for (GoalChapter goal : goals) {
            List<String> names = goal.districts().stream()
                    .filter(district -> district.holds() == null)
                    .map(DistrictPart::name)
                    .toList();
            if (names.size() == goal.districts().size() && !names.isEmpty()) {
                unknowns.add(
                        new Unknown(Kind.DISTRICTS_UNKNOWN, texts.say("unknown.all-districts", "goal", goal.name())));
            } else if (!names.isEmpty()) {
                unknowns.add(new Unknown(
                        Kind.DISTRICTS_UNKNOWN,
                        texts.say(
                                "unknown.districts",
                                "goal",
                                goal.name(),
                                "count",
                                texts.count("sensitivity.districts", names.size()),
                                "districts",
                                texts.names(names))));
            }
        }
    }

    private void provisional(List<Unknown> unknowns) {
        List<String> names = goals.stream()
                .filter(goal -> goal.provisional() && goal.status() != GoalStatus.NOT_ASSESSABLE)
                .map(GoalChapter::name)
                .toList();
        if (!names.isEmpty()) {
            unknowns.add(new Unknown(
                    Kind.THRESHOLD_PROVISIONAL, texts.say("unknown.provisional", "goals", texts.names(names))));
        }
    }

    private void missingPeople(List<Unknown> unknowns) {
        List<String> names = view.city().districts().stream()
                .filter(district -> view.city().registerFigure(district) instanceof Figure.Missing)
                .map(District::name)
                .toList();
        if (!names.isEmpty()) {
            unknowns.add(
                    new Unknown(Kind.PEOPLE_MISSING, texts.say("unknown.people", "districts", texts.names(names))));
        }
    }

    /** Of the public nobody knows whether measures are only not released. */
    private void withoutMeasures(List<Unknown> unknowns) {
        if (view.city().audience() == Audience.INTERNAL
                && view.city().measures().isEmpty()
                && !goals.isEmpty()) {
            unknowns.add(new Unknown(Kind.MEASURES_MISSING, texts.get("unknown.measures")));
        }
    }
}
