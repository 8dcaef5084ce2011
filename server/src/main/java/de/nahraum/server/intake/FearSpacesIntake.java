package de.nahraum.server.intake;

import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** Reads fear spaces; they stay with the staff. A point or a line stands for what lies within {@value FearSpace#SPOT_METRES} m. */
final class FearSpacesIntake {
    private final GeoJsonRows geoJson;
    private final Notices notices;

    FearSpacesIntake(GeoJsonRows geoJson, Notices notices) {
        this.geoJson = geoJson;
        this.notices = notices;
    }

    List<FearSpace> read(List<FileEntry> entries) {
        Map<String, Integer> rowById = new HashMap<>();
        List<FearSpace> spaces = new ArrayList<>();
        for (FileEntry entry : entries) {
            for (GeoJsonRows.ShapedRow shaped : geoJson.list(entry)) {
                FieldRow row = shaped.row();
                String id = row.requiredId("id");
                String name = row.requiredText("name");
                FearSpaceState state = row.code("state", FearSpaceState.ids(), FearSpaceState::find);
                FearTime time = row.code("time", FearTime.ids(), FearTime::find);
                Geometry drawn = shaped.shape();
                if (drawn == null || drawn.isEmpty()) {
                    notices.add(new Notice.GeometryMissing(Where.row(entry.path(), row.row())));
                    continue;
                }
                if (id == null || name == null || state == null || time == null) {
                    continue;
                }
                Integer first = rowById.putIfAbsent(id, row.row());
                if (first != null) {
                    notices.add(new Notice.KeyRepeated(row.where("id"), first));
                    continue;
                }
                spaces.add(new FearSpace(id, name, FearSpace.areaOf(drawn), state, time));
            }
        }
        return List.copyOf(spaces);
    }
}
