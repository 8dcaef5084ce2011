package de.nahraum.server.api;

import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.street.Avoidance;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.ExplanationBuilder.Operand;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.live.View;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who loses a service in the evening, as {@code /evening} has it: for people inside the house, and about ways, not about safety. */
final class EveningExplainer implements Explainer {
    private static final List<String> DISTRICT_PARTS = List.of("lost", "evening-covered", "covered");
    private static final List<String> CITY_PARTS =
            List.of("lost", "evening-covered", "covered", "unknown", "fear-spaces");
    private static final List<String> SPACE_PARTS = List.of("alone", "last");
    private static final String PERSONS = "persons";

    @Override
    public List<String> parameters() {
        return List.of(
                "part",
                "service",
                "minutes",
                "metres",
                "profile",
                "status",
                "network",
                "variant",
                "fear-space",
                "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        FearSpacesApi.requireInternal(view);
        City city = view.city();
        CoverageQuestion question = CoverageQuestions.read(params, view);
        Avoidance how = params.code("variant", Avoidance.ids(), Avoidance::find, Avoidance.SLOWED);
        District district = DistrictsApi.find(params, city).orElse(null);
        FearSpace space = space(params, city);
        Explainer.requireOneOf(params, district, "fear-space", space);
        String part =
                Explainer.part(params, space != null ? SPACE_PARTS : district != null ? DISTRICT_PARTS : CITY_PARTS);
        return () -> explain(kind, part, city, question, how, district, space);
    }

    private static @Nullable FearSpace space(Params params, City city) {
        List<String> ids =
                city.avoidedInTheEvening().stream().map(FearSpace::id).toList();
        return params.findCode(
                        "fear-space",
                        ids,
                        id -> city.avoidedInTheEvening().stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst())
                .orElse(null);
    }

    /** The same numbers of a district or of the city. */
    private record Numbers(
            Figure byDay,
            Figure inTheEvening,
            Figure lost,
            @Nullable String unknownReason) {

        static Numbers of(EveningApi.Totals totals) {
            return new Numbers(
                    Figure.of((double) totals.coveredPeople()),
                    Figure.of((double) totals.eveningCoveredPeople()),
                    Figure.of((double) totals.lostPeople()),
                    null);
        }

        static Numbers of(EveningApi.OfDistrict d) {
            return new Numbers(
                    Figure.of((double) d.coveredPeople()),
                    Figure.of((double) d.eveningCoveredPeople()),
                    Figure.of((double) d.lostPeople()),
                    d.unknownReason());
        }
    }

    private static Explanation explain(
            String kind,
            String part,
            City city,
            CoverageQuestion question,
            Avoidance how,
            @Nullable District district,
            @Nullable FearSpace space) {
        EveningApi.Answer answer = EveningApi.answer(city, question, how, false, null);
        Numbers numbers = district == null
                ? Numbers.of(answer.city())
                : Numbers.of(Explainer.of(answer.districts(), city, district));
        boolean isOfPeople = !part.equals("fear-spaces");
        ExplanationBuilder builder = builder(kind, part, answer, numbers, space)
                .title(Wording.say(
                        "title.evening." + part,
                        Map.of(
                                "service",
                                Both.label("service", question.service()),
                                "area",
                                space == null ? Explainer.area(city, district) : Wording.name(space.name()))))
                .definition(Wording.say("definition.evening." + part))
                .formula(Wording.say("formula.evening." + part))
                .uncertainty(Wording.say(isOfPeople ? "uncertainty.cells" : "uncertainty.full-count"))
                .noteIf(true, "evening");
        WalkExplanations.addQuestion(builder, question, answer.network().equals("streets"))
                .parameter(
                        "variant",
                        Wording.say("value.variant-" + answer.variant(), Map.of("factor", answer.slowedFactor())))
                .parameter(
                        "avoided",
                        part.equals("alone") && space != null ? Wording.name(space.name()) : avoided(answer));
        addInputs(builder, part, answer, numbers, city);
        if (space != null) {
            Figure effect = effect(part, answer, space);
            builder.input(
                    Wording.say("input.in-the-evening-" + part),
                    part.equals("alone") ? sum(numbers.byDay(), effect, -1) : sum(numbers.inTheEvening(), effect, 1),
                    PERSONS,
                    Source.ofKinds(city, "cells", "network"));
        }
        if (numbers.unknownReason() != null) {
            builder.note(Both.label("goal.note", numbers.unknownReason()));
        }
        return builder.noteIf(isOfPeople, "from-cells")
                .noteIf(answer.network().equals("none"), "no-detours")
                .build(city);
    }

    /** The fear spaces people go round, by name. */
    private static Map<String, String> avoided(EveningApi.Answer answer) {
        return answer.fearSpaces().isEmpty()
                ? Wording.say("value.none-avoided")
                : Wording.name(answer.fearSpaces().stream()
                        .map(EveningApi.Effect::name)
                        .collect(Collectors.joining(" · ")));
    }

    private static ExplanationBuilder builder(
            String kind, String part, EveningApi.Answer answer, Numbers n, @Nullable FearSpace space) {
        Operand byDay = new Operand(n.byDay(), PERSONS);
        return switch (part) {
            case "lost" ->
                new ExplanationBuilder(kind, n.lost(), PERSONS)
                        .calculation(
                                "difference", Map.of("left", byDay, "right", new Operand(n.inTheEvening(), PERSONS)));
            case "evening-covered" ->
                new ExplanationBuilder(kind, n.inTheEvening(), PERSONS)
                        .calculation("difference", Map.of("left", byDay, "right", new Operand(n.lost(), PERSONS)));
            case "covered" -> new ExplanationBuilder(kind, n.byDay(), PERSONS);
            case "unknown" ->
                new ExplanationBuilder(kind, Figure.of((double) answer.city().unknownPeople()), PERSONS);
            case "fear-spaces" ->
                new ExplanationBuilder(kind, Figure.of(answer.fearSpaces().size()), "count");
            case "alone" -> {
                Figure alone = effect(part, answer, space);
                yield new ExplanationBuilder(kind, alone, PERSONS)
                        .calculation(
                                "difference",
                                Map.of("left", byDay, "right", new Operand(sum(n.byDay(), alone, -1), PERSONS)));
            }
            default -> {
                Figure last = effect(part, answer, space);
                yield new ExplanationBuilder(kind, last, PERSONS)
                        .calculation(
                                "difference",
                                Map.of(
                                        "left",
                                        new Operand(sum(n.inTheEvening(), last, 1), PERSONS),
                                        "right",
                                        new Operand(n.inTheEvening(), PERSONS)));
            }
        };
    }

    /** Who has a short way in the evening with one fear space alone, or without it: those it takes are less, those it gives back more. */
    private static Figure sum(Figure people, Figure effect, int sign) {
        return people instanceof Figure.Value(double all) && effect instanceof Figure.Value(double some)
                ? Figure.of(all + sign * some)
                : effect;
    }

    private static Figure effect(String part, EveningApi.Answer answer, @Nullable FearSpace space) {
        return answer.fearSpaces().stream()
                .filter(each -> space != null && each.id().equals(space.id()))
                .findFirst()
                .map(each -> Figure.of((double) (part.equals("alone") ? each.alonePeople() : each.lastPeople())))
                .orElse(Figure.noData());
    }

    private static void addInputs(
            ExplanationBuilder builder, String part, EveningApi.Answer answer, Numbers n, City city) {
        List<Source> cells = Source.ofKinds(city, "cells", "network");
        builder.input(Wording.say("input.by-day"), n.byDay(), PERSONS, cells);
        if (!part.equals("alone")) {
            builder.input(Wording.say("input.in-the-evening"), n.inTheEvening(), PERSONS, cells);
        }
        builder.input(
                Wording.say("input.fear-spaces"),
                Figure.of(answer.fearSpaces().size()),
                "count",
                Source.ofKinds(city, "fear-spaces"));
    }
}
