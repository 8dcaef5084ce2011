package de.nahraum.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SpotType;
import de.nahraum.server.store.sql.SqlCityStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What every store must do with reports of citizens, whichever database is behind it. */
abstract class ReportStoreContract {
    private static final Instant NOON = Instant.parse("2026-05-01T10:00:00Z");
    private static final UUID GROUP = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final GeometryFactory SHAPES =
            new GeometryFactory(new org.locationtech.jts.geom.PrecisionModel(), 25832);
    private static final About SAID =
            new About(About.AgeGroup.FROM_18_TO_29, About.Gender.FEMALE, null, About.Reaction.AVOID);

    @TempDir
    private Path beside;

    private SqlCityStore store;

    /** Opens the database of the running test, the same one each time, also while it is open already. */
    abstract HikariDataSource open();

    @BeforeEach
    void openStore() {
        store = at(NOON);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private SqlCityStore at(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new SqlCityStore(open(), clock, new GoneReportsFile(beside.resolve(GoneReportsFile.NAME), clock));
    }

    private ReportStore reports() {
        return store.reports();
    }

    private static Geometry point(double x, double y) {
        return SHAPES.createPoint(new Coordinate(x, y));
    }

    private static NewReport report(String key, String words, About about) {
        return report(key, words, about, point(410_123, 5_477_456));
    }

    private static NewReport report(String key, String words, About about, Geometry shape) {
        return new NewReport(
                new NewReport.Content(
                        "sicherheit",
                        ReportTopic.UNSAFE,
                        shape,
                        FearTime.NIGHT,
                        Set.of(Reason.LIGHTING, Reason.HARASSED),
                        SpotType.UNDERPASS,
                        words,
                        "ar"),
                "key-" + key,
                "mark-" + words,
                "code-" + key,
                "about-" + key,
                about,
                GROUP);
    }

    @Test
    void givesBackWhatWasSaid() {
        NewReport sent = report("a", "Dunkel, „kaputte“ Lampe 😀 أخاف", About.NOTHING);

        assertThat(reports().receive(sent)).isEqualTo(ReportStore.Receipt.KEPT);

        StoredReport kept = reports().findByCode("code-a").orElseThrow();
        assertThat(kept)
                .isEqualTo(new StoredReport(
                        kept.id(),
                        0,
                        sent.content(),
                        GROUP,
                        NOON,
                        StoredReport.Handling.NONE,
                        null,
                        null,
                        ReportOrigin.ONLINE));
        assertThat(kept.content().shape().getSRID()).isEqualTo(25832);
        assertThat(reports().list()).containsExactly(kept);
        assertThat(reports().find(kept.id())).contains(kept);
    }

    @Test
    void linesAndAreasStayWhatTheyAre() {
        Geometry line = SHAPES.createLineString(new Coordinate[] {new Coordinate(1, 2), new Coordinate(30, 40)});
        Geometry area = SHAPES.createPolygon(
                new Coordinate[] {new Coordinate(0, 0), new Coordinate(9, 0), new Coordinate(0, 9), new Coordinate(0, 0)
                });
        reports().receive(report("line", "", About.NOTHING, line));
        reports().receive(report("area", "", About.NOTHING, area));

        assertThat(reports()
                        .findByCode("code-line")
                        .orElseThrow()
                        .content()
                        .shape()
                        .equalsExact(line))
                .isTrue();
        assertThat(reports()
                        .findByCode("code-area")
                        .orElseThrow()
                        .content()
                        .shape()
                        .equalsExact(area))
                .isTrue();
    }

    @Test
    void sentAgainWithTheSameKeyItIsKeptOnce() {
        assertThat(reports().receive(report("a", "x", SAID))).isEqualTo(ReportStore.Receipt.KEPT);
        assertThat(reports().receive(report("a", "x", SAID))).isEqualTo(ReportStore.Receipt.KEPT);
        assertThat(reports().receive(report("a", "y", SAID))).isEqualTo(ReportStore.Receipt.OTHER_CONTENT);

        assertThat(reports().list()).hasSize(1);
        assertThat(reports().list().getFirst().content().words()).isEqualTo("x");
        assertThat(reports().listAbout("sicherheit")).containsExactly(SAID);
    }

    @Test
    void sentByManyAtOnceWithTheSameKeyItIsKeptOnce() throws InterruptedException, ExecutionException {
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Future<ReportStore.Receipt>> receipts = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int number = i / 8;
                receipts.add(many.submit(() -> reports().receive(report("k" + number, "x", SAID))));
            }
            for (Future<ReportStore.Receipt> receipt : receipts) {
                assertThat(receipt.get()).isEqualTo(ReportStore.Receipt.KEPT);
            }
        }
        assertThat(reports().list()).hasSize(5);
        assertThat(reports().listAbout("sicherheit")).hasSize(5);
    }

    @Test
    void whatSomebodySaysAboutThemselvesIsSaidOnce() {
        reports().receive(report("a", "x", About.NOTHING));

        assertThat(reports().addAbout("code-a", "about-a", SAID)).isTrue();
        assertThat(reports().addAbout("code-a", "about-a", SAID)).isFalse();
        assertThat(reports().addAbout("code-unknown", "about-b", SAID)).isFalse();
        assertThat(reports().listAbout("sicherheit")).containsExactly(SAID);
        assertThat(reports().listAbout("other")).isEmpty();
        assertThat(reports().listAbout("sicherheit", ReportTopic.UNSAFE)).containsExactly(SAID);
        assertThat(reports().listAbout("sicherheit", ReportTopic.LIKE)).isEmpty();
    }

    @Test
    void withdrawnIsGoneAndDoesNotComeBack() {
        reports().receive(report("a", "x", SAID));
        reports().receive(report("b", "x", SAID));

        assertThat(reports().withdraw("code-a", "about-a")).isTrue();
        assertThat(reports().withdraw("code-a", "about-a")).isFalse();
        assertThat(reports().receive(report("a", "x", SAID)))
                .as("sent again by a phone that got no answer")
                .isEqualTo(ReportStore.Receipt.KEPT);

        assertThat(reports().findByCode("code-a")).isEmpty();
        assertThat(reports().list()).hasSize(1);
        assertThat(reports().listAbout("sicherheit")).hasSize(1);
    }

    @Test
    void ofTwoWhoChangeTheSameTheSecondIsTold() {
        reports().receive(report("a", "mit Namen", About.NOTHING));
        StoredReport seen = reports().list().getFirst();
        StoredReport.Handling passedOn = new StoredReport.Handling(
                ReportState.PASSED_ON, "Tiefbau", NOON, null, "Lampe wird ersetzt", LocalDate.of(2026, 6, 1), 7L);

        assertThat(reports().change(seen.id(), 0, passedOn, "mit ▇▇▇")).hasValue(1);
        assertThat(reports().change(seen.id(), 0, StoredReport.Handling.NONE, "mit Namen"))
                .isEmpty();
        assertThat(reports().delete(seen.id(), 0)).isFalse();

        StoredReport now = reports().find(seen.id()).orElseThrow();
        assertThat(now.handling()).isEqualTo(passedOn);
        assertThat(now.content().words()).isEqualTo("mit ▇▇▇");
        assertThat(now.changes()).isEqualTo(1);
        assertThat(reports().delete(seen.id(), 1)).isTrue();
        assertThat(reports().list()).isEmpty();
    }

    @Test
    void theSecretIsMadeOnce() {
        byte[] first = reports().secret();

        assertThat(first).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(reports().secret()).isEqualTo(first);
    }

    @Test
    void whatIsDueGoes() {
        Duration day = Duration.ofDays(1);
        try (SqlCityStore longAgo = at(NOON.minus(day.multipliedBy(800)));
                SqlCityStore yearAgo = at(NOON.minus(day.multipliedBy(400)))) {
            longAgo.reports().receive(report("old", "alt", SAID));
            yearAgo.reports().receive(report("answered", "beantwortet", SAID));
            yearAgo.reports().receive(report("open", "offen", About.NOTHING));
        }
        reports().receive(report("new", "neu", SAID));
        StoredReport answered = reports().findByCode("code-answered").orElseThrow();
        reports()
                .change(
                        answered.id(),
                        0,
                        new StoredReport.Handling(
                                ReportState.ANSWERED,
                                "Tiefbau",
                                NOON,
                                NOON.minus(day.multipliedBy(390)),
                                "",
                                null,
                                null),
                        answered.content().words());

        ReportStore.Deleted deleted = reports()
                .deleteDue(
                        NOON.minus(day.multipliedBy(700)),
                        NOON.minus(day.multipliedBy(365)),
                        NOON.minus(day.multipliedBy(300)),
                        NOON.minus(day.multipliedBy(30)));

        assertThat(deleted).isEqualTo(new ReportStore.Deleted(1, 1, 2, 3));
        assertThat(reports().findByCode("code-old")).isEmpty();
        StoredReport wordless = reports().findByCode("code-answered").orElseThrow();
        assertThat(wordless.content().words()).isEmpty();
        assertThat(wordless.wordsDeletedAt()).isEqualTo(NOON);
        assertThat(wordless.content().shape().equalsExact(point(410_150, 5_477_450)))
                .isTrue();
        assertThat(wordless.content().shape().getSRID()).isEqualTo(25832);
        assertThat(wordless.coarsenedAt()).isEqualTo(NOON);
        assertThat(reports().findByCode("code-open").orElseThrow().content().words())
                .as("nobody has decided yet")
                .isEqualTo("offen");
        StoredReport fresh = reports().findByCode("code-new").orElseThrow();
        assertThat(fresh.content()).isEqualTo(report("new", "neu", SAID).content());
        assertThat(reports().listAbout("sicherheit")).hasSize(2);
        assertThat(reports()
                        .deleteDue(
                                NOON.minus(day.multipliedBy(700)),
                                NOON.minus(day.multipliedBy(365)),
                                NOON.minus(day.multipliedBy(300)),
                                NOON.minus(day.multipliedBy(30)))
                        .isNothing())
                .as("once is enough")
                .isTrue();
    }

    @Test
    void aStretchWhosePlaceIsGivenUpStaysInTheSquareItCountsIn() {
        // Its middle lies east of x = 410,200; most of it west of that, round and round.
        Geometry stretch = SHAPES.createLineString(new Coordinate[] {
            new Coordinate(410_120, 5_477_420),
            new Coordinate(410_190, 5_477_420),
            new Coordinate(410_120, 5_477_440),
            new Coordinate(410_190, 5_477_460),
            new Coordinate(410_370, 5_477_460)
        });
        reports().receive(report("a", "", About.NOTHING, stretch));

        reports().deleteDue(Instant.EPOCH, Instant.EPOCH, NOON.plusSeconds(1), Instant.EPOCH);

        assertThat(reports().list().getFirst().content().shape().equalsExact(point(410_150, 5_477_450)))
                .isTrue();
    }

    /** As a backup from before has it, after which nobody in the database knows that anything happened to it. */
    private void comeBack(String key, String words, About about) {
        Instant future = NOON.plus(Duration.ofDays(1));
        reports().deleteDue(future, Instant.EPOCH, Instant.EPOCH, future);
        assertThat(reports().list()).isEmpty();
        assertThat(reports().receive(report(key, words, about))).isEqualTo(ReportStore.Receipt.KEPT);
        assertThat(reports().list()).hasSize(1);
    }

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Test
    void whatWasTakenBackDoesNotComeBackWithABackup() {
        reports().receive(report("a", "x", SAID));
        assertThat(reports().withdraw("code-a", "about-a")).isTrue();
        comeBack("a", "x", SAID);

        assertThat(reports().repeatDeletions(LONG_AGO)).isEqualTo(new ReportStore.Repeated(1, 1, 0));
        assertThat(reports().list()).isEmpty();
        assertThat(reports().listAbout("sicherheit")).isEmpty();
        assertThat(reports().repeatDeletions(LONG_AGO).isNothing()).isTrue();
    }

    @Test
    void whatStaffDeletedDoesNotComeBackWithABackup() {
        reports().receive(report("a", "x", About.NOTHING));
        long id = reports().list().getFirst().id();
        assertThat(reports().delete(id, 7)).as("somebody else came between").isFalse();
        comeBack("a", "x", About.NOTHING);
        assertThat(reports().repeatDeletions(LONG_AGO).reports())
                .as("nothing was deleted")
                .isZero();

        assertThat(reports().delete(reports().list().getFirst().id(), 0)).isTrue();
        comeBack("a", "x", About.NOTHING);
        assertThat(reports().repeatDeletions(LONG_AGO).reports()).isEqualTo(1);
    }

    @Test
    void whatWasBlankedOutDoesNotComeBackWithABackup() {
        reports().receive(report("a", "mit Anna", About.NOTHING));
        StoredReport before = reports().list().getFirst();
        reports().change(before.id(), 0, StoredReport.Handling.NONE, "mit ▇▇▇▇");
        assertThat(reports().repeatDeletions(LONG_AGO).isNothing())
                .as("without a backup nothing happens to it")
                .isTrue();
        assertThat(reports().list().getFirst().content().words()).isEqualTo("mit ▇▇▇▇");
        comeBack("a", "mit Anna", About.NOTHING);

        assertThat(reports().repeatDeletions(LONG_AGO)).isEqualTo(new ReportStore.Repeated(0, 0, 1));
        assertThat(reports().list().getFirst().content().words()).isEmpty();
        assertThat(reports().list().getFirst().wordsDeletedAt()).isEqualTo(NOON);
        assertThat(reports().repeatDeletions(LONG_AGO).isNothing()).isTrue();
    }

    @Test
    void whatWentLongAgoIsForgotten() {
        reports().receive(report("a", "x", About.NOTHING));
        reports().withdraw("code-a", "about-a");
        comeBack("a", "x", About.NOTHING);

        LocalDate after = LocalDate.ofInstant(NOON, ZoneOffset.UTC).plusDays(1);
        assertThat(reports().repeatDeletions(after).isNothing()).isTrue();
        assertThat(reports().repeatDeletions(LONG_AGO).isNothing()).isTrue();
        assertThat(reports().list()).hasSize(1);
    }

    @Test
    void aKeyFromSoLongAgoThatNobodyKnowsWhatItSaidTakesNoOtherReport() {
        reports().receive(report("a", "x", About.NOTHING));
        Instant longAgo = NOON.minus(Duration.ofDays(400));
        reports().deleteDue(longAgo, longAgo, longAgo, NOON.plusSeconds(1));

        assertThat(reports().receive(report("a", "x", About.NOTHING))).isEqualTo(ReportStore.Receipt.OTHER_CONTENT);
        assertThat(reports().list()).hasSize(1);
    }

    @Test
    void theListIsTheSameWithoutAChangeAndAnotherAfterEach() {
        reports().receive(report("a", "x", About.NOTHING));
        reports().receive(report("b", "y", About.NOTHING));
        List<StoredReport> two = reports().list();
        assertThat(reports().list()).as("not read again").isSameAs(two);
        StoredReport newest = two.getFirst();

        try (SqlCityStore elsewhere = at(NOON)) {
            assertThat(elsewhere.reports().change(newest.id(), 0, StoredReport.Handling.NONE, "▇"))
                    .hasValue(1);
            assertThat(reports().list().getFirst().content().words()).isEqualTo("▇");
            assertThat(elsewhere.reports().delete(newest.id(), 1)).isTrue();
            assertThat(reports().list()).hasSize(1);
            elsewhere.reports().receive(report("c", "z", About.NOTHING));
            assertThat(reports().list()).as("as many as before").hasSize(2).isNotEqualTo(two);
        }
    }

    @Test
    void theWordsOfWhoSaidTheSameGoWithThoseOfTheAnsweredOne() {
        reports().receive(report("a", "zuerst", About.NOTHING));
        long first = reports().list().getFirst().id();
        reports().receive(report("b", "dasselbe", About.NOTHING));
        StoredReport second = reports().list().getFirst();
        reports()
                .change(
                        first,
                        0,
                        new StoredReport.Handling(ReportState.ANSWERED, "", null, NOON, "Neue Lampe", null, null),
                        "zuerst");
        reports()
                .change(
                        second.id(),
                        0,
                        new StoredReport.Handling(ReportState.RECEIVED, "", null, null, "", null, first),
                        "dasselbe");

        ReportStore.Deleted deleted =
                reports().deleteDue(Instant.EPOCH, NOON.plusSeconds(1), Instant.EPOCH, Instant.EPOCH);

        assertThat(deleted.words()).isEqualTo(2);
        assertThat(reports().list())
                .allSatisfy(each -> assertThat(each.content().words()).isEmpty());
    }
}
