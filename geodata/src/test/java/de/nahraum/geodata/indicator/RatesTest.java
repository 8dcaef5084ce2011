package de.nahraum.geodata.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {
    /** Values as printed in tables of the exact binomial interval (R's binom.test gives the same). */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "10, 100, 0.04900469, 0.17622260",
        "0, 10, 0.0, 0.30849710",
        "10, 10, 0.69150290, 1.0",
        "1, 20, 0.00126509, 0.24873276",
        "7, 21, 0.14587769, 0.56967510"
    })
    void clopperPearsonAgreesWithPrintedTables(double count, double trials, double low, double high) {
        Rates.Range range = Rates.clopperPearson(count, trials, 0.95);
        assertThat(range.low()).isCloseTo(low, within(1e-6));
        assertThat(range.high()).isCloseTo(high, within(1e-6));
    }

    /** The definition: at the lower bound as many or more have 2.5 %, at the upper bound as many or fewer. */
    @Test
    void theBoundsLeaveHalfOfTheRestOnEachSide() {
        for (int trials = 5; trials <= 200; trials += 13) {
            for (int count = 1; count < trials; count += 3) {
                Rates.Range range = Rates.clopperPearson(count, trials, 0.95);
                assertThat(1 - new BinomialDistribution(null, trials, range.low()).cumulativeProbability(count - 1))
                        .isCloseTo(0.025, within(1e-7));
                assertThat(new BinomialDistribution(null, trials, range.high()).cumulativeProbability(count))
                        .isCloseTo(0.025, within(1e-7));
            }
        }
    }

    /** R's poisson.test. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0, 0.0, 3.688879454",
        "1, 0.02531780798, 5.57164339094",
        "10, 4.795388696, 18.390356042",
        "57, 43.17124336, 73.85011140"
    })
    void garwoodAgreesWithR(long count, double low, double high) {
        Rates.Range range = Rates.garwood(count, 0.95);
        assertThat(range.low()).isCloseTo(low, within(1e-7));
        assertThat(range.high()).isCloseTo(high, within(1e-7));
    }

    /** The definition, for small and large counts. */
    @Test
    void garwoodLeavesHalfOfTheRestOnEachSide() {
        for (int count = 1; count < 5000; count += 1 + count / 3) {
            Rates.Range range = Rates.garwood(count, 0.9);
            assertThat(1 - new PoissonDistribution(null, range.low(), 1e-13, 100_000).cumulativeProbability(count - 1))
                    .isCloseTo(0.05, within(1e-7));
            assertThat(new PoissonDistribution(null, range.high(), 1e-13, 100_000).cumulativeProbability(count))
                    .isCloseTo(0.05, within(1e-7));
        }
        assertThatThrownBy(() -> Rates.garwood(-1, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rates.garwood(1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noProportionIsRefused() {
        assertThatThrownBy(() -> Rates.clopperPearson(1, 0, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rates.clopperPearson(3, 2, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rates.clopperPearson(-1, 2, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rates.clopperPearson(1, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
