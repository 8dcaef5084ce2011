package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the next places would best go, asked in the atlas: found, said how good that is, and taken over as edits. */
@BrowserTest
class SitingBrowserTest {
    private static final String START = "/atlas?layer=scenario&service=meeting-place&lang=de";
    private static final String BOX = "details.scenario-siting";
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

    private static Locator field(Page page, String label) {
        return page.locator(BOX).getByLabel(label);
    }

    private static void press(Page page, String text) {
        page.locator(BOX + " button", new Page.LocatorOptions().setHasText(text))
                .click();
    }

    private static void waitForEdits(Page page, int count) {
        page.waitForFunction(
                "([selector, count]) => document.querySelectorAll(selector).length === count", List.of(EDITS, count));
    }

    @Test
    void twoSitesAreFoundSaidHowGoodTheyAreAndTakenOver() {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            page.locator(BOX + " > summary").click();
            field(page, "Wo kann etwas hin?").selectOption(new SelectOption().setValue("nodes"));
            field(page, "Wie viele?").selectOption("2");
            press(page, "Orte suchen");
            page.locator(BOX + " button", new Page.LocatorOptions().setHasText("Diese Orte übernehmen"))
                    .waitFor();
            assertThat(page.locator(".siting-sites li").allInnerTexts())
                    .hasSize(2)
                    .allMatch(text -> text.matches("(?s).+: [\\d.]+ Menschen kommen dazu"));
            assertThat(page.locator(BOX).innerText())
                    .containsAnyOf("Nachweislich bestmöglich", "höchstens")
                    .contains("Umkreis von 200 m");
            visit.assertAccessible();

            press(page, "Diese Orte übernehmen");
            waitForEdits(page, 2);
            assertThat(page.url()).contains("a:new-1:").contains("a:new-2:");
            page.goBack();
            waitForEdits(page, 0);
            for (int width : new int[] {360, Visit.SMALLEST}) {
                visit.resize(width).assertNoOverflow();
            }
        }
    }

    /** For a group the gains are smaller, and said to be estimates. */
    @Test
    void forAGroupTheSitesBringFewerAndAreCalledEstimates() {
        try (Visit visit = visit()) {
            Page page = visit.open(START);
            page.locator(BOX + " > summary").click();
            field(page, "Wo kann etwas hin?").selectOption(new SelectOption().setValue("rooms"));
            long everybody = gainOfTheFirst(page);
            field(page, "Orte für wen?").selectOption("65-plus");
            long group = gainOfTheFirst(page);
            assertThat(group).isPositive().isLessThan(everybody);
            assertThat(page.locator(".siting-sites li").first().innerText())
                    .contains("kommen dazu (Menschen ab 65 Jahren, geschätzt)");
            assertThat(page.locator(BOX).innerText()).contains("Geschätzt");
            visit.assertAccessible();
        }
    }

    private static long gainOfTheFirst(Page page) {
        page.waitForResponse(answer -> answer.url().contains("/siting"), () -> press(page, "Orte suchen"));
        page.locator(BOX + " button", new Page.LocatorOptions().setHasText("Diese Orte übernehmen"))
                .waitFor();
        String text = page.locator(".siting-sites li").first().innerText();
        return Long.parseLong(
                text.substring(text.lastIndexOf(':')).replaceFirst("\\(.*", "").replaceAll("[^0-9]", ""));
    }

    /** Days of the week are offered where there are hours, and nothing is taken over that a what-if cannot hold. */
    @Test
    void hoursNameADayAndAreNotTakenOver() {
        try (Visit visit = visit()) {
            Page page = visit.open(START.replace("meeting-place", "tenant-consultation"));
            page.locator(BOX + " > summary").click();
            field(page, "Was soll erreicht werden?").selectOption("hours");
            press(page, "Orte suchen");
            page.locator(".siting-sites li").first().waitFor();
            page.waitForFunction("() => document.querySelector('.siting-result').getAttribute('aria-busy') === null");
            assertThat(page.locator(".siting-sites li").first().innerText())
                    .containsPattern("Montag|Dienstag|Mittwoch|Donnerstag|Freitag");
            assertThat(page.locator(BOX + " button").allInnerTexts()).doesNotContain("Diese Orte übernehmen");
        }
    }
}
