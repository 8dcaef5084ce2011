package de.nahraum.geodata.street;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The oracle for avoided ways: every edge cut by hand at every border, every point a node of its own, and a textbook Dijkstra from every point over nodes that
 * are there twice, for who is still within and for who is out. Slow on purpose.
 */
final class SplitNetwork {
    private static final GeometryFactory POINTS = new GeometryFactory();

    private record Arc(int to, double metres) {}

    private record Entry(int state, double metres) {}

    private final StreetNetwork network;
    private final List<Geometry> areas;
    private final Avoidance how;
    private final List<Coordinate> at = new ArrayList<>();
    private final List<List<Arc>> arcs = new ArrayList<>();
    private final List<TreeMap<Double, Integer>> verticesOfEdge = new ArrayList<>();

    SplitNetwork(StreetNetwork network, List<Geometry> areas, Avoidance how, List<Snap> points) {
        this.network = network;
        this.areas = areas;
        this.how = how;
        for (int node = 0; node < network.nodes(); node++) {
            vertex(new Coordinate(network.x()[node], network.y()[node]));
        }
        for (int edge = 0; edge < network.edges(); edge++) {
            TreeMap<Double, Integer> vertices = new TreeMap<>();
            double metres = network.metres(edge);
            for (double cut : cuts(edge)) {
                vertices.put(cut, vertex(on(edge, cut, metres)));
            }
            verticesOfEdge.add(vertices);
        }
        points.forEach(this::addPoint);
        for (int edge = 0; edge < network.edges(); edge++) {
            join(edge);
        }
        for (int vertex = 0; vertex < at.size(); vertex++) {
            arcs.get(within(vertex)).add(new Arc(out(vertex), 0));
        }
    }

    private Coordinate on(int edge, double along, double metres) {
        double part = metres == 0 ? 0 : along / metres;
        Coordinate a = at.get(network.from()[edge]);
        Coordinate b = at.get(network.to()[edge]);
        return new Coordinate(a.x + part * (b.x - a.x), a.y + part * (b.y - a.y));
    }

    private int vertex(Coordinate coordinate) {
        at.add(coordinate);
        arcs.add(new ArrayList<>());
        arcs.add(new ArrayList<>());
        return at.size() - 1;
    }

    private static int out(int vertex) {
        return 2 * vertex;
    }

    private static int within(int vertex) {
        return 2 * vertex + 1;
    }

    /** Where an edge meets a side of a border: two straight lines, solved. */
    private List<Double> cuts(int edge) {
        Coordinate a = at.get(network.from()[edge]);
        Coordinate b = at.get(network.to()[edge]);
        double metres = network.metres(edge);
        List<Double> cuts = new ArrayList<>();
        for (Geometry area : areas) {
            Coordinate[] ring = area.getCoordinates();
            for (int i = 0; i + 1 < ring.length; i++) {
                double dx = ring[i + 1].x - ring[i].x;
                double dy = ring[i + 1].y - ring[i].y;
                double cross = (b.x - a.x) * dy - (b.y - a.y) * dx;
                double t = ((ring[i].x - a.x) * dy - (ring[i].y - a.y) * dx) / cross;
                double u = ((ring[i].x - a.x) * (b.y - a.y) - (ring[i].y - a.y) * (b.x - a.x)) / cross;
                if (cross != 0 && t > 0 && t < 1 && u >= 0 && u <= 1) {
                    cuts.add(t * metres);
                }
            }
        }
        return cuts;
    }

    private void addPoint(Snap point) {
        double metres = network.metres(point.edge());
        if (point.fromMetres() > 0 && point.toMetres() > 0) {
            verticesOfEdge
                    .get(point.edge())
                    .computeIfAbsent(point.fromMetres(), along -> vertex(on(point.edge(), along, metres)));
        }
    }

    private void join(int edge) {
        TreeMap<Double, Integer> vertices = new TreeMap<>(verticesOfEdge.get(edge));
        double metres = network.metres(edge);
        List<Double> along = new ArrayList<>(vertices.keySet());
        List<Integer> chain = new ArrayList<>(vertices.values());
        along.addFirst(0.0);
        along.addLast(metres);
        chain.addFirst(network.from()[edge]);
        chain.addLast(network.to()[edge]);
        for (int i = 0; i + 1 < chain.size(); i++) {
            double piece = along.get(i + 1) - along.get(i);
            boolean inside = isInside(on(edge, (along.get(i) + along.get(i + 1)) / 2, metres));
            boolean layered = inside && how == Avoidance.CLOSED;
            double cost = inside && how == Avoidance.SLOWED ? 3 * piece : piece;
            int some = layered ? within(chain.get(i)) : out(chain.get(i));
            int other = layered ? within(chain.get(i + 1)) : out(chain.get(i + 1));
            arcs.get(some).add(new Arc(other, cost));
            arcs.get(other).add(new Arc(some, cost));
        }
    }

    private boolean isInside(Coordinate where) {
        return areas.stream().anyMatch(area -> area.contains(POINTS.createPoint(where)));
    }

    private int vertexOf(Snap point) {
        if (point.fromMetres() == 0) {
            return network.from()[point.edge()];
        }
        return point.toMetres() == 0
                ? network.to()[point.edge()]
                : Objects.requireNonNull(verticesOfEdge.get(point.edge()).get(point.fromMetres()));
    }

    /** Ways from one point to each of the others, all legs included. */
    double[] ways(Snap from, List<Snap> to) {
        double[] metres = new double[arcs.size()];
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
        int vertex = vertexOf(from);
        int start = isInside(at.get(vertex)) ? within(vertex) : out(vertex);
        metres[start] = 0;
        PriorityQueue<Entry> queue = new PriorityQueue<>(Comparator.comparingDouble(Entry::metres));
        queue.add(new Entry(start, 0));
        while (!queue.isEmpty()) {
            Entry entry = queue.remove();
            if (entry.metres() > metres[entry.state()]) {
                continue;
            }
            for (Arc arc : arcs.get(entry.state())) {
                double there = entry.metres() + arc.metres();
                if (there < metres[arc.to()]) {
                    metres[arc.to()] = there;
                    queue.add(new Entry(arc.to(), there));
                }
            }
        }
        return to.stream()
                .mapToDouble(end -> from.legMetres()
                        + Math.min(metres[out(vertexOf(end))], metres[within(vertexOf(end))])
                        + end.legMetres())
                .toArray();
    }
}
