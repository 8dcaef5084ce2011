package de.nahraum.geodata.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

class SegmentGridTest {
    private static final double FAR = 5_000_000;

    /** One edge from here to 5,000 km away, another one wholly there: few squares, and still the nearest of all edges. */
    @Test
    void aStrayNodeNeedsNoMemoryAndChangesNoDistance() {
        SplittableRandom random = new SplittableRandom(3);
        StreetNetworkBuilder builder = new StreetNetworkBuilder();
        for (int i = 0; i < 200; i++) {
            builder.addNode(random.nextDouble(2000), random.nextDouble(2000));
        }
        int stray = builder.addNode(FAR, FAR);
        int beyond = builder.addNode(FAR + 100, FAR);
        for (int i = 1; i < 200; i++) {
            builder.addEdge(i - 1, i, true);
        }
        builder.addEdge(0, stray, true);
        builder.addEdge(stray, beyond, true);
        StreetNetwork network = builder.build();
        int[] edges = IntStream.range(0, network.edges()).toArray();
        SegmentGrid grid = new SegmentGrid(network, edges);
        assertThat(grid.squares()).isLessThanOrEqualTo(4 * edges.length + 1024);
        for (int i = 0; i < 500; i++) {
            double offset = i % 5 == 0 ? FAR : 0;
            Coordinate point =
                    new Coordinate(offset + random.nextDouble(-300, 2300), offset + random.nextDouble(-300, 2300));
            double nearest = IntStream.of(edges)
                    .mapToDouble(e -> Distance.pointToSegment(
                            point, node(network, network.from()[e]), node(network, network.to()[e])))
                    .min()
                    .orElseThrow();
            var snap = grid.findNearest(point.x, point.y, 1000);
            assertThat(snap.isPresent()).isEqualTo(nearest <= 1000);
            snap.ifPresent(found -> assertThat(found.straightMetres()).isCloseTo(nearest, within(1e-6)));
        }
    }

    private static Coordinate node(StreetNetwork network, int node) {
        return new Coordinate(network.x()[node], network.y()[node]);
    }
}
