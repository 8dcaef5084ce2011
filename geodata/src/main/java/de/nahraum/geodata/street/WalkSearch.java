package de.nahraum.geodata.street;

import java.util.Arrays;

/**
 * Walking distances from many places at once: Dijkstra (1959) from all sources together, so that every node gets the distance of its
 * nearest source in one pass. Exact; arcs never have negative length.
 *
 * <p>One search holds its own scratch memory and may be used again and again, by one thread at a time. Cost: O(m log n), only as far as
 * the limit reaches.
 */
public final class WalkSearch {
    private final WalkGraph graph;
    private final double[] metres;
    private final NodeHeap heap;

    public WalkSearch(WalkGraph graph) {
        this.graph = graph;
        this.metres = new double[graph.nodes()];
        this.heap = new NodeHeap(graph.nodes(), metres);
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
    }

    /** Forgets all sources and distances. */
    public WalkSearch clear() {
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
        heap.clear();
        return this;
    }

    /** Adds a source that stands at a snapped point; its own leg counts. */
    public WalkSearch addSource(Snap snap) {
        seed(graph.network().from()[snap.edge()], snap.legMetres() + snap.fromMetres());
        seed(graph.network().to()[snap.edge()], snap.legMetres() + snap.toMetres());
        return this;
    }

    private void seed(int node, double distance) {
        if (distance < metres[node]) {
            metres[node] = distance;
            heap.addOrRaise(node);
        }
    }

    /**
     * Walks outward from the sources.
     *
     * @param limitMetres nodes farther away may keep a distance that is too long, and are to be taken as beyond the limit
     */
    public WalkSearch run(double limitMetres) {
        while (!heap.isEmpty()) {
            int node = heap.removeNearest();
            double here = metres[node];
            if (here > limitMetres) {
                break;
            }
            int end = graph.firstArc(node + 1);
            for (int arc = graph.firstArc(node); arc < end; arc++) {
                int head = graph.arcHead(arc);
                double there = here + graph.arcMetres(arc);
                if (there < metres[head]) {
                    metres[head] = there;
                    heap.addOrRaise(head);
                }
            }
        }
        heap.clear();
        return this;
    }

    /** Metres from the nearest source to a node, infinite if none was reached. */
    public double metresTo(int node) {
        return metres[node];
    }

    /** Metres from the nearest source to a snapped point over the ends of its edge, its own leg included. */
    public double metresTo(Snap snap) {
        double overFrom = metres[graph.network().from()[snap.edge()]] + snap.fromMetres();
        double overTo = metres[graph.network().to()[snap.edge()]] + snap.toMetres();
        return Math.min(overFrom, overTo) + snap.legMetres();
    }
}
