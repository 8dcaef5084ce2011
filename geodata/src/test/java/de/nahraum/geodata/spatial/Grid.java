package de.nahraum.geodata.spatial;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Squares of 100 m side by side, row after row. */
final class Grid {
    static final double SIDE = 100;

    private Grid() {}

    static List<Geometry> squares(int columns, int rows) {
        List<Geometry> squares = new ArrayList<>();
        for (Coordinate centre : centres(columns, rows)) {
            Envelope square = new Envelope(centre);
            square.expandBy(SIDE / 2);
            squares.add(new GeometryFactory().toGeometry(square));
        }
        return squares;
    }

    static List<Coordinate> centres(int columns, int rows) {
        List<Coordinate> centres = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                centres.add(new Coordinate((column + 0.5) * SIDE, (row + 0.5) * SIDE));
            }
        }
        return centres;
    }

    /** Neighbours of a row of areas. */
    static SpatialWeights line(int areas) {
        return SpatialWeights.rook(squares(areas, 1), 0);
    }
}
