package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import de.nahraum.server.store.OfferNote;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proves that staff see on one page whom to ring up and what citizens say, whatever they say, and that nobody else does. */
@BrowserTest
class OfferCareBrowserTest {
    private static final Clock JULY = Clock.fixed(Instant.parse("2026-07-01T10:00:00Z"), ZoneOffset.UTC);

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    private static OfferNote.Content note(OfferNote.Problem problem, String text, String language) {
        return new OfferNote.Content("angebot-1", problem, text, language, 1);
    }

    @Test
    void staffSeesWhomToAskAndWhatCitizensSay() throws IOException {
        try (RunningCity city = RunningCity.start(true, settings -> settings, JULY);
                Visit visit = new Visit(chromium.browser(), city, Visit.DESK)) {
            Page page = visit.open("/daten");
            assertThat(page.locator("#notes").innerText()).contains("Es gibt keine offenen Hinweise.");
            city.nahraum().store().notes().add(note(OfferNote.Problem.TIMES, "<b onclick=alert(1)>=1+1</b>", "de"));
            city.nahraum().store().notes().add(note(OfferNote.Problem.CLOSED, "المكتب مغلق منذ مايو", "ar"));

            page = visit.open("/daten");

            assertThat(page.locator("#unconfirmed tbody").innerText())
                    .contains("Mietersprechstunde am Kaiserberg")
                    .contains("+49 30 23125116")
                    .contains("Kaisersaal-Treff Bergblick")
                    .doesNotContain("+49 30 23125111");
            assertThat(page.locator("#notes tbody tr").nth(0).innerText())
                    .contains("المكتب مغلق منذ مايو")
                    .contains("gibt es nicht mehr")
                    .contains("Mietersprechstunde");
            assertThat(page.locator("#notes tbody tr").nth(1).innerText()).contains("<b onclick=alert(1)>=1+1</b>");
            visit.assertNoOverflow();
            visit.assertAccessible();
            Page shown = page;
            Download csv = page.waitForDownload(
                    () -> shown.locator("#unconfirmed .actions button").click());
            assertThat(Files.readString(csv.path())).contains("Mieterhilfe Wegweiser", "2024-05-30");
            visit.resize(Visit.PHONE).darken();
            assertThat(shown.locator("#unconfirmed thead").isVisible())
                    .as("no columns on a phone")
                    .isFalse();
            assertThat(shown.locator("#unconfirmed tbody").innerText()).contains("Kennung: angebot-6");
            assertThat(shown.locator("#notes tbody tr").nth(0).innerText()).contains("Sprache: ar");
            visit.assertNoOverflow();
            visit.assertAccessible();
            visit.assertNoError();
            visit.assertNothingFromOutside();
        }
    }

    @Test
    void outsideNothingOfItIsSeen() {
        try (RunningCity city = RunningCity.start(false);
                Visit visit = new Visit(chromium.browser(), city, Visit.DESK)) {
            city.nahraum().store().notes().add(note(OfferNote.Problem.OTHER, "geheim", "de"));
            city.release();
            Page page = visit.open("/daten");
            assertThat(page.locator("main").innerText())
                    .doesNotContain("geheim")
                    .doesNotContain("Nicht bestätigte");
            visit.assertNoError();
        }
    }
}
