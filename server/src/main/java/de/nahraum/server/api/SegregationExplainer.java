package de.nahraum.server.api;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.ExplanationBuilder.Operand;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.live.View;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
            "expected",
            "change",
            "change-since");

    @Override
    public List<String> parameters() {
        return List.of("part", "indicator", "year", "since");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        Layers.require(city, SegregationApi.LAYER);
        IndicatorChoice choice = IndicatorChoice.of(params, city, true);
        String part = Explainer.part(params, city.audience() == Audience.INTERNAL ? PARTS : PUBLIC_PARTS);
        Optional<Integer> since = SegregationApi.since(params, city, choice);
        if (part.startsWith("change") && since.isEmpty()) {
            throw Problem.parameter(
                            "since",
                            null,
                            "Required.",
                            city.observations().years(choice.indicator()).stream()
                                    .map(String::valueOf)
                                    .toList())
                    .raise();
        }
        return () -> explain(kind, part, city, choice, since);
    }

    private static Explanation explain(
            String kind, String part, City city, IndicatorChoice choice, Optional<Integer> since) {
        SegregationApi.Answer answer = SegregationApi.answer(city, choice, since, List.of());
        SegregationApi.Counts counts = SegregationApi.counts(city, choice.indicator(), choice.year());
        IndicatorExplanations words = new IndicatorExplanations(city, choice);
        ExplanationBuilder builder = new ExplanationBuilder(
                        kind, value(part, answer), part.equals("change") ? "change" : "index")
                .title(words.title(
                        "segregation." + part, null, since.map(Wording::year).orElse(Map.of())))
                .definition(Wording.say("definition.segregation." + part))
                .formula(Wording.say("formula.segregation." + part))
                .calculation(answer.sentence() != null && part.equals("dissimilarity") ? answer.sentence() : null)
                .uncertainty(uncertainty(part, answer));
        words.addInputs(builder, sum(counts, counts.group()), sum(counts, counts.total()), true);
        builder.input(Wording.say("input.districts"), Figure.of(answer.districts()), "count", List.of());
        if (answer.change() != null && part.startsWith("change")) {
            addChange(builder, part, answer, answer.change());
        }
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
            case "change" -> change(answer).change();
            case "change-since" -> change(answer).dissimilarity();
            default -> AnswerFigures.of(chance == null ? null : (Double) chance.expectedAtRandom());
        };
    }

    private static SegregationApi.Change change(SegregationApi.Answer answer) {
        Figure none = Figure.missing(Figure.Reason.UNKNOWN);
        return answer.change() == null ? new SegregationApi.Change(0, none, none, none, none) : answer.change();
    }

    private static void addChange(
            ExplanationBuilder builder, String part, SegregationApi.Answer answer, SegregationApi.Change change) {
        builder.parameter("sinceYear", Wording.year(change.since()))
                .input(
                        Wording.say("input.dissimilarity", Map.of("year", Wording.year(change.since()))),
                        change.dissimilarity(),
                        "index",
                        List.of());
        if (part.equals("change")) {
            builder.input(
                            Wording.say("input.dissimilarity", Map.of("year", Wording.year(answer.year()))),
                            answer.dissimilarity(),
                            "index",
                            List.of())
                    .calculation(
                            "difference",
                            Map.of(
                                    "left", new Operand(answer.dissimilarity(), "change"),
                                    "right", new Operand(change.dissimilarity(), "change")));
        }
    }

    private static Map<String, String> uncertainty(String part, SegregationApi.Answer answer) {
        SegregationApi.Chance chance = answer.chance();
        SegregationApi.Change change = answer.change();
        if (part.equals("change")
                && change != null
                && change.low() instanceof Figure.Value(double low)
                && change.high() instanceof Figure.Value(double high)
                && chance != null) {
            return Wording.say(
                    "uncertainty.change",
                    Map.of(
                            "low", Wording.number(low, "change"),
                            "high", Wording.number(high, "change"),
                            "draws", Wording.number(chance.draws(), "count"),
                            "seed", Wording.name(String.valueOf(chance.seed()))));
        }
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
