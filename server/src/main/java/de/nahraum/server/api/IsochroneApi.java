package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.WalkIndex;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.street.Isochrone;
import de.nahraum.geodata.street.Snap;
import de.nahraum.geodata.street.WalkProfile;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** {@code /isochrone}: the area within a walk of a place or a position, to be shown. Figures are counted by cells and never come from it. */
final class IsochroneApi {
    private static final double MOST_METRES = 5_000;
    private static final List<String> WHERE = List.of("place", "lon and lat");

    private final Request request;

    IsochroneApi(Request request) {
        this.request = request;
    }

    /** @param connected whether a street is near enough; else the area is empty */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Properties(
            @Nullable Double minutes,
            @Nullable Double metres,
            String profile,
            String network,
            boolean connected,
            long dataVersion,
            boolean demo) {}

    void get(Context context) {
        Params params = new Params(context, "place", "lon", "lat", "minutes", "metres", "profile");
        var view = request.view(context);
        City city = view.city();
        WalkProfile profile = params.code("profile", WalkProfile.ids(), WalkProfile::find, WalkProfile.WALK);
        Limit limit = CoverageQuestions.findLimit(params)
                .orElseThrow(() -> params.problem("minutes", null, "Required.", List.of("minutes", "metres")));
        if (limit.metres(profile) > MOST_METRES) {
            throw params.problem(
                    limit instanceof Limit.Minutes ? "minutes" : "metres",
                    null,
                    "Too far to be shown.",
                    List.of("up to " + (long) MOST_METRES + " m of way"));
        }
        Optional<String> id = params.text("place");
        if (id.isPresent()) {
            if (params.text("lon").isPresent() || params.text("lat").isPresent()) {
                throw params.problem(
                        "lon", params.text("lon").orElse(null), "Give a place or a position, not both.", WHERE);
            }
            Place place = RouteApi.place(city, id.get());
            request.json(
                    context,
                    view,
                    "isochrone?" + params.canonical(),
                    () -> answer(city, new Coordinate(place.x(), place.y()), limit, profile));
        } else {
            Request.unkept(context, answer(city, Position.of(params, city), limit, profile));
        }
    }

    private static GeoJson.Feature answer(City city, Coordinate at, Limit limit, WalkProfile profile) {
        Optional<WalkIndex.Snapped> index = city.walkIndex().find(profile);
        List<Snap> sources = index.flatMap(snapped -> snapped.graph().findSnap(at.x, at.y))
                .map(List::of)
                .orElse(List.of());
        double metres = limit.metres(profile);
        Geometry area = index.map(snapped -> Isochrone.of(snapped.graph(), sources, metres))
                .orElseGet(() -> Projection.factory().createPoint(at).buffer(metres / Snap.DETOUR));
        return new GeoJson(city)
                .feature(
                        "isochrone",
                        area,
                        new Properties(
                                limit instanceof Limit.Minutes(double minutes) ? (Double) minutes : null,
                                limit instanceof Limit.Metres(double asked) ? (Double) asked : null,
                                profile.id(),
                                index.isPresent() ? "streets" : "none",
                                index.isEmpty() || !sources.isEmpty(),
                                city.dataVersion(),
                                city.settings().demo()));
    }
}
