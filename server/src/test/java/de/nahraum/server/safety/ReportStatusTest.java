package de.nahraum.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.NewReport;
import de.nahraum.server.store.ReportOrigin;
import de.nahraum.server.store.ReportState;
import de.nahraum.server.store.StoredReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What a code shows of a report that says the same as another. */
class ReportStatusTest {
    private static StoredReport report(String receivedOn, StoredReport.Handling handling) {
        return new StoredReport(
                1,
                0,
                new NewReport.Content(
                        "a",
                        ReportTopic.LIKE,
                        new GeometryFactory().createPoint(new Coordinate(0, 0)),
                        null,
                        Set.of(),
                        null,
                        "",
                        "de"),
                new UUID(0, 1),
                noon(receivedOn),
                handling,
                null,
                null,
                ReportOrigin.ONLINE);
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    private static StoredReport.Handling handling(
            ReportState state, @Nullable String passedOn, @Nullable String answered, String measure) {
        return new StoredReport.Handling(
                state,
                "",
                passedOn == null ? null : noon(passedOn),
                answered == null ? null : noon(answered),
                measure,
                null,
                null);
    }

    @Test
    void whatCameBeforeItTellsNothingOfWhoSaidSoFirst() {
        StoredReport first =
                report("2026-11-01", handling(ReportState.ANSWERED, "2026-11-02", "2026-11-09", "Neue Lampe"));
        StoredReport second = report("2026-11-05", StoredReport.Handling.NONE);

        ReportStatus status = ReportStatus.of(second, first, ZoneOffset.UTC);
        assertThat(status.state()).isEqualTo(ReportState.ANSWERED);
        assertThat(status.receivedOn()).isEqualTo(LocalDate.parse("2026-11-05"));
        assertThat(status.passedOnOn()).isEqualTo(LocalDate.parse("2026-11-05"));
        assertThat(status.answeredOn()).isEqualTo(LocalDate.parse("2026-11-09"));
        assertThat(status.measure()).isEqualTo("Neue Lampe");
    }

    @Test
    void itsOwnStateCountsWhereItIsFurther() {
        StoredReport first = report("2026-11-01", StoredReport.Handling.NONE);
        StoredReport second = report("2026-11-05", handling(ReportState.PASSED_ON, "2026-11-06", null, ""));
        assertThat(ReportStatus.of(second, first, ZoneOffset.UTC).state()).isEqualTo(ReportState.PASSED_ON);

        StoredReport planned = report("2026-11-01", handling(ReportState.PASSED_ON, "2026-11-02", null, "Neue Lampe"));
        assertThat(ReportStatus.of(second, planned, ZoneOffset.UTC).measure())
                .as("as far, and it says what is done")
                .isEqualTo("Neue Lampe");
    }
}
