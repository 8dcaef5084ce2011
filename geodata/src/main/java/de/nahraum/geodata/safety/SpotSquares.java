package de.nahraum.geodata.safety;

import de.nahraum.geodata.safety.CellGrid.Square;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** In which square each spot counts: the one with most of its points, and no other. The same for what is published and for what the house sees. */
final class SpotSquares {
    private SpotSquares() {}

    /** The spots by square, from west to east, then south to north; in each the spots in their order. */
    static Map<Square, List<GroupSpot>> of(ReportPoints points, CellGrid grid) {
        Map<Square, List<GroupSpot>> squares = new TreeMap<>();
        for (GroupSpot spot : points.spots()) {
            squares.computeIfAbsent(grid.squareOf(spot.points()), key -> new ArrayList<>())
                    .add(spot);
        }
        return squares;
    }
}
