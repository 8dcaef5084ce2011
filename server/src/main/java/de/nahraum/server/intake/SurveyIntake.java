package de.nahraum.server.intake;

import de.nahraum.geodata.city.SurveyReply;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** Reads replies to surveys; they stay with the staff. */
final class SurveyIntake {
    private static final List<String> TOPICS = List.of("safety", "meeting-need");

    private final CsvRows csv;
    private final Locations locations;
    private final Notices notices;

    SurveyIntake(CsvRows csv, Locations locations, Notices notices) {
        this.csv = csv;
        this.locations = locations;
        this.notices = notices;
    }

    List<SurveyReply> read(List<FileEntry> entries) {
        Map<String, Integer> rowById = new HashMap<>();
        List<SurveyReply> replies = new ArrayList<>();
        for (FileEntry entry : entries) {
            csv.forEach(entry, List.of("id", "campaign", "topic", "date"), row -> {
                String id = row.requiredId("id");
                String campaign = row.requiredId("campaign");
                String topic =
                        row.code("topic", TOPICS, text -> Optional.of(text).filter(TOPICS::contains));
                LocalDate date = row.requiredText("date") == null ? null : row.date("date");
                Coordinate at = locations.position(row);
                if (id == null || campaign == null || topic == null || date == null) {
                    return;
                }
                Integer first = rowById.putIfAbsent(campaign + '/' + id, row.row());
                if (first != null) {
                    notices.add(new Notice.KeyRepeated(row.where("id"), first));
                    return;
                }
                replies.add(new SurveyReply(
                        id,
                        campaign,
                        topic,
                        date,
                        at == null ? null : (Double) at.x,
                        at == null ? null : (Double) at.y,
                        row.text("timeOfDay"),
                        row.list("reasons"),
                        row.text("placeType"),
                        row.text("district")));
            });
        }
        return List.copyOf(replies);
    }
}
