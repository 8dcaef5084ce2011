package de.nahraum.server.report;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Districts as a map on paper: outline and hatch as SVG paths, drawn once for all maps of a report. The hatch is real lines, because patterns
 * are lost between SVG and PDF.
 *
 * @param width of the drawing in its own units
 * @param height the same
 * @param metresPerUnit how long a unit is in the town
 */
public record MapShapes(double width, double height, double metresPerUnit, List<Shape> districts) {
    private static final double SIZE = 1000;
    private static final double MARGIN = 6;
    /** Finer than a line is drawn. */
    private static final double TOLERANCE = 0.8;

    private static final double HATCH_DISTANCE = 16;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /**
     * A district's shape.
     *
     * @param outline SVG path
     * @param hatch SVG path of lines inside it
     * @param x of its label
     * @param y of its label, downward
     */
    public record Shape(String district, int number, String outline, String hatch, double x, double y) {}

    static MapShapes of(City city) {
        Envelope box = city.bounds();
        double longer = Math.max(box.getWidth(), box.getHeight());
        if (box.isNull() || longer == 0) {
            return new MapShapes(SIZE, SIZE, 1, List.of());
        }
        double scale = SIZE / longer;
        // North is up on paper, and down is where y grows in SVG.
        AffineTransformation toPaper = AffineTransformation.translationInstance(-box.getMinX(), -box.getMaxY())
                .scale(scale, -scale)
                .translate(MARGIN, MARGIN);
        List<Shape> shapes = new ArrayList<>();
        for (District district : city.districts()) {
            shapes.add(shape(district, toPaper.transform(district.shape())));
        }
        return new MapShapes(
                box.getWidth() * scale + 2 * MARGIN,
                box.getHeight() * scale + 2 * MARGIN,
                1 / scale,
                List.copyOf(shapes));
    }

    private static Shape shape(District district, Geometry onPaper) {
        Geometry simple = DouglasPeuckerSimplifier.simplify(onPaper, TOLERANCE);
        Geometry drawn = simple.isEmpty() ? onPaper : simple;
        Coordinate label = onPaper.getInteriorPoint().getCoordinate();
        return new Shape(
                district.id(),
                district.number(),
                path(drawn),
                path(drawn.intersection(hatch(drawn))),
                label.x,
                label.y);
    }

    /** Diagonals over a shape, on one grid for the whole city so that neighbours' lines meet. */
    private static Geometry hatch(Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        List<LineString> lines = new ArrayList<>();
        double first = Math.floor((box.getMinX() + box.getMinY()) / HATCH_DISTANCE) * HATCH_DISTANCE;
        for (double sum = first; sum <= box.getMaxX() + box.getMaxY(); sum += HATCH_DISTANCE) {
            lines.add(GEOMETRIES.createLineString(new Coordinate[] {
                new Coordinate(sum - box.getMinY(), box.getMinY()), new Coordinate(sum - box.getMaxY(), box.getMaxY())
            }));
        }
        return GEOMETRIES.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private static String path(Geometry geometry) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            switch (geometry.getGeometryN(i)) {
                case Polygon polygon -> {
                    add(path, polygon.getExteriorRing(), true);
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        add(path, polygon.getInteriorRingN(hole), true);
                    }
                }
                case LineString line -> add(path, line, false);
                default -> {
                    // A hatch line that only touches a corner is a point: nothing to draw.
                }
            }
        }
        return path.toString();
    }

    private static void add(StringBuilder path, LineString line, boolean closed) {
        Coordinate[] points = line.getCoordinates();
        int last = closed ? points.length - 1 : points.length;
        for (int i = 0; i < last; i++) {
            path.append(i == 0 ? 'M' : 'L').append(String.format(Locale.ROOT, "%.1f %.1f", points[i].x, points[i].y));
        }
        if (closed) {
            path.append('Z');
        }
    }
}
