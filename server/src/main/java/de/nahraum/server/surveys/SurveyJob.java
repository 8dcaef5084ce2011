package de.nahraum.server.surveys;

import de.nahraum.server.store.SurveyStore;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import, from its start to its end. Goes on when whoever started it closes the page. */
public final class SurveyJob implements SurveyStore.Watch, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SurveyJob.class);

    /** How far a job is. */
    public enum State {
        RUNNING,
        DONE,
        /** Nothing is kept. */
        CANCELLED,
        /** Nothing is kept: somebody deleted the campaign meanwhile. */
        CAMPAIGN_GONE,
        /** Nothing is kept: the database did not answer, or a bug; the log tells more. */
        FAILED
    }

    /**
     * How the work of one ended.
     *
     * @param outcome if it is done
     */
    record End(State state, @Nullable SurveyOutcome outcome) {
        static final End CANCELLED = new End(State.CANCELLED, null);
        static final End CAMPAIGN_GONE = new End(State.CAMPAIGN_GONE, null);
    }

    private final String id;
    private final long account;
    private final int rows;
    /** Holds the file that was brought in; null once it is done. */
    private volatile @Nullable Function<SurveyJob, End> work;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile State state = State.RUNNING;
    private volatile boolean cancelled;
    private volatile int read;
    private volatile int written;
    private volatile @Nullable SurveyOutcome outcome;

    SurveyJob(String id, long account, int rows, Function<SurveyJob, End> work) {
        this.id = id;
        this.account = account;
        this.rows = rows;
        this.work = work;
    }

    public String id() {
        return id;
    }

    /** Who started it: nobody else sees what was found. */
    public long account() {
        return account;
    }

    public State state() {
        return state;
    }

    /** Rows there are. */
    public int rows() {
        return rows;
    }

    /** Rows looked at so far. */
    public int read() {
        return read;
    }

    /** Reports written so far. */
    public int written() {
        return written;
    }

    public Optional<SurveyOutcome> findOutcome() {
        return Optional.ofNullable(outcome);
    }

    void read(int so) {
        read = so;
    }

    @Override
    public void written(int reports) {
        written = reports;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    boolean isOver() {
        return ended.getCount() == 0;
    }

    /** Waits for the end, but no longer than this. */
    void await(long millis) {
        try {
            boolean _ = ended.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        State last = State.FAILED;
        try {
            End end = Objects.requireNonNull(work).apply(this);
            outcome = end.outcome();
            last = end.state();
        } catch (RuntimeException | OutOfMemoryError e) {
            // Only what kind of error: its message could hold somebody's words.
            LOG.error("An import of a survey failed: {}", e.getClass().getName());
        } finally {
            work = null;
            state = last;
            ended.countDown();
        }
    }
}
