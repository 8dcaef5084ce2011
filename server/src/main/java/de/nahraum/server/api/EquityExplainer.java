package de.nahraum.server.api;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Equity;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.live.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** How evenly a service is reached, as {@code /equity} has it. */
final class EquityExplainer implements Explainer {
    private static final String INDEX = "concentration-index";
    private static final List<String> PARTS = List.of(INDEX, "fifth-share", "fifth-gap", "fifth-people");
    private static final String FIFTH = "fifth";
    private static final String PERSONS = "persons";

    @Override
    public List<String> parameters() {
        return List.of(
                "part", "service", "minutes", "metres", "profile", "status", "network", "indicator", "year", FIFTH);
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        Layers.require(city, EquityApi.LAYER);
        CoverageQuestion question = CoverageQuestions.read(params, view);
        IndicatorChoice choice = IndicatorChoice.of(params, city, true);
        String part = Explainer.part(params, PARTS);
        Optional<Integer> fifth = params.integer(FIFTH, 1, Equity.QUINTILES);
        if (part.equals(INDEX) == fifth.isPresent()) {
            throw params.problem(
                    FIFTH,
                    params.text(FIFTH).orElse(null),
                    "Every part but the index is of a fifth.",
                    List.of("1–" + Equity.QUINTILES));
        }
        return () -> explain(kind, part, city, question, choice, fifth.orElse(1));
    }

    private static Explanation explain(
            String kind, String part, City city, CoverageQuestion question, IndicatorChoice choice, int fifth) {
        Indicator indicator = choice.indicator();
        Coverage coverage = Coverage.of(city, question);
        EquityApi.Areas areas = EquityApi.areas(coverage, indicator, choice.year());
        Equity equity = areas.equity();
        Map<String, String> service = Both.label("service", question.service());
        List<Source> cells = Source.ofKinds(city, "cells", "network", "places", "offers");
        ExplanationBuilder builder = builder(kind, part, equity, fifth)
                .title(Wording.say(
                        "title.equity." + part,
                        Map.of(
                                "fifth",
                                Wording.say("value.fifth-" + fifth),
                                "service",
                                service,
                                "indicator",
                                Both.label(indicator),
                                "area",
                                Explainer.area(city, null),
                                "year",
                                Wording.year(choice.year()))))
                .definition(Wording.say("definition.equity." + part))
                .formula(Wording.say("formula.equity." + part))
                .uncertainty(Wording.say("uncertainty.cells"))
                .input(Wording.say("input.covered"), Figure.of(equity.covered()), PERSONS, cells)
                .input(Wording.say("input.known"), Figure.of(equity.people()), PERSONS, cells)
                .input(Wording.say("input.districts"), Figure.of(areas.districts()), "count", List.of())
                .noteIf(true, "from-cells")
                .noteIf(!coverage.onStreets(), "no-network");
        return WalkExplanations.addQuestion(builder, question, coverage.onStreets())
                .build(city);
    }

    private static ExplanationBuilder builder(String kind, String part, Equity equity, int fifth) {
        if (part.equals(INDEX)) {
            return new ExplanationBuilder(kind, AnswerFigures.of(equity.concentrationIndex()), "index");
        }
        Figure none = Figure.missing(Figure.Reason.UNKNOWN);
        if (equity.quintiles().isEmpty()) {
            return new ExplanationBuilder(kind, none, part.equals("fifth-share") ? "fraction" : PERSONS);
        }
        Equity.Quintile of = equity.quintiles().get(fifth - 1);
        return switch (part) {
            case "fifth-share" -> new ExplanationBuilder(kind, AnswerFigures.of(of.coveredShare()), "fraction");
            case "fifth-gap" -> new ExplanationBuilder(kind, Figure.of(of.people() - of.covered()), PERSONS);
            default -> new ExplanationBuilder(kind, Figure.of(of.people()), PERSONS);
        };
    }
}
