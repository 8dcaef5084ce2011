package de.nahraum.server.search;

import de.nahraum.geodata.city.Address;
import de.nahraum.geodata.city.BaseMapFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Centroid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * A stretch of street: pieces of one name near each other.
 *
 * @param lines may be none where the map has the houses only
 * @param houses may be none
 */
record Stretch(List<Geometry> lines, List<Address> houses) {
    /** Pieces this near belong together: a square, a junction or a bridge without a name may lie between. */
    private static final double GAP_METRES = 200;

    private static final GeometryFactory POINTS = new GeometryFactory();

    /**
     * The connected stretches of one name; a house goes to the nearest line if one is within reach, else houses near each other are a stretch of their
     * own.
     */
    static List<Stretch> connected(List<BaseMapFeature> features, List<Address> houses) {
        List<Geometry> pieces = new ArrayList<>();
        features.forEach(feature -> pieces.add(feature.shape()));
        houses.forEach(house -> pieces.add(POINTS.createPoint(new Coordinate(house.x(), house.y()))));
        int[] group = new int[pieces.size()];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < group.length; i++) {
            // Houses are near their street; two houses are only compared where the street has no line.
            int end = features.isEmpty() ? i : Math.min(i, features.size());
            for (int j = 0; j < end; j++) {
                if (root(group, i) != root(group, j) && areNear(pieces.get(i), pieces.get(j))) {
                    group[root(group, i)] = root(group, j);
                }
            }
        }
        Map<Integer, Stretch> stretches = new LinkedHashMap<>();
        for (int i = 0; i < group.length; i++) {
            Stretch stretch = stretches.computeIfAbsent(
                    root(group, i), ignored -> new Stretch(new ArrayList<>(), new ArrayList<>()));
            if (i < features.size()) {
                stretch.lines.add(pieces.get(i));
            } else {
                stretch.houses.add(houses.get(i - features.size()));
            }
        }
        return List.copyOf(stretches.values());
    }

    private static int root(int[] group, int piece) {
        int root = piece;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    private static boolean areNear(Geometry a, Geometry b) {
        return a.getEnvelopeInternal().distance(b.getEnvelopeInternal()) <= GAP_METRES
                && DistanceOp.isWithinDistance(a, b, GAP_METRES);
    }

    Stretch plus(Stretch other) {
        List<Geometry> allLines = new ArrayList<>(lines);
        allLines.addAll(other.lines);
        List<Address> allHouses = new ArrayList<>(houses);
        allHouses.addAll(other.houses);
        return new Stretch(allLines, allHouses);
    }

    double x() {
        return middle().x;
    }

    double y() {
        return middle().y;
    }

    /** The point of the stretch nearest to its centroid: on a line, or a house. */
    private Coordinate middle() {
        List<Geometry> parts = lines.isEmpty()
                ? houses.stream()
                        .map(house -> (Geometry) POINTS.createPoint(new Coordinate(house.x(), house.y())))
                        .toList()
                : lines;
        Geometry all = POINTS.buildGeometry(parts);
        Geometry centroid = POINTS.createPoint(Centroid.getCentroid(all));
        return DistanceOp.nearestPoints(all, centroid)[0];
    }
}
