package de.nahraum.geodata.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The p-median: all choices tried out on small towns, a street worked out on paper, the cut-off rule. */
class PMedianTest {
    private static final double FAR = Double.POSITIVE_INFINITY;

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noChoiceOfASmallTownHasShorterWays(int seed) {
        SitingDemand demand = SmallTown.random(seed, seed % 50 == 0 ? 16 : 12, 20);
        double cutOff = 100 * (seed % 15);
        for (int sites = 0; sites <= 5; sites++) {
            SitingPlan plan = PMedian.solve(demand, cutOff, sites, SitingWatch.PATIENT);
            double best =
                    -SmallTown.best(demand.candidates(), sites, it -> -SmallTown.personMetres(demand, it, cutOff));
            assertThat(plan.objective()).isCloseTo(best, within(1e-7 * (1 + best)));
            assertThat(SmallTown.personMetres(demand, SmallTown.bits(plan), cutOff))
                    .isCloseTo(best, within(1e-7 * (1 + best)));
            assertThat(plan.sites()).hasSizeLessThanOrEqualTo(sites);
            assertThat(plan.isProvenBest()).isTrue();
            assertThat(plan.gap()).isZero();
        }
    }

    /**
     * A street with one person at 0, 100, 200, 700, 800, 900 metres and candidates in the same spots. One site: the sum is least between the third and fourth
     * person, 900 + 700 + 500 = 2,100 from 200 as from 700. Two: the middle of each half, 100 + 100 + 100 + 100 = 400.
     */
    @Test
    void theMedianOfAStreet() {
        double[] spots = {0, 100, 200, 700, 800, 900};
        double[][] metres = new double[6][6];
        for (int j = 0; j < 6; j++) {
            for (int i = 0; i < 6; i++) {
                metres[j][i] = Math.abs(spots[j] - spots[i]);
            }
        }
        SitingDemand demand = SmallTown.demand(metres, new double[] {1, 1, 1, 1, 1, 1}, SmallTown.nothingThere(6));
        SitingPlan one = PMedian.solve(demand, 5_000, 1, SitingWatch.PATIENT);
        assertThat(one.objective()).isEqualTo(2_100);
        assertThat(one.candidates()).containsExactly(2);
        SitingPlan two = PMedian.solve(demand, 5_000, 2, SitingWatch.PATIENT);
        assertThat(two.objective()).isEqualTo(400);
        assertThat(two.candidates()).containsExactlyInAnyOrder(1, 4);
        assertThat(two.sites().getFirst().gain() + two.sites().getLast().gain()).isEqualTo(30_000 - 400);
    }

    @Test
    void whatNothingReachesCountsWithTheCutOff() {
        SitingDemand demand = SmallTown.demand(
                new double[][] {{300, FAR, 5_000}}, new double[] {2, 3, 1}, new double[] {FAR, FAR, FAR});
        assertThat(PMedian.solve(demand, 1_000, 0, SitingWatch.PATIENT).objective())
                .isEqualTo(6_000);
        SitingPlan plan = PMedian.solve(demand, 1_000, 1, SitingWatch.PATIENT);
        assertThat(plan.objective()).isEqualTo(2 * 300 + 3 * 1_000 + 1_000);
        assertThat(plan.sites()).containsExactly(new Site(0, 1_400));
        assertThat(plan.beyondReach()).containsExactly(1, 2);
    }
}
