package de.nahraum.server.archive;

import static de.nahraum.server.archive.TownOfReports.FIRST_DAY;
import static de.nahraum.server.archive.TownOfReports.LAST_DAY;
import static de.nahraum.server.archive.TownOfReports.goal;
import static de.nahraum.server.archive.TownOfReports.withSecondPlace;
import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.goal.GoalChange.Cause;
import de.nahraum.server.live.Standing;
import de.nahraum.server.live.View;
import de.nahraum.server.report.CoverageGapReport;
import de.nahraum.server.report.ReportModel;
import de.nahraum.server.report.ReportModel.Change;
import de.nahraum.server.report.ReportModel.ChangePart;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.PaperForm;
import de.nahraum.server.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report says what has changed since the one filed before, and why. */
class ReportAfterReportTest {
    @TempDir
    private Path folder;

    private TownOfReports town;

    @BeforeEach
    void aReportIsFiled() {
        town = new TownOfReports(folder);
        town.save(GridTown.data(), goal("meeting-places"));
        town.file(FIRST_DAY);
    }

    @AfterEach
    void close() {
        town.close();
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
        View view = town.live().findView(Audience.INTERNAL).orElseThrow();
        return CoverageGapReport.of(
                new Subjects(town.store().archive(), town.live()).following(view, Standing.NOW), language);
    }

    @Test
    void whatHappenedIsToldWithItsDistrict() {
        town.save(withSecondPlace(), goal("meeting-places"));
        assertThat(change(0).shortly()).isEqualTo("1 → 2");
        assertThat(change(0).parts()).extracting(ChangePart::cause).containsExactly(Cause.REALITY);
        assertThat(change(0).parts().getFirst().gained()).containsExactly("east");
        assertThat(change(0).text()).contains("Vorher: 1").contains("Jetzt: 2");
    }

    @Test
    void nothingChangedIsSaid() {
        town.save(GridTown.data(), goal("meeting-places"));
        assertThat(change(0).shortly()).isEqualTo("unverändert");
        assertThat(change(0).parts()).isEmpty();
    }

    /** The first report advised to open another place in East, where nobody reaches one. */
    @Test
    void whatBecameOfTheAdviceIsTold() {
        town.save(withSecondPlace(), goal("meeting-places"));
        ReportModel model = model(Language.DE);
        assertThat(model.goals().getFirst().earlier())
                .extracting(ReportModel.Earlier::outcome)
                .containsExactly(ReportModel.Earlier.Outcome.HOLDS_NOW);
        assertThat(model.goals().getFirst().earlier().getFirst().advice()).contains("east");
        assertThat(Objects.requireNonNull(model.followUp()).holdsNow()).isEqualTo(1);
        assertThat(text(Language.DE))
                .contains("die der vorige Bericht zu diesen Zielen empfohlen hat: 1. Inzwischen erfüllt: 1.");
        // In the words of the English report that was filed.
        assertThat(model(Language.EN).goals().getFirst().earlier().getFirst().advice())
                .isNotEqualTo(model.goals().getFirst().earlier().getFirst().advice())
                .contains("east");
    }

    /** Nothing was built: a longer walk counts as near. */
    @Test
    void whatOnlyAnotherMeasureMakesTrueIsToldAsThat() {
        town.save(GridTown.data(), goal("meeting-places", 60));
        ReportModel model = model(Language.DE);
        assertThat(model.goals().getFirst().earlier())
                .extracting(ReportModel.Earlier::outcome)
                .containsExactly(ReportModel.Earlier.Outcome.MEASURED_OTHERWISE);
        assertThat(change(0).shortly()).isEqualTo("1 → 2, anders gemessen");
        assertThat(change(0).parts().getFirst().text())
                .isEqualTo(
                        "Gehzeit in Minuten: 10 → 60; 1 → 2; Einschätzung „unsicher“ → „erreicht“; erfüllt jetzt: east");
        assertThat(Objects.requireNonNull(model.followUp()).holdsNow()).isZero();
    }

    @Test
    void adviceNobodyFollowedIsStillOpen() {
        town.save(GridTown.data(), goal("meeting-places"));
        assertThat(model(Language.DE).goals().getFirst().earlier())
                .extracting(ReportModel.Earlier::outcome)
                .containsExactly(ReportModel.Earlier.Outcome.STILL_ADVISED);
    }

    @Test
    void aNewGoalIsNewAndOneThatIsGoneIsNamed() {
        town.save(GridTown.data(), goal("another"));
        assertThat(change(0).shortly()).isEqualTo("neu");
        View view = town.live().findView(Audience.INTERNAL).orElseThrow();
        assertThat(Objects.requireNonNull(new Subjects(town.store().archive(), town.live())
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
        town.store().archive().withdraw(1, "Erika Beispiel", "Zahlendreher");
        View view = town.live().findView(Audience.INTERNAL).orElseThrow();
        assertThat(new Subjects(town.store().archive(), town.live())
                        .following(view, Standing.NOW)
                        .before())
                .isNull();
    }

    /** Also after newer data and another release, and with the report before withdrawn meanwhile. */
    @Test
    void aFiledReportIsMadeAgainTheSame() {
        town.save(withSecondPlace(), goal("meeting-places"));
        int second = town.file(LAST_DAY);
        byte[] filed = paper(second);
        assertThat(new String(filed, StandardCharsets.UTF_8)).contains("Tatsächlich geschehen");
        town.save(GridTown.data(), goal("meeting-places"));
        town.store().release(3, "Erika Beispiel");
        town.store().archive().withdraw(1, "Erika Beispiel", "Zahlendreher");
        town.live().refresh();
        Verification verification = new Verification(town.store().archive(), town.live());
        assertThat(verification.verify(1)).isInstanceOf(Verification.Verdict.Equal.class);
        assertThat(verification.verify(second)).isInstanceOf(Verification.Verdict.Equal.class);
        assertThat(paper(second)).isEqualTo(filed);
    }

    private byte[] paper(int number) {
        return town.store()
                .archive()
                .findPaper(number, new FiledReport.Side(Audience.INTERNAL, "de"), PaperForm.HTML)
                .orElseThrow();
    }
}
