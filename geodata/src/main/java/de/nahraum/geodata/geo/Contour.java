package de.nahraum.geodata.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The area where values on a grid are below zero: marching squares (Lorensen & Cline 1987, in the plane) with straight interpolation; where two opposite corners are inside,
 * the mean of the four decides whether they are joined. Corners of the outline never fall on grid points, so that rings are simple and do not touch, and
 * the area is valid. Cost: one pass over the grid.
 */
public final class Contour {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** Nearer to a grid point than this part of a step no corner lies. */
    private static final double CLEARANCE = 0.05;

    private static final int NONE = -1;

    private final double[] values;
    private final int columns;
    private final int rows;
    private final double west;
    private final double south;
    private final double step;
    private final int[] after;

    /** Sides of squares are numbered: the one east of a grid point even, the one north of it odd. */
    private Contour(double[] values, int columns, double west, double south, double step) {
        this.values = values;
        this.columns = columns;
        this.rows = values.length / columns;
        this.west = west;
        this.south = south;
        this.step = step;
        this.after = new int[values.length * 2];
        java.util.Arrays.fill(after, NONE);
    }

    /**
     * The area below zero.
     *
     * @param values row by row from the south, each from the west; those at the edge of the grid are to be above zero
     * @param columns in a row, at least 2
     * @param west metres east of the first column
     * @param south metres north of the first row
     * @param step metres between neighbours
     * @param leastSquareMetres parts and holes that are smaller are left out
     * @return polygon or multipolygon, valid; empty if nothing is below zero
     * @throws IllegalArgumentException if a value at the edge is not above zero
     */
    public static Geometry below(
            double[] values, int columns, double west, double south, double step, double leastSquareMetres) {
        Contour contour = new Contour(values, columns, west, south, step);
        contour.requireRim();
        contour.join();
        return contour.shape(leastSquareMetres);
    }

    private void requireRim() {
        for (int i = 0; i < values.length; i++) {
            int column = i % columns;
            int row = i / columns;
            boolean rim = column == 0 || row == 0 || column == columns - 1 || row == rows - 1;
            if (rim && !(values[i] > 0)) {
                throw new IllegalArgumentException("The area goes beyond the grid");
            }
        }
    }

    private boolean isInside(int point) {
        return values[point] <= 0;
    }

    /** Joins the sides the outline crosses, each to the next one with the inside on the left. */
    private void join() {
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                int southWest = row * columns + column;
                int[] corners = {southWest, southWest + 1, southWest + columns + 1, southWest + columns};
                int[] sides = {2 * southWest, 2 * (southWest + 1) + 1, 2 * (southWest + columns), 2 * southWest + 1};
                joinSquare(corners, sides);
            }
        }
    }

    /** Corners and sides of a square counter-clockwise; side i leads from corner i to the next. */
    private void joinSquare(int[] corners, int[] sides) {
        boolean joined = values[corners[0]] + values[corners[1]] + values[corners[2]] + values[corners[3]] <= 0;
        for (int i = 0; i < 4; i++) {
            boolean leaves = isInside(corners[i]) && !isInside(corners[(i + 1) % 4]);
            if (leaves) {
                // With the inside on the left the outline enters the square where its border leaves the inside.
                boolean saddle = isInside(corners[(i + 2) % 4]) && !isInside(corners[(i + 3) % 4]);
                int to = saddle && !joined ? i + 3 : entry(corners, i);
                after[sides[i]] = sides[to % 4];
            }
        }
    }

    /** The side by which the border comes back inside, going on counter-clockwise. */
    private int entry(int[] corners, int leaving) {
        int i = leaving + 1;
        while (!isInside(corners[(i + 1) % 4])) {
            i++;
        }
        return i;
    }

    private Geometry shape(double leastSquareMetres) {
        List<LinearRing> outer = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (int side = 0; side < after.length; side++) {
            if (after[side] != NONE) {
                Coordinate[] ring = follow(side);
                double area = -Area.ofRingSigned(ring);
                if (Math.abs(area) >= leastSquareMetres) {
                    (area > 0 ? outer : holes).add(SHAPES.createLinearRing(ring));
                }
            }
        }
        // The smallest ring round a hole is its own.
        outer.sort(Comparator.comparingDouble(ring -> Area.ofRing(ring.getCoordinates())));
        List<List<LinearRing>> holesOf = new ArrayList<>();
        List<IndexedPointInAreaLocator> locators = new ArrayList<>();
        for (LinearRing ring : outer) {
            holesOf.add(new ArrayList<>());
            locators.add(new IndexedPointInAreaLocator(SHAPES.createPolygon(ring)));
        }
        for (LinearRing hole : holes) {
            for (int i = 0; i < outer.size(); i++) {
                if (locators.get(i).locate(hole.getCoordinateN(0)) == Location.INTERIOR) {
                    holesOf.get(i).add(hole);
                    break;
                }
            }
        }
        Polygon[] parts = new Polygon[outer.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = SHAPES.createPolygon(outer.get(i), holesOf.get(i).toArray(new LinearRing[0]));
        }
        return parts.length == 1 ? parts[0] : SHAPES.createMultiPolygon(parts);
    }

    private Coordinate[] follow(int start) {
        List<Coordinate> ring = new ArrayList<>();
        int side = start;
        while (after[side] != NONE) {
            ring.add(crossing(side));
            int next = after[side];
            after[side] = NONE;
            side = next;
        }
        ring.add(ring.getFirst());
        return ring.toArray(new Coordinate[0]);
    }

    private Coordinate crossing(int side) {
        int point = side / 2;
        int neighbour = side % 2 == 0 ? point + 1 : point + columns;
        double part = Math.clamp(values[point] / (values[point] - values[neighbour]), CLEARANCE, 1 - CLEARANCE);
        int column = point % columns;
        int row = point / columns;
        double x = west + step * (column + (side % 2 == 0 ? part : 0));
        double y = south + step * (row + (side % 2 == 0 ? 0 : part));
        return new Coordinate(x, y);
    }
}
