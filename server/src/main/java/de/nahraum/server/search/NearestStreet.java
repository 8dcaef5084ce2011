package de.nahraum.server.search;

import de.nahraum.geodata.city.City;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Says which street somebody means who shows a spot on a map without names: the one whose line or house is nearest. Holds no reference to the city. Many
 * threads may ask at once; the same question gets the same answer.
 */
public final class NearestStreet {
    /** What is farther away would mislead more than it helps. */
    public static final double FARTHEST_METRES = 80;

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final STRtree pieces = new STRtree();

    private NearestStreet() {}

    private record Piece(String street, Geometry shape) {}

    private record Near(String street, double metres) {}

    /** The named streets of a city. Cost: one pass over its map and its addresses. */
    static NearestStreet of(City city) {
        NearestStreet nearest = new NearestStreet();
        city.baseMap().stream()
                .filter(StreetStretches::isStreet)
                .forEach(feature -> nearest.add(feature.name(), feature.shape()));
        city.addresses().forEach(address -> nearest.add(address.street(), point(address.x(), address.y())));
        nearest.pieces.build();
        return nearest;
    }

    private static Point point(double x, double y) {
        return POINTS.createPoint(new Coordinate(x, y));
    }

    private void add(String street, Geometry shape) {
        if (!street.isBlank()) {
            pieces.insert(shape.getEnvelopeInternal(), new Piece(street, shape));
        }
    }

    /**
     * The street nearest to a spot; of two as near, the first in the alphabet. Empty if none with a name is within {@value #FARTHEST_METRES} m.
     *
     * @param x metres east
     * @param y metres north
     */
    public Optional<String> find(double x, double y) {
        Point spot = point(x, y);
        Envelope around = new Envelope(spot.getCoordinate());
        around.expandBy(FARTHEST_METRES);
        List<?> candidates = pieces.query(around);
        return candidates.stream()
                .map(Piece.class::cast)
                .map(piece -> new Near(piece.street(), piece.shape().distance(spot)))
                .filter(near -> near.metres() <= FARTHEST_METRES)
                .min(Comparator.comparingDouble(Near::metres).thenComparing(Near::street))
                .map(Near::street);
    }
}
