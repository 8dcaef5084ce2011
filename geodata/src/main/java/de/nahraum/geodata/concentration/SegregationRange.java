package de.nahraum.geodata.concentration;

import de.nahraum.geodata.indicator.Rates;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * What chance does to the dissimilarity D of two groups. D is above 0 even if everybody lives where chance puts them, the more so the smaller
 * the numbers: so the D expected then is given beside it, and a range.
 *
 * @param dissimilarity D as counted, 0 … 1
 * @param expectedAtRandom expected D if the members were a random choice of the people, each area keeping its number of people; exact, 0 … 1
 * @param range where D lies in the middle of the draws of the bootstrap; not corrected for the bias upwards that small numbers have
 */
public record SegregationRange(double dissimilarity, double expectedAtRandom, Rates.Range range) {
    /**
     * Change of D from one year to another.
     *
     * @param change later D − earlier D, −1 … 1
     * @param range of the change; D has changed by more than chance moves it if 0 lies outside
     */
    public record Change(double change, Rates.Range range) {}

    /**
     * Expected D at random and range of D. The expectation is exact, from the hypergeometric distribution of the members in each area; the
     * range is that of a bootstrap over persons: as many people as there are, drawn with replacement (multinomial), percentiles (Efron
     * &amp; Tibshirani 1993, ch. 13). The same seed gives the same range. O(areas · draws).
     *
     * @param group members in each area; rounded to whole persons
     * @param total all people in each area, members included
     * @param draws of the bootstrap, at least 1, for instance 999
     * @param level share of the draws the range covers, in (0, 1)
     * @return empty where D is not defined, see {@link Segregation#undefined()}
     * @throws IllegalArgumentException unless 0 ≤ group ≤ total, finite, and fewer than 2³¹ people in all
     */
    public static Optional<SegregationRange> of(double[] group, double[] total, int draws, double level, long seed) {
        requireDraws(draws, level);
        return PersonBootstrap.of(group, total)
                .map(counted -> new SegregationRange(
                        counted.dissimilarity(),
                        expectedAtRandom(counted),
                        middle(counted.redraws(new SplittableRandom(seed), draws), level)));
    }

    /**
     * Change of D between two years, with the range of independent bootstraps of both. The areas may differ between the years.
     *
     * @param draws of each bootstrap, at least 1
     * @param level share of the draws the range covers, in (0, 1)
     * @return empty where D of either year is not defined
     * @throws IllegalArgumentException as {@link #of}
     */
    public static Optional<Change> change(
            double[] earlierGroup,
            double[] earlierTotal,
            double[] laterGroup,
            double[] laterTotal,
            int draws,
            double level,
            long seed) {
        requireDraws(draws, level);
        Optional<PersonBootstrap> earlier = PersonBootstrap.of(earlierGroup, earlierTotal);
        Optional<PersonBootstrap> later = PersonBootstrap.of(laterGroup, laterTotal);
        if (earlier.isEmpty() || later.isEmpty()) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] before = earlier.get().redraws(random.split(), draws);
        double[] after = later.get().redraws(random.split(), draws);
        double[] changes = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            changes[draw] = after[draw] - before[draw];
        }
        return Optional.of(
                new Change(later.get().dissimilarity() - earlier.get().dissimilarity(), middle(changes, level)));
    }

    private static void requireDraws(int draws, double level) {
        if (draws < 1 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("No bootstrap: " + draws + " draws at level " + level);
        }
    }

    /**
     * D = Σ |x − t P| / (2 T P (1 − P)), and x is hypergeometric in each area, so the mean of D is the sum of mean deviations, for which there
     * is a closed form (Diaconis &amp; Zabell 1991, Stat. Sci. 6:284): with ν the least whole number above t P, E|x − t P| = 2 ν (T − X − t +
     * ν) / T · Pr(x = ν).
     */
    private static double expectedAtRandom(PersonBootstrap counted) {
        double people = counted.people();
        double members = counted.members();
        double sum = 0;
        for (int i = 0; i < counted.areas(); i++) {
            double here = counted.people(i);
            double least = Math.floor(here * members / people) + 1;
            double factor = 2 * least * (people - members - here + least) / people;
            if (least <= Math.min(here, members) && factor > 0) {
                double log = new HypergeometricDistribution(null, (int) people, (int) members, (int) here)
                        .logProbability((int) least);
                sum += factor * StrictMath.exp(log);
            }
        }
        return sum / (2 * members * (1 - members / people));
    }

    /** The middle part of the draws, bounds interpolated between them. */
    private static Rates.Range middle(double[] draws, double level) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double tail = (1 - level) / 2;
        return new Rates.Range(percentile(sorted, tail), percentile(sorted, 1 - tail));
    }

    private static double percentile(double[] sorted, double fraction) {
        double position = fraction * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
