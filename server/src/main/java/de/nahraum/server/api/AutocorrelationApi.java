package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.spatial.Autocorrelation;
import de.nahraum.geodata.spatial.SpatialWeights;
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
import org.locationtech.jts.geom.Coordinate;

/** {@code /autocorrelation}: whether like lies beside like, over the city and district by district. For people who work with it. */
final class AutocorrelationApi {
    static final String LAYER = "autocorrelation";

    private static final List<String> WEIGHTS = List.of("queen", "rook", "nearest", "band");
    private static final int USUAL_NEIGHBOURS = 5;
    private static final int MOST_NEIGHBOURS = 50;
    private static final double USUAL_METRES = 2_000;
    private static final double MOST_METRES = 100_000;
    private static final int USUAL_PERMUTATIONS = 999;
    private static final int MOST_PERMUTATIONS = 9_999;
    private static final int USUAL_SEED = 2_032;
    private static final int GREATEST_SEED = 999_999_999;
    /** Digitising leaves neighbours a little apart. */
    private static final double SNAP_METRES = 1;

    private final Request request;

    AutocorrelationApi(Request request) {
        this.request = request;
    }

    record OfDistrict(
            String id,
            String name,
            Figure value,
            Figure statistic,
            Figure z,
            Figure p,
            Figure q,
            @Nullable String cluster,
            @Nullable String excluded) {}

    record Neighbourhood(
            String kind, @Nullable Integer k, @Nullable Double metres, int islands) {}

    record Answer(
            String indicator,
            Map<String, String> label,
            int year,
            String statistic,
            Figure figure,
            Figure z,
            Figure p,
            @Nullable String reason,
            int areas,
            int minimumAreas,
            @Nullable Integer components,
            Neighbourhood weights,
            int permutations,
            long seed,
            double level,
            int hidden,
            List<OfDistrict> districts,
            List<CityApi.Source> sources,
            boolean demo,
            long dataVersion) {}

    record Question(
            IndicatorChoice choice,
            Autocorrelation.Kind kind,
            String weights,
            int k,
            double metres,
            int permutations,
            int seed) {}

    void get(Context context) {
        Params params =
                new Params(context, "indicator", "year", "statistic", "weights", "k", "metres", "permutations", "seed");
        View view = request.view(context);
        City city = view.city();
        Question question = question(params, city);
        request.json(context, view, "autocorrelation?" + question, () -> answer(city, question));
    }

    /** What is asked; a problem where the audience may not see it. */
    static Question question(Params params, City city) {
        Layers.require(city, LAYER);
        return new Question(
                IndicatorChoice.of(params, city, false),
                params.code(
                        "statistic",
                        Arrays.stream(Autocorrelation.Kind.values())
                                .map(Json::code)
                                .toList(),
                        AutocorrelationApi::findKind,
                        Autocorrelation.Kind.MORAN),
                params.findChoice("weights", WEIGHTS).orElse(WEIGHTS.getFirst()),
                params.integer("k", 1, MOST_NEIGHBOURS).orElse(USUAL_NEIGHBOURS),
                params.number("metres", 1, MOST_METRES, 1).orElse(USUAL_METRES),
                params.integer("permutations", 1, MOST_PERMUTATIONS).orElse(USUAL_PERMUTATIONS),
                params.integer("seed", 0, GREATEST_SEED).orElse(USUAL_SEED));
    }

    private static Optional<Autocorrelation.Kind> findKind(String id) {
        return Arrays.stream(Autocorrelation.Kind.values())
                .filter(kind -> Json.code(kind).equals(id))
                .findFirst();
    }

