package de.nahraum.geodata.format.geojson;

import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** From nested lists to a JTS geometry; what cannot be one is a finding. */
final class GeometryBuilder {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final String file;
    private final Notices notices;

    GeometryBuilder(String file, Notices notices) {
        this.file = file;
        this.notices = notices;
    }

    /** Ends the building of one geometry; the finding is made where it is caught. */
    private static final class Unusable extends Exception {
        private final Notice notice;

        Unusable(Notice notice) {
            super(notice.code());
            this.notice = notice;
        }
    }

    @Nullable
    Geometry build(int number, @Nullable RawGeometry raw) {
        if (raw == null) {
            notices.add(new Notice.GeometryMissing(Where.row(file, number)));
            return null;
        }
        try {
            Geometry geometry = build(number, String.valueOf(raw.type()), raw.coordinates());
            if (geometry.isEmpty()) {
                notices.add(new Notice.GeometryMissing(Where.row(file, number)));
                return null;
            }
            return geometry;
        } catch (Unusable e) {
            notices.add(e.notice);
            return null;
        }
    }

    private Geometry build(int number, String type, @Nullable Object coordinates) throws Unusable {
        return switch (type) {
            case "Point" -> FACTORY.createPoint(position(number, coordinates));
            case "MultiPoint" -> FACTORY.createMultiPointFromCoords(positions(number, coordinates));
            case "LineString" -> line(number, coordinates);
            case "MultiLineString" -> {
                List<LineString> lines = new ArrayList<>();
                for (Object line : list(number, coordinates)) {
                    lines.add(line(number, line));
                }
                yield FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
            }
            case "Polygon" -> polygon(number, coordinates);
            case "MultiPolygon" -> {
                List<Polygon> polygons = new ArrayList<>();
                for (Object polygon : list(number, coordinates)) {
                    polygons.add(polygon(number, polygon));
                }
                yield FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
            }
            default -> throw unusable(number, type, "Point, LineString, Polygon, Multi…");
        };
    }

    private Unusable unusable(int number, String found, String expected) {
        return new Unusable(new Notice.GeometryUnexpected(Where.row(file, number), found, expected));
    }

    private LineString line(int number, @Nullable Object coordinates) throws Unusable {
        Coordinate[] positions = positions(number, coordinates);
        if (positions.length < 2) {
            throw unusable(number, positions.length + " positions", "LineString of 2 or more");
        }
        return FACTORY.createLineString(positions);
    }

    private Polygon polygon(int number, @Nullable Object coordinates) throws Unusable {
        LinearRing shell = null;
        List<LinearRing> holes = new ArrayList<>();
        for (Object ring : list(number, coordinates)) {
            Coordinate[] positions = closed(number, positions(number, ring));
            if (positions.length >= 4) {
                LinearRing linear = FACTORY.createLinearRing(positions);
                if (shell == null) {
                    shell = linear;
                } else {
                    holes.add(linear);
                }
            } else if (shell == null) {
                throw unusable(number, "ring of " + positions.length, "ring of 4 or more positions");
            } else {
                notices.add(new Notice.GeometryRepaired(Where.row(file, number), "hole of " + positions.length));
            }
        }
        return shell == null ? FACTORY.createPolygon() : FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private Coordinate[] closed(int number, Coordinate[] ring) {
        if (ring.length < 3 || ring[0].equals2D(ring[ring.length - 1])) {
            return ring;
        }
        notices.add(new Notice.GeometryRepaired(Where.row(file, number), "ring not closed"));
        Coordinate[] closed = java.util.Arrays.copyOf(ring, ring.length + 1);
        closed[ring.length] = ring[0].copy();
        return closed;
    }

    private Coordinate[] positions(int number, @Nullable Object coordinates) throws Unusable {
        List<?> list = list(number, coordinates);
        Coordinate[] positions = new Coordinate[list.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = position(number, list.get(i));
        }
        return positions;
    }

    private Coordinate position(int number, @Nullable Object found) throws Unusable {
        if (!(found instanceof double[] xy)) {
            throw unusable(number, found == null ? "nothing" : "list", "position");
        }
        if (!Double.isFinite(xy[0]) || !Double.isFinite(xy[1])) {
            throw new Unusable(new Notice.CoordinateOutOfRange(
                    Where.field(file, number, "coordinates", xy[0] + " " + xy[1]), "two numbers"));
        }
        return new Coordinate(xy[0], xy[1]);
    }

    private List<?> list(int number, @Nullable Object found) throws Unusable {
        if (found instanceof List<?> list) {
            return list;
        }
        throw unusable(number, found == null ? "nothing" : "position", "list of positions");
    }
}
