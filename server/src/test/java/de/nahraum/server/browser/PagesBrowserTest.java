package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.nahraum.server.testing.BrowserTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every page, in both languages, at the desk and on the phone. */
@BrowserTest
class PagesBrowserTest {
    private static final List<String> PAGES = List.of(
            "/atlas?layer=indicator",
            "/atlas?layer=concentration",
            "/atlas?layer=concentration&view=expert&dispersion=additive",
            "/atlas?layer=social-index&view=expert",
            "/atlas?layer=housing-need&mode=model",
            "/atlas?layer=patterns&view=expert",
            "/atlas?layer=coverage",
            "/atlas?layer=scenario&service=meeting-place&edits=a:new-1:7.769000:49.444000~x:y",
            "/atlas?layer=scenario&service=meeting-place&edits=a:new-1:7.769000:49.444000&versus=a:new-1:7.780000:49.444000",
            "/atlas?layer=scenario&service=meeting-place&time=evening&edits=d:angstraum-1~f:new-space-1:7.769000:49.444000:100",
            "/atlas?layer=evening&at=7.7624:49.4371",
            "/atlas?layer=places",
            "/atlas?layer=goals",
            "/ziele",
            "/daten");

    @RegisterExtension
    private static final BrowsedCity CITY = BrowsedCity.inside();

    private static Stream<Arguments> pages() {
        return PAGES.stream().flatMap(path -> Stream.of("de", "en").map(language -> Arguments.of(path, language)));
    }

    private static String in(String language, String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isSoundAtTheDeskAndOnThePhone(String path, String language) {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open(in(language, path));

            assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
            assertThat(page.locator("h1").innerText()).isNotBlank();
            assertThat(page.locator("#notice").innerText())
                    .contains(language.equals("de") ? "Demo-Daten – erfunden." : "Demo data – invented.")
                    .contains(language.equals("de") ? "nicht freigegeben" : "not released");
            visit.assertNoOverflow();
            visit.assertAccessible();

            visit.resize(Visit.PHONE).darken();
            visit.assertNoOverflow();
            visit.assertAccessible();
            visit.resize(Visit.SMALLEST).assertNoOverflow();
            visit.assertNoError();
            visit.assertNothingFromOutside();
        }
    }

    @Test
    void switchingTheLanguageChangesTextsAndKeepsTheView() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?layer=coverage&profile=slow");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("de");
            assertThat(page.locator(".tab[aria-pressed=true]").innerText()).isEqualTo("Erreichbarkeit");

            page.locator("#languages a[lang=en]").click();
            page.waitForURL("**lang=en**");
            visit.settled();

            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
            assertThat(page.locator(".tab[aria-pressed=true]").innerText()).isEqualTo("Reachability");
            assertThat(page.url()).contains("layer=coverage").contains("profile=slow");
        }
    }

    /** Every goal opens district by district, and one without a figure for people says nothing about people. */
    @Test
    void goalsOpenDistrictByDistrict() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/ziele#meeting-places");
            page.waitForSelector("#meeting-places details table");
            assertThat(page.locator("#meeting-places dl").innerText()).contains("mindestens 90");

            page.locator("#transfer-concentration summary").click();
            page.waitForSelector("#transfer-concentration details table");
            String card = page.locator("#transfer-concentration").innerText();
            assertThat(card)
                    .contains("in keinem Stadtteil darüber")
                    .contains("-fach")
                    .doesNotContain("Menschen, denen es fehlt");
            visit.assertAccessible();
        }
    }
}