    static Answer answer(City city, Question question) {
        IndicatorChoice choice = question.choice();
        List<District> districts = city.districts();
        List<Figure> values = districts.stream()
                .map(district -> IndicatorFigures.value(city, choice.indicator(), district, choice.year()))
                .toList();
        int[] areas = java.util.stream.IntStream.range(0, values.size())
                .filter(d -> values.get(d) instanceof Figure.Value)
                .toArray();
        double[] numbers = Arrays.stream(areas)
                .mapToDouble(d -> values.get(d) instanceof Figure.Value(double number) ? number : 0)
                .toArray();
        SpatialWeights weights = weights(districts, question);
        Autocorrelation result =
                Autocorrelation.of(numbers, areas, weights, question.kind(), question.permutations(), question.seed());
        Figure none = Figure.missing(Figure.Reason.TOO_FEW);
        List<OfDistrict> answers = new ArrayList<>();
        for (int d = 0; d < districts.size(); d++) {
            answers.add(district(districts.get(d), values.get(d), result, d));
        }
        return new Answer(
                choice.indicator().id(),
                Both.label(choice.indicator()),
                choice.year(),
                Json.code(question.kind()),
                result instanceof Autocorrelation.Assessed a ? AnswerFigures.of(a.statistic()) : none,
                result instanceof Autocorrelation.Assessed a ? AnswerFigures.of(a.z()) : none,
                result instanceof Autocorrelation.Assessed a ? AnswerFigures.of(a.p()) : none,
                result instanceof Autocorrelation.NotAssessable n ? Json.code(n.reason()) : null,
                result instanceof Autocorrelation.NotAssessable n
                        ? n.areas()
                        : (int) answers.stream()
                                .filter(each -> each.cluster() != null)
                                .count(),
                Autocorrelation.MINIMUM_AREAS,
                result instanceof Autocorrelation.Assessed a ? (Integer) a.components() : null,
                new Neighbourhood(
                        question.weights(),
                        question.weights().equals("nearest") ? (Integer) question.k() : null,
                        question.weights().equals("band") ? (Double) question.metres() : null,
                        weights.islands().length),
                question.permutations(),
                question.seed(),
                Autocorrelation.LEVEL,
                (int) values.stream().filter(Figure.Hidden.class::isInstance).count(),
                answers,
                IndicatorsApi.sources(city, choice.indicator()),
                city.settings().demo(),
                city.dataVersion());
    }

    private static SpatialWeights weights(List<District> districts, Question question) {
        List<Coordinate> points = districts.stream()
                .map(district -> district.shape().getCentroid().getCoordinate())
                .toList();
        return switch (question.weights()) {
            case "rook" ->
                SpatialWeights.rook(districts.stream().map(District::shape).toList(), SNAP_METRES);
            // A town of three districts has no five neighbours.
            case "nearest" -> SpatialWeights.nearest(points, Math.max(1, Math.min(question.k(), points.size() - 1)));
            case "band" -> SpatialWeights.band(points, question.metres());
            default ->
                SpatialWeights.queen(districts.stream().map(District::shape).toList(), SNAP_METRES);
        };
    }

    private static OfDistrict district(District district, Figure value, Autocorrelation result, int index) {
        Figure none = Figure.missing(Figure.Reason.TOO_FEW);
        if (!(result instanceof Autocorrelation.Assessed assessed)) {
            return new OfDistrict(district.id(), district.name(), value, none, none, none, none, null, null);
        }
        return switch (assessed.areas().get(index)) {
            case Autocorrelation.Excluded(Autocorrelation.Exclusion reason) -> {
                Figure missing = value instanceof Figure.Value ? Figure.missing(Figure.Reason.UNKNOWN) : value;
                yield new OfDistrict(
                        district.id(),
                        district.name(),
                        value,
                        missing,
                        missing,
                        missing,
                        missing,
                        null,
                        Json.code(reason));
            }
            case Autocorrelation.Local(OptionalDouble statistic, OptionalDouble z, double p, double q, var cluster) ->
                new OfDistrict(
                        district.id(),
                        district.name(),
                        value,
                        AnswerFigures.of(statistic),
                        AnswerFigures.of(z),
                        Figure.of(p),
                        Figure.of(q),
                        Json.code(cluster),
                        null);
        };
    }
}
