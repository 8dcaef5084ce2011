package de.nahraum.geodata.safety;

import java.util.Arrays;

/** Points sorted into squares so small that all points of one are within eps of each other, and within a square by group. */
final class Squares {
    /** A little less than eps/√2: rounding must not put two points of one square beyond eps. */
    private static final double SIDE = Math.sqrt(0.5) * (1 - 1e-9);

    /** Two squares further than this have no points within eps. */
    private static final int REACH = 2;

    private static final long MOST = 1L << 30;

    private final long[] keys;
    private final int[] from;
    private final int[] points;
    private final int[] groupEnd;

    Squares(double[] x, double[] y, int[] group, double eps) {
        long[] keyOf = keys(x, y, eps * SIDE);
        keys = Arrays.stream(keyOf).sorted().distinct().toArray();
        from = new int[keys.length + 1];
        int[] squareOf = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            squareOf[i] = Arrays.binarySearch(keys, keyOf[i]);
            from[squareOf[i] + 1]++;
        }
        Arrays.parallelPrefix(from, Integer::sum);
        // Sorted as plain numbers, group before point: boxed ones would take several times as long.
        long[] groupAndPoint = new long[x.length];
        int[] next = from.clone();
        for (int i = 0; i < x.length; i++) {
            groupAndPoint[next[squareOf[i]]++] = (long) group[i] << Integer.SIZE | i;
        }
        for (int square = 0; square < keys.length; square++) {
            Arrays.sort(groupAndPoint, from[square], from[square + 1]);
        }
        points = Arrays.stream(groupAndPoint).mapToInt(each -> (int) each).toArray();
        groupEnd = groupEnds(groupAndPoint);
    }

    /** Ends of the runs of one group; one that goes on in the next square is cut off there by {@link #endOfGroup}. */
    private static int[] groupEnds(long[] groupAndPoint) {
        int[] ends = new int[groupAndPoint.length];
        for (int at = ends.length - 1; at >= 0; at--) {
            boolean goesOn =
                    at + 1 < ends.length && groupAndPoint[at] >> Integer.SIZE == groupAndPoint[at + 1] >> Integer.SIZE;
            ends[at] = goesOn ? ends[at + 1] : at + 1;
        }
        return ends;
    }

    private static long[] keys(double[] x, double[] y, double side) {
        double left = Arrays.stream(x).min().orElse(0);
        double bottom = Arrays.stream(y).min().orElse(0);
        long[] keys = new long[x.length];
        for (int i = 0; i < keys.length; i++) {
            double column = Math.floor((x[i] - left) / side);
            double row = Math.floor((y[i] - bottom) / side);
            if (!(column < MOST && row < MOST)) {
                throw new IllegalArgumentException("Points too far from each other, or nowhere");
            }
            keys[i] = key((long) column, (long) row);
        }
        return keys;
    }

    /** With room below 0 for the squares around the first. */
    private static long key(long column, long row) {
        return (column + REACH) << Integer.SIZE | row + REACH;
    }

    int count() {
        return keys.length;
    }

    /** Where the points of a square begin; those of the one before end there. */
    int from(int square) {
        return from[square];
    }

    int point(int at) {
        return points[at];
    }

    /** Where the points of the group of the one at a position end, within its square. */
    int endOfGroup(int square, int at) {
        return Math.min(groupEnd[at], from[square + 1]);
    }

    /** The squares that may hold points within eps of those of one, itself included. */
    int[] around(int square) {
        int[] found = new int[(2 * REACH + 1) * (2 * REACH + 1)];
        int count = 0;
        for (int dx = -REACH; dx <= REACH; dx++) {
            long low = keys[square] + ((long) dx << Integer.SIZE) - REACH;
            int at = Arrays.binarySearch(keys, low);
            for (at = at < 0 ? -at - 1 : at; at < keys.length && keys[at] <= low + 2 * REACH; at++) {
                found[count++] = at;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
