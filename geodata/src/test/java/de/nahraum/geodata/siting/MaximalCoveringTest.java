package de.nahraum.geodata.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.street.Catchments;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The maximal covering problem: all choices tried out on small towns, an example where greedy fails, odd cases. */
class MaximalCoveringTest {
    private static final double FAR = Double.POSITIVE_INFINITY;

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noChoiceOfASmallTownCoversMore(int seed) {
        SitingDemand demand = SmallTown.random(seed, seed % 50 == 0 ? 16 : 12, 25);
        double limit = 100 * (seed % 10);
        for (int sites = 0; sites <= 5; sites++) {
            SitingPlan plan = MaximalCovering.solve(demand, limit, sites, SitingWatch.PATIENT);
            double best = SmallTown.best(demand.candidates(), sites, it -> SmallTown.newlyCovered(demand, it, limit));
            assertThat(plan.objective()).isCloseTo(best, within(1e-8));
            assertThat(SmallTown.newlyCovered(demand, SmallTown.bits(plan), limit))
                    .isCloseTo(best, within(1e-8));
            assertThat(plan.sites()).hasSizeLessThanOrEqualTo(sites).allMatch(site -> site.gain() > 0);
            assertThat(plan.isProvenBest()).isTrue();
            assertThat(plan.gap()).isZero();
        }
    }

    /** Towns where the best four sites are found only by dividing the choices, on the side where a candidate is left out; all 91,390 choices tried out. */
    @ParameterizedTest
    @CsvSource({"101, 600", "117, 400", "122, 600"})
    void noFourOfFortyCoverMore(int seed, double limit) {
        SitingDemand demand = StreetTown.of(14, 40, 1_500, seed);
        boolean[][] covers = new boolean[40][demand.points()];
        for (int j = 0; j < 40; j++) {
            for (int i = 0; i < demand.points(); i++) {
                covers[j][i] = SmallTown.way(demand, j, i) <= limit;
            }
        }
        double best = 0;
        for (int a = 0; a < 40; a++) {
            for (int b = a + 1; b < 40; b++) {
                for (int c = b + 1; c < 40; c++) {
                    for (int d = c + 1; d < 40; d++) {
                        double people = 0;
                        for (int i = 0; i < demand.points(); i++) {
                            boolean covered = covers[a][i] || covers[b][i] || covers[c][i] || covers[d][i];
                            people += covered ? demand.weights()[i] : 0;
                        }
                        best = Math.max(best, people);
                    }
                }
            }
        }
        assertThat(MaximalCovering.solve(demand, limit, 4, SitingWatch.PATIENT).objective())
                .isEqualTo(best);
    }

    /** Greedy takes the middle (6), then 3 more: 9 of 12 people. The two halves cover all 12. */
    @Test
    void twoHalvesBeatTheMiddle() {
        double[][] metres = {{FAR, 1, 1, FAR}, {1, 1, FAR, FAR}, {FAR, FAR, 1, 1}};
        SitingDemand demand = SmallTown.demand(metres, new double[] {2.5, 3.5, 3.5, 2.5}, SmallTown.nothingThere(4));
        SitingPlan plan = MaximalCovering.solve(demand, 1, 2, SitingWatch.PATIENT);
        assertThat(plan.candidates()).containsExactly(1, 2);
        assertThat(plan.sites()).extracting(Site::gain).containsExactly(6.0, 6.0);
        assertThat(plan.objective()).isEqualTo(12);
    }

    @Test
    void theLimitIsInclusiveAndWhatExistsCountsAsCovered() {
        double[][] metres = {{500, 501, 0}, {0, 0, 0}};
        SitingDemand demand = SmallTown.demand(metres, new double[] {10, 20, 40}, new double[] {501, 700, 500});
        SitingPlan plan = MaximalCovering.solve(demand, 500, 1, SitingWatch.PATIENT);
        assertThat(plan.candidates()).containsExactly(1);
        assertThat(plan.objective()).isEqualTo(30);
        SitingDemand without = SmallTown.demand(new double[][] {{500, 501, 0}}, demand.weights(), demand.existing());
        assertThat(MaximalCovering.solve(without, 500, 1, SitingWatch.PATIENT).objective())
                .isEqualTo(10);
    }

    @Test
    void identicalCandidatesGiveTheSmallestNumberAndNoSecondSite() {
        double[][] metres = {{FAR, FAR}, {5, 5}, {5, 5}, {5, 5}};
        SitingDemand demand = SmallTown.demand(metres, new double[] {1, 2}, SmallTown.nothingThere(2));
        SitingPlan plan = MaximalCovering.solve(demand, 5, 3, SitingWatch.PATIENT);
        assertThat(plan.sites()).containsExactly(new Site(1, 3));
        assertThat(plan.beyondReach()).isEmpty();
    }

    @Test
    void nothingToChooseOrNobodyToCoverIsAnAnswer() {
        SitingDemand nobody = SmallTown.demand(new double[][] {{1, 1}}, new double[2], SmallTown.nothingThere(2));
        SitingDemand noCandidates = SmallTown.demand(new double[0][2], new double[] {1, 2}, new double[] {3, FAR});
        SitingDemand empty = SmallTown.demand(new double[0][0], new double[0], new double[0]);
        SitingDemand useless = SmallTown.demand(new double[2][0], new double[0], new double[0]);
        for (SitingDemand demand : new SitingDemand[] {nobody, noCandidates, empty, useless}) {
            for (int sites : new int[] {0, 1, 50}) {
                SitingPlan plan = MaximalCovering.solve(demand, 10, sites, SitingWatch.PATIENT);
                assertThat(plan.sites()).isEmpty();
                assertThat(plan.objective()).isZero();
                assertThat(plan.bound()).isZero();
                assertThat(plan.gap()).isZero();
                assertThat(plan.isProvenBest()).isTrue();
            }
        }
        assertThat(MaximalCovering.solve(noCandidates, 10, 1, SitingWatch.PATIENT)
                        .beyondReach())
                .containsExactly(1);
    }

    @Test
    void badArgumentsAreRefused() {
        Catchments reach = new Catchments(1, new int[] {0, 1}, new int[] {0}, new double[] {5});
        for (double weight : new double[] {-1, Double.NaN, FAR}) {
            assertThatThrownBy(() -> new SitingDemand(reach, new double[] {weight}, new double[] {1}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (double way : new double[] {-1, Double.NaN}) {
            assertThatThrownBy(() -> new SitingDemand(reach, new double[] {1}, new double[] {way}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new SitingDemand(reach, new double[2], new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
        SitingDemand good = new SitingDemand(reach, new double[] {1}, new double[] {FAR});
        for (double limit : new double[] {-1, Double.NaN, FAR}) {
            assertThatThrownBy(() -> MaximalCovering.solve(good, limit, 1, SitingWatch.PATIENT))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> MaximalCovering.solve(good, 1, -1, SitingWatch.PATIENT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
