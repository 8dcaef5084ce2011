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
        return metres(city, degrees(params, "lon"), degrees(params, "lat"), "lon");
    }

    private static double degrees(Params params, String name) {
        String text = params.text(name)
                .orElseThrow(() -> Problem.parameter(name, null, "Is needed.", List.of("7.7690"))
                        .raise());
        if (!text.matches(PLAIN)) {
            throw Problem.parameter(name, text, "Not a number of degrees.", List.of("7.7690"))
                    .raise();
        }
        return Double.parseDouble(text);
    }

    private static Coordinate metres(City city, double lon, double lat, String parameter) {
        return city.georeference()
                .findMetres(lon, lat)
                .orElseThrow(() -> Problem.parameter(parameter, lon + "," + lat, "Not in or near the city.", near(city))
                        .raise());
    }

    private static List<String> near(City city) {
        Envelope box = city.georeference().degrees();
        return List.of(
                "lon " + Georeference.rounded(box.getMinX()) + "–" + Georeference.rounded(box.getMaxX()),
                "lat " + Georeference.rounded(box.getMinY()) + "–" + Georeference.rounded(box.getMaxY()));
    }
}
