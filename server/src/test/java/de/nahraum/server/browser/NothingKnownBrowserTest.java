package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import de.nahraum.server.testing.BrowserTest;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A topic whose list nobody has confirmed as complete: no layer tells 0 people as a result, and each says why nothing is known. */
@BrowserTest
class NothingKnownBrowserTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUESTION = "&service=language&lang=de";
    private static final String WHY = "Die Liste ist nicht als vollständig bestätigt.";
    private static final int PEOPLE = 100;

    @RegisterExtension
    private static final BrowsedCity CITY = BrowsedCity.inside();

    /** Lets the server say something more, or something else. */
    private static void change(Route route, Consumer<ObjectNode> change) {
        try {
            APIResponse response = route.fetch();
            ObjectNode answer = (ObjectNode) JSON.readTree(response.body());
            change.accept(answer);
            route.fulfill(new Route.FulfillOptions().setResponse(response).setBody(JSON.writeValueAsString(answer)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertSummary(Page page, String sentence) {
        assertThat(page.locator("#summary").innerText())
                .contains(sentence)
                .contains(WHY)
                .doesNotContainPattern("\\b0 Mensch");
    }

    @Test
    void theEveningNeitherTakesAnythingNorLeavesEverybodyTheirWay() {
        try (Visit visit = CITY.visit()) {
            visit.page()
                    .route(
                            "**/api/v1/evening?**",
                            route -> change(
                                    route,
                                    answer -> ((ObjectNode) answer.path("city"))
                                            .put("people", PEOPLE)
                                            .put("unknownPeople", PEOPLE)));
            Page page = visit.open("/atlas?layer=evening" + QUESTION);
            assertThat(page.locator("#view-title").innerText())
                    .startsWith("Noch nicht bekannt, wer abends einen kurzen Weg hat");
            assertThat(page.locator("#summary").innerText()).contains(WHY).doesNotContain("Nur abends ohne");
            assertThat(page.locator("#table tbody td:nth-of-type(4)").first().innerText())
                    .startsWith("/");
            assertThat(page.locator("#detail").innerText()).doesNotContain("Alle zusammen");
            visit.assertAccessible();
            visit.assertNoError();
        }
    }

    @Test
    void hoursLeaveNobodyWithout() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?layer=coverage&measure=hours" + QUESTION);
            assertSummary(page, "Noch nicht bekannt, wer ein solches Angebot in Fußweite hat.");
            visit.assertNoError();
        }
    }

    @Test
    void sessionsAndPlacesLeaveNobodyWithout() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?layer=coverage&session=evening" + QUESTION);
            assertSummary(page, "Noch nicht bekannt, wer in den nächsten 4 Wochen einen passenden Termin");
            assertSummary(
                    visit.open("/atlas?layer=coverage" + QUESTION), "Noch nicht bekannt, wer einen kurzen Weg hat.");
            visit.assertNoError();
        }
    }

    @Test
    void aWhatIfReachesNotNobodyButNobodyKnowsWhom() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?layer=scenario&edits=a:new-1:7.769000:49.444000" + QUESTION);
            assertThat(page.locator(".scenario-edits").innerText())
                    .contains("Noch nicht bekannt, wie viele Menschen ihn erreichen.");
            assertThat(page.locator("#summary").innerText()).contains("Noch nicht bekannt, wer bisher");
            assertThat(page.locator("#detail").innerText()).contains(WHY);
            visit.assertNoError();
        }
    }

    @Test
    void aSearchForSitesFindsNothingOutAndSaysWhy() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?layer=scenario" + QUESTION);
            page.route(
                    "**/api/v1/siting**",
                    route ->
                            change(route, answer -> answer.put("knownPeople", 0).put("unknownPeople", PEOPLE)));
            page.locator(".scenario-siting > summary").click();
            page.locator("[data-focus=sites]").click();
            page.locator(".siting-result .alert").waitFor();
            assertThat(page.locator(".siting-result").innerText())
                    .contains("Noch nicht bekannt, wo weitere Orte etwas bringen")
                    .contains("nicht als vollständig bestätigt")
                    .doesNotContain("Kein weiterer Ort", "Nachweislich");
            visit.assertAccessible();
        }
    }
}
