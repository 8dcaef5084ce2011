package de.nahraum.geodata.spatial;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Getis and Ord's local statistics: whether the values around an area are high or low together (Ord &amp; Getis 1995, Geogr. Anal. 27:286). Gi
 * leaves the area itself out, Gi* has it among its own neighbours. z does not change when the weights of an area are all multiplied by the
 * same number.
 */
public final class GetisOrd {
    private final double[] values;
    private final double sumOfValues;
    private final double[] deviations;
    private final double secondMoment;
    private final SpatialWeights weights;
    private final boolean star;

    private GetisOrd(double[] values, Deviations deviations, SpatialWeights weights, boolean star) {
        this.values = values.clone();
        sumOfValues = Arrays.stream(values).sum();
        this.deviations = deviations.all();
        secondMoment = deviations.secondMoment();
        this.weights = weights;
        this.star = star;
    }

    /**
     * Gi of every area. O(areas + neighbours).
     *
     * @param values of each area, finite, at least three
     * @param weights as many areas, none its own neighbour
     * @return empty if all values are equal
     * @throws IllegalArgumentException for values or weights that are none of those
     */
    public static Optional<GetisOrd> gi(double[] values, SpatialWeights weights) {
        return of(values, weights, false);
    }

    /**
     * Gi* of every area. O(areas + neighbours).
     *
     * @param values of each area, finite, at least three
     * @param weights as many areas, each its own neighbour, see {@link SpatialWeights#withSelf()}
     * @return empty if all values are equal
     * @throws IllegalArgumentException for values or weights that are none of those
     */
    public static Optional<GetisOrd> giStar(double[] values, SpatialWeights weights) {
        return of(values, weights, true);
    }

    private static Optional<GetisOrd> of(double[] values, SpatialWeights weights, boolean star) {
        Deviations deviations = new Deviations(values, weights);
        for (int i = 0; i < values.length; i++) {
            if (weights.weight(i, i) > 0 != star) {
                throw new IllegalArgumentException("Gi* has each area among its own neighbours, Gi none; area " + i);
            }
        }
        return deviations.areAllEqual()
                ? Optional.empty()
                : Optional.of(new GetisOrd(values, deviations, weights, star));
    }

    /**
     * G of an area: Σ w x over its neighbours / Σ x over all that could be, a fraction for row-standardised or binary weights and values ≥ 0;
     * empty where that sum is not positive.
     */
    public OptionalDouble statistic(int area) {
        double all = sumOfValues - (star ? 0 : values[area]);
        return all > 0 ? OptionalDouble.of(weights.lag(area, values) / all) : OptionalDouble.empty();
    }

    /** Standard deviations from what is expected without pattern; positive where values are high. Empty where G cannot vary: islands, neighbours of all. */
    public OptionalDouble z(int area) {
        double n = deviations.length - (star ? 0 : 1);
        double own = deviations[area];
        // Mean and second moment of those that could be neighbours, seen from the mean of all.
        double mean = star ? 0 : -own / n;
        double squares = deviations.length * secondMoment - (star ? 0 : own * own);
        double moment = squares / n - mean * mean;
        double sum = weights.sum(area);
        double variance = moment * (n * weights.sumOfSquares(area) - sum * sum) / (n - 1);
        double scale = sum * Math.sqrt(secondMoment);
        return Normal.z(weights.lag(area, deviations), sum * mean, variance, scale);
    }
}
