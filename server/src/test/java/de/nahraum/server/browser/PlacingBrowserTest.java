package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While the map waits for a click, a click puts down whatever lies there, and Escape ends the waiting. */
@BrowserTest
class PlacingBrowserTest {
    private static final String START = "/atlas?layer=scenario&service=meeting-place&lang=de&time=evening";
    private static final String EDITS = ".scenario-edits li";

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

    private static void waitForEdits(Page page, int count) {
        page.waitForFunction(
                "([selector, count]) => document.querySelectorAll(selector).length === count", List.of(EDITS, count));
    }

    /** A place, the figure of a district and a fear space. */
    @ParameterizedTest
    @ValueSource(strings = {".movable", ".change-sign", "path.space-avoided"})
    void aClickOnWhatLiesThereIsAClickOnTheMap(String selector) {
        try (Visit visit = visit()) {
            Page page = visit.open(START + "&edits=a:new-1:7.769000:49.444000");
            page.locator("[data-focus=add]").click();
            page.locator("#map").scrollIntoViewIfNeeded();
            // What lies below everything else is hit as well: the click is aimed by position.
            BoundingBox box = page.locator("#map").locator(selector).first().boundingBox();
            page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
            waitForEdits(page, 2);
            assertThat(page.locator(".leaflet-popup").count())
                    .as("nothing opened")
                    .isZero();
            assertThat(page.url()).contains("~a:new-2:");
            assertThat(page.locator("#map.is-placing").count()).isZero();
            visit.assertNoError();
        }
    }

    @Test
    void escapeEndsItAndSaysSo() {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            page.locator("[data-focus=add]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#map.is-placing").count()).isEqualTo(1);
            page.keyboard().press("Escape");
            assertThat(page.evaluate("document.activeElement.dataset.focus")).isEqualTo("add");
            assertThat(page.locator("#live").textContent()).isEqualTo("Es ist nichts gesetzt.");

            // The places can be opened again, and a click on the map puts nothing down.
            Locator place = page.locator("#map .movable:not(.is-fixed)").first();
            place.evaluate("node => node.click()");
            page.locator(".leaflet-popup").waitFor();
            assertThat(page.locator(EDITS).count()).isZero();

            page.locator("details.scenario-spaces > summary").click();
            page.locator("[data-focus=add-space]").click();
            page.waitForFunction("() => document.querySelector('.leaflet-popup') === null");
            page.keyboard().press("Escape");
            assertThat(page.evaluate("document.activeElement.dataset.focus")).isEqualTo("add-space");
            visit.assertNoError();
        }
    }
}
