package de.nahraum.geodata.street;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** The cheapest way between two snapped points, where metres without light can cost more. One search, one way. */
final class RouteSearch {
    private static final int NOBODY = -1;

    private final WalkGraph graph;
    private final StreetNetwork network;
    private final double darkFactor;
    private final double[] cost;
    private final int[] arcTo;
    private final int[] nodeBefore;
    private final NodeHeap heap;

    RouteSearch(WalkGraph graph, double darkFactor) {
        this.graph = graph;
        this.network = graph.network();
        this.darkFactor = darkFactor;
        this.cost = new double[graph.nodes()];
        this.arcTo = new int[graph.nodes()];
        this.nodeBefore = new int[graph.nodes()];
        this.heap = new NodeHeap(graph.nodes(), cost);
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(arcTo, NOBODY);
        Arrays.fill(nodeBefore, NOBODY);
    }

    /** The way; empty if there is none. */
    Optional<RoutePath> find(Snap start, Snap end) {
        double startFactor = factor(start.edge());
        double endFactor = factor(end.edge());
        double startLength = start.fromMetres() + start.toMetres();
        double endLength = end.fromMetres() + end.toMetres();
        int endFrom = network.from()[end.edge()];
        int endTo = network.to()[end.edge()];
        double best = start.edge() == end.edge()
                ? graph.way(start.edge(), start.fromMetres(), end.fromMetres()) * startFactor
                : Double.POSITIVE_INFINITY;
        int lastNode = NOBODY;
        double toFrom = graph.way(start.edge(), start.fromMetres(), 0);
        double toTo = graph.way(start.edge(), start.fromMetres(), startLength);
        reach(network.from()[start.edge()], toFrom * startFactor, NOBODY, NOBODY);
        reach(network.to()[start.edge()], toTo * startFactor, NOBODY, NOBODY);
        double overFrom = graph.way(end.edge(), 0, end.fromMetres());
        double overTo = graph.way(end.edge(), endLength, end.fromMetres());
        while (!heap.isEmpty()) {
            int node = heap.removeNearest();
            if (cost[node] >= best) {
                break;
            }
            // Both ends may be the same node only if the edge were a loop, which no network has.
            double overHere = node == endFrom ? overFrom : node == endTo ? overTo : Double.NaN;
            if (cost[node] + overHere * endFactor < best) {
                best = cost[node] + overHere * endFactor;
                lastNode = node;
            }
            for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
                reach(graph.arcHead(arc), cost[node] + way(node, arc) * factor(graph.arcEdge(arc)), arc, node);
            }
        }
        return Double.isInfinite(best) ? Optional.empty() : Optional.of(path(start, end, lastNode, best));
    }

    private double way(int node, int arc) {
        int edge = graph.arcEdge(arc);
        double metres = graph.arcMetres(arc);
        return network.from()[edge] == node ? graph.way(edge, 0, metres) : graph.way(edge, metres, 0);
    }

    private double factor(int edge) {
        return network.notes().lightingOf(edge).isDark() ? darkFactor : 1;
    }

    private void reach(int node, double there, int arc, int before) {
        if (there < cost[node]) {
            cost[node] = there;
            arcTo[node] = arc;
            nodeBefore[node] = before;
            heap.addOrRaise(node);
        }
    }

    private RoutePath path(Snap start, Snap end, int lastNode, double counted) {
        List<RoutePath.Piece> pieces = new ArrayList<>();
        if (lastNode == NOBODY) {
            double metres = Math.abs(start.fromMetres() - end.fromMetres());
            pieces.add(new RoutePath.Piece(start.edge(), point(start), point(end), metres, NOBODY));
            return new RoutePath(graph, pieces, counted);
        }
        boolean overFrom = lastNode == network.from()[end.edge()];
        pieces.add(new RoutePath.Piece(
                end.edge(), node(lastNode), point(end), overFrom ? end.fromMetres() : end.toMetres(), NOBODY));
        int node = lastNode;
        while (nodeBefore[node] != NOBODY) {
            int before = nodeBefore[node];
            pieces.add(new RoutePath.Piece(
                    graph.arcEdge(arcTo[node]), node(before), node(node), graph.arcMetres(arcTo[node]), node));
            node = before;
        }
        boolean leftByFrom = node == network.from()[start.edge()];
        double first = leftByFrom ? start.fromMetres() : start.toMetres();
        pieces.add(new RoutePath.Piece(start.edge(), point(start), node(node), first, node));
        // Who stands on a crossing walks nothing of the street they were snapped to.
        List<RoutePath.Piece> walked =
                pieces.reversed().stream().filter(piece -> piece.metres() > 0).toList();
        return new RoutePath(graph, walked.isEmpty() ? List.of(pieces.getLast()) : walked, counted);
    }

    private Coordinate node(int node) {
        return new Coordinate(network.x()[node], network.y()[node]);
    }

    private Coordinate point(Snap snap) {
        Coordinate from = node(network.from()[snap.edge()]);
        Coordinate to = node(network.to()[snap.edge()]);
        double length = snap.fromMetres() + snap.toMetres();
        double part = length == 0 ? 0 : snap.fromMetres() / length;
        return new Coordinate(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y));
    }
}
