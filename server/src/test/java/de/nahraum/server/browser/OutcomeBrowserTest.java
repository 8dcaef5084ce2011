package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReleasedSpace;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.Nahraum;
import de.nahraum.server.api.HttpServer;
import de.nahraum.server.api.Routes;
import de.nahraum.server.citizen.PublicAddress;
import de.nahraum.server.clients.Clients;
import de.nahraum.server.clients.TrustedProxies;
import de.nahraum.server.live.ResultCache;
import de.nahraum.server.safety.ReleasedSafety;
import de.nahraum.server.safety.ShownCells;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.store.CellStore;
import de.nahraum.server.store.Role;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.ManyReports;
import de.nahraum.server.testing.MovableClock;
import de.nahraum.server.testing.RunningCity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What became of reports, on a phone: with and without script, in Arabic, in the dark; and the desk that lets it out. */
@BrowserTest
class OutcomeBrowserTest {
    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-10-02T08:30:00Z"));
    private static final String PATH = "/was-daraus-wurde";

    @RegisterExtension
    static final BrowsedCity DEMO = BrowsedCity.of(OutcomeBrowserTest::start);

    /** Reports of October and a switch nobody has touched but for where people like to be. */
    private static RunningCity start() {
        RunningCity city = ManyReports.start(CLOCK);
        ManyReports reports = new ManyReports(city, CLOCK);
        reports.checked(reports.spot("stadtteilbuero-lindenblick", 0), ReportTopic.LIKE, 1, 3);
        reports.checked(
                reports.spot("stadtteilbuero-lindenblick", 2),
                ReportTopic.UNSAFE,
                10,
                7,
                Reason.LIGHTING,
                Reason.UNDERPASS);
        reports.checked(reports.spot("stadtteilbuero-lindenblick", -4), ReportTopic.MISSING, 30, 12);
        CLOCK.move(Duration.ofDays(20));
        CellStore cells = city.nahraum().store().cells();
        cells.turn(ReportTopic.LIKE, 0, true, "Ada");
        cells.turn(ReportTopic.MISSING, 0, true, "Ada");
        city.nahraum().publishDueCells();
        return city;
    }

