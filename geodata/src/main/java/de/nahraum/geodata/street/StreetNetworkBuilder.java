package de.nahraum.geodata.street;

import de.nahraum.geodata.geo.HilbertCurve;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Collects nodes and edges and lays them out for searching: nodes in the order of a Hilbert curve, so that what is near in the city is
 * near in memory; edges in the order of their nodes; doubled edges once (a step-free double wins), loops not at all.
 */
public final class StreetNetworkBuilder {
    private static final int FIRST_CAPACITY = 1024;

    private double[] x = new double[FIRST_CAPACITY];
    private double[] y = new double[FIRST_CAPACITY];
    private int nodes;
    private int[] from = new int[FIRST_CAPACITY];
    private int[] to = new int[FIRST_CAPACITY];
    private boolean[] stepFree = new boolean[FIRST_CAPACITY];
    private int edges;
    private @Nullable Geometry extent;

    /**
     * Adds a node.
     *
     * @param xMetres metres east
     * @param yMetres metres north
     * @return the node's number, from 0; valid in this builder only
     */
    public int addNode(double xMetres, double yMetres) {
        if (nodes == x.length) {
            x = Arrays.copyOf(x, nodes * 2);
            y = Arrays.copyOf(y, nodes * 2);
        }
        x[nodes] = xMetres;
        y[nodes] = yMetres;
        return nodes++;
    }

    /** Adds an edge between two nodes of this builder. */
    public StreetNetworkBuilder addEdge(int first, int second, boolean isStepFree) {
        if (edges == from.length) {
            from = Arrays.copyOf(from, edges * 2);
            to = Arrays.copyOf(to, edges * 2);
            stepFree = Arrays.copyOf(stepFree, edges * 2);
        }
        from[edges] = first;
        to[edges] = second;
        stepFree[edges] = isStepFree;
        edges++;
        return this;
    }

    /** States the area the network speaks for. */
    public StreetNetworkBuilder extent(@Nullable Geometry metres) {
        extent = metres;
        return this;
    }

    public StreetNetwork build() {
        int[] newNumber = new int[nodes];
        double[] sortedX = new double[nodes];
        double[] sortedY = new double[nodes];
        int[] order = orderAlongCurve();
        for (int i = 0; i < nodes; i++) {
            newNumber[order[i]] = i;
            sortedX[i] = x[order[i]];
            sortedY[i] = y[order[i]];
        }
        // One long per edge sorts by first node, then second, and puts the step-free double first.
        long[] keys = new long[edges];
        for (int e = 0; e < edges; e++) {
            long a = Math.min(newNumber[from[e]], newNumber[to[e]]);
            long b = Math.max(newNumber[from[e]], newNumber[to[e]]);
            keys[e] = a << 32 | b << 1 | (stepFree[e] ? 0 : 1);
        }
        Arrays.sort(keys);
        int[] sortedFrom = new int[edges];
        int[] sortedTo = new int[edges];
        boolean[] sortedStepFree = new boolean[edges];
        int kept = 0;
        for (int e = 0; e < edges; e++) {
            int a = (int) (keys[e] >>> 32);
            int b = (int) (keys[e] & 0xffffffffL) >>> 1;
            boolean noLength = sortedX[a] == sortedX[b] && sortedY[a] == sortedY[b];
            boolean doubled = e > 0 && keys[e] >>> 1 == keys[e - 1] >>> 1;
            if (a == b || doubled) {
                continue;
            }
            // Two nodes at one spot still join their ways: such an edge stays, with length 0.
            sortedFrom[kept] = a;
            sortedTo[kept] = b;
            sortedStepFree[kept] = noLength || (keys[e] & 1) == 0;
            kept++;
        }
        return new StreetNetwork(
                sortedX,
                sortedY,
                Arrays.copyOf(sortedFrom, kept),
                Arrays.copyOf(sortedTo, kept),
                Arrays.copyOf(sortedStepFree, kept),
                extent);
    }

    private int[] orderAlongCurve() {
        Envelope box = new Envelope();
        for (int i = 0; i < nodes; i++) {
            box.expandToInclude(x[i], y[i]);
        }
        record Indexed(int node, long position) {}
        HilbertCurve curve = new HilbertCurve(box);
        Indexed[] indexed = new Indexed[nodes];
        for (int i = 0; i < nodes; i++) {
            indexed[i] = new Indexed(i, curve.position(x[i], y[i]));
        }
        // Ties keep the order of adding, so that the same input gives the same network.
        Arrays.sort(indexed, java.util.Comparator.comparingLong(Indexed::position));
        return Arrays.stream(indexed).mapToInt(Indexed::node).toArray();
    }
}
