package de.nahraum.geodata.street;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Connected components of the nodes that given edges touch: union-find with path halving (Tarjan & van Leeuwen 1984). */
final class Components {
    private final int[] parent;
    private final int[] size;
    private final boolean[] touched;

    Components(StreetNetwork network, int[] edges) {
        parent = IntStream.range(0, network.nodes()).toArray();
        size = new int[network.nodes()];
        Arrays.fill(size, 1);
        touched = new boolean[network.nodes()];
        for (int e : edges) {
            touched[network.from()[e]] = true;
            touched[network.to()[e]] = true;
            union(network.from()[e], network.to()[e]);
        }
    }

    private int root(int node) {
        int n = node;
        while (parent[n] != n) {
            parent[n] = parent[parent[n]];
            n = parent[n];
        }
        return n;
    }

    private void union(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        if (rootA == rootB) {
            return;
        }
        int large = size[rootA] >= size[rootB] ? rootA : rootB;
        int small = large == rootA ? rootB : rootA;
        parent[small] = large;
        size[large] += size[small];
    }

    /** Nodes in the component of a node. */
    int size(int node) {
        return size[root(node)];
    }

    int countBelow(int minimum) {
        return (int) roots().filter(node -> size[node] < minimum).count();
    }

    int nodesBelow(int minimum) {
        return roots().filter(node -> size[node] < minimum)
                .map(node -> size[node])
                .sum();
    }

    private IntStream roots() {
        return IntStream.range(0, parent.length).filter(node -> touched[node] && root(node) == node);
    }
}
