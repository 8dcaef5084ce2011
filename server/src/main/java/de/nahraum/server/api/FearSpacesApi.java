package de.nahraum.server.api;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.server.live.View;
import io.javalin.http.Context;

/** {@code /fear-spaces}: spots where people feel unsafe, in whatever state. For people inside the house. */
final class FearSpacesApi {
    private final Request request;

    FearSpacesApi(Request request) {
        this.request = request;
    }

    /** @param avoidedInTheEvening whether people go round it in the model of the evening */
    record Properties(String name, String state, String time, boolean avoidedInTheEvening, boolean demo) {}

    void list(Context context) {
        new Params(context);
        requireInternal(request, context);
        View view = request.view(context);
        City city = view.city();
        request.json(context, view, "fear-spaces", () -> {
            GeoJson geoJson = new GeoJson(city);
            return new GeoJson.Collection(city.fearSpaces().stream()
                    .map(space -> geoJson.feature(space.id(), space.shape(), properties(city, space)))
                    .toList());
        });
    }

    private static Properties properties(City city, FearSpace space) {
        return new Properties(
                space.name(),
                space.state().id(),
                space.time().id(),
                space.isAvoidedInTheEvening(),
                city.settings().demo());
    }

    /** A problem for anybody outside. */
    static void requireInternal(Request request, Context context) {
        require(request.isInternal(context));
    }

    /** A problem where a view is for people outside. */
    static void requireInternal(View view) {
        require(view.city().audience() == Audience.INTERNAL);
    }

    private static void require(boolean isInternal) {
        if (!isInternal) {
            throw Problem.of(
                            Problem.NOT_FOUND,
                            "internal",
                            "Internal",
                            "Where people feel unsafe is for people inside the house.")
                    .raise();
        }
    }
}
