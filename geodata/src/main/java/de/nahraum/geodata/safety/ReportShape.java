package de.nahraum.geodata.safety;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * What somebody may draw: a point, a stretch or an area, as large as a place can be that one person means. The bounds are our proposal.
 */
public final class ReportShape {
    public static final int MOST_CORNERS = 200;
    public static final double LONGEST_METRES = 3000;
    public static final double LARGEST_SQUARE_METRES = 300_000;

    private ReportShape() {}

    /** What is wrong with a shape. */
    public enum Problem {
        KIND,
        CORNERS,
        INVALID,
        TOO_LONG,
        TOO_LARGE
    }

    /**
     * What is wrong with a shape in metres; empty if nothing is. Looks at its kind and number of corners first, so that a huge one costs nothing.
     */
    public static Optional<Problem> findProblem(Geometry shape) {
        if (!(shape instanceof Point || shape instanceof LineString || shape instanceof Polygon)) {
            return Optional.of(Problem.KIND);
        }
        if (shape.getNumPoints() > MOST_CORNERS) {
            return Optional.of(Problem.CORNERS);
        }
        if (shape.isEmpty() || !shape.isValid()) {
            return Optional.of(Problem.INVALID);
        }
        if (shape instanceof LineString && shape.getLength() > LONGEST_METRES) {
            return Optional.of(Problem.TOO_LONG);
        }
        return shape.getArea() > LARGEST_SQUARE_METRES ? Optional.of(Problem.TOO_LARGE) : Optional.empty();
    }
}
