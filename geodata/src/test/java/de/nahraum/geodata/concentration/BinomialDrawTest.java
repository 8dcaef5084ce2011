package de.nahraum.geodata.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 200,000 draws are distributed as the binomial distribution says (chi-square), on both sides of the change of method. */
class BinomialDrawTest {
    private static final int DRAWS = 200_000;
    private static final double LEAST_EXPECTED = 20;

    @ParameterizedTest(name = "{0} trials of {1}, seed 42")
    @CsvSource({"1, 0.3", "5, 0.5", "40, 0.1", "40, 0.9", "25, 0.4", "19, 0.55", "200, 0.06", "1000, 0.5", "100000, 0.2"
    })
    void drawsAreBinomial(int trials, double probability) {
        SplittableRandom random = new SplittableRandom(42);
        int[] seen = new int[trials + 1];
        for (int draw = 0; draw < DRAWS; draw++) {
            seen[(int) BinomialDraw.draw(random, trials, probability)]++;
        }
        BinomialDistribution binomial = new BinomialDistribution(null, trials, probability);
        double chiSquare = 0;
        int cells = 0;
        double expected = 0;
        double found = 0;
        double expectedLeft = DRAWS;
        for (int k = 0; k <= trials; k++) {
            expected += DRAWS * binomial.probability(k);
            found += seen[k];
            // Cells of few expected draws are put together, the last of them with what is left.
            if (expected >= LEAST_EXPECTED && expectedLeft - expected >= LEAST_EXPECTED || k == trials) {
                chiSquare += (found - expected) * (found - expected) / expected;
                cells++;
                expectedLeft -= expected;
                expected = 0;
                found = 0;
            }
        }
        double p = 1 - new ChiSquaredDistribution(null, cells - 1).cumulativeProbability(chiSquare);
        assertThat(p).isGreaterThan(0.001);
    }

    @Test
    void certaintiesNeedNoChance() {
        SplittableRandom random = new SplittableRandom(1);
        assertThat(BinomialDraw.draw(random, 0, 0.5)).isZero();
        assertThat(BinomialDraw.draw(random, 50, 0)).isZero();
        assertThat(BinomialDraw.draw(random, 50, 1)).isEqualTo(50);
    }
}
