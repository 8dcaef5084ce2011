package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.RunningCity;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hours of which nobody knows whether they are held are in no mean, and stand beside it: in the summary, the list of places and the sheet. */
@BrowserTest
class UncertainHoursBrowserTest {
    @RegisterExtension
    static final BrowsedCity CITY = BrowsedCity.of(() -> {
        RunningCity city = RunningCity.start(true);
        city.reimport("offers.csv", text -> text.replace(",Tu 15:00-18:00; PH off,", ",Tu 15:00-18:00 unknown,"));
        return city;
    });

    private static String german(JsonNode number) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(number.asDouble());
    }

    @Test
    void whatIsUncertainIsCountedApart() {
        JsonNode answer = CITY.json("/api/v1/accessibility?service=tenant-consultation");
        String unknown = german(answer.at("/city/unknownHoursPerMonth"));
        assertThat(unknown).as("three hours a week").isEqualTo("13");
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?lang=de&layer=coverage&service=tenant-consultation&measure=hours");
            Locator apart = page.locator("#summary dl div", new Page.LocatorOptions().setHasText("nicht bekannt"));
            assertThat(apart.first().innerText())
                    .contains("Dazu Stunden im Monat")
                    .contains(unknown);
            assertThat(page.locator("#detail").innerText())
                    .contains("Dazu Stunden im Monat")
                    .contains(unknown);
            page.locator("#table tbody td button.explain").first().click();
            Locator sheet = page.locator("dialog[open]");
            sheet.locator(".sheet-value").waitFor();
            assertThat(sheet.innerText())
                    .contains("Dazu Stunden im Monat, von denen nicht bekannt ist, ob sie stattfinden")
                    .contains(unknown)
                    .contains("Gezählt sind nur bekannte Stunden");
            visit.assertAccessible();
            visit.assertNoError();
        }
    }
}
