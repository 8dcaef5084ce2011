package de.nahraum.geodata.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Writes {@code districts.geojson} in degrees (CRS84, longitude first). */
final class GeoJsonFile {
    private GeoJsonFile() {}

    static void write(List<District> districts, FolderSink sink) throws IOException {
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(sink.open("districts.geojson"), StandardCharsets.UTF_8))) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
            for (int i = 0; i < districts.size(); i++) {
                out.write(feature(districts.get(i)));
                out.write(i + 1 < districts.size() ? ",\n" : "\n");
            }
            out.write("]}\n");
        }
    }

    private static String feature(District district) {
        StringBuilder text = new StringBuilder("{\"type\":\"Feature\",\"properties\":{\"id\":\"")
                .append(district.id())
                .append("\",\"name\":\"")
                .append(district.name())
                .append("\",\"number\":")
                .append(district.number())
                .append("},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
        // JTS normalises rings clockwise; RFC 7946 wants the outer ring the other way.
        Coordinate[] ring = district.shape().getExteriorRing().reverse().getCoordinates();
        for (int i = 0; i < ring.length; i++) {
            UtmZone32.Degrees degrees = UtmZone32.toDegrees(ring[i].x, ring[i].y);
            text.append(i == 0 ? "[" : ",[");
            UtmZone32.Degrees.append(text, degrees.lon());
            text.append(',');
            UtmZone32.Degrees.append(text, degrees.lat());
            text.append(']');
        }
        return text.append("]]}}").toString();
    }
}
