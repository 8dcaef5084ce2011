package de.nahraum.server.archive;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.GoalChange.Cause;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.Standing;
import de.nahraum.server.live.View;
import de.nahraum.server.report.CoverageGapReport;
import de.nahraum.server.report.ReportModel;
import de.nahraum.server.report.ReportModel.Change;
import de.nahraum.server.report.ReportModel.ChangePart;
import de.nahraum.server.store.Comments;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.store.PaperForm;
import de.nahraum.server.store.Progress;
import de.nahraum.server.store.h2gis.H2gisDatabase;
import de.nahraum.server.store.sql.SqlCityStore;
import de.nahraum.server.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report says what has changed since the one filed before, and why. */
class ReportAfterReportTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-06-30T10:00:00Z");

    @TempDir
    private Path folder;

    private SqlCityStore store;
    private LiveCity live;
    private Filing filing;

    @BeforeEach
    void aReportIsFiled() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        store = new SqlCityStore(H2gisDatabase.open(folder), clock);
        live = new LiveCity(store, clock);
        filing = new Filing(store, live, clock);
        save(GridTown.data(), goal("meeting-places"));
        file(FIRST_DAY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void save(CityData data, Goal... goals) {
        store.save(
                new ImportedCity("grid", data, List.of(goals), Comments.NONE, List.of(), List.of()), Progress.SILENT);
        live.refresh();
    }

    private int file(LocalDate day) {
        return filing.file(new Wish(null, day, null), "Erika Beispiel") instanceof Filing.Outcome.Filed filed
                ? filed.report().number()
                : 0;
    }

    private static Goal goal(String id) {
        return new Goal(
                id,
                "4.3.2",
                Map.of("de", "Überall ist ein Treffpunkt nah."),
                "coverage",
                Map.of("service", "meeting-place", "minutes", 10.0, "status", "open"),
                new Goal.Target(Goal.Op.AT_LEAST, 0.9),
                new Goal.HoldsIn(Goal.Scope.ALL, List.of()),
                2022,
                2032,
                null,
                null);
    }

    /** A second meeting place opens where the people of East live. */
    private static CityData withSecondPlace() {
        CityData data = GridTown.data();
        Place house = data.places().stream()
                .filter(place -> place.kind() == PlaceKind.MEETING_PLACE && place.status() == Status.OPEN)
                .findFirst()
                .orElseThrow();
        List<Place> places = new ArrayList<>(data.places());
        places.add(new Place(
                "second",
                "Zweiter Treff",
                PlaceKind.MEETING_PLACE,
                Status.OPEN,
                GridTown.EAST + 1100,
                GridTown.NORTH + 520,
                null,
                null,
                null,
                FIRST_DAY.plusMonths(1),
                null,
                null,
                null,
                house.source()));
        return data.withPlaces(places);
    }

    private Change change(int goal) {
        return Objects.requireNonNull(model(Language.DE).goals().get(goal).change());
    }

    private ReportModel model(Language language) {
        return report(language).model();
    }

    private String text(Language language) {
        return new String(report(language).html(), StandardCharsets.UTF_8);
    }

    private CoverageGapReport report(Language language) {
        View view = live.findView(Audience.INTERNAL).orElseThrow();
        return CoverageGapReport.of(new Subjects(store.archive(), live).following(view, Standing.NOW), language);
    }

    @Test
    void whatHappenedIsToldWithItsDistrict() {
        save(withSecondPlace(), goal("meeting-places"));
        assertThat(change(0).shortly()).isEqualTo("1 → 2");
        assertThat(change(0).parts()).extracting(ChangePart::cause).containsExactly(Cause.REALITY);
        assertThat(change(0).parts().getFirst().gained()).containsExactly("east");
        assertThat(change(0).text()).contains("Vorher: 1").contains("Jetzt: 2");
    }

    @Test
    void nothingChangedIsSaid() {
        save(GridTown.data(), goal("meeting-places"));
        assertThat(change(0).shortly()).isEqualTo("unverändert");
        assertThat(change(0).parts()).isEmpty();
    }

    /** The first report advised to open another place in East, where nobody reaches one. */
    @Test
    void whatBecameOfTheAdviceIsTold() {
        save(withSecondPlace(), goal("meeting-places"));
        ReportModel model = model(Language.DE);
        assertThat(model.goals().getFirst().earlier())
                .extracting(ReportModel.Earlier::outcome)
                .containsExactly(ReportModel.Earlier.Outcome.HOLDS_NOW);
        assertThat(model.goals().getFirst().earlier().getFirst().advice()).contains("east");
        assertThat(Objects.requireNonNull(model.followUp()).holdsNow()).isEqualTo(1);
        assertThat(text(Language.DE)).contains("Der vorige Bericht hat einen nächsten Schritt empfohlen: dort erfüllt 1");
        // In the words of the English report that was filed.
        assertThat(model(Language.EN).goals().getFirst().earlier().getFirst().advice())
                .isNotEqualTo(model.goals().getFirst().earlier().getFirst().advice())
                .contains("east");
    }

    @Test
    void adviceNobodyFollowedIsStillOpen() {
        save(GridTown.data(), goal("meeting-places"));
        assertThat(model(Language.DE).goals().getFirst().earlier())
                .extracting(ReportModel.Earlier::outcome)
                .containsExactly(ReportModel.Earlier.Outcome.STILL_ADVISED);
    }

    @Test
    void aNewGoalIsNewAndOneThatIsGoneIsNamed() {
        save(GridTown.data(), goal("another"));
        assertThat(change(0).shortly()).isEqualTo("neu");
        View view = live.findView(Audience.INTERNAL).orElseThrow();
        assertThat(Objects.requireNonNull(new Subjects(store.archive(), live)
                                .following(view, Standing.NOW)
                                .before())
                        .gone())
                .hasSize(1);
    }

    @Test
    void theFirstReportSpeaksOfNoChange() {
        byte[] first = paper(1);
        assertThat(new String(first, StandardCharsets.UTF_8)).doesNotContain("Seit dem vorigen Bericht");
    }

    @Test
    void aWithdrawnReportIsFollowedByNone() {
        store.archive().withdraw(1, "Erika Beispiel", "Zahlendreher");
        View view = live.findView(Audience.INTERNAL).orElseThrow();
        assertThat(new Subjects(store.archive(), live)
                        .following(view, Standing.NOW)
                        .before())
                .isNull();
    }

    /** Also after newer data and another release, and with the report before withdrawn meanwhile. */
    @Test
    void aFiledReportIsMadeAgainTheSame() {
        save(withSecondPlace(), goal("meeting-places"));
        int second = file(LocalDate.of(2026, 6, 30));
        byte[] filed = paper(second);
        assertThat(new String(filed, StandardCharsets.UTF_8)).contains("Tatsächlich geschehen");
        save(GridTown.data(), goal("meeting-places"));
        store.release(3, "Erika Beispiel");
        store.archive().withdraw(1, "Erika Beispiel", "Zahlendreher");
        live.refresh();
        Verification verification = new Verification(store.archive(), live);
        assertThat(verification.verify(1)).isInstanceOf(Verification.Verdict.Equal.class);
        assertThat(verification.verify(second)).isInstanceOf(Verification.Verdict.Equal.class);
        assertThat(paper(second)).isEqualTo(filed);
    }

    private byte[] paper(int number) {
        return store.archive()
                .findPaper(number, new FiledReport.Side(Audience.INTERNAL, "de"), PaperForm.HTML)
                .orElseThrow();
    }
}