    private static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setLocale("de-DE").setViewportSize(360, 800);
    }

    /** The same city with spots somebody has released. */
    private static HttpServer withSpaces(List<ReleasedSpace> spaces) {
        Nahraum nahraum = DEMO.city().nahraum();
        ShownCells cells = new ShownCells(nahraum.store().cells());
        cells.refresh();
        Routes routes = new Routes(
                nahraum.store(),
                nahraum.live(),
                new ResultCache(),
                () -> false,
                nahraum.security(),
                new CitySearches(),
                new PublicAddress(null),
                new Clients(TrustedProxies.NONE, CLOCK),
                new ReleasedSafety(cells, () -> spaces),
                CLOCK);
        return HttpServer.start("127.0.0.1", 0, routes);
    }

    private static List<ReleasedSpace> spaces() {
        City city = new ManyReports(DEMO.city(), CLOCK).city();
        FearSpaceState[] states = FearSpaceState.values();
        return IntStream.range(0, states.length)
                .mapToObj(i -> new ReleasedSpace(
                        "a" + i,
                        city.districts().get(i).shape().getInteriorPoint().buffer(120),
                        states[i],
                        FearTime.NIGHT,
                        LocalDate.of(2026, 9, 1 + i),
                        "Die Beleuchtung wird erneuert und die Hecke geschnitten."))
                .toList();
    }

    private static void assertFine(Visit visit) {
        visit.assertAccessible();
        visit.assertNoOverflow();
        visit.assertNoError();
    }

    @Test
    void onAPhoneTheListsSayAllAndTheMapComesWhenItIsWanted() {
        try (HttpServer server = withSpaces(spaces());
                Visit visit = DEMO.visit(phone())) {
            Page page = visit.page();
            page.navigate("http://127.0.0.1:" + server.port() + PATH);
            assertThat(page.locator(".card.space").count()).isEqualTo(6);
            assertThat(page.locator(".band.demo").isVisible()).isTrue();
            assertThat(page.locator("#map").isVisible()).isFalse();
            assertThat(page.locator(".signs").isVisible()).isFalse();
            assertFine(visit);

            page.locator("[data-map-switch] button").click();
            page.waitForSelector(".leaflet-marker-icon .sign[data-topic=like][data-size=few]");
            assertThat(page.locator(".leaflet-marker-icon .sign[data-topic=missing][data-size=many]")
                            .count())
                    .isEqualTo(1);
            assertThat(page.locator("path.released").count()).isEqualTo(6);
            assertThat(page.locator(".signs").isVisible()).isTrue();
            assertFine(visit);
            visit.darken();
            assertFine(visit);
        }
    }

    @Test
    void inArabicItReadsFromTheRight() {
        try (HttpServer server = withSpaces(spaces());
                Visit visit = DEMO.visit(phone())) {
            Page page = visit.page();
            page.navigate("http://127.0.0.1:" + server.port() + PATH + "?lang=ar");
            assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
            page.locator("[data-map-switch] button").click();
            page.waitForSelector(".leaflet-marker-icon .sign");
            assertFine(visit);
        }
    }

    @Test
    void withoutScriptEverythingIsSaidAndNoMapIsOffered() {
        try (Visit visit = DEMO.visit(phone().setJavaScriptEnabled(false))) {
            Page page = visit.page();
            page.navigate(visit.address() + PATH);
            assertThat(page.locator("main").innerText())
                    .contains("Wo Menschen gern sind", "3 bis 5 Meldungen", "mehr als 10 Meldungen");
            assertThat(page.locator("#map").isVisible()).isFalse();
            assertThat(page.locator(".signs").isVisible()).isFalse();
            assertThat(page.locator("[data-map-switch]").isVisible()).isFalse();
        }
    }

    @Test
    void aPlannerSeesWhatWouldBeSeenShowsItAndHidesItAgain() {
        DEMO.city().addAccount("planner", Role.PLANNER);
        try (Visit visit = DEMO.visit(1280);
                Visit citizen = DEMO.visit(phone())) {
            Page page = visit.page();
            page.navigate(visit.address() + "/dienst?section=publication");
            page.locator("input[name=login]").fill("planner");
            page.locator("input[name=password]").fill(RunningCity.PASSWORD);
            page.locator("button[type=submit]").click();
            String unsafe = "section[data-topic=unsafe] ";
            page.waitForSelector(unsafe + ".leaflet-marker-icon .sign[data-size=some]");
            assertThat(page.locator(unsafe).innerText())
                    .contains("Nicht öffentlich.", "würde die Öffentlichkeit sehen", "zu dunkel, Unterführung");
            visit.assertAccessible();
            visit.assertNoOverflow();
            assertThat(citizen.open(PATH).locator("main").innerText()).doesNotContain("6 bis 10 Meldungen");

            page.locator(unsafe + "button:has-text('Öffentlich zeigen')").click();
            visit.assertAccessible();
            page.locator("dialog .button-main").click();
            page.waitForSelector(unsafe + "strong:has-text('entschieden von planner')");
            assertThat(citizen.open(PATH).locator("main").innerText()).contains("6 bis 10 Meldungen");

            page.locator(unsafe + "button:has-text('Verbergen')").click();
            page.locator("dialog .button-main").click();
            page.waitForSelector(unsafe + "strong:has-text('Nicht öffentlich, verborgen')");
            assertThat(citizen.open(PATH).locator("main").innerText()).doesNotContain("6 bis 10 Meldungen");
            visit.resize(360).assertNoOverflow();
            visit.assertAccessible();
            visit.assertNoError();
            visit.assertNothingFromOutside();
        }
    }
}
