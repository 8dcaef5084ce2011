package de.nahraum.server.safety;

import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.safety.BeforeAfter;
import de.nahraum.geodata.safety.CaseLife;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SafetyReport;
import de.nahraum.server.store.StoredCase;
import de.nahraum.server.store.StoredReport;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reports of citizens beside the cases people work on.
 *
 * @param reports that can be counted
 * @param campaigns survey of each, by its id
 */
public record SpaceReports(List<SafetyReport> reports, Map<Long, String> campaigns) {
    /** Reports within this of a fear space are about it. */
    private static final double NEAR_METRES = 2 * FearSpace.SPOT_METRES;

    /** Those that can be counted at the place they were made for. */
    public static SpaceReports of(List<StoredReport> all, CitySettings city) {
        List<StoredReport> stored = SafetyReports.inMetresOf(city, all);
        Map<Long, String> campaigns = new HashMap<>();
        stored.forEach(report -> campaigns.put(report.id(), report.content().campaign()));
        return new SpaceReports(SafetyReports.withExactPlace(stored, ZoneId.of(city.timeZone())), campaigns);
    }

    /** How many groups have reported a case since it is in its state; whoever reported it before is not new. */
    public int countNew(StoredCase space) {
        LocalDate since = space.standing().since();
        return (int) reports.stream()
                .filter(report -> report.topic() == ReportTopic.UNSAFE && report.isAboutAPlace())
                .filter(report ->
                        report.day().isAfter(since) && !space.reports().contains(report.id()))
                .filter(report -> report.shape().isWithinDistance(space.facts().shape(), NEAR_METRES))
                .map(SafetyReport::group)
                .distinct()
                .count();
    }

    /** Reports near a case as long before its newest measure as after it, beside the rest of the city; empty if no measure was carried out before today. */
    public Optional<BeforeAfter.Answer> compare(StoredCase space, LocalDate today) {
        CaseLife.Standing standing = space.standing();
        LocalDate measure = standing.implementedOn();
        if (measure == null || !measure.isBefore(today)) {
            return Optional.empty();
        }
        long days = today.toEpochDay() - measure.toEpochDay();
        List<BeforeAfter.CampaignReport> all = reports.stream()
                .map(report -> new BeforeAfter.CampaignReport(report, campaigns.getOrDefault(report.id(), "")))
                .toList();
        return Optional.of(BeforeAfter.of(
                all, space.facts().shape(), NEAR_METRES, measure.minusDays(days), measure, today.minusDays(1)));
    }
}
