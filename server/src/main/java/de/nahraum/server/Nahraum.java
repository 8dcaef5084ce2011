package de.nahraum.server;

import de.nahraum.geodata.access.OfferSearch;
import de.nahraum.server.api.HttpServer;
import de.nahraum.server.api.Routes;
import de.nahraum.server.citizen.PublicAddress;
import de.nahraum.server.clients.Clients;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.ResultCache;
import de.nahraum.server.safety.ReportDeletion;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.security.AuditRetention;
import de.nahraum.server.security.Security;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.NoteStore;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.StoreUnavailable;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running service: all wiring by hand, in this one place. */
public final class Nahraum implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Nahraum.class);
    private static final int WATCH_SECONDS = 5;

    private final CityStore store;
    private final LiveCity live;
    private final Security security;
    private final HttpServer http;
    private final BooleanSupplier internal;
    private final ScheduledExecutorService watch;

    private Nahraum(
            CityStore store,
            LiveCity live,
            Security security,
            HttpServer http,
            BooleanSupplier internal,
            ScheduledExecutorService watch) {
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
        LiveCity live = new LiveCity(store);
        live.refresh();
        BooleanSupplier internal = () -> isInternal(settings, live);
        Security security = Security.of(store, live::listCityNames, clock);
        if (!internal.getAsBoolean()) {
            refuseWithoutLegalTexts(live);
        }
        CitySearches searches = new CitySearches();
        Routes routes = new Routes(
                store,
                live,
                new ResultCache(),
                internal,
                security,
                searches,
                new PublicAddress(settings.findPublicUrl().orElse(null)),
                new Clients(settings.findTrustedProxies(), clock),
                clock);
        HttpServer http = HttpServer.start(settings.host(), settings.port(), routes);
        ScheduledExecutorService watch = watch(
                settings,
                live,
                store.notes(),
                new ReportDeletion(store.reports(), clock),
                new AuditRetention(store.audit(), clock),
                security);
        // Nobody is to wait for what a first search has to build; nothing has to wait for this to start either.
        watch.execute(() -> live.forEachCity(city -> {
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

    /** Several servers may share one PostGIS: each looks every few seconds whether another one has imported or released something. */
    private static ScheduledExecutorService watch(
            Settings settings,
            LiveCity live,
            NoteStore notes,
            ReportDeletion reports,
            AuditRetention audit,
            Security security) {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().daemon().name("watch").unstarted(task));
        if (settings.databaseUrl() != null) {
            var _ = watch.scheduleWithFixedDelay(() -> refresh(live), WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
        }
        var _ = watch.scheduleWithFixedDelay(() -> deleteDone(notes), 0, 1, TimeUnit.DAYS);
        var _ = watch.scheduleWithFixedDelay(() -> deleteDue(reports, live), 0, 1, TimeUnit.DAYS);
        var _ = watch.scheduleWithFixedDelay(() -> forget(audit, live), 0, 1, TimeUnit.DAYS);
        var _ = watch.scheduleWithFixedDelay(() -> deleteOld(security), 0, 1, TimeUnit.HOURS);
        return watch;
    }

    /** Reports of citizens are not kept longer than the city says. */
    private static void deleteDue(ReportDeletion reports, LiveCity live) {
        try {
            ReportStore.Repeated repeated = reports.repeat(live.reportSettings());
            if (!repeated.isNothing()) {
                LOG.info("Came back with a backup and deleted again: {}", repeated);
            }
            ReportStore.Deleted deleted = reports.run(live.reportSettings());
            if (!deleted.isNothing()) {
                LOG.info("Due and deleted: {}", deleted);
            }
        } catch (RuntimeException e) {
            // An exception out of here would end the watch for good.
            LOG.warn("What is due of reports could not be deleted: {}", e.getMessage());
        }
    }

    /** Words of citizens are not kept longer than they are needed. */
    private static void deleteDone(NoteStore notes) {
        try {
            int deleted = notes.deleteDone(NoteStore.KEPT_DAYS);
            if (deleted > 0) {
                LOG.info("{} notes that were dealt with are deleted", deleted);
            }
        } catch (RuntimeException e) {
            // An exception out of here would end the watch for good.
            LOG.warn("Notes that were dealt with could not be deleted: {}", e.getMessage());
        }
    }

    /** What people of the house did is not kept longer than the city says either. */
    private static void forget(AuditRetention audit, LiveCity live) {
        try {
            int deleted = audit.run(live.auditMonths());
            if (deleted > 0) {
                LOG.info("Entries of the audit log due and deleted: {}", deleted);
            }
        } catch (RuntimeException e) {
            // As above.
            LOG.warn("What is due of the audit log could not be deleted: {}", e.getMessage());
        }
    }

    private static void deleteOld(Security security) {
        try {
            security.sessions().deleteOld();
        } catch (RuntimeException e) {
            // As above.
            LOG.warn("Sessions that are over could not be deleted: {}", e.getMessage());
        }
    }

    private static void refresh(LiveCity live) {
        try {
            live.refresh();
        } catch (StoreUnavailable e) {
            LOG.warn("Store unavailable, what is in memory stays: {}", e.getMessage());
        } catch (RuntimeException e) {
            // An exception out of here would end the watch for good.
            LOG.error("A new version cannot be shown, what is in memory stays", e);
        }
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

    public int port() {
        return http.port();
    }

    /** Whether whoever sits at this machine sees what is not released without signing in. */
    public boolean isInternal() {
        return internal.getAsBoolean();
    }

    @Override
    public void close() {
        watch.shutdownNow();
        http.close();
        store.close();
    }
}
