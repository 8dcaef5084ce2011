package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.PageWeight;
import de.nahraum.server.testing.RunningCity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Somebody in a hurry reports with a phone of 360 × 800: by touch, by keyboard, in Arabic, without script. Without a net: {@link WaitingReportsBrowserTest}. */
@BrowserTest
class ReportBrowserTest {
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:30:00Z");
    private static final int WIDTH = 360;
    private static final int MOST_BYTES = 200_000;
    private static final String SUBMIT = "[data-report] [data-send]";

    @RegisterExtension
    static final BrowsedCity DEMO = BrowsedCity.of(() -> RunningCity.startAt(WEDNESDAY));

    @BeforeEach
    void empty() {
        reports().list().forEach(report -> reports().delete(report.id(), report.changes()));
    }

    private static ReportStore reports() {
        return DEMO.city().nahraum().store().reports();
    }

    private static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setLocale("de-DE")
                .setViewportSize(WIDTH, 800)
                .setHasTouch(true)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private static void openMap(Page page) {
        page.locator("[data-map-open]").click();
        page.waitForSelector("#report-map .leaflet-control-zoom");
    }

    private static void tap(Page page, double right, double down) {
        BoundingBox map = page.locator("#report-map").boundingBox();
        page.locator("#report-map").tap(new Locator.TapOptions().setPosition(map.width * right, map.height * down));
    }

    private static List<String> arrivedCode(Page page) {
        page.waitForSelector("[data-done-title]");
        return page.locator("[data-code] li").allInnerTexts();
    }

    private static Geometry shape() {
        assertThat(reports().list()).hasSize(1);
        return reports().list().getFirst().content().shape();
    }

