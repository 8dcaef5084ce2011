package de.nahraum.geodata.safety;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A survey (Umfrage) with a beginning and an end: only while one is open are reports taken.
 *
 * @param title by language (BCP 47), German at least
 * @param districts ids of those it asks in; none if it asks in the whole town
 * @param from first day
 * @param until last day, inclusive; null without an end
 * @param asked whom it asks, in words for staff
 * @param askedPeople how many it asked; null if nobody counted
 */
public record Campaign(
        String id,
        Map<String, String> title,
        Set<ReportTopic> topics,
        Set<String> districts,
        LocalDate from,
        @Nullable LocalDate until,
        String asked,
        @Nullable Integer askedPeople) {
    @SuppressWarnings({"ConstantValue", "RedundantCheckNonNull"}) // JSON of an older version gives null.
    public Campaign {
        title = Map.copyOf(title);
        topics = Set.copyOf(topics);
        districts = districts == null ? Set.of() : Set.copyOf(districts);
    }

    public boolean isOpen(ReportTopic topic, LocalDate day) {
        return topics.contains(topic) && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether it has asked somebody in a district by a day, be it over or not. */
    public boolean hasBegunIn(String district, ReportTopic topic, LocalDate day) {
        return topics.contains(topic) && !day.isBefore(from) && (districts.isEmpty() || districts.contains(district));
    }
}
