package de.nahraum.geodata.spatial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Points near each other, by straight distance in metres. */
final class PointNeighbours {
    private final List<Coordinate> points;
    private final Envelope extent = new Envelope();
    private final STRtree tree = new STRtree();

    PointNeighbours(List<Coordinate> points) {
        this.points = List.copyOf(points);
        for (int i = 0; i < points.size(); i++) {
            Coordinate point = points.get(i);
            if (!point.isValid()) {
                throw new IllegalArgumentException("No point: " + point);
            }
            extent.expandToInclude(point);
            tree.insert(new Envelope(point), i);
        }
    }

    /** Neighbours of each point in ascending order: not farther away than this. O(n log n + neighbours). */
    int[][] within(double metres) {
        if (!(metres >= 0 && metres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("No distance: " + metres);
        }
        return IntStream.range(0, points.size())
                .mapToObj(i -> near(i, metres).stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Neighbours of each point in ascending order: the k nearest. Usually O(n log n + n k). */
    int[][] nearest(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("At least one nearest point, not " + k);
        }
        int wanted = Math.min(k, points.size() - 1);
        // Holds k points on average if they lie evenly.
        double usual = Math.sqrt(extent.getArea() * k / (Math.PI * Math.max(1, points.size())));
        double first = Math.max(usual, Math.max(extent.getDiameter() / Math.max(1, points.size()), 1));
        int[][] rows = new int[points.size()][];
        for (int i = 0; i < rows.length; i++) {
            int at = i;
            double reach = first;
            List<Integer> found = near(i, reach);
            while (found.size() < wanted) {
                reach *= 2;
                found = near(i, reach);
            }
            rows[i] = found.stream()
                    .sorted(Comparator.<Integer>comparingDouble(j -> distance(at, j))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(wanted)
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
        }
        return rows;
    }

    private List<Integer> near(int i, double metres) {
        Envelope around = new Envelope(points.get(i));
        around.expandBy(metres);
        List<Integer> found = new ArrayList<>();
        tree.query(around, item -> {
            if (item instanceof Integer j && j != i && distance(i, j) <= metres) {
                found.add(j);
            }
        });
        return found;
    }

    private double distance(int i, int j) {
        return points.get(i).distance(points.get(j));
    }
}
