package de.nahraum.server.report;

import de.nahraum.geodata.advice.NextStep;
import de.nahraum.geodata.advice.StepKey;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Measure;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.GoalChange;
import de.nahraum.geodata.goal.GoalChange.Cause;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.geodata.goal.Stand;
import de.nahraum.server.live.View;
import de.nahraum.server.report.Comparison.Advised;
import de.nahraum.server.report.ReportModel.Earlier;
import de.nahraum.server.report.ReportModel.Earlier.Outcome;
import de.nahraum.server.report.ReportModel.FollowUp;
import de.nahraum.server.report.ReportModel.GoalChapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of what the report before advised, as far as the data of both say so: whether the goal holds now where it was about, whether it is still among
 * what would help most, and what the city has resolved toward it. That the advice was the cause is never said.
 */
final class EarlierParts {
    /** On page one. */
    private static final int MOST_TOLD = 3;

    private static final String DECLARE_COMPLETE = "declare-complete";

    /** To look, to ask or to list is no building: what the city builds says nothing about it. */
    private static final Set<String> ASKING = Set.of(DECLARE_COMPLETE, "ask-people", "reinspect");

    private final View view;
    private final @Nullable Comparison before;
    private final ReportTexts texts;

    EarlierParts(Subject subject, ReportTexts texts) {
        this.view = subject.view();
        this.before = subject.before();
        this.texts = texts;
    }

    List<Earlier> of(Evaluation evaluation) {
        return before == null
                ? List.of()
                : before.advised().getOrDefault(evaluation.goal().id(), List.of()).stream()
                        .map(advised -> earlier(evaluation, advised))
                        .toList();
    }

    private Earlier earlier(Evaluation evaluation, Advised advised) {
        String advice = advised.words().getOrDefault(texts.language(), "");
        Set<String> still = stillAbout(evaluation, advised.key());
        List<String> gone = advised.key().about().stream()
                .filter(about -> !still.contains(about))
                .toList();
        boolean isStill = advised.key().about().isEmpty() ? !still.isEmpty() : gone.isEmpty();
        if (isStill) {
            List<String> steps =
                    ASKING.contains(advised.key().kind()) ? List.of() : underWay(evaluation, advised.districts());
            return steps.isEmpty()
                    ? new Earlier(advice, Outcome.STILL_ADVISED, texts.get("earlier.still"))
                    : new Earlier(
                            advice,
                            Outcome.UNDER_WAY,
                            texts.say("earlier.under-way", "steps", String.join("; ", steps)));
        }
        Optional<GoalChange> change = findChange(evaluation);
        boolean holds = holds(Stand.of(evaluation), advised.districts());
        if (!holds && isOpened(advised.key())) {
            return new Earlier(advice, Outcome.OPENED, texts.get("earlier.opened"));
        }
        if (!holds && isOutOfSight(evaluation, advised.key())) {
            return new Earlier(advice, Outcome.CANNOT_BE_TOLD, texts.get("earlier.cannot-be-told"));
        }
        // A place may be advised where the goal holds, because it helps those beside.
        if (!holds
                || change.filter(each -> holds(each.before(), advised.districts()))
                        .isPresent()) {
            return new Earlier(advice, Outcome.NOT_ADVISED_ANY_MORE, gone(gone, still.isEmpty()));
        }
        return change.filter(each -> holdsAsMeasuredNow(each, advised.districts()))
                        .isPresent()
                ? new Earlier(advice, Outcome.MEASURED_OTHERWISE, texts.get("earlier.measured"))
                : new Earlier(advice, Outcome.HOLDS_NOW, texts.get("earlier.holds-now"));
    }

    /** Whether it was a place to be opened, and it is. */
    private boolean isOpened(StepKey key) {
        return key.kind().equals("open-planned")
                && key.about().stream()
                        .allMatch(id -> view.city()
                                .findPlace(id)
                                .filter(place -> place.status() == Status.OPEN)
                                .isPresent());
    }

    /** Whether today nothing can be advised: the goal cannot be assessed, or its list is not complete any more. */
    private boolean isOutOfSight(Evaluation evaluation, StepKey earlier) {
        return evaluation.status() == GoalStatus.NOT_ASSESSABLE
                || (!earlier.kind().equals(DECLARE_COMPLETE)
                        && view.steps().getOrDefault(evaluation.goal().id(), List.of()).stream()
                                .anyMatch(step -> step.key().kind().equals(DECLARE_COMPLETE)));
    }

    private Optional<GoalChange> findChange(Evaluation evaluation) {
        return Optional.ofNullable(before)
                .flatMap(each ->
                        Optional.ofNullable(each.changes().get(evaluation.goal().id())));
    }

