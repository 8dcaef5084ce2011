package de.nahraum.geodata.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two regions of four age groups each, with the published rates and ranges; and regions without people or events. */
class AgeStandardisationTest {
    private static final double[] EVENTS = {30, 25, 25, 15, 33, 21, 30, 20};
    private static final double[] PEOPLE = {1000, 1000, 1100, 900, 1000, 900, 1100, 900};
    private static final double[] STANDARD_EVENTS = {100, 45, 120, 100, 50, 30, 200, 80};
    private static final double[] STANDARD_PEOPLE = {1000, 900, 1000, 900, 1000, 900, 1000, 900};
    private static final double PRINTED = 5e-9;

    private static double[] region(double[] all, int region) {
        return Arrays.copyOfRange(all, 4 * region, 4 * region + 4);
    }

    @ParameterizedTest
    @CsvSource({"0, .02375000", "1, .02666667"})
    void crudeRatesAreThePublishedOnes(int region, double rate) {
        assertThat(AgeStandardisation.crude(region(EVENTS, region), region(PEOPLE, region)))
                .hasValueCloseTo(rate, within(PRINTED));
    }

    @ParameterizedTest
    @CsvSource({"0, .02374402, .01920491, .02904848", "1, .02665072, .02177143, .03230508"})
    void directRatesAreThePublishedOnes(int region, double rate, double low, double high) {
        isClose(
                AgeStandardisation.direct(
                                region(EVENTS, region), region(PEOPLE, region), region(STANDARD_PEOPLE, region), 0.95)
                        .orElseThrow(),
                rate,
                low,
                high);
    }

    /** The crude rate of the standard is that of both regions, the rates by age are the region's own standard. */
    @ParameterizedTest
    @CsvSource({"0, .02372382, .01940230, .02900789", "1, .02610803, .02154304, .03164035"})
    void indirectRatesAreThePublishedOnes(int region, double rate, double low, double high) {
        double[] standardRates = new double[4];
        for (int age = 0; age < 4; age++) {
            standardRates[age] = STANDARD_EVENTS[4 * region + age] / STANDARD_PEOPLE[4 * region + age];
        }
        double crude =
                AgeStandardisation.crude(STANDARD_EVENTS, STANDARD_PEOPLE).orElseThrow();
        isClose(
                AgeStandardisation.indirect(region(EVENTS, region), region(PEOPLE, region), standardRates, crude, 0.95)
                        .orElseThrow(),
                rate,
                low,
                high);
    }

    private static void isClose(AgeStandardisation.Rate found, double rate, double low, double high) {
        assertThat(found.rate()).isCloseTo(rate, within(PRINTED));
        assertThat(found.range().low()).isCloseTo(low, within(PRINTED));
        assertThat(found.range().high()).isCloseTo(high, within(PRINTED));
    }

    /** With one age group the rate is a Poisson count over the population, and its exact range has 2.5 % beyond either bound. */
    @Test
    void withOneAgeGroupTheDirectRangeIsTheExactPoissonOne() {
        for (int count = 1; count <= 40; count++) {
            AgeStandardisation.Rate found = AgeStandardisation.direct(
                            new double[] {count}, new double[] {1000}, new double[] {7}, 0.95)
                    .orElseThrow();
            // P(N ≥ c; μ) = P(c, μ), P(N ≤ c; μ) = Q(c + 1, μ)
            assertThat(Gamma.regularizedGammaP(count, found.range().low() * 1000))
                    .isCloseTo(0.025, within(1e-9));
            assertThat(Gamma.regularizedGammaQ(count + 1, found.range().high() * 1000))
                    .isCloseTo(0.025, within(1e-9));
        }
    }

    /** −ln 0.025 = 3.688879 events may be behind none. */
    @Test
    void withoutEventsTheRangeStartsAtZero() {
        double[] none = {0, 0};
        double[] people = {500, 500};
        AgeStandardisation.Rate direct =
                AgeStandardisation.direct(none, people, people, 0.95).orElseThrow();
        assertThat(direct.rate()).isZero();
        assertThat(direct.range().low()).isZero();
        assertThat(direct.range().high()).isCloseTo(3.688879454113936e-3, within(1e-12));
        AgeStandardisation.Rate indirect = AgeStandardisation.indirect(
                        none, people, new double[] {0.01, 0.03}, 0.02, 0.95)
                .orElseThrow();
        assertThat(indirect.range().low()).isZero();
        assertThat(indirect.range().high()).isCloseTo(3.688879454113936 * 0.02 / 20, within(1e-12));
    }

    @Test
    void whereNothingCanBeSaidThereIsNoRate() {
        double[] two = {1, 1};
        double[] halfEmpty = {10, 0};
        assertThat(AgeStandardisation.direct(two, halfEmpty, two, 0.95)).isEmpty();
        assertThat(AgeStandardisation.direct(two, halfEmpty, halfEmpty, 0.95)).isPresent();
        assertThat(AgeStandardisation.direct(two, two, new double[2], 0.95)).isEmpty();
        assertThat(AgeStandardisation.indirect(two, two, new double[2], 0.1, 0.95))
                .isEmpty();
        assertThat(AgeStandardisation.crude(two, new double[2])).isEmpty();
    }

    @Test
    void whatIsNoCountOrLevelIsRefused() {
        double[] two = {1, 1};
        double[] one = {1};
        assertThatThrownBy(() -> AgeStandardisation.direct(two, one, two, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AgeStandardisation.direct(two, two, two, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AgeStandardisation.indirect(two, two, two, Double.NaN, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AgeStandardisation.crude(new double[] {-1, 0}, two))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
