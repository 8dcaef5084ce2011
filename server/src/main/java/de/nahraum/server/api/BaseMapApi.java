package de.nahraum.server.api;

import de.nahraum.geodata.city.BaseMapFeature;
import de.nahraum.geodata.city.BaseMapFeature.Layer;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.geo.Georeference;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** {@code /basemap}: streets, water and green, light enough to be drawn by the browser. */
final class BaseMapApi {
    private static final String EDGE = "-?\\d{1,3}(\\.\\d{1,2})?";

    private static final double HUNDREDTHS = 100;

    private final Request request;

    BaseMapApi(Request request) {
        this.request = request;
    }

    record Streets(List<double[][]> major, List<double[][]> minor, List<double[][]> path) {}

    record Answer(
            List<double[][]> water,
            List<double[][]> green,
            List<double[][]> waterways,
            List<double[][]> railways,
            Streets streets) {}

    void get(Context context) {
        Params params = new Params(context, "bbox");
        View view = request.view(context);
        Optional<Envelope> box = params.text("bbox").map(text -> within(view.city(), box(text)));
        // However it was written: as many answers as there are boxes in the city, and no more.
        String key = box.map(
                        each -> each.getMinX() + "," + each.getMinY() + "," + each.getMaxX() + "," + each.getMaxY())
                .orElse("");
        request.json(context, view, "basemap?" + key, () -> answer(view.city(), box.orElse(null)));
    }

    /** West, south, east, north in degrees, hundredths at most: many views then ask for the same piece, and it is made once. */
    private static Envelope box(String text) {
        if (!text.matches(EDGE + "(," + EDGE + "){3}")) {
            throw notABox(text).raise();
        }
        double[] edges =
                Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
        if (edges[0] >= edges[2] || edges[1] >= edges[3]) {
            throw notABox(text).raise();
        }
        return new Envelope(edges[0], edges[2], edges[1], edges[3]);
    }

    /** The part of a box in which there is something of the city, in whole hundredths. */
    private static Envelope within(City city, Envelope box) {
        Envelope all = city.georeference().degrees();
        Envelope wide = new Envelope(
                Math.floor(all.getMinX() * HUNDREDTHS) / HUNDREDTHS,
                Math.ceil(all.getMaxX() * HUNDREDTHS) / HUNDREDTHS,
                Math.floor(all.getMinY() * HUNDREDTHS) / HUNDREDTHS,
                Math.ceil(all.getMaxY() * HUNDREDTHS) / HUNDREDTHS);
        return wide.intersection(box);
    }

    private static Problem notABox(String text) {
        return Problem.parameter(
                "bbox", text, "Not west,south,east,north in degrees.", List.of("7.70,49.42,7.80,49.46"));
    }

    private static Answer answer(City city, @Nullable Envelope box) {
        GeoJson geoJson = new GeoJson(city);
        Map<Layer, List<double[][]>> parts = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            parts.put(layer, new ArrayList<>());
        }
        for (BaseMapFeature feature : city.baseMap()) {
            List<double[][]> lines = parts.get(feature.layer());
            Geometry shape = geoJson.degrees(feature.shape());
            if (lines != null && (box == null || box.intersects(shape.getEnvelopeInternal()))) {
                add(shape, lines);
            }
        }
        return new Answer(
                of(parts, Layer.WATER),
                of(parts, Layer.GREEN),
                of(parts, Layer.WATERWAY),
                of(parts, Layer.RAILWAY),
                new Streets(of(parts, Layer.MAJOR_STREET), of(parts, Layer.MINOR_STREET), of(parts, Layer.PATH)));
    }

    private static List<double[][]> of(Map<Layer, List<double[][]>> parts, Layer layer) {
        return parts.getOrDefault(layer, List.of());
    }

    private static void add(Geometry geometry, List<double[][]> lines) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            switch (geometry.getGeometryN(i)) {
                case Polygon polygon -> lines.add(coordinates(polygon.getExteriorRing()));
                case LineString line -> lines.add(coordinates(line));
                default -> {
                    // A point left over from clipping is nothing to draw.
                }
            }
        }
    }

    private static double[][] coordinates(LineString line) {
        Coordinate[] from = line.getCoordinates();
        double[][] to = new double[from.length][];
        for (int i = 0; i < from.length; i++) {
            to[i] = new double[] {Georeference.rounded(from[i].x), Georeference.rounded(from[i].y)};
        }
        return to;
    }
}
