package de.nahraum.geodata.spatial;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Areas whose boundaries meet. The segments of all boundaries are held in one tree, so that neither a long boundary nor many areas make it
 * slow; vertices of one boundary may lie inside a segment of the other.
 */
final class Contiguity {
    private final double snapMetres;

    /** For each area, the areas of higher number it touches, and the metres both run together. */
    private final List<TreeMap<Integer, Double>> together = new ArrayList<>();

    private record Segment(int area, LineSegment line) {}

    /**
     * Finds all contacts.
     *
     * @param snapMetres how near is together, ≥ 0
     */
    Contiguity(List<? extends Geometry> areas, double snapMetres) {
        if (!(snapMetres >= 0 && snapMetres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("No tolerance: " + snapMetres);
        }
        this.snapMetres = snapMetres;
        List<Segment> segments = new ArrayList<>();
        for (int area = 0; area < areas.size(); area++) {
            together.add(new TreeMap<>());
            addBoundary(area, areas.get(area), segments);
        }
        STRtree tree = new STRtree();
        for (Segment segment : segments) {
            tree.insert(new Envelope(segment.line().p0, segment.line().p1), segment);
        }
        for (Segment segment : segments) {
            Envelope near = new Envelope(segment.line().p0, segment.line().p1);
            near.expandBy(snapMetres);
            tree.query(near, found -> {
                if (found instanceof Segment other && other.area() > segment.area()) {
                    meet(segment, other);
                }
            });
        }
    }

    private static void addBoundary(int area, Geometry geometry, List<Segment> segments) {
        for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
            for (Object ring : LinearComponentExtracter.getLines((Polygon) polygon)) {
                Coordinate[] points = ((Geometry) ring).getCoordinates();
                for (int p = 1; p < points.length; p++) {
                    if (!points[p].equals2D(points[p - 1])) {
                        segments.add(new Segment(area, new LineSegment(points[p - 1], points[p])));
                    }
                }
            }
        }
    }

    private void meet(Segment one, Segment other) {
        if (one.line().distance(other.line()) <= snapMetres) {
            together.get(one.area()).merge(other.area(), metresTogether(one.line(), other.line()), Double::sum);
        }
    }

    /** Length over which one segment lies beside the other no farther away than the tolerance at both ends of that stretch; 0 if it does not. */
    private double metresTogether(LineSegment one, LineSegment other) {
        double from = one.projectionFactor(other.p0);
        double to = one.projectionFactor(other.p1);
        double start = Math.clamp(Math.min(from, to), 0.0, 1.0);
        double end = Math.clamp(Math.max(from, to), 0.0, 1.0);
        boolean beside = other.distance(one.pointAlong(start)) <= snapMetres
                && other.distance(one.pointAlong(end)) <= snapMetres;
        return beside ? (end - start) * one.getLength() : 0;
    }

    /** Neighbours of each area in ascending order: at least one point in common. */
    int[][] touching() {
        return rows(0, true);
    }

    /** Neighbours of each area in ascending order: together for longer than twice the tolerance, the reach of a mere corner. */
    int[][] runningTogether() {
        return rows(2 * snapMetres, false);
    }

    private int[][] rows(double moreThan, boolean orTouching) {
        List<List<Integer>> rows = new ArrayList<>();
        together.forEach(each -> rows.add(new ArrayList<>()));
        for (int area = 0; area < together.size(); area++) {
            int one = area;
            together.get(area).forEach((other, metres) -> {
                if (orTouching || metres > moreThan) {
                    rows.get(one).add(other);
                    rows.get(other).add(one);
                }
            });
        }
        return rows.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toArray(int[][]::new);
    }
}
