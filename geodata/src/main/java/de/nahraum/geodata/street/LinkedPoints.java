package de.nahraum.geodata.street;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Many points snapped to one graph, laid out for searches that ask for all of them: population cells mostly. Immutable. */
public final class LinkedPoints {
    private static final int NONE = -1;

    private final int[] start;
    private final int[] end;
    private final double[] overStart;
    private final double[] overEnd;
    private final double[] along;
    private final double[] leg;
    private final int[] firstOnChain;
    private final int[] onChain;

    private LinkedPoints(ChainGraph chains, @Nullable Snap[] snaps) {
        start = new int[snaps.length];
        end = new int[snaps.length];
        overStart = new double[snaps.length];
        overEnd = new double[snaps.length];
        along = new double[snaps.length];
        leg = new double[snaps.length];
        firstOnChain = new int[chains.chains() + 1];
        Arrays.fill(start, NONE);
        Arrays.fill(end, NONE);
        for (int i = 0; i < snaps.length; i++) {
            Snap snap = snaps[i];
            if (snap != null) {
                int chain = chains.chainOf(snap);
                start[i] = chains.chainStart(chain);
                end[i] = chains.chainEnd(chain);
                along[i] = chains.along(snap);
                leg[i] = snap.legMetres();
                overStart[i] = chains.wayToStart(chain, along[i]) + leg[i];
                overEnd[i] = chains.wayToEnd(chain, along[i]) + leg[i];
                firstOnChain[chain + 1]++;
            }
        }
        Arrays.parallelPrefix(firstOnChain, Integer::sum);
        onChain = new int[firstOnChain[chains.chains()]];
        int[] next = firstOnChain.clone();
        for (int i = 0; i < snaps.length; i++) {
            Snap snap = snaps[i];
            if (snap != null) {
                onChain[next[chains.chainOf(snap)]++] = i;
            }
        }
    }

    /**
     * Lays out snapped points.
     *
     * @param graph they were snapped to
     * @param snaps by number of the point; null for one that is not connected
     */
    public static LinkedPoints of(WalkGraph graph, @Nullable Snap[] snaps) {
        return new LinkedPoints(graph.chains(), snaps);
    }

    private LinkedPoints(LinkedPoints byDay, ChainGraph chains, @Nullable Snap[] snaps) {
        start = byDay.start;
        end = byDay.end;
        overStart = byDay.overStart.clone();
        overEnd = byDay.overEnd.clone();
        along = byDay.along.clone();
        leg = byDay.leg;
        firstOnChain = byDay.firstOnChain;
        onChain = byDay.onChain;
        for (int chain : chains.changed()) {
            for (int k = firstOnChain[chain]; k < firstOnChain[chain + 1]; k++) {
                int i = onChain[k];
                Snap snap = snaps[i];
                if (snap != null) {
                    along[i] = chains.along(snap);
                    overStart[i] = chains.wayToStart(chain, along[i]) + leg[i];
                    overEnd[i] = chains.wayToEnd(chain, along[i]) + leg[i];
                }
            }
        }
    }

    /**
     * The same points for people who avoid parts of the ways. Cost: copies of three arrays, and one step per point on a changed chain.
     *
     * @param graph made by {@link WalkGraph#avoiding} of the one by day these are linked to
     * @param snaps the points, as they were linked
     */
    public LinkedPoints on(WalkGraph graph, @Nullable Snap[] snaps) {
        return new LinkedPoints(this, graph.chains(), snaps);
    }

    /** Points, connected or not. */
    public int size() {
        return start.length;
    }

    /** Junction at the start of the point's chain; −1 if the point is not connected. */
    int start(int point) {
        return start[point];
    }

    int end(int point) {
        return end[point];
    }

    /** Metres from the point to the start of its chain, its leg included. */
    double overStart(int point) {
        return overStart[point];
    }

    double overEnd(int point) {
        return overEnd[point];
    }

    /** Metres along its chain. */
    double along(int point) {
        return along[point];
    }

    double leg(int point) {
        return leg[point];
    }

    /** Where the points of a chain begin in {@link #onChain}; they end before those of the next chain. */
    int firstOnChain(int chain) {
        return firstOnChain[chain];
    }

    int onChain(int position) {
        return onChain[position];
    }
}
