package de.nahraum.geodata.street;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The chains of a graph as long as they are for people who avoid parts of them. Junctions, chains and their order are those by day; only lengths along the
 * chains that have avoided parts are others. Cost: copies of some arrays, and one step per edge of those chains.
 */
final class AvoidedChains {
    private final ChainGraph byDay;
    private final AvoidingWays ways;
    private final StreetNetwork network;
    private final Set<Integer> changed = new TreeSet<>();
    final double[] edgeAlong;
    final double[] chainMetres;
    final double[] arcMetres;
    final double @Nullable [] @Nullable [] borders;
    final double longestChainMetres;

    /**
     * Measures the chains anew.
     *
     * @param graph by day
     * @param ways on it
     */
    AvoidedChains(WalkGraph graph, ChainGraph byDay, AvoidingWays ways) {
        this.byDay = byDay;
        this.ways = ways;
        this.network = graph.network();
        this.edgeAlong = byDay.copyOfEdgeAlong();
        this.chainMetres = byDay.copyOfChainMetres();
        this.arcMetres = byDay.copyOfArcMetres();
        for (int edge : ways.parts().edges()) {
            changed.add(byDay.chainOf(edge));
        }
        borders = switch (ways.how()) {
            case SLOWED -> null;
            case CLOSED -> new double[chainMetres.length][];
        };
        double longest = byDay.longestChainMetres();
        for (int chain : changed) {
            if (borders == null) {
                slow(chain);
                longest = Math.max(longest, chainMetres[chain]);
            } else {
                borders[chain] = borders(chain);
                close(chain, borders[chain]);
            }
        }
        longestChainMetres = longest;
    }

    /** Chains that have avoided parts. */
    Set<Integer> changed() {
        return changed;
    }

    private void slow(int chain) {
        double more = 0;
        for (int k = byDay.firstEdge(chain); k < byDay.firstEdge(chain + 1); k++) {
            int edge = byDay.edge(k);
            double metres = network.metres(edge);
            edgeAlong[edge] += more;
            more += ways.way(edge, 0, metres) - metres;
        }
        chainMetres[chain] += more;
        setArcs(chain, chainMetres[chain], chainMetres[chain]);
    }

    /** The closed parts along a chain. */
    private double[] borders(int chain) {
        double[] all = new double[0];
        for (int k = byDay.firstEdge(chain); k < byDay.firstEdge(chain + 1); k++) {
            int edge = byDay.edge(k);
            double[] parts = ways.parts().of(edge);
            double[] alongChain = new double[parts.length];
            for (int i = 0; i < parts.length; i++) {
                double offset = byDay.isForward(edge) ? parts[i] : network.metres(edge) - parts[parts.length - 1 - i];
                alongChain[i] = byDay.along(edge) + offset;
            }
            all = AvoidedParts.union(all, alongChain);
        }
        return AvoidingWays.beyondEnds(
                all,
                chainMetres[chain],
                ways.isWithin(byDay.node(byDay.chainStart(chain))),
                ways.isWithin(byDay.node(byDay.chainEnd(chain))));
    }

    private void close(int chain, double[] closed) {
        double metres = chainMetres[chain];
        boolean toStart = AvoidingWays.isOpen(closed, metres, 0);
        boolean toEnd = AvoidingWays.isOpen(closed, 0, metres);
        setArcs(chain, toStart ? metres : Double.POSITIVE_INFINITY, toEnd ? metres : Double.POSITIVE_INFINITY);
    }

    /**
     * Sets the length of a chain's arcs. A search goes from where people walk to, so that the arc that leaves a junction is the way that comes to it.
     *
     * @param toStart way over the chain to its start
     * @param toEnd way over the chain to its end
     */
    private void setArcs(int chain, double toStart, double toEnd) {
        setArc(chain, byDay.chainStart(chain), toStart);
        if (!byDay.isLoop(chain)) {
            setArc(chain, byDay.chainEnd(chain), toEnd);
        }
    }

    private void setArc(int chain, int junction, double metres) {
        for (int arc = byDay.firstArc(junction); arc < byDay.firstArc(junction + 1); arc++) {
            if (byDay.arcChain(arc) == chain) {
                arcMetres[arc] = metres;
            }
        }
    }
}
