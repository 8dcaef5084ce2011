package de.nahraum.server.intake;

import de.nahraum.geodata.city.District;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import de.nahraum.geodata.safety.Campaign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Reads the districts: one polygon, or several of the same name united, each. */
final class DistrictsIntake {
    private static final int GREATEST_NUMBER = 99_999_999;

    private final GeoJsonRows geoJson;
    private final CityFolder folder;
    private final Notices notices;

    DistrictsIntake(GeoJsonRows geoJson, CityFolder folder, Notices notices) {
        this.geoJson = geoJson;
        this.folder = folder;
        this.notices = notices;
    }

    /** Features of one district on the way to it. */
    private record Found(FieldRow row, String id, String name, int number, List<Geometry> shapes) {}

    /** The present ones, in official order. */
    List<District> read() {
        Map<String, Found> found = new LinkedHashMap<>();
        for (FileEntry entry : folder.list(FileKind.DISTRICTS)) {
            if (entry.boundarySet() == null) {
                read(entry, found);
            }
        }
        tellUnknown("core", folder.core(), found);
        tellUnknown("localCouncil", folder.localCouncil(), found);
        for (Campaign campaign : folder.settings().reports().campaigns()) {
            tellUnknown("campaigns.districts", campaign.districts(), found);
        }
        return districts(found);
    }

    /** Districts as they were, by boundary set. */
    Map<String, List<District>> readFormer() {
        Map<String, Map<String, Found>> found = new LinkedHashMap<>();
        for (FileEntry entry : folder.list(FileKind.DISTRICTS)) {
            if (entry.boundarySet() != null) {
                read(entry, found.computeIfAbsent(entry.boundarySet(), set -> new LinkedHashMap<>()));
            }
        }
        Map<String, List<District>> former = new LinkedHashMap<>();
        found.forEach((set, areas) -> former.put(set, districts(areas)));
        return former;
    }

    private List<District> districts(Map<String, Found> found) {
        List<District> districts = new ArrayList<>();
        for (Found each : found.values()) {
            Geometry shape = OverlayNGRobust.union(each.shapes());
            districts.add(new District(
                    each.id(),
                    each.name(),
                    each.number(),
                    folder.core().contains(each.id()),
                    folder.localCouncil().contains(each.id()),
                    shape));
        }
        districts.sort(Comparator.comparingInt(District::number).thenComparing(District::id));
        return List.copyOf(districts);
    }

    private void read(FileEntry entry, Map<String, Found> found) {
        int before = found.size();
        List<GeoJsonRows.ShapedRow> rows = geoJson.list(entry);
        int used = 0;
        for (GeoJsonRows.ShapedRow shaped : rows) {
            FieldRow row = shaped.row();
            String name = row.requiredText("name");
            String id = name == null ? null : id(row, name);
            Geometry shape = shaped.shape();
            if (name == null || id == null || shape == null) {
                if (shape == null) {
                    notices.add(new Notice.GeometryMissing(Where.row(entry.path(), row.row())));
                }
                continue;
            }
            if (!(shape instanceof Polygonal)) {
                notices.add(new Notice.GeometryUnexpected(
                        Where.row(entry.path(), row.row()), shape.getGeometryType(), "Polygon, MultiPolygon"));
                continue;
            }
            used++;
            Integer number = row.integer("number", 0, GREATEST_NUMBER);
            String key = key(entry, row, id);
            Found known = found.get(key);
            if (known == null) {
                int position = number == null ? found.size() + 1 : number;
                found.put(key, new Found(row, id, name, position, new ArrayList<>(List.of(shape))));
            } else if (entry.dissolveBy() != null) {
                known.shapes().add(shape);
            } else {
                notices.add(new Notice.KeyRepeated(row.where("id"), known.row().row()));
            }
        }
        int results = found.size() - before;
        if (entry.dissolveBy() != null && used > results) {
            notices.add(new Notice.FeaturesDissolved(
                    Where.field(entry.path(), null, entry.dissolveBy(), null), used, results));
        }
    }

    private static String key(FileEntry entry, FieldRow row, String id) {
        String by = entry.dissolveBy() == null ? null : row.text(entry.dissolveBy());
        return by == null ? id : by;
    }

    /** The mapped column, else made from the name. */
    private @Nullable String id(FieldRow row, String name) {
        if (row.entry().columns().containsKey("id")) {
            return row.requiredId("id");
        }
        String alias = row.entry().aliases().get(name);
        String id = alias == null ? Ids.slug(name) : alias;
        if (!Ids.isValid(id)) {
            notices.add(new Notice.IdInvalid(row.where("name")));
            return null;
        }
        return id;
    }

    private void tellUnknown(String setting, java.util.Set<String> ids, Map<String, Found> found) {
        List<String> known = found.values().stream().map(Found::id).sorted().toList();
        for (String id : ids.stream().sorted().toList()) {
            if (!known.isEmpty() && !known.contains(id)) {
                notices.add(new Notice.CodeUnknown(Where.field(CityYaml.FILE, null, setting, id), known));
            }
        }
    }
}
