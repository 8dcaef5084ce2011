package de.nahraum.geodata.street;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The walking network reduced to what a search has to decide: junctions, and the chains of edges between them. A node where exactly two edges meet leaves no
 * choice and lies within a chain. Distances are those of the whole network ({@link ExactMetres}). Junctions keep the order of the nodes along
 * the Hilbert curve. Immutable.
 *
 * <p>A ring without a junction gets one, at its node with the smallest number. A chain that ends where it began leads nowhere, but people live on it. Cost: one
 * pass over the edges.
 */
final class ChainGraph {
    private final int[] firstArc;
    private final int[] arcHead;
    private final double[] arcMetres;
    private final int[] arcChain;
    private final int[] chainStart;
    private final int[] chainEnd;
    private final double[] chainMetres;
    private final int[] chainOfEdge;
    private final double[] edgeAlong;
    private final boolean[] edgeForward;
    private final double longestChainMetres;
    private final int[] firstEdge;
    private final int[] edges;
    private final int[] nodes;
    private final @Nullable AvoidingWays avoiding;
    private final double @Nullable [] @Nullable [] borders;
    private final Set<Integer> changed;

    /** The chains by day. */
    ChainGraph(WalkGraph graph) {
        ChainTracing tracing = new ChainTracing(graph);
        chainOfEdge = tracing.chainOfEdge;
        edgeAlong = tracing.edgeAlong;
        edgeForward = tracing.edgeForward;
        chainStart = Arrays.copyOf(tracing.chainStart, tracing.chains);
        chainEnd = Arrays.copyOf(tracing.chainEnd, tracing.chains);
        chainMetres = Arrays.copyOf(tracing.chainMetres, tracing.chains);
        longestChainMetres = Arrays.stream(chainMetres).max().orElse(0);
        firstEdge = Arrays.copyOf(tracing.firstEdge, tracing.chains + 1);
        edges = tracing.edges;
        nodes = Arrays.copyOf(tracing.nodeOfJunction, tracing.junctions);
        avoiding = null;
        borders = null;
        changed = Set.of();
        firstArc = new int[tracing.junctions + 1];
        for (int chain = 0; chain < chainStart.length; chain++) {
            firstArc[chainStart[chain] + 1]++;
            if (!isLoop(chain)) {
                firstArc[chainEnd[chain] + 1]++;
            }
        }
        Arrays.parallelPrefix(firstArc, Integer::sum);
        arcHead = new int[firstArc[tracing.junctions]];
        arcMetres = new double[arcHead.length];
        arcChain = new int[arcHead.length];
        int[] next = Arrays.copyOf(firstArc, tracing.junctions);
        for (int chain = 0; chain < chainStart.length; chain++) {
            putArc(next[chainStart[chain]]++, chainEnd[chain], chain);
            if (!isLoop(chain)) {
                putArc(next[chainEnd[chain]]++, chainStart[chain], chain);
            }
        }
    }

    private ChainGraph(ChainGraph byDay, AvoidingWays avoiding, AvoidedChains chains) {
        firstArc = byDay.firstArc;
        arcHead = byDay.arcHead;
        arcMetres = chains.arcMetres;
        arcChain = byDay.arcChain;
        chainStart = byDay.chainStart;
        chainEnd = byDay.chainEnd;
        chainMetres = chains.chainMetres;
        chainOfEdge = byDay.chainOfEdge;
        edgeAlong = chains.edgeAlong;
        edgeForward = byDay.edgeForward;
        longestChainMetres = chains.longestChainMetres;
        firstEdge = byDay.firstEdge;
        edges = byDay.edges;
        nodes = byDay.nodes;
        borders = chains.borders;
        changed = chains.changed();
        this.avoiding = avoiding;
    }

    /** The same junctions and chains, as long as they are for people who avoid parts of them. */
    ChainGraph avoiding(WalkGraph graph, AvoidingWays ways) {
        return new ChainGraph(this, ways, new AvoidedChains(graph, this, ways));
    }

