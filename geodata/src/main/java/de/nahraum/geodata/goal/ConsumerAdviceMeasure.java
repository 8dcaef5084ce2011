package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.goal.AdvisedPlaces.Counts;
import de.nahraum.geodata.goal.Evaluation.Basis;
import de.nahraum.geodata.goal.Evaluation.Open;
import de.nahraum.geodata.goal.Evaluation.Sensitivity;
import de.nahraum.geodata.goal.Evaluation.Way;
import de.nahraum.geodata.indicator.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Advice in all communal accommodation, in the languages of the people who live there. The figure is a total of the whole city, whatever districts the goal names: where an accommodation
 * is, how many a district has, or which of them lacks advice is in no part of the evaluation.
 */
final class ConsumerAdviceMeasure implements GoalMeasure {
    @Override
    public Evaluation evaluate(Goal goal, City city) {
        Parameters parameters = new Parameters(goal);
        String kind = parameters.text("kind", PlaceKind.COMMUNAL_ACCOMMODATION.id());
        String topic = parameters.text("topic", "consumer-advice");
        List<String> languages = parameters.texts("languages", List.of());
        AdvisedPlaces places = AdvisedPlaces.of(city, kind, topic);
        if (places.places().isEmpty()) {
            return Verdict.notAssessable(goal, "no-accommodation");
        }
        Counts now = places.count(languages, AdvisedPlaces::isOpen);
        Counts resolved = places.count(languages, places.dueBy(goal, goal.targetYear(), true));
        Counts planned = places.count(languages, places.dueBy(goal, goal.targetYear(), false));
        boolean isDated = places.isAnyDated(goal);
        Boolean today = isMet(goal, now);
        Prospect prospect = Prospect.byPlans(
                today, Boolean.TRUE.equals(isMet(goal, resolved)), Boolean.TRUE.equals(isMet(goal, planned)), isDated);
        Map<String, Object> used = new LinkedHashMap<>();
        used.put("kind", kind);
        used.put("topic", topic);
        if (!languages.isEmpty()) {
            used.put("languages", languages);
        }
        used.put("target", goal.target().value());
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("served", now.served());
        said.put("of", now.all());
        said.put("unknown", now.unknown());
        String key = "goal.explanation.consumer-advice" + (now.unknown() > 0 ? "-incomplete" : "");
        Figure share = today == null ? Figure.missing(Figure.Reason.UNKNOWN) : Figure.of(share(now.served(), now));
        return Verdict.ofCity(
                goal,
                today == null ? new Prospect(GoalStatus.NOT_ASSESSABLE, "list-incomplete", null) : prospect,
                share,
                new Basis(used, new Sentence(key, said), sensitivity(places, languages), places.sources()),
                new Open(
                        Distance.of(now.missing(), Distance.Unit.ACCOMMODATION, now.unknown() > 0),
                        now.unknown() > 0 ? List.of(UnknownPart.ofCity(UnknownPart.LIST_INCOMPLETE)) : List.of()),
                new Way(
                        outlook(goal, isDated, resolved, planned),
                        GoalPath.ofPlans(
                                goal,
                                city,
                                share(now.served(), now),
                                isDated && now.unknown() == 0,
                                (year, resolvedOnly) -> {
                                    Counts then = places.count(languages, places.dueBy(goal, year, resolvedOnly));
                                    return share(then.served(), then);
                                }),
                        places.plan(goal).sources().stream().toList()));
    }

    private static double share(int served, Counts counts) {
        return (double) served / counts.all();
    }

    /** Whether the target is met whatever the places are of which nobody knows; null if it hangs on them. */
    private static @org.jspecify.annotations.Nullable Boolean isMet(Goal goal, Counts counts) {
        boolean atLeast = goal.target().isMetBy(share(counts.served(), counts));
        boolean atMost = goal.target().isMetBy(share(counts.served() + counts.unknown(), counts));
        return atLeast == atMost ? (Boolean) atLeast : null;
    }

    /** With planned offers too, and with one offer enough whatever it speaks. */
    private static List<Sensitivity> sensitivity(AdvisedPlaces places, List<String> languages) {
        Predicate<Offer> plannedToo = offer -> true;
        List<Sensitivity> all = new ArrayList<>();
        all.add(sensitivity("planned-too", 0, places.count(languages, AdvisedPlaces::isOpen)));
        all.add(sensitivity("planned-too", 1, places.count(languages, plannedToo)));
        if (!languages.isEmpty()) {
            all.add(sensitivity("languages-too", 0, places.count(List.of(), AdvisedPlaces::isOpen)));
            all.add(sensitivity("languages-too", 1, places.count(languages, AdvisedPlaces::isOpen)));
        }
        return List.copyOf(all);
    }

    private static Sensitivity sensitivity(String parameter, double value, Counts counts) {
        return new Sensitivity(
                parameter,
                value,
                counts.served(),
                counts.missing(),
                counts.unknown(),
                Evaluation.Counted.ACCOMMODATION);
    }

    private static GoalOutlook outlook(Goal goal, boolean isDated, Counts resolved, Counts planned) {
        if (!isDated) {
            return new GoalOutlook(
                    new Sentence("goal.outlook.no-plans", Map.of("year", goal.targetYear())), null, null, null);
        }
        return new GoalOutlook(
                new Sentence(
                        "goal.outlook.consumer-advice",
                        Map.of(
                                "year", goal.targetYear(),
                                "resolved", resolved.served(),
                                "planned", planned.served(),
                                "of", resolved.all())),
                null,
                null,
                null);
    }
}
