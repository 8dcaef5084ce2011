package de.nahraum.geodata.indicator;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Rates of one area made comparable with those of areas of another age structure. Events are taken as Poisson counts.
 *
 * <p>All arrays are per age group, in one order and of one length. Cost: O(age groups) and a few quantiles.
 */
public final class AgeStandardisation {
    private static final double ACCURACY = 1e-13;

    private AgeStandardisation() {}

    /**
     * A standardised rate.
     *
     * @param rate events per head
     * @param range range of the rate, events per head
     */
    public record Rate(double rate, Rates.Range range) {}

    /** Crude rate Σ events / Σ population, per head; empty without population. */
    public static OptionalDouble crude(double[] events, double[] population) {
        requireCounts(events, population, population);
        double people = Arrays.stream(population).sum();
        return people > 0 ? OptionalDouble.of(Arrays.stream(events).sum() / people) : OptionalDouble.empty();
    }

    /**
     * Direct standardisation: the rate the area would have with the age structure of the standard population. The range is that of Fay
     * &amp; Feuer (1997, Stat. Med. 16:791), quantiles of gamma distributions, at least as wide as the level asks for even with few
     * events; without any the lower bound is 0.
     *
     * @param events in the area, ≥ 0
     * @param population of the area, ≥ 0
     * @param standardPopulation ≥ 0; only its proportions count
     * @param level probability covered, in (0, 1)
     * @return empty if there is no standard population, or the area has nobody in an age group the standard has people in
     */
    public static Optional<Rate> direct(
            double[] events, double[] population, double[] standardPopulation, double level) {
        requireCounts(events, population, standardPopulation);
        double tail = tail(level);
        double standard = Arrays.stream(standardPopulation).sum();
        double rate = 0;
        double variance = 0;
        double greatest = 0;
        for (int age = 0; age < events.length; age++) {
            if (standardPopulation[age] > 0) {
                if (population[age] == 0) {
                    return Optional.empty();
                }
                double weight = standardPopulation[age] / standard / population[age];
                rate += weight * events[age];
                variance += weight * weight * events[age];
                greatest = Math.max(greatest, weight);
            }
        }
        if (greatest == 0) {
            return Optional.empty();
        }
        double low = rate == 0 ? 0 : gamma(rate, variance, tail);
        double high = gamma(rate + greatest, variance + greatest * greatest, 1 - tail);
        return Optional.of(new Rate(rate, new Rates.Range(low, high)));
    }

    /**
     * Indirect standardisation: the standard's crude rate times observed / expected events of the area, for areas whose rates per age
     * group are too few to tell. The range takes the logarithm of observed / expected as normal with standard deviation 1 / √observed
     * (Breslow &amp; Day 1987, Statistical Methods in Cancer Research II, 2.3); without events it is the exact one of a Poisson count
     * (Garwood 1936, Biometrika 28:437), from 0.
     *
     * @param events in the area, ≥ 0; only their sum counts
     * @param population of the area, ≥ 0
     * @param standardRates of the standard population, events per head, ≥ 0
     * @param standardCrudeRate of the standard population as a whole, events per head, ≥ 0
     * @param level probability covered, in (0, 1)
     * @return empty if no event is expected
     */
    public static Optional<Rate> indirect(
            double[] events, double[] population, double[] standardRates, double standardCrudeRate, double level) {
        requireCounts(events, population, standardRates);
        Counts.require(new double[] {standardCrudeRate}, "events per head");
        double tail = tail(level);
        double observed = Arrays.stream(events).sum();
        double expected = 0;
        for (int age = 0; age < events.length; age++) {
            expected += population[age] * standardRates[age];
        }
        if (expected == 0) {
            return Optional.empty();
        }
        double perEvent = standardCrudeRate / expected;
        double rate = observed * perEvent;
        if (observed == 0) {
            double most = new ChiSquaredDistribution(null, 2, ACCURACY).inverseCumulativeProbability(1 - tail) / 2;
            return Optional.of(new Rate(0, new Rates.Range(0, most * perEvent)));
        }
        double normal = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - tail);
        double factor = StrictMath.exp(normal / Math.sqrt(observed));
        return Optional.of(new Rate(rate, new Rates.Range(rate / factor, rate * factor)));
    }

    /** Quantile of the gamma distribution with this mean and variance. */
    private static double gamma(double mean, double variance, double probability) {
        // Of mean 1, so that the accuracy asked for is relative.
        double shape = mean * mean / variance;
        return mean * new GammaDistribution(null, shape, 1 / shape, ACCURACY).inverseCumulativeProbability(probability);
    }

    private static double tail(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("No level of a range: " + level);
        }
        return (1 - level) / 2;
    }

    private static void requireCounts(double[] events, double[] population, double[] standard) {
        Counts.requireAlike(events, population, standard);
        Counts.require(events, "events");
        Counts.require(population, "population");
        Counts.require(standard, "the standard");
    }
}
