package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CitySettings.SeriesBreak;
import de.nahraum.geodata.concentration.AreaCounts;
import de.nahraum.geodata.concentration.Concentration;
import de.nahraum.geodata.indicator.Classification;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.Rates;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code /indicators}: the catalogue, and one indicator's values with range and class bounds. */
final class IndicatorsApi {
    static final int USUAL_CLASSES = 5;
    private static final int MOST_CLASSES = 9;
    static final List<String> SCHEMES = List.of("quantile", "equal-interval");

    private final Request request;

    IndicatorsApi(Request request) {
        this.request = request;
    }

    record Entry(
            String id,
            Map<String, String> label,
            Map<String, String> definition,
            String kind,
            String numerator,
            @Nullable String denominator,
            String unit,
            List<Integer> years,
            String theme,
            String direction,
            int minimumDenominator,
            @Nullable String households,
            @Nullable String kgst,
            String visibility,
            List<CityApi.Source> sources,
            List<SeriesBreak> seriesBreaks) {}

    record Value(
            String district,
            Figure value,
            Figure low,
            Figure high,
            Figure quotient,
            Figure quotientLow,
            Figure quotientHigh,
            Figure numerator,
            Figure denominator) {}

    record Answer(
            String id,
            Map<String, String> label,
            int year,
            String kind,
            String unit,
            Figure city,
            @Nullable String rangeBasis,
            List<Double> breaks,
            List<Value> values,
            boolean demo,
            long dataVersion,
            List<SeriesBreak> seriesBreaks,
            List<CityApi.Source> sources) {}

    void list(Context context) {
        new Params(context);
        View view = request.view(context);
        request.json(
                context,
                view,
                "indicators",
                () -> view.city().listIndicators().stream()
                        .map(indicator -> entry(view.city(), indicator))
                        .toList());
    }

