package de.nahraum.server.intake;

import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Brings delivered coordinates into the city's metres. */
final class Locations {
    private static final double MAXIMUM_LATITUDE = 90;
    private static final double MAXIMUM_LONGITUDE = 180;

    private final int cityEpsg;
    private final Notices notices;
    private final Map<Integer, Optional<Projection>> projections = new HashMap<>();

    Locations(int cityEpsg, Notices notices) {
        this.cityEpsg = cityEpsg;
        this.notices = notices;
    }

    /** The transformation from a file's system; empty, with a finding, if nobody knows it. */
    Optional<Projection> findProjection(FileEntry entry, @Nullable Integer declared) {
        int epsg = entry.epsg() != null ? entry.epsg() : declared != null ? declared : Projection.DEGREES;
        return projections.computeIfAbsent(epsg, code -> {
            try {
                return Optional.of(Projection.of(code, cityEpsg));
            } catch (IllegalArgumentException e) {
                notices.add(new Notice.CrsUnknown(
                        de.nahraum.geodata.notice.Where.field(entry.path(), null, "epsg", String.valueOf(code))));
                return Optional.empty();
            }
        });
    }

    Projection fromDegrees() {
        return Projection.of(Projection.DEGREES, cityEpsg);
    }

    /** A geometry in metres; null, with a finding, if it lies outside the projection. */
    @Nullable
    Geometry metres(FieldRow row, Projection projection, Geometry geometry) {
        try {
            Geometry metres = projection.apply(geometry);
            if (Double.isFinite(metres.getEnvelopeInternal().getArea())) {
                return metres;
            }
        } catch (IllegalArgumentException e) {
            // Told below, as one that came out infinite.
        }
        notices.add(new Notice.CoordinateOutOfRange(row.where("geometry"), "EPSG:" + cityEpsg));
        return null;
    }

    /**
     * A row's position from {@code lon} and {@code lat}, or {@code x} and {@code y} in the file's system; null if it has none, with a
     * finding if it has a wrong one.
     */
    @Nullable
    Coordinate position(FieldRow row) {
        boolean inDegrees = row.text("lon") != null || row.text("lat") != null;
        Double x = row.number(inDegrees ? "lon" : "x");
        Double y = row.number(inDegrees ? "lat" : "y");
        if (x == null || y == null) {
            return null;
        }
        if (inDegrees && (Math.abs(x) > MAXIMUM_LONGITUDE || Math.abs(y) > MAXIMUM_LATITUDE)) {
            notices.add(new Notice.CoordinateOutOfRange(row.where("lat"), "-180 … 180, -90 … 90"));
            return null;
        }
        Optional<Projection> projection =
                inDegrees ? Optional.of(fromDegreesOnce()) : findProjection(row.entry(), cityEpsg);
        if (projection.isEmpty()) {
            return null;
        }
        Geometry metres = metres(row, projection.get(), Projection.factory().createPoint(new Coordinate(x, y)));
        return metres == null ? null : metres.getCoordinate();
    }

    private Projection fromDegreesOnce() {
        return projections
                .computeIfAbsent(Projection.DEGREES, code -> Optional.of(fromDegrees()))
                .orElseThrow();
    }
}
