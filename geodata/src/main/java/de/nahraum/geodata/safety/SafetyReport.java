package de.nahraum.geodata.safety;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A report (Meldung) as analysis sees it: without words, and without anything about who sent it.
 *
 * @param shape a point, line or area, in the city's metres
 * @param time when people feel unsafe; null where the topic does not ask
 * @param group random; shared by reports that may come from one person ({@code reporterGroup}), so that groups are counted and not reports
 * @param day it was received, in the city's time zone
 */
public record SafetyReport(
        long id,
        ReportTopic topic,
        Geometry shape,
        @Nullable FearTime time,
        Set<Reason> reasons,
        @Nullable SpotType spotType,
        UUID group,
        LocalDate day) {
    public SafetyReport {
        reasons = Set.copyOf(reasons);
    }

    /** Whether it may count towards a place: not if it tells of discrimination, which is about people and no place. */
    public boolean isAboutAPlace() {
        return reasons.stream().noneMatch(reason -> reason.kind() == Reason.Kind.DISCRIMINATION);
    }
}
