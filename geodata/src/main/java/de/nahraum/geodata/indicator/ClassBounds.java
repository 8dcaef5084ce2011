package de.nahraum.geodata.indicator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Class bounds that are one formula each. All take values in ascending order, at least one, and give ascending cuts; cuts may be equal or
 * lie outside the values, {@link Classification} leaves those out and adds the greatest value.
 */
final class ClassBounds {
    /** Cuts of the standard deviation scheme, in standard deviations from the mean; the usual seven classes. */
    private static final double[] DEVIATIONS = {-2.5, -1.5, -0.5, 0.5, 1.5, 2.5};

    /** Interquartile ranges between hinge and fence (Tukey 1977, Exploratory Data Analysis). */
    private static final double HINGE = 1.5;

    private ClassBounds() {}

    /**
     * Quantiles: bounds at k / classes, interpolated linearly between the ordered values (type 7 of Hyndman &amp; Fan 1996, Am. Stat.
     * 50:361).
     */
    static double[] quantiles(double[] sorted, int classes) {
        return IntStream.range(1, classes)
                .mapToDouble(k -> quantile(sorted, (double) k / classes))
                .toArray();
    }

    /** Equal intervals between the least and the greatest value. */
    static double[] equalIntervals(double[] sorted, int classes) {
        double least = sorted[0];
        double width = (sorted[sorted.length - 1] - least) / classes;
        return IntStream.range(1, classes).mapToDouble(k -> least + width * k).toArray();
    }

    /** Mean −2.5, −1.5, −0.5, +0.5, +1.5, +2.5 standard deviations of the population; the middle class is around the mean. */
    static double[] standardDeviations(double[] sorted) {
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
        double deviation = Math.sqrt(squares / sorted.length);
        return Arrays.stream(DEVIATIONS).map(steps -> mean + steps * deviation).toArray();
    }

    /** Lower fence, first quartile, median, third quartile, upper fence; the fences lie 1.5 interquartile ranges outside the quartiles. */
    static double[] boxPlot(double[] sorted) {
        double first = quantile(sorted, 0.25);
        double third = quantile(sorted, 0.75);
        double reach = HINGE * (third - first);
        return new double[] {first - reach, first, quantile(sorted, 0.5), third, third + reach};
    }

    /** Middle of each of the classes − 1 widest gaps between neighbouring values; of gaps of one width the lower ones are taken first. */
    static double[] maximumBreaks(double[] sorted, int classes) {
        return IntStream.range(1, sorted.length)
                .filter(i -> sorted[i] > sorted[i - 1])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sorted[i - 1] - sorted[i]))
                .limit(classes - 1L)
                .mapToDouble(i -> middle(sorted[i - 1], sorted[i]))
                .sorted()
                .toArray();
    }

    private static double middle(double low, double high) {
        double middle = low + (high - low) / 2;
        // Between two neighbouring floating-point numbers there is none; the bound must not swallow the upper one.
        return middle < high ? middle : low;
    }

    private static double quantile(double[] sorted, double fraction) {
        double position = fraction * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    static double[] append(double[] cuts, double last) {
        double[] all = Arrays.copyOf(cuts, cuts.length + 1);
        all[cuts.length] = last;
        return all;
    }
}
