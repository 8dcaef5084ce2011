package de.nahraum.geodata.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.siting.WeekdaySiting.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Place by weekday: all choices tried out on small towns, and a week worked out on paper. */
class WeekdaySitingTest {
    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noChoiceOfASmallTownBringsMoreDays(int seed) {
        SitingDemand demand = SmallTown.random(seed, 5, 15);
        SplittableRandom random = new SplittableRandom(seed);
        List<Session> candidates = sessions(random, demand, 12);
        List<Session> existing = sessions(random, demand, 3);
        double limit = 100 * (seed % 12);
        double[] steps = seed % 3 == 0 ? new double[] {1, 1, 0.25} : WeekdaySiting.harmonicSteps();
        double there = days(demand, existing, limit, steps);
        for (int sites = 0; sites <= 6; sites++) {
            SitingPlan plan =
                    WeekdaySiting.solve(demand, candidates, existing, limit, steps, sites, SitingWatch.PATIENT);
            double best = SmallTown.best(
                    candidates.size(), sites, it -> days(demand, with(existing, candidates, it), limit, steps) - there);
            assertThat(plan.objective()).isCloseTo(best, within(1e-8));
            int chosen = SmallTown.bits(plan);
            assertThat(days(demand, with(existing, candidates, chosen), limit, steps) - there)
                    .isCloseTo(best, within(1e-8));
            assertThat(plan.isProvenBest()).isTrue();
        }
    }

    /**
     * Two places, 10 people at the first and 6 at the second, who do not reach the other; one site on Monday is at the first already. Of Monday and Tuesday at
     * both, two sites: second on Monday for 6, and first on Tuesday for 10/2 = 5; a second day at the second would bring 3.
     */
    @Test
    void aFirstDayForFewCanBeWorthMoreThanASecondForMany() {
        SitingDemand demand = SmallTown.demand(
                new double[][] {{0, 2_000}, {2_000, 0}}, new double[] {10, 6}, SmallTown.nothingThere(2));
        List<Session> candidates = List.of(new Session(0, 1), new Session(0, 2), new Session(1, 1), new Session(1, 2));
        SitingPlan plan = WeekdaySiting.solve(
                demand,
                candidates,
                List.of(new Session(0, 1)),
                800,
                WeekdaySiting.harmonicSteps(),
                2,
                SitingWatch.PATIENT);
        assertThat(plan.sites()).containsExactly(new Site(2, 6), new Site(1, 5));
    }

    @Test
    void risingStepsUnknownPlacesAndDaysAreRefused() {
        SitingDemand demand = SmallTown.demand(new double[][] {{0}}, new double[] {1}, new double[] {0});
        for (double[] steps : new double[][] {{0.5, 1}, {-1}, {Double.NaN}, {Double.POSITIVE_INFINITY}}) {
            assertThatThrownBy(
                            () -> WeekdaySiting.solve(demand, List.of(), List.of(), 1, steps, 1, SitingWatch.PATIENT))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> WeekdaySiting.solve(
                        demand, List.of(new Session(1, 1)), List.of(), 1, new double[] {1}, 1, SitingWatch.PATIENT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Session(0, 8)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Session> sessions(SplittableRandom random, SitingDemand demand, int most) {
        List<Session> sessions = new ArrayList<>();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            sessions.add(new Session(random.nextInt(demand.candidates()), 1 + random.nextInt(4)));
        }
        return sessions;
    }

    private static List<Session> with(List<Session> existing, List<Session> candidates, int chosen) {
        List<Session> all = new ArrayList<>(existing);
        for (int j = 0; j < candidates.size(); j++) {
            if ((chosen >> j & 1) == 1) {
                all.add(candidates.get(j));
            }
        }
        return all;
    }

    private static double days(SitingDemand demand, List<Session> sessions, double limit, double[] steps) {
        double sum = 0;
        for (int i = 0; i < demand.points(); i++) {
            Set<Integer> days = new HashSet<>();
            for (Session session : sessions) {
                if (SmallTown.way(demand, session.place(), i) <= limit) {
                    days.add(session.weekday());
                }
            }
            for (int d = 0; d < Math.min(days.size(), steps.length); d++) {
                sum += demand.weights()[i] * steps[d];
            }
        }
        return sum;
    }
}
