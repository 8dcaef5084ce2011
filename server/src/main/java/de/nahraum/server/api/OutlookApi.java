package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CitySettings.SeriesBreak;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.concentration.Concentration;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.outlook.Outlook;
import de.nahraum.geodata.outlook.Scale;
import de.nahraum.geodata.outlook.YearValue;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /outlook}: the years of a figure, its breaks, and what would be in the target year if all went on as it did. */
final class OutlookApi {
    private static final List<String> FIGURES = List.of("share", "quotient", "count");
    private static final double MOST_TARGET = 999_999_999;

    private final Request request;

    OutlookApi(Request request) {
        this.request = request;
    }

    /** @param incomplete a year of the city that not the same districts have as the newest complete one: not continued */
    record Year(int year, Figure value, Figure low, Figure high, boolean estimated, boolean incomplete) {}

    record ToCome(int year, double low, double central, double high) {}

    record Continued(
            List<ToCome> years,
            double slope,
            double robust,
            double trendP,
            @Nullable Double target,
            @Nullable Double requiredSlope) {}

    record Refused(String reason, int values, int span) {}

    record Answer(
            String indicator,
            Map<String, String> label,
            String figure,
            String unit,
            @Nullable String district,
            int targetYear,
            List<Year> series,
            List<SeriesBreak> breaks,
            @Nullable Integer since,
            @Nullable Continued outlook,
            @Nullable Refused refused,
            double level,
            List<CityApi.Source> sources,
            boolean demo,
            long dataVersion) {}

    record Question(
            Indicator indicator,
            String figure,
            @Nullable District district,
            @Nullable Double target) {
        String key() {
            return indicator.id() + "&" + figure + "&" + (district == null ? "" : district.id()) + "&" + target;
        }
    }

    void get(Context context) {
        Params params = new Params(context, "indicator", "figure", "district", "target");
        View view = request.view(context);
        City city = view.city();
        Question question = question(params, city, "figure");
        request.json(context, view, "outlook?" + question.key(), () -> answer(view, question));
    }

    /**
     * What is asked; a problem where the audience may not see it.
     *
     * @param name of the parameter that says which figure
     */
    static Question question(Params params, City city, String name) {
        Indicator indicator = IndicatorChoice.indicator(params, city, false);
        Optional<District> district = DistrictsApi.find(params, city);
        List<String> allowed = indicator.isRate() && district.isPresent()
                ? FIGURES
                : indicator.isRate() ? List.of("share", "count") : List.of("count");
        String figure = params.findChoice(name, allowed).orElse(allowed.getFirst());
        if (figure.equals("quotient")) {
            Layers.require(city, ConcentrationApi.LAYER);
        }
        double most = figure.equals("share") ? 1 : MOST_TARGET;
        Optional<Double> target = params.number("target", 0, most, 0.001);
        return new Question(indicator, figure, district.orElse(null), target.orElse(null));
    }

    static Answer answer(View view, Question question) {
        City city = view.city();
        Indicator indicator = question.indicator();
        int targetYear = city.settings().targetYear();
        List<SeriesBreak> breaks = IndicatorsApi.breaks(city, indicator);
        List<Year> series = new ArrayList<>();
        List<YearValue> values = new ArrayList<>();
        for (int year : city.observations().years(indicator)) {
            series.add(year(view, question, year, values));
        }
        int since = breaks.stream().mapToInt(SeriesBreak::year).max().orElse(Integer.MIN_VALUE);
        Outlook outlook = Outlook.of(values, scale(question), since, targetYear);
        return new Answer(
                indicator.id(),
                Both.label(indicator),
                question.figure(),
                question.figure().equals("share")
                        ? "fraction"
                        : question.figure().equals("quotient") ? "quotient" : countUnit(indicator),
                question.district() == null ? null : question.district().id(),
                targetYear,
                series,
                breaks,
                breaks.isEmpty() ? null : (Integer) since,
                outlook instanceof Outlook.Continued continued ? continued(continued, question.target()) : null,
                outlook instanceof Outlook.Refused refused
                        ? new Refused(Json.code(refused.reason()), refused.values(), refused.span())
                        : null,
                Outlook.LEVEL,
                IndicatorsApi.sources(city, indicator),
                city.settings().demo(),
                city.dataVersion());
    }

