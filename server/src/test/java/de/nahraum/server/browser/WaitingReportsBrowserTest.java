package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.RunningCity;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reports without a net: kept on the phone, sent later, once; discarded, changed, written down; and said plainly where a phone keeps nothing. */
@BrowserTest
class WaitingReportsBrowserTest {
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:30:00Z");
    private static final String SUBMIT = "[data-report] [data-send]";
    private static final String PLACE = "Stadtteilbüro Lindenblick, Innenstadt-Ost";
    private static final String WAITING = "[data-queue] li[data-state=waiting]";
    private static final String SENT = "[data-queue] li[data-state=sent]";
    private static final String REFUSED = "[data-queue] li[data-state=refused]";

    /** All forms of a language are there, with what they need. */
    private static final String KEPT = """
            async () => {
              const pages = await caches.open('nahraum-pages-2').then(cache => cache.keys());
              const files = await caches.match('/js/citizen/report.js');
              return files !== undefined && pages.filter(({ url }) => /unsicher|gern-hier|treffpunkt-fehlt/.test(url)).length >= 3;
            }""";

    @RegisterExtension
    static final BrowsedCity DEMO = BrowsedCity.of(() -> RunningCity.startAt(WEDNESDAY));

    @BeforeEach
    void empty() {
        reports().list().forEach(report -> reports().delete(report.id(), report.changes()));
    }

    private static ReportStore reports() {
        return DEMO.city().nahraum().store().reports();
    }

    private static Visit visit() {
        return DEMO.visit(new Browser.NewContextOptions()
                .setLocale("de-DE")
                .setViewportSize(360, 800)
                .setHasTouch(true));
    }

    /** Somebody has looked at the start page once, and has no net by now. */
    private static Page offline(Visit visit, String path) {
        Page page = visit.open("/");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.waitForCondition(() -> (boolean) page.evaluate(KEPT));
        visit.context().setOffline(true);
        return visit.open(path);
    }

    private static void report(Page page, String place) {
        page.locator("#q").fill(place);
        page.locator("[value=night]").check();
        page.locator("#words").fill("Dunkel");
        page.locator(SUBMIT).click();
    }

    @Test
    void whatIsReportedWithoutANetIsSentOnceWhenThereIsOne() {
        try (Visit visit = visit()) {
            Page page = offline(visit, "/unsicher");
            assertThat(page.locator(".band.offline").innerText()).contains("Sie können trotzdem melden");
            report(page, PLACE);
            page.waitForSelector(WAITING);
            assertThat(page.locator("[data-note]").innerText()).contains("auf diesem Gerät gespeichert");
            assertThat(page.locator(WAITING).innerText()).contains("Wo fühlen Sie sich unsicher?", PLACE, "Verwerfen");
            assertThat(page.inputValue("#q")).isEmpty();
            assertThat(page.inputValue("#words")).isEmpty();
            visit.assertAccessible();

            visit.context().setOffline(false);
            page.waitForSelector(SENT);
            assertThat(page.locator(SENT + " ol li").count()).isEqualTo(6);
            assertThat(reports().list()).hasSize(1);
            assertThat(reports().list().getFirst().content().words()).isEqualTo("Dunkel");
            assertThat(page.evaluate(STORED)).asString().doesNotContain("Dunkel", PLACE);
            visit.assertAccessible();

            String code = page.locator(SENT + " ol").innerText();
            visit.open("/gern-hier");
            page.waitForSelector(SENT);
            assertThat(page.locator(SENT + " ol").innerText()).isEqualTo(code);
            page.locator(SENT + " button").click();
            page.waitForFunction("() => document.querySelector('[data-queue]').hidden");
            visit.open("/unsicher");
            assertThat(page.locator("[data-queue]").isVisible()).isFalse();
            assertThat(reports().list()).hasSize(1);
        }
    }

    /** All that is kept of reports on the device, as text. */
    private static final String STORED = """
            () => new Promise(resolve => {
              const request = indexedDB.open('nahraum-reports');
              request.onsuccess = () => {
                const all = request.result.transaction('reports').objectStore('reports').getAll();
                all.onsuccess = () => { request.result.close(); resolve(JSON.stringify(all.result)); };
              };
            })""";

