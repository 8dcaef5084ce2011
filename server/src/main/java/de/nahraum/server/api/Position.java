package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.geo.Georeference;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Where somebody is, in degrees outside and metres inside. */
final class Position {
    private static final String PLAIN = "-?\\d{1,3}(\\.\\d{1,9})?";

    private Position() {}

    /** {@code lon} and {@code lat} as metres; a problem if they are not numbers or not in or near the city. */
    static Coordinate of(Params params, City city) {
        return metres(params, city, degrees(params, "lon"), degrees(params, "lat"));
    }

    private static double degrees(Params params, String name) {
        String text = params.required(name, List.of("7.7690"));
        if (!text.matches(PLAIN)) {
            throw params.problem(name, text, "Not a number of degrees.", List.of("7.7690"));
        }
        return Double.parseDouble(text);
    }

    private static Coordinate metres(Params params, City city, double lon, double lat) {
        return city.georeference()
                .findMetres(lon, lat)
                .orElseThrow(() -> params.problem("lon", lon + "," + lat, "Not in or near the city.", near(city)));
    }

    private static List<String> near(City city) {
        Envelope box = city.georeference().degrees();
        return List.of(
                "lon " + Georeference.rounded(box.getMinX()) + "–" + Georeference.rounded(box.getMaxX()),
                "lat " + Georeference.rounded(box.getMinY()) + "–" + Georeference.rounded(box.getMaxY()));
    }
}
