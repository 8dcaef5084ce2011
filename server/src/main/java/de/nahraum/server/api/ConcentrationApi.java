package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.concentration.AreaCounts;
import de.nahraum.geodata.concentration.Concentration;
import de.nahraum.geodata.concentration.Funnel;
import de.nahraum.geodata.concentration.OverRepresentation;
import de.nahraum.geodata.concentration.RuleComparison;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.Parameters;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.Rates;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code /concentration}: who is over-represented where, by three rules, along the threshold, and in a funnel. */
final class ConcentrationApi {
    static final String LAYER = "concentration";

    static final List<String> RULES = List.of("ratio", "deviation", "significance");
    private static final double LEAST_THRESHOLD = 1;
    private static final double MOST_THRESHOLD = 5;
    private static final double STEP_THRESHOLD = 0.05;
    /** Thresholds of the sensitivity: 1.0 to 3.0. */
    private static final double[] ALONG =
            IntStream.rangeClosed(10, 30).mapToDouble(tenth -> tenth / 10.0).toArray();

    private static final int FUNNEL_STEPS = 40;

    private final Request request;

    ConcentrationApi(Request request) {
        this.request = request;
    }

    record Totals(Figure count, Figure reference, Figure rate) {}

    record Parameter(
            double designEffect,
            double minimumDenominator,
            double level,
            double deviations,
            Figure deviationLine,
            double falseDiscoveries) {}

    record Rules(
            @Nullable Boolean ratio,
            @Nullable Boolean deviation,
            @Nullable Boolean significance) {}

    record OfDistrict(
            String id,
            String name,
            Figure count,
            Figure reference,
            Figure share,
            Figure shareLow,
            Figure shareHigh,
            Figure quotient,
            Figure quotientLow,
            Figure quotientHigh,
            Figure restQuotient,
            @Nullable String rangeBasis,
            @Nullable Boolean over,
            Rules rules,
            boolean rulesDisagree,
            Figure tail,
            Figure adjustedTail,
            @Nullable Double criticalThreshold,
            @Nullable String funnel,
            boolean estimated) {}

    record AtThreshold(double threshold, List<String> over, int unknown, Figure distance) {}

    record FunnelPoint(String id, double reference, double share, String position) {}

    record FunnelLimit(double reference, double innerLow, double innerHigh, double outerLow, double outerHigh) {}

    record FunnelAnswer(
            double rate,
            boolean overDispersion,
            double tauSquared,
            List<FunnelPoint> points,
            List<FunnelLimit> limits) {}

    record Answer(
            String indicator,
            Map<String, String> label,
            int year,
            String rule,
            double threshold,
            boolean provisional,
            @Nullable String resolution,
            Totals city,
            Parameter parameters,
            int over,
            int hidden,
            int unknown,
            Figure distance,
            List<OfDistrict> districts,
            List<AtThreshold> sensitivity,
            @Nullable FunnelAnswer funnel,
            List<CityApi.Source> sources,
            boolean demo,
            long dataVersion) {}

    void get(Context context) {
        Params params = new Params(context, "indicator", "year", "rule", "threshold", "overDispersion");
        View view = request.view(context);
        City city = view.city();
        Layers.require(city, LAYER);
        IndicatorChoice choice = IndicatorChoice.of(params, city, true);
        Optional<Goal> goal = findGoal(view, choice.indicator());
        String rule = params.findChoice("rule", RULES).orElse(RULES.getFirst());
        double threshold = threshold(params, goal);
        boolean overDispersion = params.flag("overDispersion");
        request.json(
                context,
                view,
                "concentration?" + choice.key() + "&" + rule + "&" + threshold + "&" + overDispersion,
                () -> answer(city, choice, goal.orElse(null), rule, threshold, overDispersion));
    }

