package de.nahraum.server;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.api.Audiences;
import de.nahraum.server.api.HttpServer;
import de.nahraum.server.api.Routes;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.ResultCache;
import de.nahraum.server.live.View;
import de.nahraum.server.store.CityStore;
import java.util.Optional;

/** A running service: all wiring by hand, in this one place. */
public final class Nahraum implements AutoCloseable {
    private final CityStore store;
    private final LiveCity live;
    private final HttpServer http;
    private final boolean internal;

    private Nahraum(CityStore store, LiveCity live, HttpServer http, boolean internal) {
        this.store = store;
        this.live = live;
        this.http = http;
        this.internal = internal;
    }

    /**
     * Starts serving what a store holds.
     *
     * @param store closed with this service
     * @throws PortInUse if somebody else listens there
     */
    public static Nahraum start(Settings settings, CityStore store) {
        LiveCity live = new LiveCity(store);
        live.refresh();
        boolean internal = decideInternal(settings, live);
        Routes routes = new Routes(store, live, new ResultCache(), new Audiences(internal));
        HttpServer http = HttpServer.start(settings.host(), settings.port(), routes);
        return new Nahraum(store, live, http, internal);
    }

    /** A newcomer sees everything of the demo city; a real city is public unless asked, and nothing but the loopback is ever internal. */
    private static boolean decideInternal(Settings settings, LiveCity live) {
        Boolean asked = settings.internal();
        Optional<View> latest = live.findView(Audience.INTERNAL);
        boolean demo = latest.isPresent() && latest.get().city().settings().demo();
        return settings.isLoopback() && (asked == null ? demo : asked);
    }

    public CityStore store() {
        return store;
    }

    public LiveCity live() {
        return live;
    }

    public int port() {
        return http.port();
    }

    public boolean isInternal() {
        return internal;
    }

    @Override
    public void close() {
        http.close();
        store.close();
    }
}
