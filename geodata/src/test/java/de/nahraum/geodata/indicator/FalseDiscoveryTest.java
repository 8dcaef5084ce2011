package de.nahraum.geodata.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The adjustment is that of Benjamini and Hochberg, and rejects what their step-up rule rejects. */
class FalseDiscoveryTest {
    /** R: p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5), "BH"). */
    @Test
    void adjustedValuesAreThoseOfR() {
        double[] p = {0.01, 0.04, 0.03, 0.005, 0.5};
        assertThat(FalseDiscovery.adjusted(p))
                .containsExactly(new double[] {0.025, 0.05, 0.05, 0.025, 0.5}, within(1e-12));
        assertThat(FalseDiscovery.rejected(p, 0.03)).containsExactly(true, false, false, true, false);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rejectedIsWhatTheStepUpRuleRejects(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] p = random.doubles(1 + random.nextInt(30)).map(v -> v * v * v).toArray();
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        double line = -1;
        for (int k = 1; k <= sorted.length; k++) {
            if (sorted[k - 1] <= 0.05 * k / sorted.length) {
                line = sorted[k - 1];
            }
        }
        boolean[] rejected = FalseDiscovery.rejected(p, 0.05);
        for (int i = 0; i < p.length; i++) {
            assertThat(rejected[i]).isEqualTo(p[i] <= line);
        }
    }

    @Test
    void nothingOneAndAllEqualAreAnswered() {
        assertThat(FalseDiscovery.adjusted(new double[0])).isEmpty();
        assertThat(FalseDiscovery.adjusted(new double[] {0.04})).containsExactly(0.04);
        assertThat(FalseDiscovery.adjusted(new double[] {1, 1, 1})).containsExactly(1, 1, 1);
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> FalseDiscovery.adjusted(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FalseDiscovery.rejected(new double[] {0.5}, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
