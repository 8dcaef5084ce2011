package de.nahraum.geodata.street;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The parts of a graph's edges that lie in areas, cut where the edges meet the border: several parts of one edge if it leaves an area and comes back. What
 * runs along the border is within; what touches it at a point is not. Where areas overlap, a metre counts once. Borders are whole nanometres of
 * their edge ({@link ExactMetres}). Immutable.
 */
public final class AvoidedParts {
    /** Nothing is avoided. */
    public static final AvoidedParts NONE = new AvoidedParts(Map.of());

    private static final GeometryFactory LINES = new GeometryFactory();

    /** From, to, from, to … along each edge that has parts; ascending and apart. */
    private final Map<Integer, double[]> bounds;

    private record Part(double from, double to) {}

    private AvoidedParts(Map<Integer, double[]> bounds) {
        this.bounds = bounds;
    }

    /**
     * Cuts the edges of a graph at the border of an area. Cost: one intersection per edge near it.
     *
     * @param area in metres, polygons
     */
    public static AvoidedParts of(WalkGraph graph, Geometry area) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        Set<Integer> near = new TreeSet<>();
        graph.forEachEdgeNear(area.getEnvelopeInternal(), near::add);
        Map<Integer, double[]> bounds = new TreeMap<>();
        for (int edge : near) {
            List<Part> parts = parts(graph.network(), edge, area, prepared);
            if (!parts.isEmpty()) {
                bounds.put(edge, merged(parts));
            }
        }
        return new AvoidedParts(bounds);
    }

    private static List<Part> parts(StreetNetwork network, int edge, Geometry area, PreparedGeometry prepared) {
        int from = network.from()[edge];
        int to = network.to()[edge];
        Coordinate start = new Coordinate(network.x()[from], network.y()[from]);
        double metres = network.metres(edge);
        if (metres == 0) {
            return List.of();
        }
        LineString line =
                LINES.createLineString(new Coordinate[] {start, new Coordinate(network.x()[to], network.y()[to])});
        if (!prepared.intersects(line)) {
            return List.of();
        }
        if (prepared.covers(line)) {
            return List.of(new Part(0, metres));
        }
        List<Part> parts = new ArrayList<>();
        Geometry inside = OverlayNGRobust.overlay(area, line, OverlayNG.INTERSECTION);
        for (Object each : LinearComponentExtracter.getLines(inside)) {
            double first = metres;
            double last = 0;
            for (Coordinate at : ((LineString) each).getCoordinates()) {
                double dx = at.x - start.x;
                double dy = at.y - start.y;
                double along = Math.min(metres, ExactMetres.of(Math.sqrt(dx * dx + dy * dy)));
                first = Math.min(first, along);
                last = Math.max(last, along);
            }
            if (first < last) {
                parts.add(new Part(first, last));
            }
        }
        return parts;
    }

    private static double[] merged(List<Part> parts) {
        List<Part> sorted =
                parts.stream().sorted(Comparator.comparingDouble(Part::from)).toList();
        List<Part> apart = new ArrayList<>();
        for (Part part : sorted) {
            if (!apart.isEmpty() && part.from() <= apart.getLast().to()) {
                Part before = apart.removeLast();
                apart.add(new Part(before.from(), Math.max(before.to(), part.to())));
            } else {
                apart.add(part);
            }
        }
        double[] flat = new double[apart.size() * 2];
        for (int i = 0; i < apart.size(); i++) {
            flat[2 * i] = apart.get(i).from();
            flat[2 * i + 1] = apart.get(i).to();
        }
        return flat;
    }

    /** What lies in any of several areas. */
    public static AvoidedParts union(List<AvoidedParts> all) {
        Map<Integer, double[]> union = new TreeMap<>();
        for (AvoidedParts each : all) {
            each.bounds.forEach((edge, more) -> union.merge(edge, more, AvoidedParts::union));
        }
        return new AvoidedParts(union);
    }

    /** Parts in either of two lists, ascending and apart; parts that touch become one. */
    static double[] union(double[] some, double[] others) {
        List<Part> parts = new ArrayList<>();
        for (double[] flat : List.of(some, others)) {
            for (int i = 0; i < flat.length; i += 2) {
                parts.add(new Part(flat[i], flat[i + 1]));
            }
        }
        return merged(parts);
    }

    /** Edges that have parts, ascending. */
    Set<Integer> edges() {
        return bounds.keySet();
    }

    /** Where the parts of an edge begin and end, in metres from its first node: from, to, from, to …; nobody may write to it. */
    double[] of(int edge) {
        return bounds.getOrDefault(edge, new double[0]);
    }

    /** Metres within the parts, between two points of an edge. */
    double metresWithin(int edge, double some, double other) {
        double[] parts = of(edge);
        double within = 0;
        for (int i = 0; i < parts.length; i += 2) {
            double first = Math.max(parts[i], Math.min(some, other));
            double last = Math.min(parts[i + 1], Math.max(some, other));
            within += Math.max(0, last - first);
        }
        return within;
    }

    /** Metres of all parts together. */
    public double metres() {
        return edges().stream()
                .mapToDouble(edge -> metresWithin(edge, 0, Double.MAX_VALUE))
                .sum();
    }
}
