package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.live.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The calculated distance to a threshold, as {@code /concentration} has it. */
final class DistanceExplainer implements Explainer {
    @Override
    public List<String> parameters() {
        return List.of("indicator", "year", "threshold");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        Layers.require(city, ConcentrationApi.LAYER);
        IndicatorChoice choice = IndicatorChoice.of(params, city, true);
        Optional<Goal> goal = ConcentrationApi.findGoal(view, choice.indicator());
        double threshold = ConcentrationApi.threshold(params, goal);
        return () -> explain(kind, city, choice, goal.orElse(null), threshold);
    }

    private static Explanation explain(
            String kind, City city, IndicatorChoice choice, @Nullable Goal goal, double threshold) {
        ConcentrationApi.Answer answer =
                ConcentrationApi.answer(city, choice, goal, ConcentrationApi.RULES.getFirst(), threshold, false);
        ConcentrationApi.Totals sums = answer.city();
        IndicatorExplanations words = new IndicatorExplanations(city, choice);
        ExplanationBuilder builder = new ExplanationBuilder(kind, answer.distance(), "persons")
                .title(words.title(kind, null))
                .definition(Wording.say("definition.distance"))
                .formula(Wording.say("formula.distance"))
                .calculation(calculation(answer, threshold))
                .parameter("threshold", Wording.number(threshold, "quotient"))
                .uncertainty(Wording.say("uncertainty.full-count"))
                .hidden(words.hidden("not-in-sum"));
        words.addInputs(builder, sums.count(), sums.reference(), true);
        builder.input(Wording.say("input.city-rate"), sums.rate(), "fraction", List.of());
        words.addNotes(builder, null);
        return builder.noteIf(answer.provisional(), "provisional").build(city);
    }

    /** The districts over the line, each with its part. */
    private static @Nullable Map<String, String> calculation(ConcentrationApi.Answer answer, double threshold) {
        if (!(answer.city().rate() instanceof Figure.Value(double rate))
                || !(answer.distance() instanceof Figure.Value(double distance))) {
            return null;
        }
        List<Map<String, String>> parts = new ArrayList<>();
        for (ConcentrationApi.OfDistrict d : answer.districts()) {
            if (d.share() instanceof Figure.Value
                    && d.count() instanceof Figure.Value(double count)
                    && d.reference() instanceof Figure.Value(double reference)
                    && count > threshold * reference * rate) {
                parts.add(Wording.say(
                        "calculation.distance-part",
                        Map.of(
                                "name", d.name(),
                                "part", Wording.number(count - threshold * reference * rate, "quotient"))));
            }
        }
        Map<String, String> value = Wording.number(distance, "persons");
        return parts.isEmpty()
                ? Wording.say("calculation.distance-none", Map.of("value", value))
                : Wording.say("calculation.distance", Map.of("parts", Wording.join(parts, " + "), "value", value));
    }
}
