package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.nahraum.server.testing.BrowserTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layers of analysis: the slider works without the server, charts by keyboard, figures explain themselves. */
@BrowserTest
class AnalysisBrowserTest {
    private static final String CONCENTRATION = "/atlas?layer=concentration&indicator=sgb2&threshold=1.5&lang=de";
    private static final String SLIDER = "input[type=range]";
    private static final String CHART = "#chart svg[role=listbox]";

    @RegisterExtension
    private static final BrowsedCity CITY = BrowsedCity.inside();

    /** Of the districts that can be assessed; 0 where one is over no line. */
    private static List<Double> criticalThresholds() {
        JsonNode answer = CITY.json("/api/v1/concentration?indicator=sgb2");
        return StreamSupport.stream(answer.path("districts").spliterator(), false)
                .filter(district -> !district.path("over").isNull())
                .map(district -> district.path("criticalThreshold").asDouble(0))
                .toList();
    }

    private static long over(double threshold) {
        return criticalThresholds().stream()
                .filter(critical -> critical >= threshold - 1e-9)
                .count();
    }

    /** Moves the slider as a hand or an arrow key does, to a threshold. */
    private static void slideTo(Page page, String threshold) {
        page.locator(SLIDER).fill(threshold);
    }

    @Test
    void theSliderChangesMapTableAndSentenceWithoutAsking() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open(CONCENTRATION);
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> {
                if (request.url().contains("/api/")) {
                    asked.add(request.url());
                }
            });

            for (String threshold : List.of("1", "1.25", "2", "3")) {
                slideTo(page, threshold);
                int expected = (int) over(Double.parseDouble(threshold));
                assertThat(page.locator("#map path.is-marked").count())
                        .as("outlines at %s", threshold)
                        .isEqualTo(expected);
                assertThat(page.locator("#table tbody .shape-support").count())
                        .as("rows at %s", threshold)
                        .isEqualTo(expected);
                assertThat(page.locator("#chart .chart-option.is-marked").count())
                        .as("points at %s", threshold)
                        .isEqualTo(expected);
                assertThat(page.locator("#summary .city-figure").innerText())
                        .contains(
                                ": " + expected + " von " + criticalThresholds().size());
            }
            assertThat(over(1)).as("or this test shows nothing").isGreaterThan(over(3));
            assertThat(asked).as("requests").isEmpty();
            visit.assertNoError();
        }
    }

    @Test
    void theThresholdIsWrittenDownWhenTheHandRests() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open(CONCENTRATION);
            page.locator(SLIDER).focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            page.waitForURL("**threshold=1.6**");
            assertThat(page.evaluate("() => document.activeElement.type")).isEqualTo("range");
            String sentence = page.locator("#summary .city-figure").innerText();
            assertThat(sentence).startsWith("Bei 1,6:");

            try (Visit another = CITY.visit()) {
                Page opened = another.open(page.url());
                assertThat(opened.locator("#summary .city-figure").innerText()).isEqualTo(sentence);
                assertThat(opened.locator(SLIDER).inputValue()).isEqualTo("1.6");
            }
        }
    }

    @Test
    void theOrderChosenInTheTableSurvivesTheSlider() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open(CONCENTRATION);
            page.locator("#table thead .sort").nth(1).click();
            page.locator("#table thead .sort").nth(1).click();
            List<String> names = page.locator("#table tbody .name").allInnerTexts();
            slideTo(page, "1.1");
            assertThat(page.locator("#table tbody .name").allInnerTexts()).isEqualTo(names);
        }
    }

    @Test
    void theFunnelIsReadAndChosenFromByKeyboard() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open(CONCENTRATION);
            Locator chart = page.locator(CHART);
            chart.focus();
            page.keyboard().press("Home");
            String first = page.locator("#chart .chart-reading").innerText();
            page.keyboard().press("ArrowRight");
            String second = page.locator("#chart .chart-reading").innerText();
            assertThat(second).isNotEqualTo(first).contains("%");
            assertThat(page.locator("#table tr.lit").count()).isEqualTo(1);
            String active = chart.getAttribute("aria-activedescendant");
            assertThat(page.locator("#" + active).getAttribute("aria-label")).isEqualTo(second);

            page.keyboard().press("Enter");
            visit.settled();
            String name = page.locator("#district h3").innerText();
            assertThat(second).startsWith(name);
            assertThat(page.locator("#" + active).getAttribute("aria-selected")).isEqualTo("true");
            assertThat(page.url()).contains("district=");
        }
    }

    @Test
    void theTrendHasATableOfTheSameYears() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?layer=indicator&indicator=sgb12&lang=de");
            page.waitForSelector("#detail .chart-point");
            assertThat(page.locator("#detail .figure-chart").innerText())
                    .contains("Trendfortschreibung, keine Prognose");
            page.locator("#detail summary").click();
            int rows = page.locator("#detail tbody tr").count();
            assertThat(rows).isEqualTo(page.locator("#detail .chart-option").count());
            assertThat(page.locator("#detail tbody").innerText())
                    .contains("gemessen")
                    .contains("fortgeschrieben")
                    .contains("2032");
        }
    }

    @Test
    void aRefusedTrendSaysWhy() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?layer=indicator&indicator=sgb2&lang=de");
            page.waitForSelector("#detail .chart-note");
            assertThat(page.locator("#detail .chart-break").count()).isEqualTo(1);
            assertThat(page.locator("#detail .chart-note").innerText())
                    .contains("2032")
                    .contains("weniger als sechs Jahreswerte");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/atlas?layer=concentration&lang=de",
                "/atlas?layer=coverage&lang=de",
                "/atlas?layer=housing-need&lang=de"
            })
    void aFigureOpensItsSheetByKeyboardAndGetsTheFocusBack(String path) {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open(path);
            Locator figure = page.locator("#table .explain").nth(2);
            String number = figure.innerText();
            assertThat(figure.getAttribute("aria-label")).isEqualTo(number + " erklären");
            figure.focus();
            page.keyboard().press("Enter");
            page.waitForSelector("dialog[open]");
            assertThat(page.evaluate("() => document.activeElement.closest('dialog') !== null"))
                    .isEqualTo(true);
            page.waitForFunction("() => document.querySelector('dialog .sheet-body').childElementCount > 0"
                    + " && document.querySelector('[aria-busy]') === null");
            visit.assertAccessible();

            page.keyboard().press("Escape");
            page.waitForFunction("() => document.querySelector('dialog') === null");
            assertThat(page.evaluate("() => document.activeElement.getAttribute('aria-label')"))
                    .isEqualTo(number + " erklären");
            assertThat(page.locator("#district").isHidden())
                    .as("the row is not chosen")
                    .isTrue();
        }
    }

    /** The figures of one row, of the summary and of what stands below it; the sheets of single figures repeat them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "layer=indicator&indicator=sgb2",
                "layer=indicator&indicator=population",
                "layer=concentration&indicator=sgb12&view=expert",
                "layer=social-index&view=expert",
                "layer=housing-need",
                "layer=patterns&view=expert",
                "layer=coverage&service=meeting-place",
                "layer=goals&goal=meeting-places",
                "layer=goals&goal=transfer-concentration"
            })
    void everyFigureHasItsSheet(String view) {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?lang=de&district=betzenberg&" + view);
            for (Locator more : page.locator("#detail summary").all()) {
                more.click();
            }
            String figures =
                    "#table tbody tr:nth-child(2) .explain, #summary .explain, #district .explain, #detail tr:nth-child(3) .explain,"
                            + " #detail .facts .explain";
            List<Locator> buttons = page.locator(figures).all();
            assertThat(buttons).hasSizeGreaterThan(5);
            for (Locator button : buttons) {
                String name = button.innerText();
                button.click();
                page.waitForFunction("() => document.querySelector('dialog .sheet-body').childElementCount > 0"
                        + " && document.querySelector('dialog [aria-busy]') === null");
                assertThat(page.locator("dialog .alert").allInnerTexts())
                        .as("problems of the sheet of %s in %s", name, view)
                        .isEmpty();
                assertThat(page.locator("dialog h2").innerText()).isNotBlank();
                page.keyboard().press("Escape");
                page.waitForFunction("() => document.querySelector('dialog') === null");
            }
            visit.assertNoError();
        }
    }

    @Test
    void statisticsAreForTheExpertView() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open(CONCENTRATION);
            assertThat(page.locator("#table thead").innerText()).doesNotContain("Benjamini");
            assertThat(page.locator(".tab").allInnerTexts()).doesNotContain("Räumliche Muster");
            assertThat(page.locator("#map path[class*=fill-split]").count()).isZero();

            page.locator(".toggle", new Page.LocatorOptions().setHasText("Fachansicht"))
                    .click();
            page.waitForURL("**view=expert**");
            page.waitForSelector("#map path[class*=fill-split]");
            visit.settled();
            assertThat(page.locator("#table thead").innerText()).contains("Benjamini");
            assertThat(page.locator(".tab").allInnerTexts()).contains("Räumliche Muster");
        }
    }

    @Test
    void tooFewAreasForPatternsIsSaidKindly() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?layer=patterns&view=expert&lang=de");
            page.waitForSelector("#detail table");
            assertThat(page.locator("#summary").innerText()).contains("erst ab 30 Gebieten");
            assertThat(page.locator("#detail tbody tr").count()).isEqualTo(8);
        }
    }

    @Test
    void housingNeedIsShownBySegmentOfTheChosenDistrict() {
        try (Visit visit = CITY.visit()) {
            Page page = visit.open("/atlas?layer=housing-need&lang=de");
            page.waitForSelector("#detail tbody tr");
            assertThat(page.locator("#detail").innerText())
                    .contains("Wohnberechtigungsschein")
                    .contains("Geförderte Mietwohnungen");
            Locator name = page.locator("#table tbody .name").nth(1);
            String district = name.innerText();
            name.click();
            visit.settled();
            assertThat(page.locator("#detail .table-title").first().innerText()).startsWith(district);
        }
    }
}
