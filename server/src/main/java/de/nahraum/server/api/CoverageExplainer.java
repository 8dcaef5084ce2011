package de.nahraum.server.api;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.TimedQuestion;
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
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who reaches a service, as {@code /coverage} has it. */
final class CoverageExplainer implements Explainer {
    private static final List<String> PARTS =
            List.of("covered-share", "covered", "gap", "unknown", "places", "estimated-covered", "people");
    private static final List<String> WITH_SESSIONS =
            Stream.concat(PARTS.stream(), SessionExplanations.PARTS.stream()).toList();
    private static final String PERSONS = "persons";

    /** Places and sessions are counted, and not estimated from cells. */
    private static final Set<String> NOT_OF_PEOPLE = Set.of("places", "sessions", "unknown-hours");

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
                "time",
                "session",
                "language",
                "weeks",
                "from",
                "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        CoverageQuestion question = CoverageQuestions.read(params, view);
        TimedQuestion timed = CoverageTimes.findOfDay(params, view, question).orElse(null);
        String part = Explainer.part(params, timed == null ? PARTS : WITH_SESSIONS);
        // There is no such figure of the city.
        District district = part.equals("estimated-covered")
                ? Explainer.requireDistrict(params, city)
                : DistrictsApi.find(params, city).orElse(null);
        return () -> explain(kind, part, city, question, timed, district);
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
            @Nullable String unknownReason,
            CoverageTimes.@Nullable Times times) {

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
                    null,
                    totals.timed());
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
                    d.unknownReason(),
                    d.timed());
        }
    }

    private static Explanation explain(
            String kind,
            String part,
            City city,
            CoverageQuestion question,
            @Nullable TimedQuestion timed,
            @Nullable District district) {
        ComputedCoverage computed = ComputedCoverage.of(city, question, timed, false);
        Coverage coverage = computed.coverage();
        Numbers numbers = district == null
                ? Numbers.of(computed.totals(null))
                : Numbers.of(Explainer.of(computed.districts(null), city, district));
        // What is told of sessions is not told of places.
        String of = (timed != null && PARTS.contains(part) ? "coverage-sessions." : "coverage.") + part;
        ExplanationBuilder builder = (numbers.times() != null && SessionExplanations.PARTS.contains(part)
                        ? SessionExplanations.builder(kind, part, numbers.times())
                        : builder(kind, part, numbers))
                .title(title(of, question, city, district))
                .definition(Wording.say("definition." + of))
                .formula(Wording.say("formula." + of))
                .uncertainty(
                        Wording.say(NOT_OF_PEOPLE.contains(part) ? "uncertainty.full-count" : "uncertainty.cells"));
        WalkExplanations.addQuestion(builder, question, coverage.onStreets());
        if (timed != null && numbers.times() != null) {
            SessionExplanations.add(builder, part, timed, numbers.times(), city);
        }
        addInputs(builder, part, numbers, city);
        if (numbers.unknownReason() != null) {
            builder.note(Both.label("goal.note", numbers.unknownReason()));
        }
        return builder.noteIf(!NOT_OF_PEOPLE.contains(part), "from-cells")
                .noteIf(!coverage.onStreets(), "no-network")
                .build(city);
    }

    /** What is shown of a service, and where. */
    static Map<String, String> title(String of, CoverageQuestion question, City city, @Nullable District district) {
        return Wording.say(
                "title." + of,
                Map.of(
                        "service", Both.label("service", question.service()),
                        "area", Explainer.area(city, district)));
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
        if (!NOT_OF_PEOPLE.contains(part)) {
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
}
