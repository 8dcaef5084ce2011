package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import de.nahraum.server.store.ReportOrigin;
import de.nahraum.server.store.Role;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proves that somebody of the house brings a survey in, corrects what was guessed, takes it out again, and types in postcards, on a desk or a phone. */
@BrowserTest
class SurveyBrowserTest {
    private static Chromium chromium;
    private RunningCity city;
    private Visit visit;
    private Page page;

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
        city = RunningCity.start(false);
        city.addAccount("kim", Role.STAFF);
        visit = new Visit(chromium.browser(), city, Visit.DESK);
        page = visit.page();
    }

    @AfterEach
    void stop() {
        visit.close();
        city.close();
    }

    private void open(String part) {
        page.navigate(visit.address() + "/dienst?section=surveys&part=" + part);
        page.waitForSelector("#dienst h1");
        if (page.locator(".sections").count() == 0) {
            page.getByLabel("Anmeldename").fill("kim");
            page.getByLabel("Passwort", new Page.GetByLabelOptions().setExact(true))
                    .fill(RunningCity.PASSWORD);
            button("Anmelden").click();
            page.waitForSelector(".sections");
            page.navigate(visit.address() + "/dienst?section=surveys&part=" + part);
        }
        page.waitForSelector("nav[aria-label='Umfragen: Teile']");
        settled();
    }

    private void settled() {
        page.waitForFunction("() => document.querySelector('[aria-busy]') === null");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void assertGood() {
        for (int width : new int[] {Visit.DESK, Visit.SMALLEST}) {
            visit.resize(width).assertNoOverflow();
        }
        visit.assertAccessible();
        visit.darken();
        visit.assertAccessible();
        visit.resize(Visit.DESK);
    }

    private String place() {
        double[] middle = ((java.util.List<?>)
                        page.evaluate("async () => { const { bbox } = await (await fetch('/api/v1/city')).json();"
                                + " return [(bbox[1] + bbox[3]) / 2, (bbox[0] + bbox[2]) / 2]; }"))
                .stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
        return middle[0] + ", " + middle[1];
    }

    @Test
    void fromAFileToReportsAndBack() {
        open("files");
        String file = "person;Vorname;thema;ort;wann;einwilligung\n" + "p1;Erika;Angst;" + place() + ";nachts;ja\n"
                + "p2;Max;Bammel;" + place() + ";nachts;ja\n" + "p3;Mo;Angst;am Markt;nachts;ja\n" + "p4;Lu;Angst;"
                + place() + ";nachts;nein\n";
        page.getByLabel("Datei", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("umfrage.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        button("Ansehen").click();
        page.waitForSelector("#survey-mapping");

        assertThat(page.locator("#survey-mapping").innerText()).isEqualTo("umfrage.csv: 4 Zeilen");
        assertThat(page.locator("#dienst").innerText()).contains("Vorname", "Wir lesen sie nicht ein.");
        assertThat(page.locator("#dienst").textContent()).doesNotContain("Erika");
        assertGood();
        page.getByLabel("„Bammel“ (1-mal)").selectOption("unsafe");
        button("Einlesen").click();
        page.waitForSelector("#survey-outcome");

        assertThat(page.locator("#survey-outcome").innerText()).isEqualTo("2 Meldungen sind übernommen");
        assertThat(page.locator(".survey-counts").first().innerText().replaceAll("\\s+", " "))
                .contains("Zeilen in der Datei 4", "übernommen 2", "ohne Einwilligung 1", "fehlerhaft 1");
        assertThat(page.locator("table").innerText()).contains("am Markt", "Der Ort ist nicht zu lesen");
        assertGood();
        assertThat(city.nahraum().store().reports().list())
                .hasSize(2)
                .extracting(StoredReport::origin)
                .containsOnly(ReportOrigin.SURVEY);

        page.locator("summary:has-text('umfrage.csv')").click();
        button("Rückgängig machen").click();
        button("Löschen").click();
        page.waitForSelector("text=Noch nichts.");
        assertThat(city.nahraum().store().reports().list()).isEmpty();
    }

    private void look(String text) {
        page.getByLabel("Datei", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("umfrage.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        button("Ansehen").click();
        page.waitForSelector("#survey-mapping");
    }

    @Test
    void exchangedPlacesAreTurnedByOnePressAndWhoSaysThatAllAgreedHasLooked() {
        open("files");
        String[] place = place().split(", ", 2);
        look("thema;breite;laenge\nAngst;" + place[1] + ";" + place[0] + "\nAngst;" + place[1] + "1;" + place[0]
                + "1\n");
        assertThat(page.locator(".alert-warning").innerText()).contains("sehen vertauscht aus");
        assertGood();
        button("Tauschen").click();
        assertThat(page.getByLabel("Ort: Breitengrad").inputValue()).isEqualTo("column:laenge");
        assertThat(page.locator(".alert-warning").count()).isZero();

        button("Einlesen").click();
        Locator toConsent = page.locator(".alert-error a");
        assertThat(toConsent.innerText()).contains("Einwilligung: Bitte sagen, in welcher Spalte");
        assertThat(page.locator("[aria-invalid=true]").count()).isEqualTo(1);
        assertThat(page.getByLabel("Einwilligung").getAttribute("aria-invalid")).isEqualTo("true");
        assertGood();
        toConsent.click();
        assertThat(page.evaluate("document.activeElement.getAttribute('aria-invalid')"))
                .isEqualTo("true");
        page.getByLabel("Einwilligung").selectOption("fixed:yes");
        assertThat(page.locator("[aria-invalid=true]").count()).isZero();
        button("Einlesen").click();
        assertThat(page.locator(".alert-error").innerText()).contains("bestätigen Sie, dass alle zugestimmt haben");
        assertThat(city.nahraum().store().reports().list()).isEmpty();
        page.getByLabel("Ich habe geprüft, dass alle in dieser Datei (2 Zeilen) zugestimmt haben.")
                .check();
        assertGood();
        button("Einlesen").click();
        page.waitForSelector("#survey-outcome");
        assertThat(city.nahraum().store().reports().list()).hasSize(2);
    }

    @Test
    void rowsExchangedAmongOthersAreBroughtInByOnePressAfterwards() {
        open("files");
        String[] place = place().split(", ", 2);
        look("person;thema;breite;laenge;einwilligung\n" + "p1;Angst;" + place[0] + ";" + place[1] + ";ja\n"
                + "p2;Angst;" + place[1] + ";" + place[0] + ";ja\n");
        button("Einlesen").click();
        page.waitForSelector("#survey-outcome");
        assertThat(page.locator(".alert-warning").first().innerText())
                .contains("Zeilen mit vertauschtem Breitengrad und Längengrad: 1");
        assertThat(city.nahraum().store().reports().list()).hasSize(1);
        assertGood();

        button("Tauschen und noch einmal einlesen").click();
        page.waitForCondition(() -> city.nahraum().store().reports().list().size() > 1);
        page.waitForSelector("#survey-outcome");
        settled();
        assertThat(city.nahraum().store().reports().list())
                .as("the other one is not taken twice")
                .hasSize(2);
    }

    @Test
    void whatCannotBeReadSaysWhyInWords() {
        open("files");
        page.getByLabel("Datei", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(
                        "kaputt.csv", "text/csv", "thema;ort\nx;\"49".getBytes(StandardCharsets.UTF_8)));
        button("Ansehen").click();
        page.waitForSelector(".alert-error");

        assertThat(page.locator(".alert-error").innerText()).contains("nicht bis zum Ende");
        assertThat(page.locator(".alert-error li").count()).isPositive();
    }

    @Test
    void postcardsOneAfterTheOther() {
        open("postcard");
        assertGood();
        button("Speichern und nächste").click();
        page.waitForSelector("[aria-invalid=true]");
        page.locator(".report-map").click();
        page.waitForSelector("text=Gewählt: auf der Karte gezeigt");
        page.getByLabel("zu dunkel").check();
        page.getByLabel("In eigenen Worten").fill("Keine Lampe");
        button("Speichern und nächste").click();
        page.waitForSelector("text=Heute von Ihnen eingetippt: 1");

        StoredReport report = city.nahraum().store().reports().list().getFirst();
        assertThat(report.origin()).isEqualTo(ReportOrigin.POSTCARD);
        assertThat(report.content().words()).isEqualTo("Keine Lampe");
        assertThat(page.getByLabel("In eigenen Worten").inputValue()).isEmpty();
        page.getByLabel("Thema").selectOption("like");
        assertThat(page.getByLabel("zu dunkel").isVisible())
                .as("nobody is asked why they like it")
                .isFalse();
        button("Letzte zurücknehmen").press("Enter");
        page.waitForSelector("text=Heute von Ihnen eingetippt: 0");
        assertThat(page.locator("[role=status]:has-text('Zurückgenommen')").innerText())
                .as("which one")
                .matches("Zurückgenommen: Meldung \\d+ \\(unsicher, auf der Karte gezeigt\\)\\.");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Letzte zurücknehmen");
        assertThat(city.nahraum().store().reports().list()).isEmpty();
    }

    @Test
    void aCampaignIsMadeAndChosen() {
        open("campaigns");
        page.locator("summary:has-text('Neue Umfrage')").click();
        Locator form = page.locator("details[open] form");
        form.getByLabel("Name").fill("Haushalte");
        form.getByLabel("Wie viele Menschen?").fill("viele");
        button("Anlegen").click();
        page.waitForSelector("[aria-invalid=true]");
        assertThat(form.innerText()).contains("Bitte den ersten Tag angeben.", "Bitte eine ganze Zahl angeben.");
        form.getByLabel("Von").fill("2026-01-01");
        form.getByLabel("Wie viele Menschen?").fill("500");
        button("Anlegen").click();
        page.waitForSelector("summary:has-text('Haushalte')");
        assertThat(page.locator("summary:has-text('Haushalte')").innerText()).contains("Antworten: 0 von 500");
        assertGood();
        open("walk");
        assertThat(page.getByLabel("Umfrage", new Page.GetByLabelOptions().setExact(true))
                        .innerText())
                .startsWith("Haushalte");
        assertGood();
    }
}
