package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.nahraum.server.store.Role;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.MovableClock;
import de.nahraum.server.testing.PlantedReports;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People of the house take a fear space from a suggestion to its end, at the desk and by keyboard; the public sees what they released. */
@BrowserTest
class SpacesBrowserTest {
    private static Chromium chromium;
    private final MovableClock clock = new MovableClock(Instant.now().minus(Duration.ofDays(60)));
    private RunningCity city;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void start() {
        city = RunningCity.start(false, settings -> settings, clock);
        city.release();
        city.addAccount("eva", Role.PLANNER, Role.STAFF);
    }

    @AfterEach
    void stop() {
        city.close();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
    }

    /** No browser keeps a cookie that ended before its own time. */
    private void catchUp() {
        clock.move(Duration.between(clock.instant(), Instant.now()));
    }

    /** A session does not outlast the months that pass here. */
    private Page signIn(Visit visit, String section) {
        Page page = visit.page();
        page.navigate(visit.address() + "/dienst?section=" + section);
        page.waitForSelector(".sections, input[type=password]");
        if (page.getByLabel("Anmeldename").count() > 0) {
            page.getByLabel("Anmeldename").fill("eva");
            page.getByLabel("Passwort", new Page.GetByLabelOptions().setExact(true))
                    .fill(RunningCity.PASSWORD);
            page.keyboard().press("Enter");
        }
        page.waitForSelector(".sections");
        page.waitForFunction("() => document.querySelector('[aria-busy]') === null");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.locator(".report-side").locator("button", new Locator.LocatorOptions().setHasText(name));
    }

    private void step(Page page, String kind, String party, String words) {
        page.locator(".next-step select").selectOption(kind);
        page.locator(".next-step input[name=day]").fill(today().toString());
        Locator whoTookPart = page.locator(".next-step input[name=party]");
        if (whoTookPart.count() > 0) {
            whoTookPart.fill(party);
        }
        page.locator(".next-step textarea[name=words]").fill(words);
        button(page, "Eintragen").click();
    }

    private static Locator dialog(Page page) {
        return page.locator("dialog[open]");
    }

    private static void answer(Page page, String yes) {
        dialog(page)
                .locator("button", new Locator.LocatorOptions().setHasText(yes))
                .click();
    }

    private static void assertAllInsideAreChosenAtOnce(Page page) {
        page.locator(".square-button").first().press("Enter");
        button(page, "Auswahl leeren").press("Enter");
        assertThat(page.locator(".square-button[aria-pressed=true]").count()).isZero();
        button(page, "Gestrichelte Quadrate wählen").press("Enter");
        assertThat(page.locator(".square-button[aria-pressed=true]").count())
                .isEqualTo(page.locator(".square-button.inside").count())
                .isPositive();
    }

    private static void assertNothingUnsavedIsReleased(Page page) {
        Locator words = page.locator("textarea[name=words]").last();
        String saved = words.inputValue();
        words.fill("Noch nicht gespeichert.");
        button(page, "Veröffentlichen").click();
        assertThat(page.locator(".alert-warning").last().innerText())
                .contains("Ihre Änderungen sind noch nicht gespeichert");
        assertThat(dialog(page).count()).isZero();
        words.fill(saved);
    }

    private static void waitForState(Page page, String state) {
        page.waitForFunction("state => document.querySelector('#space-title .tag')?.textContent === state", state);
    }

    private JsonNode released() throws IOException {
        city.nahraum().live().refresh();
        return new ObjectMapper()
                .readTree(city.get("/api/v1/fear-spaces").body())
                .path("features");
    }

