package de.nahraum.geodata.outlook;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Test for a trend that only asks which of two values is greater (Mann 1945; Kendall 1975): S = number of rising pairs less number of falling
 * ones.
 */
final class MannKendall {
    /** Up to so many values the distribution of S is counted out. */
    private static final int MOST_EXACT = 40;

    private MannKendall() {}

    /**
     * Two-sided p-value. Exact without ties up to 40 values; else by the normal distribution with the correction for ties and for continuity.
     *
     * @param values in the order of time
     * @return 0 … 1; 1 where all values are equal, or there are fewer than two
     */
    static double pValue(double[] values) {
        int s = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                s += Double.compare(values[j], values[i]);
            }
        }
        long different = Arrays.stream(values).distinct().count();
        return different == values.length && values.length <= MOST_EXACT
                ? exact(Math.abs(s), values.length)
                : normal(Math.abs(s), values);
    }

    /** Share of all orders with |S| at least as great: orders are counted by their inversions, S = pairs − 2 · inversions. */
    private static double exact(int s, int n) {
        int pairs = n * (n - 1) / 2;
        double[] share = new double[pairs + 1];
        share[0] = 1;
        for (int k = 2; k <= n; k++) {
            double[] next = new double[pairs + 1];
            for (int inversions = 0; inversions <= pairs; inversions++) {
                for (int more = 0; more < k && more <= inversions; more++) {
                    next[inversions] += share[inversions - more] / k;
                }
            }
            share = next;
        }
        double p = 0;
        for (int inversions = 0; inversions <= pairs; inversions++) {
            p += Math.abs(pairs - 2 * inversions) >= s ? share[inversions] : 0;
        }
        return Math.min(1, p);
    }

    private static double normal(int s, double[] values) {
        double n = values.length;
        double variance = n * (n - 1) * (2 * n + 5);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            double tied = to - from;
            variance -= tied * (tied - 1) * (2 * tied + 5);
            from = to;
        }
        if (variance <= 0 || s == 0) {
            return 1;
        }
        double z = (s - 1) / Math.sqrt(variance / 18);
        return 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-z);
    }
}
