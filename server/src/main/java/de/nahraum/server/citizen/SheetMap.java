package de.nahraum.server.citizen;

import de.nahraum.geodata.city.BaseMapFeature;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * A district as a small map on paper, drawn by the server: streets, water, green, its outline, and its places as numbers.
 *
 * @param layers SVG paths by style, drawn in this order
 * @param outline of the district
 */
public record SheetMap(double width, double height, List<Layer> layers, String outline, List<Mark> marks) {
    private static final double LONGER_SIDE = 800;
    private static final double AROUND = 0.04;
    private static final double TOLERANCE = 0.8;

    /** Districts of the size of a village: footpaths would be a tangle on paper. */
    private static final List<BaseMapFeature.Layer> DRAWN = List.of(
            BaseMapFeature.Layer.GREEN,
            BaseMapFeature.Layer.WATER,
            BaseMapFeature.Layer.WATERWAY,
            BaseMapFeature.Layer.RAILWAY,
            BaseMapFeature.Layer.MINOR_STREET,
            BaseMapFeature.Layer.MAJOR_STREET);

    /** Paths of one style. */
    public record Layer(String style, String path) {}

    /** A place by its number on the sheet. */
    public record Mark(String number, double x, double y) {}

    /** @param places numbered 1, 2, 3 … in this order */
    static SheetMap of(City city, District district, List<Place> places) {
        Envelope box = new Envelope(district.shape().getEnvelopeInternal());
        places.forEach(place -> box.expandToInclude(place.x(), place.y()));
        box.expandBy(Math.max(box.getWidth(), box.getHeight()) * AROUND);
        double scale = LONGER_SIDE / Math.max(box.getWidth(), box.getHeight());
        // North is up on paper, and down is where y grows in SVG.
        AffineTransformation toPaper = AffineTransformation.translationInstance(-box.getMinX(), -box.getMaxY())
                .scale(scale, -scale);
        Geometry frame = district.shape().getFactory().toGeometry(box);
        Map<BaseMapFeature.Layer, StringBuilder> paths = new EnumMap<>(BaseMapFeature.Layer.class);
        for (BaseMapFeature feature : city.baseMap()) {
            if (DRAWN.contains(feature.layer())
                    && feature.shape().getEnvelopeInternal().intersects(box)) {
                Geometry cut = frame.covers(feature.shape())
                        ? feature.shape()
                        : OverlayNGRobust.overlay(feature.shape(), frame, OverlayNG.INTERSECTION);
                add(paths.computeIfAbsent(feature.layer(), key -> new StringBuilder()), toPaper.transform(cut));
            }
        }
        StringBuilder outline = new StringBuilder();
        add(outline, toPaper.transform(district.shape()));
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Coordinate at = new Coordinate(places.get(i).x(), places.get(i).y());
            toPaper.transform(at, at);
            marks.add(new Mark(String.valueOf(i + 1), round(at.x), round(at.y)));
        }
        return new SheetMap(
                round(box.getWidth() * scale),
                round(box.getHeight() * scale),
                DRAWN.stream()
                        .filter(paths::containsKey)
                        .map(layer -> new Layer(
                                layer.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                paths.getOrDefault(layer, new StringBuilder()).toString()))
                        .toList(),
                outline.toString(),
                List.copyOf(marks));
    }

    private static void add(StringBuilder path, Geometry onPaper) {
        Geometry simple = DouglasPeuckerSimplifier.simplify(onPaper, TOLERANCE);
        for (int i = 0; i < simple.getNumGeometries(); i++) {
            switch (simple.getGeometryN(i)) {
                case Polygon polygon -> line(path, polygon.getExteriorRing(), true);
                case LineString line -> line(path, line, false);
                default -> {
                    // A point left over from cutting is nothing to draw.
                }
            }
        }
    }

    private static void line(StringBuilder path, LineString line, boolean closed) {
        Coordinate[] points = line.getCoordinates();
        int last = closed ? points.length - 1 : points.length;
        for (int i = 0; i < last; i++) {
            path.append(i == 0 ? 'M' : 'L').append(String.format(Locale.ROOT, "%.1f %.1f", points[i].x, points[i].y));
        }
        if (closed) {
            path.append('Z');
        }
    }

    private static double round(double value) {
        return Math.rint(value * 10) / 10;
    }
}
