package de.nahraum.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import de.nahraum.geodata.demo.DemoCity;
import de.nahraum.server.Nahraum;
import de.nahraum.server.Settings;
import de.nahraum.server.Stores;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.Progress;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.TestFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;

/**
 * What dragging a place of a what-if costs in the atlas of the demo city, from Chromium's own trace: how far apart its frames are, and how long it
 * takes from a move of the mouse to the frame that shows the figures of a place at least as new.
 */
final class AtlasBench {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final int WARM_UP = 40;
    private static final int MOVES = 300;
    private static final double MICROS_PER_MILLI = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MOVED = "bench-moved";
    private static final String ASKED = "bench-asked";
    private static final String SHOWN = "bench-shown";
    private static final List<String> CATEGORIES = List.of(
            "-*", "blink.user_timing", "devtools.timeline", "disabled-by-default-devtools.timeline.frame", "toplevel");

    /** Marks that the trace takes along: a move that drags, a question sent, its figures put into the page. */
    private static final String MARKS = """
            () => {
              document.addEventListener('mousemove', (event) => event.buttons === 1 && performance.mark('bench-moved'), true);
              const real = window.fetch;
              window.fetch = (url, ...more) => {
                if (String(url).endsWith('/evaluate')) performance.mark('bench-asked');
                return real(url, ...more);
              };
              new MutationObserver(() => performance.mark('bench-shown'))
                .observe(document.getElementById('summary'), { childList: true, characterData: true, subtree: true });
            }""";

    private static final String PLACE = """
            () => [...document.querySelectorAll('.movable:not(.is-fixed)')].map(node => {
              const box = node.getBoundingClientRect();
              return { node, x: box.x + box.width / 2, y: box.y + box.height / 2 };
            }).filter(({ node, x, y }) => node.contains(document.elementFromPoint(x, y)))
              .map(({ x, y }) => [x, y])[0]""";

    private AtlasBench() {}

    static void run() throws IOException {
        try (TestFolder folder = TestFolder.make("nahraum-bench-atlas")) {
            Path city = Files.createDirectories(folder.path().resolve("city"));
            Path data = Files.createDirectories(folder.path().resolve("data"));
            Bench.write(city, DemoCity.DEFAULT_PEOPLE);
            try (CityStore store = Stores.open(data, Optional.empty())) {
                store.save(Bench.read(city), Progress.SILENT);
            }
            Settings settings = new Settings(Settings.LOOPBACK, 0, data, null, null, null, true, null, null);
            try (Nahraum nahraum = Nahraum.start(settings, Stores.open(data, Optional.empty()), Clock.systemUTC());
                    Chromium chromium = Chromium.start()) {
                measure(chromium.browser(), "http://localhost:" + nahraum.port());
            }
        }
    }

    private static void measure(Browser browser, String address) throws IOException {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("de-DE")
                .setViewportSize(WIDTH, HEIGHT)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
            Page page = context.newPage();
            page.navigate(address + "/atlas?layer=scenario&service=meeting-place");
            page.waitForSelector("#table table");
            page.waitForSelector(".movable");
            page.evaluate(MARKS);
            List<?> place = (List<?>) page.evaluate(PLACE);
            double x = ((Number) place.get(0)).doubleValue();
            double y = ((Number) place.get(1)).doubleValue();
            page.mouse().move(x, y);
            page.mouse().down();
            circle(page, x, y, WARM_UP);
            browser.startTracing(page, new Browser.StartTracingOptions().setCategories(CATEGORIES));
            circle(page, x, y, MOVES);
            page.waitForTimeout(500);
            JsonNode trace = JSON.readTree(browser.stopTracing());
            page.mouse().up();
            print(trace);
        }
    }

    /** Round the centre of the city, a few pixels a move; the driver sends a move as soon as the last was taken. */
    private static void circle(Page page, double x, double y, int moves) {
        for (int i = 0; i < moves; i++) {
            double turn = 2 * Math.PI * i / 100;
            page.mouse().move(x - 50 + 50 * Math.cos(turn), y + 50 * Math.sin(turn));
        }
    }

    private static List<Double> times(JsonNode trace, String name) {
        List<Double> times =
                new ArrayList<>(StreamSupport.stream(trace.path("traceEvents").spliterator(), false)
                        .filter(event -> event.path("name").asText().equals(name))
                        .map(event -> event.path("ts").asDouble() / MICROS_PER_MILLI)
                        .toList());
        Collections.sort(times);
        return times;
    }

    /** The first time at or after another; NaN if there is none. */
    private static double firstFrom(List<Double> times, double from) {
        int at = Collections.binarySearch(times, from);
        int index = at >= 0 ? at : -at - 1;
        return index < times.size() ? times.get(index) : Double.NaN;
    }

    private static void print(JsonNode trace) {
        List<Double> moved = times(trace, MOVED);
        List<Double> asked = times(trace, ASKED);
        List<Double> shown = times(trace, SHOWN);
        List<Double> frames = times(trace, "DrawFrame");
        List<Double> during = frames.stream()
                .filter(time -> time >= moved.getFirst() && time <= moved.getLast())
                .toList();
        double[] between = new double[during.size() - 1];
        for (int i = 0; i < between.length; i++) {
            between[i] = during.get(i + 1) - during.get(i);
        }
        // A move is shown by the first question after it, and that by the first frame after its figures stand in the
        // page.
        double[] repaint = moved.stream()
                .mapToDouble(time -> firstFrom(frames, firstFrom(shown, firstFrom(asked, time))) - time)
                .filter(Double::isFinite)
                .toArray();
        double[] answered = asked.stream()
                .mapToDouble(time -> firstFrom(shown, time) - time)
                .filter(Double::isFinite)
                .toArray();
        Bench.row(
                "machine",
                Runtime.getRuntime().availableProcessors() + " cores, load "
                        + Bench.number(
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        Bench.row("moves, questions, frames while dragging", moved.size() + ", " + asked.size() + ", " + during.size());
        row("from frame to frame", between, "");
        row("from question to figures in the page", answered, "");
        row("from move to the frame with its figures", repaint, ", budget 50");
        row("longest tasks of the page", tasks(trace, moved.getFirst(), moved.getLast()), "");
    }

    /** Tasks of the page's main thread, in milliseconds. */
    private static double[] tasks(JsonNode trace, double from, double to) {
        JsonNode marked = StreamSupport.stream(trace.path("traceEvents").spliterator(), false)
                .filter(event -> event.path("name").asText().equals(MOVED))
                .findFirst()
                .orElseThrow();
        return StreamSupport.stream(trace.path("traceEvents").spliterator(), false)
                .filter(event -> event.path("name").asText().equals("RunTask")
                        || event.path("name").asText().equals("ThreadControllerImpl::RunTask"))
                .filter(event -> event.path("tid").equals(marked.path("tid"))
                        && event.path("pid").equals(marked.path("pid")))
                .filter(event -> event.path("ts").asDouble() / MICROS_PER_MILLI >= from
                        && event.path("ts").asDouble() / MICROS_PER_MILLI <= to)
                .mapToDouble(event -> event.path("dur").asDouble() / MICROS_PER_MILLI)
                .toArray();
    }

    private static void row(String what, double[] values, String budget) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        if (sorted.length == 0) {
            Bench.row(what, "not in the trace");
            return;
        }
        Bench.row(
                what,
                String.format(
                        Locale.ROOT,
                        "p50 %.1f, p95 %.1f, most %.1f ms%s",
                        sorted[sorted.length / 2],
                        sorted[(int) Math.floor((sorted.length - 1) * 0.95)],
                        sorted[sorted.length - 1],
                        budget));
    }
}
