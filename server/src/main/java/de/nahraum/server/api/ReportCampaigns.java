package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.Campaign;
import de.nahraum.server.store.StoredReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The campaigns staff can choose among, where reports are counted. */
final class ReportCampaigns {
    private ReportCampaigns() {}

    /** @param from null, with everything else, if the settings no longer know it */
    record Answer(
            String id,
            Map<String, String> title,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String asked,
            @Nullable Integer askedPeople) {}

    /** Ids of those the city names, then of those only reports know of: they were taken out of the settings since. */
    static List<String> ids(City city, List<StoredReport> reports) {
        return Stream.concat(
                        city.settings().reports().campaigns().stream().map(Campaign::id),
                        reports.stream()
                                .map(report -> report.content().campaign())
                                .sorted())
                .distinct()
                .toList();
    }

    static List<Answer> answers(City city, List<String> ids) {
        return ids.stream().map(id -> answer(city, id)).toList();
    }

    private static Answer answer(City city, String id) {
        return city.settings().reports().campaigns().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> new Answer(id, each.title(), each.from(), each.until(), each.asked(), each.askedPeople()))
                .orElseGet(() -> new Answer(id, Map.of(), null, null, "", null));
    }
}
