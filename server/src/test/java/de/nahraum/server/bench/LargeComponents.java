package de.nahraum.server.bench;

import de.nahraum.geodata.street.StreetNetwork;
import de.nahraum.geodata.street.WalkGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The edges walkers use, worked out apart from {@link WalkGraph}: so that the peers get no more and no fewer. */
final class LargeComponents {
    private LargeComponents() {}

    /** Edges of components with at least {@link WalkGraph#MINIMUM_COMPONENT_NODES} nodes. */
    static int[] edges(StreetNetwork network) {
        List<List<Integer>> neighbours = new ArrayList<>();
        for (int node = 0; node < network.nodes(); node++) {
            neighbours.add(new ArrayList<>());
        }
        for (int e = 0; e < network.edges(); e++) {
            neighbours.get(network.from()[e]).add(network.to()[e]);
            neighbours.get(network.to()[e]).add(network.from()[e]);
        }
        int[] sizeAt = new int[network.nodes()];
        boolean[] seen = new boolean[network.nodes()];
        for (int start = 0; start < network.nodes(); start++) {
            if (seen[start]) {
                continue;
            }
            List<Integer> component = new ArrayList<>();
            ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
            seen[start] = true;
            while (!open.isEmpty()) {
                int node = open.pop();
                component.add(node);
                for (int next : neighbours.get(node)) {
                    if (!seen[next]) {
                        seen[next] = true;
                        open.push(next);
                    }
                }
            }
            component.forEach(node -> sizeAt[node] = component.size());
        }
        return IntStream.range(0, network.edges())
                .filter(e -> sizeAt[network.from()[e]] >= WalkGraph.MINIMUM_COMPONENT_NODES)
                .toArray();
    }
}
