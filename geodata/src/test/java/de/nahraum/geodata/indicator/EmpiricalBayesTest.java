package de.nahraum.geodata.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Estimates as another implementation prints them, and what happens without people, events or differences. */
class EmpiricalBayesTest {
    private static final double[] EVENTS = {3, 0, 12, 7, 40, 1};
    private static final double[] PEOPLE = {100, 50, 900, 250, 2000, 10};

    /** As R's spdep 1.2-7 prints them: {@code EBest(n = events, x = people)}. */
    @Test
    void agreesWithAnotherImplementation() {
        double[] printed = {
            0.0195744816645088,
            0.0185516703047073,
            0.0172181040906773,
            0.0200633290180182,
            0.0195257028584872,
            0.0194514070241961
        };
        EmpiricalBayes estimate = EmpiricalBayes.of(EVENTS, PEOPLE);
        for (int i = 0; i < printed.length; i++) {
            assertThat(estimate.rate(i)).hasValueCloseTo(printed[i], within(1e-14));
        }
        assertThat(estimate.variance()).isCloseTo(9.88125336570495e-06, within(1e-18));
        assertThat(estimate.rateOfAll()).hasValueCloseTo(0.0190332326283988, within(1e-15));
    }

    @Test
    void ratesAlikeStayAlike() {
        EmpiricalBayes estimate = EmpiricalBayes.of(new double[] {10, 20}, new double[] {100, 200});
        assertThat(estimate.variance()).isZero();
        assertThat(estimate.rate(0)).hasValue(0.1);
        assertThat(estimate.weight(0)).isZero();
    }

    @Test
    void areasWithoutPeopleChangeNothingAndHaveNoRate() {
        EmpiricalBayes without = EmpiricalBayes.of(EVENTS, PEOPLE);
        EmpiricalBayes with = EmpiricalBayes.of(
                new double[] {3, 0, 12, 7, 40, 1, 5, 0}, new double[] {100, 50, 900, 250, 2000, 10, 0, 0});
        for (int i = 0; i < PEOPLE.length; i++) {
            assertThat(with.rate(i)).isEqualTo(without.rate(i));
        }
        assertThat(with.rate(6)).isEmpty();
        assertThat(with.weight(7)).isZero();
    }

    @Test
    void nobodyAnywhereHasNoRate() {
        EmpiricalBayes nobody = EmpiricalBayes.of(new double[] {0, 0}, new double[] {0, 0});
        assertThat(nobody.rateOfAll()).isEmpty();
        assertThat(nobody.rate(0)).isEmpty();
        assertThat(EmpiricalBayes.of(new double[0], new double[0]).rateOfAll()).isEmpty();
    }

    @Test
    void withoutEventsTheRateIsZero() {
        EmpiricalBayes none = EmpiricalBayes.of(new double[] {0, 0}, new double[] {10, 20});
        assertThat(none.rate(0)).hasValue(0);
    }

    @Test
    void whatIsNoCountIsRefused() {
        double[] people = {10};
        for (double events : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> EmpiricalBayes.of(new double[] {events}, people))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> EmpiricalBayes.of(new double[2], people)).isInstanceOf(IllegalArgumentException.class);
    }
}
