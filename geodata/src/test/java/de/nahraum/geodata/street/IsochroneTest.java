package de.nahraum.geodata.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.GridTown;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Streets that are reached lie inside, streets that are not lie outside, and the area is one that every map can draw. */
class IsochroneTest {
    /** The grid is 15 m wide, and between its points the outline is drawn straight. */
    private static final double BLUR_METRES = 12;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void streetsWithinTheLimitLieInsideAndNothingFarFromThemDoes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StreetNetwork network = seed % 2 == 0
                ? RandomNetwork.of(seed, 50 + random.nextInt(200), 1.1)
                : RandomNetwork.withChains(seed, 50 + random.nextInt(100), 1.1);
        WalkGraph graph = WalkGraph.of(network, false, 0);
        Snap source = graph.findSnap(network.x()[7] + 10, network.y()[7] + 5).orElseThrow();
        double limit = random.nextDouble(60, 900);

        Geometry area = Isochrone.of(graph, List.of(source), limit);

        assertThat(new IsValidOp(area).getValidationError()).isNull();
        WalkSearch search = new WalkSearch(graph).addSource(source).run(Double.POSITIVE_INFINITY);
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(area);
        List<Coordinate> reached = new ArrayList<>();
        for (int e = 0; e < network.edges(); e++) {
            double metres = network.metres(e);
            for (double along = 0; along <= metres; along += 5) {
                double way = search.metresTo(new Snap(e, along, metres - along, 0));
                Coordinate point = new Coordinate(
                        between(network.x(), network, e, metres == 0 ? 0 : along / metres),
                        between(network.y(), network, e, metres == 0 ? 0 : along / metres));
                if (way <= limit) {
                    reached.add(point);
                }
                if (way <= limit - 1.3 * BLUR_METRES) {
                    assertThat(locator.locate(point)).as("at %s m", way).isEqualTo(Location.INTERIOR);
                }
            }
        }
        for (Coordinate corner : area.getCoordinates()) {
            assertThat(reached).anyMatch(point -> point.distance(corner) <= Isochrone.WIDTH_METRES + BLUR_METRES);
        }
        for (int i = 0; i < area.getNumGeometries(); i++) {
            assertThat(area.getGeometryN(i).getArea()).isGreaterThan(400);
        }
    }

    private static double between(double[] axis, StreetNetwork network, int edge, double part) {
        return axis[network.from()[edge]] + part * (axis[network.to()[edge]] - axis[network.from()[edge]]);
    }

    /**
     * A straight street of a kilometre, the walker 40 m beside its middle: the leg takes 52 m, so 248 m are left each way; the area ends in a point, 50 m wide on both
     * sides until the leg back to the point takes too long: 2 × (2 × 50 × (248 − 65) + 50 × 65) m².
     */
    @Test
    void onAStraightStreetTheAreaIsTheOneWorkedOutOnPaper() {
        StreetNetworkBuilder builder = new StreetNetworkBuilder();
        builder.addEdge(builder.addNode(0, 0), builder.addNode(1000, 0), true);
        WalkGraph graph = WalkGraph.of(builder.build(), false, 0);
        Geometry area = Isochrone.of(graph, List.of(graph.findSnap(500, 40).orElseThrow()), 300);
        assertThat(area.getNumGeometries()).isEqualTo(1);
        assertThat(area.getArea()).isCloseTo(2 * (2 * 50 * (248.0 - 65) + 50 * 65), within(1_000.0));
        assertThat(area.getEnvelopeInternal().getWidth()).isCloseTo(2 * 248, within(2 * BLUR_METRES));
        assertThat(area.getEnvelopeInternal().getHeight()).isCloseTo(100, within(BLUR_METRES));
    }

    /** Within 300 m of a crossing of GridTown lie blocks of 100 m whose middle is 50 m from every street: no holes are left in them. */
    @Test
    void blocksBetweenReachedStreetsAreNoHoles() {
        WalkGraph graph = WalkGraph.of(GridTown.streets(null), WalkProfile.WALK);
        Snap crossing =
                graph.findSnap(GridTown.EAST + 500, GridTown.NORTH + 500).orElseThrow();
        Geometry area = Isochrone.of(graph, List.of(crossing), 300);
        assertThat(area.getNumGeometries()).isEqualTo(1);
        assertThat(area.getBoundary().getNumGeometries()).isEqualTo(1);
        assertThat(area.getEnvelopeInternal().getWidth()).isCloseTo(600, within(2 * BLUR_METRES));
    }

    @Test
    void whatReachesNothingIsEmptyAndZeroMetresAreNoArea() {
        WalkGraph graph = WalkGraph.of(GridTown.streets(null), WalkProfile.WALK);
        assertThat(Isochrone.of(graph, List.of(), 300).isEmpty()).isTrue();
        Snap crossing =
                graph.findSnap(GridTown.EAST + 500, GridTown.NORTH + 500).orElseThrow();
        assertThat(Isochrone.of(graph, List.of(crossing), 0).getArea()).isZero();
    }
}
