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
    private final Runnable dueCells;
    private final ScheduledExecutorService watch;

    private Nahraum(
            CityStore store,
            LiveCity live,
            Security security,
            HttpServer http,
            BooleanSupplier internal,
            Runnable dueCells,
            ScheduledExecutorService watch) {
        this.store = store;
        this.live = live;
        this.security = security;
        this.http = http;
        this.internal = internal;
        this.dueCells = dueCells;
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
        HttpServer http = HttpServer.start(settings.host(), settings.port(), routes);
        ScheduledExecutorService watch = watch(
                live,
                store.notes(),
                new ReportDeletion(store.reports(), clock),
                new AuditRetention(store.audit(), clock),
                security);
        CellPublishing publishing = new CellPublishing(store.reports(), store.cells(), clock);
        Runnable dueCells = () -> publishDue(publishing, cells, live);
        watchCells(watch, settings, cells, dueCells);
        // Nobody is to wait for what a first search has to build; nothing has to wait for this to start either.
        watch.execute(() -> live.forEachCity(city -> {
            searches.get(city);
            OfferSearch.list(city, OfferSearch.Question.ALL, clock.instant());
        }));
        return new Nahraum(store, live, security, http, internal, dueCells, watch);
    }

    private static void refuseWithoutLegalTexts(LiveCity live) {
        live.findReleasedWithoutLegalTexts().ifPresent(version -> {
            throw new LegalTextsMissing(version, live.listMissingLegalTexts());
        });
    }

    /** What was decided is published every few seconds; and of several servers that share one PostGIS another one may have imported or released something. */
    private static ScheduledExecutorService watch(
            LiveCity live,
            NoteStore notes,
            ReportDeletion reports,
            AuditRetention audit,
            Security security) {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().daemon().name("watch").unstarted(task));
        var _ = watch.scheduleWithFixedDelay(() -> refresh(live), WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
        var _ = watch.scheduleWithFixedDelay(() -> deleteDone(notes), 0, 1, TimeUnit.DAYS);
        var _ = watch.scheduleWithFixedDelay(() -> deleteDue(reports, live), 0, 1, TimeUnit.DAYS);
        var _ = watch.scheduleWithFixedDelay(() -> forget(audit, live), 0, 1, TimeUnit.DAYS);
        var _ = watch.scheduleWithFixedDelay(() -> deleteOld(security), 0, 1, TimeUnit.HOURS);
        return watch;
    }

    /** Cells of reports are published once a month; what another server publishes or switches is seen here, too. */
    private static void watchCells(ScheduledExecutorService watch, Settings settings, ShownCells shown, Runnable due) {
        var _ = watch.scheduleWithFixedDelay(due, 0, 1, TimeUnit.DAYS);
        if (settings.databaseUrl() != null) {
            var _ = watch.scheduleWithFixedDelay(() -> refresh(shown), WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void publishDue(CellPublishing publishing, ShownCells shown, LiveCity live) {
        try {
            live.findSettings().ifPresent(publishing::publishDue);
            shown.refresh();
        } catch (RuntimeException e) {
            // An exception out of here would end the watch for good.
            LOG.warn("Cells of reports could not be published: {}", e.getMessage());
        }
    }

    private static void refresh(ShownCells shown) {
        try {
            shown.refresh();
        } catch (RuntimeException e) {
            // As above.
            LOG.warn("What is published of reports cannot be read, what is in memory stays: {}", e.getMessage());
        }
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
            int deleted = audit.run(live.reportSettings().auditMonths());
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

    /** Publishes what is due of reports, as the watch does each day. */
    public void publishDueCells() {
        dueCells.run();
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
