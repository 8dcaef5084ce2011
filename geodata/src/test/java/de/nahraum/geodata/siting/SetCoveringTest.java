package de.nahraum.geodata.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The set covering problem: all choices tried out on small towns, an example where greedy fails, demand beyond reach. */
class SetCoveringTest {
    private static final double FAR = Double.POSITIVE_INFINITY;

    static IntStream seeds() {
        return IntStream.range(0, 600);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noFewerSitesCoverASmallTown(int seed) {
        SitingDemand demand = SmallTown.random(seed, seed % 50 == 0 ? 16 : 12, 30);
        double limit = 100 * (seed % 10);
        SitingPlan plan = SetCovering.solve(demand, limit, SitingWatch.PATIENT);
        int everything = (1 << demand.candidates()) - 1;
        double all = SmallTown.newlyCovered(demand, everything, limit);
        double fewest = -SmallTown.best(
                demand.candidates(),
                demand.candidates(),
                it -> misses(demand, it, limit, everything) ? -100 : -Integer.bitCount(it));
        assertThat(plan.objective()).isEqualTo(fewest);
        assertThat(plan.sites()).hasSize((int) fewest);
        assertThat(misses(demand, SmallTown.bits(plan), limit, everything)).isFalse();
        assertThat(plan.sites().stream().mapToDouble(Site::gain).sum())
                .isCloseTo(all, org.assertj.core.api.Assertions.within(1e-8));
        assertThat(plan.isProvenBest()).isTrue();
        assertThat(plan.gap()).isZero();
    }

    private static boolean misses(SitingDemand demand, int chosen, double limit, int everything) {
        return IntStream.range(0, demand.points())
                .filter(i -> demand.weights()[i] > 0 && SmallTown.nearest(demand, everything, i) <= limit)
                .anyMatch(i -> SmallTown.nearest(demand, chosen, i) > limit);
    }

    /** Candidate 0 covers four of six and needs two more; 1 and 2 cover three each. */
    @Test
    void twoThreesBeatFourAndOneAndOne() {
        double[][] metres = {
            {FAR, 1, 1, 1, 1, FAR}, {1, 1, 1, FAR, FAR, FAR}, {FAR, FAR, FAR, 1, 1, 1}, {1, FAR, FAR, FAR, FAR, FAR}
        };
        SitingDemand demand = SmallTown.demand(metres, new double[] {1, 1, 1, 1, 1, 1}, SmallTown.nothingThere(6));
        assertThat(SetCovering.solve(demand, 1, SitingWatch.PATIENT).candidates())
                .containsExactly(1, 2);
    }

    @Test
    void whomNothingReachesIsReportedAndWhomSomethingReachesNeedsNothing() {
        SitingDemand demand = SmallTown.demand(
                new double[][] {{10, FAR, FAR, FAR}}, new double[] {5, 6, 7, 0}, new double[] {FAR, 900, 10, FAR});
        SitingPlan plan = SetCovering.solve(demand, 10, SitingWatch.PATIENT);
        assertThat(plan.sites()).containsExactly(new Site(0, 5));
        assertThat(plan.beyondReach()).containsExactly(1);
    }

    @Test
    void withoutCandidatesOrPeopleNoSiteIsNeeded() {
        SitingDemand nobody = SmallTown.demand(new double[][] {{1, 1}}, new double[2], SmallTown.nothingThere(2));
        SitingDemand empty = SmallTown.demand(new double[0][0], new double[0], new double[0]);
        for (SitingDemand demand : new SitingDemand[] {nobody, empty}) {
            SitingPlan plan = SetCovering.solve(demand, 5, SitingWatch.PATIENT);
            assertThat(plan.sites()).isEmpty();
            assertThat(plan.bound()).isZero();
            assertThat(plan.isProvenBest()).isTrue();
        }
    }
}
