package de.nahraum.server.api;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.ExplanationBuilder.Operand;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.live.View;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who reaches a service, as {@code /coverage} has it. */
final class CoverageExplainer implements Explainer {
    private static final List<String> PARTS =
            List.of("covered-share", "covered", "gap", "unknown", "places", "estimated-covered", "people");
    private static final String PERSONS = "persons";

    @Override
    public List<String> parameters() {
        return List.of("part", "service", "minutes", "metres", "profile", "status", "network", "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        CoverageQuestion question = CoverageApi.question(params, view);
        String part = Explainer.part(params, PARTS);
        // There is no such figure of the city.
        District district = part.equals("estimated-covered")
                ? Explainer.requireDistrict(params, city)
                : DistrictsApi.find(params, city).orElse(null);
        return () -> explain(kind, part, city, question, district);
    }

    /** The same numbers of a district or of the city. */
    private record Numbers(
            Figure share,
            Figure covered,
            Figure gap,
            Figure unknown,
            Figure people,
            Figure places,
            Figure register,
            Figure estimated,
            @Nullable String unknownReason) {

        static Numbers of(CoverageApi.Totals totals) {
            return new Numbers(
                    totals.coveredShare(),
                    Figure.of((double) totals.coveredPeople()),
                    Figure.of((double) totals.gapPeople()),
                    Figure.of((double) totals.unknownPeople()),
                    Figure.of((double) totals.people()),
                    Figure.of(totals.places()),
                    Figure.noData(),
                    Figure.noData(),
                    null);
        }

        static Numbers of(CoverageApi.OfDistrict d) {
            return new Numbers(
                    d.coveredShare(),
                    Figure.of((double) d.coveredPeople()),
                    Figure.of((double) d.gapPeople()),
                    Figure.of((double) d.unknownPeople()),
                    Figure.of((double) d.people()),
                    Figure.of(d.places()),
                    d.registerPeople(),
                    d.estimatedCoveredPeople(),
                    d.unknownReason());
        }
    }

    private static Explanation explain(
            String kind, String part, City city, CoverageQuestion question, @Nullable District district) {
        Coverage coverage = Coverage.of(city, question);
        Numbers numbers = district == null
                ? Numbers.of(CoverageApi.totals(coverage))
                : Numbers.of(CoverageApi.district(city, Explainer.of(coverage.districts(), city, district)));
        Map<String, String> service = Both.label("service", question.service());
        ExplanationBuilder builder = builder(kind, part, numbers)
                .title(Wording.say(
                        "title.coverage." + part, Map.of("service", service, "area", Explainer.area(city, district))))
                .definition(Wording.say("definition.coverage." + part))
                .formula(Wording.say("formula.coverage." + part))
                .parameter("service", service)
                .parameter("limit", limit(question.limit()))
                .parameter("profile", Wording.say("value." + question.profile().id()))
                .parameter("status", Wording.say("value." + question.statuses().id()))
                .parameter("network", Wording.say(coverage.onStreets() ? "value.streets" : "value.no-network"))
                .uncertainty(Wording.say(part.equals("places") ? "uncertainty.full-count" : "uncertainty.cells"));
        addInputs(builder, part, numbers, city);
        if (numbers.unknownReason() != null) {
            builder.note(Both.label("goal.note", numbers.unknownReason()));
        }
        return builder.noteIf(!part.equals("places"), "from-cells")
                .noteIf(!coverage.onStreets(), "no-network")
                .build(city);
    }

    private static ExplanationBuilder builder(String kind, String part, Numbers n) {
        return switch (part) {
            case "covered-share" ->
                new ExplanationBuilder(kind, n.share(), "fraction")
                        .calculation(
                                "division",
                                Map.of(
                                        "left",
                                        new Operand(n.covered(), PERSONS),
                                        "right",
                                        new Operand(n.people(), PERSONS)));
            case "covered" -> new ExplanationBuilder(kind, n.covered(), PERSONS);
            case "gap" ->
                new ExplanationBuilder(kind, n.gap(), PERSONS)
                        .calculation(
                                "difference",
                                Map.of(
                                        "left",
                                        new Operand(n.people(), PERSONS),
                                        "right",
                                        new Operand(n.covered(), PERSONS)));
            case "unknown" -> new ExplanationBuilder(kind, n.unknown(), PERSONS);
            case "places" -> new ExplanationBuilder(kind, n.places(), "count");
            case "estimated-covered" ->
                new ExplanationBuilder(kind, n.estimated(), PERSONS)
                        .calculation(
                                "product",
                                Map.of(
                                        "left", new Operand(n.register(), PERSONS),
                                        "right", new Operand(n.share(), "fraction")));
            default ->
                new ExplanationBuilder(kind, n.people(), PERSONS)
                        .calculation(
                                "sum",
                                Map.of(
                                        "left",
                                        new Operand(n.covered(), PERSONS),
                                        "right",
                                        new Operand(n.gap(), PERSONS)));
        };
    }

    private static void addInputs(ExplanationBuilder builder, String part, Numbers n, City city) {
        List<Source> cells = Source.ofKinds(city, "cells", "network");
        List<Source> places = Source.ofKinds(city, "places", "offers");
        if (!part.equals("places")) {
            builder.input(Wording.say("input.covered"), n.covered(), PERSONS, cells)
                    .input(Wording.say("input.known"), n.people(), PERSONS, cells)
                    .input(Wording.say("input.unknown"), n.unknown(), PERSONS, cells);
        }
        if (part.equals("estimated-covered")) {
            builder.input(
                            IndicatorExplanations.variable("population"),
                            n.register(),
                            PERSONS,
                            Source.ofVariable(city, "population"))
                    .input(Wording.say("input.covered-share"), n.share(), "fraction", List.of());
        }
        builder.input(Wording.say("input.places"), n.places(), "count", places);
    }

    /** The limit in words. */
    static Map<String, String> limit(Limit limit) {
        return switch (limit) {
            case Limit.Minutes(double minutes) ->
                Wording.say("value.minutes", Map.of("minutes", Wording.number(minutes, "index")));
            case Limit.Metres(double metres) ->
                Wording.say("value.metres", Map.of("metres", Wording.number(metres, "metres")));
        };
    }
}
