package de.nahraum.geodata.street;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How long the stretches of a graph's edges count for people who avoid parts of them. Immutable. */
final class AvoidingWays {
    private final WalkGraph graph;
    private final AvoidedParts parts;
    private final Avoidance how;
    private final Set<Integer> nodesWithin;

    AvoidingWays(WalkGraph graph, AvoidedParts parts, Avoidance how) {
        this.graph = graph;
        this.parts = parts;
        this.how = how;
        this.nodesWithin = nodesWithin();
    }

    AvoidedParts parts() {
        return parts;
    }

    Avoidance how() {
        return how;
    }

    /**
     * Metres counted on the way along an edge, in this direction.
     *
     * @param from metres from the edge's first node
     * @param to metres from the edge's first node
     * @return infinite if nobody walks that way
     */
    double way(int edge, double from, double to) {
        double metres = Math.abs(from - to);
        return switch (how) {
            case SLOWED -> metres + (Avoidance.SLOWED_FACTOR - 1) * parts.metresWithin(edge, from, to);
            case CLOSED -> isOpen(bounds(edge), from, to) ? metres : Double.POSITIVE_INFINITY;
        };
    }

    private double[] bounds(int edge) {
        StreetNetwork network = graph.network();
        return beyondEnds(
                parts.of(edge), network.metres(edge), isWithin(network.from()[edge]), isWithin(network.to()[edge]));
    }

    /** Whether a node lies within: all edges at its spot do, where they meet it. On the border is without. */
    boolean isWithin(int node) {
        return nodesWithin.contains(node);
    }

    private Set<Integer> nodesWithin() {
        Set<Integer> within = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        for (int edge : parts.edges()) {
            for (int node :
                    List.of(graph.network().from()[edge], graph.network().to()[edge])) {
                if (!seen.contains(node)) {
                    Set<Integer> spot = spot(node);
                    seen.addAll(spot);
                    if (spot.stream().allMatch(this::isSurrounded)) {
                        within.addAll(spot);
                    }
                }
            }
        }
        return within;
    }

    /** The nodes where a node is: itself, and those that edges without length lead to. */
    private Set<Integer> spot(int node) {
        Set<Integer> spot = new LinkedHashSet<>(List.of(node));
        Deque<Integer> next = new ArrayDeque<>(spot);
        while (!next.isEmpty()) {
            int here = next.remove();
            for (int arc = graph.firstArc(here); arc < graph.firstArc(here + 1); arc++) {
                if (graph.arcMetres(arc) == 0 && spot.add(graph.arcHead(arc))) {
                    next.add(graph.arcHead(arc));
                }
            }
        }
        return spot;
    }

    /** Whether all edges of a node that have a length begin with a part. */
    private boolean isSurrounded(int node) {
        for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
            int edge = graph.arcEdge(arc);
            double[] bounds = parts.of(edge);
            boolean first = graph.network().from()[edge] == node;
            boolean begins = bounds.length > 0
                    && (first
                            ? bounds[0] == 0
                            : bounds[bounds.length - 1] == graph.network().metres(edge));
            if (!begins && graph.arcMetres(arc) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Bounds that reach past an end which lies within, so that the end is no border. */
    static double[] beyondEnds(double[] bounds, double metres, boolean startWithin, boolean endWithin) {
        if (bounds.length == 0) {
            return bounds;
        }
        double[] reaching = bounds.clone();
        if (startWithin && bounds[0] == 0) {
            reaching[0] = Double.NEGATIVE_INFINITY;
        }
        if (endWithin && bounds[bounds.length - 1] == metres) {
            reaching[bounds.length - 1] = Double.POSITIVE_INFINITY;
        }
        return reaching;
    }

    /** Whether a way leads into none of the closed parts: of those it walks in, it starts in the one. Borders are without. */
    static boolean isOpen(double[] bounds, double from, double to) {
        for (int i = 0; i < bounds.length; i += 2) {
            boolean walked = Math.max(bounds[i], Math.min(from, to)) < Math.min(bounds[i + 1], Math.max(from, to));
            boolean startsWithin = bounds[i] < from && from < bounds[i + 1];
            if (walked && !startsWithin) {
                return false;
            }
        }
        return true;
    }
}
