package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.nahraum.server.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** A report is filed at the desk, read by everybody and withdrawn; the pages of the archive are good to read. */
@BrowserTest
class FiledReportsBrowserTest extends AtTheDesk {
    private static void press(Page page, String within, String name) {
        page.locator(within)
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(name)
                                .setExact(true))
                .click();
    }

    private void assertGoodPage(Visit visit, String path) {
        visit.page().navigate(visit.address() + path);
        assertGood(visit);
    }

    @Test
    void aReportIsFiledReadAndWithdrawn() {
        city.release();
        try (Visit eva = eva()) {
            assertGoodPage(eva, "/berichte");
            Page page = open(eva, "archive");
            page.waitForSelector("text=Mit öffentlicher Fassung");
            assertGood(eva);
            page.getByLabel("Was-wäre-wenn als Kapitel").selectOption("link");
            page.getByLabel("Name des Was-wäre-wenn").fill("Ein Treff mehr");
            page.getByLabel("Link aus dem Atlas").fill("?layer=scenario&service=meeting-place&edits=c:gibt-es-nicht");
            page.getByLabel("Link aus dem Atlas").blur();
            page.waitForSelector("text=„gibt-es-nicht“");
            assertGood(eva);
            assertThat(eva.errors())
                    .as("the console says that the server refused")
                    .hasSize(1);
            eva.errors().clear();
            page.getByLabel("Link aus dem Atlas")
                    .fill(eva.address() + "/atlas?layer=scenario&service=meeting-place&edits=a:new-1:7.779:49.444");
            page.getByLabel("Auch in der öffentlichen Fassung.").check();
            page.waitForSelector("text=Vorher lesen: öffentliche Fassung (PDF)");
            press(page, "main", "Ablegen");
            press(page, "dialog", "Ablegen");
            // Twenty files are written.
            page.waitForSelector("[data-number='1']", new Page.WaitForSelectorOptions().setTimeout(120_000));
            assertGood(eva);
            press(page, "[data-number='1']", "Nachrechnen");
            page.waitForSelector(
                    "text=Nachgerechnet: unverändert.", new Page.WaitForSelectorOptions().setTimeout(120_000));

            assertGoodPage(eva, "/berichte");
            assertThat(page.locator("main").innerText()).contains("Bericht Nr. 1", "PDF, Deutsch", "Ein Treff mehr");
            assertGoodPage(eva, "/berichte/1?lang=en");
            assertThat(page.locator("main").innerText()).contains("Report no. 1", "Checksum");

            open(eva, "archive");
            press(page, "[data-number='1']", "Zurückziehen");
            page.getByLabel("Warum?").fill("Falsche Einwohnerzahl");
            press(page, "dialog", "Zurückziehen");
            page.waitForSelector("text=Zurückgezogen am");
            assertGoodPage(eva, "/berichte/1?lang=de");
            assertThat(page.locator("main").innerText())
                    .contains("Zurückgezogen am", "Falsche Einwohnerzahl")
                    .doesNotContain("PDF, Deutsch");
            eva.assertNothingFromOutside();
            eva.assertNoError();
        }
    }

    @Test
    void twoReportsAreComparedWithoutAScriptOnAnyWidth() {
        city.release();
        city.fileReport();
        city.reimport("goals.yaml", text -> text.replaceFirst("minutes: 10", "minutes: 15"));
        city.release();
        city.fileReport();
        try (Visit visitor = visit(Visit.SMALLEST)) {
            Page page = visitor.page();
            assertGoodPage(visitor, "/berichte?lang=de");
            assertThat(page.getByLabel("Der eine Bericht").inputValue()).isEqualTo("1");
            assertThat(page.getByLabel("Der andere Bericht").inputValue()).isEqualTo("2");
            press(page, "main", "Vergleichen");
            page.waitForSelector("h1:has-text('Bericht Nr. 1 und Bericht Nr. 2')");
            assertGood(visitor);
            assertThat(page.getByRole(AriaRole.ROWHEADER).count())
                    .as("a table for who reads with their ears, also on a phone")
                    .isEqualTo(3);
            assertThat(page.locator("main").innerText()).contains("Anders gemessen", "Auf einen Blick");
            visitor.resize(Visit.SMALLEST);
            assertThat(page.getByRole(AriaRole.ROWHEADER).count()).isEqualTo(3);
            assertGoodPage(visitor, "/berichte/vergleich?von=2&bis=2&lang=en");
            assertThat(page.locator("main").innerText()).contains("the same report twice");
            visitor.assertNothingFromOutside();
        }
    }
}
