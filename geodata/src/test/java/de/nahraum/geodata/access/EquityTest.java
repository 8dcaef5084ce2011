package de.nahraum.geodata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.access.Equity.Area;
import de.nahraum.geodata.access.Equity.Quintile;
import de.nahraum.geodata.access.Equity.Undefined;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Concentration index and quintiles: a published one, one worked out on paper, and the same from single persons on random districts. */
class EquityTest {
    /**
     * Deaths under five among 129,671 births in India, 1982–92, by fifths of wealth from the poorest on (O'Donnell, van Doorslaer, Wagstaff & Lindelow 2008, Analyzing
     * Health Equity Using Household Survey Data, chapter 8): −0.1694.
     */
    @Test
    void theIndexOfDeathsUnderFiveInIndia() {
        double[][] births = {{29_939, 154.7}, {28_776, 152.9}, {26_528, 119.5}, {24_689, 86.9}, {19_739, 54.3}};
        List<Area> areas = new ArrayList<>();
        for (double[] fifth : births) {
            areas.add(new Area(1 - areas.size() / 10.0, fifth[0], fifth[0] * fifth[1] / 1000));
        }
        assertThat(Equity.of(areas).concentrationIndex()).hasValueCloseTo(-0.1694, within(5e-5));
    }

    /** Ranks 0.125, 0.5, 0.875 of coverage 0.2, 0.5, 0.8: C = 4 × (0.00625 + 0.125 + 0.175) − 1. Fifths of 80 people. */
    @Test
    void threeDistrictsOnPaper() {
        Equity equity = Equity.of(List.of(new Area(0.1, 100, 80), new Area(0.3, 100, 20), new Area(0.2, 200, 100)));
        assertThat(equity.concentrationIndex()).hasValueCloseTo(0.225, within(1e-12));
        assertThat(equity.people()).isEqualTo(400);
        assertThat(equity.covered()).isEqualTo(200);
        double[] expected = {16, 34, 40, 46, 64};
        for (int q = 0; q < 5; q++) {
            Quintile quintile = equity.quintiles().get(q);
            assertThat(quintile.people()).isCloseTo(80, within(1e-9));
            assertThat(quintile.covered()).as("quintile " + q).isCloseTo(expected[q], within(1e-9));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void fromSinglePersonsItIsTheSame(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Area> areas = new ArrayList<>();
        List<double[]> persons = new ArrayList<>();
        int districts = random.nextInt(2, 12);
        for (int d = 0; d < districts; d++) {
            // Few different shares, so that several districts have the same; some without people.
            double share = random.nextInt(1, 7) / 10.0;
            int people = random.nextInt(4) == 0 ? 0 : 5 * random.nextInt(1, 12);
            int covered = random.nextInt(people + 1);
            areas.add(new Area(share, people, covered));
            for (int i = 0; i < people; i++) {
                persons.add(new double[] {share, i < covered ? 1 : 0});
            }
        }
        Equity equity = Equity.of(areas);
        double mean = persons.stream().mapToDouble(p -> p[1]).average().orElse(0);
        double covariance = 0;
        for (double[] person : persons) {
            double rank = persons.stream()
                            .mapToDouble(o -> o[0] > person[0] ? 1 : o[0] == person[0] ? 0.5 : 0)
                            .sum()
                    / persons.size();
            covariance += (person[1] - mean) * (rank - 0.5) / persons.size();
        }
        if (equity.undefined() == null) {
            assertThat(equity.concentrationIndex()).hasValueCloseTo(2 * covariance / mean, within(1e-12));
            assertThat(Math.abs(equity.concentrationIndex().orElseThrow())).isLessThanOrEqualTo(1 - mean + 1e-12);
        } else {
            assertThat(equity.concentrationIndex()).isEmpty();
        }
        persons.sort((a, b) -> Double.compare(b[0], a[0]));
        for (int q = 0; q < equity.quintiles().size(); q++) {
            double sum = 0;
            for (int i = persons.size() * q / 5; i < persons.size() * (q + 1) / 5; i++) {
                double share = persons.get(i)[0];
                sum += persons.stream()
                        .filter(p -> p[0] == share)
                        .mapToDouble(p -> p[1])
                        .average()
                        .orElseThrow();
            }
            assertThat(equity.quintiles().get(q).covered()).isCloseTo(sum, within(1e-9));
        }
        Collections.shuffle(areas, new Random(seed));
        assertThat(Equity.of(areas).quintiles()).isEqualTo(equity.quintiles());
    }

    @Test
    void theSameEverywhereIsNoInequality() {
        assertThat(Equity.of(List.of(new Area(0.1, 30, 15), new Area(0.2, 10, 5)))
                        .concentrationIndex())
                .hasValueCloseTo(0.0, within(1e-12));
        assertThat(Equity.of(List.of(new Area(0.1, 30, 30), new Area(0.2, 10, 0)))
                        .concentrationIndex())
                .as("only where the share is low: 1 − μ")
                .hasValueCloseTo(0.25, within(1e-12));
    }

    @Test
    void whereThereIsNothingToCompareThereIsNoIndex() {
        assertThat(Equity.of(List.of()).undefined()).isEqualTo(Undefined.NO_PEOPLE);
        assertThat(Equity.of(List.of(new Area(0.1, 0, 0))).undefined()).isEqualTo(Undefined.NO_PEOPLE);
        assertThat(Equity.of(List.of(new Area(0.1, 0, 0))).quintiles()).isEmpty();
        assertThat(Equity.of(List.of(new Area(0.1, 5, 0), new Area(0.2, 5, 0))).undefined())
                .isEqualTo(Undefined.NOBODY_COVERED);
        Equity equal = Equity.of(List.of(new Area(0.1, 5, 1), new Area(0.1, 5, 3)));
        assertThat(equal.undefined()).isEqualTo(Undefined.ALL_SHARES_EQUAL);
        assertThat(equal.concentrationIndex()).isEmpty();
        assertThat(equal.quintiles())
                .extracting(Quintile::coveredShare)
                .allSatisfy(share -> assertThat(share).hasValueCloseTo(0.4, within(1e-12)));
    }

    @Test
    void moreCoveredThanPeopleIsAnError() {
        assertThatThrownBy(() -> new Area(0.1, 5, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Area(Double.NaN, 5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Area(0.1, Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
