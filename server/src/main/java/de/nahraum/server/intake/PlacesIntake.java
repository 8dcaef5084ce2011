package de.nahraum.server.intake;

import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.format.osm.OsmPlaces;
import de.nahraum.geodata.format.osm.ProtectedLocations;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** Reads places from tables and from GeoJSON. */
final class PlacesIntake {
    private final CsvRows csv;
    private final GeoJsonRows geoJson;
    private final Locations locations;
    private final Notices notices;
    private final Map<String, Integer> rowById = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    PlacesIntake(CsvRows csv, GeoJsonRows geoJson, Locations locations, Notices notices) {
        this.csv = csv;
        this.geoJson = geoJson;
        this.locations = locations;
        this.notices = notices;
    }

    List<Place> read(List<FileEntry> entries) {
        for (FileEntry entry : entries) {
            String path = entry.path().toLowerCase(Locale.ROOT);
            if (path.endsWith(".geojson") || path.endsWith(".json")) {
                readGeoJson(entry);
            } else {
                csv.forEach(
                        entry,
                        List.of("id", "name", "kind", "status"),
                        row -> read(row, locations.position(row), false));
            }
        }
        return List.copyOf(places);
    }

    private void readGeoJson(FileEntry entry) {
        Map<String, Long> refused = new TreeMap<>();
        long protectedCount = 0;
        for (GeoJsonRows.ShapedRow shaped : geoJson.list(entry)) {
            boolean isProtected = ProtectedLocations.isProtected(shaped.properties());
            String never = neverCounting(shaped.properties());
            boolean isMeetingPlace =
                    PlaceKind.MEETING_PLACE.id().equals(shaped.row().raw("kind"));
            if (never != null && isMeetingPlace && !isProtected) {
                refused.merge(never, 1L, Long::sum);
                continue;
            }
            Point centroid = shaped.shape() == null ? null : shaped.shape().getCentroid();
            read(shaped.row(), centroid == null || centroid.isEmpty() ? null : centroid.getCoordinate(), isProtected);
            protectedCount += isProtected ? 1 : 0;
        }
        if (protectedCount > 0) {
            notices.add(new Notice.PlaceProtected(Where.file(entry.path()), protectedCount));
        }
        refused.forEach((tag, count) -> notices.add(new Notice.PlaceNeverCounts(Where.file(entry.path()), tag, count)));
    }

    private static @Nullable String neverCounting(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .filter(OsmPlaces.NEVER_COUNT::contains)
                .findFirst()
                .orElse(null);
    }

    /**
     * Reads a place.
     *
     * @param isProtected what it is on the map goes before what the folder takes it for
     */
    private void read(FieldRow row, @Nullable Coordinate at, boolean isProtected) {
        String id = row.requiredId("id");
        PlaceKind kind =
                isProtected ? PlaceKind.COMMUNAL_ACCOMMODATION : row.code("kind", PlaceKind.ids(), PlaceKind::find);
        Status status = row.code("status", Status.ids(), Status::find);
        String name = name(row, kind);
        if (at == null) {
            notices.add(new Notice.GeometryMissing(Where.row(row.entry().path(), row.row())));
        }
        if (id == null || name == null || kind == null || status == null || at == null) {
            return;
        }
        Integer first = rowById.putIfAbsent(id, row.row());
        if (first != null) {
            notices.add(new Notice.KeyRepeated(row.where("id"), first));
            return;
        }
        places.add(new Place(
                id,
                name,
                kind,
                status,
                at.x,
                at.y,
                row.text("address"),
                row.yesNo("stepFree"),
                row.yesNo("free"),
                row.date("openedOn"),
                row.date("plannedFor"),
                row.text("resolution"),
                row.text("note"),
                row.entry().path()));
    }

    /** Suggestions off a map often have no name; a place somebody entered must have one. */
    private static @Nullable String name(FieldRow row, @Nullable PlaceKind kind) {
        boolean suggested = Status.SUGGESTED.id().equals(row.raw("status"));
        String name = suggested ? row.text("name") : row.requiredText("name");
        return name == null && suggested && kind != null ? kind.id() : name;
    }
}
