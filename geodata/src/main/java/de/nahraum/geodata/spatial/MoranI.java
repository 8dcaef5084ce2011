package de.nahraum.geodata.spatial;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Moran's I: whether areas are like their neighbours, over all areas (Moran 1950, Biometrika 37:17; moments of Cliff &amp; Ord 1981, Spatial
 * Processes, 1.5).
 *
 * @param statistic I; above the expectation where neighbours are alike, below it where they differ
 * @param expectation −1 / (n − 1), without any pattern
 * @param varianceNormality of I if the values are draws from a normal distribution
 * @param varianceRandomisation of I over all ways to lay the values on the areas; empty with three areas
 */
public record MoranI(
        double statistic, double expectation, double varianceNormality, OptionalDouble varianceRandomisation) {
    /**
     * Computes I. O(areas + neighbours).
     *
     * @param values of each area, finite, at least three
     * @param weights as many areas; usually row-standardised
     * @return empty if all values are equal or no area has neighbours
     * @throws IllegalArgumentException for values that are none of those
     */
    public static Optional<MoranI> of(double[] values, SpatialWeights weights) {
        Deviations deviations = new Deviations(values, weights);
        WeightSums sums = WeightSums.of(weights);
        if (deviations.areAllEqual() || sums.s0() == 0) {
            return Optional.empty();
        }
        double n = deviations.areas();
        double[] z = deviations.all();
        double cross = 0;
        for (int i = 0; i < z.length; i++) {
            cross += z[i] * weights.lag(i, z);
        }
        double squared = sums.s0() * sums.s0();
        double expectation = -1 / (n - 1);
        double normality = (n * n * sums.s1() - n * sums.s2() + 3 * squared) / ((n - 1) * (n + 1) * squared)
                - expectation * expectation;
        double kurtosis = deviations.kurtosis();
        double first = n * ((n * n - 3 * n + 3) * sums.s1() - n * sums.s2() + 3 * squared);
        double second = kurtosis * ((n * n - n) * sums.s1() - 2 * n * sums.s2() + 6 * squared);
        double randomisation = (first - second) / ((n - 1) * (n - 2) * (n - 3) * squared) - expectation * expectation;
        return Optional.of(new MoranI(
                cross / (sums.s0() * deviations.secondMoment()),
                expectation,
                Math.max(0, normality),
                n > 3 ? OptionalDouble.of(Math.max(0, randomisation)) : OptionalDouble.empty()));
    }

    /** Standard deviations from the expectation, values drawn from a normal distribution; empty if I cannot vary. */
    public OptionalDouble zNormality() {
        return Normal.z(statistic, expectation, varianceNormality, 1);
    }

    /** Standard deviations from the expectation, values laid on the areas at random; empty if I cannot vary. */
    public OptionalDouble zRandomisation() {
        return varianceRandomisation.isPresent()
                ? Normal.z(statistic, expectation, varianceRandomisation.getAsDouble(), 1)
                : OptionalDouble.empty();
    }

    /** Two-sided p-value under normality, 0 … 1. */
    public OptionalDouble pNormality() {
        return Normal.twoSided(zNormality());
    }

    /** Two-sided p-value under randomisation, 0 … 1. */
    public OptionalDouble pRandomisation() {
        return Normal.twoSided(zRandomisation());
    }
}
