package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.outlook.Outlook;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.live.View;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The figure of the target year if all went on as it did, as {@code /outlook} has it. */
final class OutlookExplainer implements Explainer {
    @Override
    public List<String> parameters() {
        return List.of("indicator", "outlook", "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        OutlookApi.Question question = OutlookApi.question(params, city, "outlook");
        return () -> explain(kind, city, question);
    }

    private static Explanation explain(String kind, City city, OutlookApi.Question question) {
        OutlookApi.Answer answer = OutlookApi.answer(city, question);
        Indicator indicator = question.indicator();
        OutlookApi.Continued continued = answer.outlook();
        OutlookApi.ToCome target = continued == null ? null : continued.years().getLast();
        IndicatorExplanations words = new IndicatorExplanations(city, indicator, answer.targetYear());
        ExplanationBuilder builder = new ExplanationBuilder(kind, value(answer, target), answer.unit())
                .title(words.title("outlook." + answer.figure(), question.district()))
                .definition(Wording.say("definition.outlook"))
                .formula(Wording.say("formula.outlook." + answer.figure()))
                .calculation(calculation(answer, target))
                .uncertainty(target == null ? null : interval(target, answer))
                .parameter("targetYear", Wording.year(answer.targetYear()))
                .parameter("level", Wording.number(answer.level(), "fraction"));
        if (answer.since() != null) {
            builder.parameter("since", Wording.year(answer.since()));
        }
        List<Source> sources = indicator.variables().stream()
                .flatMap(variable -> Source.ofVariable(city, variable).stream())
                .distinct()
                .toList();
        answer.series()
                .forEach(year -> builder.input(
                        Wording.say(
                                "input.of-year",
                                Map.of("name", Both.label(indicator), "year", Wording.year(year.year()))),
                        year.value(),
                        answer.unit(),
                        sources));
        words.addNotes(builder, null);
        builder.noteIf(answer.series().stream().anyMatch(OutlookApi.Year::estimated), "former-boundaries");
        OutlookApi.Refused refused = answer.refused();
        if (refused != null && !(value(answer, target) instanceof Figure.Hidden)) {
            builder.note(Wording.say(
                    "note." + refused.reason(),
                    Map.of(
                            "values", refused.values(),
                            "span", refused.span(),
                            "needed", Outlook.FEWEST_YEARS,
                            "year", Wording.year(answer.targetYear()))));
        }
        return builder.build(city);
    }

    /** Without an outlook: hidden if years of the series are, for then there might be one. */
    private static Figure value(OutlookApi.Answer answer, OutlookApi.@Nullable ToCome target) {
        if (target != null) {
            return Figure.of(target.central());
        }
        return answer.series().stream().anyMatch(year -> year.value() instanceof Figure.Hidden)
                ? Figure.HIDDEN
                : Figure.missing(Figure.Reason.UNKNOWN);
    }

    private static @Nullable Map<String, String> calculation(
            OutlookApi.Answer answer, OutlookApi.@Nullable ToCome target) {
        OutlookApi.Continued continued = answer.outlook();
        if (target == null || continued == null) {
            return null;
        }
        return Wording.say(
                "calculation.outlook",
                Map.of(
                        "year", Wording.year(target.year()),
                        "value", Wording.number(target.central(), answer.unit()),
                        "robust", Wording.number(continued.robust(), answer.unit()),
                        "p", Wording.number(continued.trendP(), "probability")));
    }

    private static Map<String, String> interval(OutlookApi.ToCome target, OutlookApi.Answer answer) {
        return Wording.say(
                "uncertainty.outlook",
                Map.of(
                        "low", Wording.number(target.low(), answer.unit()),
                        "high", Wording.number(target.high(), answer.unit())));
    }
}
