package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.server.store.Role;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.MovableClock;
import de.nahraum.server.testing.PlantedReports;
import de.nahraum.server.testing.RunningCity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk of people who work with reports: every section with a pointer, by keyboard alone and for who does not see it, on a desk and a phone. */
@BrowserTest
class DeskBrowserTest {
    private static Chromium chromium;
    private final MovableClock clock = new MovableClock(Instant.now().minus(Duration.ofDays(90)));
    private RunningCity city;
    private PlantedReports many;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void start() {
        city = RunningCity.start(true, settings -> settings, clock);
        many = new PlantedReports(city, clock);
    }

    @AfterEach
    void stop() {
        city.close();
    }

    /** Somebody with all roles, signed in today. */
    private Visit eva() {
        clock.move(Duration.between(clock.instant(), Instant.now()));
        city.addAccount("eva", Role.values());
        Visit eva = new Visit(chromium.browser(), city, Visit.DESK);
        Page page = eva.page();
        page.navigate(eva.address() + "/dienst");
        page.getByLabel("Anmeldename").fill("eva");
        page.getByLabel("Passwort", new Page.GetByLabelOptions().setExact(true)).fill(RunningCity.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForSelector(".sections");
        return eva;
    }

    private static Page open(Visit visit, String section) {
        visit.page().navigate(visit.address() + "/dienst?section=" + section);
        return ready(visit);
    }

    private static Page ready(Visit visit) {
        visit.page().waitForSelector(".sections");
        visit.page().waitForFunction("() => document.querySelector('[aria-busy]') === null");
        return visit.page();
    }

    private static List<String> sections(Page page) {
        return page.locator(".sections a").all().stream()
                .map(link -> link.getAttribute("href").replaceAll(".*section=([a-z-]+).*", "$1"))
                .toList();
    }

    private static void assertGood(Visit visit) {
        for (int width : new int[] {Visit.DESK, Visit.SMALLEST}) {
            visit.resize(width).assertNoOverflow();
        }
        visit.assertAccessible();
        visit.darken();
        visit.assertAccessible();
        visit.resize(Visit.DESK);
    }

    /** Texts of all that Tab reaches, until it comes round. */
    private static List<String> reachedByTab(Page page) {
        List<String> reached = new ArrayList<>();
        page.evaluate("() => { document.activeElement.blur(); window.reached = new Set(); }");
        for (int i = 0; i < 400; i++) {
            page.keyboard().press("Tab");
            Object text = page.evaluate("""
                    () => {
                      const at = document.activeElement;
                      if (at === document.body || window.reached.has(at)) return null;
                      window.reached.add(at);
                      const style = getComputedStyle(at);
                      const shown = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
                      return (shown ? '' : 'UNSEEN ') + (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 60);
                    }""");
            if (text == null) {
                return reached;
            }
            reached.add(String.valueOf(text));
        }
        throw new AssertionError("The keyboard does not come round: " + reached);
    }

    /** Every element that can be pressed or filled in must be among those Tab stops at. */
    private static List<?> leftOut(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('#dienst a[href], #dienst button, #dienst input, #dienst select, #dienst textarea, #dienst summary')]
                  .filter(node => node.checkVisibility() && !node.disabled && node.tabIndex >= 0 && !window.reached.has(node))
                  .filter(node => node.type !== 'radio')
                  .map(node => node.outerHTML.slice(0, 120))""");
    }

    private void assertEverySectionIsGood(Visit eva) {
        List<String> sections = sections(eva.page());
        assertThat(sections).contains("reports", "suggestions", "hearing", "account", "accounts", "audit");
        for (String section : sections) {
            Page page = open(eva, section);
            assertThat(page.locator("h1").innerText()).as(section).isNotEmpty();
            assertThat(page.locator("main .alert-error").count()).as(section).isZero();
            assertGood(eva);
            assertThat(reachedByTab(page)).as(section).isNotEmpty().noneMatch(text -> text.startsWith("UNSEEN"));
            assertThat(leftOut(page)).as("not reached by Tab in " + section).isEmpty();
        }
        eva.assertNothingFromOutside();
        eva.assertNoError();
    }

    @Test
    void everySectionIsAccessibleWithManyReports() {
        many.heap(20);
        many.scatter(85);
        try (Visit eva = eva()) {
            assertEverySectionIsGood(eva);
        }
    }

    @Test
    void everySectionIsAccessibleWithoutAnyReport() {
        try (Visit eva = eva()) {
            assertEverySectionIsGood(eva);
        }
    }

    @Test
    void belowAHundredReportsTheListIsWhatHelps() {
        many.heap(20);
        try (Visit eva = eva()) {
            Page page = open(eva, "suggestions");
            assertThat(page.locator("#dienst").innerText()).contains("Ab 100 Meldungen", "Bis jetzt sind es 20");
            page.getByText("Zur Liste der Meldungen").click();
            ready(eva);
            assertThat(page.locator("h1").innerText()).isEqualTo("Meldungen");
        }
    }

    @Test
    void aSuggestionIsChosenByKeyboardReadAndTakenOn() {
        many.heap(20);
        many.scatter(85);
        try (Visit eva = eva()) {
            Page page = open(eva, "suggestions");
            assertThat(page.locator("#dienst").innerText()).contains("Vorschlag, keine Feststellung");
            assertThat(page.locator("path.report-yes").count()).isEqualTo(1);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Hinweis 1").setExact(true))
                    .first()
                    .focus();
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("suggestion-title");
            String facts = page.locator(".report-detail").innerText();
            assertThat(facts)
                    .contains("Unterführung (20)", "nachts", "Kaum: Würfelt man", "Vorschlag, keine Feststellung");
            assertThat(page.locator("#dienst").innerText()).doesNotContain("Personen", "{", "suggestions.");
            assertThat(page.locator(".report-detail .button-main").getAttribute("href"))
                    .matches("/dienst\\?section=spaces&suggestion=[0-9a-f-]{36}.*");
            page.locator(".report-detail summary").click();
            assertGood(eva);
            page.locator(".report-numbers a").first().click();
            ready(eva);
            page.waitForSelector("#report-title");
            assertThat(page.locator("#report-title").innerText()).startsWith("Meldung ");
        }
    }

    @Test
    void whatMayBeChanceIsShownOnRequest() {
        many.heap(20);
        many.scatter(85);
        // Where most people live, three reports are soon there.
        PopulationCell other = many.city().cells().stream()
                .filter(cell -> Math.hypot(
                                cell.x() - many.cell().x(),
                                cell.y() - many.cell().y())
                        > 1000)
                .max(Comparator.comparingInt(PopulationCell::people))
                .orElseThrow();
        for (int i = 0; i < 3; i++) {
            many.send(other.x(), other.y() + i, 500 + i, About.NOTHING, Reason.TRAFFIC);
            clock.move(Duration.ofDays(1));
        }
        try (Visit eva = eva()) {
            Page page = open(eva, "suggestions");
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            assertThat(page.locator("tbody").innerText())
                    .contains("Unterführung")
                    .doesNotContain("kann Zufall sein");
            page.getByLabel("Welche Hinweise").selectOption("all");
            assertThat(page.locator("tbody tr").count()).isEqualTo(2);
            assertThat(page.locator("path.report-no").count()).isEqualTo(1);
            page.locator("tbody tr", new Page.LocatorOptions().setHasText("Verkehr (3)"))
                    .locator("button.name")
                    .click();
            assertThat(page.locator(".report-detail").innerText()).contains("Gut möglich: Würfelt man", "Verkehr (3)");
            assertGood(eva);
        }
    }

    @Test
    void whoIsHeardIsToldInWordsAndWithoutARanking() {
        many.heap(60);
        try (Visit eva = eva()) {
            Page page = open(eva, "hearing");
            String text = page.locator("#dienst").innerText();
            assertThat(text)
                    .contains("Wenige Meldungen heißen nicht, dass es dort sicher ist.")
                    .contains("häufiger als erwartet", "seltener als erwartet", "Noch keine Vergleichszahlen")
                    .doesNotContain("hearing.", "{", "NaN");
            assertThat(page.locator("tbody").first().locator("th").allInnerTexts())
                    .as("in official order")
                    .containsExactlyElementsOf(many.city().districts().stream()
                            .map(each -> each.name())
                            .toList());
            assertThat(page.locator("thead button").count())
                    .as("and in no other")
                    .isZero();
            page.getByLabel("Thema").selectOption("like");
            page.waitForSelector("text=Zu diesem Thema ist noch nichts eingegangen.");
        }
    }

    /** A Tuesday: somebody reports on a phone, staff pass it on and answer, and the six words tell what became of it. */
    @Test
    void fromAReportToItsAnswer() {
        try (Visit eva = eva();
                Visit citizen = new Visit(chromium.browser(), city, Visit.PHONE)) {
            Page phone = citizen.open("/unsicher");
            phone.locator("#q").fill("Stadtteilbüro Lindenblick, Innenstadt-Ost");
            phone.locator("[value=night]").check();
            phone.locator("[value=lighting]").check();
            phone.locator("#words").fill("Die Lampe am Eingang ist aus.");
            phone.locator("[data-report] button[type=submit]").click();
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
        desk.evaluate("() => { document.querySelector('#live').textContent = ''; }");
        desk.getByText("Speichern", new Page.GetByTextOptions().setExact(true)).click();
        desk.waitForFunction("() => document.querySelector('#live').textContent.includes('Gespeichert')");
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

    private StoredReport only() {
        List<StoredReport> reports = city.nahraum().store().reports().list();
        assertThat(reports).hasSize(1);
        return reports.getFirst();
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
            page.waitForFunction("() => document.querySelector('#live').textContent.includes('Gespeichert')");
            assertThat(only().handling().measure()).isEqualTo("Neue Lampe im Frühjahr");
            assertThat(only().changes()).as("sent once").isEqualTo(1);
        }
    }
}
