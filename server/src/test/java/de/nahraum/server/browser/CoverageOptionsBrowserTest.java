package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.nio.file.Files;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What coverage can be asked beyond its standard: sessions, groups, for whom, how many hours. The page shows what the server says, on Monday, 7 December 2026. */
@BrowserTest
class CoverageOptionsBrowserTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPIC = "/atlas?lang=de&layer=coverage&service=tenant-consultation";
    private static final String PLACES = "/atlas?lang=de&layer=coverage&service=meeting-place";
    private static final String FIFTHS = "#detail .equity tbody tr";

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

    private static Visit visit() {
        return new Visit(chromium.browser(), city, Visit.DESK);
    }

    private static JsonNode json(String path) {
        try {
            return JSON.readTree(city.get("/api/v1/" + path).body());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    private static String number(String pattern, JsonNode figure) {
        return figure.isNumber()
                ? new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.GERMANY))
                        .format(figure.decimalValue())
                        .replace('-', '−')
                : figure.path("missing").asText().equals("nobody") ? "–" : "/";
    }

    private static Locator field(Page page, String label) {
        return page.locator("#controls").getByLabel(label);
    }

    private static void choose(Visit visit, String label, String value, String inAddress) {
        field(visit.page(), label).selectOption(value);
        visit.page().waitForURL("**" + inAddress + "**");
        visit.settled();
    }

    /** The column of a table under a header, from top to bottom. */
    private static List<String> column(Page page, String table, String header) {
        int index = page.locator(table + " thead th").allInnerTexts().stream()
                .map(String::strip)
                .toList()
                .indexOf(header);
        assertThat(index).as(header).isNotNegative();
        return page.locator(table + " tbody tr > :nth-child(" + (index + 1) + ")").allInnerTexts().stream()
                .map(text -> text.strip().lines().findFirst().orElse("")) // a sign has its meaning below it
                .toList();
    }

    private static List<String> ofDistricts(JsonNode answer, String at, String pattern) {
        List<String> values = new ArrayList<>();
        answer.path("districts").forEach(district -> values.add(number(pattern, district.at(at))));
        return values;
    }

    /** Else somebody, and every other test here, could take the figures of the question before for those of this one. */
    @Test
    void thePageIsBusyFromTheMomentSomethingElseIsChosenAndTheLastChoiceStands() {
        try (Visit visit = visit()) {
            Page page = visit.open(TOPIC + "&session=any");
            assertThat(page.evaluate("""
                    () => {
                      const choose = (name, value) => {
                        const field = document.querySelector(`#controls [data-focus=${name}]`);
                        field.value = value;
                        field.dispatchEvent(new Event('change', { bubbles: true }));
                        return document.querySelector('#table').hasAttribute('aria-busy');
                      };
                      return [choose('weeks', '2'), choose('session', 'evening'), choose('weeks', '8')];
                    }""")).isEqualTo(List.of(true, true, true));
            visit.settled();
            assertThat(page.url()).contains("session=evening").contains("weeks=8");
            assertThat(page.locator("#view-title").innerText())
                    .contains("ein Termin am Abend")
                    .contains("in den nächsten 8 Wochen");
            assertThat(field(page, "In welchem Zeitraum?").inputValue()).isEqualTo("8");
            visit.assertNoError();
        }
    }

    @Test
    void sessionsAreChosenByFieldsAndSaidInTitleSummaryAndTable() {
        try (Visit visit = visit()) {
            Page page = visit.open(TOPIC);
            assertThat(field(page, "Sprache").count()).as("only with sessions").isZero();
            choose(visit, "Termine", "evening", "session=evening");
            choose(visit, "Sprache", "de", "language=de");
            choose(visit, "In welchem Zeitraum?", "8", "weeks=8");

            JsonNode answer = json("coverage?service=tenant-consultation&session=evening&language=de&weeks=8");
            assertThat(page.locator("#view-title").innerText())
                    .contains("ein Termin am Abend (Deutsch)")
                    .contains("in den nächsten 8 Wochen");
            assertThat(page.locator("#summary .city-figure").innerText())
                    .isEqualTo(number("#,##0", answer.at("/city/gapPeople"))
                            + " Menschen erreichen in den nächsten 8 Wochen keinen passenden Termin zu Fuß.");
            assertThat(column(page, "#table", "Menschen ohne Termin in Fußweite"))
                    .containsExactlyInAnyOrderElementsOf(ofDistricts(answer, "/gapPeople", "#,##0"));
            assertThat(column(page, "#table", "Passende Termine"))
                    .containsExactlyInAnyOrderElementsOf(ofDistricts(answer, "/timed/sessions", "#,##0"));
            assertThat(column(page, "#table", "Wochen ohne Termin, für alle Menschen zusammengezählt"))
                    .containsExactlyInAnyOrderElementsOf(ofDistricts(answer, "/timed/personWeeksUnserved", "#,##0"));
            assertThat(column(page, "#table", "Mittlere Wartezeit in Tagen").stream()
                            .map(text -> text.replace("mindestens ", ""))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(ofDistricts(answer, "/timed/meanWaitingDays", "0.0"));
            visit.assertNoError();
        }
    }

    /** A wait nobody knows the end of is said to be one, on the page and in the file. */
    @Test
    void aLowerBoundIsSaidToBeOne() throws IOException {
        JsonNode answer = json("coverage?service=tenant-consultation&session=weekend&weeks=1");
        answer = answer.at("/city/timed/waitingIsLowerBound").asBoolean()
                ? answer
                : json("coverage?service=tenant-consultation&session=evening&language=ru&weeks=1");
        long bounds = answer.findValues("waitingIsLowerBound").stream()
                .filter(JsonNode::asBoolean)
                .count();
        assertThat(bounds).as("or this test shows nothing").isPositive();
        JsonNode asked = answer.path("timed");
        try (Visit visit = visit()) {
            Page page = visit.open(
                    TOPIC + "&weeks=1&session=" + asked.path("session").asText() + "&language="
                            + asked.path("language").asText(""));
            assertThat(page.locator("#summary dl").innerText()).contains("mindestens ");
            Download download = page.waitForDownload(
                    () -> page.locator("#table .actions button").click());
            assertThat(Files.readString(download.path()))
                    .contains("Mittlere Wartezeit in Tagen;Wartezeit ist ein Mindestwert")
                    .contains(";ja;");
        }
    }

    @Test
    void anotherServiceDropsWhatNoLongerFits() {
        try (Visit visit = visit()) {
            Page page = visit.open(TOPIC + "&session=evening&language=ar&weeks=2&group=65-plus");
            assertThat(field(page, "Sprache").inputValue()).isEqualTo("ar");
            choose(visit, "Angebot", "meeting-place", "service=meeting-place");
            assertThat(page.url())
                    .doesNotContain("session")
                    .doesNotContain("language")
                    .doesNotContain("weeks")
                    .as("groups are of every service")
                    .contains("group=65-plus");
            assertThat(page.locator("#controls label").allInnerTexts())
                    .doesNotContain("Termine", "Sprache", "In welchem Zeitraum?", "Was wird gezeigt?");
            visit.assertNoError();
        }
    }

    @Test
    void aGroupIsAnEstimateOfDistrictsAndSaysSo() {
        try (Visit visit = visit()) {
            Page page = visit.open(PLACES);
            choose(visit, "Welche Menschen?", "65-plus", "group=65-plus");
            JsonNode answer = json("coverage?service=meeting-place&group=65-plus");
            String label = answer.at("/group/label/de").asText();
            assertThat(column(page, "#table", label + ": erreicht (geschätzt)"))
                    .containsExactlyInAnyOrderElementsOf(ofDistricts(answer, "/group/estimatedCoveredPeople", "#,##0"));
            assertThat(page.locator("#summary dl").innerText())
                    .contains("etwa " + number("#,##0", answer.at("/city/group/estimatedCoveredPeople")) + " von ")
                    .contains("(geschätzt)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TOPIC + "&session=any&weeks=1&group=65-plus", PLACES, TOPIC + "&measure=hours"})
    void noFigureOffersAnExplanationThatFails(String path) {
        try (Visit visit = visit()) {
            Page page = visit.open(path);
            List<Locator> buttons = page.locator(
                            "#table tbody tr:nth-child(2) .explain, #summary .explain, #detail .explain")
                    .all();
            for (Locator button : buttons) {
                String name = button.innerText();
                button.click();
                page.waitForFunction("() => document.querySelector('dialog .sheet-body').childElementCount > 0"
                        + " && document.querySelector('dialog [aria-busy]') === null");
                assertThat(page.locator("dialog .alert").allInnerTexts())
                        .as(name)
                        .isEmpty();
                if (name.matches("-?[\\d.,]+(\u00a0%)?")) {
                    assertThat(page.locator("dialog .sheet-value").innerText()).isEqualTo(name);
                }
                page.keyboard().press("Escape");
                page.waitForFunction("() => document.querySelector('dialog') === null");
            }
            visit.assertNoError();
        }
    }

    @Test
    void fifthsStandBelowTheMapWithWhatTheirIndexMeans() {
        try (Visit visit = visit()) {
            Page page = visit.open(PLACES + "&minutes=5");
            JsonNode answer = json("equity?service=meeting-place&minutes=5");
            assertThat(column(page, "#detail .equity", "Anteil mit kurzem Weg"))
                    .isEqualTo(answer.path("quintiles").findValues("coveredShare").stream()
                            .map(share -> number("0.0 %", share).replace(' ', '\u00a0'))
                            .toList());
            assertThat(page.locator("#detail .equity .share-bar").count()).isEqualTo(5);
            double index = answer.path("concentrationIndex").asDouble();
            assertThat(page.locator("#detail .equity .city-figure").innerText())
                    .contains(Math.abs(index) < 0.005 ? "gleichmäßig" : index < 0 ? "hoch ist" : "niedrig ist");
            assertThat(page.locator("#detail .equity").innerText())
                    .contains("nicht nach Menschen")
                    .contains(number("0.00", answer.path("concentrationIndex")));
            assertThat(page.locator(FIFTHS).allInnerTexts()).hasSize(5);
            int leftOut = answer.path("leftOut").size();
            assertThat(page.locator("#detail .equity").innerText().contains("Nicht dabei"))
                    .isEqualTo(leftOut > 0);
        }
    }

    @Test
    void theOrderIsChosenByKeysAndTheFocusStays() {
        try (Visit visit = visit()) {
            Page page = visit.open(PLACES);
            page.locator("#detail select").focus();
            page.keyboard().press("ArrowDown");
            page.waitForURL("**order=**");
            visit.settled();
            assertThat(page.evaluate("() => document.activeElement.dataset.focus"))
                    .isEqualTo("order");
            String title = page.locator("#detail .equity .table-title").innerText();
            try (Visit another = visit()) {
                assertThat(another.open(page.url())
                                .locator("#detail .equity .table-title")
                                .innerText())
                        .isEqualTo(title);
            }
        }
    }

    @Test
    void hoursAreASecondViewOfTopics() {
        try (Visit visit = visit()) {
            Page page = visit.open(TOPIC + "&session=evening");
            choose(visit, "Was wird gezeigt?", "hours", "measure=hours");
            assertThat(page.url()).doesNotContain("session=");
            assertThat(page.locator("#controls label").allInnerTexts()).doesNotContain("Fußweg", "Termine");
            choose(visit, "Wie zählt ein weiterer Weg?", "gaussian", "scheme=gaussian");

            JsonNode answer = json("accessibility?service=tenant-consultation&scheme=gaussian");
            assertThat(column(page, "#table", "Stunden im Monat je 1.000 Menschen"))
                    .containsExactlyInAnyOrderElementsOf(ofDistricts(answer, "/hoursPerThousand", "0.00"));
            assertThat(page.locator("#map path[class*=fill-class-]").count()).isPositive();
            assertThat(page.locator("#summary .city-figure").innerText())
                    .startsWith(number("#,##0", answer.at("/city/peopleWithout")) + " ");
            assertThat(page.locator("#detail tbody tr").count())
                    .isEqualTo(answer.path("supplies").size())
                    .isPositive();

            page.locator("#detail tbody .name").first().click();
            page.waitForSelector(".leaflet-popup .place-card");

            field(page, "Was wird gezeigt?").selectOption("reach");
            page.waitForFunction("() => !location.search.includes('measure')");
            visit.settled();
            assertThat(page.locator("#view-title").innerText()).contains("zu Fuß");
            assertThat(page.url()).doesNotContain("measure").doesNotContain("scheme");
            visit.assertNoError();
        }
    }

    /** One rate is public here, fifths and the other groups are not; sessions and hours are public where all offers are. */
    @Test
    void thePublicIsOfferedOnlyWhatItMaySee() {
        try (RunningCity outside = RunningCity.start(
                false,
                settings -> settings.replaceAll(
                                "(kind: indicators.*)publish: internal, disclosure: personal",
                                "$1publish: public, disclosure: personal")
                        .replace("visibility:\n", "visibility:\n  sgb2: public\n"))) {
            outside.release();
            try (Visit visit = new Visit(chromium.browser(), outside, Visit.DESK)) {
                Page page = visit.open(TOPIC + "&session=any&group=65-plus");
                assertThat(page.locator("#summary .city-figure").innerText()).contains("passenden Termin");
                assertThat(page.url()).doesNotContain("group");
                assertThat(field(page, "Welche Menschen?").innerText())
                        .contains("Alle Menschen")
                        .contains("SGB II")
                        .doesNotContain("65");
                page = visit.open(PLACES + "&order=sgb2");
                assertThat(page.locator("#detail").innerText()).isEmpty();
                assertThat(page.url()).doesNotContain("order");
                assertThat(field(page, "Termine").count()).isZero();
                visit.assertNoError();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TOPIC + "&session=evening&language=ar&weeks=2&group=65-plus",
                PLACES + "&order=sgb2",
                TOPIC + "&measure=hours"
            })
    void isSoundAtTheDeskAndOnThePhone(String path) {
        try (Visit visit = visit()) {
            visit.open(path);
            visit.assertNoOverflow();
            visit.assertAccessible();
            visit.resize(360).darken();
            visit.assertNoOverflow();
            visit.assertAccessible();
            visit.resize(Visit.SMALLEST).assertNoOverflow();
            visit.assertNoError();
            visit.assertNothingFromOutside();
        }
    }
}
