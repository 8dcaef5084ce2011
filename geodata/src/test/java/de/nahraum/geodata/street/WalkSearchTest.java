package de.nahraum.geodata.street;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Distances are those of the textbook to the last bit, however the network is made; all forms of asking give the same. */
class WalkSearchTest {
    private static final int NETWORKS = 200;

    static LongStream seeds() {
        return LongStream.range(0, NETWORKS);
    }

    /** Nearest of several sources, every node, both profiles, against one textbook run per source. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsTheNearestSourceAsTheTextbookDoes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StreetNetwork network = network(seed, random);
        boolean stepFree = seed % 2 == 0;
        WalkGraph graph = WalkGraph.of(network, stepFree, 0);
        List<Snap> sources = sources(random, network, graph);
        double[] expected = nearest(network, stepFree, sources);

        WalkSearch search = new WalkSearch(graph);
        sources.forEach(search::addSource);
        search.run(Double.POSITIVE_INFINITY);

        for (int node = 0; node < network.nodes(); node++) {
            assertThat(search.metresTo(node)).isEqualTo(expected[node]);
        }
    }

    /** A search used again gives what a new one gives, and a limit changes nothing within it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anUsedSearchAndALimitedOneGiveTheSameWithinTheLimit(long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1000);
        StreetNetwork network = network(seed, random);
        WalkGraph graph = WalkGraph.of(network, false, 0);
        WalkSearch used = new WalkSearch(graph);
        sources(random, network, graph).forEach(used::addSource);
        used.run(300);

        List<Snap> sources = sources(random, network, graph);
        double limit = random.nextDouble(1000);
        used.clear();
        sources.forEach(used::addSource);
        used.run(limit);
        WalkSearch fresh = new WalkSearch(graph);
        sources.forEach(fresh::addSource);
        fresh.run(Double.POSITIVE_INFINITY);

        for (int node = 0; node < network.nodes(); node++) {
            if (fresh.metresTo(node) <= limit) {
                assertThat(used.metresTo(node)).isEqualTo(fresh.metresTo(node));
            } else {
                assertThat(used.metresTo(node)).isGreaterThan(limit);
            }
        }
    }

    private static StreetNetwork network(long seed, SplittableRandom random) {
        int nodes = 50 + random.nextInt(300);
        double edgesPerNode = 0.8 + random.nextDouble(2);
        return seed % 4 < 2
                ? RandomNetwork.of(seed, nodes, edgesPerNode)
                : RandomNetwork.withChains(seed, nodes, edgesPerNode);
    }

    /** Points between nodes, those on the street of a source too: over the ends of their edge, or along it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pointsOnEdgesGetTheWayOverAnEndOrAlongTheEdge(long seed) {
        SplittableRandom random = new SplittableRandom(seed + 2000);
        StreetNetwork network = network(seed, random);
        WalkGraph graph = WalkGraph.of(network, false, 0);
        List<Snap> sources = sources(random, network, graph);
        List<@Nullable Snap> points = points(random, network, graph, sources);
        double[] nearest = nearest(network, false, sources);
        WalkSearch search = new WalkSearch(graph);
        sources.forEach(search::addSource);
        search.run(Double.POSITIVE_INFINITY);

        double[] together = search.metresTo(LinkedPoints.of(graph, points.toArray(new Snap[0])));

        for (int i = 0; i < points.size(); i++) {
            Snap point = points.get(i);
            double expected = point == null ? Double.POSITIVE_INFINITY : way(network, nearest, sources, point);
            assertThat(together[i]).isEqualTo(expected);
            if (point != null) {
                assertThat(search.metresTo(point)).isEqualTo(expected);
            }
        }
    }

    /** What each source reaches within a limit, on however many threads, is what one search after another finds. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void catchmentsHoldWhatSingleSearchesFindWithinTheLimit(long seed) {
        SplittableRandom random = new SplittableRandom(seed + 3000);
        StreetNetwork network = network(seed, random);
        WalkGraph graph = WalkGraph.of(network, false, 0);
        List<Snap> sources = sources(random, network, graph);
        List<@Nullable Snap> asked = new ArrayList<>(sources);
        asked.add(random.nextInt(asked.size()), null);
        List<@Nullable Snap> points = points(random, network, graph, sources);
        double limit = seed % 5 == 0 ? Double.POSITIVE_INFINITY : random.nextDouble(900);

        Catchments catchments =
                CatchmentSearch.of(graph, asked, LinkedPoints.of(graph, points.toArray(new Snap[0])), limit);

        for (int s = 0; s < asked.size(); s++) {
            List<Integer> targets = new ArrayList<>();
            List<Double> metres = new ArrayList<>();
            Snap source = asked.get(s);
            double[] alone = source == null ? new double[0] : nearest(network, false, List.of(source));
            for (int i = 0; i < points.size() && source != null; i++) {
                Snap point = points.get(i);
                double way = point == null ? Double.NaN : way(network, alone, List.of(source), point);
                if (way <= limit && Double.isFinite(way)) {
                    targets.add(i);
                    metres.add(way);
                }
            }
            int from = catchments.first()[s];
            int to = catchments.first()[s + 1];
            assertThat(Arrays.stream(catchments.target(), from, to).boxed()).containsExactlyElementsOf(targets);
            assertThat(Arrays.stream(catchments.metres(), from, to).boxed()).containsExactlyElementsOf(metres);
        }
    }

    /** The n nearest sources of every point, ties by number, against sorting the ways from all of them. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nearestSourcesAreTheFirstOfAllSorted(long seed) {
        SplittableRandom random = new SplittableRandom(seed + 4000);
        StreetNetwork network = network(seed, random);
        WalkGraph graph = WalkGraph.of(network, false, 0);
        List<Snap> sources = new ArrayList<>(sources(random, network, graph));
        // Two at one spot: as near from everywhere.
        sources.add(sources.getFirst());
        List<@Nullable Snap> points = points(random, network, graph, sources);
        int wanted = 1 + random.nextInt(4);
        double limit = seed % 3 == 0 ? Double.POSITIVE_INFINITY : random.nextDouble(1500);

        NearestSearch.Nearest found = NearestSearch.of(
                graph, new ArrayList<>(sources), LinkedPoints.of(graph, points.toArray(new Snap[0])), wanted, limit);

        record Way(int source, double metres) {}
        List<double[]> alone = sources.stream()
                .map(source -> nearest(network, false, List.of(source)))
                .toList();
        for (int i = 0; i < points.size(); i++) {
            Snap point = points.get(i);
            List<Way> ways = IntStream.range(0, point == null ? 0 : sources.size())
                    .mapToObj(s -> new Way(
                            s, way(network, alone.get(s), List.of(sources.get(s)), Objects.requireNonNull(point))))
                    .filter(way -> way.metres() <= limit && Double.isFinite(way.metres()))
                    .sorted(Comparator.comparingDouble(Way::metres).thenComparingInt(Way::source))
                    .limit(wanted)
                    .toList();
            for (int rank = 0; rank < wanted; rank++) {
                boolean there = rank < ways.size();
                assertThat(found.nearest()[i * wanted + rank])
                        .isEqualTo(there ? ways.get(rank).source() : -1);
                assertThat(found.metres()[i * wanted + rank])
                        .isEqualTo(there ? ways.get(rank).metres() : Double.POSITIVE_INFINITY);
            }
        }
    }

    /** The second source is a neighbour of the crossing and arrives first; the first one comes round over another crossing, as far in all. */
    @Test
    void ofTwoSourcesAsNearTheOneWithTheSmallerNumberComesFirst() {
        StreetNetworkBuilder builder = new StreetNetworkBuilder();
        int west = builder.addNode(0, 0);
        int between = builder.addNode(50, 0);
        int crossing = builder.addNode(100, 0);
        int east = builder.addNode(200, 0);
        builder.addEdge(west, between, true)
                .addEdge(between, builder.addNode(50, 40), true)
                .addEdge(between, crossing, true)
                .addEdge(crossing, builder.addNode(100, 40), true)
                .addEdge(crossing, east, true);
        WalkGraph graph = WalkGraph.of(builder.build(), false, 0);
        List<@Nullable Snap> sources = new ArrayList<>();
        sources.add(graph.findSnap(0, 0).orElseThrow());
        sources.add(graph.findSnap(200, 0).orElseThrow());
        LinkedPoints point =
                LinkedPoints.of(graph, new Snap[] {graph.findSnap(100, 0).orElseThrow()});
        NearestSearch.Nearest one = NearestSearch.of(graph, sources, point, 1, Double.POSITIVE_INFINITY);
        assertThat(one.nearest()).containsExactly(0);
        assertThat(one.metres()).containsExactly(100);
    }

