package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.PageWeight;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.text.CitizenLanguage;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody on a street with a phone of 360 × 800 finds help: in their language, by keyboard, without script, without net. */
@BrowserTest
class CitizenBrowserTest {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 800;
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:30:00Z");
    private static final List<String> PAGES = List.of(
            "/?district=innenstadt-ost",
            "/?q=qqqqqq",
            "/angebote/angebot-1?q=Stadtteilb%C3%BCro+Quellenhof",
            "/orte/stadtteilbuero-lindenblick",
            "/aushang/innenstadt-ost",
            "/angebote/angebot-1/stimmt-nicht",
            "/impressum",
            "/offline");

    /** How many lines the first word of an element takes. */
    private static final String LINES = """
            selector => {
              const range = document.createRange();
              const text = document.querySelector(selector).firstChild;
              range.setStart(text, 0);
              range.setEnd(text, text.data.trimEnd().search(/ |$/));
              return range.getClientRects().length;
            }""";

    private static RunningCity city;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        city = RunningCity.startAt(WEDNESDAY);
    }

    @AfterAll
    static void stop() {
        city.close();
        chromium.close();
    }

    private static Browser.NewContextOptions phone(String locale) {
        return new Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(WIDTH, HEIGHT)
                .setHasTouch(true)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private static Visit visit(Browser.NewContextOptions options) {
        return new Visit(chromium.browser(), city, options);
    }

    private static Stream<Arguments> pagesAndLanguages() {
        return PAGES.stream()
                .flatMap(
                        path -> Stream.of(CitizenLanguage.values()).map(language -> Arguments.of(path, language.id())));
    }

    @ParameterizedTest
    @MethodSource("pagesAndLanguages")
    void everyPageIsSoundInEveryLanguage(String path, String language) {
        try (Visit visit = visit(phone("de-DE"))) {
            visit.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            visit.assertNoOverflow();
            visit.assertAccessible();
            if (language.equals("de") || language.equals("ar")) {
                visit.darken();
                visit.assertAccessible();
            }
            visit.resize(Visit.SMALLEST).assertNoOverflow();
            visit.assertNoError();
            visit.assertNothingFromOutside();
        }
    }

    @Test
    void inGermanTheNextConsultationIsThreeTouchesAway() {
        try (Visit visit = visit(phone("de-DE")
                .setPermissions(List.of("geolocation"))
                .setGeolocation(new Geolocation(49.4441234, 7.7691234)))) {
            Page page = visit.open("/");
            page.locator("[data-locate] button").click();
            page.waitForURL("**lon=7.7691*");
            visit.settled();
            assertThat(page.url()).contains("lat=49.4441").doesNotContain("49.44412");
            assertThat(page.locator("#results-title").innerText()).isEqualTo("In der Nähe Ihres Standorts");
            Locator first = page.locator(".card").first();
            assertThat(first.locator(".walk").innerText()).contains("zu Fuß");
            first.locator("h3 a").click();
            visit.settled();
            assertThat(page.locator(".way .summary").innerText())
                    .contains("Minute")
                    .contains("Meter");
            assertThat(page.locator(".steps li").count()).isGreaterThan(1);
            page.waitForSelector(".leaflet-container");
            assertThat(page.locator(".steps li").last().innerText()).contains("Sie sind da.");
            visit.assertNoError();
            visit.assertNothingFromOutside();
        }
    }

    @Test
    void inArabicEverythingIsMirroredAndTheMapToo() {
        try (Visit visit = visit(phone("ar-SY"))) {
            Page page = visit.open("/");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("ar");
            assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
            page.locator("#district").selectOption("innenstadt-ost");
            page.locator("#topic").selectOption("tenant-consultation");
            page.locator("form.find .do button").click();
            page.waitForURL("**topic=tenant-consultation**");
            visit.settled();
            assertThat(page.locator(".card .topic").first().innerText()).isEqualTo("مساعدة للمستأجرين");
            page.locator("[data-map-switch] button").click();
            page.waitForSelector(".leaflet-control-zoom");
            double zoom = page.locator(".leaflet-control-zoom").boundingBox().x;
            assertThat(zoom).as("zoom on the right").isGreaterThan(WIDTH / 2.0);
            assertThat(page.getAttribute(".leaflet-control-zoom-in", "title")).isEqualTo("تكبير");
            visit.assertNoOverflow();
            visit.assertAccessible();
            visit.assertNoError();
        }
    }

    @Test
    void inSimpleLanguageSuggestionsAreTakenByKeyboardAlone() {
        try (Visit visit = visit(phone("de-DE"))) {
            Page page = visit.open("/?lang=de-simple");
            assertThat(page.locator("body").innerText()).contains("hat noch niemand geprüft");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            for (int i = 0; i < 3 && !page.evaluate("document.activeElement.id").equals("q"); i++) {
                page.keyboard().press("Tab");
            }
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
            page.keyboard().type("stadtteilburo linden");
            page.waitForSelector("#suggestions [role=option]");
            assertThat(page.getAttribute("#q", "aria-expanded")).isEqualTo("true");
            page.keyboard().press("ArrowDown");
            assertThat(page.getAttribute("#q", "aria-activedescendant")).isEqualTo("suggestion-0");
            visit.assertAccessible();
            page.keyboard().press("Enter");
            page.waitForURL("**q=Stadtteilb**");
            visit.settled();
            assertThat(page.locator("#results-title").innerText()).startsWith("In der Nähe: Stadtteilbüro Lindenblick");
            assertThat(page.url()).contains("lang=de-simple");
        }
    }

    @Test
    void escapeClosesSuggestionsAndWordsStay() {
        try (Visit visit = visit(phone("de-DE"))) {
            Page page = visit.open("/");
            page.locator("#q").fill("stadtteilbuero");
            page.waitForSelector("#suggestions [role=option]");
            page.keyboard().press("Escape");
            assertThat(page.locator("#suggestions").isVisible()).isFalse();
            assertThat(page.inputValue("#q")).isEqualTo("stadtteilbuero");
        }
    }

    @Test
    void aRefusedPositionIsAnsweredWithWhatElseOneCanDo() {
        try (Visit visit = visit(phone("de-DE"))) {
            Page page = visit.open("/");
            page.locator("[data-locate] button").click();
            page.waitForSelector("[data-locate-problem]:not([hidden])");
            assertThat(page.locator("[data-locate-problem]").innerText()).contains("dürfen Ihren Standort nicht sehen");
            assertThat(page.locator("[data-locate] button").isEnabled()).isTrue();
            visit.assertAccessible();
        }
    }

    @Test
    void withoutScriptEverythingWorksAsFormAndList() {
        try (Visit visit = visit(phone("de-DE").setJavaScriptEnabled(false))) {
            Page page = visit.page();
            page.navigate(city.address() + "/");
            assertThat(page.locator("[data-locate]").isVisible()).isFalse();
            assertThat(page.locator("[data-map-switch]").isVisible()).isFalse();
            page.locator("#q").fill("Stadtteilburo Quellenhof");
            page.locator("form.find .line button").click();
            assertThat(page.locator(".card .walk").count()).isGreaterThan(5);
            page.locator(".card h3 a").first().click();
            assertThat(page.locator(".steps li").count()).isGreaterThan(0);
            page.locator(".variants a").last().click();
            assertThat(page.locator(".way").innerText()).contains("Ohne Stufen");
            page.locator("a[href*=stimmt-nicht]").click();
            page.locator("input[value=times]").check();
            page.locator("#words").fill("Erst ab 15 Uhr");
            page.locator("form button[type=submit]").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Danke! Wir prüfen das.");
            int notes = city.nahraum().store().notes().listOpen().size();
            page.reload();
            assertThat(page.locator("h1").innerText()).isEqualTo("Danke! Wir prüfen das.");
            assertThat(city.nahraum().store().notes().listOpen())
                    .as("after loading the thanks again")
                    .hasSize(notes);
        }
    }

    @Test
    void theLastListCanBeReadWithoutNet() {
        try (Visit visit = visit(phone("de-DE"))) {
            Page page = visit.open("/?district=innenstadt-ost");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            visit.open("/?district=innenstadt-ost&topic=general-advice");
            String name = page.locator(".card h3").first().innerText();
            visit.open("/impressum");
            visit.context().setOffline(true);
            page.navigate(city.address() + "/");
            assertThat(page.locator(".card h3").first().innerText()).isEqualTo(name);
            assertThat(page.locator(".band.offline").innerText())
                    .isEqualTo("Sie sind offline. Das ist Ihre letzte Liste vom 25. November 2026, 09:30 Uhr."
                            + " Für eine neue Suche brauchen Sie Internet.");
            page.locator("#q").fill("Quellenhof");
            page.locator("form.find .line button").click();
            page.waitForURL("**q=Quellenhof**");
            assertThat(page.locator("#results-title").innerText())
                    .as("the last list, not the answer")
                    .isEqualTo("Ihre letzte Liste");
            page.navigate(city.address() + "/orte/stadtteilbuero-lindenblick");
            assertThat(page.locator("h1").innerText()).isEqualTo("Sie sind offline");
            visit.context().setOffline(false);
            page.navigate(city.address() + "/");
            assertThat(page.locator(".band.offline").isVisible()).isFalse();
            assertThat(page.evaluate("() => caches.open('nahraum-pages-2').then(cache => cache.keys())"
                            + ".then(keys => keys.map(key => new URL(key.url).pathname).sort().join())"))
                    .as("one list, under a name that says nothing, and the forms for reports")
                    .isEqualTo("/gern-hier,/last-list,/treffpunkt-fehlt,/unsicher");
        }
    }

    @Test
    void whatIsChosenOnTheMapIsWhatTheListShows() {
        try (Visit visit = visit(phone("de-DE"))) {
            Page page = visit.open("/?district=innenstadt-ost");
            page.locator("[data-map-switch] button").click();
            page.waitForSelector(".leaflet-marker-icon");
            page.locator(".leaflet-marker-icon").first().click();
            page.waitForSelector(".leaflet-popup a");
            String name = page.locator(".leaflet-popup a").first().innerText();
            assertThat(page.locator(".card h3 a").allInnerTexts()).contains(name);
            assertThat(page.locator(".card h3").first().innerText()).startsWith("1");
            page.locator("[data-map-switch] button").click();
            assertThat(page.locator("#map").isVisible()).isFalse();
            visit.assertNoError();
            visit.assertNothingFromOutside();
        }
    }

    @Test
    void aPageWithMapWeighsLessThanTwoHundredKilobytes() {
        try (Visit visit = visit(phone("de-DE").setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
            Page page = visit.open("/?district=innenstadt-ost");
            page.locator("[data-map-switch] button").click();
            page.waitForSelector(".leaflet-marker-icon");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(PageWeight.bytes(page)).isBetween(20_000, 200_000);
        }
    }

    @Test
    void theSheetIsForPaper() {
        try (Visit visit = visit(phone("de-DE"))) {
            Page page = visit.open("/aushang/innenstadt-ost?lang=ar");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".screen").isVisible()).isFalse();
            assertThat(page.locator(".qr svg").isVisible()).isTrue();
            assertThat(page.locator(".drawn svg").isVisible()).isTrue();
            assertThat(page.pdf().length).isGreaterThan(10_000);
        }
    }

    @Test
    void whatWasReadCanBeReadAgainWithoutNetInItsLanguageOnly() {
        try (Visit visit = visit(phone("de-DE"))) {
            Page page = visit.open("/");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            visit.open("/?district=innenstadt-ost");
            page.locator(".card .do a:not([href^='tel:'])").first().click();
            visit.settled();
            String name = page.locator("h1").innerText();
            visit.open("/orte/stadtteilbuero-lindenblick?from=7.7691,49.4441");
            visit.open("/impressum");
            visit.context().setOffline(true);
            page.navigate(city.address() + "/?district=innenstadt-ost");
            page.locator(".card .do a:not([href^='tel:'])").first().click();
            assertThat(page.locator("h1").innerText()).isEqualTo(name);
            assertThat(page.locator(".band.offline").isVisible()).isTrue();
            page.navigate(city.address() + "/?lang=ar");
            assertThat(page.locator(".card").count()).as("a list in German").isZero();
            page.navigate(city.address() + "/orte/stadtteilbuero-lindenblick");
            assertThat(page.locator("h1").innerText()).isEqualTo("Stadtteilbüro Lindenblick");
            assertThat(page.locator(".way").count()).as("the way there").isZero();
            assertThat(page.content()).doesNotContain("7.7691");
        }
    }

    @Test
    void whatWasKeptLongerThanADayIsDeleted() {
        try (Visit visit = visit(phone("de-DE"))) {
            Page page = visit.open("/");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            page.evaluate("""
                    () => caches.open('nahraum-pages-2').then(cache => cache.put('/angebote/alt',
                      new Response('', { headers: { Date: new Date(Date.now() - 25 * 3600000).toUTCString() } })))""");
            visit.open("/impressum");
            assertThat(page.evaluate("""
                    async () => {
                      const isKept = async () => (await caches.match('/angebote/alt')) !== undefined;
                      for (let i = 0; i < 30 && (await isKept()); i++) await new Promise(go => setTimeout(go, 100));
                      return isKept();
                    }""")).isEqualTo(false);
        }
    }

    @Test
    void whatWasSaidLastCounts() {
        try (Visit visit = visit(phone("de-DE"))) {
            Page page = visit.open("/?district=innenstadt-ost");
            page.locator("#q").fill("Quellenhof");
            // What is suggested may lie over the button by now.
            page.locator("#q").press("Enter");
            page.waitForURL("**q=Quellenhof**");
            assertThat(page.url()).as("words after a district").doesNotContain("innenstadt-ost");
            page.locator("#district").selectOption("innenstadt-ost");
            assertThat(page.inputValue("#q")).as("nothing is lost by looking").isEqualTo("Quellenhof");
            page.locator("form.find .do button").click();
            page.waitForURL("**district=innenstadt-ost**");
            assertThat(page.url()).as("a district after words").doesNotContain("Quellenhof");
            visit.open("/?lon=7.7691&lat=49.4441");
            page.locator("#topic").selectOption("tenant-consultation");
            page.locator("form.find .do button").click();
            page.waitForURL("**topic=tenant-consultation**");
            assertThat(page.url()).as("a topic says not where").contains("lon=7.7691");
            page.locator("#district").selectOption("innenstadt-ost");
            page.locator("form.find .do button").click();
            page.waitForURL("**district=innenstadt-ost**");
            assertThat(page.url()).as("a district after a position").doesNotContain("lon=");
        }
    }

    @Test
    void anAddressPassedOnSaysNoPosition() {
        try (Visit visit = visit(phone("de-DE").setPermissions(List.of("clipboard-read", "clipboard-write")))) {
            Page page = visit.open("/?lon=7.7691&lat=49.4441&topic=tenant-consultation");
            page.locator("[data-share] button").click();
            page.waitForFunction("() => document.querySelector('[data-share] [role=status]').textContent !== ''");
            assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo(city.address() + "/?topic=tenant-consultation");
        }
    }

    @Test
    void suggestionsOpenRightUnderTheField() {
        try (Visit visit = visit(phone("de-DE"))) {
            Page page = visit.open("/");
            page.locator("#q").fill("stadtteilbuero");
            page.waitForSelector("#suggestions [role=option]");
            BoundingBox field = page.locator("#q").boundingBox();
            assertThat(page.locator("#suggestions").boundingBox().y).isBetween(field.y, field.y + field.height + 2);
        }
    }

    @Test
    void theMapOfAListShowsWhereSomebodyStartsAndWhenThingsAre() {
        try (Visit visit = visit(phone("de-DE").setColorScheme(ColorScheme.DARK))) {
            Page page = visit.open("/?lon=7.7691&lat=49.4441");
            page.locator("[data-map-switch] button").click();
            page.waitForSelector(".pin.you");
            assertThat(page.getAttribute(".pin.you", "title")).isEqualTo("Ihr Ausgangspunkt");
            BoundingBox map = page.locator("#map").boundingBox();
            BoundingBox start = page.locator(".pin.you").boundingBox();
            assertThat(start.x).isBetween(map.x, map.x + map.width - start.width);
            assertThat(start.y).isBetween(map.y, map.y + map.height - start.height);
            page.locator(".pin:not(.you)").first().click();
            assertThat(page.locator(".leaflet-popup p").first().innerText())
                    .contains(page.locator(".card .when strong").first().innerText());
            visit.assertNoError();
        }
    }

    @Test
    void inTheDarkTheGroundOfTheMapIsDark() {
        try (Visit visit = visit(phone("de-DE").setColorScheme(ColorScheme.DARK))) {
            Page page = visit.open("/?district=innenstadt-ost");
            page.locator("[data-map-switch] button").click();
            page.waitForSelector(".leaflet-marker-icon");
            assertThat(page.evaluate("() => getComputedStyle(document.getElementById('map')).backgroundColor"))
                    .as("--map-ground, not what Leaflet brings")
                    .isEqualTo("rgb(28, 33, 37)");
        }
    }

    @ParameterizedTest
    @EnumSource(CitizenLanguage.class)
    void textOfTwiceTheSizeFitsAndBreaksBetweenWords(CitizenLanguage language) {
        try (Visit visit = visit(phone("de-DE"))) {
            Page page = visit.page();
            for (String path : List.of("/?district=innenstadt-ost", "/angebote/angebot-1?q=Quellenhof")) {
                visit.open(path + "&lang=" + language.id());
                visit.resize(Visit.SMALLEST);
                assertThat(page.evaluate(LINES, ".do [href^='tel:']"))
                        .as("to call")
                        .isEqualTo(1);
                page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
                assertThat(page.evaluate(LINES, ".brand bdi")).as("Nahraum").isEqualTo(1);
                visit.assertNoOverflow();
                visit.resize(WIDTH).assertNoOverflow();
            }
        }
    }

    @Test
    void onPaperTheNumberToCallStays() {
        try (Visit visit = visit(phone("de-DE"))) {
            for (String path : List.of("/?district=innenstadt-ost", "/angebote/angebot-1")) {
                Page page = visit.open(path);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                Locator call = page.locator(".do [href^='tel:']").first();
                assertThat(call.locator("bdi").isVisible()).isTrue();
                assertThat(call.locator("bdi").boundingBox().height).isGreaterThan(8);
                assertThat(call.evaluate("link => getComputedStyle(link).fontSize"))
                        .as("the word before it")
                        .isEqualTo("0px");
                assertThat(page.locator(".do > :not([href^='tel:'])").first().isVisible())
                        .isFalse();
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }
}
