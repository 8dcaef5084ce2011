package de.nahraum.geodata.spatial;

import de.nahraum.geodata.DbfTable;
import de.nahraum.geodata.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Homicides in 78 counties, with shapes and lists of neighbours; reference data that are not part of the project. */
final class StlCounties {
    private StlCounties() {}

    static double[] numbers(String column) throws IOException {
        return DbfTable.read(SharedData.path("reference/stl/stl_hom.dbf").orElseThrow())
                .numbers(column);
    }

    static List<Geometry> shapes() throws IOException, ParseException {
        List<Geometry> shapes = new ArrayList<>();
        for (String line :
                Files.readAllLines(SharedData.path("reference/stl/stl_hom.csv").orElseThrow())) {
            if (line.startsWith("\"")) {
                shapes.add(new WKTReader().read(line.substring(1, line.indexOf('"', 1))));
            }
        }
        return shapes;
    }

    /** Reads a list of neighbours: a head, then two lines per area, its number with the count, and its neighbours, from 1 on. */
    static int[][] neighbours(String file) throws IOException {
        List<String> lines =
                Files.readAllLines(SharedData.path("reference/stl/" + file).orElseThrow());
        int[][] neighbours = new int[78][];
        for (int line = 1; line + 1 < lines.size(); line += 2) {
            int area = Integer.parseInt(lines.get(line).strip().split(" ", 2)[0]) - 1;
            neighbours[area] = Arrays.stream(lines.get(line + 1).strip().split(" +", -1))
                    .mapToInt(number -> Integer.parseInt(number) - 1)
                    .sorted()
                    .toArray();
        }
        return neighbours;
    }
}