    @Test
    void whatIsDiscardedIsNeverSent() {
        try (Visit visit = visit()) {
            Page page = offline(visit, "/unsicher");
            report(page, PLACE);
            page.locator(WAITING + " button").click();
            page.waitForFunction("() => document.querySelector('[data-queue]').hidden");
            assertThat(page.evaluate(STORED)).isEqualTo("[]");
            visit.context().setOffline(false);
            visit.open("/unsicher");
            page.waitForTimeout(500);
            assertThat(reports().list()).isEmpty();
        }
    }

    @Test
    void twoPagesSendWhatWaitsOnce() {
        try (Visit visit = visit()) {
            Page page = offline(visit, "/unsicher");
            report(page, PLACE);
            page.waitForSelector(WAITING);
            Page second = visit.context().newPage();
            second.navigate(DEMO.city().address() + "/gern-hier");
            second.waitForSelector(WAITING);
            visit.context().setOffline(false);
            page.waitForSelector(SENT);
            second.waitForSelector(SENT);
            assertThat(reports().list()).hasSize(1);
        }
    }

    @Test
    void theServiceWorkerSendsWhatWaitsWhereNoPageIsOpen() {
        try (Visit visit = visit()) {
            Page page = offline(visit, "/unsicher");
            report(page, PLACE);
            page.waitForSelector(WAITING);
            CDPSession devtools = visit.context().newCDPSession(page);
            JsonObject[] registration = new JsonObject[1];
            devtools.on("ServiceWorker.workerRegistrationUpdated", event -> {
                event.getAsJsonArray("registrations").forEach(each -> registration[0] = each.getAsJsonObject());
            });
            devtools.send("ServiceWorker.enable");
            page.waitForCondition(() -> registration[0] != null);
            page.navigate("about:blank");
            visit.context().setOffline(false);
            JsonObject sync = new JsonObject();
            sync.addProperty("origin", DEMO.city().address());
            sync.addProperty(
                    "registrationId", registration[0].get("registrationId").getAsString());
            sync.addProperty("tag", "reports");
            sync.addProperty("lastChance", false);
            devtools.send("ServiceWorker.dispatchSyncEvent", sync);
            page.waitForCondition(() -> reports().list().size() == 1);
        }
    }

    /** A report of a place that several may be, sent as soon as there was a net. */
    private Page refused(Visit visit) {
        Page page = offline(visit, "/unsicher");
        report(page, "Mausgasse");
        page.waitForSelector(WAITING);
        visit.context().setOffline(false);
        page.waitForSelector(REFUSED);
        return page;
    }

    @Test
    void aPlaceThatCannotBeToldIsAskedAboutWhenThereIsANet() {
        try (Visit visit = visit()) {
            Page page = refused(visit);
            assertThat(reports().list()).isEmpty();
            visit.assertAccessible();

            assertThat(page.locator(REFUSED).innerText())
                    .contains("Wurde nicht angenommen.", "Wir wissen noch nicht genau, welchen Ort Sie meinen.");

            visit.open("/gern-hier");
            page.locator(REFUSED + " button").first().click();
            page.waitForURL("**/unsicher");
            page.waitForSelector("#spot");
            assertThat(page.inputValue("#q")).isEqualTo("Mausgasse");
            assertThat(page.inputValue("#words")).isEqualTo("Dunkel");
            assertThat(page.locator("[value=night]").isChecked()).isTrue();
            assertThat(page.locator("#spot legend").innerText()).contains("Welchen Ort meinen Sie mit „Mausgasse“?");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("spot");

            visit.open("/gern-hier");
            assertThat(page.locator(REFUSED).innerText())
                    .as("left without sending")
                    .contains("Mausgasse");
            page.locator(REFUSED + " button").first().click();
            page.waitForSelector("#spot");
            page.locator("[name=spot]").first().check();
            page.locator(SUBMIT).click();
            page.waitForSelector("[data-code] li");
            page.waitForFunction("() => document.querySelector('[data-queue]').hidden");
            assertThat(reports().list()).hasSize(1);
            visit.open("/unsicher");
            assertThat(page.locator("[data-queue]").isVisible()).isFalse();
            assertThat(page.evaluate(STORED)).isEqualTo("[]");
        }
    }

    /** Changed and sent where there is no net again: the new one waits, and the old one is gone. */
    @Test
    void whatWasRefusedIsReplacedByWhatWaitsInItsPlace() {
        try (Visit visit = visit()) {
            Page page = refused(visit);
            page.locator(REFUSED + " button").first().click();
            page.waitForSelector("#spot");
            visit.context().setOffline(true);
            page.locator("#q").fill(PLACE);
            page.locator(SUBMIT).click();
            page.waitForSelector(WAITING);
            page.waitForFunction("() => document.querySelectorAll('[data-queue] li[data-state]').length === 1");
            assertThat(page.locator(WAITING).innerText()).contains(PLACE);
        }
    }

