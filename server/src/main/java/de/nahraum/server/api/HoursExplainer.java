package de.nahraum.server.api;

import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Decay;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.live.View;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How many hours of a topic there are for the people who can walk there, as {@code /accessibility} has it. */
final class HoursExplainer implements Explainer {
    private static final String PER_MONTH = "per-month";
    private static final String UNKNOWN_HOURS = "unknown-hours";
    private static final List<String> DISTRICT_PARTS = List.of("per-thousand", "without", "people", "unknown");
    private static final List<String> CITY_PARTS =
            List.of("per-thousand", "without", "people", "unknown", PER_MONTH, UNKNOWN_HOURS);
    private static final List<String> PLACE_PARTS = List.of(PER_MONTH);
    private static final String PERSONS = "persons";

    @Override
    public List<String> parameters() {
        return List.of("part", "service", "scheme", "profile", "status", "from", "place", "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        AccessibilityApi.Question question =
                AccessibilityApi.question(params, view, () -> CoverageTimes.requireDay(params));
        District district = DistrictsApi.find(params, city).orElse(null);
        Place place = place(params, city);
        Explainer.requireOneOf(params, district, "place", place);
        String part =
                Explainer.part(params, place != null ? PLACE_PARTS : district != null ? DISTRICT_PARTS : CITY_PARTS);
        return () -> explain(kind, part, city, question, district, place);
    }

    /** A place that may be named; what is protected is none. */
    private static @Nullable Place place(Params params, City city) {
        return params.findCode(
                        "place",
                        List.of("id of a place"),
                        id -> city.findPlace(id).filter(each -> !each.isProtected()))
                .orElse(null);
    }

    /** The same numbers of a district or of the city. */
    private record Numbers(
            Figure perThousand,
            Figure without,
            Figure people,
            Figure unknown,
            @Nullable String unknownReason) {

        static Numbers of(AccessibilityApi.Totals totals) {
            return new Numbers(
                    totals.hoursPerThousand(),
                    Figure.of((double) totals.peopleWithout()),
                    Figure.of((double) totals.people()),
                    Figure.of((double) totals.unknownPeople()),
                    null);
        }

        static Numbers of(AccessibilityApi.OfDistrict d) {
            return new Numbers(
                    d.hoursPerThousand(),
                    Figure.of((double) d.peopleWithout()),
                    Figure.of((double) d.people()),
                    Figure.of((double) d.unknownPeople()),
                    d.unknownReason());
        }
    }

    private static Explanation explain(
            String kind,
            String part,
            City city,
            AccessibilityApi.Question question,
            @Nullable District district,
            @Nullable Place place) {
        AccessibilityApi.Answer answer = AccessibilityApi.answer(city, question);
        Numbers numbers = district == null
                ? Numbers.of(answer.city())
                : Numbers.of(Explainer.of(answer.districts(), city, district));
        boolean isOfPeople = !part.equals(PER_MONTH) && !part.equals(UNKNOWN_HOURS);
        Map<String, String> area = place == null ? Explainer.area(city, district) : Wording.name(place.name());
        ExplanationBuilder builder = new ExplanationBuilder(kind, value(part, answer, numbers, place), unit(part))
                .title(Wording.say(
                        "title.hours." + part,
                        Map.of("service", Both.label("service", answer.service()), "area", area)))
                .definition(Wording.say("definition.hours." + part))
                .formula(Wording.say("formula.hours." + (place == null ? part : "per-month-place")))
                .uncertainty(Wording.say(isOfPeople ? "uncertainty.cells" : "uncertainty.full-count"));
        WalkExplanations.addQuestion(
                        builder, near(question.coverage()), answer.network().equals("streets"))
                .parameter("scheme", Wording.say("value.decay-" + answer.scheme()))
                .parameter("from", Wording.date(answer.from()));
        addInputs(builder, isOfPeople, answer, numbers, city);
        if (numbers.unknownReason() != null) {
            builder.note(Both.label("goal.note", numbers.unknownReason()));
        }
        return builder.noteIf(isOfPeople, "from-cells")
                .noteIf(answer.network().equals("none"), "no-network")
                .noteIf(
                        answer.city().offersWithUnknownHours() > 0
                                || answer.city().unknownHoursPerMonth() > 0,
                        "hours-unknown")
                .build(city);
    }

    /** The question as it is answered: how far is said by the weights of ways, and by nothing else. */
    private static CoverageQuestion near(CoverageQuestion asked) {
        return new CoverageQuestion(
                asked.service(), new Limit.Minutes(Decay.MOST_MINUTES), asked.profile(), asked.statuses(), false);
    }

    private static Figure value(String part, AccessibilityApi.Answer answer, Numbers n, @Nullable Place place) {
        return switch (part) {
            case "per-thousand" -> n.perThousand();
            case "without" -> n.without();
            case "people" -> n.people();
            case "unknown" -> n.unknown();
            case UNKNOWN_HOURS -> Figure.of(answer.city().offersWithUnknownHours());
            default ->
                place == null
                        ? Figure.of(answer.city().hoursPerMonth())
                        : answer.supplies().stream()
                                .filter(supply -> supply.place().equals(place.id()))
                                .findFirst()
                                .map(supply -> Figure.of(supply.hoursPerMonth()))
                                .orElse(Figure.noData());
        };
    }

    private static String unit(String part) {
        return switch (part) {
            case "per-thousand" -> "hours-per-thousand";
            case PER_MONTH -> "hours";
            case UNKNOWN_HOURS -> "count";
            default -> PERSONS;
        };
    }

    private static void addInputs(
            ExplanationBuilder builder, boolean isOfPeople, AccessibilityApi.Answer answer, Numbers n, City city) {
        List<Source> cells = Source.ofKinds(city, "cells", "network");
        List<Source> offers = Source.ofKinds(city, "offers");
        builder.input(
                        Wording.say("input.hours-per-month"),
                        Figure.of(answer.city().hoursPerMonth()),
                        "hours",
                        offers)
                .input(
                        Wording.say("input.unknown-hours-per-month"),
                        Figure.of(answer.city().unknownHoursPerMonth()),
                        "hours",
                        offers)
                .input(
                        Wording.say("input.places"),
                        Figure.of((double) answer.supplies().stream()
                                .filter(supply -> supply.hoursPerMonth() > 0)
                                .count()),
                        "count",
                        Source.ofKinds(city, "places", "offers"));
        if (isOfPeople) {
            builder.input(Wording.say("input.known"), n.people(), PERSONS, cells)
                    .input(Wording.say("input.hours-without"), n.without(), PERSONS, cells)
                    .input(Wording.say("input.unknown"), n.unknown(), PERSONS, cells);
        }
    }
}
