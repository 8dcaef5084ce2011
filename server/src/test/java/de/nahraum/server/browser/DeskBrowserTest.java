package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.server.testing.BrowserTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The desk of people who work with reports: every section with a pointer, by keyboard alone and for who does not see it, on a desk and a phone. */
@BrowserTest
class DeskBrowserTest extends AtTheDesk {
    private static List<String> sections(Page page) {
        return page.locator(".sections a").all().stream()
                .map(link -> link.getAttribute("href").replaceAll(".*section=([a-z-]+).*", "$1"))
                .toList();
    }

    /** Texts of all that Tab reaches, until it comes round. */
    private static List<String> reachedByTab(Page page) {
        List<String> reached = new ArrayList<>();
        page.evaluate("() => { document.activeElement.blur(); window.reached = new Set(); window.last = null; }");
        for (int i = 0; i < 400; i++) {
            page.keyboard().press("Tab");
            Object text = page.evaluate("""
                    () => {
                      const at = document.activeElement;
                      // A date has a stop for day, month and year.
                      if (at === window.last) return 'same';
                      window.last = at;
                      if (at === document.body || window.reached.has(at)) return null;
                      window.reached.add(at);
                      const style = getComputedStyle(at);
                      const shown = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
                      return (shown ? '' : 'UNSEEN ') + (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 60);
                    }""");
            if (text == null) {
                return reached;
            }
            reached.add(String.valueOf(text));
        }
        throw new AssertionError("The keyboard does not come round: " + reached);
    }

