package de.nahraum.server.api;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.concentration.Segregation;
import de.nahraum.geodata.concentration.SegregationOfGroups;
import de.nahraum.geodata.concentration.SegregationRange;
import de.nahraum.geodata.goal.Sentence;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.Observations;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** {@code /segregation}: how unevenly a group, or several, live over the districts. The public gets one figure and one sentence. */
final class SegregationApi {
    static final String LAYER = "segregation";

    static final double ATKINSON_WEIGHT = 0.5;
    private static final int DRAWS = 999;
    static final double LEVEL = 0.95;
    private static final long SEED = 20_220_101;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_GROUPS = 12;

    private final Request request;

    SegregationApi(Request request) {
        this.request = request;
    }

    record Indices(
            Figure dissimilarity,
            Figure gini,
            Figure isolation,
            Figure interaction,
            Figure entropy,
            Figure atkinson,
            Figure delta,
            Figure correlationRatio) {}

    record Chance(double expectedAtRandom, double low, double high, int draws, long seed) {}

    record Change(int since, Figure dissimilarity, Figure change, Figure low, Figure high) {}

    record Groups(List<String> ids, Figure dissimilarity, Figure gini, Figure entropy) {}

    record Answer(
            String indicator,
            Map<String, String> label,
            int year,
            Figure dissimilarity,
            @Nullable Map<String, String> sentence,
            @Nullable String reason,
            int districts,
            List<String> leftOut,
            @Nullable Indices indices,
            @Nullable Chance chance,
            @Nullable Change change,
            @Nullable Groups groups,
            List<CityApi.Source> sources,
            boolean demo,
            long dataVersion) {}

    /** Counts of the districts that have both. */
    @SuppressWarnings("ArrayRecordComponent") // columns, read and never kept
    record Counts(double[] group, double[] total, double[] squareMetres, List<String> leftOut, boolean hidden) {}

    void get(Context context) {
        Params params = new Params(context, "indicator", "year", "since", "groups");
        View view = request.view(context);
        City city = view.city();
        Layers.require(city, LAYER);
        IndicatorChoice choice = IndicatorChoice.of(params, city, true);
        Optional<Integer> since = since(params, city, choice);
        List<Indicator> groups = groups(params, city);
        request.json(
                context,
                view,
                "segregation?" + choice.key() + "&" + since + "&"
                        + groups.stream().map(Indicator::id).toList(),
                () -> answer(city, choice, since, groups));
    }

    /** The year to compare with; empty if not given. */
    static Optional<Integer> since(Params params, City city, IndicatorChoice choice) {
        return params.integer("since", FIRST_YEAR, LAST_YEAR)
                .map(year -> IndicatorChoice.requireYear("since", year, city, choice.indicator()));
    }

    private static List<Indicator> groups(Params params, City city) {
        List<Indicator> listed =
                city.listIndicators().stream().filter(Indicator::isRate).toList();
        List<String> ids = params.text("groups")
                .map(text -> Arrays.asList(text.split(",")))
                .orElse(List.of());
        if (ids.size() > MOST_GROUPS || ids.stream().distinct().count() != ids.size()) {
            throw Problem.parameter(
                            "groups",
                            String.join(",", ids),
                            "At most " + MOST_GROUPS + " indicators, each once.",
                            listed.stream().map(Indicator::id).toList())
                    .raise();
        }
        return ids.stream()
                .map(id -> IndicatorChoice.find(id, listed, "groups"))
                .toList();
    }

    static Answer answer(City city, IndicatorChoice choice, Optional<Integer> since, List<Indicator> groups) {
        Indicator indicator = choice.indicator();
        Counts counts = counts(city, indicator, choice.year());
        // Anything about all districts that is worked out without some of them would not be what it says.
        Segregation segregation = counts.hidden()
                ? Segregation.of(new double[0], new double[0])
                : Segregation.of(counts.group(), counts.total(), counts.squareMetres());
        boolean isExpert = city.audience() == Audience.INTERNAL;
        Figure d = counts.hidden() ? Figure.HIDDEN : AnswerFigures.of(segregation.dissimilarity());
        Map<String, String> sentence = d instanceof Figure.Value(double number)
                ? Both.of(new Sentence("segregation.sentence", Map.of("share", number)))
                : null;
        return new Answer(
                indicator.id(),
                Both.label(indicator),
                choice.year(),
                d,
                sentence,
                counts.hidden() ? null : segregation.undefined().map(Json::code).orElse(null),
                counts.group().length,
                counts.leftOut(),
                isExpert ? indices(segregation) : null,
                isExpert ? chance(counts).orElse(null) : null,
                isExpert
                        ? since.map(year -> change(city, indicator, counts, year))
                                .orElse(null)
                        : null,
                isExpert && groups.size() > 1 ? several(city, groups, choice.year()) : null,
                IndicatorsApi.sources(city, indicator),
                city.settings().demo(),
                city.dataVersion());
    }

