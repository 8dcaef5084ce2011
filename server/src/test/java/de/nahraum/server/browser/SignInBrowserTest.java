package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.nahraum.server.security.Accounts;
import de.nahraum.server.store.Role;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proves that people of the house get in by a link, stay in, work with accounts and get out, with a pointer or a keyboard, on a desk or a phone. */
@BrowserTest
class SignInBrowserTest {
    private static Chromium chromium;
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
        city = RunningCity.start(false);
    }

    @AfterEach
    void stop() {
        city.close();
    }

    private Visit visit(int width) {
        return new Visit(chromium.browser(), city, width);
    }

    private String firstLink() {
        return Accounts.LINK_PATH
                + city.nahraum()
                        .security()
                        .accounts()
                        .makeFirstLink()
                        .orElseThrow()
                        .text();
    }

    private static Page open(Visit visit, String path) {
        visit.page().navigate(visit.address() + path);
        return ready(visit);
    }

    private static Page ready(Visit visit) {
        visit.page().waitForSelector("#dienst h1");
        visit.page().waitForFunction("() => document.querySelector('[aria-busy]') === null");
        return visit.page();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void signIn(Visit visit, String login, String password) {
        Page page = visit.page();
        page.getByLabel("Anmeldename").fill(login);
        page.getByLabel("Passwort", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button(page, "Anmelden").click();
        page.waitForSelector(".sections");
        ready(visit);
    }

    private static void assertGood(Visit visit) {
        for (int width : new int[] {Visit.DESK, Visit.SMALLEST}) {
            visit.resize(width).assertNoOverflow();
        }
        visit.assertAccessible();
        visit.darken();
        visit.assertAccessible();
        visit.resize(Visit.DESK);
    }

    @Test
    void fromTheFirstLinkToASecondPersonAndOutEverywhere() throws IOException {
        try (Visit eva = visit(Visit.DESK);
                Visit kim = visit(Visit.PHONE)) {
            Page page = open(eva, firstLink());
            assertThat(page.locator("#dienst").innerText()).contains("die erste Person");
            button(page, "Passwort speichern").click();
            assertThat(page.locator(".form .alert").innerText())
                    .contains("geben Sie einen Namen ein", "Ihren Anmeldenamen ein", "geben Sie ein Passwort ein");
            assertGood(eva);
            page.getByLabel("Ihr Name").fill("Eva Berg");
            page.getByLabel("Anmeldename").fill("eva");
            Locator password = page.getByLabel("Neues Passwort", new Page.GetByLabelOptions().setExact(true));
            password.fill("kurz");
            assertThat(page.locator("#dienst").innerText()).contains("Noch 11 Zeichen.");
            button(page, "Passwort speichern").click();
            page.waitForSelector("[aria-invalid=true]");
            assertThat(page.locator(".field-error:visible").innerText()).contains("zu kurz");
            button(page, "Neues Passwort anzeigen").click();
            assertThat(password.getAttribute("type")).isEqualTo("text");
            password.fill(RunningCity.PASSWORD);
            button(page, "Passwort speichern").click();
            page.waitForSelector("text=Ihr Passwort gilt.");
            assertThat(page.url()).as("the token is gone").doesNotContain("#");
            assertThat(page.getByLabel("Anmeldename").inputValue()).isEqualTo("eva");
            signIn(eva, "eva", RunningCity.PASSWORD);
            assertThat(page.locator(".who").innerText()).contains("Eva Berg");
            assertGood(eva);

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Konten"))
                    .click();
            ready(eva);
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Kim Li");
            page.locator("#dienst > div > .form").getByLabel("Sachbearbeitung").check();
            button(page, "Einladen").click();
            Locator link = page.getByLabel("Link für Kim Li");
            link.waitFor();
            assertGood(eva);

            Page theirs = open(kim, link.inputValue().replace(kim.address(), ""));
            assertThat(theirs.locator("#dienst").innerText()).contains("Willkommen, Kim Li");
            theirs.getByLabel("Anmeldename").fill("EVA");
            theirs.getByLabel("Neues Passwort", new Page.GetByLabelOptions().setExact(true))
                    .fill("sechs Amseln am Kanal");
            button(theirs, "Passwort speichern").click();
            theirs.waitForSelector("[aria-invalid=true]");
            assertThat(theirs.locator(".field-error:visible").innerText()).contains("hat schon jemand");
            theirs.getByLabel("Anmeldename").fill("kim");
            button(theirs, "Passwort speichern").click();
            theirs.waitForSelector("text=Ihr Passwort gilt.");
            signIn(kim, "kim", "sechs Amseln am Kanal");
            assertThat(theirs.locator("h1").innerText())
                    .as("what staff come for")
                    .isEqualTo("Meldungen");
            theirs.navigate(kim.address() + "/dienst?section=account");
            ready(kim);
            assertThat(theirs.locator("#dienst").innerText())
                    .contains("Kim Li", "Sachbearbeitung")
                    .doesNotContain("Protokoll");
            theirs.navigate(kim.address() + "/atlas");
            theirs.waitForSelector("#table table");
            assertThat(theirs.locator(".who").innerText()).contains("Kim Li");
            theirs.navigate(kim.address() + "/dienst?section=accounts");
            ready(kim);
            assertThat(theirs.locator("h1").innerText())
                    .as("accounts are for others")
                    .isEqualTo("Meldungen");

            page.reload();
            ready(eva);
            Locator account = page.locator(".account", new Page.LocatorOptions().setHasText("Kim Li"));
            account.locator("summary").click();
            account.getByLabel("Planung").check();
            account.getByText("Rollen speichern").click();
            page.waitForSelector("text=Planung, Sachbearbeitung");
            assertGood(eva);
            theirs.reload();
            ready(kim);
            assertThat(theirs.locator("h1").innerText())
                    .as("with other roles the session is over")
                    .isEqualTo("Anmelden");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Protokoll"))
                    .click();
            ready(eva);
            page.waitForSelector("tbody tr");
            assertThat(page.locator("tbody").innerText())
                    .contains("Rollen geändert", "Kim Li", "Planung, Sachbearbeitung");
            page.getByLabel("Was").selectOption("invited");
            page.waitForFunction("() => document.querySelectorAll('tbody tr').length === 1");
            assertGood(eva);
            Download csv = page.waitForDownload(
                    () -> button(page, "Tabelle als CSV herunterladen").click());
            assertThat(Files.readString(csv.path())).contains("eingeladen", "Kim Li");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mein Konto"))
                    .click();
            ready(eva);
            button(page, "Überall abmelden").click();
            page.waitForSelector("h1:has-text('Anmelden')");
            assertThat(page.locator(".who").innerText()).isEqualTo("Anmelden");
            for (Visit each : new Visit[] {eva, kim}) {
                each.assertNothingFromOutside();
                assertThat(each.errors()).allMatch(error -> error.contains("404") || error.contains("422"));
            }
        }
    }

    @Test
    void aSessionThatEndsInTheMiddleOfAFormCostsNothingThatWasTyped() {
        city.addAccount("eva", Role.ADMINISTRATOR);
        try (Visit eva = visit(Visit.DESK)) {
            Page page = open(eva, "/dienst");
            signIn(eva, "eva", RunningCity.PASSWORD);
            page.navigate(eva.address() + "/dienst?section=accounts");
            ready(eva);
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Kim Li");
            page.locator("#dienst > div > .form").getByLabel("Planung").check();
            city.nahraum().store().sessions().endAll(1);

            button(page, "Einladen").click();

            Locator dialog = page.locator("dialog");
            dialog.waitFor();
            assertThat(dialog.innerText()).contains("Ihre Sitzung ist zu Ende");
            eva.assertAccessible();
            button(page, "Später").click();
            page.waitForSelector(".form .alert-error");
            assertThat(page.locator(".form .alert-error").innerText()).contains("Ihre Sitzung ist zu Ende");
            assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                            .inputValue())
                    .isEqualTo("Kim Li");
            button(page, "Einladen").click();
            dialog.waitFor();
            dialog.getByLabel("Anmeldename").fill("eva");
            dialog.getByLabel("Passwort", new Locator.GetByLabelOptions().setExact(true))
                    .fill("falsch");
            dialog.getByText("Anmelden", new Locator.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            dialog.locator(".alert-error").waitFor();
            dialog.getByLabel("Passwort", new Locator.GetByLabelOptions().setExact(true))
                    .fill(RunningCity.PASSWORD);
            page.keyboard().press("Enter");
            dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.getByLabel("Link für Kim Li").waitFor();
            assertThat(city.nahraum().store().accounts().list()).as("sent once").hasSize(2);
        }
    }

    /** In the atlas nobody asks for anything as somebody; what is not released is simply not there any more. */
    @Test
    void aSessionThatEndsInTheAtlasIsToldAndWhatWasAskedForComesAfterwards() {
        city.addAccount("eva", Role.PLANNER);
        try (Visit eva = visit(Visit.DESK)) {
            open(eva, "/dienst");
            signIn(eva, "eva", RunningCity.PASSWORD);
            Page page = eva.open("/atlas?lang=de&layer=coverage&service=meeting-place");
            city.nahraum().store().sessions().endAll(1);
            page.locator("[data-focus=service]").selectOption("consumer-advice");
            Locator dialog = page.locator("dialog");
            dialog.waitFor();
            dialog.getByLabel("Anmeldename").fill("eva");
            dialog.getByLabel("Passwort", new Locator.GetByLabelOptions().setExact(true))
                    .fill(RunningCity.PASSWORD);
            page.keyboard().press("Enter");
            dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            eva.settled();
            assertThat(page.locator("#table table").count()).isPositive();
            assertThat(page.locator("main .alert-error").count()).isZero();
        }
    }

    @Test
    void byKeyboardAlone() {
        city.addAccount("eva", Role.STAFF);
        try (Visit eva = visit(Visit.DESK)) {
            Page page = open(eva, "/dienst");
            tabTo(page, "login");
            page.keyboard().type("eva");
            page.keyboard().press("Tab");
            page.keyboard().type("falsch");
            page.keyboard().press("Enter");
            page.waitForSelector(".alert-error:focus");
            assertThat(page.locator(".alert-error").innerText()).contains("Anmeldung nicht möglich.");
            tabTo(page, "password");
            page.keyboard().press("Control+A");
            page.keyboard().type(RunningCity.PASSWORD);
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertThat(page.evaluate("() => document.querySelector('[name=password]').type"))
                    .isEqualTo("text");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForSelector(".sections");
            ready(eva);
            tabToText(page, "Mein Konto");
            page.keyboard().press("Enter");
            page.waitForSelector("h1:has-text('Mein Konto')");
            ready(eva);
            tabToText(page, "Abmelden");
            page.keyboard().press("Enter");
            page.waitForSelector("h1:has-text('Anmelden')");
        }
    }

    private static void tabToText(Page page, String text) {
        for (int i = 0; i < 30 && !focused(page).contains(text); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused(page)).as("reached by keyboard").contains(text);
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate(
                "() => document.activeElement === document.body ? '' : document.activeElement.textContent"));
    }

    private static void tabTo(Page page, String name) {
        for (int i = 0; i < 30; i++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("() => document.activeElement.name"))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + name);
    }

    @Test
    void aLinkThatIsVoidSaysSo() {
        try (Visit eva = visit(Visit.PHONE)) {
            Page page = open(eva, "/dienst/einladung?lang=de#" + "A".repeat(43));
            assertThat(page.locator("#dienst").innerText()).contains("Dieser Link gilt nicht mehr");
            assertGood(eva);
        }
    }
}
