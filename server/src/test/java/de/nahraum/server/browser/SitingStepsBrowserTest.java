package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A search for sites from one step to the next: where the keyboard is, what a search that ended early says, and which edits its sites are for. */
@BrowserTest
class SitingStepsBrowserTest {
    private static final String START = "/atlas?layer=scenario&service=meeting-place&lang=de";
    private static final String BOX = ".scenario-siting";
    private static final String RESULT = ".siting-result";
    private static final String EDITS = ".scenario-edits li";
    private static final String NOTHING = "{'sites':[],'gap':1,'provenBest':false,'peopleBeyondReach':0}";
    private static final String ONE = "{'sites':[{'id':'a','lon':7.769,'lat':49.444,'district':null,'gain':7}],"
            + "'gap':0.25,'provenBest':false,'peopleBeyondReach':0}";

    private static RunningCity city;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        city = RunningCity.start(true);
    }

    @AfterAll
    static void stop() {
        city.close();
        chromium.close();
    }

    private static Visit visit() {
        return new Visit(chromium.browser(), city, Visit.DESK);
    }

    private static Page open(Visit visit, String path) {
        Page page = visit.open(path);
        page.locator(BOX + " > summary").click();
        return page;
    }

    private static Locator take(Page page) {
        return page.locator(BOX + " button", new Page.LocatorOptions().setHasText("Diese Orte übernehmen"));
    }

    private static String focus(Page page) {
        return (String) page.evaluate("() => document.activeElement.dataset.focus ?? document.activeElement.className");
    }

    private static String answer(String job, String state, String best) {
        return ("{'job':'%s','state':'%s','ahead':0,'aim':'most-people','unit':'people','k':3,"
                        + "'candidates':{'chosenFrom':9,'of':9,'points':false},'best':%s,"
                        + "'knownPeople':9,'unknownPeople':0}")
                .formatted(job, state, best)
                .replace('\'', '"');
    }

    private static void fulfil(Route route, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(200)
                .setContentType("application/json")
                .setBody(body));
    }

    private static void answerAll(Page page, String state, String best) {
        page.route("**/api/v1/siting**", route -> fulfil(route, answer("job", state, best)));
    }

    private static void waitForResult(Page page, String text) {
        page.waitForFunction("text => document.querySelector('.siting-result').innerText.includes(text)", text);
    }

    @Test
    void theKeyboardIsNeverLost() {
        try (Visit visit = visit()) {
            Page page = open(visit, START);
            Locator aim = page.locator(BOX + " select").first();
            aim.focus();
            int fields = page.locator(BOX + " select").count();
            aim.selectOption("everybody");
            assertThat(page.locator(BOX + " select").count()).isEqualTo(fields - 1);
            aim.selectOption("most-people");
            assertThat(page.locator(BOX + " select").count()).isEqualTo(fields);
            assertThat((boolean) aim.evaluate("node => node === document.activeElement"))
                    .isTrue();

            AtomicInteger asked = new AtomicInteger();
            page.route("**/api/v1/siting**", route -> {
                boolean isOver = route.request().method().equals("DELETE");
                asked.incrementAndGet();
                fulfil(route, answer("job", isOver ? "cancelled" : "running", ONE));
            });
            page.locator("[data-focus=sites]").focus();
            page.keyboard().press("Enter");
            page.locator(BOX + " .loading button").waitFor();
            page.keyboard().press("Tab");
            page.waitForCondition(() -> asked.get() >= 3);
            assertThat(page.evaluate("() => document.activeElement.textContent"))
                    .as("the same button with every answer")
                    .isEqualTo("Abbrechen");
            page.keyboard().press("Enter");
            waitForResult(page, "Abgebrochen; das Beste bis dahin.");
            assertThat(focus(page)).isEqualTo("sites");
            assertThat(page.locator(RESULT).innerText()).doesNotContain("Die Zeit war um");
            visit.assertAccessible();

            take(page).focus();
            page.keyboard().press("Enter");
            waitForResult(page, "Ein Ort ist übernommen.");
            assertThat(focus(page)).isEqualTo("sites");
            assertThat(page.locator(EDITS).count()).isEqualTo(1);
            visit.assertNoError();
        }
    }

    @Test
    void whoWaitsAtTheButtonIsAtTheResultThen() {
        try (Visit visit = visit()) {
            Page page = open(visit, START);
            AtomicInteger asked = new AtomicInteger();
            page.route(
                    "**/api/v1/siting**",
                    route -> fulfil(route, answer("job", asked.incrementAndGet() > 3 ? "done" : "running", ONE)));
            page.locator("[data-focus=sites]").focus();
            page.keyboard().press("Enter");
            page.locator(BOX + " .loading button").waitFor();
            page.keyboard().press("Tab");
            take(page).waitFor();
            assertThat(focus(page)).isEqualTo("siting-result");
            assertThat(page.locator(RESULT).innerText()).contains("Die Zeit war um.");
        }
    }

    @Test
    void nothingFoundInTimeIsNoFinding() {
        try (Visit visit = visit()) {
            Page page = open(visit, START);
            answerAll(page, "done", NOTHING);
            page.locator("[data-focus=sites]").click();
            waitForResult(page, "In der Zeit wurde noch nichts gefunden.");
            assertThat(page.locator(RESULT).innerText())
                    .contains("mit weniger möglichen Stellen")
                    .doesNotContain("Kein weiterer Ort", "Nachweislich");
            answerAll(page, "done", NOTHING.replace("false", "true"));
            page.locator("[data-focus=sites]").click();
            waitForResult(page, "Kein weiterer Ort bringt hier etwas.");
        }
    }

    @Test
    void aLateAnswerToCancellingLeavesTheNewerSearchAlone() {
        try (Visit visit = visit()) {
            Page page = open(visit, START);
            // The browser holds the answer back until the second search has shown its own.
            page.evaluate("""
                    () => {
                      const ask = fetch;
                      window.fetch = async (url, options) => {
                        const answer = await ask(url, options);
                        if (options?.method === 'DELETE') await new Promise((done) => { window.letGo = done; });
                        return answer;
                      };
                    }""");
            AtomicInteger searches = new AtomicInteger();
            page.route("**/api/v1/siting**", route -> {
                String method = route.request().method();
                int search = method.equals("POST") ? searches.incrementAndGet() : searches.get();
                boolean isFirst = search == 1;
                String state = method.equals("DELETE") ? "cancelled" : isFirst ? "running" : "done";
                fulfil(route, answer("job-" + search, state, isFirst ? NOTHING : ONE));
            });
            page.locator("[data-focus=sites]").click();
            page.locator(BOX + " .loading button").click();
            page.waitForFunction("() => window.letGo");
            page.locator("[data-focus=sites]").click();
            take(page).waitFor();
            page.evaluate("() => { window.letGo(); return new Promise((done) => setTimeout(done, 100)); }");
            assertThat(take(page).count()).isEqualTo(1);
            assertThat(page.locator(RESULT).innerText()).doesNotContain("abgebrochen");
        }
    }

    @Test
    void sitesOfOtherEditsAreNotTakenOver() {
        try (Visit visit = visit()) {
            Page page = open(visit, START);
            answerAll(page, "done", ONE);
            page.locator("[data-focus=sites]").click();
            take(page).waitFor();
            page.locator("[data-focus=add]").click();
            page.locator("[data-focus=middle]").click();
            waitForResult(page, "Ihre Änderungen sind jetzt andere.");
            assertThat(take(page).count()).isZero();
        }
    }

    @Test
    void onlyAsManyAsFitAreTakenOverAndThatIsSaid() {
        String sites = IntStream.range(0, 3)
                .mapToObj("{'id':'a','lon':7.7%d,'lat':49.444,'district':null,'gain':7}"::formatted)
                .collect(Collectors.joining(","));
        String many = IntStream.rangeClosed(1, 49)
                .mapToObj("a:new-%d:7.769000:49.444000"::formatted)
                .collect(Collectors.joining("~"));
        try (Visit visit = visit()) {
            Page page = open(visit, START + "&edits=" + many);
            answerAll(page, "done", ONE.replaceFirst("\\[.*]", "[" + sites + "]"));
            page.locator("[data-focus=sites]").click();
            take(page).click();
            waitForResult(page, "Ein Ort von 3 ist übernommen.");
            assertThat(page.locator(RESULT).innerText()).contains("Die Liste ist voll.");
            assertThat(page.locator(EDITS).count()).isEqualTo(50);
            page.locator("[data-focus=sites]").click();
            take(page).click();
            waitForResult(page, "Es ist kein Ort übernommen");
        }
    }
}
