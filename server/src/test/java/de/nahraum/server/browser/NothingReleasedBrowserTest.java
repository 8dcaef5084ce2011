package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.RunningCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People from outside meet a kind sentence while nothing is released, and no half-empty page. */
@BrowserTest
class NothingReleasedBrowserTest {
    @RegisterExtension
    private static final BrowsedCity CITY = BrowsedCity.of(() -> RunningCity.start(false));

    @ParameterizedTest
    @ValueSource(strings = {"/atlas", "/ziele", "/daten"})
    void saysSoKindly(String path) {
        try (Visit visit = CITY.visit(Visit.PHONE)) {
            Page page = visit.open(path);

            assertThat(page.locator("#notice").innerText()).contains("Hier ist noch nichts freigegeben.");
            assertThat(page.locator("#map, #table, .cards, #reports")
                            .filter(new Locator.FilterOptions().setVisible(true))
                            .count())
                    .isZero();
            visit.assertNoOverflow();
            visit.assertAccessible();
            visit.assertNothingFromOutside();
            // The browser itself notes the answer 404 to the question for the city; nothing else may go wrong.
            assertThat(visit.errors())
                    .isNotEmpty()
                    .allMatch(error -> error.contains("404") && error.contains("/api/v1/city"));
        }
    }

    @Test
    void thePageForCitizensSaysSoInTheirLanguage() {
        try (Visit visit = CITY.visit(Visit.PHONE)) {
            Page page = visit.open("/?lang=tr");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("tr");
            assertThat(page.locator("main").innerText()).contains("henüz bir şey yayımlanmadı");
            visit.assertNoOverflow();
            visit.assertAccessible();
            visit.assertNothingFromOutside();
        }
    }

    @ParameterizedTest
    @CsvSource({"de,Einlese-Berichte sind für Menschen im Haus.", "en,Import reports are for people inside the house."})
    void importReportsStayInside(String language, String sentence) {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/daten?lang=" + language);

            assertThat(page.locator("#import").innerText()).contains(sentence);
        }
    }
}
