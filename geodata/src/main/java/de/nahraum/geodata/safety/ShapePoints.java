package de.nahraum.geodata.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The points that stand for a drawn shape, at most {@value #SPACING_METRES} m apart, always the same ones for the same shape.
 *
 * <p>A point stands for itself. A line is cut into as few equal parts of at most {@value #SPACING_METRES} m as there must be, and has their ends: it does not
 * matter from which end it was drawn. An area has the points of a grid whose coordinates are multiples of {@value #SPACING_METRES} m, so that two areas that overlap
 * have the same points where they do; one that holds none of them has one point inside. Of an area's own border the points to the left and below belong to it, so
 * that areas side by side share none. A collection has the points of its parts.
 */
final class ShapePoints {
    static final double SPACING_METRES = 20;

    private ShapePoints() {}

    /**
     * The points of a shape in metres; none if it is empty. O(rows of the grid × corners + points).
     *
     * @param shape valid
     */
    static List<Coordinate> of(Geometry shape) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (part.isEmpty()) {
                continue;
            }
            switch (part) {
                case Point point -> points.add(point.getCoordinate());
                case LineString line -> addLine(line, points);
                case Polygon polygon -> addArea(polygon, points);
                default -> points.addAll(of(part));
            }
        }
        return points;
    }

    private static void addLine(LineString line, List<Coordinate> points) {
        double length = line.getLength();
        if (length == 0) {
            points.add(line.getCoordinateN(0));
            return;
        }
        int parts = Math.max(1, (int) Math.ceil(length / SPACING_METRES));
        int corner = 0;
        double before = 0;
        double piece = line.getCoordinateN(0).distance(line.getCoordinateN(1));
        for (int k = 0; k < parts; k++) {
            double along = length * k / parts;
            while (before + piece < along && corner + 2 < line.getNumPoints()) {
                before += piece;
                corner++;
                piece = line.getCoordinateN(corner).distance(line.getCoordinateN(corner + 1));
            }
            double share = piece > 0 ? Math.min(1, (along - before) / piece) : 0;
            Coordinate from = line.getCoordinateN(corner);
            Coordinate to = line.getCoordinateN(corner + 1);
            points.add(new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)));
        }
        points.add(line.getCoordinateN(line.getNumPoints() - 1));
    }

    private static void addArea(Polygon polygon, List<Coordinate> points) {
        int first = points.size();
        var box = polygon.getEnvelopeInternal();
        long last = (long) Math.floor(box.getMaxY() / SPACING_METRES);
        for (long row = (long) Math.ceil(box.getMinY() / SPACING_METRES); row <= last; row++) {
            double[] crossings = crossings(polygon, row * SPACING_METRES);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                for (long column = (long) Math.ceil(crossings[i] / SPACING_METRES);
                        column * SPACING_METRES < crossings[i + 1];
                        column++) {
                    points.add(new Coordinate(column * SPACING_METRES, row * SPACING_METRES));
                }
            }
        }
        if (points.size() == first) {
            points.add(polygon.getInteriorPoint().getCoordinate());
        }
    }

    /** Where a level line meets the border, ascending: it is inside between the first and the second, the third and the fourth, and so on. */
    private static double[] crossings(Polygon polygon, double y) {
        double[] crossings = crossings(polygon.getExteriorRing(), y);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            double[] more = crossings(polygon.getInteriorRingN(i), y);
            double[] both = Arrays.copyOf(crossings, crossings.length + more.length);
            System.arraycopy(more, 0, both, crossings.length, more.length);
            crossings = both;
        }
        Arrays.sort(crossings);
        return crossings;
    }

    private static double[] crossings(LineString ring, double y) {
        double[] crossings = new double[ring.getNumPoints()];
        int count = 0;
        for (int i = 1; i < ring.getNumPoints(); i++) {
            Coordinate a = ring.getCoordinateN(i - 1);
            Coordinate b = ring.getCoordinateN(i);
            if (a.y <= y != b.y <= y) {
                // From below always, so that a border two areas share gives both the same number.
                Coordinate low = a.y < b.y ? a : b;
                Coordinate high = a.y < b.y ? b : a;
                crossings[count++] = low.x + (y - low.y) / (high.y - low.y) * (high.x - low.x);
            }
        }
        return Arrays.copyOf(crossings, count);
    }
}
