package de.nahraum.geodata.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

class WalkGraphTest {
    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** The snap is as near as the nearest of all edges, looked at one by one. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void snapsToTheNearestOfAllEdges(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StreetNetwork network = RandomNetwork.of(seed, 100, 0.7);
        WalkGraph graph = WalkGraph.of(network, false, 0);
        for (int i = 0; i < 50; i++) {
            Coordinate point = new Coordinate(random.nextDouble(-400, 1200), random.nextDouble(-400, 1200));
            double nearest = nearest(network, point);
            Optional<Snap> snap = graph.findSnap(point.x, point.y);
            if (nearest <= Snap.MAXIMUM_STRAIGHT_METRES) {
                assertThat(snap.orElseThrow().straightMetres()).isCloseTo(nearest, within(1e-9));
                assertThat(snap.get().fromMetres() + snap.get().toMetres())
                        .isCloseTo(network.metres(snap.get().edge()), within(1e-9));
            } else {
                assertThat(snap).isEmpty();
            }
        }
    }

    private static double nearest(StreetNetwork network, Coordinate point) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int e = 0; e < network.edges(); e++) {
            int a = network.from()[e];
            int b = network.to()[e];
            nearest = Math.min(
                    nearest,
                    Distance.pointToSegment(
                            point,
                            new Coordinate(network.x()[a], network.y()[a]),
                            new Coordinate(network.x()[b], network.y()[b])));
        }
        return nearest;
    }

    @Test
    void threeHundredMetresAreConnectedAndAMillimetreMoreIsNot() {
        StreetNetworkBuilder builder = new StreetNetworkBuilder();
        builder.addNode(0, 0);
        builder.addNode(1000, 0);
        WalkGraph graph = WalkGraph.of(builder.addEdge(0, 1, true).build(), false, 0);
        assertThat(graph.findSnap(500, 300)).isPresent();
        assertThat(graph.findSnap(500, 300.001)).isEmpty();
        assertThat(graph.findSnap(1300, 0).orElseThrow().toMetres()).isZero();
    }

    @Test
    void aComponentOfTwoHundredNodesCountsAndOneOf199DoesNot() {
        assertThat(WalkGraph.of(chain(200), WalkProfile.WALK).edges()).isEqualTo(199);
        WalkGraph small = WalkGraph.of(chain(199), WalkProfile.WALK);
        assertThat(small.edges()).isZero();
        assertThat(small.smallComponents()).isEqualTo(1);
        assertThat(small.smallComponentNodes()).isEqualTo(199);
        assertThat(small.findSnap(0, 0)).isEmpty();
    }

    @Test
    void anEmptyNetworkHasNothingToSnapTo() {
        assertThat(WalkGraph.of(new StreetNetworkBuilder().build(), false, 0).findSnap(0, 0))
                .isEmpty();
    }

    /** Steps in the middle cut the step-free graph in two parts, each too small. */
    @Test
    void componentsAreThoseOfTheProfile() {
        StreetNetworkBuilder builder = new StreetNetworkBuilder();
        for (int i = 0; i < 300; i++) {
            builder.addNode(i * 10, 0);
        }
        for (int i = 0; i + 1 < 300; i++) {
            builder.addEdge(i, i + 1, i != 150);
        }
        StreetNetwork network = builder.build();
        assertThat(WalkGraph.of(network, WalkProfile.WALK).edges()).isEqualTo(299);
        assertThat(WalkGraph.of(network, WalkProfile.STEP_FREE).edges()).isZero();
    }

    @Test
    void aDoubledEdgeIsKeptOnceAndStepFreeIfOneOfThemIs() {
        StreetNetworkBuilder builder = new StreetNetworkBuilder();
        builder.addNode(0, 0);
        builder.addNode(10, 0);
        StreetNetwork network = builder.addEdge(0, 1, false)
                .addEdge(1, 0, true)
                .addEdge(0, 1, false)
                .build();
        assertThat(network.edges()).isEqualTo(1);
        assertThat(network.stepFree()).containsExactly(true);
    }

    private static StreetNetwork chain(int nodes) {
        StreetNetworkBuilder builder = new StreetNetworkBuilder();
        for (int i = 0; i < nodes; i++) {
            builder.addNode(i * 10, 0);
        }
        for (int i = 0; i + 1 < nodes; i++) {
            builder.addEdge(i, i + 1, true);
        }
        return builder.build();
    }
}
