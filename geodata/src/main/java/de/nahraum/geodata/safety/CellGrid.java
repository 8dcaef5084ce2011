package de.nahraum.geodata.safety;

import org.locationtech.jts.geom.Coordinate;

/**
 * Squares of {@value #SIZE_METRES} m for publishing. A left or lower border belongs to a square, a right or upper one to the next.
 *
 * @param x of a corner of any square, metres; the grid of the town's population cells as a rule
 * @param y of the same corner, metres
 */
public record CellGrid(double x, double y) {
    public static final double SIZE_METRES = 100;

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

    /** The lower left corner of a square, metres. */
    public Coordinate cornerOf(Square square) {
        return new Coordinate(x + square.column() * SIZE_METRES, y + square.row() * SIZE_METRES);
    }
}
