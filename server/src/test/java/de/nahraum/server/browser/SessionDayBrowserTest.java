package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A link about sessions shows on Thursday what it showed on Wednesday, 9 December 2026, and says so. */
@BrowserTest
class SessionDayBrowserTest {
    private static final String TOPIC = "/atlas?lang=de&layer=coverage&service=tenant-consultation";
    private static final String ROWS = "#table tbody tr";
    private static final String TO_TODAY = "[data-focus=from]";

    private static RunningCity wednesday;
    private static RunningCity thursday;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        wednesday = RunningCity.startAt(Instant.parse("2026-12-09T09:00:00Z"));
        thursday = RunningCity.startAt(Instant.parse("2026-12-10T09:00:00Z"));
    }

    @AfterAll
    static void stop() {
        wednesday.close();
        thursday.close();
        chromium.close();
    }

    private static Visit at(RunningCity city) {
        return new Visit(chromium.browser(), city, Visit.DESK);
    }

    private static String path(Page page) {
        URI address = URI.create(page.url());
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    @Test
    void aSharedLinkShowsTheSameSessionsTomorrow() {
        try (Visit today = at(wednesday);
                Visit tomorrow = at(thursday)) {
            Page page = today.open(TOPIC + "&session=any&weeks=1");
            assertThat(page.url()).contains("from=2026-12-09");
            assertThat(page.locator("#view-title").innerText()).endsWith("in der nächsten Woche");
            assertThat(page.locator(TO_TODAY).count()).isZero();

            Page shared = tomorrow.open(path(page));
            assertThat(shared.locator(ROWS).allInnerTexts())
                    .isEqualTo(page.locator(ROWS).allInnerTexts());
            assertThat(shared.locator("#view-title").innerText()).endsWith("in der Woche ab 9. Dezember 2026");
            assertThat(shared.locator("#summary").innerText())
                    .contains("Gezählt wird ab 9. Dezember 2026, nicht ab heute.")
                    .contains("erreichen in der Woche ab 9. Dezember 2026 keinen");
            tomorrow.assertAccessible();
            tomorrow.resize(360).assertNoOverflow();

            shared.locator(TO_TODAY).click();
            shared.waitForURL("**from=2026-12-10**");
            tomorrow.settled();
            shared.waitForFunction(
                    "() => document.querySelector('#view-title').innerText.endsWith('in der nächsten Woche')");
            today.assertNoError();
            tomorrow.assertNoError();
        }
    }

    @Test
    void hoursCarryTheirDayAndPlacesHaveNone() {
        try (Visit today = at(wednesday);
                Visit tomorrow = at(thursday)) {
            Page page = today.open(TOPIC + "&measure=hours");
            assertThat(page.url()).contains("from=2026-12-09");
            Page shared = tomorrow.open(path(page));
            assertThat(shared.locator(ROWS).allInnerTexts())
                    .isEqualTo(page.locator(ROWS).allInnerTexts());
            assertThat(shared.locator("#summary").innerText()).contains("Gezählt wird ab 9. Dezember 2026");

            assertThat(today.open(TOPIC).url()).doesNotContain("from=");
            assertThat(tomorrow.open(TOPIC + "&session=any").url())
                    .as("without a day it means today")
                    .contains("from=2026-12-10");
        }
    }
}
