package de.nahraum.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SafetyReport;
import de.nahraum.geodata.safety.SpotType;
import de.nahraum.server.store.NewReport;
import de.nahraum.server.store.ReportState;
import de.nahraum.server.store.StoredReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class SafetyReportsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant LATE_IN_THE_EVENING = Instant.parse("2026-06-30T22:30:00Z");
    private static final UUID GROUP = UUID.fromString("00000000-0000-0000-0000-000000000007");

    private static StoredReport report(long id, @Nullable Long duplicateOf, @Nullable Instant coarsenedAt) {
        return new StoredReport(
                id,
                0,
                new NewReport.Content(
                        "umfrage",
                        ReportTopic.UNSAFE,
                        new GeometryFactory().createPoint(new Coordinate(410_000, 5_477_000)),
                        FearTime.NIGHT,
                        Set.of(Reason.LIGHTING),
                        SpotType.UNDERPASS,
                        "Die Lampe ist kaputt.",
                        "de"),
                GROUP,
                LATE_IN_THE_EVENING,
                new StoredReport.Handling(ReportState.RECEIVED, "", null, null, "", null, duplicateOf),
                null,
                coarsenedAt,
                de.nahraum.server.store.ReportOrigin.ONLINE);
    }

    @Test
    void theDayIsThatOfTheTownAndNothingElseIsLost() {
        assertThat(SafetyReports.of(List.of(report(3, null, null)), BERLIN))
                .singleElement()
                .isEqualTo(new SafetyReport(
                        3,
                        ReportTopic.UNSAFE,
                        new GeometryFactory().createPoint(new Coordinate(410_000, 5_477_000)),
                        FearTime.NIGHT,
                        Set.of(Reason.LIGHTING),
                        SpotType.UNDERPASS,
                        GROUP,
                        LocalDate.of(2026, 7, 1)));
    }

    @Test
    void whatWasSentTwiceCountsOnce() {
        assertThat(SafetyReports.of(List.of(report(3, null, null), report(4, 3L, null)), BERLIN))
                .extracting(SafetyReport::id)
                .containsExactly(3L);
        assertThat(SafetyReports.of(List.of(report(4, 3L, null)), BERLIN))
                .as("the first one was taken back")
                .extracting(SafetyReport::id)
                .containsExactly(4L);
    }

    @Test
    void placesGivenUpCountInTownButMakeNoHeap() {
        List<StoredReport> reports = List.of(report(3, null, null), report(4, null, LATE_IN_THE_EVENING));

        assertThat(SafetyReports.of(reports, BERLIN)).hasSize(2);
        assertThat(SafetyReports.withExactPlace(reports, BERLIN))
                .extracting(SafetyReport::id)
                .containsExactly(3L);
    }
}
