package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.server.store.ReportState;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.testing.BrowserTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people at the same report, and one who is called away: nothing that was saved or typed is lost. */
@BrowserTest
class TwoAtOneReportBrowserTest extends AtTheDesk {
    private static final String CONFLICT = ".report-detail [data-notice=form]";

    private void say(String words, int group) {
        many.say(words, many.cell().x(), many.cell().y(), group, About.NOTHING, Reason.LIGHTING);
    }

    private Page open(Visit visit, long report) {
        visit.page().navigate(visit.address() + "/dienst?section=reports&report=" + report);
        return ready(visit);
    }

    /** Another window of the same browser, on the same address. */
    private static Page another(Page page) {
        Page other = page.context().newPage();
        other.navigate(page.url());
        other.waitForSelector("#report-title");
        return other;
    }

    private static Locator state(Page page) {
        return page.locator(".report-detail select[name=state]");
    }

    private static Locator measure(Page page) {
        return page.locator(".report-detail [name=measure]");
    }

    private static void press(Page page) {
        page.getByText("Speichern", new Page.GetByTextOptions().setExact(true)).click();
    }

    private static void save(Page page) {
        press(page);
        page.waitForFunction(
                "() => document.querySelector('[data-said=report-save]').textContent.startsWith('Gespeichert um')");
    }