    @Test
    void fromASuggestionToDismantled() throws IOException {
        PlantedReports many = new PlantedReports(city, clock);
        many.scatter(100);
        many.heap(12);
        catchUp();
        try (Visit visit = new Visit(chromium.browser(), city, Visit.DESK)) {
            Page page = signIn(visit, "suggestions");
            page.locator("tbody tr button, tbody tr a").first().click();
            page.locator("a[href*='suggestion=']").first().click();
            page.waitForSelector("#space-new");
            page.locator("input[name=name]").fill("Unterführung am Bahndamm");
            page.locator("input[name=privateOwner]").check();
            visit.assertAccessible();
            button(page, "Anlegen").click();
            waitForState(page, "Hinweis");
            assertThat(page.locator(".report-detail .facts").innerText()).contains("Meldungen", "privat");

            step(page, "confirmed", "Ordnungsamt und Beirat", "Dunkel, niemand sieht hinein");
            waitForState(page, "geprüft");
            step(page, "measure-planned", "Tiefbau", "Neues Licht");
            assertThat(page.locator(".next-step .alert").innerText())
                    .contains("Gespräch mit der Eigentümerin oder dem Eigentümer");
            page.locator(".next-step select").selectOption("owner-heard");
            page.locator(".next-step input[name=day]").fill(today().plusDays(1).toString());
            button(page, "Eintragen").click();
            assertThat(page.locator(".next-step .field-error:visible").innerText())
                    .isEqualTo("Dieser Tag liegt in der Zukunft.");
            step(page, "owner-heard", "", "");
            page.waitForSelector(".next-step .alert a:has-text('Wer war beteiligt? Sagen Sie, wer beteiligt war.')");
            step(page, "owner-heard", "Eigentümergemeinschaft", "");
            page.waitForSelector(".timeline li:nth-child(3)");
            page.locator(".next-step select").selectOption("measure-planned");
            page.locator("input[name=costEuro]").fill("12.500 €");
            step(page, "measure-planned", "Tiefbau", "Neues Licht");
            waitForState(page, "Maßnahme geplant");
            step(page, "implemented", "", "");
            waitForState(page, "Maßnahme umgesetzt");
            assertThat(page.locator(".next-step").innerText()).contains("frühestens ein halbes Jahr danach");
            step(page, "revisited-gone", "Beirat", "Alle gehen wieder durch");
            page.waitForSelector(".next-step .alert");
            assertThat(page.locator(".next-step .alert").innerText()).contains("halbes Jahr");
            visit.assertAccessible();
            visit.resize(Visit.SMALLEST).assertNoOverflow();
            visit.resize(Visit.DESK);

            page.locator("summary", new Page.LocatorOptions().setHasText("Was die Öffentlichkeit sieht"))
                    .click();
            page.waitForSelector(".square-button.inside");
            assertAllInsideAreChosenAtOnce(page);
            page.locator("textarea[name=words]").last().fill("Hier gibt es jetzt mehr Licht.");
            button(page, "Fassung speichern").first().click();
            page.waitForFunction(
                    "() => document.activeElement.matches('[data-said]') && document.activeElement.textContent.startsWith('Gespeichert um')");
            assertThat(page.locator("form:has([data-said=space-public]) button").innerText())
                    .as("said beside the button that was pressed, and what was open stays open")
                    .isEqualTo("Fassung speichern");
            assertThat(released()).isEmpty();
            assertNothingUnsavedIsReleased(page);
            button(page, "Veröffentlichen").click();
            assertThat(dialog(page).innerText())
                    .as("what the public will see")
                    .contains("Hier gibt es jetzt mehr Licht.", "Maßnahme umgesetzt seit", "Protokoll")
                    .doesNotContain("Bahndamm");
            assertThat(dialog(page).locator("svg rect.chosen").count())
                    .isEqualTo(page.locator(".square-button.inside").count());
            visit.assertAccessible();
            page.keyboard().press("Escape");
            assertThat(released()).as("who leaves the question says no").isEmpty();
            button(page, "Veröffentlichen").click();
            answer(page, "Veröffentlichen");
            page.waitForFunction("() => /veröffentlicht\\s*ja/.test(document.querySelector('.facts').innerText)");
            assertThat(released()).hasSize(1);
            assertThat(released().path(0).path("properties").path("measure").asText())
                    .isEqualTo("Hier gibt es jetzt mehr Licht.");
            assertThat(city.get("/was-daraus-wurde").body())
                    .contains("Hier gibt es jetzt mehr Licht.")
                    .doesNotContain("Bahndamm", "Beirat");

            clock.move(Duration.ofDays(190));
            page = signIn(visit, "spaces");
            page.locator("tbody tr button, tbody tr a", new Page.LocatorOptions().setHasText("Bahndamm"))
                    .first()
                    .click();
            step(page, "revisited-gone", "Beirat", "Alle gehen wieder durch");
            waitForState(page, "abgebaut");
            assertThat(released().path(0).path("properties").path("state").asText())
                    .isEqualTo("dismantled");
            button(page, "Letzten Schritt zurücknehmen").click();
            assertThat(dialog(page).locator("h2").innerText())
                    .startsWith("„Zweite Begehung oder Umfrage: Niemand fürchtet sich mehr“ vom ")
                    .endsWith(" zurücknehmen?");
            answer(page, "Zurücknehmen");
            waitForState(page, "Maßnahme umgesetzt");
            assertThat(page.locator(".timeline .taken-back").count()).isEqualTo(1);
            visit.assertNothingFromOutside();
        }
    }

