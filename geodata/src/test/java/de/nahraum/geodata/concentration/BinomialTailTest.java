package de.nahraum.geodata.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.indicator.Rates;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At whole numbers the tail is the binomial sum; between them it is the test that belongs to the Clopper–Pearson range. */
class BinomialTailTest {
    /** R: pbinom(19, 100, 0.12, lower.tail = FALSE), and pbeta(0.1, 20/1.9, 100/1.9 + 1) for a sample shrunk by 1.9. */
    @Test
    void tailsAreThoseOfR() {
        assertThat(BinomialTail.orMore(20, 100, 0.12)).isCloseTo(0.0147063, within(1e-7));
        assertThat(BinomialTail.orMore(20 / 1.9, 120 / 1.9, 0.1)).isCloseTo(0.0670693682, within(1e-10));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void atWholeNumbersTheTailIsTheSumOfTheProbabilities(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int trials = 1 + random.nextInt(60);
        double rate = random.nextDouble(0.01, 0.99);
        for (int count = 0; count <= trials; count++) {
            assertThat(BinomialTail.orMore(count, trials, rate)).isCloseTo(sum(count, trials, rate), within(1e-10));
            assertThat(BinomialTail.orFewer(count, trials, rate))
                    .isCloseTo(1 - sum(count + 1, trials, rate), within(1e-10));
        }
    }

    /** Σ over all outcomes from count on, each by multiplying along Pascal's triangle. */
    private static double sum(int count, int trials, double rate) {
        double[] probability = {1};
        for (int i = 0; i < trials; i++) {
            double[] next = new double[probability.length + 1];
            for (int k = 0; k < probability.length; k++) {
                next[k] += probability[k] * (1 - rate);
                next[k + 1] += probability[k] * rate;
            }
            probability = next;
        }
        double sum = 0;
        for (int k = count; k <= trials; k++) {
            sum += probability[k];
        }
        return sum;
    }

    @Test
    void theTailAtTheLowerBoundOfTheRangeIsHalfOfTheRest() {
        Rates.Range range = Rates.clopperPearson(30 / 1.9, 200 / 1.9, 0.95);
        assertThat(BinomialTail.orMore(30 / 1.9, 200 / 1.9, range.low())).isCloseTo(0.025, within(1e-9));
    }

    @Test
    void theQuantileIsTheNumberWithThatTail() {
        double quantile = BinomialTail.quantile(0.975, 250, 0.1);
        assertThat(BinomialTail.orFewer(quantile, 250, 0.1)).isCloseTo(0.975, within(1e-9));
        assertThat(BinomialTail.quantile(0.001, 3, 0.1)).isZero();
        assertThat(BinomialTail.quantile(0.999, 1, 0.9)).isBetween(0.9, 1.0);
    }

    @Test
    void certainEventsAreCertain() {
        assertThat(BinomialTail.orMore(0, 10, 0.5)).isOne();
        assertThat(BinomialTail.orMore(3, 10, 1)).isOne();
        assertThat(BinomialTail.orMore(3, 10, 0)).isZero();
        assertThat(BinomialTail.orFewer(10, 10, 0.5)).isOne();
        assertThat(BinomialTail.orFewer(-1, 10, 0.5)).isZero();
    }
}
