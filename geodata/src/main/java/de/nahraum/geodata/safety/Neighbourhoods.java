package de.nahraum.geodata.safety;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The windows round each of many cells. The cells within a radius of one lie on <em>rings</em>, all of one ring at the same distance; a window reaches as far as a ring, and is known
 * by the number of that ring. Rings are numbered from centre to centre, from within.
 */
final class Neighbourhoods {
    /** Ring of a cell that no window reaches: it would hold too much. */
    static final int NO_WINDOW = -1;

    private static final int[] NONE = {};

    private final double[] x;
    private final double[] y;
    private final double radius;
    private final Map<Long, int[]> bySquare = new HashMap<>();
    private final int[] from;
    private final int[] ringFrom;
    private int[] centres = new int[16];
    private int[] ringOf = NONE;
    private double[] share = new double[16];
    private double[] squaredRadius = new double[16];

    /**
     * @param shareOf share of all exposure in a cell
     * @param mostOfExposure a window holds at most so much
     */
    Neighbourhoods(double[] x, double[] y, double radius, IntToDoubleFunction shareOf, double mostOfExposure) {
        this.x = x;
        this.y = y;
        this.radius = radius;
        IntStream.range(0, x.length)
                .forEach(i -> bySquare.merge(square(x[i], y[i], 0, 0), new int[] {i}, Neighbourhoods::joined));
        from = new int[x.length + 1];
        ringFrom = new int[x.length + 1];
        for (int centre = 0; centre < x.length; centre++) {
            add(centre, shareOf, mostOfExposure);
        }
        ringOf = new int[from[x.length]];
        for (int cell = 0; cell < x.length; cell++) {
            for (int at = from[cell]; at < from[cell + 1]; at++) {
                int centre = centres[at];
                int ring = Arrays.binarySearch(
                        squaredRadius, ringFrom[centre], ringFrom[centre + 1], squared(cell, x[centre], y[centre]));
                ringOf[at] = ring >= 0 ? ring : NO_WINDOW;
            }
        }
    }

    private static int[] joined(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private long square(double atX, double atY, int columns, int rows) {
        long column = (long) Math.floor(atX / radius) + columns;
        long row = (long) Math.floor(atY / radius) + rows;
        return column << Integer.SIZE ^ row & 0xFFFF_FFFFL;
    }

    /** All cells within the radius of a position, by distance, then number. */
    private int[] within(double atX, double atY) {
        return IntStream.range(0, 9)
                .mapToObj(i -> bySquare.getOrDefault(square(atX, atY, i % 3 - 1, i / 3 - 1), NONE))
                .flatMapToInt(Arrays::stream)
                .filter(cell -> squared(cell, atX, atY) <= radius * radius)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(cell -> squared(cell, atX, atY))
                        .thenComparingInt(cell -> cell))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double squared(int cell, double atX, double atY) {
        double dx = x[cell] - atX;
        double dy = y[cell] - atY;
        return dx * dx + dy * dy;
    }

    private void add(int centre, IntToDoubleFunction shareOf, double mostOfExposure) {
        int[] around = within(x[centre], y[centre]);
        from[centre + 1] = from[centre] + around.length;
        if (from[centre + 1] > centres.length) {
            centres = Arrays.copyOf(centres, Math.max(from[centre + 1], 2 * centres.length));
            share = Arrays.copyOf(share, centres.length);
            squaredRadius = Arrays.copyOf(squaredRadius, centres.length);
        }
        System.arraycopy(around, 0, centres, from[centre], around.length);
        int ring = ringFrom[centre];
        double sum = 0;
        for (int i = 0; i < around.length && sum <= mostOfExposure; ) {
            double distance = squared(around[i], x[centre], y[centre]);
            for (; i < around.length && squared(around[i], x[centre], y[centre]) == distance; i++) {
                sum += shareOf.applyAsDouble(around[i]);
            }
            if (sum <= mostOfExposure) {
                share[ring] = sum;
                squaredRadius[ring++] = distance;
            }
        }
        ringFrom[centre + 1] = ring;
    }

    /** The first of the nearest cells; empty beyond the radius of all. */
    OptionalInt nearest(double atX, double atY) {
        OptionalInt best = OptionalInt.empty();
        double least = radius * radius;
        for (int i = 0; i < 9; i++) {
            for (int cell : bySquare.getOrDefault(square(atX, atY, i % 3 - 1, i / 3 - 1), NONE)) {
                double distance = squared(cell, atX, atY);
                boolean isBefore = best.isEmpty() || cell < best.getAsInt();
                if (distance < least || distance == least && isBefore) {
                    best = OptionalInt.of(cell);
                    least = distance;
                }
            }
        }
        return best;
    }

    int count() {
        return x.length;
    }

    /** Where the list of the centres near a cell begins; that of the one before ends there. */
    int from(int cell) {
        return from[cell];
    }

    /** A centre in such a list. */
    int centre(int at) {
        return centres[at];
    }

    /** The ring round that centre on which the cell of the list lies, or {@link #NO_WINDOW}. */
    int ring(int at) {
        return ringOf[at];
    }

    int rings() {
        return ringFrom[x.length];
    }

    /** The first ring round a centre; those of the one before end there. */
    int ringFrom(int centre) {
        return ringFrom[centre];
    }

    /** Share of exposure in the window that reaches as far as a ring. */
    double share(int ring) {
        return share[ring];
    }

    /** Radius of a ring, metres. */
    double radius(int ring) {
        return Math.sqrt(squaredRadius[ring]);
    }

    /** The centre of a ring. */
    int centreOf(int ring) {
        int centre = 0;
        while (ringFrom[centre + 1] <= ring) {
            centre++;
        }
        return centre;
    }
}
