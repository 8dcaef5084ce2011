package de.nahraum.server;

import de.nahraum.server.live.LiveCity;
import de.nahraum.server.safety.CellPublishing;
import de.nahraum.server.safety.ReportDeletion;
import de.nahraum.server.safety.ShownCells;
import de.nahraum.server.security.AuditRetention;
import de.nahraum.server.security.Security;
import de.nahraum.server.store.NoteStore;
import de.nahraum.server.store.ReportStore;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a server does by itself, one after the other: every few seconds it takes what was decided, each day it publishes and deletes what is due. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int SECONDS = 5;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("watch").unstarted(task));
    private final LiveCity live;
    private final ShownCells shown;
    private final CellPublishing publishing;

    Watch(LiveCity live, ShownCells shown, CellPublishing publishing) {
        this.live = live;
        this.shown = shown;
        this.publishing = publishing;
    }

    /** Work that throws does not end the watch. */
    private interface Work {
        void run();
    }

    private static Runnable guarded(String failure, Work work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                // An exception out of here would end the watch for good.
                LOG.warn("{}: {}", failure, e.toString());
            }
        };
    }

    /** Deletes what is due and what came back with a backup, before anybody can ask for it. */
    void catchUp(ReportDeletion reports) {
        guarded("What is due of reports could not be deleted", () -> deleteDue(reports))
                .run();
    }

    /** Begins. Of several servers on one database another one may import, release, decide or publish; each sees it within seconds. */
    void start(NoteStore notes, ReportDeletion reports, AuditRetention audit, Security security) {
        often("A new version cannot be shown, what is in memory stays", live::refresh);
        often("What is published of reports cannot be read, what is in memory stays", shown::refresh);
        daily("Notes that were dealt with could not be deleted", () -> deleteDone(notes));
        daily("What is due of reports could not be deleted", () -> deleteDue(reports));
        // After what must not come back is gone: what is published stays for the month.
        daily("Cells of reports could not be published", this::publishDueCells);
        daily("What is due of the audit log could not be deleted", () -> forget(audit));
        var _ = executor.scheduleWithFixedDelay(
                guarded(
                        "Sessions that are over could not be deleted",
                        () -> security.sessions().deleteOld()),
                0,
                1,
                TimeUnit.HOURS);
    }

    private void often(String failure, Work work) {
        var _ = executor.scheduleWithFixedDelay(guarded(failure, work), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void daily(String failure, Work work) {
        var _ = executor.scheduleWithFixedDelay(guarded(failure, work), 0, 1, TimeUnit.DAYS);
    }

    /** Does something once, when there is time. */
    void once(String failure, Runnable work) {
        executor.execute(guarded(failure, work::run));
    }

    /** Publishes what is due of reports, as it does each day. */
    void publishDueCells() {
        live.findSettings().ifPresent(publishing::publishDue);
        shown.refresh();
    }

    /** Words of citizens are not kept longer than they are needed. */
    private static void deleteDone(NoteStore notes) {
        int deleted = notes.deleteDone(NoteStore.KEPT_DAYS);
        if (deleted > 0) {
            LOG.info("{} notes that were dealt with are deleted", deleted);
        }
    }

    /** Reports of citizens are not kept longer than the city says, nor do they come back with a backup. */
    private void deleteDue(ReportDeletion reports) {
        ReportStore.Repeated repeated = reports.repeat(live.reportSettings());
        if (!repeated.isNothing()) {
            LOG.info("Came back with a backup and deleted again: {}", repeated);
        }
        ReportStore.Deleted deleted = reports.run(live.reportSettings());
        if (!deleted.isNothing()) {
            LOG.info("Due and deleted: {}", deleted);
        }
    }

    /** What people of the house did is not kept longer than the city says either. */
    private void forget(AuditRetention audit) {
        int deleted = audit.run(live.auditMonths());
        if (deleted > 0) {
            LOG.info("Entries of the audit log due and deleted: {}", deleted);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