    private static String countUnit(Indicator indicator) {
        return indicator.isRate()
                ? IndicatorExplanations.countUnit(indicator.numerator())
                : Json.code(indicator.unit());
    }

    private static Scale scale(Question question) {
        return switch (question.figure()) {
            case "share" -> Scale.RATE;
            case "quotient" -> Scale.QUOTIENT;
            default -> Scale.COUNT;
        };
    }

    private static Year year(View view, Question question, int year, List<YearValue> values) {
        City city = view.city();
        Indicator indicator = question.indicator();
        District district = question.district();
        if (question.figure().equals("count")) {
            Figure count = district == null
                    ? city.observations().total(indicator.numerator(), year)
                    : city.observations().figure(indicator.numerator(), district.id(), year);
            boolean counts = district != null || isComparable(city, indicator, year);
            if (counts && count instanceof Figure.Value(double number) && number >= 0) {
                values.add(YearValue.of(year, number));
            }
            return new Year(
                    year,
                    count,
                    Figure.noData(),
                    Figure.noData(),
                    isEstimated(city, indicator, district, year),
                    district == null && !isComparable(city, indicator, year));
        }
        Concentration concentration = ConcentrationApi.concentration(view, indicator, year);
        return district == null
                ? ofCity(city, indicator, concentration, values)
                : ofDistrict(city, question, district, concentration, values);
    }

    private static Year ofCity(City city, Indicator indicator, Concentration concentration, List<YearValue> values) {
        if (concentration.cityRate().isPresent()
                && concentration.cityCount() <= concentration.cityReference()
                && isComparable(city, indicator, concentration.year())) {
            values.add(YearValue.rate(concentration.year(), concentration.cityCount(), concentration.cityReference()));
        }
        return new Year(
                concentration.year(),
                IndicatorsApi.cityRate(concentration),
                Figure.noData(),
                Figure.noData(),
                isEstimated(city, indicator, null, concentration.year()),
                !isComparable(city, indicator, concentration.year()));
    }

    private static Year ofDistrict(
            City city, Question question, District district, Concentration concentration, List<YearValue> values) {
        Concentration.OfDistrict d =
                concentration.districts().get(city.districts().indexOf(district));
        Figure none = AnswerFigures.of(d.figures().reason());
        boolean isQuotient = question.figure().equals("quotient");
        Double number = isQuotient ? d.quotient() : d.share();
        var range = isQuotient ? d.quotientRange() : d.shareRange();
        if (number != null && d.count() != null && d.reference() != null) {
            values.add(
                    isQuotient
                            ? YearValue.of(concentration.year(), number)
                            : YearValue.rate(concentration.year(), d.count(), d.reference()));
        }
        return new Year(
                concentration.year(),
                AnswerFigures.of(number, none),
                AnswerFigures.of(range == null ? null : range.low(), none),
                AnswerFigures.of(range == null ? null : range.high(), none),
                isEstimated(city, question.indicator(), district, concentration.year()),
                false);
    }

    /** A sum over other districts is no step of the series. */
    private static boolean isComparable(City city, Indicator indicator, int year) {
        int newest = city.observations().latestYear(indicator).orElse(year);
        return indicator.variables().stream()
                .allMatch(variable -> city.observations()
                        .districts(variable, year)
                        .equals(city.observations().districts(variable, newest)));
    }

    private static boolean isEstimated(City city, Indicator indicator, @Nullable District district, int year) {
        List<District> districts = district == null ? city.districts() : List.of(district);
        return districts.stream()
                .anyMatch(each -> indicator.variables().stream()
                        .anyMatch(variable -> city.observations().isEstimated(variable, each.id(), year)));
    }

    private static Continued continued(Outlook.Continued continued, @Nullable Double target) {
        return new Continued(
                continued.years().stream()
                        .map(year -> new ToCome(year.year(), year.low(), year.central(), year.high()))
                        .toList(),
                continued.slope(),
                continued.robust(),
                continued.trendP(),
                target,
                target == null ? null : (Double) continued.requiredSlope(target));
    }
}
