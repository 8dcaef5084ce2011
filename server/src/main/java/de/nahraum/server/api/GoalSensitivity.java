package de.nahraum.server.api;

import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.live.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** In how many districts, or accommodation, a goal would hold under another assumption, as the {@code sensitivity} of {@code /goals/{id}} has it. */
final class GoalSensitivity {
    private static final List<String> PARTS = List.of("holds", "missed", "unknown");
    private static final double TOLERANCE = 1e-9;
    private static final double STEP = 0.001;
    private static final double MOST = 999_999_999;

    private GoalSensitivity() {}

    /** What is asked by {@code part}, {@code parameter} and {@code value}, checked; there is no such count of a district. */
    static Supplier<Explanation> ask(String kind, Params params, View view, Evaluation evaluation) {
        List<Evaluation.Sensitivity> all = evaluation.sensitivity();
        String part = Explainer.part(params, PARTS);
        List<String> parameters =
                all.stream().map(Evaluation.Sensitivity::parameter).distinct().toList();
        String parameter = params.findChoice("parameter", parameters)
                .orElseThrow(() -> Problem.parameter("parameter", null, "Required.", parameters)
                        .raise());
        Optional<Double> value = params.number("value", 0, MOST, STEP);
        Evaluation.Sensitivity found = all.stream()
                .filter(each -> each.parameter().equals(parameter))
                .filter(each -> value.filter(asked -> Math.abs(asked - each.value()) < TOLERANCE)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> Problem.parameter(
                                "value",
                                value.map(String::valueOf).orElse(null),
                                "Not one of the allowed values.",
                                all.stream()
                                        .filter(each -> each.parameter().equals(parameter))
                                        .map(each -> String.valueOf(each.value()))
                                        .toList())
                        .raise());
        if (params.text("district").isPresent()) {
            throw Problem.parameter(
                            "district", params.text("district").orElse(null), "Not together with value.", List.of())
                    .raise();
        }
        return () -> explain(kind, part, view, evaluation, found);
    }

    private static Explanation explain(
            String kind, String part, View view, Evaluation evaluation, Evaluation.Sensitivity found) {
        int count = switch (part) {
            case "holds" -> found.holds();
            case "missed" -> found.missed();
            default -> found.unknown();
        };
        List<Source> sources = Source.ofFiles(view.city(), evaluation.sources());
        return new ExplanationBuilder(kind, Figure.of(count), "count")
                .title(Wording.say(
                        "title.goal-sensitivity" + of(found) + part, Map.of("area", Explainer.area(view.city(), null))))
                .definition(Both.stated(evaluation.goal().text()))
                .formula(Wording.say("formula.goal-sensitivity" + of(found) + part))
                .parameter(Both.label("explain.parameter.sensitivity", found.parameter()), assumed(found))
                .input(Wording.say("input.assumed" + of(found) + "holding"), Figure.of(found.holds()), "count", sources)
                .input(
                        Wording.say("input.assumed" + of(found) + "missing"),
                        Figure.of(found.missed()),
                        "count",
                        sources)
                .input(
                        Wording.say("input.assumed" + of(found) + "not-known"),
                        Figure.of(found.unknown()),
                        "count",
                        sources)
                .uncertainty(Wording.say("uncertainty.goal"))
                .noteIf(evaluation.goal().isProvisional(), "provisional")
                .build(view.city());
    }

    private static Map<String, String> assumed(Evaluation.Sensitivity found) {
        return switch (found.parameter()) {
            case "planned-too", "let-too", "languages-too", "pipeline-too", "implemented-too" ->
                Wording.say(found.value() == 0 ? "value.no" : "value.yes");
            case "target" -> Wording.number(found.value(), "fraction");
            default -> Wording.number(found.value(), "index");
        };
    }

    /** What is counted, as part of a key. */
    private static String of(Evaluation.Sensitivity found) {
        return switch (found.counted()) {
            case DISTRICTS -> ".";
            case ACCOMMODATION -> ".accommodation.";
            case CITY -> ".city.";
        };
    }
}
