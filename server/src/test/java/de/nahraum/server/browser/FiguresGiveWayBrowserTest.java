package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import de.nahraum.server.testing.BrowserTest;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figure of a district hides no small fear space, at whatever zoom. */
@BrowserTest
class FiguresGiveWayBrowserTest {
    private static final String START = "/atlas?layer=scenario&service=meeting-place&lang=de&time=evening";

    /** How many figures lie upon a fear space. */
    private static final String COVERED = """
            () => {
              const boxes = selector => [...document.querySelectorAll(selector)].map(node => node.getBoundingClientRect());
              const spaces = boxes('#map path.space');
              return boxes('#map .change-sign').filter(sign => spaces.some(space =>
                sign.left < space.right && space.left < sign.right && sign.top < space.bottom && space.top < sign.bottom)).length;
            }""";

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

    @Test
    void aFearSpaceBelowAFigureComesToLight() {
        try (Visit visit = new Visit(chromium.browser(), city, Visit.DESK)) {
            Page page = visit.open(START + "&edits=a:new-1:7.769000:49.444000~a:new-2:7.720000:49.470000");
            Locator signs = page.locator("#map .change-sign");
            assertThat(signs.count()).isPositive();
            page.locator("details.scenario-spaces > summary").click();
            page.locator("[data-focus=add-space]").click();
            page.locator("#map").scrollIntoViewIfNeeded();
            BoundingBox sign = signs.first().boundingBox();
            page.mouse().click(sign.x + sign.width / 2, sign.y + sign.height / 2);
            page.waitForFunction("() => document.querySelectorAll('#map path.space-new').length === 1");

            page.waitForFunction("() => document.querySelectorAll('#map .change-sign').length > 0" + " && (" + COVERED
                    + ")() === 0");
            page.locator(".leaflet-control-zoom-in").click();
            page.waitForFunction("() => document.querySelector('.leaflet-zoom-anim') === null");
            page.waitForFunction("() => (" + COVERED + ")() === 0");
            assertThat(signs.count()).isPositive();
            visit.assertNoError();
        }
    }
}