    @Test
    void oneIsDrawnByKeyboardAloneAndPartedAndJoined() {
        catchUp();
        try (Visit visit = new Visit(chromium.browser(), city, Visit.DESK)) {
            Page page = signIn(visit, "spaces");
            int before = page.locator("tbody tr").count();
            Locator add = page.locator("button", new Page.LocatorOptions().setHasText("Neuer Angstraum"));
            add.focus();
            page.keyboard().press("Enter");
            page.locator("input[name=name]").fill("Am Rand");
            button(page, "Anlegen").press("Enter");
            assertThat(page.locator(".alert-error").innerText()).contains("Zeichnen Sie die Fläche");
            button(page, "Punkt").press("Enter");
            button(page, "Ecke in der Kartenmitte setzen").press("Enter");
            assertThat(page.locator(".draw [role=status]").innerText()).isEqualTo("1 Ecke gezeichnet.");
            button(page, "Anlegen").press("Enter");
            waitForState(page, "Hinweis");
            page.waitForFunction("before => document.querySelectorAll('tbody tr').length === before + 1", before);

            page.locator("summary", new Page.LocatorOptions().setHasText("In zwei teilen"))
                    .press("Enter");
            page.waitForSelector("input[name=name2]");
            for (Locator drawing : page.locator(".report-side fieldset.draw").all()) {
                if (drawing.isVisible()) {
                    drawing.locator("button", new Locator.LocatorOptions().setHasText("Punkt"))
                            .press("Enter");
                    drawing.locator("button", new Locator.LocatorOptions().setHasText("Ecke in der Kartenmitte"))
                            .press("Enter");
                }
            }
            button(page, "Teilen").press("Enter");
            waitForState(page, "geteilt");
            page.waitForFunction("before => document.querySelectorAll('tbody tr').length === before + 2", before);
            assertThat(page.locator(".timeline button.link").count()).isEqualTo(2);
            page.locator(".timeline button.link").first().press("Enter");
            waitForState(page, "Hinweis");
            assertThat(button(page, "Letzten Schritt zurücknehmen").count())
                    .as("parting is not taken back")
                    .isZero();

            page.locator("summary", new Page.LocatorOptions().setHasText("Mit einem anderen zusammenlegen"))
                    .press("Enter");
            page.waitForSelector("select[name=other]");
            button(page, "Zusammenlegen").press("Enter");
            assertThat(page.locator(".field:has(select[name=other]) .field-error")
                            .innerText())
                    .isEqualTo("Wählen Sie, welcher in diesen übergeht.");
            page.locator("select[name=other]")
                    .selectOption(Objects.requireNonNull(
                            page.locator("select[name=other] option", new Page.LocatorOptions().setHasText("Am Rand"))
                                    .first()
                                    .getAttribute("value")));
            button(page, "Zusammenlegen").press("Enter");
            assertThat(dialog(page).innerText())
                    .contains("Am Rand 1", "Am Rand 2", "Voneinander entfernt: etwa 0 m", "nicht rückgängig");
            visit.assertAccessible();
            answer(page, "Zusammenlegen");
            page.waitForFunction("before => document.querySelectorAll('tbody tr').length === before + 1", before);
            assertThat(page.locator(".timeline").innerText()).contains("Mit einem anderen zusammengelegt");
            visit.assertAccessible();
        }
    }

    @Test
    void whileTheDataVersionIsNotReleasedThatIsSaidBesideWhatIsPublic() {
        catchUp();
        try (Visit visit = new Visit(chromium.browser(), city, Visit.DESK)) {
            Page page = signIn(visit, "publication");
            assertThat(page.locator("#dienst").innerText()).doesNotContain("Datenstand");
            city.reimport("city.yaml", settings -> settings + "\n# Noch einmal gelesen\n");
            page = signIn(visit, "publication");
            assertThat(page.locator("section[data-topic=unsafe]").innerText())
                    .contains("Öffentlich zu sehen ist es erst, wenn ein Datenstand freigegeben ist.");
            visit.assertAccessible();
        }
    }

    @Test
    void whatWasTypedStaysWhenSomebodyElseIsFaster() {
        catchUp();
        try (Visit visit = new Visit(chromium.browser(), city, Visit.DESK)) {
            Page page = signIn(visit, "spaces");
            page.locator("tbody tr button, tbody tr a").first().click();
            page.locator(".next-step select").selectOption("remark");
            page.locator(".next-step textarea[name=words]").fill("Meine Notiz");
            Page other = page.context().newPage();
            other.navigate(page.url());
            other.waitForSelector("#space-title");
            step(other, "remark", "", "Die andere Notiz");
            other.waitForSelector(".timeline li:nth-child(2)");
            page.locator(".next-step input[name=day]").fill(today().toString());
            button(page, "Eintragen").click();
            page.waitForSelector(".alert-warning");
            assertThat(page.locator(".next-step textarea[name=words]").inputValue())
                    .isEqualTo("Meine Notiz");
            button(page, "Eintragen").click();
            page.waitForSelector(".timeline li:nth-child(3)");
            assertThat(page.locator(".timeline").innerText()).contains("Meine Notiz", "Die andere Notiz");
        }
    }

