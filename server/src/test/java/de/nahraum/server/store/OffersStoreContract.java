package de.nahraum.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Where;
import de.nahraum.server.store.sql.SqlCityStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store must do about edited offers and notes, whichever database is behind it: an edit changes the offers and nothing else, no edit
 * overwrites one it did not know of, and notes live and are deleted by themselves.
 */
abstract class OffersStoreContract {
    private static final Instant NOON = Instant.parse("2026-05-01T10:00:00Z");

    private SqlCityStore store;

    /** Opens the database of the running test, the same one each time, also while it is open already. */
    abstract HikariDataSource open();

    @BeforeEach
    void openStore() {
        store = openAt(NOON);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private SqlCityStore openAt(Instant now) {
        return new SqlCityStore(open(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static List<Offer> offersWithout(String id, CityData data) {
        return data.offers().stream().filter(offer -> !offer.id().equals(id)).toList();
    }

    private static OffersEdit edit(long base, List<Offer> offers) {
        return new OffersEdit(base, "Öztürk", offers, List.of());
    }

    @Test
    void anEditChangesTheOffersAndNothingElse() throws SQLException {
        ImportedCity city = SampleCity.named("Musterstadt");
        long first = store.save(city, Progress.SILENT);
        List<Offer> fewer = offersWithout("kurs", city.data());
        Finding finding = Finding.of(new Notice.OfferKept(Where.file("offers.xlsx"), "kurs"));

        OptionalLong second = store.saveOffers(new OffersEdit(first, "Öztürk, Referat 15", fewer, List.of(finding)));

        assertThat(second).hasValue(2);
        StoredCity before = store.findCity(1).orElseThrow();
        StoredCity after = store.findCity(2).orElseThrow();
        assertThat(after.version())
                .isEqualTo(new CityVersion(
                        2,
                        "Musterstadt",
                        true,
                        "/srv/musterstadt",
                        NOON,
                        null,
                        null,
                        CityVersion.Origin.OFFERS,
                        "Öztürk, Referat 15"));
        assertThat(after.version().findEditor()).contains("Öztürk, Referat 15");
        assertThat(after.data().offers()).isEqualTo(fewer);
        assertThat(before.data().offers()).isEqualTo(city.data().offers());
        // Networks compare by identity.
        assertThat(after.data().streets()).isNotNull();
        assertThat(after.data().withStreets(null).withOffers(List.of()))
                .isEqualTo(before.data().withStreets(null).withOffers(List.of()));
        assertThat(after.goals()).isEqualTo(before.goals());
        assertThat(after.comments()).isEqualTo(before.comments());
        ImportRecord record = store.findImport(2).orElseThrow();
        assertThat(record.counts()).containsEntry("offers", 1).containsEntry("districts", 2);
        assertThat(record.findings()).containsAll(city.findings()).contains(finding);
        for (String table : tablesOfVersions()) {
            // A filed report stands on a version and is no part of it.
            if (!table.equals("offer") && !table.equals("filed_report")) {
                assertThat(rows(table, 2)).as(table).isEqualTo(rows(table, 1)).isPositive();
            }
        }
    }

    /** Asked of the database, so that a table of a later migration is not forgotten. */
    private List<String> tablesOfVersions() throws SQLException {
        try (HikariDataSource database = open();
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select distinct lower(table_name) from information_schema.columns where lower(column_name) = 'version'"
                                + " and lower(table_name) not like 'published%' and lower(table_name) not like 'flyway%'"
                                + " and lower(table_name) not in ('publication', 'offer_note') and lower(table_schema) = 'public'")) {
            List<String> names = new ArrayList<>();
            while (result.next()) {
                names.add(result.getString(1));
            }
            assertThat(names).contains("city_version", "district", "survey_reply", "street_network");
            return names;
        }
    }

    private int rows(String table, long version) throws SQLException {
        try (HikariDataSource database = open();
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select count(*) from " + table + " where version = " + version)) {
            result.next();
            return result.getInt(1);
        }
    }

    @Test
    void whatIsSaidAnewAboutAFileReplacesWhatWasSaidBefore() {
        ImportedCity city = SampleCity.named("Musterstadt");
        Finding old = Finding.of(new Notice.OfferKept(Where.file("offers.xlsx"), "a"));
        Finding anew = Finding.of(new Notice.OfferKept(Where.file("offers.xlsx"), "b"));
        long first = store.save(city, Progress.SILENT);
        long second = store.saveOffers(new OffersEdit(first, "A", city.data().offers(), List.of(old)))
                .orElseThrow();

        long third = store.saveOffers(new OffersEdit(second, "B", city.data().offers(), List.of(anew)))
                .orElseThrow();

        assertThat(store.findImport(third).orElseThrow().findings())
                .containsAll(city.findings())
                .contains(anew)
                .doesNotContain(old);
    }

    @Test
    void offersAreReadWithTheirPlacesAndSources() {
        ImportedCity city = SampleCity.named("Musterstadt");
        store.save(city, Progress.SILENT);

        OffersVersion read = store.findOffers(1).orElseThrow();

        assertThat(read.version().origin()).isEqualTo(CityVersion.Origin.FOLDER);
        assertThat(read.offers()).isEqualTo(city.data().offers());
        assertThat(read.folderOffers()).isEqualTo(city.data().offers());
        assertThat(read.places()).isEqualTo(city.data().places());
        assertThat(read.sources())
                .isEqualTo(city.data().sources().stream()
                        .filter(source -> source.kind().equals("offers"))
                        .toList());
        assertThat(store.findOffers(2)).isEmpty();
    }

    @Test
    void whatTheFolderHadIsKeptBesideWhatTheVersionHas() {
        ImportedCity city = SampleCity.named("Musterstadt");
        List<Offer> inFolder = offersWithout("kurs", city.data());
        store.save(
                new ImportedCity(
                        city.folder(),
                        city.data(),
                        city.goals(),
                        city.comments(),
                        city.replies(),
                        city.findings(),
                        inFolder),
                Progress.SILENT);
        store.save(
                new ImportedCity(
                        city.folder(),
                        city.data(),
                        city.goals(),
                        city.comments(),
                        city.replies(),
                        city.findings(),
                        List.of()),
                Progress.SILENT);

        assertThat(store.findOffers(1).orElseThrow().folderOffers()).isEqualTo(inFolder);
        assertThat(store.findOffers(1).orElseThrow().offers())
                .isEqualTo(city.data().offers());
        assertThat(store.findOffers(2).orElseThrow().folderOffers()).isEmpty();
    }

    @Test
    void anEditOfAnOldVersionIsNotSaved() {
        ImportedCity city = SampleCity.named("Musterstadt");
        assertThat(store.saveOffers(edit(0, List.of()))).as("nothing to edit").isEmpty();
        long first = store.save(city, Progress.SILENT);
        long second = store.save(city, Progress.SILENT);

        assertThat(store.saveOffers(edit(first, List.of()))).isEmpty();
        assertThat(store.saveOffers(edit(second + 1, List.of()))).isEmpty();
        assertThat(store.listVersions()).hasSize(2);
    }

    @Test
    void aFolderReadBesideAnEditIsNotSaved() {
        ImportedCity city = SampleCity.named("Musterstadt");
        assertThat(store.saveAfter(1, city, Progress.SILENT)).isEmpty();
        assertThat(store.saveAfter(0, city, Progress.SILENT)).hasValue(1);
        assertThat(store.saveOffers(edit(1, List.of()))).hasValue(2);

        assertThat(store.saveAfter(1, city, Progress.SILENT)).isEmpty();
        assertThat(store.saveAfter(2, city, Progress.SILENT)).hasValue(3);
        assertThat(store.listVersions()).hasSize(3);
    }

    /** Eight people on two servers, all having looked at the same version: one edit is saved, seven have to look again. */
    @Test
    void ofEditsAtTheSameTimeOneIsSaved() throws Exception {
        ImportedCity city = SampleCity.named("Musterstadt");
        store.save(city, Progress.SILENT);
        int people = 8;
        try (SqlCityStore other = openAt(NOON);
                ExecutorService threads = Executors.newFixedThreadPool(people)) {
            List<Future<OptionalLong>> edits = IntStream.range(0, people)
                    .mapToObj(i -> threads.submit(() -> (i % 2 == 0 ? store : other)
                            .saveOffers(edit(1, city.data().offers()))))
                    .toList();
            List<OptionalLong> saved = new ArrayList<>();
            for (Future<OptionalLong> each : edits) {
                saved.add(each.get());
            }
            assertThat(saved.stream().filter(OptionalLong::isPresent)).containsExactly(OptionalLong.of(2));
        }
        assertThat(store.listVersions()).hasSize(2);
    }

    @Test
    void anEditThatFailsLeavesNothing() {
        ImportedCity city = SampleCity.named("Musterstadt");
        store.save(city, Progress.SILENT);
        List<Offer> twice = new ArrayList<>(city.data().offers());
        twice.addAll(city.data().offers());

        assertThatThrownBy(() -> store.saveOffers(edit(1, twice))).isInstanceOf(IllegalStateException.class);
        assertThat(store.listVersions()).hasSize(1);
        assertThat(store.findCity(2)).isEmpty();
    }

    private static OfferNote.Content note(String text) {
        return new OfferNote.Content("sprechstunde", OfferNote.Problem.TIMES, text, "ar", 7);
    }

    @Test
    void notesAreKeptAndListedNewestFirst() {
        OfferNote first = store.notes().add(note("Dienstags ist zu 😀"));
        store.close();
        store = openAt(NOON.plusSeconds(60));
        OfferNote second = store.notes().add(new OfferNote.Content("kurs", OfferNote.Problem.OTHER, "", "de", 8));

        assertThat(first)
                .isEqualTo(new OfferNote(first.id(), note("Dienstags ist zu 😀"), NOON, null))
                .isNotEqualTo(second);
        assertThat(store.notes().listOpen()).containsExactly(second, first);
    }

    @Test
    void aNoteIsDoneOnce() {
        OfferNote note = store.notes().add(note("Dienstags ist zu"));

        assertThat(store.notes().markDone(note.id() + 1)).isFalse();
        assertThat(store.notes().markDone(note.id())).isTrue();
        assertThat(store.notes().markDone(note.id())).isFalse();
        assertThat(store.notes().listOpen()).isEmpty();
    }

    @Test
    void wordsAreDeletedNinetyDaysAfterTheyWereDealtWith() throws SQLException {
        OfferNote done = store.notes().add(note("erledigt"));
        OfferNote open = store.notes().add(note("offen"));
        store.notes().markDone(done.id());
        store.close();

        store = openAt(NOON.plus(Duration.ofDays(90)));
        assertThat(store.notes().deleteDone(NoteStore.KEPT_DAYS)).isZero();
        store.close();
        store = openAt(NOON.plus(Duration.ofDays(90)).plusSeconds(1));
        assertThat(store.notes().deleteDone(NoteStore.KEPT_DAYS)).isEqualTo(1);
        assertThat(store.notes().listOpen()).containsExactly(open);
        assertThat(rows("offer_note", 7)).isEqualTo(1);
    }

    @Test
    void nothingIsKeptAboutWhoSentANote() throws SQLException {
        try (HikariDataSource database = open();
                Connection connection = database.getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, null, "%", "%")) {
            List<String> names = new ArrayList<>();
            while (columns.next()) {
                if (columns.getString("TABLE_NAME").equalsIgnoreCase("offer_note")) {
                    names.add(columns.getString("COLUMN_NAME").toLowerCase(java.util.Locale.ROOT));
                }
            }
            assertThat(names)
                    .containsExactlyInAnyOrder(
                            "id", "offer", "problem", "note", "language", "version", "received_at", "done_at");
        }
    }
}
