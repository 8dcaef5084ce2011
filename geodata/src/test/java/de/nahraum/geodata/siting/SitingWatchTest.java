package de.nahraum.geodata.siting;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.siting.WeekdaySiting.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stopping early: the best so far is a whole answer, the bound never lies, and being watched changes nothing. */
class SitingWatchTest {
    private interface Problem {
        SitingPlan solve(SitingWatch watch);
    }

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    private static List<Problem> problems(int seed) {
        SitingDemand demand = StreetTown.of(18, 40, 1_500, seed);
        List<Session> sessions = IntStream.range(0, 80)
                .mapToObj(each -> new Session(each / 2, 1 + each % 5))
                .toList();
        return List.of(
                watch -> MaximalCovering.solve(demand, 500, 5, watch),
                watch -> PMedian.solve(demand, 1_500, 4, watch),
                watch -> SetCovering.solve(demand, 600, watch),
                watch ->
                        WeekdaySiting.solve(demand, sessions, List.of(), 500, WeekdaySiting.harmonicSteps(), 3, watch));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wheneverItWasStoppedTheBestLiesBetweenObjectiveAndBound(int seed) {
        for (Problem problem : problems(seed)) {
            List<SitingPlan> heard = new ArrayList<>();
            SitingPlan best = problem.solve(SmallTown.impatient(Integer.MAX_VALUE, heard));
            assertThat(best.isProvenBest()).isTrue();
            for (int questions = 0; questions < 40; questions = questions * 2 + 1) {
                heard.add(problem.solve(SmallTown.impatient(questions, new ArrayList<>())));
            }
            double tolerance = 1e-8 * best.objective();
            for (SitingPlan plan : heard) {
                boolean less = plan.objective() <= best.objective() + tolerance
                        && plan.bound() >= best.objective() - tolerance;
                boolean more = plan.objective() >= best.objective() - tolerance
                        && plan.bound() <= best.objective() + tolerance;
                assertThat(less || more).as("%s of %s", plan, best).isTrue();
                assertThat(plan.gap()).isBetween(0.0, 1.0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void gapsOnlyShrinkWhileImprovementsAreHeard(int seed) {
        for (Problem problem : problems(seed)) {
            List<SitingPlan> heard = new ArrayList<>();
            SitingPlan last = problem.solve(SmallTown.impatient(Integer.MAX_VALUE, heard));
            assertThat(heard).isNotEmpty();
            for (int i = 1; i < heard.size(); i++) {
                assertThat(Math.abs(heard.get(i).objective() - heard.get(i).bound()))
                        .isLessThanOrEqualTo(Math.abs(heard.get(i - 1).objective()
                                        - heard.get(i - 1).bound())
                                + 1e-9 * last.objective());
            }
            assertThat(problem.solve(SitingWatch.PATIENT)).isEqualTo(last);
        }
    }

    @Test
    void whoNeverWaitsGetsAnAnswerToo() {
        for (Problem problem : problems(1)) {
            List<SitingPlan> heard = new ArrayList<>();
            SitingPlan plan = problem.solve(SmallTown.impatient(0, heard));
            assertThat(plan.stop()).isEqualTo(SitingStop.STOPPED);
            assertThat(plan.gap()).isGreaterThan(0);
            assertThat(heard).isEmpty();
        }
    }

    /** Work is counted in entries read, so a big question is asked about often, also before there is a first answer. */
    @Test
    void theWatchIsAskedOften() {
        SitingDemand demand = StreetTown.of(60, 800, 1_500, 3);
        for (Problem problem : List.<Problem>of(
                watch -> MaximalCovering.solve(demand, 1_500, 10, watch),
                watch -> PMedian.solve(demand, 1_500, 10, watch),
                watch -> SetCovering.solve(demand, 1_500, watch))) {
            long[] asked = new long[1];
            problem.solve(new SitingWatch() {
                @Override
                public void improved(SitingPlan best) {}

                @Override
                public boolean stopNow() {
                    return ++asked[0] > 200;
                }
            });
            assertThat(asked[0]).isGreaterThan(20);
        }
    }
}
