package de.nahraum.server.intake;

import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Reads people on a grid. */
final class CellsIntake {
    private static final double USUAL_SIZE_METRES = 100;
    private static final int MOST_PEOPLE_IN_A_CELL = 1_000_000;
    private static final List<String> REQUIRED = List.of("x", "y", "people");

    private final CsvRows csv;
    private final Locations locations;
    private final Notices notices;
    private final Map<String, Integer> rowById = new HashMap<>();

    CellsIntake(CsvRows csv, Locations locations, Notices notices) {
        this.csv = csv;
        this.locations = locations;
        this.notices = notices;
    }

    List<PopulationCell> read(List<FileEntry> entries) {
        List<PopulationCell> cells = new ArrayList<>();
        for (FileEntry entry : entries) {
            Optional<Projection> projection = locations.findProjection(entry, null);
            projection.ifPresent(toMetres ->
                    csv.forEach(entry, REQUIRED, row -> cell(row, toMetres).ifPresent(cells::add)));
        }
        return List.copyOf(cells);
    }

    private Optional<PopulationCell> cell(FieldRow row, Projection toMetres) {
        Double x = row.expectedNumber("x");
        Double y = row.expectedNumber("y");
        Double size = row.number("sizeMetres");
        if (row.text("people") == null || x == null || y == null) {
            return Optional.empty();
        }
        Integer people = row.integer("people", 0, MOST_PEOPLE_IN_A_CELL);
        if (people == null || people == 0) {
            return Optional.empty();
        }
        String id = row.text("id");
        String key = id == null ? x + "/" + y : id;
        Integer first = rowById.putIfAbsent(key, row.row());
        if (first != null) {
            notices.add(new Notice.KeyRepeated(row.where(id == null ? "x" : "id"), first));
            return Optional.empty();
        }
        Geometry metres = locations.metres(row, toMetres, Projection.factory().createPoint(new Coordinate(x, y)));
        if (metres == null) {
            return Optional.empty();
        }
        Coordinate at = metres.getCoordinate();
        return Optional.of(new PopulationCell(key, at.x, at.y, size == null ? USUAL_SIZE_METRES : size, people));
    }
}
