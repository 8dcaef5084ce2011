package de.nahraum.geodata.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DbscanTest {
    private static int[] clusters(Dbscan dbscan, int points) {
        return IntStream.range(0, points).map(dbscan::clusterOf).toArray();
    }

    private static int[] clusters(double[] x, double[] y, int[] group, double eps, int minimum) {
        return clusters(Dbscan.of(x, y, group, eps, minimum), x.length);
    }

    /** From the definition: every pair looked at, every cluster grown from its core points; no squares. */
    private static int[] slowly(double[] x, double[] y, int[] group, double eps, int minimum) {
        int n = x.length;
        boolean[] core = new boolean[n];
        int[] cluster = new int[n];
        Arrays.fill(cluster, -1);
        for (int i = 0; i < n; i++) {
            int at = i;
            core[i] = IntStream.range(0, n)
                            .filter(j -> square(x, y, at, j) <= eps * eps)
                            .map(j -> group[j])
                            .distinct()
                            .count()
                    >= minimum;
        }
        int[] byPlace = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> x[a] != x[b] ? Double.compare(x[a], x[b]) : Double.compare(y[a], y[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        int clusters = 0;
        for (int seed : byPlace) {
            if (core[seed] && cluster[seed] == -1) {
                cluster[seed] = clusters;
                boolean grown = true;
                while (grown) {
                    grown = false;
                    for (int i = 0; i < n; i++) {
                        for (int j = 0; j < n && cluster[i] == clusters; j++) {
                            if (core[j] && cluster[j] == -1 && square(x, y, i, j) <= eps * eps) {
                                cluster[j] = clusters;
                                grown = true;
                            }
                        }
                    }
                }
                clusters++;
            }
        }
        for (int i = 0; i < n; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j : byPlace) {
                if (!core[i] && core[j] && square(x, y, i, j) <= eps * eps && square(x, y, i, j) < least) {
                    least = square(x, y, i, j);
                    cluster[i] = cluster[j];
                }
            }
        }
        return cluster;
    }

    private static double square(double[] x, double[] y, int a, int b) {
        return (x[a] - x[b]) * (x[a] - x[b]) + (y[a] - y[b]) * (y[a] - y[b]);
    }

    private static final class Sample {
        private final double[] x;
        private final double[] y;
        private final int[] group;

        Sample(double[] x, double[] y, int[] group) {
            this.x = x;
            this.y = y;
            this.group = group;
        }

        static Sample of(SplittableRandom random) {
            int n = random.nextInt(1, 120);
            double town = random.nextDouble(50, 1500);
            // Whole steps of 20 m bring about ties and points exactly at eps; several groups share a point.
            double step = random.nextBoolean() ? 20 : 0;
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                int near = random.nextInt(n);
                x[i] = near < i ? x[near] + Reports.around(random, 90) : random.nextDouble(-town, town);
                y[i] = near < i ? y[near] + Reports.around(random, 90) : random.nextDouble(-town, town);
                if (step > 0) {
                    x[i] = step * Math.rint(x[i] / step);
                    y[i] = step * Math.rint(y[i] / step);
                }
            }
            int groups = random.nextInt(1, n + 1);
            return new Sample(x, y, random.ints(n, 0, groups).toArray());
        }

        Sample in(int[] order) {
            return new Sample(
                    Arrays.stream(order).mapToDouble(i -> x[i]).toArray(),
                    Arrays.stream(order).mapToDouble(i -> y[i]).toArray(),
                    Arrays.stream(order).map(i -> group[i]).toArray());
        }
    }

    @Test
    void aChainAndWhatLiesApartWorkedOutByHand() {
        // 0, 50, 100, 150 in a chain: the inner ones see three groups, the ends two. 500 is alone.
        double[] x = {500, 150, 0, 100, 50};
        double[] y = new double[5];
        int[] group = {0, 1, 2, 3, 4};
        Dbscan found = Dbscan.of(x, y, group, 60, 3);
        assertThat(clusters(found, 5)).containsExactly(Dbscan.NOISE, 0, 0, 0, 0);
        assertThat(found.isCore(3)).isTrue();
        assertThat(found.isCore(1)).isFalse();
        assertThat(found.clusters()).isEqualTo(1);
    }

    @Test
    void groupsAreCountedAndNotPoints() {
        double[] x = {0, 1, 2, 3, 4};
        assertThat(clusters(x, new double[5], new int[] {1, 1, 1, 2, 2}, 60, 3)).containsOnly(Dbscan.NOISE);
        assertThat(clusters(x, new double[5], new int[] {1, 1, 1, 2, 3}, 60, 3)).containsOnly(0);
    }

    @Test
    void exactlyEpsIsNear() {
        double[] x = {0, 60, 120};
        int[] group = {1, 2, 3};
        assertThat(clusters(x, new double[3], group, 60, 3)).containsOnly(0);
        assertThat(clusters(x, new double[3], group, 59.999, 3)).containsOnly(Dbscan.NOISE);
    }

    @Test
    void aBorderPointGoesToTheNearestCorePointAndOfTwoToTheLeft() {
        // Two heaps of the same three groups, and somebody between them who sees but one group of each, the same one:
        // no core point.
        int[] group = {1, 2, 3, 1, 2, 3, 7};
        double[] apart = {0, -10, -10, 110, 120, 120, 55};
        assertThat(clusters(apart, new double[7], group, 55, 3)).containsExactly(0, 0, 0, 1, 1, 1, 0);
        double[] further = {0, -10, -10, 110, 120, 120, 56};
        assertThat(clusters(further, new double[7], group, 56, 3)).containsExactly(0, 0, 0, 1, 1, 1, 1);
    }

    @Test
    void nothingHasNoClusters() {
        assertThat(Dbscan.of(new double[0], new double[0], new int[0], 60, 3).clusters())
                .isZero();
    }

    @Test
    void ofIdenticalPointsGroupsDecide() {
        assertThat(clusters(new double[4], new double[4], new int[] {1, 2, 2, 2}, 60, 3))
                .containsOnly(Dbscan.NOISE);
        assertThat(clusters(new double[4], new double[4], new int[] {1, 2, 2, 3}, 60, 3))
                .containsOnly(0);
    }

    @ParameterizedTest(name = "seeds {0}000 to {0}999")
    @ValueSource(ints = {1, 2, 3})
    void isTheSlowSolutionOnRandomPoints(int seeds) {
        int withBorder = 0;
        for (int seed = 1000 * seeds; seed < 1000 * seeds + 1000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Sample sample = Sample.of(random);
            int minimum = random.nextInt(1, 5);
            int[] slow = slowly(sample.x, sample.y, sample.group, 60, minimum);
            Dbscan fast = Dbscan.of(sample.x, sample.y, sample.group, 60, minimum);
            assertThat(clusters(fast, sample.x.length)).as("seed %d", seed).isEqualTo(slow);
            withBorder += (int) IntStream.range(0, slow.length)
                    .filter(i -> slow[i] >= 0 && !fast.isCore(i))
                    .count();
        }
        assertThat(withBorder).isGreaterThan(1000);
    }

    /** What DBSCAN in its first form does not hold for border points (Schubert et al. 2017, ACM TODS 42:19). */
    @Test
    void theOrderOfThePointsDoesNotMatterSeeds5000To5499() {
        for (int seed = 5000; seed < 5500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Sample sample = Sample.of(random);
            int n = sample.x.length;
            int[] order = IntStream.range(0, n).toArray();
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            int[] first = clusters(sample.x, sample.y, sample.group, 60, 3);
            Sample shuffled = sample.in(order);
            int[] second = clusters(shuffled.x, shuffled.y, shuffled.group, 60, 3);
            for (int i = 0; i < n; i++) {
                assertThat(second[i]).as("seed %d", seed).isEqualTo(first[order[i]]);
            }
        }
    }

    @Test
    void noDensityIsRefused() {
        double[] none = {};
        assertThatThrownBy(() -> Dbscan.of(none, none, new int[1], 60, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dbscan.of(none, none, new int[0], 0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dbscan.of(none, none, new int[0], 60, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dbscan.of(new double[] {Double.NaN}, new double[1], new int[1], 60, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dbscan.of(new double[] {0, 1e12}, new double[2], new int[2], 60, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
