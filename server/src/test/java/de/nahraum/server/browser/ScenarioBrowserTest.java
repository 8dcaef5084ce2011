package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The what-if of the atlas: by pointer and by keys, kept in the address, with the figures the server gives for just these edits. */
@BrowserTest
class ScenarioBrowserTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVALUATE = "/api/v1/scenarios/evaluate";
    private static final String START = "/atlas?layer=scenario&service=meeting-place&lang=de";
    private static final String EDITS = ".scenario-edits li";
    private static final String TOTALS = ".scenario-totals";
    private static final String REACHED = TOTALS + " > div:first-child strong";

    /** In the page itself: the browser tells of the end of a question in its own time, which may be after the next began. */
    private static final String COUNT_QUESTIONS = """
            address => {
              const real = fetch;
              window.questions = { asked: 0, open: 0, most: 0 };
              window.fetch = async (url, ...more) => {
                if (!String(url).endsWith(address)) return real(url, ...more);
                questions.asked++;
                questions.most = Math.max(questions.most, ++questions.open);
                try {
                  return await real(url, ...more);
                } finally {
                  questions.open--;
                }
              };
            }""";

    /** A place on the map that counts and that nothing else lies upon. */
    private static final String FREE_PLACE = """
            () => [...document.querySelectorAll('.movable:not(.is-fixed)')].map(node => {
              const box = node.getBoundingClientRect();
              return { node, x: box.x + box.width / 2, y: box.y + box.height / 2 };
            }).filter(({ node, x, y }) => node.contains(document.elementFromPoint(x, y)))
              .map(({ x, y }) => [x, y])[0]""";

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

    private static String edits(Page page) {
        String query = URI.create(page.url()).getQuery();
        for (String part : query.split("&", -1)) {
            if (part.startsWith("edits=")) {
                return part.substring("edits=".length());
            }
        }
        return "";
    }

    /** What the server says of the edits in the address, asked without the page. */
    private static JsonNode evaluated(Page page) {
        ObjectNode body = JSON.createObjectNode().put("service", "meeting-place");
        ArrayNode list = body.putArray("edits");
        for (String edit : edits(page).split("~", -1)) {
            String[] parts = edit.split(":", -1);
            ObjectNode one = list.addObject();
            switch (parts[0]) {
                case "a" -> one.put("op", "add").put("id", parts[1]);
                case "m" -> one.put("op", "move").put("place", parts[1]);
                case "c" -> one.put("op", "close").put("place", parts[1]);
                case "o" -> one.put("op", "open").put("place", parts[1]);
                default -> throw new AssertionError(edit);
            }
            if (parts.length > 2) {
                one.put("lon", Double.parseDouble(parts[2])).put("lat", Double.parseDouble(parts[3]));
            }
        }
        try {
            return JSON.readTree(city.postJson(EVALUATE, body.toString()).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String german(long number) {
        return NumberFormat.getIntegerInstance(Locale.GERMANY).format(number);
    }

    /** Total and table show what the server says of the edits in the address. */
    private static void assertShowsTheAddress(Page page) {
        JsonNode after = evaluated(page).path("after");
        String reached = german(after.path("city").path("coveredPeople").asLong());
        page.waitForFunction(
                "([selector, text]) => document.querySelector(selector)?.textContent === text",
                List.of(REACHED, reached));
        List<String> shown = page.locator("#table tbody tr td:nth-of-type(3)").allInnerTexts();
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(after.path("districts").findValues("coveredPeople").stream()
                        .map(number -> german(number.asLong()))
                        .toList());
    }

    private static void waitForEdits(Page page, int count) {
        page.waitForFunction(
                "([selector, count]) => document.querySelectorAll(selector).length === count", List.of(EDITS, count));
    }

    private static void button(Page page, String text) {
        page.locator(".scenario button", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
    }

    @Test
    void figuresFollowThePlaceAndNoQuestionWaitsForAnother() {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            page.evaluate(COUNT_QUESTIONS, EVALUATE);
            List<?> from = (List<?>) page.evaluate(FREE_PLACE);
            double x = ((Number) from.get(0)).doubleValue();
            double y = ((Number) from.get(1)).doubleValue();
            String before = page.locator(TOTALS).innerText();

            page.mouse().move(x, y);
            page.mouse().down();
            for (int i = 1; i <= 40; i++) {
                page.mouse().move(x + i * 2, y - i);
            }
            page.waitForFunction(
                    "([selector, before]) => document.querySelector(selector).innerText !== before",
                    List.of(TOTALS, before));
            assertThat(edits(page)).as("while it is dragged").isEmpty();
            page.mouse().up();
            waitForEdits(page, 1);

            assertThat(edits(page)).startsWith("m:");
            assertShowsTheAddress(page);
            assertThat((Integer) page.evaluate("questions.asked")).isBetween(1, 42);
            assertThat(page.evaluate("questions.most"))
                    .as("questions at a time")
                    .isEqualTo(1);
            visit.assertNoError();
        }
    }

    @Test
    void stepsAreUndoneByBackAndALinkOpensTheSame() {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            String before = page.locator(TOTALS).innerText();
            page.locator("[data-focus=add]").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Enter"); // the middle of the map
            waitForEdits(page, 1);
            assertThat(edits(page)).startsWith("a:new-1:");
            // Where it lies stands behind its name once the answer is there.
            page.locator(EDITS).getByText("Neuer Ort 1 (").waitFor();
            assertShowsTheAddress(page);
            String one = page.locator(TOTALS).innerText();

            button(page, "Ort hinzufügen");
            page.locator("#map").scrollIntoViewIfNeeded();
            BoundingBox box = page.locator("#map").boundingBox();
            page.mouse().click(box.x + box.width / 2 + 40, box.y + box.height / 2 + 30);
            waitForEdits(page, 2);
            assertThat(page.locator("#district").isVisible())
                    .as("no district chosen")
                    .isFalse();
            assertShowsTheAddress(page);
            String two = page.locator(TOTALS).innerText();

            try (Visit another = visit()) {
                Page opened = another.open(URI.create(page.url()).getRawPath()
                        + "?"
                        + URI.create(page.url()).getRawQuery());
                assertThat(opened.locator(TOTALS).innerText()).isEqualTo(two);
                assertThat(opened.locator(EDITS).allInnerTexts())
                        .isEqualTo(page.locator(EDITS).allInnerTexts());
            }
            page.goBack();
            waitForEdits(page, 1);
            page.waitForFunction(
                    "([selector, text]) => document.querySelector(selector).innerText === text", List.of(TOTALS, one));
            page.goBack();
            waitForEdits(page, 0);
            page.waitForFunction(
                    "([selector, text]) => document.querySelector(selector).innerText === text",
                    List.of(TOTALS, before));
            page.goForward();
            waitForEdits(page, 1);
            assertShowsTheAddress(page);
        }
    }

    @Test
    void arrowKeysMoveAPlaceAndEscapeBringsItBack() {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            page.locator(".scenario details:has(.scenario-places) > summary").click();
            Locator move = page.locator("[data-focus^=move-]").first();
            String focus = move.getAttribute("data-focus");
            move.focus();
            page.keyboard().press("Enter");
            for (String key : List.of("ArrowRight", "ArrowDown", "Shift+ArrowRight")) {
                page.keyboard().press(key);
            }
            assertThat(edits(page)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(edits(page)).isEmpty();
            assertThat((String) page.evaluate("document.activeElement.dataset.focus"))
                    .isEqualTo(focus);

            page.keyboard().press("Enter");
            page.keyboard().press("Shift+ArrowRight");
            page.keyboard().press("Enter");
            waitForEdits(page, 1);
            assertThat(edits(page)).startsWith("m:" + focus.substring("move-".length()));
            assertShowsTheAddress(page);
            assertThat((String) page.evaluate("document.activeElement.dataset.focus"))
                    .isEqualTo(focus);
            visit.assertNoError();
        }
    }

    @Test
    void placesCloseAndOpenAndEverythingComesBack() throws IOException {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            page.locator(".scenario details:has(.scenario-places) > summary").click();
            page.locator("[data-focus^=close-]").first().click();
            waitForEdits(page, 1);
            page.locator("[data-focus^=open-]").last().click();
            waitForEdits(page, 2);
            assertThat(edits(page)).matches("c:[a-z0-9-]+~o:[a-z0-9-]+");
            assertShowsTheAddress(page);
            String both = page.locator(TOTALS).innerText();
            Download download = page.waitForDownload(
                    () -> page.locator("#table .actions button").click());
            assertThat(download.suggestedFilename()).startsWith("nahraum-demo-scenario-meeting-place");
            assertThat(Files.readString(download.path()))
                    .contains("Unterschied")
                    .contains("Demo-Daten – erfunden.");

            button(page, "Alles zurück");
            waitForEdits(page, 0);
            button(page, "Rückgängig");
            waitForEdits(page, 2);
            page.waitForFunction(
                    "([selector, text]) => document.querySelector(selector).innerText === text", List.of(TOTALS, both));
            page.locator(EDITS + " button").first().click();
            waitForEdits(page, 1);
            assertThat(edits(page)).startsWith("o:");
            assertShowsTheAddress(page);
        }
    }

    @Test
    void whatCannotBeReadOrDoneIsSaidWhereItBelongs() {
        try (Visit visit = visit()) {
            Page page =
                    visit.open(START + "&edits=x:y~a:new-1:7.769000:49.444000~c:nowhere~a:new-2:7.644000:49.500000");
            assertThat(page.locator("#repairs").innerText())
                    .contains("Eine Änderung war nicht zu lesen oder ist hier nicht möglich: „x:y“");
            assertThat(page.locator(EDITS).nth(0).locator(".edit-problem").innerText())
                    .isEmpty();
            assertThat(page.locator(EDITS).nth(1).locator(".edit-problem").innerText())
                    .contains("passt nicht zu den Daten");
            assertThat(page.locator(REACHED).count())
                    .as("no figure for what cannot be")
                    .isZero();

            page.locator(EDITS).nth(1).locator("button").click();
            waitForEdits(page, 2);
            assertShowsTheAddress(page);
            assertThat(page.locator("#repairs").innerText()).isEmpty();
            page.waitForFunction(
                    "selector => document.querySelectorAll(selector)[1].innerText.includes('außerhalb der Stadt')",
                    EDITS);
        }
    }

    @Test
    void whatIsKeptStaysOnTheDeviceAndCanBeCompared() {
        try (Visit visit = visit()) {
            Page page = visit.open(START + "&edits=a:new-1:7.769000:49.444000");
            Locator kept = page.locator(".scenario details").last();
            kept.locator("summary").click();
            assertThat(kept.innerText()).contains("bleibt in diesem Browser auf diesem Gerät");
            page.locator("#scenario-name").fill("Mitte");
            page.keyboard().press("Enter");
            assertThat(kept.locator("li").innerText()).startsWith("Mitte");

            page.navigate(city.address() + START + "&edits=a:new-1:7.740000:49.444000");
            visit.settled();
            kept.locator("summary").click();
            kept.locator("button", new Locator.LocatorOptions().setHasText("Vergleichen"))
                    .click();
            page.waitForURL("**versus=a:new-1**");
            page.waitForFunction(
                    "() => document.querySelector('#table thead').innerText.includes('Vergleich: danach')");
            assertThat(page.locator(".scenario").innerText()).contains("Verglichen wird mit „Mitte“.");
            assertShowsTheAddress(page);
            visit.assertAccessible();

            kept.locator("summary").click();
            visit.assertAccessible();
            kept.locator("button", new Locator.LocatorOptions().setHasText("Löschen"))
                    .click();
            assertThat(kept.locator("li").count()).isZero();
            kept.locator("button", new Locator.LocatorOptions().setHasText("Rückgängig"))
                    .click();
            assertThat(kept.locator("li").innerText()).startsWith("Mitte");
            visit.assertNoError();
        }
    }

    /** Totals and table are changed part by part while somebody works; what a figure asks when it is clicked has to change as well. */
    @Test
    void afterASecondStepASheetExplainsTheNumberThatIsShown() {
        try (Visit visit = visit()) {
            Page page = visit.open(START + "&edits=a:new-1:7.769000:49.444000");
            page.locator(".scenario details:has(.scenario-places) > summary").click();
            page.locator("[data-focus^=close-]").first().click();
            waitForEdits(page, 2);
            assertShowsTheAddress(page);
            Locator unchanged = page.locator("#table tbody tr:has(td:nth-of-type(4) button:text-is('0'))")
                    .first();
            for (Locator figure :
                    List.of(page.locator(REACHED + " button"), unchanged.locator("td:nth-of-type(3) button"))) {
                String shown = figure.innerText();
                figure.click();
                Locator sheet = page.locator("dialog[open]");
                sheet.locator(".sheet-value").waitFor();
                assertThat(sheet.locator(".sheet-value").innerText()).isEqualTo(shown);
                assertThat(sheet.innerText()).contains("Änderung 2").contains("geschlossen");
                assertThat(figure.getAttribute("aria-label")).contains(shown);
                page.keyboard().press("Escape");
            }
            visit.assertNoError();
        }
    }

    @Test
    void aGroupOfPeopleIsEstimatedBeforeAndAfter() throws IOException {
        try (Visit visit = visit()) {
            Page page = visit.open(START + "&edits=a:new-1:7.769000:49.444000");
            page.locator("#controls").getByLabel("Welche Menschen?").selectOption("65-plus");
            page.waitForURL("**group=65-plus**");
            page.waitForFunction("() => document.querySelectorAll('.scenario-totals > div').length === 5");
            JsonNode answer = JSON.readTree(city.postJson(EVALUATE, """
                            {"service":"meeting-place","group":"65-plus",
                             "edits":[{"op":"add","id":"new-1","lon":7.769,"lat":49.444}]}""").body());
            long before = answer.at("/before/city/group/estimatedCoveredPeople").asLong();
            long after = answer.at("/after/city/group/estimatedCoveredPeople").asLong();
            assertThat(after).as("or this test shows nothing").isGreaterThan(before);
            Locator total = page.locator(".scenario-totals > div").last();
            assertThat(total.locator("dt").innerText())
                    .contains("geschätzt, von "
                            + german(answer.at("/before/city/group/people").asLong()));
            assertThat(total.locator("dd").innerText())
                    .startsWith(german(before))
                    .contains(german(after) + " (+" + german(after - before) + ")");
            assertThat(page.locator("#table tbody tr td:nth-last-of-type(2)").allInnerTexts())
                    .containsExactlyInAnyOrderElementsOf(answer.at("/after/districts").findValues("group").stream()
                            .map(group ->
                                    german(group.path("estimatedCoveredPeople").asLong()))
                            .toList());
            assertThat(page.locator(EDITS).count()).isEqualTo(1);
            visit.assertAccessible();
            visit.assertNoError();
        }
    }

    @Test
    void everyPartIsAccessibleAndFitsAPhone() {
        try (Visit visit = visit()) {
            Page page = visit.open(START + "&edits=a:new-1:7.769000:49.444000");
            page.locator(".scenario details:has(.scenario-places) > summary").click();
            page.locator("[data-focus^=move-]").first().click();
            visit.assertAccessible();
            page.keyboard().press("Escape");
            for (int width : new int[] {360, Visit.SMALLEST}) {
                visit.resize(width).assertNoOverflow();
            }
            visit.darken();
            visit.assertAccessible();
            visit.assertNothingFromOutside();
        }
    }
}
