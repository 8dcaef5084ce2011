package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The atlas as people from outside meet it: what is released comes first, and nothing that is not. */
@BrowserTest
class PublicAtlasBrowserTest {
    private static RunningCity city;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        city = RunningCity.start(false);
        city.release();
    }

    @AfterAll
    static void stop() {
        city.close();
        chromium.close();
    }

    @Test
    void anAddressWithoutALayerOpensTheFirstReleasedOne() {
        try (Visit visit = new Visit(chromium.browser(), city, Visit.DESK)) {
            Page page = visit.open("/atlas?lang=de");
            assertThat(page.url()).contains("layer=coverage");
            assertThat(page.locator("#table tbody tr").count()).isPositive();
            assertThat(page.locator("[data-focus=layer-indicator]").count())
                    .as("nothing in it is released")
                    .isZero();
            assertThat(page.locator(".tabs button").allInnerTexts())
                    .containsExactly("Erreichbarkeit", "Was wäre, wenn?", "Orte", "Ziele");
            visit.assertAccessible();
            visit.assertNoError();
        }
    }

    @Test
    void aLinkToWhatIsNotReleasedOpensItToo() {
        try (Visit visit = new Visit(chromium.browser(), city, Visit.PHONE)) {
            Page page = visit.open("/atlas?layer=indicator&indicator=sgb2&lang=de");
            assertThat(page.url()).contains("layer=coverage");
            assertThat(page.locator("#table tbody tr").count()).isPositive();
            visit.assertNoError();
        }
    }
}
