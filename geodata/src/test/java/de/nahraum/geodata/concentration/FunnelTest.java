package de.nahraum.geodata.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits leave exactly 2.5 % and 0.1 % on each side, and an estimated over-dispersion is the one worked out step by step. */
class FunnelTest {
    private static OverRepresentation figures(double... countsAndReferences) {
        List<AreaCounts> areas = new ArrayList<>();
        for (int i = 0; i < countsAndReferences.length; i += 2) {
            areas.add(new AreaCounts("area-" + i / 2, countsAndReferences[i], countsAndReferences[i + 1], null));
        }
        return OverRepresentation.of(areas, 1, 0);
    }

    @Test
    void limitsLeaveTheirTails() {
        Funnel funnel = Funnel.of(figures(30, 300, 70, 700), false).orElseThrow();
        Funnel.Limits limits = funnel.limits(250);
        assertThat(BinomialTail.orFewer(limits.inner().low() * 250, 250, 0.1)).isCloseTo(0.025, within(1e-9));
        assertThat(BinomialTail.orFewer(limits.inner().high() * 250, 250, 0.1)).isCloseTo(0.975, within(1e-9));
        assertThat(BinomialTail.orFewer(limits.outer().low() * 250, 250, 0.1)).isCloseTo(0.001, within(1e-9));
        assertThat(BinomialTail.orFewer(limits.outer().high() * 250, 250, 0.1)).isCloseTo(0.999, within(1e-9));
    }

    /** With n the limits close round R as the normal distribution says: 1.96·√(0.09 / 10⁶). */
    @Test
    void manyPeopleLeaveANarrowFunnel() {
        Funnel.Limits limits =
                Funnel.of(figures(100, 1000), false).orElseThrow().limits(1e6);
        assertThat(limits.inner().high() - 0.1).isCloseTo(1.959964 * 3e-4, within(1e-6));
        assertThat(0.1 - limits.inner().low()).isCloseTo(1.959964 * 3e-4, within(1e-6));
    }

    @Test
    void everyAreaHasItsPosition() {
        Funnel funnel = Funnel.of(figures(60, 300, 24, 300, 44, 300, 15, 300, 5, 300, 152, 1500), false)
                .orElseThrow();
        assertThat(funnel.rate()).isEqualTo(0.1);
        assertThat(funnel.areas())
                .extracting(Funnel.OfArea::position)
                .containsExactly(
                        Funnel.Position.ABOVE_OUTER,
                        Funnel.Position.INSIDE,
                        Funnel.Position.ABOVE_INNER,
                        Funnel.Position.BELOW_INNER,
                        Funnel.Position.BELOW_OUTER,
                        Funnel.Position.INSIDE);
    }

    /**
     * Four areas of 100, shares 0.3, 0.2, 0.2, 0.1: R = 0.2, s = 0.04, z = 2.5, 0, 0, −2.5. The 10 % quantile (type 7) is at −2.5 + 0.3 · 2.5 =
     * −1.75: z becomes ±1.75, Σz² = 6.125. w = 625: Σw − Σw²/Σw = 2500 − 625 = 1875. τ² = (6.125 − 3) / 1875.
     */
    @Test
    void overDispersionIsTheOneWorkedOutOnPaper() {
        Funnel funnel =
                Funnel.of(figures(30, 100, 20, 100, 20, 100, 10, 100), true).orElseThrow();
        assertThat(funnel.tauSquared()).isCloseTo(3.125 / 1875, within(1e-12));
        assertThat(funnel.limits(100).inner().high())
                .isCloseTo(0.2 + 1.959963984540054 * Math.sqrt(0.0016 + 3.125 / 1875), within(1e-9));
        assertThat(funnel.areas().getFirst().position()).isEqualTo(Funnel.Position.INSIDE);
    }

    @Test
    void withoutOverDispersionTheLimitsStayExact() {
        OverRepresentation alike = figures(10, 100, 11, 100, 9, 100, 10, 100);
        assertThat(Funnel.of(alike, true)).isEqualTo(Funnel.of(alike, false));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void chanceAloneLeavesAboutOneInTwentyOutside(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] towns = new double[800];
        for (int i = 0; i < towns.length; i += 2) {
            towns[i + 1] = 200 + random.nextInt(400);
            for (int person = 0; person < towns[i + 1]; person++) {
                towns[i] += random.nextDouble() < 0.15 ? 1 : 0;
            }
        }
        long outside = Funnel.of(figures(towns), false).orElseThrow().areas().stream()
                .filter(area -> area.position() != Funnel.Position.INSIDE)
                .count();
        assertThat(outside).isBetween(8L, 34L);
    }

    @Test
    void nothingToMoveIsNoFunnel() {
        assertThat(Funnel.of(figures(), false)).isEmpty();
        assertThat(Funnel.of(figures(0, 100, 0, 200), true)).isEmpty();
        assertThat(Funnel.of(figures(100, 100), true)).isEmpty();
        Funnel one = Funnel.of(figures(10, 100), true).orElseThrow();
        assertThat(one.tauSquared()).isZero();
        assertThatThrownBy(() -> one.limits(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
