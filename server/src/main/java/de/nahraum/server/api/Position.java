package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.geo.Projection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Where somebody is, in degrees outside and metres inside. */
final class Position {
    /** About a metre: more is of no use to anybody. */
    private static final double DECIMALS = 1e5;

    /** Beyond this many degrees around the city no projection is asked: it would not be made for there. */
    private static final double DEGREES_AROUND = 1;

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
        Envelope around = Projection.of(city.settings().epsg(), Projection.DEGREES)
                .apply(Projection.factory().toGeometry(city.bounds()))
                .getEnvelopeInternal();
        Envelope near = new Envelope(around);
        near.expandBy(DEGREES_AROUND);
        if (!near.contains(lon, lat)) {
            throw Problem.parameter(
                            parameter,
                            lon + "," + lat,
                            "Not in or near the city.",
                            List.of(
                                    "lon " + rounded(around.getMinX()) + "–" + rounded(around.getMaxX()),
                                    "lat " + rounded(around.getMinY()) + "–" + rounded(around.getMaxY())))
                    .raise();
        }
        return Projection.of(Projection.DEGREES, city.settings().epsg()).apply(lon, lat);
    }

    static double rounded(double degrees) {
        return Math.rint(degrees * DECIMALS) / DECIMALS;
    }
}
