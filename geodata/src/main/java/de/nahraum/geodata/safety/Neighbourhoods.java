package de.nahraum.geodata.safety;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * For each of many cells those within a radius, itself first, by distance, and the share of exposure up to each. What lies at one distance is taken together.
 */
final class Neighbourhoods {
    private final double[] x;
    private final double[] y;
    private final double radius;
    private final Map<Long, int[]> bySquare = new HashMap<>();
    private final int[] from;
    private final int[] windowEnd;
    private int[] cells = new int[16];
    private double[] share = new double[16];

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
        windowEnd = new int[x.length];
        for (int centre = 0; centre < x.length; centre++) {
            add(centre, shareOf, mostOfExposure);
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
                .mapToObj(i -> bySquare.getOrDefault(square(atX, atY, i % 3 - 1, i / 3 - 1), new int[0]))
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
        int first = from[centre];
        int end = first + around.length;
        from[centre + 1] = end;
        if (end > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(end, 2 * cells.length));
            share = Arrays.copyOf(share, cells.length);
        }
        System.arraycopy(around, 0, cells, first, around.length);
        double sum = 0;
        windowEnd[centre] = first;
        for (int i = 0; i < around.length; ) {
            double distance = squared(around[i], x[centre], y[centre]);
            int ring = i;
            for (; i < around.length && squared(around[i], x[centre], y[centre]) == distance; i++) {
                sum += shareOf.applyAsDouble(around[i]);
            }
            Arrays.fill(share, first + ring, first + i, sum);
            if (sum <= mostOfExposure) {
                windowEnd[centre] = first + i;
            }
        }
    }

    OptionalInt nearest(double atX, double atY) {
        return Arrays.stream(within(atX, atY)).findFirst();
    }

    int count() {
        return x.length;
    }

    /** Where the cells around one begin; those around the one before end there. */
    int from(int centre) {
        return from[centre];
    }

    /** Where those end that make windows. */
    int windowEnd(int centre) {
        return windowEnd[centre];
    }

    int cell(int at) {
        return cells[at];
    }

    /** Share of exposure in the window that reaches as far as the cell at a position. */
    double share(int at) {
        return share[at];
    }

    /** Around which cell a position is. */
    int centreOf(int at) {
        int found = Arrays.binarySearch(from, at);
        return found >= 0 ? found : -found - 2;
    }
}
