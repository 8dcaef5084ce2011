package de.nahraum.server.intake;

import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.format.csv.Numbers;
import de.nahraum.geodata.format.geojson.Feature;
import de.nahraum.geodata.format.geojson.FeatureSet;
import de.nahraum.geodata.format.geojson.GeoJsonChecks;
import de.nahraum.geodata.format.geojson.GeoJsonReader;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The features of a GeoJSON file as rows, each with its geometry in the city's metres. */
final class GeoJsonRows {
    private final FolderFiles files;
    private final Locations locations;
    private final Notices notices;

    GeoJsonRows(FolderFiles files, Locations locations, Notices notices) {
        this.files = files;
        this.locations = locations;
        this.notices = notices;
    }

    /**
     * A feature.
     *
     * @param shape null, with a finding, if there is none that can be used
     */
    record ShapedRow(
            FieldRow row,
            Map<String, String> properties,
            @Nullable Geometry shape) {}

    List<ShapedRow> list(FileEntry entry) {
        Optional<ByteSource> bytes = files.find(entry.path());
        if (bytes.isEmpty()) {
            return List.of();
        }
        try (var stream = bytes.get().open()) {
            return rows(entry, GeoJsonReader.read(stream, entry.path(), notices));
        } catch (IOException e) {
            notices.add(new Notice.FileUnreadable(Where.file(entry.path()), String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private List<ShapedRow> rows(FileEntry entry, FeatureSet set) {
        if (entry.epsg() != null && set.epsg() != null && !isSame(entry.epsg(), set.epsg())) {
            notices.add(new Notice.CrsMismatch(
                    Where.field(entry.path(), null, "crs", set.crsName()),
                    "EPSG:" + entry.epsg(),
                    String.valueOf(set.crsName())));
            return List.of();
        }
        Optional<Projection> projection = locations.findProjection(entry, set.epsg());
        if (projection.isEmpty()) {
            return List.of();
        }
        int epsg = entry.epsg() != null ? entry.epsg() : set.epsg() != null ? set.epsg() : Projection.DEGREES;
        boolean degrees = isSame(epsg, Projection.DEGREES);
        List<ShapedRow> rows = new ArrayList<>();
        for (Feature feature : GeoJsonChecks.check(set.features(), degrees, entry.path(), notices)) {
            FieldRow row = new FieldRow(entry, feature.number(), cells(feature), notices);
            Geometry shape = feature.geometry();
            rows.add(new ShapedRow(
                    row, feature.properties(), shape == null ? null : locations.metres(row, projection.get(), shape)));
        }
        return rows;
    }

    private static boolean isSame(int epsg, int other) {
        return epsg == other || (isDegrees(epsg) && isDegrees(other));
    }

    private static boolean isDegrees(int epsg) {
        return epsg == Projection.DEGREES || epsg == 4326;
    }

    private static FieldRow.Cells cells(Feature feature) {
        return new FieldRow.Cells() {
            @Override
            public @Nullable String text(String column) {
                String property = feature.properties().get(column);
                return property == null && column.equals("id") ? feature.id() : property;
            }

            @Override
            public OptionalDouble number(String text) {
                return Numbers.parse(text, '.');
            }
        };
    }
}
