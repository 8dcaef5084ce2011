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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /indicators}: the catalogue, and one indicator's values with range and class bounds. */
final class IndicatorsApi {
    static final int USUAL_CLASSES = 5;
    private static final int MOST_CLASSES = 9;
    private static final String MANUAL = "manual";
    private static final List<String> SCHEMES = Stream.concat(
                    Arrays.stream(Classification.Computed.values()).map(Classification.Computed::id), Stream.of(MANUAL))
            .toList();
    private static final int LONGEST_BOUNDS = 200;

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
        Params params = new Params(context, "year", "classes", "scheme", "bounds");
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
        Classification.Scheme scheme = scheme(params);
        request.json(
                context,
                view,
                "indicators/" + id + "?" + year + "&" + classes + "&" + scheme,
                () -> answer(view, indicator, year, classes, scheme));
    }

    /** One of the schemes; bounds by hand are given as {@code bounds=0.1,0.2}, ascending. */
    private static Classification.Scheme scheme(Params params) {
        String id = params.findChoice("scheme", SCHEMES).orElse(Classification.Computed.QUANTILE.id());
        String text = params.text("bounds").orElse("");
        if (!id.equals(MANUAL)) {
            if (!text.isEmpty()) {
                throw Problem.parameter("bounds", text, "Goes with scheme=manual only.", List.of(MANUAL))
                        .raise();
            }
            return Classification.findScheme(id).orElse(Classification.Computed.QUANTILE);
        }
        List<Double> bounds = new ArrayList<>();
        for (String bound : text.split(",", MOST_CLASSES + 1)) {
            boolean isNumber = text.length() <= LONGEST_BOUNDS && bound.matches("-?\\d{1,9}(\\.\\d{1,9})?");
            double number = isNumber ? Double.parseDouble(bound) : Double.NaN;
            if (bounds.size() == MOST_CLASSES || !(bounds.isEmpty() ? isNumber : number > bounds.getLast())) {
                throw Problem.parameter(
                                "bounds",
                                text,
                                "Not a list of ascending numbers.",
                                List.of("1 to " + MOST_CLASSES + " ascending numbers: 0.05,0.1,0.2"))
                        .raise();
            }
            bounds.add(number);
        }
        return new Classification.Manual(bounds);
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

    static Answer answer(View view, Indicator indicator, int year, int classes, Classification.Scheme scheme) {
        City city = view.city();
        List<Value> values = indicator.isRate() ? rates(view, indicator, year) : counts(city, indicator, year);
        double[] numbers = values.stream()
                .map(Value::value)
                .filter(Figure.Value.class::isInstance)
                .mapToDouble(figure -> ((Figure.Value) figure).number())
                .toArray();
        List<Double> breaks = Classification.of(scheme, numbers, classes).upperBounds();
        return new Answer(
                indicator.id(),
                Both.label(indicator),
                year,
                kind(indicator),
                unit(indicator),
                cityFigure(view, indicator, year),
                indicator.isRate() ? rangeBasis(ConcentrationApi.concentration(view, indicator, year)) : null,
                breaks,
                values,
                city.settings().demo(),
                city.dataVersion(),
                breaks(city, indicator),
                sources(city, indicator));
    }

    /** What the ranges are made of: in all districts the same, or mixed. */
    private static String rangeBasis(Concentration concentration) {
        List<Boolean> byHouseholds = concentration.districts().stream()
                .filter(d -> d.share() != null)
                .map(d -> d.figures().counts().households() != null)
                .distinct()
                .toList();
        return byHouseholds.size() > 1 ? "mixed" : byHouseholds.contains(true) ? "households" : "design-effect";
    }

    private static List<Value> rates(View view, Indicator indicator, int year) {
        City city = view.city();
        return ConcentrationApi.concentration(view, indicator, year).districts().stream()
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

    private static Figure cityFigure(View view, Indicator indicator, int year) {
        return indicator.isRate()
                ? cityRate(ConcentrationApi.concentration(view, indicator, year))
                : view.city().observations().total(indicator.numerator(), year);
    }

    /** The city's rate; hidden where its sums are. */
    static Figure cityRate(Concentration concentration) {
        boolean isHidden =
                concentration.districts().stream().anyMatch(d -> d.figures().reason() == AreaCounts.Reason.HIDDEN);
        return concentration.cityRate().isPresent()
                ? Figure.of(concentration.cityRate().getAsDouble())
                : isHidden ? Figure.HIDDEN : Figure.missing(Figure.Reason.UNKNOWN);
    }

    private static String kind(Indicator indicator) {
        return indicator.isRate() ? "rate" : "count";
    }

    static String unit(Indicator indicator) {
        return Json.code(indicator.unit());
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
