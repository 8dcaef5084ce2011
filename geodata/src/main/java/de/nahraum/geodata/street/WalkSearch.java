package de.nahraum.geodata.street;

import java.util.Arrays;

/**
 * Walking distances to the nearest of many places at once: a shortest-path search from all sources together, so that everything gets the distance of its nearest source in one
 * pass. Exact, and the same to the last bit whatever the order ({@link ExactMetres}); arcs never have negative length. Where a way can be walked in one
 * direction only ({@link Avoidance#CLOSED}), it is the way from the points to the sources that counts.
 *
 * <p>It runs over the junctions of a {@link ChainGraph} with a {@link BucketQueue}: chosen by measurement over an indexed heap with four children and a
 * lazy heap of packed numbers (docs/decisions/0015). One search holds its own scratch memory, may be used again and again by one thread at a time, and
 * allocates nothing when it runs. Cost: what lies within the limit.
 */
public final class WalkSearch {
    private static final int NONE = -1;

    private final WalkGraph graph;
    private final ChainGraph chains;
    private final double[] metres;
    private final int[] touched;
    private final BucketQueue queue;
    private int touchedCount;

    private double[] sourceAlong = new double[8];
    private double[] sourceLeg = new double[8];
    private int[] sourceChain = new int[8];
    private int[] sourceBefore = new int[8];
    private final int[] lastSourceOfChain;
    private int sources;

    public WalkSearch(WalkGraph graph) {
        this.graph = graph;
        this.chains = graph.chains();
        this.metres = new double[chains.junctions()];
        this.touched = new int[chains.junctions()];
        this.queue = new BucketQueue(
                chains.junctions(), chains.longestChainMetres() + Snap.DETOUR * Snap.MAXIMUM_STRAIGHT_METRES);
        this.lastSourceOfChain = new int[chains.chains()];
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
        Arrays.fill(lastSourceOfChain, NONE);
    }

    /** Forgets all sources and distances. Cost: O(what was reached). */
    public WalkSearch clear() {
        for (int i = 0; i < touchedCount; i++) {
            metres[touched[i]] = Double.POSITIVE_INFINITY;
        }
        touchedCount = 0;
        for (int i = 0; i < sources; i++) {
            lastSourceOfChain[sourceChain[i]] = NONE;
        }
        sources = 0;
        queue.clear();
        return this;
    }

    /** Adds a source that stands at a snapped point; its own leg counts. */
    public WalkSearch addSource(Snap snap) {
        int chain = chains.chainOf(snap);
        double along = chains.along(snap);
        double leg = snap.legMetres();
        remember(chain, along, leg);
        seed(chains.chainStart(chain), leg + chains.way(chain, 0, along));
        seed(chains.chainEnd(chain), leg + chains.way(chain, chains.chainMetres(chain), along));
        return this;
    }

    private void remember(int chain, double along, double leg) {
        if (sources == sourceChain.length) {
            sourceAlong = Arrays.copyOf(sourceAlong, sources * 2);
            sourceLeg = Arrays.copyOf(sourceLeg, sources * 2);
            sourceChain = Arrays.copyOf(sourceChain, sources * 2);
            sourceBefore = Arrays.copyOf(sourceBefore, sources * 2);
        }
        sourceAlong[sources] = along;
        sourceLeg[sources] = leg;
        sourceChain[sources] = chain;
        sourceBefore[sources] = lastSourceOfChain[chain];
        lastSourceOfChain[chain] = sources++;
    }

    private void seed(int junction, double distance) {
        if (distance < metres[junction]) {
            lower(junction, distance);
            queue.put(junction, distance);
        }
    }

    private void lower(int junction, double distance) {
        if (metres[junction] == Double.POSITIVE_INFINITY) {
            touched[touchedCount++] = junction;
        }
        metres[junction] = distance;
    }

    /**
     * Walks outward from the sources.
     *
     * @param limitMetres what lies farther away may keep a distance that is too long, and is to be taken as beyond the limit
     */
    public WalkSearch run(double limitMetres) {
        while (!queue.isEmpty() && queue.leastMetres() <= limitMetres) {
            int junction = queue.remove();
            double here = metres[junction];
            int end = chains.firstArc(junction + 1);
            for (int arc = chains.firstArc(junction); arc < end; arc++) {
                int head = chains.arcHead(arc);
                double there = here + chains.arcMetres(arc);
                if (there < metres[head]) {
                    lower(head, there);
                    if (!chains.isDeadEnd(head)) {
                        queue.put(head, there);
                    }
                }
            }
        }
        queue.clear();
        return this;
    }

