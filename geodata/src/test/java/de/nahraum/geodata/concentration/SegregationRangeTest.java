package de.nahraum.geodata.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected D at random against the sum over all outcomes and against drawing; the bootstrap covers what it should. */
class SegregationRangeTest {
    private static final int DRAWS = 999;
    private static final double LEVEL = 0.95;

    private static SegregationRange range(double[] group, double[] total, long seed) {
        return SegregationRange.of(group, total, DRAWS, LEVEL, seed).orElseThrow();
    }

    /** Two members among four people in two areas of two: D is 1, 0, 1 with 1/6, 4/6, 1/6. */
    @Test
    void expectationIsTheOneWorkedOutByHand() {
        SegregationRange two = range(new double[] {1, 1}, new double[] {2, 2}, 1);
        assertThat(two.dissimilarity()).isZero();
        assertThat(two.expectedAtRandom()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void expectationIsTheSumOverAllOutcomes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 50; round++) {
            int areas = 2 + random.nextInt(6);
            double[] group = random.ints(areas, 0, 40).asDoubleStream().toArray();
            double[] total = new double[areas];
            Arrays.setAll(total, i -> group[i] + random.nextInt(60));
            group[0]++;
            total[0] += 2;
            int people = (int) Arrays.stream(total).sum();
            int members = (int) Arrays.stream(group).sum();
            double sum = 0;
            for (double here : total) {
                var inArea = new HypergeometricDistribution(null, people, members, (int) here);
                for (int x = 0; x <= here; x++) {
                    sum += Math.abs(x - here * members / people) * inArea.probability(x);
                }
            }
            double expected = sum / (2.0 * members * (1 - (double) members / people));
            assertThat(range(group, total, seed).expectedAtRandom()).isCloseTo(expected, within(1e-10));
        }
    }

    /** 20,000 draws of a 95 % range around 0.25 with a standard deviation that can be worked out: the range is about four of them wide. */
    @Test
    void rangeIsAsWideAsTheFormulaOfTheDifference() {
        // With D = |a − b| of two shares, the draws are about normal with variance a(1 − a)/X + b(1 − b)/Y.
        double deviation = Math.sqrt(0.25 * 0.75 / 4000 + 0.5 * 0.5 / 6000);
        SegregationRange found = SegregationRange.of(
                        new double[] {1000, 3000}, new double[] {4000, 6000}, 20_000, LEVEL, 5)
                .orElseThrow();
        assertThat(found.range().low()).isCloseTo(0.25 - 1.96 * deviation, within(0.1 * deviation));
        assertThat(found.range().high()).isCloseTo(0.25 + 1.96 * deviation, within(0.1 * deviation));
    }

    @Test
    void sameSeedSameRangeOtherSeedAnother() {
        double[] group = {30, 50, 20};
        double[] total = {100, 100, 100};
        assertThat(range(group, total, 7)).isEqualTo(range(group, total, 7));
        assertThat(range(group, total, 7)).isNotEqualTo(range(group, total, 8));
    }

    @Test
    void changeIsLaterMinusEarlierWithARangeAroundIt() {
        double[] total = {1000, 1000};
        SegregationRange.Change change = SegregationRange.change(
                        new double[] {100, 100}, total, new double[] {50, 150}, total, DRAWS, LEVEL, 3)
                .orElseThrow();
        // Earlier D 0; later |50/200 − 950/1800|.
        assertThat(change.change()).isCloseTo(950.0 / 1800 - 0.25, within(1e-12));
        assertThat(change.range().low()).isPositive();
        assertThat(change.range().high()).isGreaterThan(change.change());
        SegregationRange.Change none = SegregationRange.change(
                        new double[] {50, 150}, total, new double[] {50, 150}, total, DRAWS, LEVEL, 3)
                .orElseThrow();
        assertThat(none.change()).isZero();
        assertThat(none.range().low()).isNegative();
        assertThat(none.range().high()).isPositive();
    }

    @Test
    void whereDIsNotDefinedThereIsNoRange() {
        double[] total = {5, 5};
        double[] group = {1, 2};
        assertThat(SegregationRange.of(new double[2], total, DRAWS, LEVEL, 1)).isEmpty();
        assertThat(SegregationRange.of(total, total, DRAWS, LEVEL, 1)).isEmpty();
        assertThat(SegregationRange.of(new double[0], new double[0], DRAWS, LEVEL, 1))
                .isEmpty();
        assertThat(SegregationRange.change(group, total, total, total, DRAWS, LEVEL, 1))
                .isEmpty();
        assertThatThrownBy(() -> SegregationRange.of(group, total, 0, LEVEL, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SegregationRange.of(group, new double[] {5, 3e9}, 1, LEVEL, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** One member of one other: many draws have only one kind of people, and are drawn again. */
    @Test
    void smallestTownHasARange() {
        SegregationRange found = range(new double[] {1, 0, 0}, new double[] {1, 1, 0}, 1);
        assertThat(found.dissimilarity()).isEqualTo(1);
        assertThat(found.expectedAtRandom()).isCloseTo(1, within(1e-12));
        assertThat(found.range().low()).isEqualTo(1);
    }
}
