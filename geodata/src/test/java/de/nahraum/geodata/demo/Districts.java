package de.nahraum.geodata.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The districts as a reader of {@code districts.geojson} sees them, in degrees. */
record Districts(Map<String, Polygon> byName) {
    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]+)\"");
    private static final Pattern POINT = Pattern.compile("\\[(-?[0-9.]+),(-?[0-9.]+)]");
    static final GeometryFactory GEOMETRY = new GeometryFactory();

    static Districts read(DemoFolder folder) {
        Map<String, Polygon> districts = new LinkedHashMap<>();
        for (String line : folder.text("districts.geojson").lines().toList()) {
            Matcher name = NAME.matcher(line);
            if (name.find()) {
                List<Coordinate> ring = new ArrayList<>();
                Matcher point = POINT.matcher(line);
                while (point.find()) {
                    ring.add(new Coordinate(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))));
                }
                districts.put(name.group(1), GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new)));
            }
        }
        return new Districts(districts);
    }

    String at(double lon, double lat) {
        var point = GEOMETRY.createPoint(new Coordinate(lon, lat));
        for (Map.Entry<String, Polygon> district : byName.entrySet()) {
            if (district.getValue().covers(point)) {
                return district.getKey();
            }
        }
        return "outside";
    }

    Map<String, Integer> peopleOfCells(DemoFolder folder) {
        Map<String, Integer> people = new LinkedHashMap<>();
        for (NamedCsvRecord cell : folder.rows("cells.csv")) {
            UtmZone32.Degrees centre =
                    UtmZone32.toDegrees(Double.parseDouble(cell.getField("x")), Double.parseDouble(cell.getField("y")));
            people.merge(at(centre.lon(), centre.lat()), Integer.parseInt(cell.getField("people")), Integer::sum);
        }
        return people;
    }
}