    /** Metres from the nearest source to a node of the network, infinite if none was reached. */
    public double metresTo(int node) {
        return graph.firstArc(node) == graph.firstArc(node + 1)
                ? Double.POSITIVE_INFINITY
                : metresTo(graph.snapAt(node));
    }

    /** Metres from the nearest source to a snapped point, over the streets or along the chain both lie on; its own leg included. */
    public double metresTo(Snap snap) {
        int chain = chains.chainOf(snap);
        double along = chains.along(snap);
        double overStart = metres[chains.chainStart(chain)] + chains.wayToStart(chain, along);
        double overEnd = metres[chains.chainEnd(chain)] + chains.wayToEnd(chain, along);
        return snap.legMetres() + Math.min(Math.min(overStart, overEnd), alongChain(chain, along));
    }

    /** Way to the nearest source on a chain along it, the source's leg included; infinite if there is none. */
    private double alongChain(int chain, double along) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = lastSourceOfChain[chain]; i != NONE; i = sourceBefore[i]) {
            nearest = Math.min(nearest, chains.way(chain, along, sourceAlong[i]) + sourceLeg[i]);
        }
        return nearest;
    }

    /**
     * Metres from the nearest source to each of many points, as {@link #metresTo(Snap)} says.
     *
     * @param points linked to the same graph
     * @return by position of the point; infinite if it is not connected or not reached
     */
    public double[] metresTo(LinkedPoints points) {
        double[] ways = new double[points.size()];
        for (int i = 0; i < ways.length; i++) {
            int start = points.start(i);
            ways[i] = start == NONE
                    ? Double.POSITIVE_INFINITY
                    : Math.min(metres[start] + points.overStart(i), metres[points.end(i)] + points.overEnd(i));
        }
        for (int source = 0; source < sources; source++) {
            int chain = sourceChain[source];
            for (int k = points.firstOnChain(chain); k < points.firstOnChain(chain + 1); k++) {
                int point = points.onChain(k);
                double way = points.leg(point)
                        + chains.way(chain, points.along(point), sourceAlong[source])
                        + sourceLeg[source];
                ways[point] = Math.min(ways[point], way);
            }
        }
        return ways;
    }

    /**
     * Visits the points within a limit, each once, in no particular order. Cost: O(what is within the limit).
     *
     * @param points linked to the same graph
     * @param limitMetres inclusive, not beyond that of {@link #run}
     */
    void forEachWithin(LinkedPoints points, double limitMetres, Visitor visitor) {
        for (int i = 0; i < touchedCount; i++) {
            int junction = touched[i];
            if (isWithin(junction, limitMetres)) {
                for (int arc = chains.firstArc(junction); arc < chains.firstArc(junction + 1); arc++) {
                    int chain = chains.arcChain(arc);
                    int start = chains.chainStart(chain);
                    // A chain reached over both ends is looked at from its start.
                    if (start == junction || !isWithin(start, limitMetres)) {
                        visitChain(points, chain, limitMetres, visitor);
                    }
                }
            }
        }
        for (int i = 0; i < sources; i++) {
            int chain = sourceChain[i];
            boolean seen =
                    isWithin(chains.chainStart(chain), limitMetres) || isWithin(chains.chainEnd(chain), limitMetres);
            if (!seen && lastSourceOfChain[chain] == i) {
                visitChain(points, chain, limitMetres, visitor);
            }
        }
    }

    private boolean isWithin(int junction, double limitMetres) {
        return metres[junction] <= limitMetres && metres[junction] < Double.POSITIVE_INFINITY;
    }

    private void visitChain(LinkedPoints points, int chain, double limitMetres, Visitor visitor) {
        for (int k = points.firstOnChain(chain); k < points.firstOnChain(chain + 1); k++) {
            int point = points.onChain(k);
            double overEnds = Math.min(
                    metres[points.start(point)] + points.overStart(point),
                    metres[points.end(point)] + points.overEnd(point));
            double way = Math.min(overEnds, points.leg(point) + alongChain(chain, points.along(point)));
            if (way <= limitMetres && way < Double.POSITIVE_INFINITY) {
                visitor.reached(point, way);
            }
        }
    }

    /** Told of a point that was reached. */
    @FunctionalInterface
    interface Visitor {
        void reached(int point, double metres);
    }
}
