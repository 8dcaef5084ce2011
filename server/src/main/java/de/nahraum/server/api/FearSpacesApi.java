package de.nahraum.server.api;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.ReleasedSpace;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /fear-spaces}: spots where people feel unsafe. All of them for people inside the house, those released for everybody. */
final class FearSpacesApi {
    private final Request request;
    private final Supplier<List<ReleasedSpace>> released;

    /** @param released what a named person let out of the house */
    FearSpacesApi(Request request, Supplier<List<ReleasedSpace>> released) {
        this.request = request;
        this.released = released;
    }

    /** @param avoidedInTheEvening whether people go round it in the model of the evening */
    record Properties(String name, String state, String time, boolean avoidedInTheEvening, boolean demo) {}

    /**
     * What everybody may know.
     *
     * @param since first day of the state
     * @param measure what is done about it, in German; null if nothing was said
     */
    record ReleasedProperties(
            String state,
            String time,
            LocalDate since,
            @Nullable String measure,
            boolean demo) {}

    void list(Context context) {
        new Params(context);
        View view = request.view(context);
        City city = view.city();
        request.json(context, view, "fear-spaces", () -> new GeoJson.Collection(features(city)));
    }

    private List<GeoJson.Feature> features(City city) {
        GeoJson geoJson = new GeoJson(city);
        return switch (city.audience()) {
            case INTERNAL ->
                city.fearSpaces().stream()
                        .map(space -> geoJson.feature(space.id(), space.shape(), properties(city, space)))
                        .toList();
            case PUBLIC ->
                released.get().stream()
                        // The house's own id may be a name.
                        .map(space -> geoJson.unnamed(space.shape(), properties(city, space)))
                        .toList();
        };
    }

    private static ReleasedProperties properties(City city, ReleasedSpace space) {
        return new ReleasedProperties(
                space.state().id(),
                space.time().id(),
                space.since(),
                space.words().isEmpty() ? null : space.words(),
                city.settings().demo());
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
