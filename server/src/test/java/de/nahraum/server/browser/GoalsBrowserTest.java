package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import de.nahraum.server.testing.BrowserTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The goal monitor: thirteen cards that say where a goal stands, how far it is and where it is heading; the rest is one step away. */
@BrowserTest
class GoalsBrowserTest {
    @RegisterExtension
    private static final BrowsedCity CITY = BrowsedCity.inside();

    private static String card(Page page, String goal) {
        return page.locator("#" + goal).innerText().replace('\u00a0', ' ');
    }

    @Test
    void aCardSaysWhatIsMissingInPeopleDwellingsDistrictsOrOffers() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/ziele?lang=de");
            assertThat(page.locator("#goals .card").count()).isEqualTo(13);
            for (JsonNode goal : CITY.json("/api/v1/goals")) {
                assertDistance(page, goal);
            }
            assertThat(card(page, "neighbourhood-offices")).contains("Es fehlt noch", "Stadtteilen");
            assertThat(card(page, "subsidised-housing")).contains("Bis 2032 noch nötig", "geförderte Mietwohnungen");
            assertThat(card(page, "transfer-concentration"))
                    .contains("Rechnerischer Abstand", "Ein Maß. Niemand soll wegziehen.");
            assertThat(card(page, "fear-spaces")).contains("mindestens");
        }
    }

    private static void assertDistance(Page page, JsonNode goal) {
        double amount = goal.at("/distance/amount").asDouble();
        String id = goal.path("id").asText();
        Locator figure = page.locator("#" + id + " button.explain[data-query*='distance']");
        if (amount > 0) {
            assertThat(figure.innerText().replaceAll("\\D", "")).as(id).isEqualTo(String.valueOf((long) amount));
        } else {
            assertThat(figure.count()).as(id).isZero();
        }
    }

    /** The atlas finds the room the step names, and works out what it brings. */
    @Test
    void aNewSiteIsTriedOnTheMap() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/ziele?lang=de");
            page.locator("#neighbourhood-offices summary").first().click();
            page.locator("#neighbourhood-offices .goal-steps a").first().click();
            page.waitForURL(url -> url.contains("layer=scenario&service=neighbourhood-office"));
            page.waitForFunction("() => document.querySelectorAll('.scenario-edits li').length === 1");
            visit.assertNoError();
        }
    }

    @Test
    void howFarItIsIsExplained() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/ziele?lang=de");
            page.locator("#meeting-places button.explain[data-query*='distance']")
                    .click();
            page.waitForSelector("dialog.sheet dl, dialog.sheet table");
            assertThat(page.locator("dialog.sheet").innerText())
                    .contains("Was zum Ziel noch fehlt", "die heute kein Angebot in Reichweite haben");
            visit.assertAccessible();
            visit.assertNoError();
        }
    }

    @Test
    void theWayIsDrawnSaidInWordsAndReadAsATableOfTheSameNumbers() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/ziele?lang=de#neighbourhood-offers");
            JsonNode path = CITY.json("/api/v1/goals/neighbourhood-offers").path("path");
            JsonNode last = path.path("ahead").get(path.path("ahead").size() - 1);
            String said = page.getAttribute("#neighbourhood-offers .goal-chart svg[role=img]", "aria-label");
            assertThat(said)
                    .contains("Stadtteile, in denen das Ziel erfüllt ist")
                    .contains("2032: " + last.path("central").asInt())
                    .contains("Ziel 2032: " + path.path("target").asInt());

            page.waitForSelector("#neighbourhood-offers .card-more table");
            Locator rows = page.locator("#neighbourhood-offers .card-more table")
                    .first()
                    .locator("tbody tr");
            assertThat(rows.count())
                    .isEqualTo(path.path("history").size() + path.path("ahead").size());
            assertThat(rows.last().innerText()).contains("2032", "mit allem, was beschlossen ist");
            visit.assertAccessible();
            visit.assertNoError();
        }
    }

    @Test
    void whatIsNotKnownIsSaidWithReasonAndDistricts() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/ziele?lang=de#fear-spaces");
            page.waitForSelector("#fear-spaces .card-more h4");
            assertThat(card(page, "fear-spaces"))
                    .contains("Was wir nicht wissen")
                    .contains("Es gibt Hinweise, die noch niemand geprüft hat. Das gilt für: ")
                    .contains("Betzenberg")
                    .contains("Was am meisten hilft");
            assertThat(card(page, "consumer-advice")).contains("Warum nicht bewertbar?");
        }
    }

    /** No code of the server is left standing in any card. */
    @Test
    void allCardsOpenAtOnceByKeyboardAndAreSoundOnEveryScreen() {
        try (Visit visit = CITY.visit()) {
            for (String language : List.of("de", "en")) {
                Page page = visit.resize(Visit.DESK).open("/ziele?lang=" + language);
                page.locator(".cards-all button").focus();
                page.keyboard().press("Enter");
                page.waitForFunction("() => document.querySelectorAll('.card-more > .help').length >= 13"
                        + " && !document.querySelector('[aria-busy]')");
                assertThat(page.url()).doesNotContain("#");
                assertThat(page.locator("#goals").innerText())
                        .doesNotContainPattern("\\b(reason|goal|distance|parameter)\\.[a-z-]+")
                        .doesNotContainPattern("\\b(no|list|not|part|hints|too)-[a-z]+-?[a-z]*\\b(?=[ .:])")
                        .doesNotContain("[object", "undefined", "NaN");
                visit.assertAccessible();
                visit.darken();
                for (int width : List.of(360, Visit.SMALLEST)) {
                    visit.resize(width).assertNoOverflow();
                    visit.assertAccessible();
                }
                visit.assertNoError();
            }
        }
    }

    @Test
    void onPaperAClosedCardStaysWholeAndSaysWhereTheRestIs() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/ziele?lang=de");
            assertThat(page.locator("#social-mix .only-print").isVisible()).isFalse();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("#social-mix .only-print").isVisible()).isTrue();
            assertThat(page.locator(".cards-all").isVisible()).isFalse();
            assertThat(page.evaluate("() => getComputedStyle(document.querySelector('#social-mix')).breakInside"))
                    .isEqualTo("avoid");
        }
    }

    @Test
    void whatCouldNotBeFetchedIsSaidInTheCardAndAskedAgain() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/ziele?lang=de");
            page.route("**/api/v1/goals/guide-outlets", Route::abort);
            page.locator("#guide-outlets summary").click();
            page.waitForSelector("#guide-outlets .alert-error button");
            page.unroute("**/api/v1/goals/guide-outlets");
            page.locator("#guide-outlets .alert-error button").click();
            page.waitForSelector("#guide-outlets .card-more table");
            assertThat(page.url()).endsWith("#guide-outlets");
        }
    }
}