    private static boolean holds(Stand stand, List<String> districts) {
        return districts.isEmpty()
                ? stand.status() == GoalStatus.REACHED
                : districts.stream()
                        .allMatch(id -> Boolean.TRUE.equals(stand.holds().get(id)));
    }

    /** Whether it held with the data of then already, measured as today. */
    private static boolean holdsAsMeasuredNow(GoalChange change, List<String> districts) {
        return change.parts().stream()
                .filter(part -> part.cause() == Cause.BOUNDARY)
                .anyMatch(part -> holds(part.to(), districts));
    }

    /** Where it was about a few districts and is still about some of them, those it is no longer about are named. */
    private String gone(List<String> gone, boolean isAllGone) {
        List<String> names = view.city().districts().stream()
                .filter(district -> gone.contains(district.id()))
                .map(District::name)
                .toList();
        return isAllGone || names.isEmpty()
                ? texts.get("earlier.gone")
                : texts.say("earlier.partly-gone", "districts", texts.names(names));
    }

    /** What steps of the kind are about today: a sign that there is one, if they are about the city as a whole. */
    private Set<String> stillAbout(Evaluation evaluation, StepKey earlier) {
        return view.steps().getOrDefault(evaluation.goal().id(), List.of()).stream()
                .map(NextStep::key)
                .filter(key -> key.kind().equals(earlier.kind()))
                .flatMap(key -> key.about().isEmpty() ? List.of("").stream() : key.about().stream())
                .collect(Collectors.toSet());
    }

    /** What the city has resolved or begun toward the goal in one of the districts, or as a whole if the advice was. */
    private List<String> underWay(Evaluation evaluation, List<String> districts) {
        return view.city().measures().stream()
                .filter(measure -> measure.goal().equals(evaluation.goal().id()))
                .filter(measure ->
                        measure.state() == Measure.State.RESOLVED || measure.state() == Measure.State.RUNNING)
                .filter(measure ->
                        measure.district() == null ? districts.isEmpty() : districts.contains(measure.district()))
                .map(Measure::title)
                .toList();
    }

    /** The sum over all goals; null if the report before advised nothing about them. */
    static @Nullable FollowUp sum(List<GoalChapter> goals, ReportTexts texts) {
        Map<Outcome, Long> counts = goals.stream()
                .flatMap(goal -> goal.earlier().stream())
                .collect(Collectors.groupingBy(Earlier::outcome, Collectors.counting()));
        if (counts.isEmpty()) {
            return null;
        }
        int holds = count(counts, Outcome.HOLDS_NOW);
        int measured = count(counts, Outcome.MEASURED_OTHERWISE);
        int opened = count(counts, Outcome.OPENED);
        int untold = count(counts, Outcome.CANNOT_BE_TOLD);
        int gone = count(counts, Outcome.NOT_ADVISED_ANY_MORE);
        int underWay = count(counts, Outcome.UNDER_WAY);
        int still = count(counts, Outcome.STILL_ADVISED);
        int advised = holds + measured + opened + gone + underWay + still + untold;
        String parts = Stream.of(
                        part("holds", holds, texts),
                        part("measured", measured, texts),
                        part("opened", opened, texts),
                        part("under-way", underWay, texts),
                        part("still", still, texts),
                        part("gone", gone, texts),
                        part("untold", untold, texts))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return new FollowUp(
                advised,
                holds,
                measured,
                opened,
                gone,
                underWay,
                still,
                untold,
                texts.say("earlier.sum", "advised", advised, "parts", upperFirst(parts)),
                told(goals));
    }

    /** Nothing is said of what is none. */
    private static Optional<String> part(String key, int count, ReportTexts texts) {
        return count == 0 ? Optional.empty() : Optional.of(texts.say("earlier.sum." + key, "count", count));
    }

    private static String upperFirst(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** What came true first, then what is under way: that nothing happened is told by the numbers. */
    private static List<Earlier> told(List<GoalChapter> goals) {
        List<Earlier> told = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.HOLDS_NOW, Outcome.OPENED, Outcome.UNDER_WAY)) {
            goals.stream()
                    .flatMap(goal -> goal.earlier().stream())
                    .filter(earlier -> earlier.outcome() == outcome)
                    .forEach(told::add);
        }
        return List.copyOf(told.subList(0, Math.min(MOST_TOLD, told.size())));
    }

    private static int count(Map<Outcome, Long> counts, Outcome outcome) {
        return counts.getOrDefault(outcome, 0L).intValue();
    }
}
