package de.nahraum.geodata.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a city says about reports in {@code city.yaml}: who is responsible, whom to call, who mends what, and how long anything is kept.
 *
 * @param office answers for the reports; null if none is named: then none are taken
 * @param repair whom to call where something is broken; null if nobody is named
 * @param advice where people who were discriminated against find advice
 * @param routing the unit responsible, by reason
 * @param retentionMonths after how many months a report is deleted altogether; null if not said: then none are taken
 * @param wordsMonths after how many months from the decision its words are deleted
 * @param pointsMonths after how many months its exact place is coarsened
 * @param auditMonths after how many months it is forgotten what people of the house did
 */
public record ReportSettings(
        @Nullable Office office,
        @Nullable Contact repair,
        List<Contact> advice,
        Map<Reason, Office> routing,
        List<Campaign> campaigns,
        @Nullable Integer retentionMonths,
        int wordsMonths,
        int pointsMonths,
        int auditMonths) {
    public static final int DEFAULT_WORDS_MONTHS = 12;
    public static final int DEFAULT_POINTS_MONTHS = 24;
    public static final int DEFAULT_AUDIT_MONTHS = 24;

    /** For reports taken while a city said how long, when it no longer does. */
    public static final int DEFAULT_RETENTION_MONTHS = 36;

    public static final ReportSettings NONE = new ReportSettings(
            null,
            null,
            List.of(),
            Map.of(),
            List.of(),
            null,
            DEFAULT_WORDS_MONTHS,
            DEFAULT_POINTS_MONTHS,
            DEFAULT_AUDIT_MONTHS);

    public ReportSettings {
        advice = List.copyOf(advice);
        routing = Map.copyOf(routing);
        campaigns = List.copyOf(campaigns);
        // A version stored before there was this setting.
        auditMonths = auditMonths == 0 ? DEFAULT_AUDIT_MONTHS : auditMonths;
    }

    /**
     * A unit of the administration.
     *
     * @param contact its mail address or phone; empty if not said
     */
    public record Office(String name, String contact) {}

    /**
     * Somebody citizens can turn to.
     *
     * @param phone empty if none
     * @param url of a page; empty if none
     */
    public record Contact(String name, String phone, String url) {}

    /** The survey reports of a topic belong to on a day; empty while none is open, or nobody answers for them: then none are taken. */
    public Optional<Campaign> findOpen(ReportTopic topic, LocalDate day) {
        return office == null || retentionMonths == null
                ? Optional.empty()
                : campaigns.stream()
                        .filter(campaign -> campaign.isOpen(topic, day))
                        .findFirst();
    }

    /** Whether anybody has been asked about a topic in a district by a day: if not, that nothing is known of it says nothing about it. */
    public boolean isSurveyed(String district, ReportTopic topic, LocalDate day) {
        return campaigns.stream().anyMatch(campaign -> campaign.hasBegunIn(district, topic, day));
    }

    /** Who mends what a reason is about: the unit named for it, else the office that answers for the reports. */
    public Optional<Office> findOffice(Reason reason) {
        return Optional.ofNullable(routing.get(reason)).or(() -> Optional.ofNullable(office));
    }
}
