package de.nahraum.geodata.outlook;

import java.util.Arrays;

/**
 * Robust straight line: the median of the slopes between all pairs (Theil 1950; Sen 1968, J. Am. Stat. Assoc. 63:1379), through the medians of
 * x and y (Conover 1999). Up to 29 % of the values may be anything.
 */
record TheilSen(double slope, double medianX, double medianY) {
    /** Fits the line, O(n² log n); at least two points, all x different. */
    static TheilSen of(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int next = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                slopes[next++] = (y[j] - y[i]) / (x[j] - x[i]);
            }
        }
        return new TheilSen(median(slopes), median(x), median(y));
    }

    double at(double x) {
        return medianY + slope * (x - medianX);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