    @Test
    void whatCameOfAReportComesIntoSightAndTheNoteThatItWaitsGoes() {
        try (Visit visit = visit()) {
            Page page = offline(visit, "/unsicher");
            report(page, PLACE);
            page.waitForSelector("[data-note]");
            page.evaluate("scrollTo(0, document.body.scrollHeight)");
            visit.context().setOffline(false);
            page.waitForSelector(SENT);
            page.waitForFunction("() => document.activeElement.matches('" + SENT + "')");
            assertThat(page.locator("[data-note]").count()).isZero();
            assertThat((boolean) page.evaluate("""
                    selector => {
                      const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
                      return top >= 0 && bottom <= innerHeight;
                    }""", SENT)).isTrue();
        }
    }

    /** Who writes the next report is not torn away from it. */
    @Test
    void whoIsWritingKeepsTheField() {
        try (Visit visit = visit()) {
            Page page = offline(visit, "/unsicher");
            report(page, PLACE);
            page.waitForSelector(WAITING);
            page.locator("#words").fill("Und noch");
            visit.context().setOffline(false);
            page.waitForSelector(SENT);
            page.waitForFunction("() => document.querySelector('[data-note]') === null");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("words");
            assertThat(page.inputValue("#words")).isEqualTo("Und noch");
        }
    }

    @Test
    void whereThePhoneKeepsNothingTheFormStays() {
        try (Visit visit = visit()) {
            visit.context().addInitScript("Object.defineProperty(self, 'indexedDB', { value: undefined })");
            Page page = visit.open("/unsicher");
            visit.context().setOffline(true);
            report(page, PLACE);
            page.waitForSelector("[data-errors] >> text=Dieses Gerät kann Ihre Meldung nicht speichern.");
            assertThat(page.inputValue("#q")).isEqualTo(PLACE);
            visit.context().setOffline(false);
            page.locator(SUBMIT).click();
            page.waitForSelector("[data-code] li");
            assertThat(reports().list()).hasSize(1);
        }
    }

    @Test
    void whatIsTooOldIsTriedOnceMoreAndThenGone() {
        try (Visit visit = visit()) {
            Page page = offline(visit, "/unsicher");
            report(page, PLACE);
            page.waitForSelector(WAITING);
            page.evaluate(MUCH_LATER);
            visit.open("/unsicher");
            page.waitForSelector("text=Eine Meldung konnte 14 Tage lang nicht gesendet werden.");
            assertThat(page.locator(WAITING).count()).isZero();
            assertThat(page.evaluate(STORED)).isEqualTo("[]");
        }
    }

    @Test
    void aClockThatWasSetRightDoesNotLoseAReport() {
        try (Visit visit = visit()) {
            Page page = offline(visit, "/unsicher");
            report(page, PLACE);
            page.waitForSelector(WAITING);
            page.evaluate(MUCH_LATER);
            visit.context().setOffline(false);
            visit.open("/unsicher");
            page.waitForSelector(SENT);
            assertThat(reports().list()).hasSize(1);
        }
    }

    /** Makes what waits look as if it was written fifteen days ago. */
    private static final String MUCH_LATER = """
            () => new Promise(resolve => {
              const request = indexedDB.open('nahraum-reports');
              request.onsuccess = () => {
                const store = request.result.transaction('reports', 'readwrite').objectStore('reports');
                store.getAll().onsuccess = ({ target }) => {
                  const days = 15 * 24 * 3600 * 1000;
                  for (const report of target.result)
                    store.put({ ...report, createdAt: report.createdAt - days, seenAt: report.seenAt - days });
                };
                store.transaction.oncomplete = () => { request.result.close(); resolve(); };
              };
            })""";

    @Test
    void whereTheServerCannotKeepAReportThePhoneDoes() {
        try (RunningCity broken = RunningCity.startAt(WEDNESDAY);
                Visit visit = new Visit(
                        DEMO.browser(),
                        broken,
                        new Browser.NewContextOptions().setLocale("de-DE").setViewportSize(360, 800))) {
            Page page = visit.open("/unsicher");
            broken.nahraum().store().close();
            report(page, PLACE);
            page.waitForSelector(WAITING);
            Locator item = page.locator(WAITING);
            assertThat(item.innerText()).contains(PLACE);
        }
    }
}
