package de.nahraum.server.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import de.nahraum.server.testing.Chromium;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A city and a browser for all tests of a class: both start before the first of them and are closed after the last. */
final class BrowsedCity implements BeforeAllCallback, AfterAllCallback {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<RunningCity> start;
    private @Nullable RunningCity city;
    private @Nullable Chromium chromium;

    private BrowsedCity(Supplier<RunningCity> start) {
        this.start = start;
    }

    /** The demo city for people inside. */
    static BrowsedCity inside() {
        return of(() -> RunningCity.start(true));
    }

    static BrowsedCity of(Supplier<RunningCity> start) {
        return new BrowsedCity(start);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium = Chromium.start();
        city = start.get();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (city != null) {
            city.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    RunningCity city() {
        return Objects.requireNonNull(city);
    }

    Browser browser() {
        return Objects.requireNonNull(chromium).browser();
    }

    /** Somebody at a desk. */
    Visit visit() {
        return visit(Visit.DESK);
    }

    Visit visit(int width) {
        return new Visit(browser(), city(), width);
    }

    Visit visit(Browser.NewContextOptions options) {
        return new Visit(browser(), city(), options);
    }

    /** What the server itself says. */
    JsonNode json(String path) {
        try {
            return JSON.readTree(city().get(path).body());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
