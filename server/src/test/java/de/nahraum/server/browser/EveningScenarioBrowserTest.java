package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The what-if about the evening: fear spaces dismantled and added as other edits are, and of no effect by day. */
@BrowserTest
class EveningScenarioBrowserTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DAY = "/atlas?layer=scenario&service=meeting-place&lang=de";
    private static final String START = DAY + "&time=evening";
    private static final String EDITS = ".scenario-edits li";
    private static final String BOX = "details.scenario-spaces";
    private static final String REACHED = ".scenario-totals > div:first-child strong";

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

    /** How many reach the service in the evening after an edit, as the server says. */
    private static String reached(String edit) {
        String body = "{'service':'meeting-place','time':'evening','edits':[%s]}".formatted(edit);
        try {
            JsonNode answer = JSON.readTree(city.postJson("/api/v1/scenarios/evaluate", body.replace('\'', '"'))
                    .body());
            long people =
                    answer.path("after").path("city").path("coveredPeople").asLong();
            assertThat(people).as(answer.toString()).isPositive();
            return NumberFormat.getIntegerInstance(Locale.GERMANY).format(people);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void waitForText(Page page, String selector, String text) {
        page.waitForFunction(
                "([selector, text]) => document.querySelector(selector)?.textContent === text",
                List.of(selector, text));
    }

    private static void waitForEdits(Page page, int count) {
        page.waitForFunction(
                "([selector, count]) => document.querySelectorAll(selector).length === count", List.of(EDITS, count));
    }

    private static Locator button(Page page, String text) {
        return page.locator(BOX + " button", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    @Test
    void aFearSpaceIsDismantledAndComesBack() {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            int avoided = page.locator("#map path.space-avoided").count();
            page.locator(BOX + " > summary").click();
            String focus = button(page, "Abbauen").getAttribute("data-focus");
            String id = focus.substring("space-".length());
            button(page, "Abbauen").click();
            waitForEdits(page, 1);
            assertThat(page.url()).contains("&edits=d:" + id);
            waitForText(page, REACHED, reached("{'op':'dismantle-fear-space','fearSpace':'" + id + "'}"));
            assertThat(page.locator(EDITS).innerText()).contains(" abgebaut.");
            assertThat(page.locator("#map path.space-gone").count()).isEqualTo(1);
            assertThat(page.locator("#map path.space-avoided").count()).isEqualTo(avoided - 1);
            assertThat(page.evaluate("document.activeElement.dataset.focus")).isEqualTo(focus);
            visit.assertAccessible();

            page.goBack();
            waitForEdits(page, 0);
            page.goForward();
            waitForEdits(page, 1);
            page.locator(EDITS + " button").click();
            waitForEdits(page, 0);
            assertThat(page.locator("#map path.space-avoided").count()).isEqualTo(avoided);
            visit.assertNoError();
        }
    }

    @Test
    void oneIsAddedByKeysAndByDayItIsKeptWithoutEffect() {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            page.locator(BOX + " > summary").click();
            page.locator(BOX + " input[type=range]").fill("200");
            page.locator("[data-focus=add-space]").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Enter"); // the middle of the map
            waitForEdits(page, 1);
            assertThat(page.url()).matches(".*&edits=f:new-space-1:7\\.\\d{6}:49\\.\\d{6}:200.*");
            String[] parts = page.url().replaceAll(".*edits=([^&]*).*", "$1").split(":", -1);
            waitForText(
                    page,
                    REACHED,
                    reached("{'op':'add-fear-space','id':'%s','lon':%s,'lat':%s,'radiusMetres':%s}"
                            .formatted(parts[1], parts[2], parts[3], parts[4])));
            assertThat(page.locator(EDITS).innerText()).contains("Neuer Angstraum 1, 200 m im Umkreis.");
            assertThat(page.locator("#map path.space-new").count()).isEqualTo(1);

            page.locator("[data-focus=time]").selectOption("day");
            page.waitForFunction("selector => document.querySelector(selector) === null", BOX);
            assertThat(page.url()).contains("edits=f:new-space-1:").doesNotContain("time=");
            assertThat(page.locator(EDITS).innerText()).contains("Wirkt nur abends.");
            assertThat(page.locator("#map path.space").count()).isZero();
            assertThat(page.locator(".scenario-totals .difference").first().innerText())
                    .isEqualTo("(0)");
            visit.assertNoError();
        }
    }

    @Test
    void cancelGoesBackToTheButtonItCameFrom() {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            page.locator(BOX + " > summary").click();
            page.locator("[data-focus=add-space]").click();
            page.locator("[data-focus=cancel]").click();
            assertThat(page.evaluate("document.activeElement.dataset.focus")).isEqualTo("add-space");
        }
    }

    @Test
    void theServersRefusalStandsAtItsEdit() {
        try (Visit visit = visit()) {
            Page page = visit.open(START + "&edits=d:nowhere");
            assertThat(page.locator(EDITS + " .edit-problem").innerText())
                    .contains("Diesen Angstraum gibt es hier nicht");
            page.locator(EDITS + " button").click();
            waitForEdits(page, 0);
        }
    }

    @Test
    void placesAndFearSpacesShareTheMostEdits() {
        String many = IntStream.rangeClosed(1, 50)
                .mapToObj("f:new-space-%d:7.769000:49.444000:10"::formatted)
                .collect(Collectors.joining("~"));
        try (Visit visit = visit()) {
            Page page = visit.open(START + "&edits=" + many);
            waitForEdits(page, 50);
            page.locator(BOX + " > summary").click();
            assertThat(page.locator("[data-focus=add-space]").isDisabled()).isTrue();
            assertThat(page.locator(".scenario").innerText()).contains("Mehr als 50 Änderungen");
        }
    }

    @Test
    void aKeptOneComesBackInTheEveningAndIsComparedThere() {
        try (Visit visit = visit()) {
            Page page = visit.open(START + "&edits=f:new-space-1:7.769000:49.444000:200");
            Locator kept = page.locator(".scenario details").last();
            kept.locator("summary").click();
            page.locator("#scenario-name").fill("Dunkel");
            page.keyboard().press("Enter");

            page.navigate(city.address() + DAY);
            visit.settled();
            kept.locator("summary").click();
            assertThat(kept.locator("button", new Locator.LocatorOptions().setHasText("Vergleichen"))
                            .count())
                    .as("another time of day is another question")
                    .isZero();
            kept.locator("button", new Locator.LocatorOptions().setHasText("Anzeigen"))
                    .click();
            page.waitForURL("**time=evening**");
            waitForEdits(page, 1);

            page.navigate(city.address() + START);
            visit.settled();
            kept.locator("summary").click();
            kept.locator("button", new Locator.LocatorOptions().setHasText("Vergleichen"))
                    .click();
            page.waitForURL("**versus=f:new-space-1**");
            page.waitForFunction(
                    "() => document.querySelector('#table thead').innerText.includes('Vergleich: danach')");
            visit.assertNoError();
        }
    }

    @Test
    void theNextBestPlacesAreThoseOfTheEvening() {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            page.locator("details.scenario-siting > summary").click();
            Request asked = page.waitForRequest(
                    request -> request.url().endsWith("/api/v1/siting"),
                    () -> page.locator("[data-focus=sites]").click());
            assertThat(asked.postData()).contains("\"time\":\"evening\"");
        }
    }

    /** Leaflet hears clicks at its container: one on the outline itself, whatever stands above it. */
    private static void openPopup(Page page) {
        page.locator("#map path.space-avoided").first().evaluate("""
                path => {
                  const { x, y, width, height } = path.getBoundingClientRect();
                  const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true };
                  path.dispatchEvent(new MouseEvent('click', at));
                }""");
        page.locator(".leaflet-popup button", new Page.LocatorOptions().setHasText("Abbauen"))
                .waitFor();
    }

    @Test
    void aPopupClosesWithItsLayer() {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            openPopup(page);
            page.locator("[data-focus=layer-evening]").click();
            page.waitForURL("**layer=evening**");
            page.waitForFunction("() => document.querySelector('.leaflet-popup') === null");
            visit.settled();
            visit.assertNoError();
        }
    }

    /** While another view is loaded, what is still on the screen writes no old edits over the new address. */
    @Test
    void aViewOnItsWayOutWritesNoAddress() {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            openPopup(page);
            List<Route> held = new CopyOnWriteArrayList<>();
            page.route("**/api/v1/coverage?**", held::add);
            page.locator("[data-focus=minutes]").selectOption("5");
            page.waitForCondition(() -> !held.isEmpty());
            page.locator(".leaflet-popup button", new Page.LocatorOptions().setHasText("Abbauen"))
                    .evaluate("button => button.click()");
            assertThat(page.url()).contains("minutes=5").doesNotContain("edits=");
            held.forEach(Route::resume);
            page.waitForFunction("() => document.querySelector('.leaflet-popup') === null");
            visit.settled();
            assertThat(page.url()).doesNotContain("edits=");
            assertThat(page.locator(EDITS).count()).isZero();
            visit.assertNoError();
        }
    }

    @Test
    void itFitsAPhone() {
        try (Visit visit = visit()) {
            Page page = visit.open(START + "&edits=f:new-space-1:7.769000:49.444000:200~d:angstraum-1");
            page.locator(BOX + " > summary").click();
            for (int width : new int[] {360, Visit.SMALLEST}) {
                visit.resize(width).assertNoOverflow();
            }
            visit.darken();
            visit.assertAccessible();
        }
    }
    /** A link from inside the house opens the what-if outside, too, without what is internal. */
    @Test
    void thePublicIsAskedNothingAboutTheEvening() {
        try (RunningCity outside = RunningCity.start(false)) {
            outside.release();
            try (Visit visit = new Visit(chromium.browser(), outside, Visit.DESK)) {
                Page page = visit.open(START + "&edits=d:angstraum-1");
                assertThat(page.url()).doesNotContain("time=");
                assertThat(page.locator("[data-focus=service]").count()).isEqualTo(1);
                assertThat(page.locator("[data-focus=time]").count()).isZero();
                assertThat(page.locator("#repairs").innerText())
                        .contains("Tageszeit – „evening“ gibt es hier nicht.")
                        .contains("Eine Änderung war nicht zu lesen oder ist hier nicht möglich: „d:angstraum-1“");
                assertThat(page.locator(".scenario").innerText()).doesNotContain("Angstr");
                visit.assertNoError();
            }
        }
    }
}
