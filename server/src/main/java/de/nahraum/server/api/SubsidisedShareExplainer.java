package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
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

/** Subsidised rental dwellings among the completed ones, as {@code /housing-need} has them. */
final class SubsidisedShareExplainer implements Explainer {
    private static final List<String> PARTS = List.of(
            "share",
            "completed",
            "completed-subsidised",
            "pipeline",
            "pipeline-subsidised",
            "bought-bindings",
            "modernised",
            "needed",
            "needed-share",
            "beyond-pipeline",
            "expected");
    /** What is said of years to come, not counted. */
    private static final List<String> CONTINUED = List.of("needed", "needed-share", "beyond-pipeline", "expected");

    private static final String DWELLINGS = "dwellings";

    @Override
    public List<String> parameters() {
        return List.of("part");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        HousingNeedApi.Question question = HousingNeedApi.question(params, city);
        String part = Explainer.part(params, PARTS);
        return () -> explain(kind, part, city, question);
    }

    private static Explanation explain(String kind, String part, City city, HousingNeedApi.Question question) {
        HousingNeedApi.Subsidised found = HousingNeedApi.answer(city, question).subsidised();
        if (found == null) {
            return words(new ExplanationBuilder(kind, Figure.noData(), unit(part)), part, city)
                    .noteIf(true, "no-completions")
                    .build(city);
        }
        Figure all = Figure.of((double) found.completed().all());
        Figure subsidised = Figure.of((double) found.completed().subsidisedRental());
        Figure expected = Figure.of((double) found.remaining().expected());
        Figure needed = Figure.of((double) found.remaining().needed());
        Figure pipeline = Figure.of((double) found.pipeline().all());
        Figure inPipeline = Figure.of((double) found.pipeline().subsidisedRental());
        List<Source> sources = Source.ofKinds(city, "completions");
        Figure value = switch (part) {
            case "share" -> found.completed().share();
            case "completed" -> all;
            case "completed-subsidised" -> subsidised;
            case "pipeline" -> pipeline;
            case "pipeline-subsidised" -> inPipeline;
            case "bought-bindings" -> Figure.of((double) found.boughtBindings().all());
            case "modernised" -> Figure.of((double) found.modernised().all());
            case "needed" -> needed;
            case "needed-share" -> found.remaining().neededShare();
            case "beyond-pipeline" -> Figure.of((double) found.remaining().beyondPipeline());
            default -> expected;
        };
        ExplanationBuilder builder = words(new ExplanationBuilder(kind, value, unit(part)), part, city)
                .parameter("baseYear", Wording.year(found.baseYear()))
                .parameter("lastYear", Wording.year(found.lastYear()))
                .parameter("targetYear", Wording.year(found.targetYear()))
                .parameter("target", Wording.number(found.target(), "fraction"))
                .input(Wording.say("input.subsidised"), subsidised, DWELLINGS, sources)
                .input(Wording.say("input.completed"), all, DWELLINGS, sources)
                .input(Wording.say("input.pipeline"), pipeline, DWELLINGS, sources)
                .input(Wording.say("input.pipeline-subsidised"), inPipeline, DWELLINGS, sources);
        return switch (part) {
            case "share" ->
                builder.calculation(
                                "division",
                                Map.of(
                                        "left", new Operand(subsidised, DWELLINGS),
                                        "right", new Operand(all, DWELLINGS)))
                        .build(city);
            case "needed" ->
                builder.calculation(
                                "needed",
                                Map.of(
                                        "target", new Operand(Figure.of(found.target()), "fraction"),
                                        "completed", new Operand(all, DWELLINGS),
                                        "expected", new Operand(expected, DWELLINGS),
                                        "subsidised", new Operand(subsidised, DWELLINGS)))
                        .input(Wording.say("input.expected"), expected, DWELLINGS, sources)
                        .noteIf(!found.remaining().possible(), "not-possible")
                        .build(city);
            case "needed-share" ->
                builder.calculation(
                                "division",
                                Map.of(
                                        "left", new Operand(needed, DWELLINGS),
                                        "right", new Operand(expected, DWELLINGS)))
                        .input(Wording.say("input.needed"), needed, DWELLINGS, List.of())
                        .input(Wording.say("input.expected"), expected, DWELLINGS, sources)
                        .noteIf(!found.remaining().possible(), "not-possible")
                        .build(city);
            case "beyond-pipeline" ->
                builder.input(Wording.say("input.needed"), needed, DWELLINGS, List.of())
                        .noteIf(!found.remaining().possible(), "not-possible")
                        .build(city);
            default -> builder.build(city);
        };
    }

    private static ExplanationBuilder words(ExplanationBuilder builder, String part, City city) {
        return builder.title(Wording.say("title.subsidised-share." + part, Map.of("area", Explainer.area(city, null))))
                .definition(Wording.say("definition.subsidised-share." + part))
                .formula(Wording.say("formula.subsidised-share." + part))
                .uncertainty(
                        Wording.say(CONTINUED.contains(part) ? "uncertainty.continued" : "uncertainty.full-count"));
    }

    private static String unit(String part) {
        return part.equals("share") || part.equals("needed-share") ? "fraction" : DWELLINGS;
    }
}
