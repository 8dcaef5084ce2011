package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.nahraum.server.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What-ifs that are kept: by keys alone, with a word for what does not work, and compared even where one of their places is gone. */
@BrowserTest
class KeptScenariosBrowserTest {
    private static final String START = "/atlas?layer=scenario&service=meeting-place&lang=de";
    private static final String ONE_EDIT = START + "&edits=a:new-1:7.769000:49.444000";

    @RegisterExtension
    private static final BrowsedCity CITY = BrowsedCity.inside();

    private static Page openShelf(Visit visit, int count) {
        Page page = visit.open(ONE_EDIT);
        page.evaluate("""
                count => localStorage.setItem('nahraum.scenarios', JSON.stringify(Array.from({ length: count },
                  (_, index) => ({ name: `Name ${index}`, search: '?layer=scenario&edits=c:a' }))))""", count);
        page.reload();
        visit.settled();
        page.locator(".scenario details").last().locator("summary").click();
        return page;
    }

    private static Object focus(Page page) {
        return page.evaluate("() => document.activeElement.dataset.focus");
    }

    private static void type(Page page, String name) {
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type(name);
        page.keyboard().press("Enter");
    }

    @Test
    void renamingAndTakingBackKeepTheKeyboardWhereItWas() {
        try (Visit visit = CITY.visit()) {
            Page page = openShelf(visit, 2);
            Locator kept = page.locator(".scenario details").last();
            page.locator("[data-focus=rename-0]").focus();
            page.keyboard().press("Enter");
            type(page, "Name 1");
            assertThat(kept.locator(".alert-warning").innerText()).contains("„Name 1“ gibt es schon.");
            assertThat(page.evaluate("() => document.activeElement.value")).isEqualTo("Name 1");
            visit.assertAccessible();

            type(page, "Anders");
            assertThat(focus(page)).isEqualTo("rename-0");
            assertThat(kept.locator(".alert").count()).isZero();
            assertThat(kept.locator(".kept-name").allInnerTexts()).containsExactly("Anders", "Name 1");

            page.locator("[data-focus=remove-1]").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Enter"); // the way back
            assertThat(focus(page)).isEqualTo("remove-1");
            assertThat(kept.locator(".kept-name").count()).isEqualTo(2);
            visit.assertNoError();
        }
    }

    @Test
    void aFullShelfKeepsNothingAndSaysSo() {
        try (Visit visit = CITY.visit()) {
            Page page = openShelf(visit, 100);
            page.locator("#scenario-name").fill("Noch einer");
            page.keyboard().press("Enter");
            assertThat(page.locator(".scenario details").last().innerText())
                    .contains("Es ist nichts gemerkt: Mehr als 100 gehen auf diesem Gerät nicht.");
            assertThat(page.locator("#live").innerText()).doesNotContain("ist gemerkt.");
            assertThat(page.locator("#scenario-name").inputValue()).isEqualTo("Noch einer");
        }
    }

    @Test
    void aComparisonThatCannotBeCalculatedTakesNothingElseDown() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open(ONE_EDIT + "&versus=x:y~c:nowhere");
            assertThat(page.locator(".scenario").innerText())
                    .contains("lässt sich nicht rechnen")
                    .contains("Eine Änderung des Vergleichs war nicht zu lesen");
            assertThat(page.locator(".scenario-totals strong").count()).isPositive();
            assertThat(page.locator("#table thead").innerText()).doesNotContain("Vergleich");
            visit.assertAccessible();
            page.locator("[data-focus=alone]").click();
            page.waitForURL(url -> !url.contains("versus"));
            page.waitForFunction("() => document.querySelector('.scenario .alert') === null");
        }
    }
}
