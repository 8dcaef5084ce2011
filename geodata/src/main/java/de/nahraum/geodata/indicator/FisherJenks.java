package de.nahraum.geodata.indicator;

import java.util.Arrays;

/**
 * Classes with the least sum of squared deviations from their means, exactly (Fisher 1958, J. Am. Stat. Assoc. 53:789; known to
 * cartographers as natural breaks, Jenks 1977).
 *
 * <p>Dynamic programme over the distinct values: the best k classes of the first j values are the best k − 1 classes of the first i and one
 * class of the rest. Since the best i never falls when j grows, each layer is filled by divide and conquer: O(classes · n log n) time, O(classes
 * · n) memory. Of divisions that cost the same, the one with the lowest bounds is taken.
 */
final class FisherJenks {
    private final SquaredDeviations deviations;
    private final int[][] start;
    private double[] before;
    private double[] cost;

    private FisherJenks(SquaredDeviations deviations, int distinct, int classes) {
        this.deviations = deviations;
        start = new int[classes][distinct + 1];
        before = new double[distinct + 1];
        cost = new double[distinct + 1];
    }

    /**
     * Upper bounds: the greatest value of each class.
     *
     * @param sorted ascending, at least one
     * @param classes wanted, at least 1; with fewer distinct values each of them is a class
     */
    static double[] upperBounds(double[] sorted, int classes) {
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        if (distinct.length <= classes) {
            return distinct;
        }
        return new FisherJenks(SquaredDeviations.of(sorted, distinct), distinct.length, classes)
                .solve(distinct, classes);
    }

    private double[] solve(double[] distinct, int classes) {
        int n = distinct.length;
        for (int j = 1; j <= n; j++) {
            cost[j] = deviations.within(0, j);
        }
        for (int k = 1; k < classes; k++) {
            double[] spare = before;
            before = cost;
            cost = spare;
            fill(k, k + 1, n, k, n - 1);
        }
        double[] bounds = new double[classes];
        int end = n;
        for (int k = classes - 1; k >= 0; k--) {
            bounds[k] = distinct[end - 1];
            end = start[k][end];
        }
        return bounds;
    }

    /** Fills a layer for the first {@code from … to} values; the last class starts at {@code lowest … highest}. */
    private void fill(int k, int from, int to, int lowest, int highest) {
        if (from > to) {
            return;
        }
        int j = (from + to) >>> 1;
        double best = Double.POSITIVE_INFINITY;
        int bestStart = lowest;
        for (int i = lowest; i <= Math.min(highest, j - 1); i++) {
            double candidate = before[i] + deviations.within(i, j);
            if (candidate < best) {
                best = candidate;
                bestStart = i;
            }
        }
        cost[j] = best;
        start[k][j] = bestStart;
        fill(k, from, j - 1, lowest, bestStart);
        fill(k, j + 1, to, bestStart, highest);
    }
}
