package de.nahraum.geodata.advice;

import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.advice.NextStep.DeclareComplete;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.Goal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would help most, goal by goal. The same city, evaluations and question give the same steps. Nothing is said of what whoever asks may not be told, and no step is
 * about who should live where.
 */
public final class NextSteps {
    private final City city;
    private final Asked asked;
    private final Optional<Spots> spots;

    private NextSteps(City city, Asked asked, Optional<Spots> spots) {
        this.city = city;
        this.asked = asked;
        this.spots = spots;
    }

    /**
     * The steps of every goal, in the order of the evaluations, what helps most first. Cost: one limited search per spot, see {@link Spots}, and some passes over the cells
     * per goal.
     *
     * @param city as whoever asks may see it
     * @param evaluations as whoever asks may see them
     * @return by id of the goal; empty for a goal that is reached, hidden, or of which nothing helpful is known
     */
    public static Map<String, List<NextStep>> of(City city, List<Evaluation> evaluations, Asked asked) {
        Optional<Spots> spots = evaluations.stream()
                .flatMap(each -> ServiceGoal.of(each, city).stream())
                .filter(goal -> isTold(goal, asked))
                .max(Comparator.comparingDouble(ServiceGoal::mostMetres))
                .map(ServiceGoal::question)
                .map(farthest -> spots(city, farthest));
        NextSteps steps = new NextSteps(city, asked, spots);
        Map<String, List<NextStep>> all = new LinkedHashMap<>();
        evaluations.forEach(each -> all.put(each.goal().id(), steps.of(each)));
        return Collections.unmodifiableMap(all);
    }

    private static Spots spots(City city, CoverageQuestion farthest) {
        return Spots.of(city, farthest);
    }

    private List<NextStep> of(Evaluation evaluation) {
        Goal goal = evaluation.goal();
        if ("hidden".equals(evaluation.reason())) {
            return List.of();
        }
        boolean isWhole = city.audience() == Audience.INTERNAL;
        return switch (goal.measure()) {
            case "coverage", "presence", "scheduled-offers" -> places(evaluation);
            case "both-topics" -> OfferSteps.bothTopics(evaluation, city, asked);
            case "consumer-advice" -> OfferSteps.advice(evaluation);
            case "fear-spaces" -> SpaceSteps.of(evaluation, city, asked);
            // Of tables about single households the public sees nothing.
            case "concentration" -> isWhole ? DwellingSteps.elsewhere(evaluation, city) : List.of();
            case "adequate-dwellings" -> isWhole ? DwellingSteps.here(evaluation, city) : List.of();
            case "housing-need" -> isWhole ? DwellingSteps.analyses(evaluation, city) : List.of();
            case "subsidised-share" -> DwellingSteps.subsidised(evaluation);
            // Nobody is to move.
            default -> List.of();
        };
    }

    private List<NextStep> places(Evaluation evaluation) {
        ServiceGoal goal = ServiceGoal.of(evaluation, city).orElseThrow();
        if (!goal.isListComplete()) {
            return List.of(new DeclareComplete(goal.service()));
        }
        if (!isTold(goal, asked)) {
            return List.of();
        }
        List<NextStep> steps = new ArrayList<>(PlannedPlaces.find(goal));
        spots.ifPresent(where -> steps.addAll(SiteSearch.find(goal, where)));
        return List.copyOf(steps);
    }

    private static boolean isTold(ServiceGoal goal, Asked asked) {
        return goal.isListComplete()
                && asked.reach().test(goal.service())
                && (goal.rhythm() == null || asked.sessions().test(goal.service()));
    }
}
