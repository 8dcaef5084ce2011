package de.nahraum.geodata.indicator;

import java.util.Arrays;

/** Class bounds for choropleth maps: the upper bound of each class, the last one the greatest value. */
public final class Classification {
    private Classification() {}

    /**
     * Quantiles: as many areas in each class as ties allow; a bound is interpolated linearly between the ordered values (type 7 of Hyndman
     * &amp; Fan 1996), equal bounds are given once.
     *
     * @param values at least one number
     * @param classes wanted, at least 1; fewer come back where values are equal
     */
    public static double[] quantiles(double[] values, int classes) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] bounds = new double[classes];
        for (int k = 1; k <= classes; k++) {
            double position = (double) k / classes * (sorted.length - 1);
            int below = (int) position;
            int above = Math.min(below + 1, sorted.length - 1);
            bounds[k - 1] = sorted[below] + (position - below) * (sorted[above] - sorted[below]);
        }
        bounds[classes - 1] = sorted[sorted.length - 1];
        return Arrays.stream(bounds).distinct().toArray();
    }

    /**
     * Equal intervals between the least and the greatest value.
     *
     * @param values at least one number
     * @param classes wanted, at least 1
     */
    public static double[] equalIntervals(double[] values, int classes) {
        double least = Arrays.stream(values).min().orElseThrow();
        double greatest = Arrays.stream(values).max().orElseThrow();
        double[] bounds = new double[classes];
        for (int k = 1; k < classes; k++) {
            bounds[k - 1] = least + (greatest - least) / classes * k;
        }
        bounds[classes - 1] = greatest;
        return Arrays.stream(bounds).distinct().toArray();
    }
}
