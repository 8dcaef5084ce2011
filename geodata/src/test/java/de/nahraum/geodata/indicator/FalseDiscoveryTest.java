package de.nahraum.geodata.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of the publication, and the rule as it is stated there, applied step by step to seeded p-values. */
class FalseDiscoveryTest {
    /** Benjamini &amp; Hochberg 1995, section 3.2: of fifteen p-values the four lowest are findings at 5 %. */
    @Test
    void theExampleOfThePublicationHasFourFindings() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0
        };
        boolean[] findings = FalseDiscovery.findings(p, 0.05);
        for (int i = 0; i < p.length; i++) {
            assertThat(findings[i]).as("test %d", i).isEqualTo(i < 4);
        }
    }

    @Test
    void adjustedValuesAreThoseWorkedOutByHand() {
        double[] adjusted = FalseDiscovery.adjusted(new double[] {0.01, 0.04, 0.03, 0.005, 0.2, 0.04});
        double[] byHand = {0.030, 0.048, 0.048, 0.030, 0.200, 0.048};
        for (int i = 0; i < byHand.length; i++) {
            assertThat(adjusted[i]).isCloseTo(byHand[i], within(1e-15));
        }
    }

    /** The rule: the greatest k with p(k) ≤ k/n · level, and all up to it. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void findingsAreThoseOfTheRule(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 300; round++) {
            // Skewed to low values, with ties.
            double[] p = random.doubles(1 + random.nextInt(30))
                    .map(x -> Math.ceil(x * x * x * 200) / 200)
                    .toArray();
            // Not among the values of the bounds, where rounding decides.
            double level = 0.04999;
            double[] sorted = p.clone();
            Arrays.sort(sorted);
            double line = -1;
            for (int k = 1; k <= p.length; k++) {
                if (sorted[k - 1] <= level * k / p.length) {
                    line = sorted[k - 1];
                }
            }
            boolean[] findings = FalseDiscovery.findings(p, level);
            double[] adjusted = FalseDiscovery.adjusted(p);
            for (int i = 0; i < p.length; i++) {
                assertThat(findings[i]).isEqualTo(p[i] <= line);
                assertThat(adjusted[i]).isBetween(p[i], 1.0);
            }
        }
    }

    @Test
    void oneTestStaysAsItIs() {
        assertThat(FalseDiscovery.adjusted(new double[] {0.3})).containsExactly(0.3);
        assertThat(FalseDiscovery.adjusted(new double[0])).isEmpty();
        assertThat(FalseDiscovery.adjusted(new double[] {1, 1, 0})).containsExactly(1, 1, 0);
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        for (double value : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> FalseDiscovery.adjusted(new double[] {0.5, value}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> FalseDiscovery.findings(new double[] {0.5}, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
