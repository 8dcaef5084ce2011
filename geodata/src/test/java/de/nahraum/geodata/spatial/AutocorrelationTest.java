package de.nahraum.geodata.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.spatial.Autocorrelation.Cluster;
import de.nahraum.geodata.spatial.Autocorrelation.Excluded;
import de.nahraum.geodata.spatial.Autocorrelation.Exclusion;
import de.nahraum.geodata.spatial.Autocorrelation.Kind;
import de.nahraum.geodata.spatial.Autocorrelation.Local;
import de.nahraum.geodata.spatial.Autocorrelation.NotAssessable;
import de.nahraum.geodata.spatial.Autocorrelation.Reason;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Permutation against all ways to lay the values; a planted cluster is found and noise is not; what is left out is told. */
class AutocorrelationTest {
    private static final int SIDE = 12;
    private static final SpatialWeights TOWN = SpatialWeights.queen(Grid.squares(SIDE, SIDE), 0);
    private static final int[] EVERYWHERE = IntStream.range(0, SIDE * SIDE).toArray();

    private static double[] noise(long seed) {
        return new SplittableRandom(seed).doubles(SIDE * SIDE).toArray();
    }

    /** High in a square of 3 × 3 at one corner, low at the opposite one. */
    private static double[] planted(long seed) {
        double[] values = noise(seed);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                values[row * SIDE + column] += 5;
                values[(SIDE - 1 - row) * SIDE + SIDE - 1 - column] -= 5;
            }
        }
        return values;
    }

    private static Autocorrelation.Assessed assess(double[] values, int[] areas, SpatialWeights weights, Kind kind) {
        return (Autocorrelation.Assessed) Autocorrelation.of(values, areas, weights, kind, 999, 1);
    }

    private static Local local(Autocorrelation.Assessed result, int area) {
        return (Local) result.areas().get(area);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void permutationConvergesToTheShareOfAllWays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        // Halves, so that there are ties; thirds as weights, so that ties are blurred by rounding.
        double[] values = random.doubles(7, 0, 4).map(x -> Math.rint(x * 2) / 2).toArray();
        values[0] = 9;
        SpatialWeights weights = SpatialWeights.nearest(Grid.centres(7, 1), 3).rowStandardised();
        int draws = 40_000;
        ConditionalPermutation permutation = ConditionalPermutation.of(values, weights, draws, seed);
        for (int i = 0; i < values.length; i++) {
            int area = i;
            AllPermutations around = AllPermutations.around(area, values);
            double mean = around.mean(x -> weights.lag(area, x));
            double seen = Math.abs(weights.lag(area, values) - mean);
            double exact = around.mean(x -> Math.abs(weights.lag(area, x) - mean) >= seen - 1e-9 ? 1 : 0);
            double atLeast = around.mean(x -> weights.lag(area, x) >= weights.lag(area, values) - 1e-9 ? 1 : 0);
            double atMost = around.mean(x -> weights.lag(area, x) <= weights.lag(area, values) + 1e-9 ? 1 : 0);
            assertThat(permutation.p(area)).isCloseTo(exact, within(0.012));
            assertThat(permutation.atLeast(area) / (double) draws).isCloseTo(atLeast, within(0.012));
            assertThat(permutation.atMost(area) / (double) draws).isCloseTo(atMost, within(0.012));
        }
    }

    @Test
    void theResultIsTheSameHoweverManyThreadsWork() throws Exception {
        double[] values = noise(3);
        ConditionalPermutation all = ConditionalPermutation.of(values, TOWN, 199, 9);
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool many = new ForkJoinPool(7)) {
            for (ForkJoinPool pool : new ForkJoinPool[] {one, many}) {
                ConditionalPermutation there = pool.submit(() -> ConditionalPermutation.of(values, TOWN, 199, 9))
                        .get();
                for (int i = 0; i < values.length; i++) {
                    assertThat(there.p(i)).isEqualTo(all.p(i));
                    assertThat(there.atLeast(i)).isEqualTo(all.atLeast(i));
                }
            }
        }
        assertThat(IntStream.range(0, values.length)
                        .filter(i ->
                                ConditionalPermutation.of(values, TOWN, 199, 10).p(i) != all.p(i)))
                .isNotEmpty();
    }

    @Test
    void islandsAndEqualValuesAreNoFinding() {
        SpatialWeights islands = SpatialWeights.ofNeighbours(new int[5][0]);
        assertThat(ConditionalPermutation.of(new double[] {1, 2, 3, 4, 9}, islands, 99, 1)
                        .p(0))
                .isEqualTo(1);
        double[] alike = new double[5];
        Arrays.fill(alike, 0.1);
        assertThat(ConditionalPermutation.of(alike, Grid.line(5), 99, 1).p(2)).isEqualTo(1);
        assertThatThrownBy(() -> ConditionalPermutation.of(alike, Grid.line(5), 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void plantedClustersAreFound() {
        double[] values = planted(5);
        Autocorrelation.Assessed moran = assess(values, EVERYWHERE, TOWN, Kind.MORAN);
        assertThat(local(moran, SIDE + 1).cluster()).isEqualTo(Cluster.HIGH_HIGH);
        assertThat(local(moran, (SIDE - 2) * SIDE + SIDE - 2).cluster()).isEqualTo(Cluster.LOW_LOW);
        assertThat(local(moran, 6 * SIDE + 6).cluster()).isEqualTo(Cluster.NOT_SIGNIFICANT);
        assertThat(moran.statistic())
                .hasValueCloseTo(
                        MoranI.of(values, TOWN.rowStandardised()).orElseThrow().statistic(), within(1e-15));
        assertThat(moran.p().orElseThrow()).isLessThan(1e-6);
        assertThat(moran.components()).isEqualTo(1);
        Autocorrelation.Assessed star = assess(values, EVERYWHERE, TOWN, Kind.GI_STAR);
        assertThat(local(star, SIDE + 1).cluster()).isEqualTo(Cluster.HOT_SPOT);
        assertThat(local(star, (SIDE - 2) * SIDE + SIDE - 2).cluster()).isEqualTo(Cluster.COLD_SPOT);
        // Values below 0 have no general G.
        assertThat(star.statistic()).isEmpty();
        Autocorrelation.Assessed gi =
                assess(Arrays.stream(values).map(x -> x + 5).toArray(), EVERYWHERE, TOWN, Kind.GI);
        assertThat(local(gi, SIDE + 1).cluster()).isEqualTo(Cluster.HOT_SPOT);
        assertThat(gi.statistic()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noiseHasHardlyAnyCluster(Kind kind) {
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            Autocorrelation.Assessed result = assess(noise(seed), EVERYWHERE, TOWN, kind);
            boolean any = result.areas().stream().anyMatch(area -> ((Local) area).cluster() != Cluster.NOT_SIGNIFICANT);
            found += any ? 1 : 0;
        }
        // In about 5 % of the towns something is found by chance.
        assertThat(found).isLessThanOrEqualTo(4);
    }

    /** One high area far from the others' level: it stands out against its neighbours. */
    @Test
    void anOutlierIsHighAmongLow() {
        double[] values = IntStream.range(0, SIDE * SIDE)
                .mapToDouble(i -> i % SIDE < 6 ? 10 + i % 3 : i % 3)
                .toArray();
        int outlier = 5 * SIDE + 9;
        values[outlier] = 12;
        assertThat(local(assess(values, EVERYWHERE, TOWN, Kind.MORAN), outlier).cluster())
                .isEqualTo(Cluster.HIGH_LOW);
    }

    @Test
    void areasWithoutValueAndIslandsAreLeftOutAndTold() {
        double[] values = planted(6);
        // Area 0 has no value, and of area 143 all neighbours have none.
        int[] without = {0, 130, 131, 142};
        int[] areas = Arrays.stream(EVERYWHERE)
                .filter(i -> Arrays.binarySearch(without, i) < 0)
                .toArray();
        double[] given = Arrays.stream(areas).mapToDouble(i -> values[i]).toArray();
        Autocorrelation.Assessed result = assess(given, areas, TOWN, Kind.MORAN);
        assertThat(result.areas()).hasSize(SIDE * SIDE);
        for (int i : without) {
            assertThat(result.areas().get(i)).isEqualTo(new Excluded(Exclusion.NO_VALUE));
        }
        assertThat(result.areas().get(143)).isEqualTo(new Excluded(Exclusion.ISLAND));
        // As if those areas did not exist.
        int[] kept = Arrays.stream(areas).filter(i -> i != 143).toArray();
        SpatialWeights smaller = TOWN.among(kept);
        double[] keptValues = Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
        Autocorrelation.Assessed same =
                assess(keptValues, IntStream.range(0, kept.length).toArray(), smaller, Kind.MORAN);
        for (int n = 0; n < kept.length; n++) {
            assertThat(result.areas().get(kept[n])).isEqualTo(same.areas().get(n));
        }
        assertThat(result.statistic()).isEqualTo(same.statistic());
    }

    @Test
    void theOrderOfTheValuesDoesNotMatterForTheStatistic() {
        double[] values = planted(7);
        int[] turned = Arrays.stream(EVERYWHERE)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] turnedValues =
                Arrays.stream(turned).mapToDouble(i -> values[i]).toArray();
        Autocorrelation.Assessed one = assess(values, EVERYWHERE, TOWN, Kind.GI);
        Autocorrelation.Assessed other = assess(turnedValues, turned, TOWN, Kind.GI);
        for (int i = 0; i < values.length; i++) {
            assertThat(local(other, i).z()).hasValueCloseTo(local(one, i).z().orElseThrow(), within(1e-9));
        }
    }

    @Test
    void fewAreasAndEqualValuesAreNotAssessed() {
        SpatialWeights line = Grid.line(30);
        int[] all = IntStream.range(0, 30).toArray();
        double[] values = IntStream.range(0, 30).mapToDouble(i -> i * i).toArray();
        assertThat(Autocorrelation.of(values, all, line, Kind.MORAN, 99, 1))
                .isInstanceOf(Autocorrelation.Assessed.class);
        assertThat(Autocorrelation.of(Arrays.copyOf(values, 29), Arrays.copyOf(all, 29), line, Kind.MORAN, 99, 1))
                .isEqualTo(new NotAssessable(Reason.TOO_FEW_AREAS, 29));
        assertThat(Autocorrelation.of(new double[30], all, line, Kind.GI, 99, 1))
                .isEqualTo(new NotAssessable(Reason.ALL_VALUES_EQUAL, 30));
        assertThat(Autocorrelation.of(new double[0], new int[0], line, Kind.GI, 99, 1))
                .isEqualTo(new NotAssessable(Reason.TOO_FEW_AREAS, 0));
        // Thirty areas, of which two are alone: islands do not count.
        int[] gaps = IntStream.range(0, 33).filter(i -> i != 1 && i != 31).toArray();
        assertThat(Autocorrelation.of(
                        IntStream.of(gaps).asDoubleStream().toArray(), gaps, Grid.line(33), Kind.GI, 99, 1))
                .isEqualTo(new NotAssessable(Reason.TOO_FEW_AREAS, 29));
    }

    @Test
    void whatIsNoValueIsRefused() {
        double[] values = noise(1);
        int[] twice = EVERYWHERE.clone();
        twice[1] = 0;
        assertThatThrownBy(() -> Autocorrelation.of(values, twice, TOWN, Kind.GI, 99, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Autocorrelation.of(new double[1], new int[0], TOWN, Kind.GI, 99, 1))
                .isInstanceOf(IllegalArgumentException.class);
        double[] gap = values.clone();
        gap[7] = Double.NaN;
        assertThatThrownBy(() -> Autocorrelation.of(gap, EVERYWHERE, TOWN, Kind.GI, 99, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
