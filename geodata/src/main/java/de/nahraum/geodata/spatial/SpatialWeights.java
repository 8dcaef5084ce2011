package de.nahraum.geodata.spatial;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Which areas are neighbours, and how much each counts. Areas are numbered 0 … areas − 1. Immutable; the rows lie one behind the other in
 * arrays (compressed sparse rows), neighbours ascending. Weights are 1 until {@link #rowStandardised()}.
 */
public final class SpatialWeights {
    private final int[] starts;
    private final int[] neighbours;
    private final double[] weights;

    private SpatialWeights(int[] starts, int[] neighbours, double[] weights) {
        this.starts = starts;
        this.neighbours = neighbours;
        this.weights = weights;
    }

    /**
     * From lists of neighbours, which need not be mutual.
     *
     * @param neighbours of each area, in any order; may be empty
     * @throws IllegalArgumentException if a neighbour is not among the areas, is the area itself, or is listed twice
     */
    public static SpatialWeights ofNeighbours(int[][] neighbours) {
        int[][] rows = new int[neighbours.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = neighbours[i].clone();
            Arrays.sort(rows[i]);
            for (int k = 0; k < rows[i].length; k++) {
                int j = rows[i][k];
                if (j < 0 || j >= rows.length || j == i || k > 0 && rows[i][k - 1] == j) {
                    throw new IllegalArgumentException("Area " + i + " cannot have neighbour " + j);
                }
            }
        }
        return of(rows);
    }

    /** Binary weights from rows in ascending order. */
    private static SpatialWeights of(int[][] rows) {
        int[] starts = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            starts[i + 1] = starts[i] + rows[i].length;
        }
        int[] all = Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray();
        double[] ones = new double[all.length];
        Arrays.fill(ones, 1);
        return new SpatialWeights(starts, all, ones);
    }

    /**
     * Queen contiguity: boundaries come as near as the tolerance in at least one point. O(s log s) in the segments of all boundaries.
     *
     * @param areas polygons or multipolygons, in metres; others have no boundary and so no neighbours
     * @param snapMetres tolerance, ≥ 0; 0 asks for a common point exactly
     */
    public static SpatialWeights queen(List<? extends Geometry> areas, double snapMetres) {
        return of(new Contiguity(areas, snapMetres).touching());
    }

    /**
     * Rook contiguity: boundaries run together for longer than twice the tolerance. O(s log s) in the segments of all boundaries.
     *
     * @param areas polygons or multipolygons, in metres; others have no boundary and so no neighbours
     * @param snapMetres how far apart boundaries that run together may be, ≥ 0; 0 asks for common stretches exactly
     */
    public static SpatialWeights rook(List<? extends Geometry> areas, double snapMetres) {
        return of(new Contiguity(areas, snapMetres).runningTogether());
    }

    /**
     * Distance band: all points not farther away than this, inclusive.
     *
     * @param points in metres
     * @param metres ≥ 0
     */
    public static SpatialWeights band(List<Coordinate> points, double metres) {
        return of(new PointNeighbours(points).within(metres));
    }

    /**
     * The k nearest other points; of those equally far the ones with the lower number. Need not be mutual.
     *
     * @param points in metres
     * @param k ≥ 1; with no more than k other points all of them are neighbours
     */
    public static SpatialWeights nearest(List<Coordinate> points, int k) {
        return of(new PointNeighbours(points).nearest(k));
    }

    /** The same neighbours, the weights of each area divided by their sum; areas without neighbours stay without. */
    public SpatialWeights rowStandardised() {
        double[] standardised = new double[weights.length];
        for (int i = 0; i < areas(); i++) {
            double sum = sum(i);
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                standardised[k] = weights[k] / sum;
            }
        }
        return new SpatialWeights(starts, neighbours, standardised);
    }

    /**
     * Each area also its own neighbour with weight 1, as Gi* needs it. Before row-standardising, or the area would outweigh its neighbours.
     *
     * @throws IllegalArgumentException if there are weights other than 1, or an area is its own neighbour already
     */
    public SpatialWeights withSelf() {
        int[][] rows = new int[areas()][];
        for (int i = 0; i < rows.length; i++) {
            int[] row = neighboursOf(i);
            if (Arrays.binarySearch(row, i) >= 0 || Arrays.stream(weightsOf(i)).anyMatch(weight -> weight != 1)) {
                throw new IllegalArgumentException("Area " + i + " has weights other than 1, or one of its own");
            }
            rows[i] = IntStream.concat(IntStream.of(i), Arrays.stream(row))
                    .sorted()
                    .toArray();
        }
        return of(rows);
    }

    /**
     * Weights 1 among some of the areas only, numbered anew in the order given.
     *
     * @param kept areas, each once
     */
    SpatialWeights among(int[] kept) {
        int[] number = new int[areas()];
        Arrays.fill(number, -1);
        for (int n = 0; n < kept.length; n++) {
            number[kept[n]] = n;
        }
        return of(Arrays.stream(kept)
                .mapToObj(area -> Arrays.stream(neighboursOf(area))
                        .map(j -> number[j])
                        .filter(n -> n >= 0)
                        .sorted()
                        .toArray())
                .toArray(int[][]::new));
    }

    public int areas() {
        return starts.length - 1;
    }

    /** Neighbours of an area, ascending. */
    public int[] neighboursOf(int area) {
        return Arrays.copyOfRange(neighbours, starts[area], starts[area + 1]);
    }

    /** Weights of the neighbours of an area, in their order. */
    public double[] weightsOf(int area) {
        return Arrays.copyOfRange(weights, starts[area], starts[area + 1]);
    }

    /** Areas without a neighbour other than themselves, ascending. */
    public int[] islands() {
        return IntStream.range(0, areas())
                .filter(i -> IntStream.range(starts[i], starts[i + 1]).allMatch(k -> neighbours[k] == i))
                .toArray();
    }

    /** Number of connected components, whichever way neighbours are listed; an island is one of its own. O(areas + neighbours). */
    public int components() {
        int[] parent = IntStream.range(0, areas()).toArray();
        int components = areas();
        for (int i = 0; i < areas(); i++) {
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                int a = root(parent, i);
                int b = root(parent, neighbours[k]);
                if (a != b) {
                    parent[Math.max(a, b)] = Math.min(a, b);
                    components--;
                }
            }
        }
        return components;
    }

    private static int root(int[] parent, int area) {
        int at = area;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Sum of the weights of an area. */
    double sum(int area) {
        double sum = 0;
        for (int k = starts[area]; k < starts[area + 1]; k++) {
            sum += weights[k];
        }
        return sum;
    }

    /** Sum of the squared weights of an area. */
    double sumOfSquares(int area) {
        double sum = 0;
        for (int k = starts[area]; k < starts[area + 1]; k++) {
            sum += weights[k] * weights[k];
        }
        return sum;
    }

    /** Σ w x over the neighbours of an area: the spatial lag. */
    double lag(int area, double[] values) {
        double sum = 0;
        for (int k = starts[area]; k < starts[area + 1]; k++) {
            sum += weights[k] * values[neighbours[k]];
        }
        return sum;
    }

    /** Weight between two areas, 0 if they are no neighbours. */
    double weight(int area, int neighbour) {
        int k = Arrays.binarySearch(neighbours, starts[area], starts[area + 1], neighbour);
        return k >= 0 ? weights[k] : 0;
    }
}
