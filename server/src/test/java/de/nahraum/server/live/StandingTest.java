package de.nahraum.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.safety.CaseOpening;
import de.nahraum.geodata.safety.CaseStep;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.server.store.Comments;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.store.Progress;
import de.nahraum.server.store.StoredCase;
import de.nahraum.server.store.h2gis.H2gisDatabase;
import de.nahraum.server.store.sql.SqlCityStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** A version can be seen again as it stood on a day, with what was known then. */
class StandingTest {
    private static final LocalDate OPENED = LocalDate.of(2026, 3, 1);
    private static final LocalDate INSPECTED = LocalDate.of(2026, 4, 10);
    private static final Instant WRITTEN_DOWN = Instant.parse("2026-05-20T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-06-30T10:00:00Z");

    @TempDir
    private Path folder;

    private SqlCityStore store;
    private LiveCity live;

    @BeforeEach
    void twoVersionsAndACase() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        store = new SqlCityStore(H2gisDatabase.open(folder), clock);
        ImportedCity city =
                new ImportedCity("grid-town", GridTown.data(), List.of(), Comments.NONE, List.of(), List.of());
        store.save(city, Progress.SILENT);
        store.save(city, Progress.SILENT);
        store.spaces().save(List.of(underpass()));
        live = new LiveCity(store, clock);
        live.refresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static StoredCase underpass() {
        GeometryFactory shapes = new GeometryFactory(new PrecisionModel(), 25832);
        CaseStep inspection = CaseStep.on(INSPECTED, CaseStep.Kind.CONFIRMED);
        return new StoredCase(
                "underpass",
                0,
                new StoredCase.Facts(
                        "Unterführung", shapes.toGeometry(new Envelope(0, 50, 0, 50)), FearTime.NIGHT, false),
                new CaseOpening(CaseOpening.From.DRAWN, FearSpaceState.HINT, OPENED),
                List.of(new StoredCase.Entry(inspection, WRITTEN_DOWN, "Ayşe Yıldız", null, "")),
                Set.of(),
                StoredCase.PublicSide.NONE);
    }

    private Map<String, FearSpaceState> spaces(Standing standing) {
        return live.findView(Audience.INTERNAL, standing).orElseThrow().city().fearSpaces().stream()
                .collect(Collectors.toMap(FearSpace::id, FearSpace::state));
    }

    @Test
    void anOlderVersionIsThereAgain() {
        View older = live.findView(Audience.INTERNAL, new Standing(1L, null)).orElseThrow();
        assertThat(older.version().number()).isEqualTo(1);
        assertThat(live.findView(Audience.INTERNAL).orElseThrow().version().number())
                .isEqualTo(2);
        assertThat(live.findView(Audience.INTERNAL, new Standing(3L, null))).isEmpty();
    }

    @Test
    void thePublicSeesOlderVersionsOnlyIfTheyWereReleased() {
        assertThat(live.findView(Audience.PUBLIC, new Standing(1L, null))).isEmpty();
        store.release(1, "Erika Beispiel");
        store.release(2, "Erika Beispiel");
        live.refresh();
        assertThat(live.findView(Audience.PUBLIC).orElseThrow().version().number())
                .isEqualTo(2);
        View older = live.findView(Audience.PUBLIC, new Standing(1L, null)).orElseThrow();
        assertThat(older.version().number()).isEqualTo(1);
        assertThat(older.city().audience()).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void whatWasDoneLaterIsLeftOut() {
        assertThat(spaces(new Standing(null, OPENED.minusDays(1)))).isEmpty();
        assertThat(spaces(new Standing(null, INSPECTED.minusDays(1)))).containsValue(FearSpaceState.HINT);
        assertThat(spaces(new Standing(null, INSPECTED))).containsValue(FearSpaceState.CHECKED);
    }

    @Test
    void whatWasWrittenDownLaterIsLeftOutAlsoAboutDaysBefore() {
        assertThat(spaces(new Standing(null, INSPECTED, WRITTEN_DOWN.minusSeconds(1))))
                .containsValue(FearSpaceState.HINT);
        assertThat(spaces(new Standing(null, INSPECTED, WRITTEN_DOWN))).containsValue(FearSpaceState.CHECKED);
    }

    @Test
    void whatWasTakenBackLaterStillHeldThen() {
        StoredCase saved = store.spaces().find("underpass").orElseThrow();
        StoredCase.Entry entry = saved.entries().getFirst();
        store.spaces()
                .save(List.of(saved.withEntries(List.of(new StoredCase.Entry(
                        entry.step(), entry.recordedAt(), entry.recordedBy(), NOW, "Ayşe Yıldız")))));
        live.refresh();
        assertThat(spaces(Standing.NOW)).containsValue(FearSpaceState.HINT);
        assertThat(spaces(new Standing(null, null, NOW.minusSeconds(1)))).containsValue(FearSpaceState.CHECKED);
    }

    @Test
    void aViewSaysWhichDayItSpeaksOf() {
        assertThat(live.findView(Audience.INTERNAL).orElseThrow().asOf()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(live.findView(Audience.INTERNAL, new Standing(1L, OPENED))
                        .orElseThrow()
                        .asOf())
                .isEqualTo(OPENED);
    }
}
