package de.nahraum.geodata.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        StreetNetwork network = RandomNetwork.of(seed, 50 + random.nextInt(400), 0.8 + random.nextDouble(2));
        boolean stepFree = seed % 2 == 0;
        WalkGraph graph = WalkGraph.of(network, stepFree, 0);
        List<Snap> sources = sources(random, network, graph);
        double[] expected = nearest(network, stepFree, sources);

        WalkSearch search = new WalkSearch(graph);
        sources.forEach(search::addSource);
        search.run(Double.POSITIVE_INFINITY);

        for (int node = 0; node < network.nodes(); node++) {
            if (Double.isInfinite(expected[node])) {
                assertThat(search.metresTo(node)).isInfinite();
            } else {
                assertThat(search.metresTo(node)).isCloseTo(expected[node], within(1e-9 * (1 + expected[node])));
            }
        }
    }

    /** A search used again gives what a new one gives, and a limit changes nothing within it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anUsedSearchAndALimitedOneGiveTheSameWithinTheLimit(long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1000);
        StreetNetwork network = RandomNetwork.of(seed, 50 + random.nextInt(300), 1.5);
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
            double[] overFrom = textbook.metresFrom(
                    network.from()[source.edge()], 1.3 * source.straightMetres() + source.fromMetres());
            double[] overTo =
                    textbook.metresFrom(network.to()[source.edge()], 1.3 * source.straightMetres() + source.toMetres());
            for (int node = 0; node < nearest.length; node++) {
                nearest[node] = Math.min(nearest[node], Math.min(overFrom[node], overTo[node]));
            }
        }
        return nearest;
    }
}
