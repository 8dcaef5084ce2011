package de.nahraum.geodata.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The matching against every possible assignment: on small instances all of them are tried one by one, and total, serving in order and both
 * kinds of bounds are read off the list. A town worked out on paper, and the odd cases.
 */
class MatchingTest {
    private static final class Instance {
        private final long[] demand;
        private final long[] supply;
        private final boolean[][] fits;

        Instance(long[] demand, long[] supply, boolean[][] fits) {
            this.demand = demand;
            this.supply = supply;
            this.fits = fits;
        }

        Matching matching() {
            List<Integer> households = IntStream.range(0, demand.length).boxed().toList();
            List<Integer> dwellings = IntStream.range(0, supply.length).boxed().toList();
            return Matching.of(
                    FitProblem.of(households, i -> demand[i], dwellings, j -> supply[j], (i, j) -> fits[i][j]));
        }
    }

    /** Every assignment: pair by pair every number of households that is still possible. */
    private static final class Everything {
        private final Instance instance;
        private final List<long[]> served = new ArrayList<>();
        private final List<long[]> used = new ArrayList<>();

        Everything(Instance instance) {
            this.instance = instance;
            assign(0, new long[instance.demand.length], new long[instance.supply.length]);
            long most = served.stream().mapToLong(Everything::sum).max().orElse(0);
            for (int k = served.size() - 1; k >= 0; k--) {
                if (sum(served.get(k)) < most) {
                    served.remove(k);
                    used.remove(k);
                }
            }
        }

        private void assign(int pair, long[] x, long[] y) {
            if (pair == instance.demand.length * instance.supply.length) {
                served.add(x.clone());
                used.add(y.clone());
                return;
            }
            int i = pair / instance.supply.length;
            int j = pair % instance.supply.length;
            long most = instance.fits[i][j] ? Math.min(instance.demand[i] - x[i], instance.supply[j] - y[j]) : 0;
            for (long units = 0; units <= most; units++) {
                x[i] += units;
                y[j] += units;
                assign(pair + 1, x, y);
                x[i] -= units;
                y[j] -= units;
            }
        }

        static long sum(long[] counts) {
            return IntStream.range(0, counts.length).mapToLong(i -> counts[i]).sum();
        }

        /** Among the maximum ones the greatest, compared segment by segment in their order. */
        long[] inOrder() {
            return served.stream().max(java.util.Arrays::compare).orElseThrow();
        }

        static Matching.Bounds bounds(List<long[]> all, int segment) {
            return new Matching.Bounds(
                    all.stream().mapToLong(x -> x[segment]).min().orElseThrow(),
                    all.stream().mapToLong(x -> x[segment]).max().orElseThrow());
        }
    }

    private static Instance random(SplittableRandom random) {
        long[] demand = random.longs(random.nextInt(1, 4), 0, 4).toArray();
        long[] supply = random.longs(random.nextInt(1, 5), 0, 4).toArray();
        boolean[][] fits = new boolean[demand.length][supply.length];
        for (boolean[] row : fits) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextInt(100) < 55;
            }
        }
        return new Instance(demand, supply, fits);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void equalsTheListOfAllAssignments(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 25; round++) {
            Instance instance = random(random);
            Matching matching = instance.matching();
            Everything everything = new Everything(instance);
            long[] inOrder = everything.inOrder();
            assertThat(matching.total()).isEqualTo(Everything.sum(inOrder));
            for (int i = 0; i < instance.demand.length; i++) {
                assertThat(matching.served(i)).isEqualTo(inOrder[i]);
                assertThat(matching.servedBounds(i)).isEqualTo(Everything.bounds(everything.served, i));
            }
            for (int j = 0; j < instance.supply.length; j++) {
                assertThat(matching.usedBounds(j)).isEqualTo(Everything.bounds(everything.used, j));
            }
        }
    }

    /** On instances too large to list: a chain of single augmenting ways, each found anew by search, ends at the same total. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void equalsSingleAugmentingWaysOnLargerInstances(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] demand = random.longs(12, 0, 15).toArray();
        long[] supply = random.longs(40, 0, 6).toArray();
        boolean[][] fits = new boolean[demand.length][supply.length];
        for (boolean[] row : fits) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextInt(100) < 12;
            }
        }
        assertThat(new Instance(demand, supply, fits).matching().total())
                .isEqualTo(KuhnMatching.total(demand, supply, fits));
    }

    /**
     * On paper: 3 singles with benefits (dwellings a), 2 couples (a and b), 4 singles with income (b and c). a: 2, b: 2, c: 1. Five dwellings, all
     * can be filled: total 5. In order: the singles take both a; the couples both b; the last get the c. Singles with benefits: at least 0 (the
     * couples take a), at most 2. Couples: at least 0, at most 2. Singles with income: at least 1, for nobody else fits c; at most 3.
     */
    @Test
    void workedOutOnPaper() {
        Matching matching = new Instance(new long[] {3, 2, 4}, new long[] {2, 2, 1}, new boolean[][] {
                    {true, false, false}, {true, true, false}, {false, true, true}
                })
                .matching();
        assertThat(matching.total()).isEqualTo(5);
        assertThat(IntStream.range(0, 3).mapToLong(matching::served)).containsExactly(2L, 2L, 1L);
        assertThat(IntStream.range(0, 3).mapToObj(matching::servedBounds))
                .containsExactly(new Matching.Bounds(0, 2), new Matching.Bounds(0, 2), new Matching.Bounds(1, 3));
        assertThat(IntStream.range(0, 3).mapToObj(matching::usedBounds))
                .containsExactly(new Matching.Bounds(2, 2), new Matching.Bounds(2, 2), new Matching.Bounds(1, 1));
    }

    @Test
    void anEarlierSegmentIsMovedButNeverLosesAnything() {
        // The first could take the only dwelling the second fits; it is moved to the other one instead.
        Matching matching = new Instance(
                        new long[] {1, 1}, new long[] {1, 1}, new boolean[][] {{true, true}, {true, false}})
                .matching();
        assertThat(matching.total()).isEqualTo(2);
        assertThat(matching.served(0)).isEqualTo(1);
        assertThat(matching.servedBounds(0)).isEqualTo(new Matching.Bounds(1, 1));
    }

    @Test
    void withoutHouseholdsOrDwellingsOrFitsNobodyIsServed() {
        assertThat(new Instance(new long[0], new long[] {3}, new boolean[0][0])
                        .matching()
                        .total())
                .isZero();
        Matching homeless = new Instance(new long[] {3}, new long[0], new boolean[1][0]).matching();
        assertThat(homeless.total()).isZero();
        assertThat(homeless.servedBounds(0)).isEqualTo(new Matching.Bounds(0, 0));
        Matching unfit = new Instance(new long[] {3}, new long[] {3}, new boolean[1][1]).matching();
        assertThat(unfit.total()).isZero();
        assertThat(unfit.usedBounds(0)).isEqualTo(new Matching.Bounds(0, 0));
    }

    @Test
    void countsOfBillionsDoNotOverflow() {
        long many = 1_000_000_000_000L;
        Matching matching = new Instance(
                        new long[] {many, many}, new long[] {many + 1}, new boolean[][] {{true}, {true}})
                .matching();
        assertThat(matching.total()).isEqualTo(many + 1);
        assertThat(matching.servedBounds(1)).isEqualTo(new Matching.Bounds(1, many));
    }

    @Test
    void aNegativeCountIsAnError() {
        Instance instance = new Instance(new long[] {-1}, new long[] {1}, new boolean[1][1]);
        assertThatThrownBy(instance::matching).isInstanceOf(IllegalArgumentException.class);
    }
}