    private void putArc(int arc, int head, int chain) {
        arcHead[arc] = head;
        arcMetres[arc] = chainMetres[chain];
        arcChain[arc] = chain;
    }

    int junctions() {
        return firstArc.length - 1;
    }

    int chains() {
        return chainStart.length;
    }

    /** First arc of a junction; its last is before the first of the next junction. */
    int firstArc(int junction) {
        return firstArc[junction];
    }

    int arcHead(int arc) {
        return arcHead[arc];
    }

    double arcMetres(int arc) {
        return arcMetres[arc];
    }

    int arcChain(int arc) {
        return arcChain[arc];
    }

    /** Whether only one chain is at a junction: whoever gets there can only turn back. */
    boolean isDeadEnd(int junction) {
        return firstArc[junction + 1] - firstArc[junction] == 1;
    }

    /** Whether a chain ends where it began; it is one arc then. */
    boolean isLoop(int chain) {
        return chainStart[chain] == chainEnd[chain];
    }

    int chainStart(int chain) {
        return chainStart[chain];
    }

    int chainEnd(int chain) {
        return chainEnd[chain];
    }

    double chainMetres(int chain) {
        return chainMetres[chain];
    }

    double longestChainMetres() {
        return longestChainMetres;
    }

    int chainOf(Snap snap) {
        return chainOfEdge[snap.edge()];
    }

    int chainOf(int edge) {
        return chainOfEdge[edge];
    }

    /** Metres along its chain, from the chain's start to a snapped point. */
    double along(Snap snap) {
        double offset = edgeForward[snap.edge()] ? snap.fromMetres() : snap.toMetres();
        return edgeAlong[snap.edge()] + (avoiding == null ? offset : offset + moreMetres(snap, avoiding));
    }

    /** What avoiding makes longer of the way from a point to that end of its edge which comes first along the chain. */
    private double moreMetres(Snap snap, AvoidingWays ways) {
        return switch (ways.how()) {
            case SLOWED -> {
                double end = edgeForward[snap.edge()] ? 0 : snap.fromMetres() + snap.toMetres();
                yield ways.way(snap.edge(), snap.fromMetres(), end) - Math.abs(snap.fromMetres() - end);
            }
            case CLOSED -> 0;
        };
    }

    /** Metres from a chain's start to the end of an edge that comes first. */
    double along(int edge) {
        return edgeAlong[edge];
    }

    /** Where the edges of a chain begin in {@link #edge}, in the order they are walked; they end before those of the next chain. */
    int firstEdge(int chain) {
        return firstEdge[chain];
    }

    int edge(int position) {
        return edges[position];
    }

    /** Whether an edge's first node comes first along the chain. */
    boolean isForward(int edge) {
        return edgeForward[edge];
    }

    /** Way on a chain from one point to another, in this direction; infinite if nobody walks that way. */
    double way(int chain, double fromAlong, double toAlong) {
        double[] closed = borders == null ? null : borders[chain];
        return closed == null || AvoidingWays.isOpen(closed, fromAlong, toAlong)
                ? Math.abs(fromAlong - toAlong)
                : Double.POSITIVE_INFINITY;
    }

    /** Way from a point of a chain to its start. */
    double wayToStart(int chain, double along) {
        return way(chain, along, 0);
    }

    double wayToEnd(int chain, double along) {
        return way(chain, along, chainMetres[chain]);
    }

    /** The node of the network a junction is. */
    int node(int junction) {
        return nodes[junction];
    }

    /** Chains that are not as by day. */
    Set<Integer> changed() {
        return changed;
    }

    double[] copyOfEdgeAlong() {
        return edgeAlong.clone();
    }

    double[] copyOfChainMetres() {
        return chainMetres.clone();
    }

    double[] copyOfArcMetres() {
        return arcMetres.clone();
    }
}