    /** What one person chose for the public is never overwritten by another who did not see it. */
    @Test
    void ofTwoVersionsForThePublicThePersonChooses() {
        catchUp();
        SignedIn reader = city.signIn(Role.STAFF);
        try (Visit visit = new Visit(chromium.browser(), city, Visit.DESK)) {
            Page page = signIn(visit, "spaces");
            page.locator("tbody tr button, tbody tr a").first().click();
            openPublic(page);
            page.locator(".square-button.inside").nth(0).press("Enter");
            page.locator("textarea[name=words]").last().fill("Meine Fassung.");
            Page other = page.context().newPage();
            other.navigate(page.url());
            other.waitForSelector("#space-title");
            openPublic(other);
            other.locator(".square-button.inside").nth(1).press("Enter");
            other.locator(".square-button.inside").nth(2).press("Enter");
            other.locator("textarea[name=words]").last().fill("Die andere Fassung.");
            button(other, "Fassung speichern").first().click();
            other.waitForFunction("() => document.activeElement.textContent.startsWith('Gespeichert um')");

            // A form beside is told first that somebody else was faster; this one has not seen anything for that.
            page.locator(".next-step select").selectOption("remark");
            step(page, "remark", "", "Eine Notiz");
            page.waitForSelector(".report-side > section > div > .alert-warning");
            button(page, "Fassung speichern").first().click();
            Locator conflict = page.locator("section.alert-warning");
            conflict.waitFor();
            assertThat(conflict.innerText()).contains("Die andere Fassung.", "Quadrate der anderen Fassung: 2");
            assertThat(page.locator("textarea[name=words]").last().inputValue()).isEqualTo("Meine Fassung.");
            visit.assertAccessible();
            visit.resize(Visit.SMALLEST).assertNoOverflow();
            visit.resize(Visit.DESK);
            button(page, "Fassung speichern").first().click();
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Die andere Fassung übernehmen");
            assertThat(publicWords(reader)).as("nothing by the way").isEqualTo("Die andere Fassung.");

            button(page, "Meine Fassung speichern").click();
            page.waitForFunction("() => document.activeElement.textContent.startsWith('Gespeichert um')");
            assertThat(publicWords(reader)).isEqualTo("Meine Fassung.");

            button(other, "Fassung speichern").first().click();
            other.locator("section.alert-warning").waitFor();
            button(other, "Die andere Fassung übernehmen").click();
            assertThat(other.locator("textarea[name=words]").last().inputValue())
                    .isEqualTo("Meine Fassung.");
            assertThat(other.locator(".square-button[aria-pressed=true]").count())
                    .isEqualTo(1);
            button(other, "Fassung speichern").first().click();
            other.waitForFunction("() => document.activeElement.textContent.startsWith('Gespeichert um')");
            assertThat(publicWords(reader)).isEqualTo("Meine Fassung.");
        }
    }

    @Test
    void whatIsTypedInOneFormStaysWhenAnotherOneIsSaved() {
        catchUp();
        try (Visit visit = new Visit(chromium.browser(), city, Visit.DESK)) {
            Page page = signIn(visit, "spaces");
            page.locator("tbody tr button, tbody tr a").first().click();
            page.locator(".next-step select").selectOption("remark");
            page.locator(".next-step textarea[name=words]").fill("Eine lange Notiz");
            openPublic(page);
            page.locator(".square-button.inside").first().press("Enter");
            page.locator("textarea[name=words]").last().fill("Es wird heller.");
            button(page, "Fassung speichern").first().click();
            page.waitForFunction("() => document.activeElement.textContent.startsWith('Gespeichert um')");
            assertThat(page.locator(".next-step textarea[name=words]").inputValue())
                    .isEqualTo("Eine lange Notiz");

            page.waitForSelector(".square-button");
            page.locator("textarea[name=words]").last().fill("Es wird noch heller.");
            button(page, "Eintragen").click();
            page.waitForFunction("() => document.querySelector('.timeline').innerText.includes('Eine lange Notiz')");
            assertThat(page.locator(".next-step textarea").count())
                    .as("entered")
                    .isZero();
            page.waitForSelector(".square-button");
            assertThat(page.locator("textarea[name=words]").last().inputValue()).isEqualTo("Es wird noch heller.");
        }
    }

    private static void openPublic(Page page) {
        page.locator("summary", new Page.LocatorOptions().setHasText("Was die Öffentlichkeit sieht"))
                .click();
        page.waitForSelector(".square-button");
    }

    private static String publicWords(SignedIn reader) {
        List<String> words = reader.json("/api/v1/admin/fear-spaces").findValues("released").stream()
                .map(released -> released.path("words").asText())
                .filter(said -> !said.isEmpty())
                .toList();
        return String.join(", ", words);
    }
}
