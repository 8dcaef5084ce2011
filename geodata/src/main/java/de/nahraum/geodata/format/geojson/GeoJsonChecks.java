package de.nahraum.geodata.format.geojson;

import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Whether geometries lie where their coordinate system can have them, with the right axis first, and are valid. */
public final class GeoJsonChecks {
    private static final Envelope EARTH = new Envelope(-180, 180, -90, 90);
    private static final Envelope EUROPE_DEGREES = new Envelope(-11, 40, 34, 72);
    /** UTM and Gauß-Krüger (with its leading zone number) and ETRS89-LAEA, east and north of Europe. */
    private static final Envelope EUROPE_METRES = new Envelope(100_000, 5_900_000, 1_400_000, 7_500_000);

    private static final Envelope METRES = new Envelope(-40_000_000, 40_000_000, -40_000_000, 40_000_000);

    private GeoJsonChecks() {}

    /**
     * @param degrees whether the coordinates are longitude and latitude, else metres
     * @return the features, invalid polygons repaired, geometries out of range taken away (null); all with findings
     */
    public static List<Feature> check(List<Feature> features, boolean degrees, String file, Notices notices) {
        if (areSwapped(features, degrees)) {
            notices.add(new Notice.AxesSwapped(Where.field(file, null, "coordinates", firstPosition(features))));
        }
        Envelope allowed = degrees ? EARTH : METRES;
        List<Feature> checked = new ArrayList<>(features.size());
        for (Feature feature : features) {
            Geometry geometry = feature.geometry();
            if (geometry == null) {
                checked.add(feature);
            } else if (!allowed.covers(geometry.getEnvelopeInternal())) {
                notices.add(new Notice.CoordinateOutOfRange(
                        Where.field(file, feature.number(), "coordinates", text(firstOutside(geometry, allowed))),
                        degrees ? "-180 … 180, -90 … 90" : "m"));
                checked.add(feature.withGeometry(null));
            } else {
                checked.add(feature.withGeometry(repaired(feature.number(), geometry, file, notices)));
            }
        }
        return List.copyOf(checked);
    }

    /** Every geometry lies in Europe only if x and y change places. */
    private static boolean areSwapped(List<Feature> features, boolean degrees) {
        Envelope home = degrees ? EUROPE_DEGREES : EUROPE_METRES;
        boolean any = false;
        for (Feature feature : features) {
            if (feature.geometry() == null) {
                continue;
            }
            any = true;
            Envelope box = feature.geometry().getEnvelopeInternal();
            Envelope swapped = new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
            if (home.covers(box) || !home.covers(swapped)) {
                return false;
            }
        }
        return any;
    }

    private static @Nullable Geometry repaired(int number, Geometry geometry, String file, Notices notices) {
        if (geometry.getDimension() < 2) {
            return geometry;
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return geometry;
        }
        Geometry fixed = GeometryFixer.fix(geometry);
        String detail = error.getMessage() + " " + text(error.getCoordinate());
        if (fixed.isEmpty()) {
            notices.add(new Notice.GeometryUnexpected(Where.row(file, number), detail, "Polygon"));
            return null;
        }
        notices.add(new Notice.GeometryRepaired(Where.row(file, number), detail));
        return fixed;
    }

    private static Coordinate firstOutside(Geometry geometry, Envelope allowed) {
        for (Coordinate coordinate : geometry.getCoordinates()) {
            if (!allowed.covers(coordinate)) {
                return coordinate;
            }
        }
        return geometry.getCoordinate();
    }

    private static String firstPosition(List<Feature> features) {
        for (Feature feature : features) {
            if (feature.geometry() != null) {
                return text(feature.geometry().getCoordinate());
            }
        }
        return "";
    }

    private static String text(@Nullable Coordinate coordinate) {
        return coordinate == null ? "" : coordinate.x + " " + coordinate.y;
    }
}