    void get(Context context) {
        Params params = new Params(context, "year", "classes", "scheme");
        View view = request.view(context);
        City city = view.city();
        String id = context.pathParam("id");
        List<Indicator> listed = city.listIndicators();
        Indicator indicator = listed.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.unknownId(
                                "indicator",
                                id,
                                listed.stream().map(Indicator::id).toList())
                        .raise());
        int year = IndicatorChoice.of(params, city, indicator).year();
        int classes = params.integer("classes", 1, MOST_CLASSES).orElse(USUAL_CLASSES);
        String scheme = params.findChoice("scheme", SCHEMES).orElse("quantile");
        request.json(
                context,
                view,
                "indicators/" + id + "?" + year + "&" + classes + "&" + scheme,
                () -> answer(city, indicator, year, classes, scheme));
    }

    private static Entry entry(City city, Indicator indicator) {
        return new Entry(
                indicator.id(),
                Both.label(indicator),
                Both.definition(indicator),
                kind(indicator),
                indicator.numerator(),
                indicator.denominator(),
                unit(indicator),
                city.observations().years(indicator),
                Json.code(indicator.theme()),
                Json.code(indicator.direction()),
                indicator.minimumDenominator(),
                indicator.householdVariable(),
                indicator.kgst(),
                city.settings().isPublic(indicator.id()) ? "public" : "internal",
                sources(city, indicator),
                breaks(city, indicator));
    }

    static Answer answer(City city, Indicator indicator, int year, int classes, String scheme) {
        List<Value> values = indicator.isRate() ? rates(city, indicator, year) : counts(city, indicator, year);
        double[] numbers = values.stream()
                .map(Value::value)
                .filter(Figure.Value.class::isInstance)
                .mapToDouble(figure -> ((Figure.Value) figure).number())
                .toArray();
        List<Double> breaks = Classification.of(
                        Classification.findScheme(scheme).orElseThrow(), numbers, classes)
                .upperBounds();
        boolean byHouseholds = indicator.householdVariable() != null
                && !city.observations().isHidden(indicator.householdVariable())
                && city.observations().years(indicator.householdVariable()).contains(year);
        return new Answer(
                indicator.id(),
                Both.label(indicator),
                year,
                kind(indicator),
                unit(indicator),
                cityFigure(city, indicator, year),
                indicator.isRate() ? (byHouseholds ? "households" : "design-effect") : null,
                breaks,
                values,
                city.settings().demo(),
                city.dataVersion(),
                breaks(city, indicator),
                sources(city, indicator));
    }

    private static List<Value> rates(City city, Indicator indicator, int year) {
        return concentration(city, indicator, year).districts().stream()
                .map(d -> {
                    Figure value = IndicatorFigures.value(city, indicator, d.district(), year);
                    Function<@Nullable Double, Figure> orWhy =
                            number -> number == null ? value(value) : Figure.of(number);
                    Rates.Range range = d.shareRange();
                    Rates.Range quotientRange = d.quotientRange();
                    return new Value(
                            d.district().id(),
                            value,
                            orWhy.apply(range == null ? null : range.low()),
                            orWhy.apply(range == null ? null : range.high()),
                            orWhy.apply(d.quotient()),
                            orWhy.apply(quotientRange == null ? null : quotientRange.low()),
                            orWhy.apply(quotientRange == null ? null : quotientRange.high()),
                            city.observations()
                                    .figure(indicator.numerator(), d.district().id(), year),
                            city.observations()
                                    .figure(
                                            String.valueOf(indicator.denominator()),
                                            d.district().id(),
                                            year));
                })
                .toList();
    }

    /** What stands where a derived number is missing: the same reason as the figure's own, or unknown. */
    private static Figure value(Figure figure) {
        return figure instanceof Figure.Value ? Figure.missing(Figure.Reason.UNKNOWN) : figure;
    }

    private static List<Value> counts(City city, Indicator indicator, int year) {
        Figure none = Figure.noData();
        return city.districts().stream()
                .map(district -> {
                    Figure count = city.observations().figure(indicator.numerator(), district.id(), year);
                    return new Value(district.id(), count, none, none, none, none, none, count, none);
                })
                .toList();
    }

    private static Figure cityFigure(City city, Indicator indicator, int year) {
        return indicator.isRate()
                ? cityRate(concentration(city, indicator, year))
                : city.observations().total(indicator.numerator(), year);
    }

    /** The city's rate; hidden where its sums are. */
    static Figure cityRate(Concentration concentration) {
        boolean isHidden =
                concentration.districts().stream().anyMatch(d -> d.figures().reason() == AreaCounts.Reason.HIDDEN);
        return concentration.cityRate().isPresent()
                ? Figure.of(concentration.cityRate().getAsDouble())
                : isHidden ? Figure.HIDDEN : Figure.missing(Figure.Reason.UNKNOWN);
    }

    private static Concentration concentration(City city, Indicator indicator, int year) {
        return Concentration.of(
                city, indicator, year, Concentration.DEFAULT_DESIGN_EFFECT, indicator.minimumDenominator());
    }

    private static String kind(Indicator indicator) {
        return indicator.isRate() ? "rate" : "count";
    }

    static String unit(Indicator indicator) {
        return Json.code(indicator.unit());
    }

    /** Unit of what is counted: of a rate that of its numerator. */
    static String countUnit(Indicator indicator) {
        return indicator.isRate() ? Json.code(Indicator.Unit.PERSONS) : unit(indicator);
    }

    static List<SeriesBreak> breaks(City city, Indicator indicator) {
        return city.settings().seriesBreaks().stream()
                .filter(each -> each.indicator().equals(indicator.id()))
                .toList();
    }

    static List<CityApi.Source> sources(City city, Indicator indicator) {
        Set<String> files = new TreeSet<>();
        indicator
                .variables()
                .forEach(variable -> files.addAll(city.observations().sources(variable)));
        return city.sources().stream()
                .filter(source -> files.contains(source.file()))
                .map(CityApi.Source::of)
                .distinct()
                .toList();
    }
}
