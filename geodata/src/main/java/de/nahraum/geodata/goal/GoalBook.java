package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The goals of a city and how each is measured.
 *
 * <p>Measures: {@code concentration}, {@code dissimilarity}, {@code coverage}, {@code scheduled-offers}, {@code presence}, {@code both-topics},
 * {@code adequate-dwellings}, {@code housing-need}, {@code subsidised-share}, {@code fear-spaces}, {@code consumer-advice}. A goal with another measure is kept and answered with "not
 * evaluated yet".
 */
public final class GoalBook {
    private static final String CONSUMER_ADVICE = "consumer-advice";

    private static final Map<String, GoalMeasure> MEASURES = Map.ofEntries(
            Map.entry("concentration", new ConcentrationMeasure()),
            Map.entry("coverage", new CoverageMeasure(false)),
            Map.entry("scheduled-offers", new CoverageMeasure(true)),
            Map.entry("presence", new PresenceMeasure()),
            Map.entry("both-topics", new BothTopicsMeasure()),
            Map.entry("dissimilarity", new DissimilarityMeasure()),
            Map.entry("adequate-dwellings", new AdequateDwellingsMeasure()),
            Map.entry("housing-need", new HousingNeedMeasure()),
            Map.entry("subsidised-share", new SubsidisedShareMeasure()),
            Map.entry("fear-spaces", new FearSpacesMeasure()),
            Map.entry(CONSUMER_ADVICE, new ConsumerAdviceMeasure()));

    /** Made of tables about single households, of which the public sees nothing: it must not look as if they were missing. */
    private static final Set<String> OF_TABLES = Set.of("adequate-dwellings", "housing-need");

    private static final Set<String> COUNTING_PEOPLE = Set.of("coverage", "scheduled-offers", "presence");

    /** Of places, offers, buildings and what is done about a place: nothing in them could betray a person. */
    private static final Set<String> OF_THINGS =
            Set.of("both-topics", "subsidised-share", "fear-spaces", CONSUMER_ADVICE);

    private final List<Goal> goals;

    public GoalBook(List<Goal> goals) {
        this.goals = List.copyOf(goals);
    }

    /** Whether a goal's figures tell of people's circumstances (benefits, incomes), so that small numbers could betray somebody. */
    public static boolean isAboutCircumstances(Goal goal) {
        return !COUNTING_PEOPLE.contains(goal.measure()) && !OF_THINGS.contains(goal.measure());
    }

    /** Whether a goal's figures count people in cells. */
    public static boolean countsPeople(Goal goal) {
        return COUNTING_PEOPLE.contains(goal.measure());
    }

    /** Whether a goal is about fear spaces, so that it changes with decisions about them. */
    public static boolean isAboutFearSpaces(Goal goal) {
        return goal.measure().equals("fear-spaces");
    }

    /**
     * Whether a goal's result is a total of the city about protected places, and says so little of each that it may be shown although none of them, and no file of theirs, ever is.
     */
    public static boolean isCityTotal(Goal goal) {
        return goal.measure().equals(CONSUMER_ADVICE);
    }

    public static Set<String> measures() {
        return MEASURES.keySet();
    }

    public List<Goal> goals() {
        return goals;
    }

    public Optional<Goal> find(String id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    /** Evaluates one goal on a city as its audience sees it. */
    public Evaluation evaluate(Goal goal, City city) {
        // Of what a public city lacks: it must not look as if there were none.
        boolean isLacking = OF_TABLES.contains(goal.measure()) || isAboutFearSpaces(goal) || isCityTotal(goal);
        if (city.audience() == Audience.PUBLIC && isLacking) {
            return Verdict.notAssessable(goal, "hidden");
        }
        GoalMeasure measure = MEASURES.get(goal.measure());
        return measure == null ? Verdict.notAssessable(goal, "not-evaluated-yet") : measure.evaluate(goal, city);
    }

    /** A goal whose result would tell what is hidden. */
    public Evaluation hidden(Goal goal) {
        return Verdict.notAssessable(goal, "hidden");
    }

    /** Evaluates all goals, in the order of the folder. */
    public List<Evaluation> evaluateAll(City city) {
        return goals.parallelStream().map(goal -> evaluate(goal, city)).toList();
    }
}
