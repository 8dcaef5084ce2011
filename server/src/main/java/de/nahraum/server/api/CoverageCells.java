package de.nahraum.server.api;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.server.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells of an answer about coverage, as short rows. */
final class CoverageCells {
    private static final double DEGREE_DECIMALS = 1e6;

    private CoverageCells() {}

    /** Longitude, latitude, people, seconds (null: not connected), state. */
    static List<Object[]> list(Coverage coverage) {
        City city = coverage.city();
        double[] xy = new double[city.cells().size() * 2];
        for (int i = 0; i < city.cells().size(); i++) {
            PopulationCell cell = city.cells().get(i);
            xy[2 * i] = cell.x();
            xy[2 * i + 1] = cell.y();
        }
        city.georeference().toDegrees(xy);
        double[] degrees = Arrays.stream(xy)
                .map(value -> Math.rint(value * DEGREE_DECIMALS) / DEGREE_DECIMALS)
                .toArray();
        List<Object[]> cells = new ArrayList<>();
        for (int i = 0; i < city.cells().size(); i++) {
            double seconds = coverage.seconds(i);
            cells.add(new Object[] {
                degrees[2 * i],
                degrees[2 * i + 1],
                city.cells().get(i).people(),
                Double.isFinite(seconds) ? Math.round(seconds) : null,
                Json.code(coverage.state(i))
            });
        }
        return cells;
    }
}
