package de.nahraum.server.api;

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

    /**
     * Ids of those that are known, then of those only reports know of: they were taken out of the settings since.
     *
     * @param known of the city folder and of people of the house
     */
    static List<String> ids(List<Campaign> known, List<StoredReport> reports) {
        return Stream.concat(
                        known.stream().map(Campaign::id),
                        reports.stream()
                                .map(report -> report.content().campaign())
                                .sorted())
                .distinct()
                .toList();
    }

    static List<Answer> answers(List<Campaign> known, List<String> ids) {
        return ids.stream().map(id -> answer(known, id)).toList();
    }

    private static Answer answer(List<Campaign> known, String id) {
        return known.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> new Answer(id, each.title(), each.from(), each.until(), each.asked(), each.askedPeople()))
                .orElseGet(() -> new Answer(id, Map.of(), null, null, "", null));
    }
}
