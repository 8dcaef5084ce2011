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
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The figure of the target year, or one before it, if all went on as it did, and its trend, as {@code /outlook} has them. */
final class OutlookExplainer implements Explainer {
    private static final int FIRST_YEAR = 1900;
    private static final String CENTRAL = "central";
    private static final String REQUIRED = "required-slope";
    private static final List<String> PARTS = List.of(CENTRAL, "slope", "robust", "trend-p", REQUIRED);

    /** What is asked of an outlook: a part of it, and for the continued figure the year; null is the target year. */
    private record Asked(String part, @Nullable Integer year) {
        boolean isCentral() {
            return part.equals(CENTRAL);
        }
    }

    @Override
    public List<String> parameters() {
        return List.of("part", "indicator", "outlook", "year", "target", "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        City city = view.city();
        OutlookApi.Question question = OutlookApi.question(params, city, "outlook");
        String part = params.findChoice("part", PARTS).orElse(CENTRAL);
        if (part.equals(REQUIRED) && question.target() == null) {
            throw Problem.parameter("target", null, "Required.", List.of("0–999999999"))
                    .raise();
        }
        Asked asked = new Asked(part, year(params, city).orElse(null));
        return () -> explain(kind, asked, view, question);
    }

    /** A year to come: none after the target year is continued to. */
    private static Optional<Integer> year(Params params, City city) {
        return params.integer("year", FIRST_YEAR, city.settings().targetYear());
    }

    private static Explanation explain(String kind, Asked asked, View view, OutlookApi.Question question) {
        City city = view.city();
        OutlookApi.Answer answer = OutlookApi.answer(view, question);
        Indicator indicator = question.indicator();
        OutlookApi.Continued continued = answer.outlook();
        int year = asked.year() == null ? answer.targetYear() : asked.year();
        OutlookApi.ToCome toCome = continued == null
                ? null
                : continued.years().stream()
                        .filter(each -> each.year() == year)
                        .findFirst()
                        .orElse(null);
        IndicatorExplanations words = new IndicatorExplanations(city, indicator, year);
        String of = asked.isCentral() ? answer.figure() : asked.part();
        Figure value = value(asked, answer, toCome);
        ExplanationBuilder builder = new ExplanationBuilder(kind, value, unit(asked, answer))
                .title(words.title("outlook." + of, question.district()))
                .definition(Wording.say(asked.isCentral() ? "definition.outlook" : "definition.outlook." + of))
                .formula(Wording.say("formula.outlook." + of))
                .calculation(asked.isCentral() ? calculation(answer, toCome) : null)
                .uncertainty(uncertainty(asked, answer, toCome))
                .parameter("targetYear", Wording.year(answer.targetYear()))
                .parameter("level", Wording.number(answer.level(), "fraction"));
        if (asked.part().equals(REQUIRED) && question.target() != null) {
            builder.parameter("targetValue", Wording.number(question.target(), answer.unit()));
        }
        if (answer.since() != null) {
            builder.parameter("since", Wording.year(answer.since()));
        }
        List<Source> sources = indicator.variables().stream()
                .flatMap(variable -> Source.ofVariable(city, variable).stream())
                .distinct()
                .toList();
        answer.series()
                .forEach(past -> builder.input(
                        Wording.say(
                                "input.of-year",
                                Map.of("name", Both.label(indicator), "year", Wording.year(past.year()))),
                        past.value(),
                        answer.unit(),
                        sources));
        words.addNotes(builder, null);
        builder.noteIf(answer.series().stream().anyMatch(OutlookApi.Year::estimated), "former-boundaries");
        OutlookApi.Refused refused = answer.refused();
        if (refused != null && !(value instanceof Figure.Hidden)) {
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
    private static Figure value(Asked asked, OutlookApi.Answer answer, OutlookApi.@Nullable ToCome toCome) {
        OutlookApi.Continued continued = answer.outlook();
        if (continued != null) {
            return switch (asked.part()) {
                case "slope" -> Figure.of(continued.slope());
                case "robust" -> Figure.of(continued.robust());
                case "trend-p" -> Figure.of(continued.trendP());
                case REQUIRED -> AnswerFigures.of(continued.requiredSlope());
                default -> AnswerFigures.of(toCome == null ? null : (Double) toCome.central());
            };
        }
        return answer.series().stream().anyMatch(year -> year.value() instanceof Figure.Hidden)
                ? Figure.HIDDEN
                : Figure.missing(Figure.Reason.UNKNOWN);
    }

    /** Changes a year: of a share in percentage points. */
    private static String unit(Asked asked, OutlookApi.Answer answer) {
        return switch (asked.part()) {
            case "slope", REQUIRED -> answer.unit().equals("fraction") ? "points" : "change";
            case "trend-p" -> "probability";
            default -> answer.unit();
        };
    }

    private static @Nullable Map<String, String> calculation(
            OutlookApi.Answer answer, OutlookApi.@Nullable ToCome target) {
        OutlookApi.Continued continued = answer.outlook();
        if (target == null || continued == null) {
            return null;
        }
        // The robust line is told of the target year only.
        if (target.year() != answer.targetYear()) {
            return Wording.say(
                    "calculation.outlook-year",
                    Map.of(
                            "year", Wording.year(target.year()),
                            "value", Wording.number(target.central(), answer.unit())));
        }
        return Wording.say(
                "calculation.outlook",
                Map.of(
                        "year", Wording.year(target.year()),
                        "value", Wording.number(target.central(), answer.unit()),
                        "robust", Wording.number(continued.robust(), answer.unit()),
                        "p", Wording.number(continued.trendP(), "probability")));
    }

    private static @Nullable Map<String, String> uncertainty(
            Asked asked, OutlookApi.Answer answer, OutlookApi.@Nullable ToCome target) {
        if (!asked.isCentral()) {
            return Wording.say("uncertainty.trend");
        }
        return target == null
                ? null
                : Wording.say(
                        "uncertainty.outlook",
                        Map.of(
                                "low", Wording.number(target.low(), answer.unit()),
                                "high", Wording.number(target.high(), answer.unit())));
    }
}
