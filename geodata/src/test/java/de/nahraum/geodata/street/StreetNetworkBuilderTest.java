package de.nahraum.geodata.street;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known of an edge stays with it, wherever sorting puts it. */
class StreetNetworkBuilderTest {
    private static final List<Lighting> LIGHTING = List.of(Lighting.values());

    private record Added(boolean stepFree, @Nullable String street, Lighting lighting, boolean stairs) {}

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anEdgeKeepsItsNotes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int nodes = 2 + random.nextInt(60);
        StreetNetworkBuilder builder = new StreetNetworkBuilder();
        for (int i = 0; i < nodes; i++) {
            builder.addNode(i * 10, random.nextInt(1000));
        }
        Map<List<Integer>, List<Added>> added = new HashMap<>();
        for (int i = 0; i < nodes * 3; i++) {
            int a = random.nextInt(nodes);
            int b = random.nextInt(nodes);
            Added edge = new Added(
                    random.nextBoolean(),
                    random.nextInt(3) == 0 ? null : "Straße " + random.nextInt(20),
                    LIGHTING.get(random.nextInt(LIGHTING.size())),
                    random.nextBoolean());
            builder.addEdge(a, b, edge.stepFree(), edge.street(), edge.lighting(), edge.stairs());
            if (a != b) {
                added.computeIfAbsent(List.of(Math.min(a, b), Math.max(a, b)), key -> new ArrayList<>())
                        .add(edge);
            }
        }
        StreetNetwork network = builder.build();
        assertThat(network.edges()).isEqualTo(added.size());
        for (int e = 0; e < network.edges(); e++) {
            // A node is known by its x.
            int a = (int) network.x()[network.from()[e]] / 10;
            int b = (int) network.x()[network.to()[e]] / 10;
            List<Added> doubles = added.getOrDefault(List.of(Math.min(a, b), Math.max(a, b)), List.of());
            Added expected =
                    doubles.stream().filter(Added::stepFree).findFirst().orElse(doubles.getFirst());
            EdgeNotes notes = network.notes();
            assertThat(new Added(network.stepFree()[e], notes.street(e), notes.lightingOf(e), notes.stairs()[e]))
                    .isEqualTo(expected);
        }
    }
}
