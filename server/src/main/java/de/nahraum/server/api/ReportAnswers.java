package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.geo.Georeference;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.safety.PassedOn;
import de.nahraum.server.search.NearestStreet;
import de.nahraum.server.store.NewReport;
import de.nahraum.server.store.ReportState;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.store.StoredReport.Handling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Makes one answer about reports of one city, for the people who work with them: groups are numbered within it. */
record ReportAnswers(City city, GeoJson geoJson, NearestStreet streets, Map<UUID, Integer> groups) {
    static ReportAnswers of(City city, NearestStreet streets) {
        return new ReportAnswers(city, new GeoJson(city), streets, new HashMap<>());
    }

    /** A unit a report may go to. */
    record OfficeAnswer(String name, String contact, List<String> reasons) {}

    /**
     * A report and what was done with it.
     *
     * @param changes must be sent back with a change
     * @param near the street nearest by; null if none is near, or its exact place was given up
     * @param group number of the group within this answer: reports with the same one may come from one person
     * @param origin how it came to the house
     * @param offices units responsible for its reasons
     */
    record ReportAnswer(
            long id,
            int changes,
            ReportTopic topic,
            @JsonRawValue String geometry,
            double lon,
            double lat,
            @Nullable String district,
            @Nullable String districtName,
            @Nullable String near,
            @Nullable FearTime timeOfDay,
            List<String> reasons,
            @Nullable String placeType,
            String words,
            String language,
            String campaign,
            int group,
            Instant receivedAt,
            ReportState state,
            String office,
            @Nullable Instant passedOnAt,
            @Nullable Instant answeredAt,
            String measure,
            @Nullable LocalDate measureOn,
            @Nullable Long duplicateOf,
            boolean wordsDeleted,
            boolean coarse,
            String origin,
            List<OfficeAnswer> offices) {}

    private @Nullable String near(StoredReport report, Coordinate at) {
        return report.coarsenedAt() == null ? streets.find(at.x, at.y).orElse(null) : null;
    }

    ReportAnswer of(StoredReport report) {
        NewReport.Content content = report.content();
        Handling handling = report.handling();
        Coordinate middle = PassedOn.middle(report);
        Coordinate degrees = city.georeference().toDegrees(middle.x, middle.y);
        Optional<District> district = city.districtLocator().find(middle.x, middle.y);
        return new ReportAnswer(
                report.id(),
                report.changes(),
                content.topic(),
                geoJson.text(content.shape()),
                Georeference.rounded(degrees.x),
                Georeference.rounded(degrees.y),
                district.map(District::id).orElse(null),
                district.map(District::name).orElse(null),
                near(report, middle),
                content.time(),
                content.reasons().stream().sorted().map(Reason::id).toList(),
                content.spotType() == null ? null : content.spotType().id(),
                content.words(),
                content.language(),
                content.campaign(),
                groups.computeIfAbsent(report.group(), ignored -> groups.size() + 1),
                report.receivedAt(),
                handling.state(),
                handling.office(),
                handling.passedOnAt(),
                handling.answeredAt(),
                handling.measure(),
                handling.measureOn(),
                handling.duplicateOf(),
                report.wordsDeletedAt() != null,
                report.coarsenedAt() != null,
                report.origin().id(),
                PassedOn.offices(city, report).entrySet().stream()
                        .map(office -> new OfficeAnswer(
                                office.getKey().name(),
                                office.getKey().contact(),
                                office.getValue().stream().map(Reason::id).toList()))
                        .toList());
    }
}
