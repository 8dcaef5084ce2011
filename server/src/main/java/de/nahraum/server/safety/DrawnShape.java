package de.nahraum.server.safety;

import de.nahraum.geodata.safety.ReportShape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** A GeoJSON geometry (RFC 7946) somebody sent, as plain maps, lists and numbers. */
public final class DrawnShape {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double MOST_LON = 180;
    private static final double MOST_LAT = 90;
    private static final int CLOSED_RING = 4;

    private DrawnShape() {}

    /** Something is no geometry somebody may draw. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads a point, line or polygon in degrees, longitude first. Any height is passed over.
     *
     * @return empty if it is none, or has more than {@value ReportShape#MOST_CORNERS} corners in a ring or line
     */
    public static Optional<Geometry> read(Map<?, ?> json) {
        try {
            @Nullable Object coordinates = json.get("coordinates");
            return Optional.of(
                    switch (String.valueOf(json.get("type"))) {
                        case "Point" -> FACTORY.createPoint(position(coordinates));
                        case "LineString" -> FACTORY.createLineString(positions(coordinates));
                        case "Polygon" -> polygon(list(coordinates));
                        default -> throw new Unreadable();
                    });
        } catch (Unreadable | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Geometry polygon(List<?> rings) {
        // Nobody draws an area with holes.
        if (rings.size() != 1) {
            throw new Unreadable();
        }
        Coordinate[] corners = positions(rings.getFirst());
        if (corners.length < CLOSED_RING) {
            throw new Unreadable();
        }
        LinearRing ring = FACTORY.createLinearRing(corners);
        return FACTORY.createPolygon(ring);
    }

    private static Coordinate[] positions(@Nullable Object coordinates) {
        List<?> positions = list(coordinates);
        if (positions.size() > ReportShape.MOST_CORNERS) {
            throw new Unreadable();
        }
        return positions.stream().map(DrawnShape::position).toArray(Coordinate[]::new);
    }

    private static Coordinate position(@Nullable Object coordinates) {
        List<?> numbers = list(coordinates);
        if (numbers.size() != 2 && numbers.size() != 3) {
            throw new Unreadable();
        }
        double lon = number(numbers.get(0));
        double lat = number(numbers.get(1));
        if (!(Math.abs(lon) <= MOST_LON && Math.abs(lat) <= MOST_LAT)) {
            throw new Unreadable();
        }
        return new Coordinate(lon, lat);
    }

    private static double number(Object value) {
        return switch (value) {
            case BigDecimal exact -> exact.doubleValue();
            case Integer whole -> whole;
            default -> throw new Unreadable();
        };
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new Unreadable();
    }
}
