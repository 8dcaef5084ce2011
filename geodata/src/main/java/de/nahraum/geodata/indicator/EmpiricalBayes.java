package de.nahraum.geodata.indicator;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Rates of small populations, drawn towards the rate of all areas: the global empirical Bayes estimate by the method of moments (Marshall
 * 1991, Appl. Stat. 40:283). A rate of few people moves far, a rate of many hardly at all. To be shown beside the raw rate and never in its
 * place without a word.
 *
 * <p>Areas without population say nothing and are not counted; their estimate is empty.
 */
public final class EmpiricalBayes {
    private final double[] events;
    private final double[] population;
    private final double rateOfAll;
    private final double variance;

    private EmpiricalBayes(double[] events, double[] population, double rateOfAll, double variance) {
        this.events = events;
        this.population = population;
        this.rateOfAll = rateOfAll;
        this.variance = variance;
    }

    /**
     * Estimates. O(areas).
     *
     * @param events counted, ≥ 0 and finite; may exceed the population (events per person-year)
     * @param population at risk, ≥ 0 and finite, as many
     * @throws IllegalArgumentException for numbers that are none of those
     */
    public static EmpiricalBayes of(double[] events, double[] population) {
        Counts.requireAlike(events, population);
        Counts.require(events, "events");
        Counts.require(population, "population");
        double[] counted = new double[events.length];
        int areas = 0;
        for (int i = 0; i < events.length; i++) {
            counted[i] = population[i] > 0 ? events[i] : 0;
            areas += population[i] > 0 ? 1 : 0;
        }
        double people = Arrays.stream(population).sum();
        if (areas == 0) {
            return new EmpiricalBayes(counted, population.clone(), 0, 0);
        }
        double rate = Arrays.stream(counted).sum() / people;
        double spread = 0;
        for (int i = 0; i < events.length; i++) {
            if (population[i] > 0) {
                double distance = counted[i] / population[i] - rate;
                spread += population[i] * distance * distance;
            }
        }
        double variance = Math.max(0, spread / people - rate / (people / areas));
        return new EmpiricalBayes(counted, population.clone(), rate, variance);
    }

    /** Rate of all areas together, events per head; empty without population. */
    public OptionalDouble rateOfAll() {
        return Arrays.stream(population).anyMatch(people -> people > 0)
                ? OptionalDouble.of(rateOfAll)
                : OptionalDouble.empty();
    }

    /** Variance between the true rates of the areas, ≥ 0; 0 if the raw rates differ no more than by chance. */
    public double variance() {
        return variance;
    }

    /** How much of an area's own rate is kept, 0 … 1; 0 without population or where the variance is 0. */
    public double weight(int area) {
        double people = population[area];
        return people > 0 && variance > 0 ? variance / (variance + rateOfAll / people) : 0;
    }

    /** Estimated rate of an area, events per head, between its raw rate and the rate of all; empty without population. */
    public OptionalDouble rate(int area) {
        double people = population[area];
        return people > 0
                ? OptionalDouble.of(rateOfAll + weight(area) * (events[area] / people - rateOfAll))
                : OptionalDouble.empty();
    }
}
