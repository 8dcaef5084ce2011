package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.concentration.Concentration;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.live.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How much a district stands out by the rules of {@code /concentration}: the test's probabilities, and the threshold up to which it is over. */
final class TailExplainer implements Explainer {
    static final List<String> KINDS = List.of("tail", "adjusted-tail", "critical-threshold");

    @Override
    public List<String> parameters() {
        return List.of("indicator", "year", "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        Layers.require(city, ConcentrationApi.LAYER);
        IndicatorChoice choice = IndicatorChoice.of(params, city, true);
        District district = Explainer.requireDistrict(params, city);
        Optional<Goal> goal = ConcentrationApi.findGoal(view, choice.indicator());
        return () -> explain(kind, city, choice, goal.orElse(null), district);
    }

    private static Explanation explain(
            String kind, City city, IndicatorChoice choice, @Nullable Goal goal, District district) {
        ConcentrationApi.Answer answer = ConcentrationApi.answer(
                city, choice, goal, ConcentrationApi.RULES.getFirst(), Concentration.DEFAULT_THRESHOLD, false);
        ConcentrationApi.OfDistrict of = Explainer.of(answer.districts(), city, district);
        IndicatorExplanations words = new IndicatorExplanations(city, choice);
        boolean isThreshold = kind.equals("critical-threshold");
        ExplanationBuilder builder = new ExplanationBuilder(
                        kind, value(kind, of), isThreshold ? "quotient" : "probability")
                .title(words.title(kind, district))
                .definition(Wording.say("definition." + kind))
                .formula(Wording.say("formula." + kind))
                .parameter("designEffect", Wording.number(answer.parameters().designEffect(), "index"))
                .parameter(
                        "minimumDenominator", Wording.number(choice.indicator().minimumDenominator(), "persons"))
                .uncertainty(Wording.say(isThreshold ? "uncertainty.critical-threshold" : "uncertainty.tail"))
                .hidden(words.hidden("in-sum"));
        if (isThreshold) {
            builder.input(Wording.say("input.quotient"), of.quotient(), "quotient", List.of())
                    .input(Wording.say("input.quotient-low"), of.quotientLow(), "quotient", List.of());
        } else {
            builder.parameter(
                    "falseDiscoveries", Wording.number(answer.parameters().falseDiscoveries(), "fraction"));
        }
        if (kind.equals("adjusted-tail")) {
            builder.input(Wording.say("input.tail"), of.tail(), "probability", List.of());
        }
        words.addInputs(builder, of.count(), of.reference(), false);
        words.addInputs(builder, answer.city().count(), answer.city().reference(), true);
        builder.input(Wording.say("input.city-rate"), answer.city().rate(), "fraction", List.of());
        words.addNotes(builder, district);
        return builder.build(city);
    }

    private static Figure value(String kind, ConcentrationApi.OfDistrict of) {
        return switch (kind) {
            case "tail" -> of.tail();
            case "adjusted-tail" -> of.adjustedTail();
            // Where there is a quotient but no threshold, rule (a) holds at none.
            default ->
                AnswerFigures.of(
                        of.criticalThreshold(),
                        of.quotient() instanceof Figure.Value ? Figure.noData() : of.quotient());
        };
    }
}
