package de.nahraum.geodata.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Ways of people who avoid parts of the streets are those of a textbook on a network cut by hand, slowed and closed, however one asks; where nothing is
 * avoided they are those by day to the last bit.
 */
class AvoidedPartsTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** Cuts are whole nanometres, those of the oracle are not. */
    private static final double TOLERANCE = 1e-6;

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    private record Town(
            StreetNetwork network, WalkGraph byDay, List<Geometry> areas, List<Snap> sources, List<Snap> points) {
        static Town of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int nodes = 40 + random.nextInt(100);
            double edgesPerNode = 0.8 + random.nextDouble(1.5);
            StreetNetwork network = seed % 3 == 0
                    ? RandomNetwork.of(seed, nodes, edgesPerNode)
                    : RandomNetwork.withChains(seed, nodes, edgesPerNode);
            List<Geometry> areas = new ArrayList<>();
            for (int i = random.nextInt(1, 7); i > 0; i--) {
                int near = random.nextInt(network.nodes());
                areas.add(disc(
                        network.x()[near] + random.nextDouble(-40, 40),
                        network.y()[near] + random.nextDouble(-40, 40),
                        random.nextDouble(5, 160)));
            }
            WalkGraph graph = WalkGraph.of(network, false, 0);
            return new Town(
                    network,
                    graph,
                    areas,
                    snaps(random, network, graph, 1 + random.nextInt(4)),
                    snaps(random, network, graph, 25));
        }

        private static List<Snap> snaps(SplittableRandom random, StreetNetwork network, WalkGraph graph, int wanted) {
            List<Snap> snaps = new ArrayList<>();
            for (int i = 0; i < wanted; i++) {
                int near = random.nextInt(network.nodes());
                graph.findSnap(
                                network.x()[near] + random.nextDouble(-60, 60),
                                network.y()[near] + random.nextDouble(-60, 60))
                        .ifPresent(snaps::add);
            }
            return snaps;
        }

        WalkGraph avoiding(Avoidance how) {
            return byDay.avoiding(
                    AvoidedParts.union(areas.stream()
                            .map(area -> AvoidedParts.of(byDay, area))
                            .toList()),
                    how);
        }

        /** Ways of every point to every source, cut by hand. */
        List<double[]> expected(Avoidance how) {
            List<Snap> all = new ArrayList<>(points);
            all.addAll(sources);
            SplitNetwork split = new SplitNetwork(network, areas, how, all);
            return points.stream().map(point -> split.ways(point, sources)).toList();
        }

        LinkedPoints linked() {
            return LinkedPoints.of(byDay, points.toArray(new Snap[0]));
        }
    }

    @ParameterizedTest(name = "slowed, seed {0}")
    @MethodSource("seeds")
    void slowedWaysAreThoseOfTheNetworkCutByHand(long seed) {
        assertSame(Town.of(seed), Avoidance.SLOWED, seed);
    }

    @ParameterizedTest(name = "closed, seed {0}")
    @MethodSource("seeds")
    void closedWaysAreThoseOfTheNetworkCutByHand(long seed) {
        assertSame(Town.of(seed + 10_000), Avoidance.CLOSED, seed);
    }

    private static void assertSame(Town town, Avoidance how, long seed) {
        WalkGraph graph = town.avoiding(how);
        List<double[]> expected = town.expected(how);
        Snap[] snaps = town.points().toArray(new Snap[0]);
        LinkedPoints linked = town.linked().on(graph, snaps);
        double limit = seed % 2 == 0 ? NEVER : 400;

        double[] together = graph.search(search -> {
            town.sources().forEach(search::addSource);
            return search.run(NEVER).metresTo(linked);
        });
        double[] afresh = graph.search(search -> {
            town.sources().forEach(search::addSource);
            return search.run(NEVER).metresTo(LinkedPoints.of(graph, snaps));
        });
        List<@Nullable Snap> sources = new ArrayList<>(town.sources());
        NearestSearch.Nearest nearest = NearestSearch.of(graph, sources, linked, 2, limit);
        Catchments catchments = CatchmentSearch.of(graph, sources, linked, limit);

        assertThat(afresh).containsExactly(together);
        for (int i = 0; i < snaps.length; i++) {
            Snap point = snaps[i];
            double[] sorted = Arrays.stream(expected.get(i)).sorted().toArray();
            assertWay(together[i], sorted.length == 0 ? NEVER : sorted[0]);
            double alone = graph.search(search -> {
                town.sources().forEach(search::addSource);
                return search.run(NEVER).metresTo(point);
            });
            assertThat(alone).isEqualTo(together[i]);
            for (int rank = 0; rank < 2; rank++) {
                boolean there = rank < sorted.length && sorted[rank] <= limit;
                assertWay(nearest.metres()[2 * i + rank], there ? sorted[rank] : NEVER);
                assertThat(nearest.nearest()[2 * i + rank] >= 0).isEqualTo(there && Double.isFinite(sorted[rank]));
            }
            for (int s = 0; s < town.sources().size(); s++) {
                assertRoute(graph, point, town.sources().get(s), expected.get(i)[s]);
                assertWay(wayIn(catchments, s, i), expected.get(i)[s] <= limit ? expected.get(i)[s] : NEVER);
            }
        }
    }

    private static double wayIn(Catchments catchments, int source, int point) {
        for (int k = catchments.first()[source]; k < catchments.first()[source + 1]; k++) {
            if (catchments.target()[k] == point) {
                return catchments.metres()[k];
            }
        }
        return NEVER;
    }

    /** The one way that is drawn is one that counts as much; its metres are those on the ground. */
    private static void assertRoute(WalkGraph graph, Snap from, Snap to, double expected) {
        RoutePath path = new RouteSearch(graph, 1).find(from, to).orElse(null);
        assertThat(path == null).isEqualTo(Double.isInfinite(expected));
        if (path != null) {
            assertThat(path.counted()).isCloseTo(expected - from.legMetres() - to.legMetres(), within(TOLERANCE));
            assertThat(path.metres()).isLessThanOrEqualTo(path.counted() + TOLERANCE);
        }
    }

    private static void assertWay(double found, double expected) {
        if (Double.isInfinite(expected)) {
            assertThat(found).isInfinite();
        } else {
            assertThat(found).isCloseTo(expected, within(TOLERANCE));
        }
    }

    /** Nothing avoided: all as by day to the last bit, whichever variant. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whereNothingIsAvoidedEveryBitIsThatOfTheDay(long seed) {
        Town town = Town.of(seed + 20_000);
        double[] byDay = ways(town, town.byDay());
        for (Avoidance how : Avoidance.values()) {
            assertThat(ways(town, town.byDay().avoiding(AvoidedParts.NONE, how)))
                    .containsExactly(byDay);
        }
        Geometry faraway = disc(-5000, -5000, 100);
        WalkGraph graph = town.byDay().avoiding(AvoidedParts.of(town.byDay(), faraway), Avoidance.SLOWED);
        assertThat(ways(town, graph)).containsExactly(byDay);
    }

    private static double[] ways(Town town, WalkGraph graph) {
        return graph.search(search -> {
            town.sources().forEach(search::addSource);
            return search.run(NEVER)
                    .metresTo(LinkedPoints.of(graph, town.points().toArray(new Snap[0])));
        });
    }

    /**
     * A street of 300 m from west to east and a way round it of 340 m, 20 m beside. Avoided is the middle of the street from 100 m to 200 m: 300 + 2 × 100 are
     * 500 m, so that people go round.
     */
    private static WalkGraph street() {
        StreetNetworkBuilder builder = new StreetNetworkBuilder();
        int west = builder.addNode(0, 0);
        int east = builder.addNode(300, 0);
        int northWest = builder.addNode(0, 20);
        int northEast = builder.addNode(300, 20);
        builder.addEdge(west, east, true)
                .addEdge(west, northWest, true)
                .addEdge(northWest, northEast, true)
                .addEdge(northEast, east, true);
        return WalkGraph.of(builder.build(), false, 0);
    }

    private static double way(WalkGraph graph, double from, double to) {
        Snap start = graph.findSnap(from, 0).orElseThrow();
        Snap end = graph.findSnap(to, 0).orElseThrow();
        return graph.search(search -> search.addSource(end).run(NEVER).metresTo(start));
    }

    @Test
    void peopleGoRoundWhatWouldTakeThemLonger() {
        WalkGraph byDay = street();
        AvoidedParts middle = AvoidedParts.of(byDay, box(100, -5, 200, 5));
        assertThat(middle.metres()).isEqualTo(100);
        WalkGraph slowed = byDay.avoiding(middle, Avoidance.SLOWED);
        assertThat(way(byDay, 0, 300)).isEqualTo(300);
        assertThat(way(slowed, 0, 300)).isEqualTo(340);
        // 50 m to the border, 100 m that count 300, 50 m: through, as round it would be 50 + 340 + 50.
        assertThat(way(slowed, 50, 250)).isEqualTo(400);
        assertThat(way(slowed, 120, 150)).isEqualTo(90);
        WalkGraph closed = byDay.avoiding(middle, Avoidance.CLOSED);
        assertThat(way(closed, 50, 250)).isEqualTo(440);
        // Out to the west, but not in from there; within, one walks as ever.
        assertThat(way(closed, 120, 0)).isEqualTo(120);
        assertThat(way(closed, 0, 120)).isInfinite();
        assertThat(way(closed, 120, 150)).isEqualTo(30);
        // The border is without.
        assertThat(way(closed, 0, 100)).isEqualTo(100);
    }

    @Test
    void whatTouchesAtAPointIsNotAvoidedAndOverlapsCountOnce() {
        WalkGraph graph = street();
        Geometry triangle = SHAPES.createPolygon(new Coordinate[] {
            new Coordinate(100, -5), new Coordinate(120, -30), new Coordinate(80, -30), new Coordinate(100, -5)
        });
        assertThat(AvoidedParts.of(graph, triangle).edges()).isEmpty();
        Geometry upToTheStreet = SHAPES.createPolygon(new Coordinate[] {
            new Coordinate(100, 0), new Coordinate(120, -30), new Coordinate(80, -30), new Coordinate(100, 0)
        });
        assertThat(AvoidedParts.of(graph, upToTheStreet).edges()).isEmpty();
        AvoidedParts both = AvoidedParts.union(List.of(
                AvoidedParts.of(graph, box(50, -5, 120, 5)),
                AvoidedParts.of(graph, box(100, -5, 200, 5)),
                AvoidedParts.of(graph, box(250, -5, 400, 5))));
        // 150 and 50 m of the street, and 5 m of the way up at its east end.
        int street = graph.findSnap(150, 0).orElseThrow().edge();
        assertThat(both.of(street)).hasSize(4);
        assertThat(both.metres()).isEqualTo(205);
        // Along the border is within.
        assertThat(AvoidedParts.of(graph, box(50, -5, 250, 0)).metres()).isEqualTo(200);
    }

    /**
     * Two closed areas meet at x = 50, where a node is drawn twice with an edge without length between: who is within walks from one into the other, and a street
     * that begins there makes no border of it. From outside nobody comes in that way.
     */
    @Test
    void twoNodesAtOneSpotAreOneBorder() {
        for (boolean withSideStreet : new boolean[] {false, true}) {
            StreetNetworkBuilder builder = new StreetNetworkBuilder();
            for (double x : new double[] {0, 50, 50, 100}) {
                builder.addNode(x, 0);
            }
            builder.addEdge(0, 1, true);
            builder.addEdge(1, 2, true);
            builder.addEdge(2, 3, true);
            if (withSideStreet) {
                builder.addNode(50, 60);
                builder.addEdge(1, 4, true);
            }
            WalkGraph byDay = WalkGraph.of(builder.build(), false, 0);
            WalkGraph closed = byDay.avoiding(
                    AvoidedParts.union(List.of(
                            AvoidedParts.of(byDay, box(20, -10, 50, 10)),
                            AvoidedParts.of(byDay, box(50, -10, 80, 10)))),
                    Avoidance.CLOSED);
            Snap within = byDay.findSnap(30, 0).orElseThrow();
            Snap alsoWithin = byDay.findSnap(70, 0).orElseThrow();
            Snap outside = byDay.findSnap(10, 0).orElseThrow();
            assertWay(metres(closed, within, alsoWithin), 40);
            assertRoute(closed, within, alsoWithin, 40);
            assertWay(metres(closed, outside, alsoWithin), NEVER);
            assertRoute(closed, outside, alsoWithin, NEVER);
        }
    }

    private static double metres(WalkGraph graph, Snap from, Snap to) {
        return graph.search(search -> search.addSource(to).run(NEVER).metresTo(from));
    }

    private static Geometry disc(double x, double y, double radius) {
        return SHAPES.createPoint(new Coordinate(x, y)).buffer(radius);
    }

    private static Geometry box(double west, double south, double east, double north) {
        return SHAPES.toGeometry(new Envelope(west, east, south, north));
    }
}
