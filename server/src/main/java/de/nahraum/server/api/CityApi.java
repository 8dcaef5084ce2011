package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.street.WalkProfile;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** {@code /city}: what is being served. */
final class CityApi {
    private static final double USUAL_MINUTES = 15;

    /** Shown to the public only if city.yaml says so. */
    private static final List<String> LAYERS = List.of(
            "places",
            "offers",
            ConcentrationApi.LAYER,
            SocialIndexApi.LAYER,
            SegregationApi.LAYER,
            AutocorrelationApi.LAYER,
            HousingNeedApi.LAYER,
            EquityApi.LAYER);

    private final Request request;
    private final Clock clock;

    CityApi(Request request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** @param sessions whether this audience may ask when it takes place */
    record Service(
            String id,
            String kind,
            Map<String, String> label,
            double minutes,
            @Nullable LocalDate complete,
            boolean sessions) {}

    record Source(
            @Nullable String name,
            @Nullable String licence,
            @Nullable String vintage,
            String kind) {
        static Source of(DataSource source) {
            return new Source(source.name(), source.licence(), source.vintage(), source.kind());
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // written once as JSON
    record Answer(
            String name,
            boolean demo,
            long dataVersion,
            boolean released,
            String audience,
            double[] bbox,
            String crs,
            List<Integer> years,
            List<String> languages,
            int baseYear,
            int targetYear,
            Figure people,
            List<Service> services,
            List<String> profiles,
            List<String> layers,
            List<Source> sources,
            Instant importedAt,
            LocalDate today) {}

    void get(Context context) {
        new Params(context);
        View view = request.view(context);
        LocalDate today = LocalDate.now(clock.withZone(view.city().calendar().zone()));
        request.json(context, view, "city " + today, () -> answer(view, today));
    }

    private static Answer answer(View view, LocalDate today) {
        City city = view.city();
        return new Answer(
                city.settings().name(),
                city.settings().demo(),
                city.dataVersion(),
                view.version().isReleased(),
                Json.code(city.audience()),
                bbox(city),
                "CRS84",
                years(city),
                city.settings().languages(),
                city.settings().baseYear(),
                city.settings().targetYear(),
                people(city),
                city.listServices().stream().map(id -> service(view, id)).toList(),
                WalkProfile.ids(),
                layers(view),
                city.sources().stream().map(Source::of).distinct().toList(),
                view.version().importedAt(),
                today);
    }

    /** People of the whole city, as they may be shown. */
    static Figure people(City city) {
        boolean isAnyHidden =
                city.districts().stream().anyMatch(district -> city.registerFigure(district) instanceof Figure.Hidden);
        return isAnyHidden ? Figure.HIDDEN : Figure.of((double) city.people());
    }

    private static Service service(View view, String id) {
        City city = view.city();
        return new Service(
                id,
                PlaceKind.find(id).isPresent() ? "place" : "topic",
                Both.label("service", id),
                city.settings().standards().getOrDefault(id, USUAL_MINUTES),
                city.settings().services().get(id),
                view.timedTopics().contains(id));
    }

    private static List<Integer> years(City city) {
        TreeSet<Integer> years = new TreeSet<>();
        city.listIndicators()
                .forEach(indicator -> years.addAll(city.observations().years(indicator)));
        return List.copyOf(years);
    }

    private static List<String> layers(View view) {
        List<String> layers = new ArrayList<>(List.of("districts", "base-map"));
        City city = view.city();
        // What has nothing in it for this audience would be an empty page, and the first thing outsiders see.
        if (!city.listIndicators().isEmpty()) {
            layers.add("indicators");
        }
        if (!view.evaluations().isEmpty()) {
            layers.add("goals");
        }
        if (!view.coveredServices().isEmpty()) {
            layers.add("coverage");
        }
        for (String layer : LAYERS) {
            if (Layers.isShown(city, layer)) {
                layers.add(layer);
            }
        }
        return layers;
    }

    /** West, south, east, north in degrees. */
    private static double[] bbox(City city) {
        Envelope degrees = city.georeference().degrees();
        return new double[] {degrees.getMinX(), degrees.getMinY(), degrees.getMaxX(), degrees.getMaxY()};
    }
}