    /** The one asked for, else the goal's, else the usual one. */
    static double threshold(Params params, Optional<Goal> goal) {
        return params.number("threshold", LEAST_THRESHOLD, MOST_THRESHOLD, STEP_THRESHOLD)
                .orElse(goal.map(g -> new Parameters(g).number("threshold", Concentration.DEFAULT_THRESHOLD))
                        .orElse(Concentration.DEFAULT_THRESHOLD));
    }

    /** The goal whose threshold is meant: the one about this indicator. */
    static Optional<Goal> findGoal(View view, Indicator indicator) {
        return view.evaluations().stream()
                .map(Evaluation::goal)
                .filter(goal -> goal.measure().equals("concentration"))
                .filter(goal -> new Parameters(goal).text("indicator", "sgb2").equals(indicator.id()))
                .findFirst();
    }

    /** Shares and quotients of an indicator, the same for every page. */
    static Concentration concentration(View view, Indicator indicator, int year) {
        return Concentration.of(
                view.city(), indicator, year, designEffect(view, indicator), indicator.minimumDenominator());
    }

    /** Persons per benefit household where households are not delivered: as the goal about the indicator says it. */
    static double designEffect(View view, Indicator indicator) {
        return designEffect(findGoal(view, indicator));
    }

    private static double designEffect(Optional<Goal> goal) {
        return goal.map(g -> new Parameters(g).number("designEffect", Concentration.DEFAULT_DESIGN_EFFECT))
                .map(effect -> Math.max(1, effect))
                .orElse(Concentration.DEFAULT_DESIGN_EFFECT);
    }

    static Answer answer(
            City city,
            IndicatorChoice choice,
            @Nullable Goal goal,
            String rule,
            double threshold,
            boolean overDispersion) {
        Indicator indicator = choice.indicator();
        double designEffect = designEffect(Optional.ofNullable(goal));
        Concentration concentration =
                Concentration.of(city, indicator, choice.year(), designEffect, indicator.minimumDenominator());
        OverRepresentation figures = concentration.figures();
        RuleComparison rules = RuleComparison.of(figures, threshold);
        Optional<Funnel> funnel = Funnel.of(figures, overDispersion);
        List<OfDistrict> districts = new ArrayList<>();
        for (int d = 0; d < concentration.districts().size(); d++) {
            districts.add(district(
                    city,
                    choice,
                    concentration.districts().get(d),
                    rules.areas().get(d),
                    rule,
                    funnel));
        }
        List<String> hidden = figures.areas().stream()
                .filter(area -> area.reason() == AreaCounts.Reason.HIDDEN)
                .map(area -> area.counts().id())
                .toList();
        return new Answer(
                indicator.id(),
                Both.label(indicator),
                choice.year(),
                rule,
                threshold,
                goal == null || goal.isProvisional(),
                goal == null ? null : goal.resolution(),
                totals(figures),
                new Parameter(
                        designEffect,
                        indicator.minimumDenominator(),
                        Concentration.LEVEL,
                        RuleComparison.DEFAULT_DEVIATIONS,
                        AnswerFigures.of(rules.line()),
                        RuleComparison.DEFAULT_LEVEL),
                (int) districts.stream()
                        .filter(d -> Boolean.TRUE.equals(d.over()))
                        .count(),
                hidden.size(),
                (int) districts.stream().filter(d -> d.over() == null).count() - hidden.size(),
                distance(concentration, threshold),
                districts,
                figures.sensitivity(ALONG).stream()
                        .map(at -> new AtThreshold(
                                at.threshold(),
                                at.over(),
                                at.unknown().size(),
                                distance(concentration, at.threshold())))
                        .toList(),
                funnel.map(f -> funnel(f, figures, overDispersion)).orElse(null),
                IndicatorsApi.sources(city, indicator),
                city.settings().demo(),
                city.dataVersion());
    }

    /** The sums of hidden districts are not the sums of those that are shown. */
    static Totals totals(OverRepresentation figures) {
        boolean isWhole = figures.areas().stream().noneMatch(area -> area.reason() == AreaCounts.Reason.HIDDEN);
        boolean isKnown = figures.reference() > 0;
        Figure none = isWhole ? Figure.noData() : Figure.HIDDEN;
        return new Totals(
                isKnown ? Figure.of(figures.count()) : none,
                isKnown ? Figure.of(figures.reference()) : none,
                figures.rate().isPresent() ? Figure.of(figures.rate().getAsDouble()) : none);
    }

