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
import java.util.function.Supplier;

/** How evenly a service is reached, as {@code /equity} has it. */
final class EquityExplainer implements Explainer {
    private static final List<String> PARTS = List.of("concentration-index");
    private static final String PERSONS = "persons";

    @Override
    public List<String> parameters() {
        return List.of("part", "service", "minutes", "metres", "profile", "status", "network", "indicator", "year");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        Layers.require(city, EquityApi.LAYER);
        CoverageQuestion question = CoverageApi.question(params, view);
        IndicatorChoice choice = IndicatorChoice.of(params, city, true);
        Explainer.part(params, PARTS);
        return () -> explain(kind, city, question, choice);
    }

    private static Explanation explain(String kind, City city, CoverageQuestion question, IndicatorChoice choice) {
        Indicator indicator = choice.indicator();
        Coverage coverage = Coverage.of(city, question);
        EquityApi.Areas areas = EquityApi.areas(coverage, indicator, choice.year());
        Equity equity = areas.equity();
        Map<String, String> service = Both.label("service", question.service());
        List<Source> cells = Source.ofKinds(city, "cells", "network", "places", "offers");
        return new ExplanationBuilder(kind, AnswerFigures.of(equity.concentrationIndex()), "index")
                .title(Wording.say(
                        "title.equity.concentration-index",
                        Map.of(
                                "service",
                                service,
                                "indicator",
                                Both.label(indicator),
                                "area",
                                Explainer.area(city, null),
                                "year",
                                Wording.year(choice.year()))))
                .definition(Wording.say("definition.equity.concentration-index"))
                .formula(Wording.say("formula.equity.concentration-index"))
                .parameter("service", service)
                .parameter("limit", CoverageExplainer.limit(question.limit()))
                .parameter("profile", Wording.say("value." + question.profile().id()))
                .parameter("status", Wording.say("value." + question.statuses().id()))
                .parameter("network", Wording.say(coverage.onStreets() ? "value.streets" : "value.no-network"))
                .uncertainty(Wording.say("uncertainty.cells"))
                .input(Wording.say("input.covered"), Figure.of(equity.covered()), PERSONS, cells)
                .input(Wording.say("input.known"), Figure.of(equity.people()), PERSONS, cells)
                .input(Wording.say("input.districts"), Figure.of(areas.districts()), "count", List.of())
                .noteIf(true, "from-cells")
                .noteIf(!coverage.onStreets(), "no-network")
                .build(city);
    }
}
