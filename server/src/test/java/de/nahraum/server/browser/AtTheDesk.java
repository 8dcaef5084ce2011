package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.nahraum.server.store.Role;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.MovableClock;
import de.nahraum.server.testing.PlantedReports;
import de.nahraum.server.testing.RunningCity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A city with reports, and somebody of the house who works with them. */
abstract class AtTheDesk {
    private static Chromium chromium;
    final MovableClock clock = new MovableClock(Instant.now().minus(Duration.ofDays(90)));
    RunningCity city;
    PlantedReports many;

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
        city = RunningCity.start(true, settings -> settings, clock);
        many = new PlantedReports(city, clock);
    }

    @AfterEach
    void stop() {
        city.close();
    }

    Visit visit(int width) {
        return new Visit(chromium.browser(), city, width);
    }

    /** Somebody with all roles, signed in today. */
    Visit eva() {
        clock.move(Duration.between(clock.instant(), Instant.now()));
        city.addAccount("eva", Role.values());
        Visit eva = visit(Visit.DESK);
        Page page = eva.page();
        page.navigate(eva.address() + "/dienst");
        page.getByLabel("Anmeldename").fill("eva");
        page.getByLabel("Passwort", new Page.GetByLabelOptions().setExact(true)).fill(RunningCity.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForSelector(".sections");
        return eva;
    }

    static Page open(Visit visit, String section) {
        visit.page().navigate(visit.address() + "/dienst?section=" + section);
        return ready(visit);
    }

    static Page ready(Visit visit) {
        visit.page().waitForSelector(".sections");
        visit.page().waitForFunction("() => document.querySelector('[aria-busy]') === null");
        return visit.page();
    }

    static void assertGood(Visit visit) {
        for (int width : new int[] {Visit.DESK, Visit.SMALLEST}) {
            visit.resize(width).assertNoOverflow();
        }
        visit.assertAccessible();
        visit.darken();
        visit.assertAccessible();
        visit.resize(Visit.DESK);
    }

    StoredReport only() {
        List<StoredReport> reports = city.nahraum().store().reports().list();
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }
}
