package de.nahraum.server.bench;

import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.street.StreetNetwork;
import de.nahraum.server.intake.CityImport;
import de.nahraum.server.store.Finding;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.store.Progress;
import de.nahraum.server.testing.TestFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * A city made of nothing but an OpenStreetMap extract of somewhere in Germany: its streets as they are imported, one district, a cell for
 * every 100 m square in which a node of the streets lies, 20 meeting places at nodes drawn with a seed.
 */
final class ExtractCity {
    private static final int PLACES = 20;
    private static final double CELL_METRES = 100;
    private static final long SEED = 1;

    private static final String CITY = """
            name: Extract
            demo: false
            timeZone: Europe/Berlin
            epsg: 25832
            languages: [de]
            baseYear: 2022
            targetYear: 2032
            files:
              - {kind: districts, path: district.geojson, columns: {name: name}, source: the bench, licence: none, vintage: "2022", disclosure: open}
              - {kind: network, path: NETWORK, source: OpenStreetMap, licence: ODbL 1.0, vintage: "2022", disclosure: open}
            """;
    private static final String DISTRICT = """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Germany"},
              "geometry": {"type": "Polygon", "coordinates": [[[5.8, 47.2], [15.1, 47.2], [15.1, 55.1], [5.8, 55.1], [5.8, 47.2]]]}}]}
            """;

    private ExtractCity() {}

    /**
     * Reads one.
     *
     * @param extract {@code .osm.pbf}, {@code .osm.gz} or {@code .osm}
     * @throws IOException if it cannot be read or has no streets
     */
    static CityData read(Path extract) throws IOException {
        try (TestFolder folder = TestFolder.make("nahraum-bench")) {
            String name = "extract" + suffix(extract.getFileName().toString());
            Files.copy(extract, folder.path().resolve(name));
            Files.writeString(folder.path().resolve("city.yaml"), CITY.replace("NETWORK", name));
            Files.writeString(folder.path().resolve("district.geojson"), DISTRICT);
            CityImport.Result result = CityImport.read(folder.path(), null, Progress.SILENT);
            ImportedCity city = result.city();
            if (city == null || city.data().streets() == null) {
                throw new IOException("No streets in " + extract + ": "
                        + result.findings().stream().map(Finding::code).toList());
            }
            return populated(city.data(), city.data().streets());
        }
    }

    private static String suffix(String name) {
        int dot = name.indexOf(".osm");
        return dot < 0 ? ".osm" : name.substring(dot);
    }

    private static CityData populated(CityData data, StreetNetwork streets) {
        return new CityData(
                data.settings(),
                data.sources(),
                data.districts(),
                cells(streets),
                List.of(),
                places(streets),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                streets);
    }

    private static List<PopulationCell> cells(StreetNetwork streets) {
        record Square(long column, long row) {}
        Set<Square> squares = new LinkedHashSet<>();
        for (int node = 0; node < streets.nodes(); node++) {
            squares.add(new Square((long) Math.floor(streets.x()[node] / CELL_METRES), (long)
                    Math.floor(streets.y()[node] / CELL_METRES)));
        }
        List<PopulationCell> cells = new ArrayList<>();
        for (Square square : squares) {
            cells.add(new PopulationCell(
                    square.column() + "-" + square.row(),
                    (square.column() + 0.5) * CELL_METRES,
                    (square.row() + 0.5) * CELL_METRES,
                    CELL_METRES,
                    1));
        }
        return cells;
    }

    private static List<Place> places(StreetNetwork streets) {
        SplittableRandom random = new SplittableRandom(SEED);
        Set<Integer> nodes = new TreeSet<>();
        while (nodes.size() < Math.min(PLACES, streets.nodes())) {
            nodes.add(random.nextInt(streets.nodes()));
        }
        return nodes.stream().map(node -> place(streets, node)).toList();
    }

    private static Place place(StreetNetwork streets, int node) {
        return new Place(
                "place-" + node,
                "Node " + node,
                PlaceKind.MEETING_PLACE,
                Status.OPEN,
                streets.x()[node],
                streets.y()[node],
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "drawn");
    }
}
