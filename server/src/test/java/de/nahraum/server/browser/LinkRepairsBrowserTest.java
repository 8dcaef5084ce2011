package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever opens a link that cannot be shown as it stands is told what of it is missing, until they take a step of their own. */
@BrowserTest
class LinkRepairsBrowserTest {
    private static final String BOX = "#repairs";

    private static RunningCity city;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        city = RunningCity.start(true);
    }

    @AfterAll
    static void stop() {
        city.close();
        chromium.close();
    }

    private static Visit visit() {
        return new Visit(chromium.browser(), city, Visit.DESK);
    }

    @Test
    void unknownValuesAreNamedUntilTheFirstStep() {
        try (Visit visit = visit()) {
            Page page = visit.open("/atlas?layer=coverage&lang=de&minutes=7&service=kino&district=nirgends");
            assertThat(page.locator(BOX).innerText())
                    .contains("Der Link wurde ausgebessert:")
                    .contains("Fußweg – „7“ gibt es hier nicht.")
                    .contains("Angebot – „kino“ gibt es hier nicht.")
                    .contains("Stadtteil – „nirgends“ gibt es hier nicht.");
            assertThat(page.url()).doesNotContain("kino").doesNotContain("nirgends");
            visit.assertAccessible();
            for (int width : new int[] {360, Visit.SMALLEST}) {
                visit.resize(width).assertNoOverflow();
            }
            visit.darken();
            visit.assertAccessible();

            page.locator("[data-focus=minutes]").selectOption("5");
            page.waitForURL("**minutes=5**");
            assertThat(page.locator(BOX).innerText()).isEmpty();
            visit.settled();
            visit.assertNoError();
        }
    }

    @Test
    void tooManyEditsAreCountedAndTheFirstOnesStay() {
        String many = IntStream.rangeClosed(1, 400)
                .mapToObj("a:new-%d:7.769000:49.444000"::formatted)
                .collect(Collectors.joining("~"));
        try (Visit visit = visit()) {
            Page page = visit.open("/atlas?layer=scenario&service=meeting-place&lang=de&edits=" + many);
            assertThat(page.locator(BOX).innerText())
                    .contains("350 Änderungen waren zu viel: Mehr als 50 auf einmal gehen nicht.");
            assertThat(page.locator(".scenario-edits li").count()).isEqualTo(50);
            assertThat(page.url()).contains("new-50:").doesNotContain("new-51:");
            page.locator(".scenario-edits button").first().click();
            page.waitForFunction("() => document.querySelector('#repairs').textContent === ''");
            visit.assertNoError();
        }
    }

    @Test
    void aLinkTheAtlasWroteItselfNeedsNoWord() {
        try (Visit visit = visit()) {
            for (String link : new String[] {
                "/atlas?lang=de",
                "/atlas?layer=scenario&service=meeting-place&lang=de&edits=a:new-1:7.77:49.44",
                "/atlas?layer=concentration&lang=de",
                "/atlas?layer=coverage&service=tenant-consultation&session=evening&weeks=2&lang=de"
            }) {
                visit.open(link);
                Page page = visit.open(visit.page().url());
                assertThat(page.locator(BOX).textContent()).as(link).isEmpty();
            }
        }
    }
}
