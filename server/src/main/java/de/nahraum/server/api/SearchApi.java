package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.geo.Georeference;
import de.nahraum.server.json.Json;
import de.nahraum.server.search.AddressSearch;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.search.Hit;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** {@code /search}: addresses, streets, places and districts. What somebody looks for is neither kept nor written down. */
final class SearchApi {
    private static final int MOST_HITS = 20;
    private static final int USUAL_HITS = 8;

    private final Request request;
    private final CitySearches searches;

    SearchApi(Request request, CitySearches searches) {
        this.request = request;
        this.searches = searches;
    }

    record InDistrict(String id, String name) {}

    record Answer(
            String kind,
            @Nullable String id,
            String label,
            @Nullable InDistrict district,
            double lon,
            double lat,
            boolean exact,
            boolean likely) {}

    void get(Context context) {
        Params params = new Params(context, "q", "limit");
        City city = request.view(context).city();
        String query = query(params);
        int limit = params.integer("limit", 1, MOST_HITS).orElse(USUAL_HITS);
        Request.unkept(
                context,
                searches.get(city).find(query, limit).stream()
                        .map(hit -> answer(hit, city))
                        .toList());
    }

    private static String query(Params params) {
        List<String> allowed = List.of("1–" + AddressSearch.LONGEST_QUERY + " characters");
        Optional<String> query = params.text("q").filter(text -> !text.isBlank());
        if (query.isEmpty()) {
            throw Problem.parameter("q", null, "Say what to look for.", allowed).raise();
        }
        if (query.get().length() > AddressSearch.LONGEST_QUERY) {
            throw Problem.parameter("q", query.get(), "Too long.", allowed).raise();
        }
        return query.get();
    }

    private static Answer answer(Hit hit, City city) {
        Coordinate degrees = city.georeference().toDegrees(hit.x(), hit.y());
        District district = hit.district();
        return new Answer(
                Json.code(hit.kind()),
                hit.id(),
                hit.label(),
                district == null ? null : new InDistrict(district.id(), district.name()),
                Georeference.rounded(degrees.x),
                Georeference.rounded(degrees.y),
                hit.exact(),
                hit.likely());
    }
}