    static Counts counts(City city, Indicator indicator, int year) {
        Observations observations = city.observations();
        List<double[]> rows = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        boolean hidden = false;
        for (District district : city.districts()) {
            String denominator = String.valueOf(indicator.denominator());
            hidden |= observations.isHidden(indicator.numerator(), district.id(), year)
                    || observations.isHidden(denominator, district.id(), year);
            OptionalDouble group = observations.find(indicator.numerator(), district.id(), year);
            OptionalDouble total = observations.find(denominator, district.id(), year);
            if (group.orElse(-1) >= 0 && total.orElse(-1) >= group.orElse(0)) {
                rows.add(new double[] {
                    group.getAsDouble(), total.getAsDouble(), district.shape().getArea()
                });
            } else {
                leftOut.add(district.id());
            }
        }
        return new Counts(column(rows, 0), column(rows, 1), column(rows, 2), leftOut, hidden);
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    private static Indices indices(Segregation segregation) {
        return new Indices(
                AnswerFigures.of(segregation.dissimilarity()),
                AnswerFigures.of(segregation.gini()),
                AnswerFigures.of(segregation.isolation()),
                AnswerFigures.of(segregation.interaction()),
                AnswerFigures.of(segregation.entropy()),
                AnswerFigures.of(segregation.atkinson(ATKINSON_WEIGHT)),
                AnswerFigures.of(segregation.delta()),
                AnswerFigures.of(segregation.correlationRatio()));
    }

    /** Beyond this nobody draws persons one by one, and chance plays no part. */
    private static final double MOST_PEOPLE = 1e9;

    private static boolean isDrawn(Counts counts) {
        return Arrays.stream(counts.total()).sum() < MOST_PEOPLE;
    }

    private static Optional<Chance> chance(Counts counts) {
        if (!isDrawn(counts)) {
            return Optional.empty();
        }
        return SegregationRange.of(counts.group(), counts.total(), DRAWS, LEVEL, SEED)
                .map(range -> new Chance(
                        range.expectedAtRandom(),
                        range.range().low(),
                        range.range().high(),
                        DRAWS,
                        SEED));
    }

    private static Change change(City city, Indicator indicator, Counts now, int since) {
        Counts then = counts(city, indicator, since);
        Optional<SegregationRange.Change> change = isDrawn(then) && isDrawn(now)
                ? SegregationRange.change(then.group(), then.total(), now.group(), now.total(), DRAWS, LEVEL, SEED)
                : Optional.empty();
        Figure none = Figure.missing(Figure.Reason.UNKNOWN);
        return new Change(
                since,
                AnswerFigures.of(Segregation.of(then.group(), then.total()).dissimilarity()),
                change.map(c -> Figure.of(c.change())).orElse(none),
                change.map(c -> Figure.of(c.range().low())).orElse(none),
                change.map(c -> Figure.of(c.range().high())).orElse(none));
    }

    /** Several groups that make up the people they are: districts that have all of them. */
    private static Groups several(City city, List<Indicator> groups, int year) {
        List<double[]> rows = new ArrayList<>();
        for (District district : city.districts()) {
            double[] row = groups.stream()
                    .mapToDouble(group -> city.observations()
                            .find(group.numerator(), district.id(), year)
                            .orElse(-1))
                    .toArray();
            if (Arrays.stream(row).allMatch(count -> count >= 0)) {
                rows.add(row);
            }
        }
        double[][] counts = new double[groups.size()][];
        for (int g = 0; g < counts.length; g++) {
            counts[g] = column(rows, g);
        }
        SegregationOfGroups of = SegregationOfGroups.of(counts);
        return new Groups(
                groups.stream().map(Indicator::id).toList(),
                AnswerFigures.of(of.dissimilarity()),
                AnswerFigures.of(of.gini()),
                AnswerFigures.of(of.entropy()));
    }
}
