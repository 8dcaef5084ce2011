package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.RunningCity;
import org.junit.jupiter.api.Test;

/** What happens at the desk from beginning to end: a report and its answer, a session that is over, signing out. */
@BrowserTest
class DeskStoryBrowserTest extends AtTheDesk {
    /** A Tuesday: somebody reports on a phone, staff pass it on and answer, and the six words tell what became of it. */
    @Test
    void fromAReportToItsAnswer() {
        try (Visit eva = eva();
                Visit citizen = visit(Visit.PHONE)) {
            Page phone = citizen.open("/unsicher");
            phone.locator("#q").fill("Stadtteilbüro Lindenblick, Innenstadt-Ost");
            phone.locator("[value=night]").check();
            phone.locator("[value=lighting]").check();
            phone.locator("#words").fill("Die Lampe am Eingang ist aus.");
            phone.locator("[data-report] [data-send]").click();
            phone.waitForSelector("[data-done-title]");
            String code = String.join(" ", phone.locator("[data-code] li").allInnerTexts());
            assertThat(stateOf(citizen, code)).contains("Eingegangen");

            Page desk = open(eva, "reports");
            desk.locator("button.name").first().click();
            assertThat(desk.locator(".report-detail").innerText()).contains("zu dunkel");
            assertThat(desk.getByLabel("Zuständige Stelle").inputValue())
                    .as("by its reason")
                    .isEqualTo("Referat Tiefbau (Demo)");
            desk.getByText("Mail an die zuständige Stelle").click();
            desk.waitForFunction(
                    "() => [...document.querySelectorAll('textarea')].some(({ value }) => value.includes('Die Lampe am Eingang ist aus.'))");
            desk.getByLabel("Stand").last().selectOption("passed-on");
            save(desk);
            assertThat(stateOf(citizen, code)).contains("weitergegeben").doesNotContain("Die Lampe", "Tiefbau");

            desk.getByLabel("Stand").last().selectOption("answered");
            desk.getByText("Speichern", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(desk.locator(".field:has([name=measure]) .field-error").innerText())
                    .as("an answer says something, and that is said beside the field")
                    .contains("Diese Antwort sieht");
            assertThat(stateOf(citizen, code)).doesNotContain("Beantwortet");
            desk.getByLabel("Was getan wird").fill("Die Lampe wird im Dezember erneuert");
            save(desk);
            assertThat(stateOf(citizen, code))
                    .contains("Die Lampe wird im Dezember erneuert")
                    .doesNotContain("eva");
            citizen.assertAccessible();
            citizen.assertNothingFromOutside();
            eva.assertNoError();
        }
    }

    private static void save(Page desk) {
        desk.evaluate("() => { document.querySelector('[data-said=report-save]').textContent = ''; }");
        desk.getByText("Speichern", new Page.GetByTextOptions().setExact(true)).click();
        waitForSaved(desk);
    }

    /** Beside the button, where the keyboard goes on. */
    private static void waitForSaved(Page desk) {
        desk.waitForFunction("""
                () => {
                  const said = document.querySelector('form .actions [data-said=report-save]');
                  return /^Gespeichert um \\d/.test(said.textContent) && document.activeElement === said;
                }""");
    }

    private static String stateOf(Visit citizen, String code) {
        Page page = citizen.open("/meldung");
        page.locator("#code").fill(code);
        page.locator("main button[type=submit]").first().click();
        page.waitForSelector("main ol.steps");
        return page.locator("main").innerText();
    }

    /** What a phone keeps of its own is not lost when somebody signs out on it; what the house showed is. */
    @Test
    void afterSigningOutGoingBackShowsNothingAndWaitingReportsStay() {
        many.heap(3);
        try (Visit eva = eva()) {
            Page page = open(eva, "reports");
            assertThat(page.locator("tbody tr").count()).isPositive();
            page.evaluate("""
                    async () => {
                      await caches.open('nahraum-test').then(cache => cache.put('/kept', new Response('kept')));
                      await new Promise(resolve => {
                        const request = indexedDB.open('nahraum-test');
                        request.onupgradeneeded = () => request.result.createObjectStore('kept').put('kept', 1);
                        request.onsuccess = () => { request.result.close(); resolve(); };
                      });
                      localStorage.setItem('nahraum-test', 'kept');
                    }""");
            open(eva, "account");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Abmelden").setExact(true))
                    .click();
            page.waitForSelector("h1:has-text('Anmelden')");

            page.goBack();
            page.waitForSelector("#dienst h1");
            page.waitForFunction("() => document.querySelector('[aria-busy]') === null");
            assertThat(page.locator("h1").innerText()).isEqualTo("Anmelden");
            assertThat(page.locator("tbody tr").count()).isZero();
            assertThat(page.evaluate("""
                    async () => [
                      await caches.match('/kept').then(kept => kept?.text()),
                      (await indexedDB.databases()).some(({ name }) => name === 'nahraum-test'),
                      localStorage.getItem('nahraum-test'),
                    ].join()""")).isEqualTo("kept,true,kept");
        }
    }

    @Test
    void aSessionThatEndsInTheMiddleOfAReportCostsNothingThatWasTyped() {
        many.heap(1);
        try (Visit eva = eva()) {
            Page page = eva.page();
            page.navigate(eva.address() + "/dienst?section=reports&report=" + only().id());
            ready(eva);
            page.getByLabel("Stand").last().selectOption("answered");
            page.getByLabel("Was getan wird").fill("Neue Lampe im Frühjahr");
            city.nahraum().store().sessions().endAll(1);

            page.getByText("Speichern", new Page.GetByTextOptions().setExact(true))
                    .click();

            Locator dialog = page.locator("dialog");
            dialog.waitFor();
            assertThat(only().handling().measure()).as("nothing half written").isEmpty();
            assertThat(page.getByLabel("Was getan wird").inputValue()).isEqualTo("Neue Lampe im Frühjahr");
            dialog.getByLabel("Anmeldename").fill("eva");
            dialog.getByLabel("Passwort", new Locator.GetByLabelOptions().setExact(true))
                    .fill(RunningCity.PASSWORD);
            page.keyboard().press("Enter");
            dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            waitForSaved(page);
            assertThat(only().handling().measure()).isEqualTo("Neue Lampe im Frühjahr");
            assertThat(only().changes()).as("sent once").isEqualTo(1);
        }
    }

    /** For good, so it is shown first what will remain, and what in it still tells who somebody is. */
    @Test
    void blankingOutIsShownBeforeItIsFinal() {
        many.say(
                "Max schreit. Ruft 0631 365-0 an", many.cell().x(), many.cell().y(), 1, About.NOTHING, Reason.LIGHTING);
        try (Visit eva = eva()) {
            Page page = eva.page();
            page.navigate(eva.address() + "/dienst?section=reports&report=" + only().id());
            ready(eva);
            String words = only().content().words();
            assertThat(page.locator("tbody").first().innerText()).contains("Max schreit.");
            page.evaluate("() => document.querySelector('#report-words').setSelectionRange(0, 3)");
            page.getByText("Auswahl schwärzen").click();
            Locator dialog = page.locator("dialog");
            assertThat(dialog.innerText()).contains("▇▇▇ schreit. Ruft 0631 365-0 an", "bliebe stehen");
            assertThat(dialog.locator("mark").allInnerTexts()).containsExactly("0631 365-0");
            eva.assertAccessible();
            page.keyboard().press("Escape");
            assertThat(only().content().words()).as("nobody said yes").isEqualTo(words);

            page.getByText("„0631 365-0“ markieren").click();
            page.getByText("Auswahl schwärzen").click();
            assertThat(dialog.locator("mark").count()).isZero();
            dialog.getByText("Endgültig schwärzen", new Locator.GetByTextOptions().setExact(true))
                    .click();
            page.waitForFunction(
                    "() => document.querySelector('[data-said=report-blank]').textContent.startsWith('Geschwärzt um')");
            assertThat(only().content().words()).isEqualTo("Max schreit. Ruft ▇▇▇▇ ▇▇▇▇▇ an");
            assertGood(eva);
        }
    }
}
