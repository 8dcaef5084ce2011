package de.nahraum.geodata.city;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds the district of a point; one on a shared boundary goes to the first in official order. May be asked by many threads. Cost: one
 * point-in-polygon test for each district whose box holds the point.
 */
public final class DistrictLocator {
    private static final GeometryFactory POINTS = new GeometryFactory();

    private final List<District> districts;
    private final List<PreparedGeometry> shapes;
    private final STRtree index = new STRtree();

    private DistrictLocator(List<District> districts) {
        this.districts = districts;
        shapes = districts.stream()
                .map(district -> PreparedGeometryFactory.prepare(district.shape()))
                .toList();
        for (int d = 0; d < districts.size(); d++) {
            index.insert(districts.get(d).shape().getEnvelopeInternal(), d);
        }
        index.build();
    }

    /** A locator of these districts, which may overlap or leave gaps. */
    public static DistrictLocator of(List<District> districts) {
        return new DistrictLocator(List.copyOf(districts));
    }

    /**
     * Position in the list of the district a point lies in.
     *
     * @param x metres east
     * @param y metres north
     * @return {@link City#NO_DISTRICT} if it lies in none
     */
    public int locate(double x, double y) {
        Geometry point = POINTS.createPoint(new Coordinate(x, y));
        List<?> candidates = index.query(point.getEnvelopeInternal());
        return candidates.stream()
                .mapToInt(candidate -> (Integer) candidate)
                .filter(d -> shapes.get(d).covers(point))
                .min()
                .orElse(City.NO_DISTRICT);
    }

    /** The district a point lies in; empty outside the city. */
    public Optional<District> find(double x, double y) {
        int district = locate(x, y);
        return district == City.NO_DISTRICT ? Optional.empty() : Optional.of(districts.get(district));
    }
}
