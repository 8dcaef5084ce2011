package de.nahraum.geodata.spatial;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * General G: whether high values lie beside high ones, or low beside low (Getis &amp; Ord 1992, Geogr. Anal. 24:189), G = Σ w x x′ / Σ x x′.
 *
 * @param statistic G; above the expectation where high values lie together, below it where low ones do
 * @param expectation without any pattern, Σ w / (n (n − 1))
 * @param variance of G over all ways to lay the values on the areas; empty with three areas
 */
public record GeneralG(double statistic, double expectation, OptionalDouble variance) {
    /**
     * Computes G. O(areas + neighbours).
     *
     * @param values of each area, finite, at least three; meant for values that are ≥ 0
     * @param weights as many areas, none its own neighbour
     * @return empty if all values are equal, none of the areas has neighbours, a value is negative, or all but one are 0
     * @throws IllegalArgumentException for values that are none of those
     */
    public static Optional<GeneralG> of(double[] values, SpatialWeights weights) {
        Deviations deviations = new Deviations(values, weights);
        WeightSums sums = WeightSums.of(weights);
        double greatest = 0;
        int positive = 0;
        for (double value : values) {
            if (value < 0) {
                return Optional.empty();
            }
            greatest = Math.max(greatest, value);
            positive += value > 0 ? 1 : 0;
        }
        if (deviations.areAllEqual() || sums.s0() == 0 || positive < 2) {
            return Optional.empty();
        }
        // G has no unit: in parts of the greatest value, so that fourth powers stay finite.
        double[] x = new double[values.length];
        double[] power = new double[5];
        double cross = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] = values[i] / greatest;
            double product = 1;
            for (int k = 1; k <= 4; k++) {
                product *= x[i];
                power[k] += product;
            }
        }
        for (int i = 0; i < x.length; i++) {
            cross += x[i] * weights.lag(i, x);
        }
        double pairs = power[1] * power[1] - power[2];
        double n = x.length;
        double expectation = sums.s0() / (n * (n - 1));
        return Optional.of(new GeneralG(
                cross / pairs,
                expectation,
                x.length > 3
                        ? OptionalDouble.of(
                                Math.max(0, secondMoment(n, sums, power) / (pairs * pairs) - expectation * expectation))
                        : OptionalDouble.empty()));
    }

    /** Expectation of the squared numerator over all permutations; power[k] = Σ x^k. */
    private static double secondMoment(double n, WeightSums sums, double[] power) {
        double s0s0 = sums.s0() * sums.s0();
        double s1 = sums.s1();
        double s2 = sums.s2();
        double b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0s0;
        double b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0s0);
        double b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0s0);
        double b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0s0;
        double b4 = s1 - s2 + s0s0;
        double first = power[1] * power[1];
        return (b0 * power[2] * power[2]
                        + b1 * power[4]
                        + b2 * first * power[2]
                        + b3 * power[1] * power[3]
                        + b4 * first * first)
                / (n * (n - 1) * (n - 2) * (n - 3));
    }

    /** Standard deviations from the expectation; empty if G cannot vary. */
    public OptionalDouble z() {
        return variance.isPresent()
                ? Normal.z(statistic, expectation, variance.getAsDouble(), expectation)
                : OptionalDouble.empty();
    }

    /** Two-sided p-value, 0 … 1. */
    public OptionalDouble p() {
        return Normal.twoSided(z());
    }
}
