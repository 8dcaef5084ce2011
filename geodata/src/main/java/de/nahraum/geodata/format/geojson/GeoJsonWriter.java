package de.nahraum.geodata.format.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries after RFC 7946: outlines counter-clockwise, holes clockwise, coordinates rounded and without trailing zeros. */
public final class GeoJsonWriter {
    private final int decimals;
    private final double scale;

    /** @param decimals of each coordinate; in degrees 6 is 11 cm, 7 is 1 cm; 0 … 12 */
    public GeoJsonWriter(int decimals) {
        if (decimals < 0 || decimals > 12) {
            throw new IllegalArgumentException("decimals " + decimals);
        }
        this.decimals = decimals;
        this.scale = Math.pow(10, decimals);
    }

    /** The geometry object as text. */
    public String text(Geometry geometry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = GeoJsonReader.FACTORY.createGenerator(text)) {
            write(geometry, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The geometry object, at the place where {@code json} stands. */
    public void write(Geometry geometry, JsonGenerator json) throws IOException {
        String type = geometry.getGeometryType();
        json.writeStartObject();
        json.writeStringField("type", type.equals("LinearRing") ? "LineString" : type);
        boolean collection = type.equals("GeometryCollection");
        json.writeFieldName(collection ? "geometries" : "coordinates");
        if (geometry instanceof Point point && !point.isEmpty()) {
            position(point.getCoordinate(), json);
        } else {
            json.writeStartArray();
            if (collection) {
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    write(geometry.getGeometryN(i), json);
                }
            } else {
                inside(geometry, json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void inside(Geometry geometry, JsonGenerator json) throws IOException {
        switch (geometry) {
            case Point empty -> {}
            case LineString line -> positions(line.getCoordinates(), false, json);
            case Polygon polygon -> rings(polygon, json);
            default -> {
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    Geometry part = geometry.getGeometryN(i);
                    if (part instanceof Point point) {
                        position(point.getCoordinate(), json);
                    } else {
                        json.writeStartArray();
                        inside(part, json);
                        json.writeEndArray();
                    }
                }
            }
        }
    }

    private void rings(Polygon polygon, JsonGenerator json) throws IOException {
        if (polygon.isEmpty()) {
            return;
        }
        ring(polygon.getExteriorRing(), true, json);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i), false, json);
        }
    }

    private void ring(LineString ring, boolean counterClockwise, JsonGenerator json) throws IOException {
        Coordinate[] coordinates = ring.getCoordinates();
        json.writeStartArray();
        positions(coordinates, Orientation.isCCW(coordinates) != counterClockwise, json);
        json.writeEndArray();
    }

    private void positions(Coordinate[] coordinates, boolean backwards, JsonGenerator json) throws IOException {
        for (int i = 0; i < coordinates.length; i++) {
            position(coordinates[backwards ? coordinates.length - 1 - i : i], json);
        }
    }

    private void position(Coordinate coordinate, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeNumber(rounded(coordinate.x));
        json.writeNumber(rounded(coordinate.y));
        json.writeEndArray();
    }

    private String rounded(double value) {
        long units = Math.round(value * scale);
        return units == 0
                ? "0"
                : BigDecimal.valueOf(units, decimals).stripTrailingZeros().toPlainString();
    }
}
