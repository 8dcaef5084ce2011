package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import de.nahraum.server.testing.BrowserTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours, fifths, the evening and what-ifs: every figure opens a sheet with the same number. */
@BrowserTest
class ExplainReachBrowserTest {
    private static final String EDITS = "&edits=a:new-1:7.769000:49.444000~a:new-2:7.745000:49.450000";
    private static final String SHEET_READY = "() => document.querySelector('dialog .sheet-body').childElementCount > 0"
            + " && document.querySelector('dialog [aria-busy]') === null";

    @RegisterExtension
    private static final BrowsedCity CITY = BrowsedCity.inside();

    private static void openSheet(Page page, Locator figure) {
        figure.click();
        page.waitForFunction(SHEET_READY);
    }

    private static void closeSheet(Page page) {
        page.keyboard().press("Escape");
        page.waitForFunction("() => document.querySelector('dialog') === null");
    }

    /** Every figure of a district can be asked about. */
    @ParameterizedTest
    @CsvSource({
        "4, layer=coverage&service=tenant-consultation&measure=hours",
        "3, layer=evening&service=meeting-place&variant=closed",
        "6, layer=scenario&service=meeting-place" + EDITS,
        "6, layer=scenario&service=meeting-place&time=evening" + EDITS,
        "9, 'layer=scenario&service=meeting-place" + EDITS + "&versus=a:new-9:7.769000:49.444000'",
        "8, layer=coverage&service=meeting-place&minutes=5"
    })
    void theSheetOfAFigureHasTheSameNumber(int figures, String view) {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?lang=de&" + view);
            String row = "#table tbody tr:nth-child(3) .explain";
            assertThat(page.locator(row).count()).as(view).isEqualTo(figures);
            List<Locator> buttons = page.locator(row + ", #summary .explain, #detail tbody tr:nth-child(2) .explain")
                    .all();
            for (Locator button : buttons) {
                String name = button.innerText();
                openSheet(page, button);
                assertThat(page.locator("dialog .alert").allInnerTexts())
                        .as("problems of the sheet of %s in %s", name, view)
                        .isEmpty();
                assertThat(page.locator("dialog .sheet-value").innerText())
                        .as(page.locator("dialog h2").innerText())
                        .isEqualTo(name);
                closeSheet(page);
            }
            visit.assertNoError();
        }
    }

    @Test
    void afterwardsNamesTheEditsAndTheModel() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?lang=de&layer=scenario&service=meeting-place" + EDITS);
            openSheet(page, page.locator(".scenario-totals strong .explain").first());
            assertThat(page.locator("dialog").innerText())
                    .contains("Nach den Änderungen")
                    .contains("Neuer Ort 1 (")
                    .contains("Neuer Ort 2 (")
                    .contains("Bisher")
                    .contains("Rechenmodell, kein Beschluss");
            visit.assertAccessible();
            closeSheet(page);
            openSheet(page, page.locator(".scenario-totals .before .explain").first());
            assertThat(page.locator("dialog").innerText()).doesNotContain("Änderung");
            closeSheet(page);
            visit.resize(Visit.SMALLEST);
            openSheet(page, page.locator(".scenario-totals strong .explain").first());
            visit.assertNoOverflow();
            BoundingBox sheet = page.locator("dialog").boundingBox();
            assertThat(sheet.width).isLessThanOrEqualTo(Visit.SMALLEST);
        }
    }

    @Test
    void theEveningSaysThatItIsNotAboutSafety() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?lang=de&layer=evening&service=meeting-place");
            openSheet(page, page.locator("#summary .explain").first());
            assertThat(page.locator("dialog").innerText())
                    .contains("keine Aussage über Sicherheit")
                    .contains("umgangen werden");
            visit.assertAccessible();
        }
    }

    /** Without edits afterwards is as before: nothing to explain twice, and no difference to explain. */
    @Test
    void withoutEditsTheSheetsAreThoseOfToday() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?lang=de&layer=scenario&service=meeting-place");
            openSheet(
                    page, page.locator("#table tbody tr:nth-child(3) .explain").nth(1));
            assertThat(page.locator("dialog").innerText()).doesNotContain("Nach den Änderungen");
            closeSheet(page);
            assertThat(page.locator("#table tbody tr:nth-child(3) .explain").count())
                    .isEqualTo(5);
            visit.assertNoError();
        }
    }
}
