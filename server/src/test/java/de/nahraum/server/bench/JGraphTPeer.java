package de.nahraum.server.bench;

import de.nahraum.server.bench.NetworkQuestion.Answer;
import de.nahraum.server.bench.NetworkQuestion.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.graph.DefaultGraphType;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.opt.graph.fastutil.FastutilMapIntVertexGraph;
import org.jgrapht.opt.graph.sparse.SparseIntUndirectedWeightedGraph;

/**
 * JGraphT on a {@link NetworkQuestion}: its {@link DijkstraShortestPath}, with a radius where there is a limit.
 *
 * @param <E> edges of its kind of graph
 */
final class JGraphTPeer<E> {
    private final NetworkQuestion question;
    private final Graph<Integer, E> graph;

    private JGraphTPeer(NetworkQuestion question, Graph<Integer, E> graph) {
        this.question = question;
        this.graph = graph;
    }

    /** On the graph its manual begins with. */
    static JGraphTPeer<DefaultWeightedEdge> simple(NetworkQuestion question, List<Link> links) {
        return filled(question, links, new SimpleWeightedGraph<>(DefaultWeightedEdge.class));
    }

    /** On maps without boxed vertices. */
    static JGraphTPeer<DefaultWeightedEdge> fastutil(NetworkQuestion question, List<Link> links) {
        Supplier<Integer> noVertices = () -> {
            throw new IllegalStateException("Vertices are given");
        };
        return filled(
                question,
                links,
                new FastutilMapIntVertexGraph<>(
                        noVertices,
                        DefaultWeightedEdge::new,
                        DefaultGraphType.simple().asWeighted()));
    }

    /** On compact arrays, which cannot change. */
    static JGraphTPeer<Integer> sparse(NetworkQuestion question, List<Link> links) {
        List<Triple<Integer, Integer, Double>> edges = new ArrayList<>();
        for (int e : question.edges()) {
            edges.add(Triple.of(question.network().from()[e], question.network().to()[e], question.metres()[e]));
        }
        links.forEach(link -> edges.add(Triple.of(link.vertex(), link.node(), link.metres())));
        return new JGraphTPeer<>(question, new SparseIntUndirectedWeightedGraph(vertices(question, links), edges));
    }

    private static int vertices(NetworkQuestion question, List<Link> links) {
        return links.stream().mapToInt(Link::vertex).max().orElse(question.nodes() - 1) + 1;
    }

    private static JGraphTPeer<DefaultWeightedEdge> filled(
            NetworkQuestion question, List<Link> links, Graph<Integer, DefaultWeightedEdge> graph) {
        int vertices = vertices(question, links);
        for (int vertex = 0; vertex < vertices; vertex++) {
            graph.addVertex(vertex);
        }
        for (int e : question.edges()) {
            connect(graph, question.network().from()[e], question.network().to()[e], question.metres()[e]);
        }
        links.forEach(link -> connect(graph, link.vertex(), link.node(), link.metres()));
        return new JGraphTPeer<>(question, graph);
    }

    /** These graphs hold one edge between two vertices: the shorter, where the super-source has two. */
    private static void connect(Graph<Integer, DefaultWeightedEdge> graph, int from, int to, double metres) {
        DefaultWeightedEdge known = graph.getEdge(from, to);
        if (known == null) {
            graph.setEdgeWeight(graph.addEdge(from, to), metres);
        } else if (graph.getEdgeWeight(known) > metres) {
            graph.setEdgeWeight(known, metres);
        }
    }

    /** One search from the super-source, to whose links the graph must have been made. */
    Answer fromSuperSource(double limitMetres) {
        var paths = new DijkstraShortestPath<>(graph, limitMetres).getPaths(question.superSource());
        return question.answerFromNodes(paths::getWeight, limitMetres);
    }

    /** A search from each place, and the minimum of them; the graph must have been made with the links of the places. */
    Answer treeByTree(double limitMetres) {
        double[] nearest = question.unreached();
        for (int place = 0; place < question.places().size(); place++) {
            var paths = new DijkstraShortestPath<>(graph, limitMetres).getPaths(question.vertexOf(place));
            IntStream.range(0, nearest.length)
                    .forEach(node -> nearest[node] = Math.min(nearest[node], paths.getWeight(node)));
        }
        return question.answerFromNodes(node -> nearest[node], limitMetres);
    }
}
