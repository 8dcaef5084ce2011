package de.nahraum.server.citizen;

import com.fasterxml.jackson.annotation.JsonRawValue;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.format.geojson.GeoJsonWriter;
import de.nahraum.geodata.geo.Georeference;
import de.nahraum.geodata.safety.ReleasedSpace;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.json.Json;
import de.nahraum.server.safety.CityCell;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.GeometryFactory;

/** What the map of released spots and cells shows: the same as the lists of its page. */
final class OutcomeMap {
    /** About a metre. */
    private static final GeoJsonWriter WRITER = new GeoJsonWriter(5);

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Georeference georeference;
    private final List<Object> spaces = new ArrayList<>();
    private final List<Object> cells = new ArrayList<>();

    OutcomeMap(City city) {
        this.georeference = city.georeference();
    }

    private record SpaceOnMap(String label, @JsonRawValue String geometry) {}

    private record CellOnMap(
            String topic,
            String size,
            String label,
            @JsonRawValue String geometry) {}

    private record All(List<Object> spaces, List<Object> cells) {}

    void add(ReleasedSpace space, String label) {
        spaces.add(new SpaceOnMap(label, WRITER.text(georeference.toDegrees(space.shape()))));
    }

    void add(ReportTopic topic, CityCell cell, String label) {
        cells.add(new CellOnMap(
                topic.id(),
                Json.code(cell.cell().size()),
                label,
                WRITER.text(georeference.toDegrees(SHAPES.toGeometry(cell.square())))));
    }

    /** JSON that can stand in a page; empty if there is nothing to show. */
    String json() {
        return spaces.isEmpty() && cells.isEmpty() ? "" : Page.json(new All(spaces, cells));
    }
}