    static Figure distance(Concentration concentration, double threshold) {
        OptionalDouble persons = concentration.distance(threshold, district -> true);
        return persons.isPresent()
                ? Figure.of(Math.ceil(persons.getAsDouble() - 1e-6) + 0.0)
                : IndicatorsApi.cityRate(concentration);
    }

    private static OfDistrict district(
            City city,
            IndicatorChoice choice,
            Concentration.OfDistrict d,
            RuleComparison.OfRules rules,
            String rule,
            Optional<Funnel> funnel) {
        OverRepresentation.OfArea area = d.figures();
        Indicator indicator = choice.indicator();
        String id = d.district().id();
        Figure none = AnswerFigures.of(area.reason());
        Rates.Range share = area.shareRange();
        Rates.Range quotient = area.quotientRange();
        Boolean over = switch (rule) {
            case "deviation" -> rules.deviation();
            case "significance" -> rules.significance();
            default -> rules.ratio();
        };
        OptionalDouble critical = area.criticalThreshold();
        return new OfDistrict(
                id,
                d.district().name(),
                city.observations().figure(indicator.numerator(), id, choice.year()),
                city.observations().figure(String.valueOf(indicator.denominator()), id, choice.year()),
                AnswerFigures.of(area.share(), none),
                AnswerFigures.of(share == null ? null : share.low(), none),
                AnswerFigures.of(share == null ? null : share.high(), none),
                AnswerFigures.of(area.quotient(), none),
                AnswerFigures.of(quotient == null ? null : quotient.low(), none),
                AnswerFigures.of(quotient == null ? null : quotient.high(), none),
                AnswerFigures.of(area.restQuotient(), none),
                area.share() == null ? null : area.counts().households() == null ? "design-effect" : "households",
                over,
                new Rules(rules.ratio(), rules.deviation(), rules.significance()),
                rules.changes(),
                AnswerFigures.of(rules.tail(), none),
                AnswerFigures.of(rules.adjustedTail(), none),
                critical.isPresent() ? (Double) critical.getAsDouble() : null,
                funnel.flatMap(f -> f.areas().stream()
                                .filter(point -> point.id().equals(id))
                                .findFirst())
                        .map(point -> Json.code(point.position()))
                        .orElse(null),
                city.observations().isEstimated(indicator.numerator(), id, choice.year())
                        || city.observations().isEstimated(String.valueOf(indicator.denominator()), id, choice.year()));
    }

    /** Points at their effective size, and the limits from the smallest to the largest of them. */
    private static FunnelAnswer funnel(Funnel funnel, OverRepresentation figures, boolean overDispersion) {
        DoubleStream sizes = funnel.areas().stream().mapToDouble(Funnel.OfArea::effectiveReference);
        double greatest = sizes.max().orElse(1);
        List<FunnelLimit> limits = new ArrayList<>();
        for (int step = 1; step <= FUNNEL_STEPS; step++) {
            // More of them where the funnel is narrow: the limits bend most at small sizes.
            double part = (double) step / FUNNEL_STEPS;
            double size = Math.max(1, greatest * 1.05 * part * part);
            Funnel.Limits at = funnel.limits(size);
            limits.add(new FunnelLimit(
                    size,
                    at.inner().low(),
                    at.inner().high(),
                    at.outer().low(),
                    at.outer().high()));
        }
        return new FunnelAnswer(
                Objects.requireNonNull(figures.rate()).orElse(funnel.rate()),
                overDispersion,
                funnel.tauSquared(),
                funnel.areas().stream()
                        .map(point -> new FunnelPoint(
                                point.id(), point.effectiveReference(), point.share(), Json.code(point.position())))
                        .toList(),
                limits);
    }
}
