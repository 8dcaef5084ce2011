package de.nahraum.geodata.street;

import de.nahraum.geodata.geo.HilbertCurve;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Collects nodes and edges and lays them out for searching: nodes in the order of a Hilbert curve, so that what is near in the city is
 * near in memory; edges in the order of their nodes; doubled edges once (a step-free double wins, else the one added first), loops not at all.
 */
public final class StreetNetworkBuilder {
    private static final int FIRST_CAPACITY = 1024;

    private double[] x = new double[FIRST_CAPACITY];
    private double[] y = new double[FIRST_CAPACITY];
    private int nodes;
    private int[] from = new int[FIRST_CAPACITY];
    private int[] to = new int[FIRST_CAPACITY];
    private boolean[] stepFree = new boolean[FIRST_CAPACITY];
    private int[] name = new int[FIRST_CAPACITY];
    private byte[] lighting = new byte[FIRST_CAPACITY];
    private boolean[] stairs = new boolean[FIRST_CAPACITY];
    private int edges;
    private final Map<String, Integer> names = new LinkedHashMap<>();
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

    /** Adds an edge between two nodes of this builder of which nothing more is known. */
    public StreetNetworkBuilder addEdge(int first, int second, boolean isStepFree) {
        return addEdge(first, second, isStepFree, null, Lighting.ASSUMED_LIT, false);
    }

    /**
     * Adds an edge between two nodes of this builder.
     *
     * @param street its name; null if it has none
     * @param isStairs whether it is a flight of steps; with a ramp it can be step-free all the same
     */
    public StreetNetworkBuilder addEdge(
            int first, int second, boolean isStepFree, @Nullable String street, Lighting light, boolean isStairs) {
        if (edges == from.length) {
            from = Arrays.copyOf(from, edges * 2);
            to = Arrays.copyOf(to, edges * 2);
            stepFree = Arrays.copyOf(stepFree, edges * 2);
            name = Arrays.copyOf(name, edges * 2);
            lighting = Arrays.copyOf(lighting, edges * 2);
            stairs = Arrays.copyOf(stairs, edges * 2);
        }
        from[edges] = first;
        to[edges] = second;
        stepFree[edges] = isStepFree;
        name[edges] = street == null ? EdgeNotes.NO_NAME : number(street);
        lighting[edges] = EdgeNotes.code(light);
        stairs[edges] = isStairs;
        edges++;
        return this;
    }

    private int number(String street) {
        return names.computeIfAbsent(street, added -> names.size());
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
        int[] edgeOrder = edgesByNodes(newNumber);
        int[] sortedFrom = new int[edges];
        int[] sortedTo = new int[edges];
        boolean[] sortedStepFree = new boolean[edges];
        int[] sortedName = new int[edges];
        byte[] sortedLighting = new byte[edges];
        boolean[] sortedStairs = new boolean[edges];
        int kept = 0;
        for (int e : edgeOrder) {
            int a = Math.min(newNumber[from[e]], newNumber[to[e]]);
            int b = Math.max(newNumber[from[e]], newNumber[to[e]]);
            boolean noLength = sortedX[a] == sortedX[b] && sortedY[a] == sortedY[b];
            boolean doubled = kept > 0 && sortedFrom[kept - 1] == a && sortedTo[kept - 1] == b;
            if (a == b || doubled) {
                continue;
            }
            // Two nodes at one spot still join their ways: such an edge stays, with length 0.
            sortedFrom[kept] = a;
            sortedTo[kept] = b;
            sortedStepFree[kept] = noLength || stepFree[e];
            sortedName[kept] = name[e];
            sortedLighting[kept] = lighting[e];
            sortedStairs[kept] = stairs[e];
            kept++;
        }
        EdgeNotes notes = new EdgeNotes(
                List.copyOf(names.keySet()),
                Arrays.copyOf(sortedName, kept),
                Arrays.copyOf(sortedLighting, kept),
                Arrays.copyOf(sortedStairs, kept));
        return new StreetNetwork(
                sortedX,
                sortedY,
                Arrays.copyOf(sortedFrom, kept),
                Arrays.copyOf(sortedTo, kept),
                Arrays.copyOf(sortedStepFree, kept),
                extent,
                notes);
    }

    /** Edges by first node, then second, the step-free double first, then as they were added. */
    private int[] edgesByNodes(int[] newNumber) {
        int[] next = new int[nodes + 1];
        for (int e = 0; e < edges; e++) {
            next[Math.min(newNumber[from[e]], newNumber[to[e]]) + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] first = next.clone();
        long[] keys = new long[edges];
        for (int e = 0; e < edges; e++) {
            long b = Math.max(newNumber[from[e]], newNumber[to[e]]);
            keys[next[Math.min(newNumber[from[e]], newNumber[to[e]])]++] = b << 33 | (stepFree[e] ? 0 : 1L << 32) | e;
        }
        for (int node = 0; node < nodes; node++) {
            Arrays.sort(keys, first[node], first[node + 1]);
        }
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
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
