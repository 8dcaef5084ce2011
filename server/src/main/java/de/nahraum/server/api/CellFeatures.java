package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.CellGrid;
import de.nahraum.geodata.safety.PublicCell;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.server.json.Json;
import de.nahraum.server.safety.CityCell;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Cells of reports as the public sees them, for whoever looks. */
final class CellFeatures {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private CellFeatures() {}

    /**
     * What is told of a cell.
     *
     * @param size how many, roughly: {@code few}, {@code some}, {@code many}
     * @param reasons what is built there
     */
    record Properties(String district, String size, List<String> reasons) {}

    static List<GeoJson.Feature> of(City city, List<PublicCell> cells) {
        GeoJson geoJson = new GeoJson(city);
        return CityCell.of(city, cells).stream()
                .map(cell -> feature(geoJson, cell))
                .toList();
    }

    private static GeoJson.Feature feature(GeoJson geoJson, CityCell cell) {
        CellGrid.Square square = cell.cell().square();
        Geometry shape = SHAPES.toGeometry(cell.square());
        return geoJson.feature(
                id(square),
                shape,
                new Properties(
                        cell.district().id(),
                        Json.code(cell.cell().size()),
                        cell.cell().reasons().stream().map(Reason::id).toList()));
    }

    /** The same square has the same id, whoever looks. */
    static String id(CellGrid.Square square) {
        return "c" + square.column() + "r" + square.row();
    }
}
