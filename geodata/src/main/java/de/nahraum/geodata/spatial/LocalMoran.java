package de.nahraum.geodata.spatial;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Local Moran: whether an area is like its neighbours (Anselin 1995, Geogr. Anal. 27:93), I = z / m · Σ w z with the second moment m = Σ z² / n.
 * Without pattern the value of the area stays and those of the others are laid around it at random; expectation and variance are exact for
 * that (Sokal, Oden &amp; Thomson 1998, Geogr. Anal. 30:331).
 */
public final class LocalMoran {
    /** Area and neighbourhood against the mean: the quarter of Moran's scatter plot. */
    public enum Quadrant {
        HIGH_HIGH,
        LOW_LOW,
        HIGH_LOW,
        LOW_HIGH
    }

    private static final double ROUNDING = 1e-12;

    private final Deviations deviations;
    private final SpatialWeights weights;
    private final double[] lags;
    private final double moment;

    private LocalMoran(Deviations deviations, SpatialWeights weights) {
        this.deviations = deviations;
        this.weights = weights;
        double[] z = deviations.all();
        lags = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            lags[i] = weights.lag(i, z);
        }
        moment = deviations.secondMoment();
    }

    /**
     * Computes the statistic of every area. O(areas + neighbours).
     *
     * @param values of each area, finite, at least three
     * @param weights as many areas, none its own neighbour; usually row-standardised
     * @return empty if all values are equal
     * @throws IllegalArgumentException for values that are none of those
     */
    public static Optional<LocalMoran> of(double[] values, SpatialWeights weights) {
        Deviations deviations = new Deviations(values, weights);
        return deviations.areAllEqual() ? Optional.empty() : Optional.of(new LocalMoran(deviations, weights));
    }

    /** I of an area; 0 for an island. With row-standardised weights their mean over all areas is Moran's I where there is no island. */
    public double statistic(int area) {
        return deviations.of(area) / moment * lags[area];
    }

    /** Expected I of an area, its own value given. */
    public double expectation(int area) {
        double z = deviations.of(area);
        return -z * z * weights.sum(area) / ((deviations.areas() - 1) * moment);
    }

    /** Variance of the I of an area, its own value given, ≥ 0. */
    public double variance(int area) {
        double n = deviations.areas();
        double z = deviations.of(area);
        double sum = weights.sum(area);
        double ofWeights = weights.sumOfSquares(area) - sum * sum / (n - 1);
        double ofOthers = moment - z * z / (n - 1);
        return Math.max(0, z / moment * (z / moment) * (n / (n - 2)) * ofWeights * ofOthers);
    }

    /** Standard deviations from the expectation; empty where I cannot vary: islands, neighbours of all, an area with exactly the mean. */
    public OptionalDouble z(int area) {
        if (isMean(deviations.of(area))) {
            return OptionalDouble.empty();
        }
        double scale = deviations.of(area) * weights.sum(area) / Math.sqrt(moment);
        return Normal.z(statistic(area), expectation(area), variance(area), scale);
    }

    /** Area and mean of its neighbours against the mean of all; exactly the mean counts as low. */
    public Quadrant quadrant(int area) {
        boolean high = deviations.of(area) > 0 && !isMean(deviations.of(area));
        boolean around = lags[area] > 0 && !isMean(lags[area]);
        if (high) {
            return around ? Quadrant.HIGH_HIGH : Quadrant.HIGH_LOW;
        }
        return around ? Quadrant.LOW_HIGH : Quadrant.LOW_LOW;
    }

    /** Nothing but what rounding leaves of a deviation of 0. */
    private boolean isMean(double deviation) {
        return Math.abs(deviation) <= ROUNDING * Math.sqrt(moment);
    }
}