    private static void blank(Page page, int from, int to) {
        page.evaluate(
                "([from, to]) => document.querySelector('#report-words').setSelectionRange(from, to)",
                List.of(from, to));
        page.getByText("Auswahl schwärzen").click();
        page.locator("dialog")
                .getByText("Endgültig schwärzen", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static void waitForBlanked(Page page) {
        page.waitForFunction(
                "() => document.querySelector('[data-said=report-blank]').textContent.startsWith('Geschwärzt um')");
    }

    @Test
    void whoIsSecondSeesBothVersionsAndChooses() {
        say("Es ist dunkel", 1);
        try (Visit eva = eva()) {
            Page page = open(eva, only().id());
            Page other = another(page);
            state(page).selectOption("answered");
            measure(page).fill("Neue Lampe");
            save(page);

            state(other).selectOption("passed-on");
            measure(other).fill("Wir reden mit dem Eigentümer.");
            other.locator(".report-detail [name=measureOn]").fill("2027-02-01");
            press(other);
            other.waitForSelector(CONFLICT);

            StoredReport.Handling between = only().handling();
            assertThat(between.state()).isEqualTo(ReportState.ANSWERED);
            assertThat(between.measure()).isEqualTo("Neue Lampe");
            assertThat(other.locator(".report-detail .alert").count())
                    .as("said once")
                    .isOne();
            assertThat(other.evaluate("() => document.activeElement.dataset.notice"))
                    .isEqualTo("form");
            assertThat(other.locator(CONFLICT).innerText())
                    .contains(
                            "Jemand anderes hat diese Meldung inzwischen geändert",
                            "Gespeichert ist: beantwortet",
                            "Ihre Eingabe: weitergegeben",
                            "Gespeichert ist: „Neue Lampe“",
                            "Ihre Eingabe: „Wir reden mit dem Eigentümer.“")
                    .doesNotContain("Zuständige Stelle");
            assertThat(state(other).inputValue()).isEqualTo("answered");
            assertThat(measure(other).inputValue()).isEqualTo("Neue Lampe");
            assertThat(other.locator(".report-detail [name=measureOn]").inputValue())
                    .isEqualTo("2027-02-01");
            assertThat(other.locator("#report-title .tag").innerText()).isEqualTo("beantwortet");
            assertThat(other.locator("tbody").first().innerText()).contains("beantwortet");
            other.locator("label:has-text('Ihre Eingabe: „Wir reden')").click();
            assertThat(measure(other).inputValue()).isEqualTo("Wir reden mit dem Eigentümer.");
            assertGood(eva);

            save(other);
            StoredReport.Handling after = only().handling();
            assertThat(after.state()).isEqualTo(ReportState.ANSWERED);
            assertThat(after.measure()).isEqualTo("Wir reden mit dem Eigentümer.");
            assertThat(after.measureOn()).isEqualTo(LocalDate.parse("2027-02-01"));
            assertThat(other.locator(CONFLICT).count()).isZero();
        }
    }

    @Test
    void whatSomebodyDidNotTouchIsTakenFromTheOther() {
        say("Es ist dunkel", 1);
        try (Visit eva = eva()) {
            Page page = open(eva, only().id());
            Page other = another(page);
            state(page).selectOption("passed-on");
            page.getByLabel("Zuständige Stelle").fill("Grünflächen");
            save(page);

            measure(other).fill("Neue Lampe");
            press(other);
            other.waitForSelector(CONFLICT);
            assertThat(other.locator(CONFLICT).innerText())
                    .contains("Stand: weitergegeben", "Zuständige Stelle: „Grünflächen“")
                    .doesNotContain("Ihre Eingabe");
            save(other);
            StoredReport.Handling after = only().handling();
            assertThat(after.state()).isEqualTo(ReportState.PASSED_ON);
            assertThat(after.office()).isEqualTo("Grünflächen");
            assertThat(after.measure()).isEqualTo("Neue Lampe");
        }
    }

    @Test
    void blankingOutKeepsWhatIsBeingTyped() {
        say("Max und Moritz schreien", 1);
        try (Visit eva = eva()) {
            Page page = open(eva, only().id());
            Page other = another(page);
            measure(page).fill("Neue Lampe im Frühjahr");
            blank(page, 0, 3);
            waitForBlanked(page);
            assertThat(measure(page).inputValue()).isEqualTo("Neue Lampe im Frühjahr");
            assertThat(only().handling().measure()).as("not saved").isEmpty();

            measure(other).fill("Wir reden mit ihnen");
            blank(other, 8, 14);
            other.waitForSelector("[data-notice=words]");
            assertThat(other.locator("[data-notice=words]").innerText())
                    .contains("Auch der Text ist jetzt ein anderer", "nicht geschwärzt")
                    .doesNotContain("Speichern");
            assertThat(other.locator(CONFLICT).count()).as("said once").isZero();
            assertThat(other.locator("#report-words").inputValue()).isEqualTo("▇▇▇ und Moritz schreien");
            assertThat(measure(other).inputValue()).isEqualTo("Wir reden mit ihnen");
            blank(other, 8, 14);
            waitForBlanked(other);
            assertThat(only().content().words()).isEqualTo("▇▇▇ und ▇▇▇▇▇▇ schreien");
            assertThat(measure(other).inputValue()).isEqualTo("Wir reden mit ihnen");

            save(other);
            assertThat(only().handling().measure()).isEqualTo("Wir reden mit ihnen");
        }
    }

    @Test
    void ofTheSameWordsAStretchIsBlankedOutWhateverElseChanged() {
        say("Max schreit", 1);
        try (Visit eva = eva()) {
            Page page = open(eva, only().id());
            Page other = another(page);
            state(page).selectOption("passed-on");
            save(page);
            blank(other, 0, 3);
            waitForBlanked(other);
            assertThat(only().content().words()).isEqualTo("▇▇▇ schreit");
            assertThat(only().handling().state()).isEqualTo(ReportState.PASSED_ON);
            assertThat(state(other).inputValue()).isEqualTo("passed-on");
        }
    }

    private static boolean asksBeforeLeaving(Page page) {
        return (Boolean) page.evaluate("() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    }

    @Test
    void aDraftStaysWithItsReport() {
        say("Es ist dunkel", 1);
        clock.move(Duration.ofDays(1));
        say("Zu dunkel hier", 2);
        try (Visit eva = eva()) {
            long[] ids = city.nahraum().store().reports().list().stream()
                    .mapToLong(StoredReport::id)
                    .toArray();
            Page page = open(eva, ids[0]);
            assertThat(asksBeforeLeaving(page)).isFalse();
            measure(page).fill("Neue Lampe im Frühjahr");
            assertThat(asksBeforeLeaving(page)).isTrue();

            page.locator("tbody button.name").nth(1).click();
            assertThat(measure(page).inputValue()).isEmpty();
            assertThat(page.locator(".other-drafts").innerText()).contains(String.valueOf(ids[0]));
            measure(page).fill("Anderes");
            page.locator("tbody button.name").nth(0).click();
            assertThat(page.locator(".report-detail").innerText()).contains("Nicht gespeicherter Entwurf");
            assertThat(measure(page).inputValue()).isEqualTo("Neue Lampe im Frühjahr");
            assertGood(eva);

            page.getByText("Entwurf verwerfen").click();
            assertThat(measure(page).inputValue()).isEmpty();
            assertThat(asksBeforeLeaving(page)).as("the other one").isTrue();
            page.locator("tbody button.name").nth(1).click();
            save(page);
            assertThat(asksBeforeLeaving(page)).isFalse();
        }
    }

    /** Weeks apart and of other people: also after one of them was saved. */
    @Test
    void whatWasSavedDoesNotLookLikeAnother() {
        say("Es ist dunkel", 1);
        clock.move(Duration.ofDays(9));
        say("Zu dunkel hier", 2);
        try (Visit eva = eva()) {
            Page page =
                    open(eva, city.nahraum().store().reports().list().getLast().id());
            state(page).selectOption("passed-on");
            save(page);
            page.locator("tbody button.name").first().click();
            assertThat(page.locator(".report-detail [name=duplicateOf]").count())
                    .isZero();
        }
    }

    @Test
    void bothSidesShowWhatSaysTheSame() {
        say("Es ist dunkel", 1);
        clock.move(Duration.ofDays(1));
        say("Zu dunkel hier", 2);
        try (Visit eva = eva()) {
            StoredReport second = city.nahraum().store().reports().list().getFirst();
            Page page = open(eva, second.id());
            Locator same = page.locator(".report-detail [name=duplicateOf]");
            assertThat(same.innerText()).contains("0 m entfernt", "„Es ist dunkel“");
            same.selectOption(String.valueOf(second.id() - 1));
            save(page);
            assertThat(page.locator(".report-detail").innerText())
                    .contains("Gleiche Meldung wie " + (second.id() - 1) + ": Antwort gilt auch hier");
            page.locator(".report-detail button.link").click();
            page.waitForFunction(
                    "(id) => document.querySelector('#report-title').textContent.startsWith(`Meldung ${id}`)",
                    String.valueOf(second.id() - 1));
            assertThat(page.locator(".report-detail").innerText()).contains("Gleich: " + second.id());
            assertGood(eva);
        }
    }
}
