package de.nahraum.server.api;

import de.nahraum.server.json.Json;
import de.nahraum.server.store.CityStore;
import io.javalin.http.Context;
import java.util.Map;

/** {@code /health}: for those who run it. */
final class HealthApi {
    private static final int UNAVAILABLE = 503;

    private final CityStore store;

    HealthApi(CityStore store) {
        this.store = store;
    }

    void live(Context context) {
        context.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result("{\"status\":\"up\"}");
    }

    /** Ready even without a database once a city is in memory? No: writes would fail, and whoever balances load should know. */
    void ready(Context context) {
        boolean ready = store.isAvailable();
        context.status(ready ? 200 : UNAVAILABLE)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(Json.bytes(Map.of("status", ready ? "up" : "down", "store", ready)));
    }
}
