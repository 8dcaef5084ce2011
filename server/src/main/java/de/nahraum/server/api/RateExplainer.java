package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.concentration.Concentration;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.ExplanationBuilder.Operand;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.live.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shares, quotients and what they are made of, as {@code /concentration} has them. */
final class RateExplainer implements Explainer {
    static final List<String> KINDS = List.of("share", "quotient", "rest-quotient", "count", "reference");

    @Override
    public List<String> parameters() {
        return List.of("indicator", "year", "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        Layers.require(city, ConcentrationApi.LAYER);
        IndicatorChoice choice = IndicatorChoice.of(params, city, true);
        District district = kind.endsWith("quotient")
                ? Explainer.requireDistrict(params, city)
                : DistrictsApi.find(params, city).orElse(null);
        Optional<Goal> goal = ConcentrationApi.findGoal(view, choice.indicator());
        return () -> explain(kind, city, choice, goal.orElse(null), district);
    }

    private static Explanation explain(
            String kind, City city, IndicatorChoice choice, @Nullable Goal goal, @Nullable District district) {
        ConcentrationApi.Answer answer = ConcentrationApi.answer(
                city, choice, goal, ConcentrationApi.RULES.getFirst(), Concentration.DEFAULT_THRESHOLD, false);
        ConcentrationApi.Totals sums = answer.city();
        ConcentrationApi.OfDistrict of = district == null ? null : Explainer.of(answer.districts(), city, district);
        Figure count = of == null ? sums.count() : of.count();
        Figure reference = of == null ? sums.reference() : of.reference();
        Figure share = of == null ? sums.rate() : of.share();
        IndicatorExplanations words = new IndicatorExplanations(city, choice);
        ExplanationBuilder builder = switch (kind) {
            case "quotient" -> {
                ExplanationBuilder quotient = new ExplanationBuilder(kind, quotient(of), "quotient")
                        .calculation(
                                "division",
                                Map.of(
                                        "left", new Operand(share, "fraction"),
                                        "right", new Operand(sums.rate(), "fraction")));
                words.addInputs(quotient, count, reference, false);
                words.addInputs(quotient, sums.count(), sums.reference(), true);
                yield quotient;
            }
            case "rest-quotient" -> {
                ExplanationBuilder quotient = new ExplanationBuilder(
                                kind, of == null ? Figure.noData() : of.restQuotient(), "quotient")
                        .calculation(
                                kind,
                                Map.of(
                                        "share", new Operand(share, "fraction"),
                                        "count", new Operand(count, "persons"),
                                        "reference", new Operand(reference, "persons"),
                                        "cityCount", new Operand(sums.count(), "persons"),
                                        "cityReference", new Operand(sums.reference(), "persons")));
                words.addInputs(quotient, count, reference, false);
                words.addInputs(quotient, sums.count(), sums.reference(), true);
                yield quotient;
            }
            case "share" -> {
                ExplanationBuilder rate = new ExplanationBuilder(kind, share, "fraction")
                        .calculation(
                                "division",
                                Map.of(
                                        "left", new Operand(count, "persons"),
                                        "right", new Operand(reference, "persons")));
                words.addInputs(rate, count, reference, of == null);
                yield rate;
            }
            default -> {
                boolean isCount = kind.equals("count");
                String variable = isCount
                        ? choice.indicator().numerator()
                        : String.valueOf(choice.indicator().denominator());
                Figure value = isCount ? count : reference;
                String unit = IndicatorExplanations.countUnit(variable);
                yield new ExplanationBuilder(kind, value, unit)
                        .input(
                                IndicatorExplanations.variable(variable),
                                value,
                                unit,
                                Explanation.Source.ofVariable(city, variable));
            }
        };
        words.addNotes(builder, district);
        return builder.title(words.title(kind, district))
                .definition(words.definition())
                .formula(formula(kind, words, of == null))
                .parameter(
                        "minimumDenominator", Wording.number(choice.indicator().minimumDenominator(), "persons"))
                .uncertainty(uncertainty(kind, words, answer, of, district))
                .hidden(words.hidden(of == null || kind.endsWith("quotient") ? "in-sum" : "others"))
                .build(city);
    }

    private static Figure quotient(ConcentrationApi.@Nullable OfDistrict of) {
        return of == null ? Figure.noData() : of.quotient();
    }

    private static Map<String, String> formula(String kind, IndicatorExplanations words, boolean ofCity) {
        Map<String, Map<String, String>> names =
                Map.of("numerator", words.numerator(), "denominator", words.denominator());
        return switch (kind) {
            case "share" -> Wording.say(ofCity ? "formula.share-city" : "formula.share", names);
            case "count", "reference" -> Wording.say(ofCity ? "formula.count-city" : "formula.count");
            default -> Wording.say("formula." + kind);
        };
    }

    private static Map<String, String> uncertainty(
            String kind,
            IndicatorExplanations words,
            ConcentrationApi.Answer answer,
            ConcentrationApi.@Nullable OfDistrict of,
            @Nullable District district) {
        Figure none = Figure.noData();
        double designEffect = answer.parameters().designEffect();
        return switch (kind) {
            case "share" ->
                words.uncertainty(
                        district,
                        of == null ? none : of.shareLow(),
                        of == null ? none : of.shareHigh(),
                        "fraction",
                        designEffect);
            case "quotient" ->
                words.uncertainty(
                        district,
                        of == null ? none : of.quotientLow(),
                        of == null ? none : of.quotientHigh(),
                        "quotient",
                        designEffect);
            case "rest-quotient" -> Wording.say("uncertainty.rest-quotient");
            default -> Wording.say("uncertainty.full-count");
        };
    }
}
