package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where nobody reaches a session there is no mean wait, and it is said why: in summary, table, sheet and file, on Monday, 7 December 2026. */
@BrowserTest
class NobodyWaitsBrowserTest {
    private static final String NOWHERE =
            "/atlas?lang=de&layer=coverage&service=tenant-consultation&session=weekend&weeks=1";
    private static final String REASON = "niemand erreicht einen Termin";

    private static RunningCity city;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        city = RunningCity.startAt(Instant.parse("2026-12-07T09:00:00Z"));
    }

    @AfterAll
    static void stop() {
        city.close();
        chromium.close();
    }

    @Test
    void aDashWithItsReasonStandsForTheWait() throws IOException {
        try (Visit visit = new Visit(chromium.browser(), city, Visit.DESK)) {
            Page page = visit.open(NOWHERE);
            Locator fact = page.locator("#summary dl div", new Page.LocatorOptions().setHasText("Mittlere Wartezeit"));
            assertThat(fact.innerText()).contains("–").contains("(" + REASON + ")");

            Locator cell =
                    page.locator("#table tbody tr").first().locator(".sign[title='niemand, auf den es zutrifft']");
            assertThat(cell.locator("[aria-hidden]").innerText()).isEqualTo("–");

            Download download = page.waitForDownload(
                    () -> page.locator("#table .actions button").click());
            List<String> lines = Files.readString(download.path()).lines().toList();
            assertThat(lines.getFirst())
                    .contains("Mittlere Wartezeit in Tagen;Wartezeit ist ein Mindestwert;Warum keine Wartezeit");
            assertThat(lines.get(1)).contains(";–;;" + REASON + ";");

            fact.locator("button").click();
            Locator sheet = page.locator("dialog[open]");
            sheet.locator(".sheet-value").waitFor();
            assertThat(sheet.locator(".sheet-value [aria-hidden]").innerText()).isEqualTo("–");
            assertThat(sheet.innerText())
                    .contains("Niemand erreicht zu Fuß einen passenden Termin, also gibt es keine mittlere Wartezeit.");
            visit.assertAccessible();
            visit.assertNoError();
        }
    }

    /** Where somebody waits there is no column for a reason. */
    @Test
    void whoWaitsNeedsNoReason() {
        try (Visit visit = new Visit(chromium.browser(), city, Visit.DESK)) {
            Page page = visit.open("/atlas?lang=de&layer=coverage&service=tenant-consultation&session=any&weeks=8");
            assertThat(page.locator("#summary dl").innerText()).doesNotContain(REASON);
        }
    }
}