    @Test
    void onAPhoneATapOnTheMapIsAReport() {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.open("/unsicher");
            openMap(page);
            tap(page, 0.5, 0.4);
            assertThat(page.locator("[data-chosen]").innerText()).contains("Gewählt: Punkt auf der Karte");
            page.waitForSelector("[data-near] bdi");
            assertThat(page.locator("[data-near]").innerText()).matches("In der Nähe: \\p{L}.+");
            page.locator("[value=night]").check();
            page.locator("[value=lighting]").check();
            page.locator(SUBMIT).click();
            List<String> code = arrivedCode(page);
            assertThat(code).hasSize(6);
            assertThat(page.url()).endsWith("/unsicher");
            assertThat(page.evaluate("document.activeElement.textContent"))
                    .isEqualTo("Danke! Ihre Meldung ist angekommen.");
            assertThat(shape().getGeometryType()).isEqualTo("Point");

            page.locator("#ageGroup").selectOption("30-44");
            page.locator("[data-about] button[type=submit]").click();
            page.waitForSelector("text=Danke für Ihre Angaben.");
            assertThat(reports().listAbout("unterwegs-2026")).hasSize(1);
            assertThat(page.locator("[data-code] li").allInnerTexts()).isEqualTo(code);

            page.locator("main form[action^='/meldung'] button").click();
            page.waitForSelector("text=Eingegangen");
            assertThat(page.url()).endsWith("/meldung");
            assertThat(page.locator("main .code li").allInnerTexts())
                    .as("the words stay")
                    .isEqualTo(code);
            assertThat(page.locator("main .lead").innerText())
                    .isEqualTo("Ihre Meldung vom 25. November 2026: Hier fühle ich mich unsicher");
            visit.assertNoError();
            visit.assertNothingFromOutside();
        }
    }

    /** The first arrived and its answer did not; then only the spot on the map was moved. */
    @Test
    void aReportThatDiffersFromWhatArrivedIsToldOfAndSentByPressingOnceMore() {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.open("/unsicher");
            openMap(page);
            tap(page, 0.5, 0.4);
            page.locator("[value=night]").check();
            page.route("**/api/v1/safety-reports", route -> {
                route.fetch();
                route.fulfill(new Route.FulfillOptions().setStatus(400).setBody("{}"));
            });
            page.locator(SUBMIT).click();
            page.waitForSelector("[data-errors] li, [data-errors] p");
            page.unroute("**/api/v1/safety-reports");
            tap(page, 0.6, 0.5);
            page.locator(SUBMIT).click();
            page.waitForSelector("[data-errors] >> text=aber mit anderen Angaben");
            assertThat(reports().list()).hasSize(1);
            page.locator(SUBMIT).click();
            arrivedCode(page);
            assertThat(reports().list()).hasSize(2);
        }
    }

    @Test
    void aStretchIsDrawnCornerByCornerAndTheLastCanBeTakenBack() {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.open("/gern-hier");
            openMap(page);
            page.locator("[data-draw=LineString]").click();
            tap(page, 0.4, 0.3);
            tap(page, 0.6, 0.5);
            tap(page, 0.7, 0.7);
            assertThat(page.locator("[data-chosen]").innerText()).contains("Strecke auf der Karte (Punkte: 3)");
            page.locator("[data-draw-undo]").click();
            assertThat(page.locator("[data-chosen]").innerText()).contains("(Punkte: 2)");
            page.locator(SUBMIT).click();
            arrivedCode(page);
            assertThat(shape().getGeometryType()).isEqualTo("LineString");
            assertThat(shape().getNumPoints()).isEqualTo(2);
        }
    }

    @Test
    void anAreaThatCrossesItselfIsSaidAndCanBeDrawnAgain() {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.open("/treffpunkt-fehlt");
            openMap(page);
            page.locator("[data-draw=Polygon]").click();
            tap(page, 0.3, 0.3);
            tap(page, 0.7, 0.6);
            tap(page, 0.7, 0.3);
            tap(page, 0.3, 0.6);
            page.locator(SUBMIT).click();
            page.waitForSelector("[data-errors] >> text=kreuzt sich selbst");
            page.locator("[data-draw-undo]").click();
            page.locator(SUBMIT).click();
            arrivedCode(page);
            assertThat(shape().getGeometryType()).isEqualTo("Polygon");
        }
    }

    @Test
    void byKeyboardAloneTheCrossInTheMiddleOfTheMapShowsThePlace() {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.open("/unsicher");
            press(page, "[data-map-open]", "Enter");
            page.waitForSelector("#report-map .leaflet-control-zoom");
            press(page, "#report-map", "ArrowRight");
            page.waitForFunction("() => document.querySelector('.leaflet-map-pane').style.transform !== ''"
                    + " && !document.querySelector('.leaflet-pan-anim')");
            press(page, "[data-draw-here]", "Enter");
            assertThat(page.locator("[data-chosen]").innerText()).contains("Punkt auf der Karte");
            press(page, "[value=day]", "Space");
            press(page, "[value=traffic]", "Space");
            press(page, SUBMIT, "Enter");
            arrivedCode(page);
            assertThat(shape().getGeometryType()).isEqualTo("Point");
        }
    }

    /** Moves on with the tabulator until an element has the focus, then presses a key. */
    private static void press(Page page, String selector, String key) {
        for (int i = 0; i < 80; i++) {
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                page.keyboard().press(key);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tabulator never comes to " + selector);
    }

    @Test
    void enterInTheFieldChoosesASuggestionAndSendsNothing() {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.open("/gern-hier");
            page.locator("#q").pressSequentially("stadtteilburo linden");
            page.waitForSelector("#suggestions [role=option]");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.inputValue("#q")).isEqualTo("Stadtteilbüro Lindenblick, Innenstadt-Ost");
            page.keyboard().press("Enter");
            assertThat(page.locator(SUBMIT).isVisible()).isTrue();
            assertThat(reports().list()).isEmpty();
            page.locator(SUBMIT).click();
            arrivedCode(page);
            assertThat(reports().list()).hasSize(1);
        }
    }

    @Test
    void withoutScriptTheFormIsComplete() {
        try (Visit visit = DEMO.visit(phone().setJavaScriptEnabled(false))) {
            Page page = visit.page();
            page.navigate(DEMO.city().address() + "/unsicher");
            assertThat(page.locator("[data-map-open]").isVisible()).isFalse();
            page.locator("#q").fill("Mausgasse");
            page.locator("[value=dusk]").check();
            page.locator("#words").fill("Dunkel");
            page.locator(SUBMIT).click();
            page.locator("[name=spot]").first().check();
            page.locator(SUBMIT).click();
            assertThat(page.locator("[data-code] li").count()).isEqualTo(6);
            assertThat(reports().list().getFirst().content().words()).isEqualTo("Dunkel");
        }
    }

    @Test
    void inArabicTheFormIsMirroredAndTheCodeIsNot() {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.open("/unsicher?lang=ar");
            assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
            openMap(page);
            tap(page, 0.4, 0.4);
            page.locator("[value=always]").check();
            page.locator(SUBMIT).click();
            assertThat(arrivedCode(page)).allMatch(word -> word.matches("[a-z]{4,7}"));
            assertThat(page.getAttribute("[data-code]", "dir")).isEqualTo("ltr");
            assertThat(reports().list().getFirst().content().language()).isEqualTo("ar");
            visit.assertNoOverflow();
            visit.assertAccessible();
        }
    }

    @Test
    void pressedTwiceIsSentOnce() {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.open("/gern-hier");
            List<Request> sent = new ArrayList<>();
            page.onRequest(request -> {
                if (request.url().endsWith("/api/v1/safety-reports")) {
                    sent.add(request);
                }
            });
            page.locator("#q").fill("Stadtteilbüro Lindenblick, Innenstadt-Ost");
            page.locator(SUBMIT).dblclick();
            arrivedCode(page);
            assertThat(sent).hasSize(1);
            assertThat(reports().list()).hasSize(1);
        }
    }

    @Test
    void whoChangesTheLanguageKeepsWhatTheyWroteThisOnce() {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.open("/unsicher?lang=de");
            page.locator("#q").fill("Mauergasse");
            page.locator("[value=night]").check();
            page.locator("[value=lighting]").check();
            page.locator("#placeType").selectOption("path");
            page.locator("#words").fill("Dunkel");
            change(visit, "ar");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("ar");
            assertThat(page.inputValue("#q")).isEqualTo("Mauergasse");
            assertThat(page.locator("[value=night]").isChecked()).isTrue();
            assertThat(page.locator("[value=lighting]").isChecked()).isTrue();
            assertThat(page.inputValue("#placeType")).isEqualTo("path");
            assertThat(page.inputValue("#words")).isEqualTo("Dunkel");
            assertThat(page.evaluate("JSON.stringify({ ...sessionStorage })")).isEqualTo("{}");
            assertThat(page.url()).doesNotContain("Mauergasse");

            openMap(page);
            tap(page, 0.5, 0.4);
            String drawn = page.inputValue("[data-geometry]");
            change(visit, "tr");
            assertThat(page.inputValue("[data-geometry]")).isEqualTo(drawn);

            visit.open("/unsicher?lang=de");
            assertThat(page.inputValue("#words")).as("another way to the page").isEmpty();
            openMap(page);
            tap(page, 0.5, 0.4);
            page.locator("[value=night]").check();
            page.locator("#words").fill("Dunkel");
            page.locator(SUBMIT).click();
            arrivedCode(page);
            change(visit, "ar");
            assertThat(page.inputValue("#words")).as("after sending").isEmpty();
        }
    }

    private static void change(Visit visit, String language) {
        visit.page().locator(".languages summary").click();
        visit.page().locator(".languages a[href$='lang=" + language + "']").click();
        visit.page().waitForURL("**lang=" + language);
        visit.settled();
    }

    /** Where somebody is leaves the device only with their report. */
    @Test
    void nobodyIsAskedWhatIsNearTheOwnPosition() {
        try (Visit visit = DEMO.visit(phone().setPermissions(List.of("geolocation"))
                .setGeolocation(new Geolocation(49.4441234, 7.7691234)))) {
            Page page = visit.open("/gern-hier");
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> {
                if (request.url().contains("nearest-street")) {
                    asked.add(request.url());
                }
            });
            page.locator("[data-locate-here]").click();
            page.waitForSelector("text=Gewählt: Ihr Standort");
            openMap(page);
            page.locator("[data-draw=LineString]").click();
            page.waitForTimeout(500);
            assertThat(asked).isEmpty();
            tap(page, 0.7, 0.3);
            page.waitForSelector("[data-near] bdi");
            assertThat(asked).hasSize(1).noneMatch(url -> url.contains("7.7691") && url.contains("49.4441"));
            page.locator("[data-draw-undo]").click();
            page.waitForTimeout(500);
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void ownPositionIsATouchAndElsewhereGetsASentence() {
        try (Visit visit = DEMO.visit(phone().setPermissions(List.of("geolocation"))
                .setGeolocation(new Geolocation(52.5212345, 13.4012345)))) {
            Page page = visit.open("/gern-hier");
            page.locator("[data-locate-here]").click();
            page.waitForSelector("text=Gewählt: Ihr Standort");
            assertThat(page.inputValue("[data-geometry]")).contains("13.4012,52.5212");
            page.locator(SUBMIT).click();
            page.waitForSelector("[data-errors] >> text=Dieser Ort liegt nicht in Kaiserslautern (Demo).");
            visit.context().setGeolocation(new Geolocation(49.4441234, 7.7691234));
            page.locator("[data-locate-here]").click();
            page.waitForFunction("() => document.querySelector('[data-geometry]').value.includes('7.7691,49.4441')");
            page.locator(SUBMIT).click();
            arrivedCode(page);
        }
    }

    @Test
    void aPositionThatIsRefusedIsNoLongerSpokenOfOnceAPlaceIsSaidOtherwise() {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.open("/gern-hier");
            Locator problem = page.locator("[data-where-problem]");
            page.locator("[data-locate-here]").click();
            page.waitForSelector("[data-where-problem]:not([hidden])");
            page.locator("#q").pressSequentially("stadtteilburo linden");
            assertThat(problem.isVisible()).as("after typing").isFalse();

            page.waitForSelector("#suggestions [role=option]");
            page.keyboard().press("Escape");
            page.locator("[data-locate-here]").click();
            page.waitForSelector("[data-where-problem]:not([hidden])");
            openMap(page);
            assertThat(problem.isVisible()).as("the map alone says nothing yet").isTrue();
            tap(page, 0.5, 0.4);
            assertThat(problem.isVisible()).as("after a tap").isFalse();
        }
    }

    /** A device that takes its time: somebody has written where it is by then. */
    @Test
    void aPositionThatComesTooLateIsNotTakenForWhatSomebodyWrote() {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.page();
            page.addInitScript("navigator.geolocation.getCurrentPosition = (found) => { window.answer = found; }");
            visit.open("/gern-hier");
            Locator here = page.locator("[data-locate-here]");
            here.click();
            assertThat(here.innerText()).isEqualTo("Ihr Standort wird gesucht …");
            assertThat(here.isDisabled()).isTrue();
            page.locator("#q").pressSequentially("Mauer");
            assertThat(here.innerText()).isEqualTo("Mein Standort");
            page.evaluate("window.answer({ coords: { longitude: 7.7691, latitude: 49.4441 } })");
            assertThat(page.inputValue("#q")).isEqualTo("Mauer");
            assertThat(page.inputValue("[data-geometry]")).isEmpty();
        }
    }

    @Test
    void withAPointTakenAwayNoStreetIsNamed() {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.open("/gern-hier");
            openMap(page);
            tap(page, 0.5, 0.4);
            page.waitForSelector("[data-near] bdi");
            page.locator("[data-draw-clear]").click();
            assertThat(page.locator("[data-near]").textContent()).isEmpty();
        }
    }

    /** A press on "send", a question, a choice, a press on the button beside it. */
    @Test
    void wordsThatMeanSeveralPlacesAreTheNextStepAndNoError() {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.open("/gern-hier");
            page.locator("#q").fill("Mausgasse");
            page.locator(SUBMIT).click();
            page.waitForSelector("#spot");
            assertThat(page.locator("#spot legend").innerText())
                    .isEqualTo("Fast geschafft: Welchen Ort meinen Sie mit „Mausgasse“?");
            assertThat(page.locator("main").innerText().split("Welchen Ort", -1))
                    .hasSize(2);
            assertThat(page.locator("[data-errors]").isVisible()).isFalse();
            assertThat(page.locator("#spot [type=submit]").innerText()).isEqualTo("Absenden");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("spot");
            assertThat(page.locator("#spot label").first().boundingBox().height).isGreaterThanOrEqualTo(44);
            page.locator("[name=spot]").first().check();
            page.locator("#spot [type=submit]").click();
            arrivedCode(page);
            assertThat(reports().list()).hasSize(1);
        }
    }

    /** Demo, translation, what is not released and no net: all of them at once. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "de-simple", "ar", "ru", "pl", "ro"})
    void howeverMuchStandsAboveItTheHeadingIsSeenAtOnce(String language) {
        try (Visit visit = DEMO.visit(phone().setViewportSize(WIDTH, 640))) {
            for (String path : List.of("/", "/unsicher", "/meldung")) {
                Page page = visit.open(path + "?lang=" + language);
                page.evaluate("document.documentElement.dataset.offline = ''");
                BoundingBox heading = page.locator("h1").boundingBox();
                assertThat(heading.y + heading.height).as(path).isLessThan(400);
                assertThat(page.locator(".band.demo").isVisible()).isTrue();
            }
        }
    }

    @Test
    void whatIsMissingIsSaidAtOnceAndAtItsField() {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.open("/unsicher");
            page.locator("#words").fill("ü".repeat(1001));
            page.locator(SUBMIT).click();
            assertThat(page.locator("[data-errors] a").allInnerTexts())
                    .containsExactly(
                            "Sagen Sie uns bitte, wo das ist.",
                            "Wählen Sie bitte aus, wann das so ist.",
                            "Das ist zu lang. Bitte höchstens 1.000 Zeichen.");
            assertThat(page.evaluate("document.activeElement.hasAttribute('data-errors')"))
                    .isEqualTo(true);
            assertThat(page.getAttribute("#words", "aria-describedby")).isEqualTo("words-error words-help");
            page.locator("[data-errors] a").last().click();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("words");
            assertThat(page.locator("[data-words-left]").innerText()).isEqualTo("Noch -1 Zeichen");
            visit.assertAccessible();
        }
    }

    @Test
    void afterAnErrorAndAfterAQuestionEveryFieldCanBeFilledIn() {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.open("/unsicher");
            page.locator(SUBMIT).click();
            page.waitForSelector("[data-errors] a");
            assertThat(page.locator("[data-report] :is(input, select, textarea):disabled")
                            .count())
                    .as("after an error")
                    .isZero();
            page.locator("[data-errors] a").first().click();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
            page.keyboard().type("Mausgasse");
            page.locator("[value=night]").check();
            page.locator(SUBMIT).click();
            page.waitForSelector("#spot");
            assertThat(page.locator("[data-report] :is(input, select, textarea):disabled")
                            .count())
                    .as("after a question")
                    .isZero();
            page.locator("#words").fill("Dunkel");
            page.locator("#placeType").selectOption("path");
            page.locator("[name=spot]").first().check();
            page.locator(SUBMIT).click();
            arrivedCode(page);
            assertThat(reports().list().getFirst().content().words()).isEqualTo("Dunkel");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar", "tr"})
    void everyStateIsSound(String language) {
        try (Visit visit = DEMO.visit(phone())) {
            Page page = visit.open("/unsicher?lang=" + language);
            check(visit);
            page.locator(".broken summary").click();
            openMap(page);
            page.locator("[data-draw=Polygon]").click();
            tap(page, 0.3, 0.3);
            tap(page, 0.7, 0.6);
            check(visit);
            page.locator("[data-draw-clear]").click();
            page.locator("#q").fill("Mausgasse");
            page.locator("[value=night]").check();
            page.locator("[value=discrimination]").check();
            page.locator(SUBMIT).click();
            page.waitForSelector("[name=spot]");
            check(visit);
            page.locator("[name=spot]").first().check();
            page.locator(SUBMIT).click();
            arrivedCode(page);
            check(visit);
            String code = String.join(" ", page.locator("[data-code] li").allInnerTexts());
            visit.open("/meldung?lang=" + language);
            check(visit);
            page.locator("#code").fill(code);
            page.locator("main button[type=submit]").click();
            page.waitForSelector(".steps");
            check(visit);
            page.locator("main form[action*='/zurueckziehen'] button").click();
            page.waitForSelector(
                    "[name=sure]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            check(visit);
            visit.assertNoError();
            visit.assertNothingFromOutside();
        }
    }

    private static void check(Visit visit) {
        visit.resize(WIDTH).assertNoOverflow();
        visit.assertAccessible();
        visit.darken();
        visit.assertAccessible();
        visit.resize(Visit.SMALLEST).assertNoOverflow();
        visit.resize(WIDTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "uk", "pl", "pt", "bg", "ro", "de-simple"})
    void everyLanguageFits(String language) {
        try (Visit visit = DEMO.visit(phone())) {
            for (String path : List.of("/unsicher", "/gern-hier", "/treffpunkt-fehlt", "/meldung")) {
                visit.open(path + "?lang=" + language);
                visit.assertNoOverflow();
                visit.resize(Visit.SMALLEST).assertNoOverflow();
                visit.resize(WIDTH);
            }
            visit.assertNoError();
        }
    }

    @Test
    void withItsMapThePageWeighsLessThan200Kilobytes() {
        try (Visit visit = DEMO.visit(phone().setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
            Page page = visit.open("/unsicher");
            assertThat(PageWeight.bytes(page)).isBetween(15_000, MOST_BYTES / 2);
            openMap(page);
            page.waitForFunction(
                    "() => performance.getEntriesByType('resource').some(e => e.name.includes('basemap'))");
            int bytes = PageWeight.bytes(page);
            assertThat(bytes).isBetween(40_000, MOST_BYTES);
        }
    }
}
