package de.nahraum.server.live;

import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.ReachCounts;
import de.nahraum.geodata.advice.Asked;
import de.nahraum.geodata.advice.NextStep;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.disclosure.Gate;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.geodata.goal.ReleasedPart;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.Comments;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A version of the city as one audience sees it, with its goals. Which of them are shown is decided here. */
public final class View {
    private final CityVersion version;
    private final City city;
    private final List<Evaluation> evaluations;
    private final Comments comments;
    private final ShownServices services;
    private final GoalBook goals;
    private final Safety safety;
    private final CoverageStarts starts = new CoverageStarts();
    private final Advice advice;

    private View(
            CityVersion version,
            City city,
            GoalBook goals,
            List<Evaluation> evaluations,
            Comments comments,
            ShownServices services,
            Safety safety) {
        this.version = version;
        this.city = city;
        this.goals = goals;
        this.evaluations = evaluations;
        this.comments = comments;
        this.services = services;
        this.safety = safety;
        this.advice = new Advice(city, evaluations, asked());
    }

    /** What steps may speak of: of hidden places the public would be told that they are missing. */
    private Asked asked() {
        boolean isWhole = city.audience() == Audience.INTERNAL;
        return new Asked(
                safety.asOf(),
                service -> isWhole || coveredServices().contains(service),
                topic -> isWhole || timedTopics().contains(topic),
                isWhole || safety.isAllReleased() ? safety.spaces() : List.of(),
                safety.implementedOn());
    }

    /**
     * What besides the version a view depends on.
     *
     * @param decisions how much was decided about fear spaces
     * @param asOf the day it speaks of
     * @param standing as of when somebody asked for it; {@link Standing#NOW} for what is served
     * @param surveyed districts in which people have been asked
     * @param delivered fear spaces of the version itself
     * @param spaces those there are after what was decided
     * @param implementedOn day of the newest measure carried out, by fear space
     * @param isAllReleased whether the public may see every one there is
     */
    record Safety(
            long decisions,
            LocalDate asOf,
            Standing standing,
            Set<String> surveyed,
            List<FearSpace> delivered,
            List<FearSpace> spaces,
            Map<String, LocalDate> implementedOn,
            boolean isAllReleased) {}

    static View internal(CityVersion version, City city, GoalBook goals, Comments comments) {
        return new View(
                version,
                city,
                goals,
                goals.evaluateAll(city),
                comments,
                ShownServices.all(city),
                new Safety(
                        Decided.NOTHING.number(),
                        LocalDate.EPOCH,
                        Standing.NOW,
                        city.surveyedDistricts(),
                        city.fearSpaces(),
                        city.fearSpaces(),
                        Map.of(),
                        city.fearSpaces().isEmpty()));
    }

    View forPublic(Gate gate) {
        City visible = city.forPublic(gate);
        List<Evaluation> shown = evaluations.stream()
                .filter(evaluation -> isPublic(evaluation, visible))
                .map(evaluation -> asShown(evaluation, visible))
                .toList();
        return new View(version, visible, goals, shown, comments, ShownServices.of(city, visible), safety);
    }

    /** The same view of a version whose release has changed. */
    View withVersion(CityVersion changed) {
        return version.equals(changed) ? this : new View(changed, city, goals, evaluations, comments, services, safety);
    }

    /** The same view of the whole on a day, with what was decided about its fear spaces; itself if it is so already. */
    View with(Decided decided, LocalDate asOf) {
        Set<String> surveyed = decided.surveyed(city, asOf);
        if (safety.decisions() == decided.number()
                && safety.asOf().equals(asOf)
                && safety.standing().equals(decided.standing())
                && safety.surveyed().equals(surveyed)) {
            return this;
        }
        List<FearSpace> spaces =
                decided.over(safety.delivered(), city.settings().epsg());
        City changed = city.withSafety(spaces, surveyed);
        List<Evaluation> anew = evaluations.stream()
                .map(each -> GoalBook.isAboutFearSpaces(each.goal()) ? goals.evaluate(each.goal(), changed) : each)
                .toList();
        Safety now = new Safety(
                decided.number(),
                asOf,
                decided.standing(),
                surveyed,
                safety.delivered(),
                spaces,
                decided.implementedOn(),
                decided.areReleased(spaces));
        return new View(version, changed, goals, anew, comments, services, now);
    }

    /** Whether this is the public side of a whole as it is. */
    boolean isOf(View whole) {
        return version.number() == whole.version.number() && safety.equals(whole.safety);
    }

    /** What besides version and audience answers depend on. */
    Safety safety() {
        return safety;
    }

    private boolean isPublic(Evaluation evaluation, City visible) {
        Goal goal = evaluation.goal();
        boolean peopleShown = !visible.cells().isEmpty();
        return city.settings().isPublic(goal.id())
                && (peopleShown || !GoalBook.countsPeople(goal))
                && (GoalBook.isAboutCircumstances(goal)
                        // A number of the whole city, of which no file is named.
                        || GoalBook.isCityTotal(goal)
                        || areReleased(evaluation.sources(), visible));
    }

    /** Whether every file a figure came from is public. */
    private static boolean areReleased(List<String> files, City visible) {
        Set<String> released =
                visible.sources().stream().map(source -> source.file()).collect(Collectors.toSet());
        return released.containsAll(files);
    }

    /**
     * What is about people's circumstances is worked out anew from the figures the gate let through: a result from hidden ones could be taken
     * apart again. All else was worked out from the whole city, or what is not shown would look like a gap.
     */
    private Evaluation asShown(Evaluation evaluation, City visible) {
        if (GoalBook.isAboutCircumstances(evaluation.goal())) {
            return goals.evaluate(evaluation.goal(), visible);
        }
        if (GoalBook.isCityTotal(evaluation.goal())) {
            return ReleasedPart.withoutOtherPlans(
                    ReleasedPart.withSourcesAmong(evaluation, visible.sources()), visible.sources());
        }
        boolean wouldTell = (GoalBook.countsPeople(evaluation.goal()) && visible.isRegisterPartlyHidden())
                // What nobody released would be counted.
                || (GoalBook.isAboutFearSpaces(evaluation.goal()) && !safety.isAllReleased());
        return wouldTell
                ? goals.hidden(evaluation.goal())
                : ReleasedPart.withoutOtherPlans(evaluation, visible.sources());
    }

    /** Services of which this audience may see who reaches them. */
    public Set<String> coveredServices() {
        return services.covered();
    }

    /** Topics of which this audience may see when people reach them; each is among {@link #coveredServices()}. */
    public Set<String> timedTopics() {
        return services.timed();
    }

    /** Who reaches a service, ready for what-ifs to begin from; not to be changed. */
    public ReachCounts start(CoverageQuestion question) {
        return starts.of(city, question);
    }

    /** What would help most, by id of each goal this audience sees; worked out when it is first asked for. */
    public Map<String, List<NextStep>> steps() {
        return advice.steps();
    }

    public CityVersion version() {
        return version;
    }

    public City city() {
        return city;
    }

    /** In the order of the folder. */
    public List<Evaluation> evaluations() {
        return evaluations;
    }

    public Optional<Evaluation> findEvaluation(String goal) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.goal().id().equals(goal))
                .findFirst();
    }

    public Comments comments() {
        return comments;
    }

    /** The day it speaks of. */
    public LocalDate asOf() {
        return safety.asOf();
    }
}
