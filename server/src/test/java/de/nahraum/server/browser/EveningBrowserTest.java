package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layer of the evening: what is lost, what each fear space takes, and the way round, all as the server says it, and none of it for the public. */
@BrowserTest
class EveningBrowserTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String START = "/atlas?layer=evening&service=neighbourhood-office&minutes=5&lang=de";
    private static final String QUESTION = "/api/v1/evening?service=neighbourhood-office&minutes=5";
    private static final String BOX = ".way-box";

    private static RunningCity city;
    private static Chromium chromium;
    private static String spot;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        city = RunningCity.start(true);
        spot = findSpot();
    }

    @AfterAll
    static void stop() {
        city.close();
        chromium.close();
    }

    private static Visit visit() {
        return new Visit(chromium.browser(), city, Visit.DESK);
    }

    private static JsonNode get(String path) {
        try {
            return JSON.readTree(city.get(path).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String german(long number) {
        return NumberFormat.getIntegerInstance(Locale.GERMANY).format(number);
    }

    private static List<String> german(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.hasNonNull(field) ? german(each.path(field).asLong()) : "–")
                .toList();
    }

    private static String path(Page page) {
        URI address = URI.create(page.url());
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static JsonNode ways(String from) {
        return get(QUESTION + "&variant=closed&lon=" + from.replace(":", "&lat="))
                .path("ways");
    }

    /** A corner of a fear space from which people go round it, as an address writes it. */
    private static String findSpot() {
        for (JsonNode feature : get("/api/v1/fear-spaces").path("features")) {
            for (JsonNode corner : feature.path("geometry").path("coordinates").path(0)) {
                String found = String.format(
                        Locale.ROOT,
                        "%.4f:%.4f",
                        corner.path(0).asDouble(),
                        corner.path(1).asDouble());
                JsonNode ways = ways(found);
                if (ways.path("evening").path("metres").asLong()
                        > ways.path("day").path("metres").asLong() + 10) {
                    return found;
                }
            }
        }
        throw new AssertionError("no way round anything");
    }

    private static void press(Page page, String text) {
        page.locator(BOX + " button", new Page.LocatorOptions().setHasText(text))
                .click();
    }

    private static void waitForWays(Page page) {
        page.waitForFunction("selector => document.querySelectorAll(selector + ' dd').length > 0", BOX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slowed", "closed"})
    void headlineTableAndMapSayWhatTheServerSays(String variant) {
        try (Visit visit = visit()) {
            Page page = visit.open(START + "&variant=" + variant);
            JsonNode answer = get(QUESTION + "&variant=" + variant + "&cells=true");
            long lost = answer.path("city").path("lostPeople").asLong();
            assertThat(lost).as("or this test shows nothing").isPositive();
            assertThat(page.locator("#view-title").innerText())
                    .startsWith(german(lost) + " Menschen haben abends keinen kurzen Weg mehr: ");
            assertThat(page.locator("#summary .alert").first().innerText()).contains("keine Aussage über Sicherheit");
            assertThat(page.locator("#table tbody tr td:nth-of-type(4)").allInnerTexts())
                    .isEqualTo(german(answer.path("districts"), "lostPeople"));
            assertThat(page.locator("#table tbody tr td:nth-of-type(3)").allInnerTexts())
                    .isEqualTo(german(answer.path("districts"), "eveningCoveredPeople"));
            assertThat(page.locator("#map .change-sign").count()).isEqualTo((int)
                    StreamSupport.stream(answer.path("districts").spliterator(), false)
                            .filter(district -> district.path("lostPeople").asLong() > 0)
                            .count());
            visit.assertNoError();
        }
    }

    @Test
    void everyFearSpaceIsOnTheMapAndInTheTableInTheOrderDelivered() throws IOException {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            JsonNode features = get("/api/v1/fear-spaces").path("features");
            JsonNode answer = get(QUESTION);
            assertThat(page.locator("#map path.space").count()).isEqualTo(features.size());
            assertThat(page.locator("#map path.space-avoided").count())
                    .isEqualTo(answer.path("fearSpaces").size())
                    .isLessThan(features.size());
            assertThat(page.locator("#detail tbody th").allInnerTexts()).isEqualTo(features.findValuesAsText("name"));
            List<String> alone = page.locator("#detail tbody td:nth-of-type(1)").allInnerTexts().stream()
                    .filter(text -> !text.startsWith("–"))
                    .toList();
            assertThat(alone).isEqualTo(german(answer.path("fearSpaces"), "alonePeople"));
            List<String> last = page.locator("#detail tbody td:nth-of-type(2)").allInnerTexts().stream()
                    .filter(text -> !text.startsWith("–"))
                    .toList();
            assertThat(last).isEqualTo(german(answer.path("fearSpaces"), "lastPeople"));
            assertThat(page.locator("#detail").innerText())
                    .contains("Alle zusammen: "
                            + german(answer.path("city").path("lostPeople").asLong()));

            Download download = page.waitForDownload(
                    () -> page.locator("#detail .actions button").click());
            assertThat(Files.readString(download.path()))
                    .contains("Zurück, wenn nur dieser abgebaut würde")
                    .contains("Demo-Daten – erfunden.");
            page.locator("#detail tbody th button").first().hover();
            assertThat(page.locator("#map path.space.is-lit").count()).isPositive();
            page.locator("#detail tbody th button").first().click();
            page.mouse().move(0, 0);
            page.waitForFunction("() => !document.querySelector('#map .leaflet-zoom-anim')");
            assertThat(page.locator("#map path.space.is-lit").count())
                    .as("still marked when the pointer is elsewhere")
                    .isPositive();
            visit.assertAccessible();
            visit.assertNoError();
        }
    }

    @Test
    void aClickDrawsBothWaysAndBackTakesThemAway() {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            BoundingBox box = page.locator("#map").boundingBox();
            page.mouse().click(box.x + box.width / 2 + 20, box.y + box.height / 2 + 10);
            page.waitForURL("**at=**");
            waitForWays(page);
            assertThat(path(page)).matches(".*&at=\\d\\.\\d{4}:\\d\\d\\.\\d{4}.*");
            assertThat(page.locator("#district").isVisible())
                    .as("no district chosen")
                    .isFalse();
            assertThat(page.locator("#map path.way-day").count()).isEqualTo(1);
            String text = page.locator(BOX).innerText();

            try (Visit another = visit()) {
                Page opened = another.open(path(page));
                waitForWays(opened);
                assertThat(opened.locator(BOX).innerText()).isEqualTo(text);
                assertThat(opened.locator("#map path.way-day").count()).isEqualTo(1);
            }
            page.goBack();
            page.waitForFunction("() => document.querySelectorAll('#map path.way-day').length === 0");
            assertThat(page.locator(BOX + " dd").count()).isZero();
            page.goForward();
            waitForWays(page);
            assertThat(page.locator(BOX).innerText()).isEqualTo(text);
            visit.assertNoError();
        }
    }

    @Test
    void bothWaysAreInWordsAsTheServerMeasuresThem() {
        JsonNode day = ways(spot).path("day");
        JsonNode evening = ways(spot).path("evening");
        try (Visit visit = visit()) {
            Page page = visit.open(START + "&variant=closed&at=" + spot);
            List<String> lines = page.locator(BOX + " dd").allInnerTexts();
            assertThat(lines).hasSize(2);
            assertThat(lines.get(0))
                    .endsWith(" Minuten, " + german(day.path("metres").asLong()) + " m");
            assertThat(lines.get(1))
                    .endsWith(" Minuten, " + german(evening.path("metres").asLong()) + " m");
            assertThat(page.locator(".way-difference").innerText()).startsWith("Abends ");
            assertThat(page.locator("#map path.way-evening").count()).isEqualTo(1);
            assertThat(page.locator("#map .leaflet-tooltip").innerText()).startsWith("abends ");
            visit.assertAccessible();
            visit.darken();
            visit.assertAccessible();
        }
    }

    @Test
    void theKeyboardTakesTheMiddleOfTheMapAndClearsIt() {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            page.locator(BOX + " button").focus();
            page.keyboard().press("Enter");
            waitForWays(page);
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Mitte der Karte nehmen");
            assertThat(page.locator("#live").innerText()).contains("Bei Tag").contains("Minuten");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForFunction("selector => document.querySelectorAll(selector + ' dd').length === 0", BOX);
            assertThat(path(page)).doesNotContain("at=");
            assertThat(page.locator("#map path.way").count()).isZero();
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Mitte der Karte nehmen");
        }
    }

    @Test
    void aSpotTooFarAwayIsSaidSoAndTheRestStands() {
        try (Visit visit = visit()) {
            Page page = visit.open(START + "&at=0.0000:0.0000");
            assertThat(page.locator(BOX).innerText()).contains("zu weit von der Stadt weg");
            assertThat(page.locator("#table tbody tr").count()).isPositive();
            press(page, "Weg entfernen");
            page.waitForFunction("selector => document.querySelectorAll(selector + ' .alert').length === 0", BOX);
        }
    }

    @Test
    void itFitsAPhone() {
        try (Visit visit = visit()) {
            visit.open(START + "&variant=closed&at=" + spot);
            for (int width : new int[] {360, Visit.SMALLEST}) {
                visit.resize(width).assertNoOverflow();
            }
            visit.assertNothingFromOutside();
        }
    }

    /** A link from inside the house opens something outside, too, but nothing of the evening. */
    @Test
    void thePublicSeesNothingOfTheEvening() {
        try (RunningCity outside = RunningCity.start(false)) {
            outside.release();
            try (Visit visit = new Visit(chromium.browser(), outside, Visit.DESK)) {
                Page page = visit.page();
                page.navigate(outside.address() + START);
                page.locator("[data-focus=layer-coverage]").waitFor();
                assertThat(page.locator("[data-focus=layer-evening]").count()).isZero();
                assertThat(path(page)).contains("layer=coverage");
                assertThat(page.locator("#map path.space").count()).isZero();
                visit.assertNoError();
            }
        }
    }
}
