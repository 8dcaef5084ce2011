package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.Role;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.ManyReports;
import de.nahraum.server.testing.MovableClock;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The layer of reports in the atlas: as counted, for whoever works with them and nobody else, by pointer and keyboard, with every choice in the address. */
@BrowserTest
class ReportsLayerBrowserTest {
    private static final String LAYER = "/atlas?lang=de&layer=reports";
    private static final String TAB = "[data-focus=layer-reports]";
    private static final int PHONE = 360;

    private static Chromium chromium;
    private static RunningCity city;
    private static String district;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        MovableClock clock = new MovableClock(Instant.now().minus(Duration.ofDays(70)));
        city = RunningCity.start(true, settings -> settings, clock);
        city.release();
        ManyReports many = new ManyReports(city, clock);
        String place = many.city().places().getFirst().id();
        Geometry here = many.spot(place, 0);
        Coordinate at = here.getCoordinate();
        district = many.city().districtLocator().find(at.x, at.y).orElseThrow().name();
        many.received(here, ReportTopic.UNSAFE, 1, Reason.LIGHTING);
        many.received(here, ReportTopic.UNSAFE, 2, Reason.LIGHTING, Reason.HARASSED);
        many.received(here, ReportTopic.UNSAFE, 3, Reason.UNDERPASS);
        many.received(many.spot(place, 1), ReportTopic.UNSAFE, 4, Reason.TRAFFIC);
        many.received(here, ReportTopic.MISSING, 5);
        clock.move(Duration.between(clock.instant(), Instant.now()));
        many.received(here, ReportTopic.UNSAFE, 6, Reason.LIGHTING);
        city.addAccount("eva", Role.STAFF);
        city.addAccount("rat", Role.COUNCIL_READER);
    }

    @AfterAll
    static void stop() {
        city.close();
        chromium.close();
    }

    private static Visit signedIn(String login, int width) {
        Visit visit = new Visit(chromium.browser(), city, width);
        Page page = visit.page();
        page.navigate(visit.address() + "/dienst?lang=de");
        page.getByLabel("Anmeldename").fill(login);
        page.getByLabel("Passwort", new Page.GetByLabelOptions().setExact(true)).fill(RunningCity.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForSelector(".sections");
        return visit;
    }

    private static Locator row(Page page) {
        return page.locator("#table tbody tr", new Page.LocatorOptions().setHasText(district));
    }

    private static String query(Page page) {
        return URI.create(page.url()).getRawQuery();
    }

    @Test
    void aCouncilReaderIsToldAtTheDeskWhatThereIsToLookAt() {
        try (Visit rat = signedIn("rat", Visit.SMALLEST)) {
            Page page = rat.page();
            page.waitForSelector("#dienst .actions a[href^='/atlas']");
            assertThat(page.locator("#dienst").innerText()).contains("wo die Stadt bei ihren Zielen steht");
            assertThat(page.locator("#dienst a[href^='/ziele']").count()).isEqualTo(1);
            rat.assertNoOverflow();
            rat.assertAccessible();
        }
        try (Visit eva = signedIn("eva", Visit.DESK)) {
            Page page = eva.page();
            page.navigate(eva.address() + "/dienst?section=account");
            page.waitForSelector("#dienst form");
            assertThat(page.locator("#dienst").innerText()).doesNotContain("Zielen steht");
        }
    }

    @Test
    void mapTableAndSquareSayWhatIsReported() throws IOException {
        try (Visit eva = signedIn("eva", Visit.DESK)) {
            Page page = eva.open(LAYER);
            assertThat(page.locator(TAB).getAttribute("aria-pressed")).isEqualTo("true");
            assertThat(page.locator("#view-title").innerText()).isEqualTo("5 Gruppen von Menschen: unsicher");
            assertThat(page.locator("#view-note").innerText())
                    .contains("Wer in mehreren Stadtteilen meldet, zählt in der Tabelle in jedem.");
            assertThat(page.locator("#summary").innerText())
                    .contains("Nur im Haus; öffentlich ist nur, was freigegeben ist.")
                    .doesNotContain("Geheime", "Person");
            assertThat(page.locator("#map path.square").count()).isEqualTo(2);
            assertThat(row(page).locator("td").last().innerText()).isEqualTo("5");

            page.locator("#map path.square").first().click();
            page.waitForURL("**square=c**");
            String box = page.locator(".square-box").innerText();
            assertThat(box).contains("4 Meldungen", "nachts: 4", "zu dunkel: 3", "Belästigung: 1", "Unterführung: 1");
            assertThat(page.locator("#map path.square.is-chosen").count()).isEqualTo(1);

            Download download = page.waitForDownload(
                    () -> page.locator(".table-side .actions button").last().click());
            assertThat(Files.readString(download.path()))
                    .contains("Nur im Haus;", "Thema: unsicher", "Umfrage: alle zusammen", district);
            eva.assertAccessible();
            eva.darken();
            eva.assertAccessible();
            eva.assertNothingFromOutside();
            eva.assertNoError();
        }
    }

    @Test
    void everyChoiceIsInTheAddressAndComesBackFromIt() {
        try (Visit eva = signedIn("eva", Visit.DESK)) {
            Page page = eva.open(LAYER);
            page.getByLabel("Bis Monat").selectOption(new SelectOption().setIndex(1));
            page.waitForURL("**untilMonth=**");
            eva.settled();
            page.getByLabel("Umfrage").selectOption("unterwegs-2026");
            page.waitForURL("**campaign=**");
            eva.settled();
            assertThat(page.locator("#view-title").innerText()).isEqualTo("4 Gruppen von Menschen: unsicher");
            Locator squares = page.getByLabel("Feld", new Page.GetByLabelOptions().setExact(true));
            squares.focus();
            page.keyboard().press("ArrowDown");
            page.waitForURL("**square=**");
            String address = query(page);
            String box = page.locator(".square-box").innerText();
            assertThat(box).contains("nachts");
            page.goBack();
            page.waitForFunction("() => !document.querySelector('#map path.square.is-chosen')");
            assertThat(page.locator(".square-box").innerText()).doesNotContain("nachts");
            page.goForward();
            page.waitForFunction("() => document.querySelector('#map path.square.is-chosen') !== null");

            Page again = eva.open("/atlas?" + address);
            assertThat(query(again)).isEqualTo(address);
            assertThat(again.locator(".square-box").innerText()).isEqualTo(box);
            assertThat(again.locator("#map path.square.is-chosen").count()).isEqualTo(1);
            assertThat(again.locator("#view-title").innerText()).isEqualTo("4 Gruppen von Menschen: unsicher");
            eva.assertNoError();
        }
    }

    @Test
    void missingMeetingPlacesStandBesideThoseThereAre() {
        try (Visit eva = signedIn("eva", Visit.DESK)) {
            Page page = eva.open(LAYER + "&topic=missing");
            assertThat(page.locator("#view-title").innerText()).isEqualTo("Eine Gruppe von Menschen: Treffpunkt fehlt");
            assertThat(page.locator("#map .place-marker").count()).isPositive();
            assertThat(page.locator("#table thead").innerText())
                    .contains("Menschen weiter als 10 Minuten von einem Treffpunkt (offen oder geplant)");
            eva.assertAccessible();
        }
    }

    @Test
    void nothingReportedIsSaidSoAndWhatALinkGotWrongToo() {
        try (Visit eva = signedIn("eva", Visit.DESK)) {
            Page page = eva.open(LAYER + "&topic=like&campaign=gibt-es-nicht&fromMonth=1999-01");
            assertThat(page.locator("#summary").innerText()).contains("Hier ist noch nichts gemeldet.");
            assertThat(page.locator("#repairs").innerText()).contains("gibt-es-nicht", "1999-01");
            assertThat(page.locator(".square-box").count()).isZero();
            assertThat(page.locator("#table tbody tr").count()).isPositive();
            eva.assertNoError();
        }
    }

    @Test
    void itFitsAPhone() {
        try (Visit eva = signedIn("eva", PHONE)) {
            for (String topic : List.of("unsafe", "missing")) {
                eva.open(LAYER + "&topic=" + topic);
                eva.assertNoOverflow();
                eva.assertAccessible();
            }
        }
    }

    @Test
    void whoDoesNotWorkWithReportsSeesNoSuchLayer() {
        try (Visit rat = signedIn("rat", Visit.DESK);
                Visit nobody = new Visit(chromium.browser(), city, Visit.DESK)) {
            for (Visit each : List.of(rat, nobody)) {
                Page page = each.open(LAYER);
                assertThat(page.locator(TAB).count()).isZero();
                assertThat(query(page)).doesNotContain("layer=reports");
                assertThat(page.locator("#map path.square").count()).isZero();
                each.assertNoError();
            }
        }
    }
}
