package de.nahraum.server.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.PageWeight;
import de.nahraum.server.testing.RunningCity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a citizen's page costs on a slow phone: a browser of 360 × 800 whose processor is four times slower, on a line of 1.6 Mbit/s with 150 ms of
 * delay, with nothing kept.
 */
final class CitizenBench {
    private static final int RUNS = 5;
    private static final double SLOWER = 4;
    private static final double BYTES_PER_SECOND = 1.6e6 / 8;
    private static final double DELAY_MILLIS = 150;

    /** The list comes with the page, so it is seen with the first drawing: styles hold that back, scripts do not. In ms since the address was asked for. */
    private static final String FIRST_DRAWN = "performance.getEntriesByName('first-contentful-paint')[0].startTime";

    private CitizenBench() {}

    private record Visit(double firstListMillis, double mapMillis, int listBytes, int allBytes) {}

    static void run() {
        try (RunningCity city = RunningCity.start(true);
                Chromium chromium = Chromium.start()) {
            List<Visit> visits = new ArrayList<>();
            // The first visit warms the server, not the phone: each has a browser context of its own.
            for (int i = 0; i <= RUNS; i++) {
                Visit visit = visit(chromium.browser(), city.address());
                if (i > 0) {
                    visits.add(visit);
                }
            }
            print("first list seen", visits.stream().mapToDouble(Visit::firstListMillis), "ms, budget 2,000");
            print("map seen after touching the button", visits.stream().mapToDouble(Visit::mapMillis), "ms");
            print("sent for the list", visits.stream().mapToDouble(Visit::listBytes), "bytes");
            print("sent in all, with the map", visits.stream().mapToDouble(Visit::allBytes), "bytes, budget 200,000");
        }
    }

    private static Visit visit(Browser browser, String address) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("de-DE")
                .setViewportSize(360, 800)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
            Page page = context.newPage();
            slowDown(context, page);
            page.navigate(address + "/?district=innenstadt-ost");
            page.waitForSelector(".card");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            double firstList = ((Number) page.evaluate(FIRST_DRAWN)).doubleValue();
            int list = PageWeight.bytes(page);
            long touched = System.nanoTime();
            page.locator("[data-map-switch] button").click();
            page.waitForSelector(".leaflet-marker-icon");
            double map = (System.nanoTime() - touched) / 1e6;
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return new Visit(firstList, map, list, PageWeight.bytes(page));
        }
    }

    private static void slowDown(BrowserContext context, Page page) {
        CDPSession session = context.newCDPSession(page);
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", DELAY_MILLIS);
        line.addProperty("downloadThroughput", BYTES_PER_SECOND);
        line.addProperty("uploadThroughput", BYTES_PER_SECOND);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }

    private static void print(String what, java.util.stream.DoubleStream values, String unit) {
        double[] sorted = values.sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-36s %,10.0f %s (%,.0f … %,.0f, %d visits)%n",
                what,
                sorted[sorted.length / 2],
                unit,
                Arrays.stream(sorted).min().orElse(0),
                Arrays.stream(sorted).max().orElse(0),
                sorted.length);
    }
}
