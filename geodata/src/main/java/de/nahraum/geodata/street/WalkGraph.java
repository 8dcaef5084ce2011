package de.nahraum.geodata.street;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The part of a {@link StreetNetwork} one kind of walker can use, in the form searches want: arcs of a node side by side.
 *
 * <p>Only components of at least {@link #MINIMUM_COMPONENT_NODES} nodes are used: smaller ones are courtyards, platforms and mapping
 * slips, and a cell snapped to one would wrongly look cut off. Node numbers are those of the network. Immutable, but for idle scratch memory.
 */
public final class WalkGraph {
    public static final int MINIMUM_COMPONENT_NODES = 200;
    /** Some bytes for each node of the streets are kept for each; more at a time than this is a burst, and its memory goes with it. */
    private static final int MOST_IDLE = 16;

    private final StreetNetwork network;
    private final int[] edges;
    private final int[] firstArc;
    private final int[] arcHead;
    private final double[] arcMetres;
    private final int[] arcEdge;
    private final SegmentGrid grid;
    private final ChainGraph chains;
    private final Queue<WalkSearch> idle = new ArrayBlockingQueue<>(MOST_IDLE);
    private final int smallComponents;
    private final int smallComponentNodes;
    private final @Nullable AvoidingWays avoiding;

    private WalkGraph(StreetNetwork network, int[] edges, int smallComponents, int smallComponentNodes) {
        this.network = network;
        this.edges = edges;
        this.smallComponents = smallComponents;
        this.smallComponentNodes = smallComponentNodes;
        int[] degree = new int[network.nodes() + 1];
        for (int e : edges) {
            degree[network.from()[e] + 1]++;
            degree[network.to()[e] + 1]++;
        }
        Arrays.parallelPrefix(degree, Integer::sum);
        this.firstArc = degree;
        this.arcHead = new int[edges.length * 2];
        this.arcMetres = new double[edges.length * 2];
        this.arcEdge = new int[edges.length * 2];
        int[] next = Arrays.copyOf(firstArc, network.nodes());
        for (int e : edges) {
            int a = network.from()[e];
            int b = network.to()[e];
            double metres = network.metres(e);
            arcHead[next[a]] = b;
            arcEdge[next[a]] = e;
            arcMetres[next[a]++] = metres;
            arcHead[next[b]] = a;
            arcEdge[next[b]] = e;
            arcMetres[next[b]++] = metres;
        }
        this.grid = new SegmentGrid(network, edges);
        this.chains = new ChainGraph(this);
        this.avoiding = null;
    }

    private WalkGraph(WalkGraph byDay, AvoidingWays avoiding) {
        this.network = byDay.network;
        this.edges = byDay.edges;
        this.firstArc = byDay.firstArc;
        this.arcHead = byDay.arcHead;
        this.arcMetres = byDay.arcMetres;
        this.arcEdge = byDay.arcEdge;
        this.grid = byDay.grid;
        this.chains = byDay.chains.avoiding(byDay, avoiding);
        this.smallComponents = byDay.smallComponents;
        this.smallComponentNodes = byDay.smallComponentNodes;
        this.avoiding = avoiding;
    }

    /**
     * The same ways for people who avoid parts of them. Points are snapped as by day, and mean the same on both; what is found on it are ways from the points to the
     * sources, in counted metres. Where nothing is avoided, all is as by day to the last bit. Cost: copies of the arrays of lengths.
     *
     * @param parts of this graph
     * @throws IllegalArgumentException if parts are avoided already: what is avoided together is one {@link AvoidedParts#union}
     */
    public WalkGraph avoiding(AvoidedParts parts, Avoidance how) {
        if (avoiding != null) {
            throw new IllegalArgumentException("Parts are avoided already");
        }
        return new WalkGraph(this, new AvoidingWays(this, parts, how));
    }

    /** The graph for a profile. Cost: one pass over the edges. */
    public static WalkGraph of(StreetNetwork network, WalkProfile profile) {
        return of(network, profile.stepFree(), MINIMUM_COMPONENT_NODES);
    }

    /**
     * The graph of all or of the step-free edges.
     *
     * @param minimumComponentNodes components with fewer nodes are left out; 0 keeps all
     */
    public static WalkGraph of(StreetNetwork network, boolean stepFreeOnly, int minimumComponentNodes) {
        int[] usable = IntStream.range(0, network.edges())
                .filter(e -> !stepFreeOnly || network.stepFree()[e])
                .toArray();
        Components components = new Components(network, usable);
        int[] kept = Arrays.stream(usable)
                .filter(e -> components.size(network.from()[e]) >= minimumComponentNodes)
                .toArray();
        return new WalkGraph(
                network,
                kept,
                components.countBelow(minimumComponentNodes),
                components.nodesBelow(minimumComponentNodes));
    }

    public StreetNetwork network() {
        return network;
    }

    public int nodes() {
        return network.nodes();
    }

    public int arcs() {
        return arcHead.length;
    }

    /** Edges of the network this graph uses. */
    public int edges() {
        return edges.length;
    }

    /** The nodes of the network people can stand at, ascending: along the Hilbert curve, so that every n-th of them are spread evenly. */
    public int[] usedNodes() {
        return IntStream.range(0, network.nodes())
                .filter(node -> firstArc[node] < firstArc[node + 1])
                .toArray();
    }

    /** Components left out because they are small. */
    public int smallComponents() {
        return smallComponents;
    }

    /** Nodes of the components left out. */
    public int smallComponentNodes() {
        return smallComponentNodes;
    }

    /** The same ways, reduced to junctions. */
    ChainGraph chains() {
        return chains;
    }

    /**
     * Runs a search with scratch memory that was used before, if some is idle.
     *
     * @param work gets an empty search and must not keep it
     */
    public <T> T search(Function<WalkSearch, T> work) {
        WalkSearch known = idle.poll();
        WalkSearch search = known == null ? new WalkSearch(this) : known;
        T result = work.apply(search);
        // After an error it is in no known state and is left to the garbage collector.
        idle.offer(search.clear());
        return result;
    }

    void forEachEdge(IntConsumer action) {
        for (int edge : edges) {
            action.accept(edge);
        }
    }

    /** First arc of a node; its last is before the first of the next node. */
    int firstArc(int node) {
        return firstArc[node];
    }

    int arcHead(int arc) {
        return arcHead[arc];
    }

    double arcMetres(int arc) {
        return arcMetres[arc];
    }

    /** Visits the edges whose box may meet another, some of them more than once. */
    void forEachEdgeNear(Envelope box, IntConsumer action) {
        grid.forEachNear(box, action);
    }

    /**
     * Counted metres along an edge, in this direction.
     *
     * @param from metres from the edge's first node
     * @param to metres from the edge's first node
     * @return infinite if nobody walks that way
     */
    double way(int edge, double from, double to) {
        return avoiding == null ? Math.abs(from - to) : avoiding.way(edge, from, to);
    }

    /** Number of the edge in the network an arc runs along. */
    int arcEdge(int arc) {
        return arcEdge[arc];
    }

    /** A node that has edges, as a snapped point. */
    Snap snapAt(int node) {
        int edge = arcEdge[firstArc[node]];
        double metres = arcMetres[firstArc[node]];
        return network.from()[edge] == node ? new Snap(edge, 0, metres, 0) : new Snap(edge, metres, 0, 0);
    }

    /**
     * Snaps a point to the nearest point on an edge.
     *
     * @return the snap, or empty if the nearest edge is more than {@link Snap#MAXIMUM_STRAIGHT_METRES} away
     */
    public java.util.Optional<Snap> findSnap(double x, double y) {
        return grid.findNearest(x, y, Snap.MAXIMUM_STRAIGHT_METRES);
    }
}
