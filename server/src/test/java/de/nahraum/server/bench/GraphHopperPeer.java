package de.nahraum.server.bench;

import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.EdgeIteratorState;
import de.nahraum.server.bench.NetworkQuestion.Answer;
import de.nahraum.server.bench.NetworkQuestion.Link;
import java.util.List;

/** GraphHopper on a {@link NetworkQuestion}: its {@link ShortestPathTree} on a {@link BaseGraph} in memory that holds the same edges. */
final class GraphHopperPeer {
    private static final double MILLIS = 1000;

    private final NetworkQuestion question;
    private final BaseGraph graph = new BaseGraph.Builder(0).create();
    private final Lengths lengths;

    GraphHopperPeer(NetworkQuestion question, List<Link> links) {
        this.question = question;
        int[] edges = question.edges();
        double[] metres = new double[edges.length + links.size()];
        int number = 0;
        for (int e : edges) {
            connect(question.network().from()[e], question.network().to()[e], question.metres()[e]);
            metres[number++] = question.metres()[e];
        }
        for (Link link : links) {
            connect(link.vertex(), link.node(), link.metres());
            metres[number++] = link.metres();
        }
        lengths = new Lengths(metres);
        graph.freeze();
    }

    private void connect(int from, int to, double metres) {
        graph.edge(from, to).setDistance(metres);
    }

    /** One tree from the super-source, to whose links the graph must have been made. */
    Answer fromSuperSource(double limitMetres) {
        double[] nearest = question.unreached();
        grow(question.superSource(), limitMetres, nearest);
        return question.answerFromNodes(node -> nearest[node], limitMetres);
    }

    /** A tree from each place, and the minimum of them; the graph must have been made with the links of the places. */
    Answer treeByTree(double limitMetres) {
        double[] nearest = question.unreached();
        for (int place = 0; place < question.places().size(); place++) {
            grow(question.vertexOf(place), limitMetres, nearest);
        }
        return question.answerFromNodes(node -> nearest[node], limitMetres);
    }

    private void grow(int vertex, double limitMetres, double[] nearest) {
        ShortestPathTree tree = new ShortestPathTree(graph, lengths, false, TraversalMode.NODE_BASED);
        // Without a limit it would not leave its root.
        tree.setWeightLimit(Math.min(limitMetres, Double.MAX_VALUE));
        tree.search(vertex, label -> {
            if (label.node < nearest.length && label.weight < nearest[label.node]) {
                nearest[label.node] = label.weight;
            }
        });
    }

    /** Metres by number of the edge: the graph itself keeps whole millimetres, which would be another question. */
    @SuppressWarnings("ArrayRecordComponent") // read once per arc
    private record Lengths(double[] metres) implements Weighting {
        @Override
        public double calcMinWeightPerDistance() {
            return 1;
        }

        @Override
        public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
            return metres[edge.getEdge()];
        }

        @Override
        public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
            return (long) (metres[edge.getEdge()] * MILLIS);
        }

        @Override
        public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
            return 0;
        }

        @Override
        public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
            return 0;
        }

        @Override
        public boolean hasTurnCosts() {
            return false;
        }

        @Override
        public String getName() {
            return "metres";
        }
    }
}
