package de.nahraum.server;

import de.nahraum.geodata.access.OfferSearch;
import de.nahraum.server.api.HttpServer;
import de.nahraum.server.api.Routes;
import de.nahraum.server.citizen.PublicAddress;
import de.nahraum.server.clients.Clients;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.ResultCache;
import de.nahraum.server.safety.CellPublishing;
import de.nahraum.server.safety.ReleasedSafety;
import de.nahraum.server.safety.ReportDeletion;
import de.nahraum.server.safety.ShownCells;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.security.AuditRetention;
import de.nahraum.server.security.Security;
import de.nahraum.server.store.CityStore;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/** A running service: all wiring by hand, in this one place. */
public final class Nahraum implements AutoCloseable {
    private final CityStore store;
    private final LiveCity live;
    private final Security security;
    private final HttpServer http;
    private final BooleanSupplier internal;
    private final Watch watch;

    private Nahraum(
            CityStore store, LiveCity live, Security security, HttpServer http, BooleanSupplier internal, Watch watch) {
        this.store = store;
        this.live = live;
        this.security = security;
        this.http = http;
        this.internal = internal;
        this.watch = watch;
    }

    /**
     * Starts serving what a store holds.
     *
     * @param store closed with this service
     * @throws LegalTextsMissing if it is to be public and what is released has no imprint, privacy or accessibility statement
     * @throws PortInUse if somebody else listens there
     */
    public static Nahraum start(Settings settings, CityStore store) {
        return start(settings, store, Clock.systemUTC());
    }

    /**
     * Starts serving at a time of one's choice: what is open and what comes next depends on it.
     *
     * @param store closed with this service
     * @param clock says what time it is
     * @throws PortInUse if somebody else listens there
     */
    public static Nahraum start(Settings settings, CityStore store, Clock clock) {
        LiveCity live = new LiveCity(store, clock);
        live.refresh();
        BooleanSupplier internal = () -> isInternal(settings, live);
        Security security = Security.of(store, live::listCityNames, clock);
        if (!internal.getAsBoolean()) {
            refuseWithoutLegalTexts(live);
        }
        CitySearches searches = new CitySearches();
        ShownCells cells = new ShownCells(store.cells());
        cells.refresh();
        // Fear spaces are released one by one.
        ReleasedSafety released = new ReleasedSafety(cells, live::releasedSpaces);
        Routes routes = new Routes(
                store,
                live,
                new ResultCache(),
                internal,
                security,
                searches,
                new PublicAddress(settings.findPublicUrl().orElse(null)),
                new Clients(settings.findTrustedProxies(), clock),
                released,
                clock);
        Watch watch = new Watch(live, cells, new CellPublishing(store.reports(), store.cells(), clock));
        ReportDeletion deletion = new ReportDeletion(store.reports(), clock);
        watch.catchUp(deletion);
        HttpServer http = HttpServer.start(settings.host(), settings.port(), routes);
        watch.start(store.notes(), deletion, new AuditRetention(store.audit(), clock), security);
        // Nobody is to wait for what a first search has to build; nothing has to wait for this to start either.
        watch.once(
                "The first search could not be prepared",
                () -> live.forEachCity(city -> {
                    searches.get(city);
                    OfferSearch.list(city, OfferSearch.Question.ALL, clock.instant());
                }));
        return new Nahraum(store, live, security, http, internal, watch);
    }

    private static void refuseWithoutLegalTexts(LiveCity live) {
        live.findReleasedWithoutLegalTexts().ifPresent(version -> {
            throw new LegalTextsMissing(version, live.listMissingLegalTexts());
        });
    }

    /** A newcomer at the very machine sees everything of the demo city; of a real one whoever is not signed in sees what is released. */
    private static boolean isInternal(Settings settings, LiveCity live) {
        return settings.isLoopback() && !Boolean.FALSE.equals(settings.internal()) && live.isDemo();
    }

    public CityStore store() {
        return store;
    }

    public LiveCity live() {
        return live;
    }

    public Security security() {
        return security;
    }

    /** Publishes what is due of reports, as the watch does each day. */
    public void publishDueCells() {
        watch.publishDueCells();
    }

    public int port() {
        return http.port();
    }

    /** Whether whoever sits at this machine sees what is not released without signing in. */
    public boolean isInternal() {
        return internal.getAsBoolean();
    }

    @Override
    public void close() {
        watch.close();
        http.close();
        store.close();
    }
}
