package de.nahraum.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import de.nahraum.server.testing.RunningCity;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own who looks at a city, and what went wrong meanwhile. */
final class Visit implements AutoCloseable {
    static final int DESK = 1280;
    static final int PHONE = 390;
    static final int SMALLEST = 320;
    private static final int HEIGHT = 900;
    private static final double PATIENCE = 30_000;
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    /** What stands on a page once it has its data, whichever page it is; nothing may still be loading. */
    private static final String READY = """
            () => document.querySelector(
                'body.citizen h1, #table table, #goals .card, #import .facts, #import .alert, #notice .alert-info')
              && document.querySelector('[aria-busy]') === null""";

    /** Asked of axe itself: its Java library brings every rule that holds, too, and loads the script again each time. */
    private static final String VIOLATIONS = """
            tags => axe.run({ runOnly: tags, resultTypes: ['violations'] }).then(({ violations }) =>
              violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' | ')))""";

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    Visit(Browser browser, RunningCity city, int width) {
        this(browser, city, new Browser.NewContextOptions().setLocale("de-DE").setViewportSize(width, HEIGHT));
    }

    Visit(Browser browser, RunningCity city, Browser.NewContextOptions options) {
        address = city.address();
        context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        context.onRequest(request -> note(request.url()));
        context.onWebError(error -> errors.add(error.error()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " " + message.location());
            }
        });
        page = context.newPage();
    }

    private void note(String url) {
        if (url.startsWith(address + "/") || url.startsWith("blob:" + address + "/") || url.startsWith("data:")) {
            return;
        }
        foreign.add(url);
    }

    /** Opens a page and waits until it has what it asked the server for. */
    Page open(String path) {
        page.navigate(URI.create(address).resolve(path).toString());
        return settled();
    }

    Page settled() {
        page.waitForFunction(READY);
        return page;
    }

    Visit resize(int width) {
        page.setViewportSize(width, HEIGHT);
        return this;
    }

    void darken() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    String address() {
        return address;
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    List<String> errors() {
        return errors;
    }

    void assertNothingFromOutside() {
        assertThat(foreign).as("requests to other hosts").isEmpty();
    }

    void assertNoError() {
        assertThat(errors).as("errors in the console").isEmpty();
    }

    void assertNoOverflow() {
        Object tooWide = page.evaluate("""
                () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
                  [...document.querySelectorAll('body *')]
                    .filter(node => node.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                    .slice(0, 5).map(node => node.outerHTML.slice(0, 120))""");
        assertThat((List<?>) tooWide)
                .as("wider than " + page.viewportSize().width)
                .isEmpty();
    }

    void assertAccessible() {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS, WCAG)).as("axe").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
