package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Classification;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
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

/** An indicator's figure, as {@code /indicators/{id}} has it. */
final class IndicatorExplainer implements Explainer {
    @Override
    public List<String> parameters() {
        return List.of("indicator", "year", "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        IndicatorChoice choice = IndicatorChoice.of(params, city, false);
        District district = DistrictsApi.find(params, city).orElse(null);
        return () -> explain(kind, view, choice, district);
    }

    private static Explanation explain(String kind, View view, IndicatorChoice choice, @Nullable District district) {
        City city = view.city();
        Indicator indicator = choice.indicator();
        IndicatorExplanations words = new IndicatorExplanations(city, choice);
        IndicatorsApi.Answer answer = IndicatorsApi.answer(
                view, indicator, choice.year(), IndicatorsApi.USUAL_CLASSES, Classification.Computed.QUANTILE);
        IndicatorsApi.Value of = district == null ? null : Explainer.of(answer.values(), city, district);
        Figure value = of == null ? answer.city() : of.value();
        ExplanationBuilder builder = new ExplanationBuilder(kind, value, answer.unit())
                .title(words.title(kind, district))
                .definition(words.definition())
                .hidden(words.hidden(district == null ? "in-sum" : "others"));
        words.addNotes(builder, district);
        if (indicator.isRate()) {
            addRate(builder, view, choice, words, of, district);
        } else {
            builder.formula(Wording.say(district == null ? "formula.count-city" : "formula.count"))
                    .input(words.numerator(), value, answer.unit(), Source.ofVariable(city, indicator.numerator()))
                    .uncertainty(Wording.say("uncertainty.full-count"));
        }
        return builder.build(city);
    }

    private static void addRate(
            ExplanationBuilder builder,
            View view,
            IndicatorChoice choice,
            IndicatorExplanations words,
            IndicatorsApi.@Nullable Value of,
            @Nullable District district) {
        Indicator indicator = choice.indicator();
        ConcentrationApi.Totals sums = ConcentrationApi.totals(
                ConcentrationApi.concentration(view, indicator, choice.year()).figures());
        Figure count = of == null ? sums.count() : of.numerator();
        Figure reference = of == null ? sums.reference() : of.denominator();
        words.addInputs(builder, count, reference, of == null);
        builder.formula(Wording.say(
                        of == null ? "formula.share-city" : "formula.share",
                        Map.of("numerator", words.numerator(), "denominator", words.denominator())))
                .calculation(
                        "division",
                        Map.of(
                                "left", new Operand(count, "persons"),
                                "right", new Operand(reference, "persons")))
                .parameter("minimumDenominator", Wording.number(indicator.minimumDenominator(), "persons"))
                .uncertainty(words.uncertainty(
                        district,
                        of == null ? Figure.noData() : of.low(),
                        of == null ? Figure.noData() : of.high(),
                        "fraction",
                        ConcentrationApi.designEffect(view, indicator)));
    }
}