    /** Every element that can be pressed or filled in must be among those Tab stops at. */
    private static List<?> leftOut(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('#dienst a[href], #dienst button, #dienst input, #dienst select, #dienst textarea, #dienst summary')]
                  .filter(node => node.checkVisibility() && !node.disabled && node.tabIndex >= 0 && !window.reached.has(node))
                  .filter(node => node.type !== 'radio')
                  .map(node => node.outerHTML.slice(0, 120))""");
    }

    private void assertEverySectionIsGood(Visit eva) {
        List<String> sections = sections(eva.page());
        assertThat(sections).contains("reports", "suggestions", "hearing", "account", "accounts", "audit");
        for (String section : sections) {
            Page page = open(eva, section);
            assertThat(page.locator("h1").innerText()).as(section).isNotEmpty();
            assertThat(page.locator("main .alert-error").count()).as(section).isZero();
            assertGood(eva);
            assertThat(reachedByTab(page)).as(section).isNotEmpty().noneMatch(text -> text.startsWith("UNSEEN"));
            assertThat(leftOut(page)).as("not reached by Tab in " + section).isEmpty();
        }
        eva.assertNothingFromOutside();
        eva.assertNoError();
    }

    @Test
    void everySectionIsAccessibleWithManyReports() {
        many.heap(20);
        many.scatter(85);
        try (Visit eva = eva()) {
            assertEverySectionIsGood(eva);
        }
    }

    @Test
    void everySectionIsAccessibleWithoutAnyReport() {
        try (Visit eva = eva()) {
            assertEverySectionIsGood(eva);
        }
    }

    @Test
    void listsAreNotCutAndBecomeCardsOnAPhone() {
        many.heap(20);
        many.scatter(85);
        many.say(
                "Abends ist es hier sehr dunkel und unübersichtlich, donaudampfschifffahrtsgesellschaftskapitänlos.",
                many.cell().x(),
                many.cell().y(),
                1,
                About.NOTHING,
                Reason.LIGHTING,
                Reason.SIGHT_LINES,
                Reason.HARASSED);
        try (Visit eva = eva()) {
            for (String section : List.of("reports", "suggestions", "spaces")) {
                Page page = open(eva, section);
                for (int width : new int[] {1280, 1024, Visit.SMALLEST}) {
                    eva.resize(width);
                    assertThat(
                                    page.evaluate(
                                            "() => (({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.table-frame'))"))
                            .as(section + " at " + width)
                            .isEqualTo(0);
                }
                assertThat(page.locator("thead").first().isVisible())
                        .as("cards")
                        .isFalse();
                assertThat(page.locator("tbody tr").first().innerText())
                        .contains("Stadtteil: ")
                        .containsPattern("(Stand|Sticht hervor): ");
                eva.resize(Visit.DESK);
            }
        }
    }

    @Test
    void belowAHundredReportsTheListIsWhatHelps() {
        many.heap(20);
        try (Visit eva = eva()) {
            Page page = open(eva, "suggestions");
            assertThat(page.locator("#dienst").innerText()).contains("Ab 100 Meldungen", "Bis jetzt sind es 20");
            page.getByText("Zur Liste der Meldungen").click();
            ready(eva);
            assertThat(page.locator("h1").innerText()).isEqualTo("Meldungen");
        }
    }

    @Test
    void aSuggestionIsChosenByKeyboardReadAndTakenOn() {
        many.heap(20);
        many.scatter(85);
        try (Visit eva = eva()) {
            Page page = open(eva, "suggestions");
            assertThat(page.locator("#dienst").innerText()).contains("Vorschlag, keine Feststellung");
            assertThat(page.locator("path.report-yes").count()).isEqualTo(1);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Hinweis 1").setExact(true))
                    .first()
                    .focus();
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("suggestion-title");
            String facts = page.locator(".report-detail").innerText();
            assertThat(facts)
                    .contains(
                            "Unterführung (20)",
                            "nachts",
                            "Kaum: Verteilt man die Meldungen zufällig",
                            "Vorschlag, keine Feststellung");
            assertThat(page.locator("#dienst").innerText()).doesNotContain("Personen", "{", "suggestions.");
            assertThat(page.locator(".report-detail .button-main").getAttribute("href"))
                    .matches("/dienst\\?section=spaces&suggestion=[0-9a-f-]{36}.*");
            page.locator(".report-detail summary").click();
            assertGood(eva);
            page.locator(".report-numbers a").first().click();
            ready(eva);
            page.waitForSelector("#report-title");
            assertThat(page.locator("#report-title").innerText()).startsWith("Meldung ");
        }
    }

    @Test
    void whatMayBeChanceIsShownOnRequest() {
        many.heap(20);
        many.scatter(85);
        // Where most people live, three reports are soon there.
        PopulationCell other = many.city().cells().stream()
                .filter(cell -> Math.hypot(
                                cell.x() - many.cell().x(),
                                cell.y() - many.cell().y())
                        > 1000)
                .max(Comparator.comparingInt(PopulationCell::people))
                .orElseThrow();
        for (int i = 0; i < 3; i++) {
            many.send(other.x(), other.y() + i, 500 + i, About.NOTHING, Reason.TRAFFIC);
            clock.move(Duration.ofDays(1));
        }
        try (Visit eva = eva()) {
            Page page = open(eva, "suggestions");
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            assertThat(page.locator("tbody").innerText())
                    .contains("Unterführung")
                    .doesNotContain("kann Zufall sein");
            page.getByLabel("Welche Hinweise").selectOption("all");
            assertThat(page.locator("tbody tr").count()).isEqualTo(2);
            assertThat(page.locator("path.report-no").count()).isEqualTo(1);
            page.locator("tbody tr", new Page.LocatorOptions().setHasText("Verkehr (3)"))
                    .locator("button.name")
                    .click();
            assertThat(page.locator(".report-detail").innerText())
                    .contains("Gut möglich: Verteilt man die Meldungen zufällig", "Verkehr (3)");
            assertGood(eva);
        }
    }

    @Test
    void whoIsHeardIsToldInWordsAndWithoutARanking() {
        many.heap(60);
        try (Visit eva = eva()) {
            Page page = open(eva, "hearing");
            String text = page.locator("#dienst").innerText();
            assertThat(text)
                    .contains("Wenige Meldungen heißen nicht, dass es dort sicher ist.")
                    .contains("häufiger als erwartet", "seltener als erwartet", "Noch keine Vergleichszahlen")
                    .doesNotContain("hearing.", "{", "NaN");
            assertThat(page.locator("tbody").first().locator("th").allInnerTexts())
                    .as("in official order")
                    .containsExactlyElementsOf(many.city().districts().stream()
                            .map(each -> each.name())
                            .toList());
            assertThat(page.locator("thead button").count())
                    .as("and in no other")
                    .isZero();
            page.getByLabel("Thema").selectOption("like");
            page.waitForSelector("text=Zu diesem Thema ist noch nichts eingegangen.");
        }
    }
}
