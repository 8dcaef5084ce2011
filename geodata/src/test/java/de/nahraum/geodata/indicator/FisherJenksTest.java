package de.nahraum.geodata.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds cost no more than the best of all divisions, tried one by one. */
class FisherJenksTest {
    @Test
    void groupsAreFound() {
        double[] values = {1, 2, 3, 11, 12, 13, 21, 22, 23};
        assertThat(FisherJenks.upperBounds(values, 3)).containsExactly(3, 13, 23);
    }

    @Test
    void fewerDistinctValuesThanClassesAreAClassEach() {
        assertThat(FisherJenks.upperBounds(new double[] {1, 1, 2, 2, 5}, 4)).containsExactly(1, 2, 5);
        assertThat(FisherJenks.upperBounds(new double[] {1, 1, 2, 2, 5}, 3)).containsExactly(1, 2, 5);
    }

    /** 0, 1, 2 in two classes: {0}, {1, 2} and {0, 1}, {2} both cost 0.5. */
    @Test
    void ofDivisionsThatCostTheSameTheLowestIsTaken() {
        assertThat(FisherJenks.upperBounds(new double[] {0, 1, 2}, 2)).containsExactly(0, 2);
    }

    /** Squares of 1e9 have no digits left for differences of 1; the groups at both ends must be found all the same. */
    @Test
    void greatValuesDoNotBlurSmallDifferences() {
        double[] values = {0, 1, 10, 11, 1e9, 1e9 + 1, 1e9 + 10, 1e9 + 11};
        assertThat(FisherJenks.upperBounds(values, 4)).containsExactly(1, 11, 1e9 + 1, 1e9 + 11);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noDivisionCostsLess(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 60; round++) {
            double[] values = values(random, 1 + random.nextInt(13));
            int classes = 1 + random.nextInt(5);
            double[] bounds = FisherJenks.upperBounds(values, classes);
            int distinct = (int) Arrays.stream(values).distinct().count();
            assertThat(bounds).hasSize(Math.min(classes, distinct));
            double best = best(values, 0, bounds.length);
            assertThat(cost(values, bounds)).isCloseTo(best, within(1e-9 * best + 1e-300));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 8})
    void deviationsAreThoseOfExactArithmetic(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        // Far from 0, where squares have no digits left for the differences.
        double[] values = Arrays.stream(values(random, 60)).map(x -> x + 1e9).toArray();
        double[] distinct = Arrays.stream(values).distinct().toArray();
        SquaredDeviations deviations = SquaredDeviations.of(distinct, distinct);
        for (int from = 0; from < distinct.length; from++) {
            for (int to = from + 1; to <= distinct.length; to++) {
                double exact = exactly(distinct, from, to);
                assertThat(deviations.within(from, to)).isCloseTo(exact, within(1e-11 * exact + 1e-18));
            }
        }
    }

    /** Skewed as densities are, with ties. */
    private static double[] values(SplittableRandom random, int count) {
        double[] values = random.doubles(count)
                .map(x -> Math.rint(StrictMath.exp(12 * x) * 4) / 4)
                .toArray();
        Arrays.sort(values);
        return values;
    }

    private static double cost(double[] values, double[] bounds) {
        double sum = 0;
        int from = 0;
        for (double bound : bounds) {
            int to = from;
            while (to < values.length && values[to] <= bound) {
                to++;
            }
            sum += exactly(values, from, to);
            from = to;
        }
        return sum;
    }

    private static double best(double[] values, int from, int classes) {
        if (classes == 1) {
            return exactly(values, from, values.length);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int to = from + 1; to < values.length; to++) {
            if (values[to] > values[to - 1]) {
                best = Math.min(best, exactly(values, from, to) + best(values, to, classes - 1));
            }
        }
        return best;
    }

    private static double exactly(double[] values, int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = from; i < to; i++) {
            BigDecimal value = new BigDecimal(values[i]);
            sum = sum.add(value);
            squares = squares.add(value.multiply(value));
        }
        return squares.subtract(sum.multiply(sum).divide(BigDecimal.valueOf(to - from), MathContext.DECIMAL128))
                .doubleValue();
    }
}
