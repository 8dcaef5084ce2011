package de.nahraum.geodata.street;

import java.util.Arrays;

/** Follows chains from junction to junction and numbers what it finds; {@link ChainGraph} takes over its arrays. */
final class ChainTracing {
    private static final int NONE = -1;

    private final WalkGraph graph;
    private final int[] junctionOfNode;
    final int[] nodeOfJunction;
    final int[] chainOfEdge;
    final double[] edgeAlong;
    final boolean[] edgeForward;
    final int[] chainStart;
    final int[] chainEnd;
    final double[] chainMetres;
    final int[] firstEdge;
    final int[] edges;
    private int traced;
    int junctions;
    int chains;

    ChainTracing(WalkGraph graph) {
        this.graph = graph;
        edges = new int[graph.edges()];
        firstEdge = new int[graph.edges() + 1];
        junctionOfNode = new int[graph.nodes()];
        nodeOfJunction = new int[graph.nodes()];
        chainOfEdge = new int[graph.network().edges()];
        edgeAlong = new double[chainOfEdge.length];
        edgeForward = new boolean[chainOfEdge.length];
        chainStart = new int[graph.edges()];
        chainEnd = new int[graph.edges()];
        chainMetres = new double[graph.edges()];
        Arrays.fill(junctionOfNode, NONE);
        Arrays.fill(chainOfEdge, NONE);
        for (int node = 0; node < graph.nodes(); node++) {
            int ways = graph.firstArc(node + 1) - graph.firstArc(node);
            if (ways != 0 && ways != 2) {
                addJunction(node);
            }
        }
        for (int node = 0; node < graph.nodes(); node++) {
            if (junctionOfNode[node] != NONE) {
                traceFrom(node);
            }
        }
        // What is left are rings without a junction.
        for (int node = 0; node < graph.nodes(); node++) {
            int arc = graph.firstArc(node);
            if (arc < graph.firstArc(node + 1) && chainOfEdge[graph.arcEdge(arc)] == NONE) {
                addJunction(node);
                traceFrom(node);
            }
        }
    }

    private void addJunction(int node) {
        nodeOfJunction[junctions] = node;
        junctionOfNode[node] = junctions++;
    }

    private void traceFrom(int node) {
        for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
            if (chainOfEdge[graph.arcEdge(arc)] == NONE) {
                trace(node, arc);
            }
        }
    }

    private void trace(int junction, int firstArc) {
        int node = junction;
        int arc = firstArc;
        double along = 0;
        while (true) {
            int edge = graph.arcEdge(arc);
            edges[traced++] = edge;
            chainOfEdge[edge] = chains;
            edgeAlong[edge] = along;
            edgeForward[edge] = graph.network().from()[edge] == node;
            along += graph.arcMetres(arc);
            node = graph.arcHead(arc);
            if (junctionOfNode[node] != NONE) {
                break;
            }
            int other = graph.firstArc(node);
            arc = graph.arcEdge(other) == edge ? other + 1 : other;
        }
        chainStart[chains] = junctionOfNode[junction];
        chainEnd[chains] = junctionOfNode[node];
        chainMetres[chains] = along;
        chains++;
        firstEdge[chains] = traced;
    }
}
