package de.nahraum.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.disclosure.Count;
import de.nahraum.geodata.disclosure.CountKey;
import de.nahraum.geodata.disclosure.Publication;
import de.nahraum.geodata.disclosure.Relation;
import de.nahraum.geodata.street.StreetNetwork;
import de.nahraum.server.store.sql.SqlCityStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do, whichever database is behind it. */
abstract class CityStoreContract {
    /** Longer than any database waits for a lock by itself, H2's two seconds for one. */
    private static final Duration LONG_IMPORT = Duration.ofSeconds(4);

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
        return new SqlCityStore(open(), Clock.fixed(now, ZoneId.of("Europe/Berlin")));
    }

    private long save(ImportedCity city) {
        return store.save(city, Progress.SILENT);
    }

    @Test
    void newStoreIsEmpty() {
        assertThat(store.listVersions()).isEmpty();
        assertThat(store.findLatest()).isEmpty();
        assertThat(store.findLatestReleased()).isEmpty();
        assertThat(store.findCity(1)).isEmpty();
        assertThat(store.findImport(1)).isEmpty();
        assertThat(store.isAvailable()).isTrue();
    }

    @Test
    void givesBackWhatWasSaved() {
        ImportedCity city = SampleCity.named("Musterstadt");

        long version = save(city);
        StoredCity stored = store.findCity(version).orElseThrow();

        assertThat(stored.version())
                .isEqualTo(new CityVersion(1, "Musterstadt", true, "/srv/musterstadt", NOON, null, null));
        assertThat(stored.goals()).isEqualTo(city.goals());
        assertThat(stored.comments()).isEqualTo(city.comments());
        assertSameData(stored.data(), city.data());
    }

    /** Part by part, so that a failure names the part. Records and shapes compare exactly, to the last bit of a coordinate. */
    private static void assertSameData(CityData read, CityData written) {
        assertThat(read.settings()).isEqualTo(written.settings());
        assertThat(read.sources()).isEqualTo(written.sources());
        assertThat(read.districts()).isEqualTo(written.districts());
        assertThat(read.cells()).isEqualTo(written.cells());
        assertThat(read.observations()).isEqualTo(written.observations());
        assertThat(read.places()).isEqualTo(written.places());
        assertThat(read.offers()).isEqualTo(written.offers());
        assertThat(read.measures()).isEqualTo(written.measures());
        assertThat(read.addresses()).isEqualTo(written.addresses());
        assertThat(read.baseMap()).isEqualTo(written.baseMap());
        assertThat(read.fearSpaces()).isEqualTo(written.fearSpaces());
        assertThat(read.boundarySets()).isEqualTo(written.boundarySets());
        assertSameStreets(Objects.requireNonNull(read.streets()), Objects.requireNonNull(written.streets()));
    }

    private static void assertSameStreets(StreetNetwork read, StreetNetwork written) {
        assertThat(read.x()).isEqualTo(written.x());
        assertThat(read.y()).isEqualTo(written.y());
        assertThat(read.from()).isEqualTo(written.from());
        assertThat(read.to()).isEqualTo(written.to());
        assertThat(read.stepFree()).isEqualTo(written.stepFree());
        assertThat(read.notes().names()).isEqualTo(written.notes().names());
        assertThat(read.notes().name()).isEqualTo(written.notes().name());
        assertThat(read.notes().lighting()).isEqualTo(written.notes().lighting());
        assertThat(read.notes().stairs()).isEqualTo(written.notes().stairs());
        assertThat((Object) read.extent()).isEqualTo(written.extent());
    }

    @Test
    void givesBackMoreRowsThanOneBatchInOrder() {
        CityData data = SampleCity.withCells(4001);

        StoredCity stored = store.findCity(save(SampleCity.of(data))).orElseThrow();

        assertThat(stored.data().cells()).isEqualTo(data.cells());
    }

    @Test
    void cityWithoutStreetsHasNone() {
        CityData data = SampleCity.data("Musterstadt").withStreets(null);

        StoredCity stored = store.findCity(save(SampleCity.of(data))).orElseThrow();

        assertThat(stored.data().streets()).isNull();
    }

    @Test
    void keepsWhatWasFoundWhenImporting() {
        ImportedCity city = SampleCity.named("Musterstadt");

        ImportRecord record = store.findImport(save(city)).orElseThrow();

        assertThat(record.version().number()).isEqualTo(1);
        assertThat(record.findings()).isEqualTo(city.findings());
        assertThat(record.counts())
                .containsEntry("districts", 2)
                .containsEntry("cells", 2)
                .containsEntry("people", 130)
                .containsEntry("places", 2)
                .containsEntry("replies", 1)
                .containsEntry("fearSpaces", 2)
                .containsEntry("streetNodes", 3)
                .containsEntry("streetEdges", 2);
    }

    @Test
    void keepsRepliesOutOfTheCity() throws SQLException {
        save(SampleCity.named("Musterstadt"));

        assertThat(rows("survey_reply")).isEqualTo(1);
    }

    @Test
    void keepsEveryVersionAndListsTheNewestFirst() {
        long first = save(SampleCity.named("Musterstadt"));
        long second = save(SampleCity.named("Musterstadt am See"));

        assertThat(store.listVersions()).extracting(CityVersion::number).containsExactly(second, first);
        assertThat(store.findLatest()).isEqualTo(OptionalLong.of(second));
        assertThat(store.findCity(first).orElseThrow().data().settings().name()).isEqualTo("Musterstadt");
        assertThat(store.findCity(second).orElseThrow().data().settings().name())
                .isEqualTo("Musterstadt am See");
    }

    /** Releasing the older one later is how a mistake is taken back. */
    @Test
    void theVersionReleasedLastIsThePublicOne() {
        long first = save(SampleCity.named("Musterstadt"));
        long second = save(SampleCity.named("Musterstadt"));
        store.release(second, "Öztürk");
        store.close();
        store = openAt(NOON.plus(Duration.ofMinutes(1)));
        store.release(first, "Öztürk");

        assertThat(store.findLatestReleased()).isEqualTo(OptionalLong.of(first));
    }

    @Test
    void releaseNamesThePersonAndTheTime() {
        long first = save(SampleCity.named("Musterstadt"));
        save(SampleCity.named("Musterstadt"));

        assertThat(store.release(first, "Öztürk, Referat 15")).isTrue();

        assertThat(store.findLatestReleased()).isEqualTo(OptionalLong.of(first));
        CityVersion released = store.findCity(first).orElseThrow().version();
        assertThat(released.isReleased()).isTrue();
        assertThat(released.releasedBy()).isEqualTo("Öztürk, Referat 15");
        assertThat(released.releasedAt()).isEqualTo(NOON);
        assertThat(store.listVersions()).extracting(CityVersion::isReleased).containsExactly(false, true);
    }

    private static Publication publication(long recipients) {
        CountKey whole = CountKey.of("sgb2-recipients", 2025, CountKey.CITY);
        CountKey part = new CountKey("sgb2-recipients", "", 2025, "persons=1", "innenstadt");
        return new Publication(
                List.of(
                        new Count(whole, recipients, Count.Kind.PERSONAL),
                        new Count(part, recipients - 2, Count.Kind.PERSONAL),
                        new Count(part.of("rest"), 2, Count.Kind.REST)),
                List.of(new Relation(whole, List.of(part, part.of("rest")))),
                Set.of(part));
    }

    /** Decided once, kept for good; each decision knows all earlier ones. */
    @Test
    void whatIsPublishedIsDecidedOnceAndKnownToLaterDecisions() {
        long first = save(SampleCity.named("Musterstadt"));
        long second = save(SampleCity.named("Musterstadt"));

        assertThat(store.publish(first, before -> {
                    assertThat(before).isEmpty();
                    return publication(90);
                }))
                .contains(publication(90));
        assertThat(store.publish(first, before -> publication(70))).contains(publication(90));
        assertThat(store.publish(second, before -> {
                    assertThat(before).containsExactly(publication(90));
                    return publication(80);
                }))
                .contains(publication(80));
        store.close();
        store = openAt(NOON);
        assertThat(store.publish(first, before -> Publication.NOTHING)).contains(publication(90));
    }

    @Test
    void aDecisionThatFailsLeavesNothing() {
        long first = save(SampleCity.named("Musterstadt"));

        assertThatThrownBy(() -> store.publish(first, before -> {
                    throw new IllegalStateException("cannot be decided");
                }))
                .hasMessage("cannot be decided");
        assertThat(store.publish(first, before -> publication(60))).contains(publication(60));
    }

    @Test
    void whatDoesNotExistIsNotReleased() {
        assertThat(store.publish(7, before -> Publication.NOTHING)).isEmpty();
        assertThat(store.release(7, "Öztürk")).isFalse();
        assertThat(store.findLatestReleased()).isEmpty();
    }

    @Test
    void failedSaveLeavesNothingBehind() throws SQLException {
        CityData data = SampleCity.data("Musterstadt");
        List<Place> placesWithOneTwice = new ArrayList<>(data.places());
        placesWithOneTwice.add(data.places().getFirst());

        assertThatThrownBy(() -> save(SampleCity.of(data.withPlaces(placesWithOneTwice))))
                .isInstanceOf(RuntimeException.class);

        assertThat(store.listVersions()).isEmpty();
        for (String table :
                List.of("city_version", "data_source", "district", "population_cell", "observation", "place")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(save(SampleCity.named("Musterstadt"))).isEqualTo(1);
    }

    @Test
    void saveStoppedByItsCallerLeavesNothingBehind() {
        assertThatThrownBy(() -> store.save(SampleCity.named("Musterstadt"), step -> {
                    throw new IllegalStateException("stopped at " + step);
                }))
                .hasMessageStartingWith("stopped at");

        assertThat(store.listVersions()).isEmpty();
        assertThat(save(SampleCity.named("Musterstadt"))).isEqualTo(1);
    }

    @Test
    void nobodySeesAHalfSavedCity() {
        List<Integer> seen = new ArrayList<>();

        store.save(
                SampleCity.named("Musterstadt"),
                step -> seen.add(store.listVersions().size()));

        assertThat(seen).isNotEmpty().containsOnly(0);
        assertThat(store.listVersions()).hasSize(1);
    }

    @Test
    void savesAtTheSameTimeGetNumbersOfTheirOwn() throws Exception {
        int saves = 8;
        try (ExecutorService threads = Executors.newFixedThreadPool(saves)) {
            List<Future<Long>> numbers = IntStream.range(0, saves)
                    .mapToObj(i -> threads.submit(() -> save(SampleCity.named("Stadt " + i))))
                    .toList();

            assertThat(values(numbers))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, saves).boxed().toList());
        }
        assertThat(store.listVersions()).hasSize(saves);
    }

    private static List<Long> values(List<Future<Long>> futures) throws ExecutionException, InterruptedException {
        List<Long> values = new ArrayList<>();
        for (Future<Long> future : futures) {
            values.add(future.get());
        }
        return values;
    }

    @Test
    void secondSaveWaitsForALongFirstOne() throws Exception {
        CountDownLatch firstIsWriting = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<Long> first = threads.submit(() -> store.save(SampleCity.named("Erste"), step -> {
                firstIsWriting.countDown();
                pause();
            }));
            assertThat(firstIsWriting.await(10, TimeUnit.SECONDS)).isTrue();

            long second = save(SampleCity.named("Zweite"));

            assertThat(first.get()).isEqualTo(1);
            assertThat(second).isEqualTo(2);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LONG_IMPORT.dividedBy(2));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void reopenedStoreStillHasEverything() {
        ImportedCity city = SampleCity.named("Musterstadt");
        long version = save(city);
        store.release(version, "Öztürk");
        StoredCity before = store.findCity(version).orElseThrow();
        store.close();

        store = openAt(NOON.plus(Duration.ofDays(1)));

        assertThat(store.listVersions()).containsExactly(before.version());
        assertSameData(store.findCity(version).orElseThrow().data(), city.data());
        assertThat(save(city)).isEqualTo(version + 1);
    }

    @Test
    void closedStoreIsNotAvailable() {
        store.close();

        assertThat(store.isAvailable()).isFalse();
        assertThatThrownBy(store::listVersions).isInstanceOf(StoreUnavailable.class);
    }

    private int rows(String table) throws SQLException {
        try (HikariDataSource database = open();
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getInt(1);
        }
    }
}
