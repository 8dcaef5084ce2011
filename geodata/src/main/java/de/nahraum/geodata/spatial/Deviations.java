package de.nahraum.geodata.spatial;

import java.util.Arrays;

/** Values as deviations from their mean, and their moments. */
final class Deviations {
    /** Squares below this have lost their digits. */
    private static final double LEAST_MOMENT = 1e-280;

    private final double[] deviations;
    private final double mean;
    private final boolean allEqual;

    /**
     * Checks the values against the weights.
     *
     * @throws IllegalArgumentException if there are not as many values as areas, fewer than three, or one is not finite
     */
    Deviations(double[] values, SpatialWeights weights) {
        if (values.length != weights.areas() || values.length < 3) {
            throw new IllegalArgumentException(
                    "One value for each of at least three areas, not " + values.length + " for " + weights.areas());
        }
        for (double value : values) {
            if (!(Math.abs(value) < 1e100)) {
                throw new IllegalArgumentException("No value of an area: " + value);
            }
        }
        mean = Arrays.stream(values).sum() / values.length;
        deviations = Arrays.stream(values).map(value -> value - mean).toArray();
        allEqual = Arrays.stream(values).allMatch(value -> value == values[0]) || secondMoment() < LEAST_MOMENT;
    }

    int areas() {
        return deviations.length;
    }

    double mean() {
        return mean;
    }

    /** Deviation of each area, in the unit of the values. */
    double[] all() {
        return deviations.clone();
    }

    double of(int area) {
        return deviations[area];
    }

    /** Nothing to compare. */
    boolean areAllEqual() {
        return allEqual;
    }

    /** Σ z² / n, the second moment with n. */
    double secondMoment() {
        return Arrays.stream(deviations).map(z -> z * z).sum() / deviations.length;
    }

    /** n Σ z⁴ / (Σ z²)², the kurtosis. */
    double kurtosis() {
        double second = secondMoment();
        return Arrays.stream(deviations)
                        .map(z -> (z * z / second) * (z * z / second))
                        .sum()
                / deviations.length;
    }
}
