package de.nahraum.geodata.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.NeedsSharedData;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/**
 * Moran's I, local Moran, G, Gi and Gi*: published numbers, and expectations and variances that are those over every single way to lay the
 * values on the areas.
 */
class StatisticsTest {
    private static final double[] FOUR = {1, 2, 3, 4};

    private static final double[] SIX_VALUES = {2, 3, 3.2, 5, 8, 7};
    private static final SpatialWeights SIX_POINTS = SpatialWeights.band(
            List.of(
                    new Coordinate(10, 10),
                    new Coordinate(20, 10),
                    new Coordinate(40, 10),
                    new Coordinate(15, 20),
                    new Coordinate(30, 20),
                    new Coordinate(30, 30)),
            15);

    private static SpatialWeights randomWeights(SplittableRandom random, int areas) {
        int[][] rows = new int[areas][];
        for (int i = 0; i < areas; i++) {
            int at = i;
            // Not mutual, with islands.
            rows[i] = IntStream.range(0, areas)
                    .filter(j -> j != at && random.nextInt(5) < 2)
                    .toArray();
        }
        rows[0] = new int[] {1};
        SpatialWeights weights = SpatialWeights.ofNeighbours(rows);
        return random.nextBoolean() ? weights : weights.rowStandardised();
    }

    private static double[] randomValues(SplittableRandom random, int areas) {
        double[] values =
                random.doubles(areas, 0, 9).map(x -> Math.rint(x * 2) / 2).toArray();
        values[0] = 9;
        values[1] = 1;
        return values;
    }

