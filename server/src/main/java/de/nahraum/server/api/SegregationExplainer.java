package de.nahraum.server.api;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.live.View;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How unevenly a group lives over the districts, as {@code /segregation} has it. */
final class SegregationExplainer implements Explainer {
    private static final List<String> PUBLIC_PARTS = List.of("dissimilarity");
    private static final List<String> PARTS = List.of(
            "dissimilarity",
            "gini",
            "isolation",
            "interaction",
            "entropy",
            "atkinson",
            "delta",
            "correlation-ratio",
            "expected");

    @Override
    public List<String> parameters() {
        return List.of("part", "indicator", "year");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        Layers.require(city, SegregationApi.LAYER);
        IndicatorChoice choice = IndicatorChoice.of(params, city, true);
        String part = Explainer.part(params, city.audience() == Audience.INTERNAL ? PARTS : PUBLIC_PARTS);
        return () -> explain(kind, part, city, choice);
    }

    private static Explanation explain(String kind, String part, City city, IndicatorChoice choice) {
        SegregationApi.Answer answer = SegregationApi.answer(city, choice, Optional.empty(), List.of());
        SegregationApi.Counts counts = SegregationApi.counts(city, choice.indicator(), choice.year());
        IndicatorExplanations words = new IndicatorExplanations(city, choice);
        ExplanationBuilder builder = new ExplanationBuilder(kind, value(part, answer), "index")
                .title(words.title("segregation." + part, null))
                .definition(Wording.say("definition.segregation." + part))
                .formula(Wording.say("formula.segregation." + part))
                .calculation(answer.sentence() != null && part.equals("dissimilarity") ? answer.sentence() : null)
                .uncertainty(uncertainty(part, answer.chance()));
        words.addInputs(builder, sum(counts, counts.group()), sum(counts, counts.total()), true);
        builder.input(Wording.say("input.districts"), Figure.of(answer.districts()), "count", List.of());
        if (part.equals("delta")) {
            builder.input(
                    Wording.say("input.square-metres"),
                    sum(counts, counts.squareMetres()),
                    "square-metres",
                    Source.ofKinds(city, "districts"));
        }
        if (part.equals("atkinson")) {
            builder.parameter("atkinsonWeight", Wording.number(SegregationApi.ATKINSON_WEIGHT, "index"));
        }
        if (answer.chance() != null && part.equals("dissimilarity")) {
            builder.parameter("draws", Wording.number(answer.chance().draws(), "count"))
                    .parameter(
                            "seed", Wording.name(String.valueOf(answer.chance().seed())));
        }
        words.addNotes(builder, null);
        return builder.noteIf(!counts.hidden() && !answer.leftOut().isEmpty(), "districts-left-out")
                .build(city);
    }

    private static Figure sum(SegregationApi.Counts counts, double[] numbers) {
        return counts.hidden()
                ? Figure.HIDDEN
                : Figure.of(Arrays.stream(numbers).sum());
    }

    private static Figure value(String part, SegregationApi.Answer answer) {
        SegregationApi.Indices indices = answer.indices();
        SegregationApi.Chance chance = answer.chance();
        if (part.equals("dissimilarity") || indices == null) {
            return answer.dissimilarity();
        }
        return switch (part) {
            case "gini" -> indices.gini();
            case "isolation" -> indices.isolation();
            case "interaction" -> indices.interaction();
            case "entropy" -> indices.entropy();
            case "atkinson" -> indices.atkinson();
            case "delta" -> indices.delta();
            case "correlation-ratio" -> indices.correlationRatio();
            default -> AnswerFigures.of(chance == null ? null : (Double) chance.expectedAtRandom());
        };
    }

    private static Map<String, String> uncertainty(String part, SegregationApi.@Nullable Chance chance) {
        if (part.equals("expected")) {
            return Wording.say("uncertainty.exact");
        }
        return chance == null || !part.equals("dissimilarity")
                ? Wording.say("uncertainty.no-range")
                : Wording.say(
                        "uncertainty.bootstrap",
                        Map.of(
                                "low", Wording.number(chance.low(), "index"),
                                "high", Wording.number(chance.high(), "index"),
                                "expected", Wording.number(chance.expectedAtRandom(), "index"),
                                "draws", Wording.number(chance.draws(), "count"),
                                "seed", Wording.name(String.valueOf(chance.seed()))));
    }
}
