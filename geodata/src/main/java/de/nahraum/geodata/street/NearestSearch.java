package de.nahraum.geodata.street;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of many sources are the nearest: up to n of them for every point, with their ways, in one search. Every junction keeps the n best
 * pairs of way and source; who is told of a better one tells its neighbours. Of sources as near the one with the smaller number comes first, so that the answer
 * is always the same. Exact. Cost: about n times a {@link WalkSearch}, plus n² per junction.
 */
public final class NearestSearch {
    private static final int NOBODY = -1;

    private final ChainGraph chains;
    private final List<@Nullable Snap> sources;
    private final int wanted;
    private final double limitMetres;
    private final double[] metres;
    private final int[] source;
    private final double[] pending;
    private final BucketQueue queue;

    /**
     * The nearest sources of every point.
     *
     * @param nearest source by point and rank ({@code point × wanted + rank}); −1 where there are fewer
     * @param metres way by point and rank, both legs included; infinite where there are fewer
     */
    @SuppressWarnings("ArrayRecordComponent") // compact on purpose; compared nowhere
    public record Nearest(int wanted, int[] nearest, double[] metres) {}

    private NearestSearch(WalkGraph graph, List<@Nullable Snap> sources, int wanted, double limitMetres) {
        this.chains = graph.chains();
        this.sources = sources;
        this.wanted = wanted;
        this.limitMetres = limitMetres;
        metres = new double[chains.junctions() * wanted];
        source = new int[metres.length];
        pending = new double[chains.junctions()];
        queue = new BucketQueue(
                chains.junctions(), chains.longestChainMetres() + Snap.DETOUR * Snap.MAXIMUM_STRAIGHT_METRES);
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
        Arrays.fill(source, NOBODY);
        Arrays.fill(pending, Double.POSITIVE_INFINITY);
    }

    /**
     * Finds them.
     *
     * @param sources snapped to the graph; null for one that is not connected
     * @param points linked to the graph
     * @param wanted how many per point, from 1
     * @param limitMetres inclusive; may be infinite
     */
    public static Nearest of(
            WalkGraph graph, List<@Nullable Snap> sources, LinkedPoints points, int wanted, double limitMetres) {
        if (wanted < 1) {
            throw new IllegalArgumentException("At least one source is wanted, not " + wanted);
        }
        NearestSearch search = new NearestSearch(graph, sources, wanted, limitMetres);
        search.run();
        return search.collect(points);
    }

    private void run() {
        for (int i = 0; i < sources.size(); i++) {
            Snap snap = sources.get(i);
            if (snap != null) {
                int chain = chains.chainOf(snap);
                double along = chains.along(snap);
                tell(chains.chainStart(chain), i, snap.legMetres() + chains.way(chain, 0, along));
                double fromEnd = chains.way(chain, chains.chainMetres(chain), along);
                tell(chains.chainEnd(chain), i, snap.legMetres() + fromEnd);
            }
        }
        while (!queue.isEmpty() && queue.leastMetres() <= limitMetres) {
            int junction = queue.remove();
            pending[junction] = Double.POSITIVE_INFINITY;
            for (int rank = junction * wanted; rank < (junction + 1) * wanted && source[rank] != NOBODY; rank++) {
                for (int arc = chains.firstArc(junction); arc < chains.firstArc(junction + 1); arc++) {
                    tell(chains.arcHead(arc), source[rank], metres[rank] + chains.arcMetres(arc));
                }
            }
        }
    }

    private void tell(int junction, int from, double way) {
        if (way < Double.POSITIVE_INFINITY && insert(metres, source, junction * wanted, from, way)) {
            if (way < pending[junction]) {
                pending[junction] = way;
                queue.put(junction, way);
            }
        }
    }

    /** Takes a pair into a sorted row, if it belongs to the best; each source is there at most once. */
    private boolean insert(double[] ways, int[] owners, int row, int from, double way) {
        int last = wanted - 1;
        for (int rank = 0; rank < wanted; rank++) {
            if (owners[row + rank] == from) {
                if (ways[row + rank] <= way) {
                    return false;
                }
                last = rank;
                break;
            }
        }
        int at = last;
        if (!isBefore(way, from, ways[row + at], owners[row + at])) {
            return false;
        }
        while (at > 0 && isBefore(way, from, ways[row + at - 1], owners[row + at - 1])) {
            ways[row + at] = ways[row + at - 1];
            owners[row + at] = owners[row + at - 1];
            at--;
        }
        ways[row + at] = way;
        owners[row + at] = from;
        return true;
    }

    private static boolean isBefore(double way, int from, double otherWay, int other) {
        return way < otherWay || (way == otherWay && (other == NOBODY || from < other));
    }

    private Nearest collect(LinkedPoints points) {
        double[] ways = new double[points.size() * wanted];
        int[] owners = new int[ways.length];
        Arrays.fill(ways, Double.POSITIVE_INFINITY);
        Arrays.fill(owners, NOBODY);
        for (int point = 0; point < points.size(); point++) {
            if (points.start(point) != NOBODY) {
                take(ways, owners, point, points.start(point), points.overStart(point));
                take(ways, owners, point, points.end(point), points.overEnd(point));
            }
        }
        for (int i = 0; i < sources.size(); i++) {
            Snap snap = sources.get(i);
            if (snap != null) {
                int chain = chains.chainOf(snap);
                for (int k = points.firstOnChain(chain); k < points.firstOnChain(chain + 1); k++) {
                    int point = points.onChain(k);
                    double along = chains.way(chain, points.along(point), chains.along(snap));
                    takeOne(ways, owners, point, i, points.leg(point) + along + snap.legMetres());
                }
            }
        }
        return new Nearest(wanted, owners, ways);
    }

    private void take(double[] ways, int[] owners, int point, int junction, double more) {
        for (int rank = junction * wanted; rank < (junction + 1) * wanted && source[rank] != NOBODY; rank++) {
            takeOne(ways, owners, point, source[rank], metres[rank] + more);
        }
    }

    private void takeOne(double[] ways, int[] owners, int point, int from, double way) {
        if (way <= limitMetres && way < Double.POSITIVE_INFINITY) {
            insert(ways, owners, point * wanted, from, way);
        }
    }
}
