package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.nahraum.server.testing.BrowserTest;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Map, table and address of the atlas say the same. */
@BrowserTest
class AtlasBrowserTest {
    private static final String COVERAGE = "/atlas?layer=coverage&service=meeting-place&lang=de";
    /** Every figure of the fifths below the map is a button, too. */
    private static final int MOST_TABS = 60;

    /** Whether a canvas is painted with more than some colours. */
    private static final String PAINTED = """
            ([selector, least]) => [...document.querySelectorAll(selector)].some((canvas) => {
              if (canvas.width === 0 || canvas.height === 0) return false;
              const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              const seen = new Set();
              for (let i = 0; i < pixels.length; i += 4)
                if (pixels[i + 3] >= 229) seen.add((pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2]);
              return seen.size > least;
            })""";

    @RegisterExtension
    private static final BrowsedCity CITY = BrowsedCity.inside();

    private static String whole(JsonNode number) {
        return format("#,##0", number);
    }

    private static String percent(JsonNode fraction) {
        return fraction.isNumber() ? format("0.0 %", fraction).replace(' ', '\u00a0') : "/";
    }

    private static String format(String pattern, JsonNode number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.GERMANY));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number.decimalValue());
    }

    private static List<List<String>> cells(Page page) {
        List<List<String>> rows = new ArrayList<>();
        for (Locator row : page.locator("#table tbody tr").all()) {
            rows.add(row.locator("th, td").allInnerTexts().stream()
                    .map(String::strip)
                    .toList());
        }
        return rows;
    }

    @Test
    void theMapIsPainted() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?layer=indicator&indicator=sgb2");
            int districts = CITY.json("/api/v1/districts").path("features").size();

            assertThat(page.locator("#map path.district").count()).isEqualTo(districts);
            assertThat(page.locator("#map path[class*=fill-class-]").count())
                    .as("districts with a class")
                    .isGreaterThan(districts / 2);
            page.waitForFunction(PAINTED, List.of(".leaflet-basemap-pane canvas", 4));

            page.locator(".tab", new Page.LocatorOptions().setHasText("Erreichbarkeit"))
                    .click();
            page.waitForFunction(PAINTED, List.of(".leaflet-cells-pane canvas", 2));
        }
    }

    @Test
    void theTableSaysWhatTheServerSays() {
        try (Visit visit = CITY.visit()) {
            List<List<String>> shown = cells(visit.open(COVERAGE));

            JsonNode districts =
                    CITY.json("/api/v1/coverage?service=meeting-place").path("districts");
            List<List<String>> answered = StreamSupport.stream(districts.spliterator(), false)
                    .map(one -> List.of(
                            one.path("name").asText(),
                            percent(one.path("coveredShare")),
                            whole(one.path("gapPeople")),
                            whole(one.path("unknownPeople")),
                            whole(one.path("coveredPeople")),
                            whole(one.path("people")),
                            whole(one.path("registerPeople"))))
                    .toList();
            assertThat(answered).hasSizeGreaterThan(5);
            assertThat(shown.stream().map(row -> row.subList(1, 8)).toList())
                    .containsExactlyInAnyOrderElementsOf(answered);
        }
    }

    @Test
    void ratesShowTheirRangeAndSources() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?layer=indicator&indicator=sgb2&lang=de");
            assertThat(page.locator("#table thead").innerText())
                    .contains("Spanne")
                    .contains("gegenüber der Stadt");
            assertThat(page.locator("#table tbody").innerText())
                    .contains("-fach")
                    .contains(" – ");
            assertThat(page.locator("#summary .origin").innerText())
                    .contains("Demogenerator")
                    .contains("Stand ");

            page = visit.open("/atlas?layer=indicator&indicator=foreign-nationals&lang=de");
            assertThat(page.locator("#table thead").innerText())
                    .contains("Spanne")
                    .doesNotContain("gegenüber der Stadt");
            page = visit.open(COVERAGE);
            assertThat(page.locator("#summary .origin").innerText())
                    .contains("Demogenerator")
                    .contains("Stand ");
        }
    }

    @Test
    void aDistrictOfTheTableOpensItsPanel() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open(COVERAGE);
            Locator name = page.locator("#table tbody .name").nth(2);
            String district = name.innerText();
            name.click();
            visit.settled();

            assertThat(page.locator("#district h3").innerText()).isEqualTo(district);
            assertThat(page.locator("#map path.is-selected").count()).isEqualTo(1);
            assertThat(page.locator("#table tr[aria-current]").innerText()).contains(district);
        }
    }

    @Test
    void aLinkIsAState() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open(COVERAGE);
            page.locator("#table tbody .name").nth(1).click();
            visit.settled();
            String panel = page.locator("#district").innerText();
            String link = page.url();
            page.locator("#table tbody .name").nth(4).click();
            visit.settled();
            assertThat(page.locator("#district").innerText()).isNotEqualTo(panel);

            page.goBack();
            page.waitForURL(link);
            visit.settled();
            assertThat(page.locator("#district").innerText()).isEqualTo(panel);

            try (Visit another = CITY.visit()) {
                Page opened = another.open(link);
                assertThat(opened.locator("#district").innerText()).isEqualTo(panel);
                assertThat(opened.locator("#view-title").innerText())
                        .isEqualTo(page.locator("#view-title").innerText());
            }
        }
    }

    @Test
    void keysAloneChooseALayerAndWhatItShows() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?layer=indicator&lang=de");
            tabTo(page, "Erreichbarkeit");
            page.keyboard().press("Enter");
            page.waitForURL("**layer=coverage**");
            visit.settled();
            assertThat(focus(page)).as("focus stays").contains("Erreichbarkeit");
            String before = page.locator("#view-title").innerText();

            tabTo(page, "Angebot");
            page.keyboard().press("ArrowDown");
            page.waitForFunction("before => document.getElementById('view-title').textContent !== before", before);
            visit.settled();

            String name = page.locator("#table tbody .name").first().innerText();
            tabTo(page, name);
            page.keyboard().press("Enter");
            visit.settled();
            assertThat(page.locator("#district h3").innerText()).isEqualTo(name);
        }
    }

    /** Presses Tab until the focus is on something of that name. */
    private static void tabTo(Page page, String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (focus(page).equals(name)) {
                return;
            }
        }
        throw new AssertionError("No way by keyboard to " + name);
    }

    private static String focus(Page page) {
        return (String) page.evaluate(
                "() => (document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void theTableDownloadsWithItsMark(String language) throws IOException {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?layer=coverage&service=meeting-place&lang=" + language);
            Download download = page.waitForDownload(
                    () -> page.locator("#table .actions button").click());

            boolean german = language.equals("de");
            assertThat(download.suggestedFilename())
                    .startsWith("nahraum-demo-coverage-meeting-place")
                    .endsWith(".csv");
            assertThat(Files.readString(download.path()))
                    .startsWith("\uFEFF" + (german ? "Nr.;Stadtteil;Anteil mit kurzem Weg;" : "No.,District,"))
                    .contains(german ? "Demo-Daten – erfunden." : "Demo data – invented.");
            visit.assertNothingFromOutside();
        }
    }
}
