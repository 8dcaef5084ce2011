package de.nahraum.server.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Places as survey programs write them: {@code lat;lon} and what follows (LimeSurvey's map question), {@code lat, lon}, and {@code lat lon altitude accuracy}, one
 * or several with semicolons between (KoBoToolbox's point, line and area).
 */
final class PositionText {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int CLOSED_RING = 4;
    private static final String NUMBER = "[+-]?\\d{1,3}(?:[.,]\\d{1,20})?";
    private static final Pattern ONE = Pattern.compile(NUMBER);

    /** Height and accuracy are of no use. */
    private static final Pattern SPACED =
            Pattern.compile("(" + NUMBER + ")\\s+(" + NUMBER + ")(?:\\s+[+-]?\\d{1,7}(?:[.,]\\d{1,20})?){0,2}");

    /** A comma between two numbers with points, or with a blank behind it. */
    private static final Pattern COMMA =
            Pattern.compile("([+-]?\\d{1,3}\\.\\d{1,20})\\s*,\\s*([+-]?\\d{1,3}\\.\\d{1,20})|(" + NUMBER + ")\\s*,\\s+("
                    + NUMBER + ")");

    private static final double MOST = 180;

    private PositionText() {}

    /**
     * Reads a place.
     *
     * @param lonFirst whether longitude stands first
     * @return degrees, longitude first; empty if it is none
     */
    static Optional<Geometry> read(String text, boolean lonFirst) {
        List<String> parts = List.of(text.strip().split("\\s*;\\s*", 0));
        List<Coordinate> spaced = new ArrayList<>();
        for (String part : parts) {
            Matcher pair = SPACED.matcher(part);
            if (pair.matches()) {
                spaced.add(at(pair.group(1), pair.group(2), lonFirst));
            }
        }
        if (!spaced.isEmpty() && spaced.size() == parts.size()) {
            return shape(spaced);
        }
        if (parts.size() > 1 && isNumber(parts.get(0)) && isNumber(parts.get(1))) {
            return shape(List.of(at(parts.get(0), parts.get(1), lonFirst)));
        }
        Matcher comma = COMMA.matcher(text.strip());
        if (!comma.matches()) {
            return Optional.empty();
        }
        int first = comma.group(1) == null ? 3 : 1;
        return shape(List.of(at(comma.group(first), comma.group(first + 1), lonFirst)));
    }

    /** A place of two cells. */
    static Optional<Geometry> read(String latitude, String longitude) {
        return isNumber(latitude.strip()) && isNumber(longitude.strip())
                ? shape(List.of(at(latitude, longitude, false)))
                : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return ONE.matcher(text).matches();
    }

    private static Coordinate at(String first, String second, boolean lonFirst) {
        double one = number(first);
        double other = number(second);
        return lonFirst ? new Coordinate(one, other) : new Coordinate(other, one);
    }

    private static double number(String text) {
        return Double.parseDouble(text.strip().replace(',', '.'));
    }

    private static Optional<Geometry> shape(List<Coordinate> corners) {
        if (corners.stream().anyMatch(at -> Math.abs(at.x) > MOST || Math.abs(at.y) > MOST)) {
            return Optional.empty();
        }
        Coordinate[] all = corners.toArray(Coordinate[]::new);
        if (all.length == 1) {
            return Optional.of(FACTORY.createPoint(all[0]));
        }
        boolean isArea = all.length >= CLOSED_RING && all[0].equals2D(all[all.length - 1]);
        return Optional.of(isArea ? FACTORY.createPolygon(all) : FACTORY.createLineString(all));
    }
}
