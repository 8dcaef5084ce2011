package de.nahraum.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.Nahraum;
import de.nahraum.server.Settings;
import de.nahraum.server.Stores;
import de.nahraum.server.store.AuditLog;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.NewReport;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.testing.DemoCityFolder;
import de.nahraum.server.testing.TestFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** A data folder restored as docs/datenschutz/loeschkonzept.md says: the database of before, and beside it the list of what went since. */
class RestoredBackupTest {
    @Test
    void whatPeopleTookBackSinceTheBackupIsGoneOnceTheServerHasStarted() throws IOException, InterruptedException {
        try (TestFolder folder = TestFolder.make("nahraum-restored")) {
            DemoCityFolder.copyImported(folder.path());
            Path data = folder.path().resolve("data");
            Path database = data.resolve("nahraum.mv.db");
            Path backup = folder.path().resolve("backup.mv.db");
            NewReport stays = report("stays");
            NewReport goes = report("goes");
            try (CityStore store = Stores.open(data, Optional.empty())) {
                store.reports().receive(stays);
                store.reports().receive(goes);
            }
            Files.copy(database, backup);
            try (CityStore store = Stores.open(data, Optional.empty())) {
                assertThat(store.reports().withdraw(goes.codeHash(), goes.aboutId()))
                        .isTrue();
            }
            Files.copy(backup, database, StandardCopyOption.REPLACE_EXISTING);
            try (CityStore store = Stores.open(data, Optional.empty())) {
                assertThat(store.reports().list()).as("it came back").hasSize(2);
            }

            Settings settings = new Settings(Settings.LOOPBACK, 0, data, null, null, null, true, null, null);
            try (Nahraum server = Nahraum.start(settings, Stores.open(data, Optional.empty()))) {
                ReportStore reports = server.store().reports();
                for (int i = 0; i < 1000 && reports.list().size() > 1; i++) {
                    Thread.sleep(10);
                }
                assertThat(reports.findByCode(goes.codeHash())).isEmpty();
                assertThat(reports.findByCode(stays.codeHash())).isPresent();
                assertThat(reports.listAbout(stays.content().campaign())).containsExactly(stays.about());
            }
        }
    }

    @Test
    void whatTheAuditLogSaysOfPeopleIsDueAfterTwoYears() throws IOException, InterruptedException {
        try (TestFolder folder = TestFolder.make("nahraum-restored")) {
            DemoCityFolder.copyImported(folder.path());
            Path data = folder.path().resolve("data");
            Instant now = Instant.parse("2026-11-26T10:00:00Z");
            for (String then : List.of("2024-11-25T10:00:00Z", "2024-11-27T10:00:00Z")) {
                try (CityStore store = Stores.open(data, Optional.empty(), fixed(Instant.parse(then)))) {
                    store.audit().add(null, "disabled", then, "");
                }
            }
            Settings settings = new Settings(Settings.LOOPBACK, 0, data, null, null, null, true, null, null);
            try (Nahraum server =
                    Nahraum.start(settings, Stores.open(data, Optional.empty(), fixed(now)), fixed(now))) {
                AuditLog audit = server.store().audit();
                AuditLog.Question all = new AuditLog.Question(null, null, Long.MAX_VALUE, 10);
                for (int i = 0; i < 1000 && audit.list(all).size() > 1; i++) {
                    Thread.sleep(10);
                }
                assertThat(audit.list(all)).extracting(AuditLog.Entry::subject).containsExactly("2024-11-27T10:00:00Z");
            }
        }
    }

    private static Clock fixed(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static NewReport report(String name) {
        return new NewReport(
                new NewReport.Content(
                        "unterwegs-2026",
                        ReportTopic.LIKE,
                        new GeometryFactory(new PrecisionModel(), 25832)
                                .createPoint(new Coordinate(410_000, 5_477_000)),
                        null,
                        Set.of(),
                        null,
                        "Worte",
                        "de"),
                "key-" + name,
                "mark-" + name,
                "code-" + name,
                "about-" + name,
                new About(About.AgeGroup.FROM_65, null, null, null),
                new UUID(0, 1));
    }
}
