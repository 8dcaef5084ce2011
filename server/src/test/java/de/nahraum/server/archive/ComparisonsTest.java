package de.nahraum.server.archive;

import static de.nahraum.server.archive.TownOfReports.FIRST_DAY;
import static de.nahraum.server.archive.TownOfReports.LAST_DAY;
import static de.nahraum.server.archive.TownOfReports.goal;
import static de.nahraum.server.archive.TownOfReports.withSecondPlace;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.goal.GoalChange.Cause;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.server.archive.Comparisons.Outcome;
import de.nahraum.server.json.Json;
import de.nahraum.server.json.JsonText;
import de.nahraum.server.report.ReportModel.ChangePart;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.NewFiledReport;
import de.nahraum.server.store.PaperForm;
import de.nahraum.server.text.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any two filed reports are put side by side, as whoever asks may see them. */
class ComparisonsTest {
    @TempDir
    private Path folder;

    private TownOfReports town;
    private Comparisons comparisons;

    @BeforeEach
    void aReportIsFiled() {
        town = new TownOfReports(folder);
        comparisons = new Comparisons(town.store().archive(), town.live());
        town.save(GridTown.data(), goal("meeting-places"));
        town.file(FIRST_DAY);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Outcome ask(int one, int other, Audience reader, @Nullable Audience papers) {
        return comparisons.compare(new Comparisons.Wish(one, other, reader, papers, Language.DE));
    }

    private ReportComparison compared(int one, int other) {
        return ask(one, other, Audience.INTERNAL, null) instanceof Outcome.Compared(ReportComparison comparison)
                ? comparison
                : Objects.requireNonNull(null, "Not compared");
    }

    @Test
    void whatHappenedInBetweenIsToldWithItsCauseAndItsDistricts() {
        town.save(withSecondPlace(), goal("meeting-places"));
        town.file(LAST_DAY);

        ReportComparison comparison = compared(1, 2);

        ReportComparison.Goal goal = comparison.goals().getFirst();
        assertThat(comparison.explained()).isTrue();
        assertThat(comparison.earlier().asOf()).isEqualTo(FIRST_DAY);
        assertThat(comparison.later().asOf()).isEqualTo(LAST_DAY);
        assertThat(Objects.requireNonNull(goal.earlier()).figureText()).isEqualTo("1");
        assertThat(Objects.requireNonNull(goal.later()).figureText()).isEqualTo("2");
        assertThat(goal.gained()).containsExactly("east");
        assertThat(goal.lost()).isEmpty();
        assertThat(goal.change().parts()).extracting(ChangePart::cause).containsExactly(Cause.REALITY);
    }

    /** Every number of it, cause by cause. */
    @Test
    void reportsThatFollowEachOtherDifferByWhatTheLaterOneSaysOfItself() throws Exception {
        town.save(withSecondPlace(), goal("meeting-places"), goal("another"));
        town.file(LAST_DAY);

        Map<?, ?> later = (Map<?, ?>) Objects.requireNonNull(JsonText.read(town.store()
                .archive()
                .findPaper(2, new FiledReport.Side(Audience.INTERNAL, "de"), PaperForm.JSON)
                .orElseThrow()));
        Map<?, ?> compared = (Map<?, ?>) Objects.requireNonNull(JsonText.read(Json.bytes(compared(1, 2))));

        List<?> said = (List<?>) Objects.requireNonNull(later.get("goals"));
        List<?> goals = (List<?>) Objects.requireNonNull(compared.get("goals"));
        assertThat(goals).hasSameSizeAs(said).hasSize(2);
        for (int i = 0; i < said.size(); i++) {
            Map<?, ?> itself = (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) said.get(i)).get("change"));
            Map<?, ?> beside = (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) goals.get(i)).get("change"));
            for (String what : List.of("statusBefore", "figureBefore", "shortly", "parts", "dependsOnOrder")) {
                assertThat(beside.get(what)).as(what).isEqualTo(itself.get(what));
            }
        }
    }

    @Test
    void whichIsNamedFirstDoesNotMatter() {
        town.save(withSecondPlace(), goal("meeting-places"));
        town.file(LAST_DAY);

        assertThat(compared(2, 1)).isEqualTo(compared(1, 2));
    }

    @Test
    void goalsOnlyOneOfThemHasAreNamed() {
        town.save(GridTown.data(), goal("another"));
        town.file(LAST_DAY);

        List<ReportComparison.Goal> goals = compared(1, 2).goals();

        assertThat(goals).extracting(ReportComparison.Goal::id).containsExactly("another", "meeting-places");
        assertThat(goals.getFirst().earlier()).isNull();
        assertThat(goals.getFirst().change().shortly()).isEqualTo("neu");
        assertThat(goals.getLast().later()).isNull();
        assertThat(goals.getLast().change().shortly()).isEqualTo("entfallen");
    }

    /** The data of the earlier day were imported after those of the later one: what they know more was not learnt in between. */
    @Test
    void whyIsNotToldWhereTheLaterOneStandsOnOlderData() {
        town.file(LAST_DAY);
        town.save(withSecondPlace(), goal("meeting-places"));
        town.file(FIRST_DAY);

        ReportComparison comparison = compared(2, 3);

        assertThat(comparison.earlier().number()).isEqualTo(3);
        assertThat(comparison.explained()).isFalse();
        ReportComparison.Goal goal = comparison.goals().getFirst();
        assertThat(goal.lost()).containsExactly("east");
        assertThat(goal.change().parts()).isEmpty();
        assertThat(goal.change().text()).contains("Warum, lässt sich nicht nachrechnen");
    }

    @Test
    void figuresAreThoseOfThePapersAlsoIfTheyComeOutOtherwiseToday() {
        FiledReport first = town.store().archive().find(1).orElseThrow();
        byte[] otherwise = new String(
                        town.store()
                                .archive()
                                .findPaper(1, Papers.side(Audience.INTERNAL, Language.DE), PaperForm.JSON)
                                .orElseThrow(),
                        UTF_8)
                .replaceFirst("\"status\":\"[a-z-]+\"", "\"status\":\"reached\"")
                .getBytes(UTF_8);
        town.store()
                .archive()
                .file(new NewFiledReport(
                        first.basis(),
                        "Ada Beispiel",
                        List.of(new NewFiledReport.Written(
                                Papers.side(Audience.INTERNAL, Language.DE), PaperForm.JSON, () -> otherwise)),
                        List.of()));

        ReportComparison.Goal goal = compared(1, 2).goals().getFirst();

        assertThat(Objects.requireNonNull(goal.later()).status()).isEqualTo(GoalStatus.REACHED);
        assertThat(goal.isChange()).isTrue();
    }

    @Test
    void theSameTwiceAndOneThatIsNotThereAreRefused() {
        assertThat(ask(1, 1, Audience.INTERNAL, null)).isEqualTo(new Outcome.Same(1));
        assertThat(ask(1, 9, Audience.INTERNAL, null)).isEqualTo(new Outcome.Unknown(9, List.of(1)));
    }

    @Test
    void thePublicKnowsNothingOfAReportWithoutAPublicPaper() {
        town.release();
        town.file(LAST_DAY);

        assertThat(ask(1, 2, Audience.PUBLIC, null)).isEqualTo(new Outcome.Unknown(1, List.of(2)));
        assertThat(ask(1, 1, Audience.PUBLIC, null))
                .as("not even that it is the same twice")
                .isEqualTo(new Outcome.Unknown(1, List.of(2)));
        assertThat(ask(2, 1, Audience.PUBLIC, Audience.INTERNAL)).isEqualTo(new Outcome.Unknown(1, List.of(2)));
        assertThat(ask(1, 2, Audience.INTERNAL, Audience.PUBLIC)).isEqualTo(new Outcome.NoPaper(1, Audience.PUBLIC));
        assertThat(compared(1, 2).audience()).isEqualTo(Audience.INTERNAL);
    }

    @Test
    void thePublicGetsNoFigureOfAReportThatWasWithdrawnAndTheHouseIsTold() {
        town.release();
        town.file(FIRST_DAY);
        town.file(LAST_DAY);
        assertThat(ask(2, 3, Audience.PUBLIC, Audience.INTERNAL))
                .isInstanceOfSatisfying(
                        Outcome.Compared.class,
                        outcome -> assertThat(outcome.comparison().audience()).isEqualTo(Audience.PUBLIC));

        town.store().archive().withdraw(2, "Erika Beispiel", "Zahlendreher");

        for (Outcome outcome : List.of(
                ask(2, 3, Audience.PUBLIC, null), ask(3, 2, Audience.PUBLIC, null), ask(2, 3, Audience.PUBLIC, null))) {
            assertThat(outcome).isInstanceOf(Outcome.Withdrawn.class);
        }
        Instant withdrawn = compared(2, 3).earlier().withdrawnAt();
        assertThat(withdrawn).isNotNull();
    }
}
