package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.street.RouteStep;
import de.nahraum.geodata.street.TimeOfDay;
import de.nahraum.geodata.street.Turn;
import de.nahraum.geodata.street.WalkGraph;
import de.nahraum.geodata.street.WalkProfile;
import de.nahraum.geodata.street.WalkRoute;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** {@code /route}: the way on foot from a position to a place. Where somebody is, is neither kept nor written down. */
final class RouteApi {
    private static final Coordinate NOWHERE = new Coordinate(Double.NaN, Double.NaN);

    /** Farther away no street of the city is looked for. */
    private static final double FAR_METRES = 10_000;

    private static final String STREETS = "streets";
    private static final String NO_STREETS = "none";

    private final Request request;

    RouteApi(Request request) {
        this.request = request;
    }

    /** Why there is no way. */
    enum Reason {
        /** The position lies in no district, and no street is near. */
        OUTSIDE_CITY,
        /** No street is near the position. */
        NOT_CONNECTED,
        /** No street is near the place. */
        PLACE_NOT_CONNECTED,
        /** There is a way, with steps. */
        NO_STEP_FREE_WAY,
        /** No way leads from the one to the other. */
        NO_WAY
    }

    /** Without a network nothing is said of variants, light and steps: nobody knows the way. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            boolean reachable,
            @Nullable Reason reason,
            @Nullable String variant,
            String network,
            @Nullable Long metres,
            @Nullable Long darkMetres,
            @Nullable Long seconds,
            @JsonRawValue @Nullable String line,
            @Nullable List<Step> steps) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Step(Turn turn, @Nullable String street, long metres, boolean stairs) {}

    void get(Context context) {
        Params params = new Params(context, "from", "to", "profile", "time");
        City city = request.view(context).city();
        Coordinate from = position(params, city);
        WalkProfile profile = params.code("profile", WalkProfile.ids(), WalkProfile::find, WalkProfile.WALK);
        TimeOfDay time = params.code("time", TimeOfDay.ids(), TimeOfDay::find, TimeOfDay.DAY);
        Place place = place(city, params.required("to", List.of("id of a place")));
        Request.unkept(context, answer(city, from, place, profile, time));
    }

    private static Coordinate position(Params params, City city) {
        Coordinate degrees = params.position("from");
        return city.georeference().findMetres(degrees.x, degrees.y).orElse(NOWHERE);
    }

    /** One that is protected, not for this audience or not there: nobody can tell which. */
    static Place place(City city, String id) {
        return city.findPlace(id)
                .filter(place -> !place.isProtected())
                .orElseThrow(() -> Problem.of(Problem.NOT_FOUND, "not-found", "Not found", "There is no such place.")
                        .raise());
    }

    private static Answer answer(City city, Coordinate from, Place place, WalkProfile profile, TimeOfDay time) {
        Coordinate to = new Coordinate(place.x(), place.y());
        return city.walkIndex()
                .find(profile)
                .map(index -> onStreets(city, index.graph(), from, to, profile, time))
                .orElseGet(() -> straight(city, from, to, profile));
    }

    private static Answer onStreets(
            City city, WalkGraph graph, Coordinate from, Coordinate to, WalkProfile profile, TimeOfDay time) {
        String variant = variant(profile, time);
        if (isFar(city, from)) {
            return unreachable(Reason.OUTSIDE_CITY, variant, STREETS);
        }
        return WalkRoute.find(graph, from, to, time)
                .map(route -> reachable(city, route, profile, variant))
                .orElseGet(() -> unreachable(reason(city, graph, from, to, profile), variant, STREETS));
    }

    private static Answer straight(City city, Coordinate from, Coordinate to, WalkProfile profile) {
        if (isFar(city, from) || isOutside(city, from)) {
            return unreachable(Reason.OUTSIDE_CITY, null, NO_STREETS);
        }
        WalkRoute line = WalkRoute.straight(from, to);
        return new Answer(
                true,
                null,
                null,
                NO_STREETS,
                Math.round(line.metres()),
                null,
                Math.round(line.seconds(profile)),
                line(city, line),
                null);
    }

    private static Reason reason(City city, WalkGraph graph, Coordinate from, Coordinate to, WalkProfile profile) {
        boolean startsOnStreet = graph.findSnap(from.x, from.y).isPresent();
        if (profile.stepFree()
                && city.walkIndex()
                        .find(WalkProfile.WALK)
                        .flatMap(every -> WalkRoute.find(every.graph(), from, to, TimeOfDay.DAY))
                        .isPresent()) {
            return Reason.NO_STEP_FREE_WAY;
        }
        if (!startsOnStreet) {
            return isOutside(city, from) ? Reason.OUTSIDE_CITY : Reason.NOT_CONNECTED;
        }
        return graph.findSnap(to.x, to.y).isEmpty() ? Reason.PLACE_NOT_CONNECTED : Reason.NO_WAY;
    }

    private static boolean isFar(City city, Coordinate position) {
        Envelope around = city.bounds();
        around.expandBy(FAR_METRES);
        return !around.contains(position.x, position.y);
    }

    private static boolean isOutside(City city, Coordinate position) {
        return city.districtLocator().find(position.x, position.y).isEmpty();
    }

    private static String variant(WalkProfile profile, TimeOfDay time) {
        String usual = profile.stepFree() ? "step-free" : "usual";
        return switch (time) {
            case DAY -> usual;
            case EVENING -> profile.stepFree() ? "step-free-evening" : "evening";
        };
    }

    private static Answer unreachable(Reason reason, @Nullable String variant, String network) {
        return new Answer(false, reason, variant, network, null, null, null, null, null);
    }

    private static Answer reachable(City city, WalkRoute route, WalkProfile profile, String variant) {
        return new Answer(
                true,
                null,
                variant,
                STREETS,
                Math.round(route.metres()),
                Math.round(route.darkMetres()),
                Math.round(route.seconds(profile)),
                line(city, route),
                route.steps().stream().map(RouteApi::step).toList());
    }

    private static String line(City city, WalkRoute route) {
        return new GeoJson(city)
                .text(Projection.factory().createLineString(route.line().toArray(Coordinate[]::new)));
    }

    private static Step step(RouteStep step) {
        return new Step(step.turn(), step.street(), Math.round(step.metres()), step.stairs());
    }
}
