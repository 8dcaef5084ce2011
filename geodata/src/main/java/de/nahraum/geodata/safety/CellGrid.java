package de.nahraum.geodata.safety;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Squares of {@value #SIZE_METRES} m for publishing. A left or lower border belongs to a square, a right or upper one to the next.
 *
 * @param x of a corner of any square, metres; the grid of the town's population cells as a rule
 * @param y of the same corner, metres
 */
public record CellGrid(double x, double y) {
    public static final double SIZE_METRES = 100;

    /** The one everything uses that is kept from month to month: with a corner where the city's metres begin to count. */
    public static final CellGrid OF_CITY = new CellGrid(0, 0);

    /** A square, by its number from the corner of the grid. */
    public record Square(long column, long row) implements Comparable<Square> {
        @Override
        public int compareTo(Square other) {
            return column != other.column ? Long.compare(column, other.column) : Long.compare(row, other.row);
        }
    }

    Square squareOf(Coordinate at) {
        return new Square((long) Math.floor((at.x - x) / SIZE_METRES), (long) Math.floor((at.y - y) / SIZE_METRES));
    }

    /** The square that holds most of some points: of several the west, then the south one. This alone decides where a spot, or a report whose exact place is given up, belongs. */
    Square squareOf(List<Coordinate> points) {
        Map<Square, Integer> held = new TreeMap<>();
        points.forEach(point -> held.merge(squareOf(point), 1, Integer::sum));
        Square best = held.keySet().iterator().next();
        for (Map.Entry<Square, Integer> each : held.entrySet()) {
            if (each.getValue() > held.getOrDefault(best, 0)) {
                best = each.getKey();
            }
        }
        return best;
    }

    /**
     * What stays of a shape whose exact place is given up: the middle of the square in which it counts by itself, so that it still counts there.
     *
     * @param shape not empty, metres
     */
    public Coordinate coarse(Geometry shape) {
        return middleOf(squareOf(ShapePoints.of(shape)));
    }

    /** The middle of a square, metres. */
    public Coordinate middleOf(Square square) {
        Coordinate corner = cornerOf(square);
        return new Coordinate(corner.x + SIZE_METRES / 2, corner.y + SIZE_METRES / 2);
    }

    /** The lower left corner of a square, metres. */
    public Coordinate cornerOf(Square square) {
        return new Coordinate(x + square.column() * SIZE_METRES, y + square.row() * SIZE_METRES);
    }
}
