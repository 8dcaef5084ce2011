package de.nahraum.server.api;

import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.scenario.Edit;
import de.nahraum.geodata.scenario.Scenario;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.live.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who would reach a service after some edits, as {@code /scenarios/evaluate} has it. The edits are a body: they fit into no query. */
final class ScenarioExplainer {
    private static final String KIND = "scenario";
    private static final String FIGURE = "figure";
    private static final String DIFFERENCE = "difference";
    private static final String SHARE = "covered-share";
    private static final String PLACES = "places";
    private static final List<String> PARTS = List.of("covered", SHARE, "gap", "unknown", PLACES, DIFFERENCE);
    private static final String PERSONS = "persons";

    private ScenarioExplainer() {}

    /** @throws Problem.Raised for what is not there, or not for this audience */
    static Explanation explain(JsonBody body, View view) {
        City city = view.city();
        Params params = body.params(
                List.of(ScenarioEdits.NAME),
                FIGURE,
                "part",
                "service",
                "minutes",
                "metres",
                "profile",
                "status",
                "network",
                "time",
                "district");
        if (params.findChoice(FIGURE, List.of(KIND)).isEmpty()) {
            throw params.problem(FIGURE, null, "Required.", List.of(KIND));
        }
        CoverageQuestion question = CoverageQuestions.read(params, view);
        District district = DistrictsApi.find(params, city).orElse(null);
        String part = Explainer.part(params, PARTS);
        List<Edit> edits = ScenarioEdits.read(body, city);
        Scenario scenario = ScenarioEdits.scenario(city, question, edits);
        ScenarioApi.Answer answer = ScenarioApi.answer(view, question, null, scenario, edits.size(), false);
        return explain(part, city, question, answer, ScenarioWords.list(edits, city), district);
    }

    /** The same numbers of a district or of the city. */
    private record Numbers(Figure covered, Figure share, Figure gap, Figure unknown, Figure places) {
        static Numbers of(ScenarioApi.State state, City city, @Nullable District district) {
            if (district == null) {
                ScenarioApi.Totals totals = state.city();
                return new Numbers(
                        Figure.of((double) totals.coveredPeople()),
                        totals.coveredShare(),
                        Figure.of((double) totals.gapPeople()),
                        Figure.of((double) totals.unknownPeople()),
                        Figure.of(totals.places()));
            }
            CoverageApi.OfDistrict of = Explainer.of(state.districts(), city, district);
            return new Numbers(
                    Figure.of((double) of.coveredPeople()),
                    of.coveredShare(),
                    Figure.of((double) of.gapPeople()),
                    Figure.of((double) of.unknownPeople()),
                    Figure.of(of.places()));
        }

        Figure of(String part) {
            return switch (part) {
                case SHARE -> share;
                case "gap" -> gap;
                case "unknown" -> unknown;
                case PLACES -> places;
                default -> covered;
            };
        }
    }

    private static Explanation explain(
            String part,
            City city,
            CoverageQuestion question,
            ScenarioApi.Answer answer,
            List<Map<String, String>> edits,
            @Nullable District district) {
        Figure before = Numbers.of(answer.before(), city, district).of(part);
        Figure after = Numbers.of(answer.after(), city, district).of(part);
        boolean isDifference = part.equals(DIFFERENCE);
        boolean isOnStreets = answer.network().equals("streets");
        String unit = part.equals(SHARE) ? "fraction" : part.equals(PLACES) ? "count" : PERSONS;
        String of = "coverage." + (isDifference ? "covered" : part);
        ExplanationBuilder builder = new ExplanationBuilder(
                        KIND, isDifference ? difference(before, after) : after, isDifference ? DIFFERENCE : unit)
                .title(Wording.say(
                        isDifference ? "title.scenario.difference" : "title.scenario",
                        Map.of("title", CoverageExplainer.title(of, question, city, district))))
                .definition(Wording.say("definition." + of))
                .formula(Wording.say(
                        isDifference ? "formula.scenario.difference" : "formula.scenario",
                        Map.of("formula", Wording.say("formula." + of))))
                .calculation(calculation(before, after, unit))
                .uncertainty(Wording.say(part.equals(PLACES) ? "uncertainty.full-count" : "uncertainty.cells"))
                .input(
                        Wording.say("input.before"),
                        before,
                        unit,
                        Source.ofKinds(city, "cells", "network", "places", "offers"))
                .input(Wording.say("input.after"), after, unit, List.of())
                .note(Wording.say("note.scenario"));
        WalkExplanations.addQuestion(builder, question, isOnStreets);
        for (int i = 0; i < edits.size(); i++) {
            builder.parameter(Wording.say("parameter.edit", Map.of("number", i + 1)), edits.get(i));
        }
        return builder.noteIf(!part.equals(PLACES), "from-cells")
                .noteIf(!isOnStreets, "no-network")
                .build(city);
    }

    private static Figure difference(Figure before, Figure after) {
        return before instanceof Figure.Value(double was) && after instanceof Figure.Value(double is)
                ? Figure.of(is - was)
                : after;
    }

    /** What it was, what it would be, and how much that is more or less. */
    private static @Nullable Map<String, String> calculation(Figure before, Figure after, String unit) {
        if (!(before instanceof Figure.Value(double was) && after instanceof Figure.Value(double is))) {
            return null;
        }
        double change = is - was;
        Map<String, String> size = unit.equals("fraction")
                ? Wording.say("value.points", Map.of("points", Wording.number(Math.abs(change), "points")))
                : Wording.number(Math.abs(change), unit);
        return Wording.say(
                "calculation.scenario",
                Map.of(
                        "before",
                        Wording.number(was, unit),
                        "after",
                        Wording.number(is, unit),
                        "sign",
                        change > 0 ? "+" : change < 0 ? "−" : "±",
                        "size",
                        size));
    }
}
