package de.nahraum.geodata.housing;

import java.util.Arrays;

/**
 * Maximum flow in a directed network with whole capacities: blocking flows on layers (Dinitz 1970, Soviet Math. Doklady 11:1277), at most
 * {@code O(nodes² · edges)}, on the flat networks of a matching far less. Augments what is there: after capacities have been raised,
 * {@link #augment} adds to the flow and never takes back what leaves the source.
 *
 * <p>Not thread-safe. Capacities may be 0; their sum must stay below 2⁶³.
 */
final class MaximumFlow {
    private static final int NONE = -1;

    private final int[] firstEdge;
    private final int[] level;
    private final int[] current;
    private final int[] queue;
    private final int[] path;
    /** Edges in pairs: an even one and, after it, its reverse. */
    private int[] target;

    private int[] nextEdge;
    private long[] residual;
    private long[] capacity;
    private int edges;

    /**
     * A network without edges.
     *
     * @param nodes number of nodes, named 0 … nodes − 1
     */
    MaximumFlow(int nodes) {
        firstEdge = new int[nodes];
        Arrays.fill(firstEdge, NONE);
        level = new int[nodes];
        current = new int[nodes];
        queue = new int[nodes];
        path = new int[nodes];
        target = new int[16];
        nextEdge = new int[16];
        residual = new long[16];
        capacity = new long[16];
    }

    /**
     * Adds a directed edge.
     *
     * @return its name for {@link #flow} and {@link #setCapacity}
     * @throws IllegalArgumentException for a negative capacity
     */
    int addEdge(int from, int to, long edgeCapacity) {
        if (edges + 2 > target.length) {
            target = Arrays.copyOf(target, 2 * edges);
            nextEdge = Arrays.copyOf(nextEdge, 2 * edges);
            residual = Arrays.copyOf(residual, 2 * edges);
            capacity = Arrays.copyOf(capacity, 2 * edges);
        }
        int edge = edges;
        link(from, to);
        link(to, from);
        setCapacity(edge, edgeCapacity);
        return edge;
    }

    private void link(int from, int to) {
        target[edges] = to;
        nextEdge[edges] = firstEdge[from];
        firstEdge[from] = edges++;
    }

    /**
     * Changes the capacity of an edge; the flow on it stays.
     *
     * @throws IllegalArgumentException for a capacity below the flow or below 0
     */
    void setCapacity(int edge, long edgeCapacity) {
        if (edgeCapacity < flow(edge)) {
            throw new IllegalArgumentException("Capacity " + edgeCapacity + " below flow " + flow(edge));
        }
        residual[edge] += edgeCapacity - capacity[edge];
        capacity[edge] = edgeCapacity;
    }

    /** Units on an edge, 0 … its capacity. */
    long flow(int edge) {
        return residual[edge ^ 1];
    }

    /** Takes all flow away. */
    void clear() {
        for (int edge = 0; edge < edges; edge += 2) {
            residual[edge] = capacity[edge];
            residual[edge + 1] = 0;
        }
    }

    /**
     * Adds flow from source to sink until there is no way left.
     *
     * @return units added
     */
    long augment(int source, int sink) {
        if (source == sink) {
            throw new IllegalArgumentException("Source and sink are the same node: " + source);
        }
        long added = 0;
        while (layer(source, sink)) {
            System.arraycopy(firstEdge, 0, current, 0, firstEdge.length);
            added += block(source, sink);
        }
        return added;
    }

    /** Distances from the source in edges with room; whether the sink is reached. */
    private boolean layer(int source, int sink) {
        Arrays.fill(level, NONE);
        level[source] = 0;
        queue[0] = source;
        int last = 1;
        for (int first = 0; first < last && level[sink] == NONE; first++) {
            int node = queue[first];
            for (int edge = firstEdge[node]; edge != NONE; edge = nextEdge[edge]) {
                if (residual[edge] > 0 && level[target[edge]] == NONE) {
                    level[target[edge]] = level[node] + 1;
                    queue[last++] = target[edge];
                }
            }
        }
        return level[sink] != NONE;
    }

    /** A flow that blocks every shortest way; depth first, with the way kept in {@link #path} instead of on the stack. */
    private long block(int source, int sink) {
        long added = 0;
        int length = 0;
        int node = source;
        while (true) {
            if (node == sink) {
                long room = Long.MAX_VALUE;
                for (int i = 0; i < length; i++) {
                    room = Math.min(room, residual[path[i]]);
                }
                int keep = length;
                for (int i = length - 1; i >= 0; i--) {
                    residual[path[i]] -= room;
                    residual[path[i] ^ 1] += room;
                    keep = residual[path[i]] == 0 ? i : keep;
                }
                added += room;
                length = keep;
                node = target[path[keep] ^ 1];
                continue;
            }
            int edge = current[node];
            while (edge != NONE && (residual[edge] == 0 || level[target[edge]] != level[node] + 1)) {
                edge = nextEdge[edge];
            }
            current[node] = edge;
            if (edge != NONE) {
                path[length++] = edge;
                node = target[edge];
            } else if (length == 0) {
                return added;
            } else {
                // A dead end: no way of this phase leads through it again.
                level[node] = NONE;
                node = target[path[--length] ^ 1];
            }
        }
    }
}
