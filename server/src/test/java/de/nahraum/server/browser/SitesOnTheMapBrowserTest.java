package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sites that were found stand on the map before anybody takes them over, as long as they are an answer to the question. */
@BrowserTest
class SitesOnTheMapBrowserTest {
    private static final String START = "/atlas?layer=scenario&service=meeting-place&lang=de";
    private static final String BOX = "details.scenario-siting";
    private static final String SIGNS = "#map .site-sign";
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

    private static void waitForSigns(Page page, int count) {
        page.waitForFunction(
                "([selector, count]) => document.querySelectorAll(selector).length === count", List.of(SIGNS, count));
    }

    private static Locator take(Page page) {
        return page.locator(BOX + " button", new Page.LocatorOptions().setHasText("Diese Orte übernehmen"));
    }

    private static Page withRooms(Visit visit) {
        Page page = visit.open(START);
        page.locator(BOX + " > summary").click();
        page.locator(BOX).getByLabel("Wo kann etwas hin?").selectOption("rooms");
        page.locator(BOX).getByLabel("Wie viele?").selectOption("2");
        page.locator("[data-focus=sites]").click();
        take(page).waitFor();
        return page;
    }

    @Test
    void theyAreNumberedLightUpAndGoWithTheQuestion() {
        try (Visit visit = visit()) {
            Page page = withRooms(visit);
            waitForSigns(page, 2);
            assertThat(page.locator(SIGNS).allInnerTexts()).containsExactly("1", "2");
            String first = page.locator(".siting-sites li").first().innerText();
            assertThat(page.locator("#map .site-marker").first().getAttribute("aria-label"))
                    .isEqualTo("Fundstelle 1: " + first.substring(0, first.lastIndexOf(':')));

            page.locator(".siting-sites li").nth(1).hover();
            assertThat(page.locator("#map .site-marker.is-lit").allInnerTexts()).containsExactly("2");
            page.locator("#view-title").hover();
            assertThat(page.locator("#map .site-marker.is-lit").count()).isZero();

            page.locator(BOX + " > summary").click();
            waitForSigns(page, 0);
            page.locator(BOX + " > summary").click();
            waitForSigns(page, 2);
            visit.darken();
            visit.assertAccessible();

            page.locator(BOX).getByLabel("Wie viele?").selectOption("3");
            waitForSigns(page, 0);
            assertThat(page.locator(".siting-result").innerText()).contains("Die Frage ist jetzt eine andere.");
            assertThat(take(page).count()).isZero();
            visit.assertNoError();
        }
    }

    @Test
    void aPlaceTakenOverHasTheNameOfItsRoomAndNoSignAnyMore() {
        try (Visit visit = visit()) {
            Page page = withRooms(visit);
            String first = page.locator(".siting-sites li").first().innerText();
            String room = first.substring(0, first.lastIndexOf(" ("));
            take(page).click();
            page.waitForFunction("selector => document.querySelectorAll(selector).length === 2", EDITS);
            waitForSigns(page, 0);
            assertThat(page.url()).contains("edits=a:new-at-");
            // What it is stands behind its name once the answer is there.
            page.locator(EDITS).first().getByText(room + " (").waitFor();
            assertThat(page.locator("#map .movable[aria-label^='" + room + " – neu']")
                            .count())
                    .isEqualTo(1);

            // Out of its room it is something else.
            String moved = page.url().replaceFirst("(a:new-at-[a-z0-9-]+):[0-9.]+:[0-9.]+", "$1:7.769:49.444");
            page.navigate(moved);
            visit.settled();
            assertThat(page.locator(EDITS).first().innerText()).startsWith(room + " (verschoben)");
            visit.assertNoError();
        }
    }

    /** The best so far is on the map as well, and another layer has none of it. */
    @Test
    void theBestSoFarIsShownAndGoesWithTheLayer() {
        String answer = """
                {"job":"job","state":"running","ahead":0,"aim":"most-people","unit":"people","k":3,
                "candidates":{"chosenFrom":9,"of":9,"points":false},"knownPeople":9,"unknownPeople":0,
                "best":{"sites":[{"id":"a","lon":7.77,"lat":49.444,"district":null,"gain":7},
                {"id":"b","lon":7.77,"lat":49.444,"district":null,"gain":5}],
                "value":12,"gap":0.5,"provenBest":false,"peopleBeyondReach":0}}""";
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            page.route("**/api/v1/siting**", route -> fulfil(route, answer));
            page.locator(BOX + " > summary").click();
            page.locator("[data-focus=sites]").click();
            waitForSigns(page, 1);
            assertThat(page.locator(SIGNS).innerText()).as("two at one spot").isEqualTo("1, 2");
            assertThat(take(page).count()).as("still searching").isZero();

            page.locator("[data-focus=layer-coverage]").click();
            waitForSigns(page, 0);
            visit.settled();
            visit.assertNoError();
        }
    }

    private static void fulfil(Route route, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(200)
                .setContentType("application/json")
                .setBody(body));
    }
}
