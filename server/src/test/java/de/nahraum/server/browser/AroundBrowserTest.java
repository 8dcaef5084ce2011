package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How far one walks around a place: areas on the map, asked for by a field or from the place's card, kept in the address, closed by a button. */
@BrowserTest
class AroundBrowserTest {
    private static final String PLACES = "/atlas?layer=places&lang=de";
    private static final String AREAS = "#map path.area";

    @RegisterExtension
    private static final BrowsedCity CITY = BrowsedCity.inside();

    private static JsonNode json(RunningCity of, String path) {
        try {
            return new ObjectMapper().readTree(of.get("/api/v1/" + path).body());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    /** An open office, which is there by its id. */
    private static JsonNode office() {
        return CITY.json("/api/v1/places?kind=neighbourhood-office&status=open").at("/features/0/properties");
    }

    private static String around() {
        return PLACES + "&around=" + office().path("id").asText();
    }

    private static Locator field(Page page, String label) {
        return page.locator("#controls").getByLabel(label);
    }

    @Test
    void threeAreasAreDrawnNearestInFrontAndSaidInWords() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open(PLACES);
            assertThat(page.locator(AREAS).count()).isZero();
            field(page, "Umkreis zu Fuß um").selectOption(office().path("id").asText());
            page.waitForURL("**around=**");
            visit.settled();

            assertThat(page.evaluate(
                            "selector => [...document.querySelectorAll(selector)].map(area => area.classList[1])",
                            AREAS))
                    .as("drawn from the back")
                    .isEqualTo(List.of("area-15", "area-10", "area-5"));
            assertThat(page.locator("#legend").innerText())
                    .contains("in 5 Minuten")
                    .contains("in 10 Minuten")
                    .contains("in 15 Minuten");
            assertThat(page.locator("#summary").innerText())
                    .contains("Umkreis zu Fuß: " + office().path("name").asText())
                    .contains("für das Auge")
                    .contains("nach Rasterzellen gezählt");
            assertThat(page.locator("#live").innerText())
                    .contains(office().path("name").asText());
            visit.assertNoError();
        }
    }

    @Test
    void aLinkShowsTheSameAreasAndTheWalkerChangesThem() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open(around());
            BoundingBox area = page.locator(AREAS).first().boundingBox();
            BoundingBox map = page.locator("#map").boundingBox();
            assertThat(Math.max(area.height / map.height, area.width / map.width))
                    .as("the map goes where they are")
                    .isBetween(0.5, 1.0);
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            field(page, "Wer ist unterwegs?").selectOption("slow");
            page.waitForURL("**profile=slow**");
            visit.settled();
            assertThat(asked)
                    .filteredOn(url -> url.contains("isochrone"))
                    .hasSize(3)
                    .allMatch(url -> url.contains("profile=slow"));
            try (Visit another = CITY.visit()) {
                Page opened = another.open(page.url());
                assertThat(opened.locator(AREAS).count()).isEqualTo(3);
                assertThat(field(opened, "Wer ist unterwegs?").inputValue()).isEqualTo("slow");
            }
        }
    }

    @Test
    void aPlacesCardOfAnotherLayerLeadsThere() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open(PLACES + "&kind=meeting-place");
            page.locator("#table tbody .name").first().click();
            Locator button = page.locator(".leaflet-popup button")
                    .filter(new Locator.FilterOptions().setHasText("Umkreis zu Fuß zeigen"));
            button.focus();
            page.keyboard().press("Enter");
            page.waitForURL("**around=**");
            visit.settled();
            assertThat(page.url()).contains("kind=meeting-place");
            assertThat(page.locator(AREAS).count()).isEqualTo(3);

            page = visit.open("/atlas?layer=coverage&service=neighbourhood-office&lang=de");
            page.locator(".place-marker").first().dispatchEvent("click");
            button.focus();
            page.keyboard().press("Enter");
            page.waitForURL("**layer=places**around=**");
            visit.settled();
            assertThat(page.locator(AREAS).count()).isEqualTo(3);
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("map");
        }
    }

    @Test
    void closingTakesTheAreasAwayAndBackBringsThemAgain() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open(around());
            page.locator("#summary button")
                    .filter(new Locator.FilterOptions().setHasText("Umkreis schließen"))
                    .focus();
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.querySelector('#map path.area') === null");
            visit.settled();
            assertThat(page.url()).doesNotContain("around=");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("map");
            page.goBack();
            page.waitForSelector(AREAS);

            visit.settled();
            field(page, "Art des Ortes").selectOption("guide-outlet");
            page.waitForURL("**kind=guide-outlet**");
            visit.settled();
            assertThat(page.url()).as("the office is not among these").doesNotContain("around=");
            assertThat(page.locator(AREAS).count()).isZero();
        }
    }

    /** A place where no way is near has no area, and the page says so. */
    @Test
    void whereNoWayIsNearASentenceStandsForTheAreas() {
        try (RunningCity other = RunningCity.start(true)) {
            JsonNode bbox = json(other, "city").path("bbox");
            String id = office().path("id").asText();
            String far = String.format(
                    Locale.ROOT,
                    "%.5f,%.5f",
                    bbox.path(0).asDouble() - 0.008,
                    bbox.path(1).asDouble() - 0.008);
            other.reimport(
                    "places.csv",
                    text -> text.replaceAll("(?m)^(" + id + ",[^\\n]*?,open,)[\\d.]+,[\\d.]+", "$1" + far));
            try (Visit visit = new Visit(CITY.browser(), other, Visit.DESK)) {
                Page page = visit.open(around());
                assertThat(page.locator("#summary .alert").innerText()).contains("Hier ist kein Weg nah genug.");
                assertThat(page.locator(AREAS).count()).isZero();
                assertThat(page.locator("#legend").innerText()).doesNotContain("in 5 Minuten");
                visit.assertAccessible();
            }
        }
    }

    @Test
    void isSoundAtTheDeskAndOnThePhone() {
        try (Visit visit = CITY.visit()) {
            visit.open(around());
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