    @Test
    void moranOfARowIsTheOneWorkedOutByHand() {
        MoranI moran = MoranI.of(FOUR, Grid.line(4)).orElseThrow();
        assertThat(moran.statistic()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(moran.expectation()).isCloseTo(-1.0 / 3, within(1e-15));
        LocalMoran local = LocalMoran.of(FOUR, Grid.line(4)).orElseThrow();
        // −1.5 · −0.5 / 1.25 at the ends; −0.5 · (−1.5 + 0.5) / 1.25 between.
        assertThat(local.statistic(0)).isCloseTo(0.6, within(1e-15));
        assertThat(local.statistic(1)).isCloseTo(0.4, within(1e-15));
    }

    @Test
    @NeedsSharedData
    void moranOfCountiesIsThePublishedOne() throws IOException {
        SpatialWeights weights =
                SpatialWeights.ofNeighbours(StlCounties.neighbours("stl.gal")).rowStandardised();
        double[] homicides = StlCounties.numbers("HR8893");
        MoranI moran = MoranI.of(homicides, weights).orElseThrow();
        assertThat(moran.statistic()).isCloseTo(0.2436558262177166, within(1e-15));
        assertThat(moran.pNormality().orElseThrow() / 2).isCloseTo(0.00013573931385468807, within(1e-15));
        LocalMoran local = LocalMoran.of(homicides, weights).orElseThrow();
        assertThat(IntStream.range(0, 78)
                        .mapToDouble(local::statistic)
                        .average()
                        .orElseThrow())
                .isCloseTo(moran.statistic(), within(1e-14));
    }

    @Test
    void getisOrdOfSixPointsAreThePublishedOnes() {
        GeneralG general = GeneralG.of(SIX_VALUES, SIX_POINTS).orElseThrow();
        assertThat(general.statistic()).isCloseTo(0.55709779, within(5e-9));
        assertThat(general.p().orElseThrow() / 2).isCloseTo(.172936, within(5e-7));
        assertThat(GetisOrd.gi(SIX_VALUES, SIX_POINTS).orElseThrow().z(0)).hasValueCloseTo(-1.0136729, within(5e-8));
        SpatialWeights star = SIX_POINTS.withSelf();
        assertThat(GetisOrd.giStar(SIX_VALUES, star).orElseThrow().z(0)).hasValueCloseTo(-1.39727626, within(5e-9));
        assertThat(GetisOrd.giStar(SIX_VALUES, star.rowStandardised())
                        .orElseThrow()
                        .z(0))
                .hasValueCloseTo(-1.39727626, within(5e-9));
    }

    /** (3 + 5) / (28.2 − 2) and (2 + 3 + 5) / 28.2. */
    @Test
    void localGIsAFractionOfAllThatCouldBeNeighbours() {
        assertThat(GetisOrd.gi(SIX_VALUES, SIX_POINTS).orElseThrow().statistic(0))
                .hasValueCloseTo(8 / 26.2, within(1e-15));
        assertThat(GetisOrd.giStar(SIX_VALUES, SIX_POINTS.withSelf())
                        .orElseThrow()
                        .statistic(0))
                .hasValueCloseTo(10 / 28.2, within(1e-15));
    }

    @Test
    void zDoesNotChangeWhenWeightsAreScaled() {
        GetisOrd binary = GetisOrd.gi(SIX_VALUES, SIX_POINTS).orElseThrow();
        GetisOrd standardised =
                GetisOrd.gi(SIX_VALUES, SIX_POINTS.rowStandardised()).orElseThrow();
        LocalMoran moran = LocalMoran.of(SIX_VALUES, SIX_POINTS).orElseThrow();
        LocalMoran moranStandardised =
                LocalMoran.of(SIX_VALUES, SIX_POINTS.rowStandardised()).orElseThrow();
        for (int i = 0; i < 6; i++) {
            assertThat(standardised.z(i)).hasValueCloseTo(binary.z(i).orElseThrow(), within(1e-13));
            assertThat(moranStandardised.z(i)).hasValueCloseTo(moran.z(i).orElseThrow(), within(1e-13));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void momentsOverTheTownAreThoseOverAllPermutations(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SpatialWeights weights = randomWeights(random, 6);
        double[] values = randomValues(random, 6);
        AllPermutations all = AllPermutations.of(values);
        assertThat(all.count()).isEqualTo(720);
        MoranI moran = MoranI.of(values, weights).orElseThrow();
        assertThat(moran.expectation())
                .isCloseTo(all.mean(x -> MoranI.of(x, weights).orElseThrow().statistic()), within(1e-12));
        assertThat(moran.varianceRandomisation())
                .hasValueCloseTo(
                        all.variance(x -> MoranI.of(x, weights).orElseThrow().statistic()), within(1e-12));
        GeneralG general = GeneralG.of(values, weights).orElseThrow();
        assertThat(general.expectation())
                .isCloseTo(all.mean(x -> GeneralG.of(x, weights).orElseThrow().statistic()), within(1e-12));
        assertThat(general.variance())
                .hasValueCloseTo(
                        all.variance(x -> GeneralG.of(x, weights).orElseThrow().statistic()), within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void momentsOfAnAreaAreThoseOverAllPermutationsAroundIt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SpatialWeights weights = randomWeights(random, 6);
        double[] values = randomValues(random, 6);
        LocalMoran moran = LocalMoran.of(values, weights).orElseThrow();
        GetisOrd gi = GetisOrd.gi(values, weights).orElseThrow();
        for (int i = 0; i < 6; i++) {
            int area = i;
            AllPermutations around = AllPermutations.around(area, values);
            assertThat(around.count()).isEqualTo(120);
            assertThat(moran.expectation(area))
                    .isCloseTo(
                            around.mean(
                                    x -> LocalMoran.of(x, weights).orElseThrow().statistic(area)),
                            within(1e-12));
            assertThat(moran.variance(area))
                    .isCloseTo(
                            around.variance(
                                    x -> LocalMoran.of(x, weights).orElseThrow().statistic(area)),
                            within(1e-12));
            double deviation = Math.sqrt(around.variance(x -> weights.lag(area, x)));
            if (deviation > 1e-9) {
                double mean = around.mean(x -> weights.lag(area, x));
                assertThat(gi.z(area)).hasValueCloseTo((weights.lag(area, values) - mean) / deviation, within(1e-9));
            } else {
                assertThat(gi.z(area)).isEmpty();
                assertThat(moran.z(area)).isEmpty();
            }
        }
    }

    /** Gi* over all ways to lay the values, the area's own among them. */
    @Test
    void momentsOfGiStarAreThoseOverAllPermutations() {
        SpatialWeights star = SIX_POINTS.withSelf().rowStandardised();
        AllPermutations all = AllPermutations.of(SIX_VALUES);
        GetisOrd giStar = GetisOrd.giStar(SIX_VALUES, star).orElseThrow();
        for (int i = 0; i < 6; i++) {
            int area = i;
            double expected = all.mean(x -> star.lag(area, x));
            double deviation = Math.sqrt(all.variance(x -> star.lag(area, x)));
            assertThat(giStar.z(area))
                    .hasValueCloseTo((star.lag(area, SIX_VALUES) - expected) / deviation, within(1e-10));
        }
    }

    @Test
    void quadrantsAreThoseOfAreaAndNeighbours() {
        LocalMoran row =
                LocalMoran.of(new double[] {9, 8, 0, 1, 7, 0}, Grid.line(6)).orElseThrow();
        assertThat(IntStream.range(0, 6).mapToObj(row::quadrant))
                .containsExactly(
                        LocalMoran.Quadrant.HIGH_HIGH,
                        LocalMoran.Quadrant.HIGH_HIGH,
                        LocalMoran.Quadrant.LOW_HIGH,
                        LocalMoran.Quadrant.LOW_LOW,
                        LocalMoran.Quadrant.HIGH_LOW,
                        LocalMoran.Quadrant.LOW_HIGH);
    }

    @Test
    void allValuesEqualHaveNoStatistic() {
        double[] alike = {0.1, 0.1, 0.1, 0.1};
        assertThat(MoranI.of(alike, Grid.line(4))).isEmpty();
        assertThat(LocalMoran.of(alike, Grid.line(4))).isEmpty();
        assertThat(GeneralG.of(alike, Grid.line(4))).isEmpty();
        assertThat(GetisOrd.gi(alike, Grid.line(4))).isEmpty();
        assertThat(GetisOrd.giStar(alike, Grid.line(4).withSelf())).isEmpty();
        // Too small to be squared.
        assertThat(MoranI.of(new double[] {1e-200, 0, 0, 0}, Grid.line(4))).isEmpty();
    }

    @Test
    void withoutNeighboursThereIsNoStatistic() {
        SpatialWeights islands = SpatialWeights.ofNeighbours(new int[4][0]);
        assertThat(MoranI.of(FOUR, islands)).isEmpty();
        assertThat(GeneralG.of(FOUR, islands)).isEmpty();
        LocalMoran local = LocalMoran.of(FOUR, islands).orElseThrow();
        assertThat(local.statistic(0)).isZero();
        assertThat(local.z(0)).isEmpty();
        assertThat(GetisOrd.gi(FOUR, islands).orElseThrow().z(0)).isEmpty();
    }

    @Test
    void whereAllAreNeighboursNothingCanVary() {
        int[][] all = IntStream.range(0, 7)
                .mapToObj(i -> IntStream.range(0, 7).filter(j -> j != i).toArray())
                .toArray(int[][]::new);
        double[] values = {0.1, 0.7, 0.2, 0.9, 0.3, 0.35, 1.1};
        SpatialWeights complete = SpatialWeights.ofNeighbours(all).rowStandardised();
        MoranI moran = MoranI.of(values, complete).orElseThrow();
        assertThat(moran.statistic()).isCloseTo(-1.0 / 6, within(1e-14));
        assertThat(moran.zRandomisation()).isEmpty();
        assertThat(moran.pNormality()).isEmpty();
        assertThat(GeneralG.of(values, complete).orElseThrow().z()).isEmpty();
        for (int i = 0; i < 7; i++) {
            assertThat(LocalMoran.of(values, complete).orElseThrow().z(i)).isEmpty();
            assertThat(GetisOrd.gi(values, complete).orElseThrow().z(i)).isEmpty();
        }
    }

    @Test
    void anAreaWithTheMeanHasNoLocalZ() {
        // 0.3 as 0.1 + 0.2 is not quite the mean.
        LocalMoran local = LocalMoran.of(new double[] {0.1, 0.3, 0.5, 0.2, 0.4}, Grid.line(5))
                .orElseThrow();
        assertThat(local.z(1)).isEmpty();
        assertThat(local.quadrant(1)).isEqualTo(LocalMoran.Quadrant.LOW_LOW);
    }

    @Test
    void threeAreasHaveAStatisticWithoutAVariance() {
        double[] three = {1, 2, 4};
        assertThat(MoranI.of(three, Grid.line(3)).orElseThrow().varianceRandomisation())
                .isEmpty();
        assertThat(MoranI.of(three, Grid.line(3)).orElseThrow().pRandomisation())
                .isEmpty();
        assertThat(GeneralG.of(three, Grid.line(3)).orElseThrow().p()).isEmpty();
        assertThat(LocalMoran.of(three, Grid.line(3)).orElseThrow().z(0)).isPresent();
    }

    @Test
    void gNeedsValuesFromZeroOnOfWhichTwoArePositive() {
        assertThat(GeneralG.of(new double[] {1, -1, 2, 3}, Grid.line(4))).isEmpty();
        assertThat(GeneralG.of(new double[] {0, 0, 2, 0}, Grid.line(4))).isEmpty();
        GetisOrd negative =
                GetisOrd.gi(new double[] {-1, -2, -3, -5}, Grid.line(4)).orElseThrow();
        assertThat(negative.statistic(0)).isEmpty();
        assertThat(negative.z(0)).isPresent();
    }

    @Test
    void whatIsNoValueIsRefused() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e101}) {
            double[] values = FOUR.clone();
            values[2] = value;
            assertThatThrownBy(() -> MoranI.of(values, Grid.line(4))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> MoranI.of(FOUR, Grid.line(5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MoranI.of(Arrays.copyOf(FOUR, 2), Grid.line(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GetisOrd.giStar(FOUR, Grid.line(4))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GetisOrd.gi(FOUR, Grid.line(4).withSelf()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
