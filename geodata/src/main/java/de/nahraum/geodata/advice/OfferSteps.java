package de.nahraum.geodata.advice;

import de.nahraum.geodata.advice.NextStep.DeclareComplete;
import de.nahraum.geodata.advice.NextStep.StartAdvice;
import de.nahraum.geodata.advice.NextStep.StartOffer;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.Evaluation.Counted;
import de.nahraum.geodata.goal.Evaluation.Sensitivity;
import de.nahraum.geodata.goal.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Offers to begin: where a district lacks one of two kinds, and in accommodation. */
final class OfferSteps {
    private OfferSteps() {}

    /** What is planned comes first, then in official order. */
    static List<NextStep> bothTopics(Evaluation evaluation, City city, Asked asked) {
        Parameters parameters = new Parameters(evaluation.goal());
        List<List<String>> sides = List.of(
                parameters.texts("left", List.of("neighbourhood")),
                parameters.texts("right", List.of("landlord-tenant-dialogue")));
        Set<String> complete = city.settings().services().keySet();
        List<NextStep> steps = new ArrayList<>();
        boolean isAnyUnknown = evaluation.districts().stream().anyMatch(d -> d.holds() == null);
        if (isAnyUnknown) {
            sides.stream()
                    .flatMap(List::stream)
                    .filter(topic -> !complete.contains(topic))
                    .forEach(topic -> steps.add(new DeclareComplete(topic)));
        }
        List<StartOffer> missing = evaluation.districts().stream()
                .filter(d -> Boolean.FALSE.equals(d.holds()))
                .flatMap(d -> sides.stream()
                        .filter(complete::containsAll)
                        // Where some are not shown, those would look as if they were missing.
                        .filter(topics -> topics.stream().allMatch(asked.sessions()))
                        .filter(topics -> !isThere(city, d.district(), topics, StatusFilter.OPEN))
                        .map(topics -> new StartOffer(
                                d.district(), topics, isThere(city, d.district(), topics, StatusFilter.PLANNED))))
                .toList();
        return Stream.of(
                        steps.stream(),
                        missing.stream().filter(StartOffer::isPlanned),
                        missing.stream().filter(step -> !step.isPlanned()))
                .<NextStep>flatMap(each -> each)
                .toList();
    }

    private static boolean isThere(City city, District district, List<String> topics, StatusFilter statuses) {
        return city.offers().stream()
                .filter(offer -> topics.contains(offer.topic()) && statuses.accepts(offer.status()))
                .filter(offer -> !city.hasEnded(offer))
                .flatMap(offer -> city.findPlace(offer.place()).stream())
                .filter(place -> !place.isProtected() && statuses.accepts(place.status()))
                .anyMatch(place -> city.findDistrictOf(place).equals(Optional.of(district)));
    }

    /** Read off the evaluation, which tells totals alone. */
    static List<NextStep> advice(Evaluation evaluation) {
        String topic = new Parameters(evaluation.goal()).text("topic", "consumer-advice");
        int missing = 0;
        int unknown = 0;
        int missingThen = 0;
        for (Sensitivity each : evaluation.sensitivity()) {
            if (each.counted() == Counted.ACCOMMODATION && each.parameter().equals("planned-too")) {
                boolean isToday = each.value() == 0;
                missing = isToday ? each.missed() : missing;
                unknown = isToday ? each.unknown() : unknown;
                missingThen = isToday ? missingThen : each.missed();
            }
        }
        List<NextStep> steps = new ArrayList<>();
        if (unknown > 0) {
            steps.add(new DeclareComplete(topic));
        }
        if (missing > 0) {
            steps.add(new StartAdvice(topic, missing, missing - missingThen));
        }
        return List.copyOf(steps);
    }
}