    private static List<@Nullable Snap> points(
            SplittableRandom random, StreetNetwork network, WalkGraph graph, List<Snap> sources) {
        List<@Nullable Snap> points = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            int near = random.nextInt(network.nodes());
            points.add(graph.findSnap(
                            network.x()[near] + random.nextDouble(-60, 60),
                            network.y()[near] + random.nextDouble(-60, 60))
                    .orElse(null));
        }
        for (Snap source : sources) {
            double metres = network.metres(source.edge());
            double along = ExactMetres.of(random.nextDouble() * metres);
            points.add(new Snap(source.edge(), along, metres - along, random.nextInt(20)));
        }
        points.add(null);
        return points;
    }

    private static double way(StreetNetwork network, double[] nearest, List<Snap> sources, Snap point) {
        double way = Math.min(
                nearest[network.from()[point.edge()]] + point.fromMetres(),
                nearest[network.to()[point.edge()]] + point.toMetres());
        for (Snap source : sources) {
            if (source.edge() == point.edge()) {
                way = Math.min(way, source.legMetres() + Math.abs(source.fromMetres() - point.fromMetres()));
            }
        }
        return way + point.legMetres();
    }

    private static List<Snap> sources(SplittableRandom random, StreetNetwork network, WalkGraph graph) {
        List<Snap> sources = new ArrayList<>();
        int wanted = 1 + random.nextInt(5);
        for (int i = 0; i < wanted; i++) {
            int near = random.nextInt(network.nodes());
            Optional<Snap> snap = graph.findSnap(
                    network.x()[near] + random.nextDouble(-40, 40), network.y()[near] + random.nextDouble(-40, 40));
            snap.ifPresent(sources::add);
        }
        return sources;
    }

    private static double[] nearest(StreetNetwork network, boolean stepFree, List<Snap> sources) {
        TextbookDijkstra textbook = new TextbookDijkstra(network, stepFree);
        double[] nearest = new double[network.nodes()];
        java.util.Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (Snap source : sources) {
            double[] overFrom =
                    textbook.metresFrom(network.from()[source.edge()], source.legMetres() + source.fromMetres());
            double[] overTo = textbook.metresFrom(network.to()[source.edge()], source.legMetres() + source.toMetres());
            for (int node = 0; node < nearest.length; node++) {
                nearest[node] = Math.min(nearest[node], Math.min(overFrom[node], overTo[node]));
            }
        }
        return nearest;
    }
}
