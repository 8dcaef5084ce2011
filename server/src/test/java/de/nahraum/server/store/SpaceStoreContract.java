package de.nahraum.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.CaseOpening;
import de.nahraum.geodata.safety.CaseStep;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.sql.SqlCityStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** What every store must do with cases of fear spaces, whichever database is behind it. */
abstract class SpaceStoreContract {
    private static final Instant NOON = Instant.parse("2026-05-01T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final GeometryFactory SHAPES = new GeometryFactory(new PrecisionModel(), 25832);

    private SqlCityStore store;

    /** Opens the database of the running test. */
    abstract HikariDataSource open();

    @BeforeEach
    void openStore() {
        store = new SqlCityStore(open(), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static Geometry square(double x) {
        return SHAPES.toGeometry(new Envelope(x, x + 50, 5_480_000, 5_480_050));
    }

    private static StoredCase fresh(String id) {
        return new StoredCase(
                id,
                0,
                new StoredCase.Facts("Unterführung Nord", square(400_000), FearTime.NIGHT, true),
                new CaseOpening(CaseOpening.From.SUGGESTED, FearSpaceState.HINT, DAY),
                List.of(),
                Set.of(),
                StoredCase.PublicSide.NONE);
    }

    private static StoredCase.Entry entry(CaseStep step) {
        return new StoredCase.Entry(step, NOON, "Ayşe Yıldız", null, "");
    }

    private StoredCase get(String id) {
        return store.spaces().find(id).orElseThrow();
    }

    @Test
    void isThereAsItWasSaved() {
        CaseStep plan = new CaseStep(
                CaseStep.Kind.MEASURE_PLANNED, DAY, "Tiefbau", "Licht", 12_500, DAY.plusYears(1), List.of("a", "b"));
        StoredCase.Entry takenBack = new StoredCase.Entry(
                CaseStep.on(DAY, CaseStep.Kind.IMPLEMENTED), NOON, "Ayşe Yıldız", NOON.plusSeconds(60), "Jo");
        StoredCase saved = fresh("s1")
                .withEntries(List.of(entry(plan), takenBack))
                .with(new StoredCase.PublicSide(square(400_100), "Neues Licht", NOON, "Jo"));
        assertThat(store.spaces().save(List.of(saved))).isTrue();
        StoredCase now = get("s1");
        assertThat(now.changes()).isEqualTo(1);
        assertThat(now.facts().shape().getSRID()).isEqualTo(25832);
        assertThat(now.facts().name()).isEqualTo("Unterführung Nord");
        assertThat(now.facts().time()).isEqualTo(FearTime.NIGHT);
        assertThat(now.facts().hasPrivateOwner()).isTrue();
        assertThat(now.facts().shape().equalsExact(saved.facts().shape())).isTrue();
        assertThat(now.opening()).isEqualTo(saved.opening());
        assertThat(now.entries()).isEqualTo(saved.entries());
        assertThat(Objects.requireNonNull(now.publicSide().shape()).equalsExact(square(400_100)))
                .isTrue();
        assertThat(now.publicSide().words()).isEqualTo("Neues Licht");
        assertThat(now.publicSide().releasedAt()).isEqualTo(NOON);
        assertThat(now.publicSide().releasedBy()).isEqualTo("Jo");
        assertThat(now.steps()).containsExactly(plan);
        assertThat(store.spaces().list()).extracting(StoredCase::id).containsExactly("s1");
    }

    @Test
    void ofTwoWhoSawTheSameTheSecondIsToldAndNothingIsLost() {
        store.spaces().save(List.of(fresh("s1")));
        StoredCase seen = get("s1");
        StoredCase.Facts other = new StoredCase.Facts("Anders", square(400_200), FearTime.DAY, false);
        assertThat(store.spaces()
                        .save(List.of(seen.withEntries(List.of(entry(CaseStep.on(DAY, CaseStep.Kind.CONFIRMED)))))))
                .isTrue();
        assertThat(store.spaces().save(List.of(seen.with(other)))).isFalse();
        assertThat(get("s1").facts().name()).isEqualTo("Unterführung Nord");
        assertThat(get("s1").facts().shape().equalsExact(square(400_000))).isTrue();
        assertThat(get("s1").entries()).hasSize(1);
        assertThat(get("s1").publicSide().shape() == null).isTrue();
    }

    @Test
    void severalAreSavedTogetherOrNotAtAll() {
        store.spaces().save(List.of(fresh("s1"), fresh("s2")));
        StoredCase one = get("s1");
        StoredCase two = get("s2");
        store.spaces().save(List.of(two));
        long before = store.spaces().decisions();
        assertThat(store.spaces().save(List.of(one, two))).isFalse();
        assertThat(get("s1").changes()).isEqualTo(1);
        assertThat(store.spaces().save(List.of(fresh("s3"), fresh("s1")))).isFalse();
        assertThat(store.spaces().find("s3")).isEmpty();
        assertThat(store.spaces().decisions()).isEqualTo(before);
        assertThat(store.spaces().save(List.of(fresh("s3")))).isTrue();
        assertThat(store.spaces().decisions()).isEqualTo(before + 1);
    }

    @Test
    void ofManyWhoMakeTheSameOneDoes() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> done = IntStream.range(0, 8)
                    .mapToObj(i -> people.submit(() -> store.spaces().save(List.of(fresh("s1")))))
                    .toList();
            int made = 0;
            for (Future<Boolean> each : done) {
                made += each.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void aReportThatIsTakenBackIsNoLongerPartOfIt() {
        long report = report("a");
        long other = report("b");
        store.spaces().save(List.of(fresh("s1").withReports(Set.of(report, other, 4711L))));
        assertThat(get("s1").reports()).containsExactly(report, other);
        store.reports().withdraw("code-a", "about-a");
        assertThat(get("s1").reports()).containsExactly(other);
    }

    private long report(String name) {
        store.reports()
                .receive(new NewReport(
                        new NewReport.Content(
                                "umfrage",
                                ReportTopic.UNSAFE,
                                square(400_000),
                                FearTime.NIGHT,
                                Set.of(),
                                null,
                                "",
                                "de"),
                        "key-" + name,
                        "mark",
                        "code-" + name,
                        "about-" + name,
                        new About(null, null, null, null),
                        UUID.randomUUID()));
        return store.reports().findByCode("code-" + name).orElseThrow().id();
    }
}
