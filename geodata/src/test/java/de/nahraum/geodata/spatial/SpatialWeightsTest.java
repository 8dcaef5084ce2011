package de.nahraum.geodata.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.nahraum.geodata.NeedsSharedData;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Neighbours of a grid, of polygons whose corners do not match, of points by slow search, and those published with real counties. */
class SpatialWeightsTest {
    private static final List<Coordinate> SIX = List.of(
            new Coordinate(10, 10),
            new Coordinate(20, 10),
            new Coordinate(40, 10),
            new Coordinate(15, 20),
            new Coordinate(30, 20),
            new Coordinate(30, 30));

    private static int[][] neighbours(SpatialWeights weights) {
        return IntStream.range(0, weights.areas())
                .mapToObj(weights::neighboursOf)
                .toArray(int[][]::new);
    }

    private static Geometry shape(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    @Test
    void queensGoOverCornersAndRooksDoNot() {
        SpatialWeights queen = SpatialWeights.queen(Grid.squares(3, 3), 0);
        SpatialWeights rook = SpatialWeights.rook(Grid.squares(3, 3), 0);
        assertThat(queen.neighboursOf(4)).containsExactly(0, 1, 2, 3, 5, 6, 7, 8);
        assertThat(rook.neighboursOf(4)).containsExactly(1, 3, 5, 7);
        assertThat(queen.neighboursOf(0)).containsExactly(1, 3, 4);
        assertThat(rook.neighboursOf(0)).containsExactly(1, 3);
    }

    /** A long edge on one side, two short ones with a vertex between on the other. */
    @Test
    void cornersNeedNotMatch() throws ParseException {
        List<Geometry> areas = List.of(
                shape("POLYGON ((0 0, 10 0, 10 20, 0 20, 0 0))"),
                shape("POLYGON ((10 0, 20 0, 20 7, 10 7, 10 0))"),
                shape("POLYGON ((10 7, 20 7, 20 20, 10 20, 10 7))"),
                shape("POLYGON ((20 20, 30 20, 30 30, 20 30, 20 20))"));
        assertThat(neighbours(SpatialWeights.rook(areas, 0))).isDeepEqualTo(new int[][] {{1, 2}, {0, 2}, {0, 1}, {}});
        assertThat(neighbours(SpatialWeights.queen(areas, 0)))
                .isDeepEqualTo(new int[][] {{1, 2}, {0, 2}, {0, 1, 3}, {2}});
    }

    @Test
    void gapsUpToTheToleranceAreNone() throws ParseException {
        List<Geometry> areas = List.of(
                shape("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"),
                shape("POLYGON ((10.3 0, 20 0, 20 10, 10.4 10, 10.3 0))"));
        assertThat(SpatialWeights.queen(areas, 0.2).islands()).containsExactly(0, 1);
        assertThat(SpatialWeights.rook(areas, 0.35).islands()).containsExactly(0, 1);
        assertThat(SpatialWeights.queen(areas, 0.35).islands()).isEmpty();
        assertThat(SpatialWeights.rook(areas, 0.5).islands()).isEmpty();
    }

    @Test
    void areasInHolesAndInPiecesHaveNeighbours() throws ParseException {
        List<Geometry> areas = List.of(
                shape("POLYGON ((0 0, 30 0, 30 30, 0 30, 0 0), (10 10, 20 10, 20 20, 10 20, 10 10))"),
                shape("POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))"),
                shape("MULTIPOLYGON (((90 0, 99 0, 99 9, 90 0)), ((30 0, 40 0, 40 30, 30 30, 30 0)))"),
                shape("POINT (5 5)"));
        assertThat(neighbours(SpatialWeights.rook(areas, 0))).isDeepEqualTo(new int[][] {{1, 2}, {0}, {0}, {}});
    }

    /** The published lists have common edges only; four pairs of counties meet in nothing but a corner. */
    @Test
    @NeedsSharedData
    void agreesWithThePublishedNeighboursOfCounties() throws IOException, ParseException {
        List<Geometry> counties = StlCounties.shapes();
        int[][] published = StlCounties.neighbours("stl_hom_rook.gal");
        assertThat(neighbours(SpatialWeights.rook(counties, 0))).isDeepEqualTo(published);
        assertThat(neighbours(SpatialWeights.rook(counties, 1e-7))).isDeepEqualTo(published);
        for (int[] corner : new int[][] {{32, 36}, {34, 39}, {65, 75}, {66, 72}}) {
            published[corner[0]] = with(published[corner[0]], corner[1]);
            published[corner[1]] = with(published[corner[1]], corner[0]);
        }
        assertThat(neighbours(SpatialWeights.queen(counties, 0))).isDeepEqualTo(published);
    }

    private static int[] with(int[] row, int more) {
        return IntStream.concat(Arrays.stream(row), IntStream.of(more)).sorted().toArray();
    }

    @Test
    void theBandIncludesItsEdge() {
        assertThat(neighbours(SpatialWeights.band(SIX, 15)))
                .isDeepEqualTo(new int[][] {{1, 3}, {0, 3, 4}, {4}, {0, 1, 4}, {1, 2, 3, 5}, {4}});
        assertThat(SpatialWeights.band(SIX, 10).neighboursOf(0)).containsExactly(1);
        assertThat(SpatialWeights.band(SIX, 9.99).islands()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void ofPointsEquallyFarTheLowerNumberIsNearer() {
        List<Coordinate> cross = List.of(
                new Coordinate(0, 0),
                new Coordinate(5, 0),
                new Coordinate(0, 5),
                new Coordinate(-5, 0),
                new Coordinate(0, -5));
        assertThat(SpatialWeights.nearest(cross, 2).neighboursOf(0)).containsExactly(1, 2);
        List<Coordinate> onePlace = List.of(new Coordinate(1, 1), new Coordinate(1, 1), new Coordinate(1, 1));
        assertThat(neighbours(SpatialWeights.nearest(onePlace, 1))).isDeepEqualTo(new int[][] {{1}, {0}, {0}});
        assertThat(neighbours(SpatialWeights.nearest(onePlace, 9))).isDeepEqualTo(new int[][] {{1, 2}, {0, 2}, {0, 1}});
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void nearPointsAreThoseOfASlowSearch(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Coordinate> points = IntStream.range(0, 120)
                .mapToObj(i -> new Coordinate(random.nextInt(40), 7 * random.nextInt(20)))
                .toList();
        SpatialWeights nearest = SpatialWeights.nearest(points, 5);
        SpatialWeights band = SpatialWeights.band(points, 14);
        for (int i = 0; i < points.size(); i++) {
            Coordinate here = points.get(i);
            int at = i;
            assertThat(nearest.neighboursOf(i))
                    .containsExactly(IntStream.range(0, points.size())
                            .filter(j -> j != at)
                            .boxed()
                            .sorted(Comparator.<Integer>comparingDouble(
                                            j -> points.get(j).distance(here))
                                    .thenComparing(Comparator.naturalOrder()))
                            .limit(5)
                            .mapToInt(Integer::intValue)
                            .sorted()
                            .toArray());
            assertThat(band.neighboursOf(i))
                    .containsExactly(IntStream.range(0, points.size())
                            .filter(j -> j != at && points.get(j).distance(here) <= 14)
                            .toArray());
        }
    }

    @Test
    void rowsSumToOneAndIslandsStayIslands() {
        SpatialWeights standardised =
                SpatialWeights.ofNeighbours(new int[][] {{2, 1}, {0}, {}, {}}).rowStandardised();
        assertThat(standardised.neighboursOf(0)).containsExactly(1, 2);
        assertThat(standardised.weightsOf(0)).containsExactly(0.5, 0.5);
        assertThat(standardised.weightsOf(2)).isEmpty();
        assertThat(standardised.islands()).containsExactly(2, 3);
        assertThat(standardised.components()).isEqualTo(2);
    }

    @Test
    void withSelfTheAreaCountsAsOneNeighbour() {
        SpatialWeights star =
                SpatialWeights.ofNeighbours(new int[][] {{1, 2}, {0}, {}}).withSelf();
        assertThat(neighbours(star)).isDeepEqualTo(new int[][] {{0, 1, 2}, {0, 1}, {2}});
        assertThat(star.rowStandardised().weightsOf(1)).containsExactly(0.5, 0.5);
        assertThat(star.islands()).containsExactly(2);
        assertThatThrownBy(star::withSelf).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Grid.line(3).rowStandardised().withSelf())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void componentsAreCounted() {
        assertThat(Grid.line(5).components()).isEqualTo(1);
        assertThat(SpatialWeights.ofNeighbours(new int[][] {{1}, {}, {3}, {2}, {}})
                        .components())
                .isEqualTo(3);
        assertThat(SpatialWeights.ofNeighbours(new int[0][]).components()).isZero();
    }

    @Test
    void whatCannotBeANeighbourIsRefused() {
        for (int[][] rows : new int[][][] {{{0}}, {{1}}, {{-1}, {}}, {{1, 1}, {}}}) {
            assertThatThrownBy(() -> SpatialWeights.ofNeighbours(rows)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> SpatialWeights.band(SIX, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SpatialWeights.nearest(SIX, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SpatialWeights.queen(List.of(), -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SpatialWeights.band(Arrays.asList(new Coordinate(0, Double.NaN)), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
