package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.nahraum.geodata.city.City;
import de.nahraum.server.search.CitySearches;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** {@code /nearest-street}: what the street at a spot is called. Which spot somebody shows is neither kept nor written down. */
final class NearestStreetApi {
    private final Request request;
    private final CitySearches searches;

    NearestStreetApi(Request request, CitySearches searches) {
        this.request = request;
        this.searches = searches;
    }

    /** @param street null if none with a name is near */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Answer(@Nullable String street) {}

    void get(Context context) {
        Params params = new Params(context, "lon", "lat");
        City city = request.view(context).city();
        Coordinate at = Position.of(params, city);
        Request.unkept(
                context,
                new Answer(searches.nearestStreet(city).find(at.x, at.y).orElse(null)));
    }
}
