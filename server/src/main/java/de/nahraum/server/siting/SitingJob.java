package de.nahraum.server.siting;

import de.nahraum.geodata.siting.SitingPlan;
import de.nahraum.geodata.siting.SitingWatch;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One search for sites, from being asked for to its end. It ends when it is proven, when its time is over, when it is cancelled, or when nobody has asked for it
 * for a while: who closes the page frees the thread. The best so far can be had at any time.
 *
 * @param <Q> what was asked
 */
public final class SitingJob<Q> implements SitingWatch, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SitingJob.class);

    /** A job nobody asks for so long is given up. */
    public static final long GIVEN_UP_NANOS = 5_000_000_000L;

    /** How far a job is. */
    public enum State {
        WAITING,
        RUNNING,
        /** It came to its end, proven or out of time. */
        DONE,
        CANCELLED,
        /** A bug; the log tells more. */
        FAILED
    }

    private final String id;
    private final Q question;
    private final Function<SitingWatch, Optional<SitingPlan>> work;
    private final long mostNanos;
    private final LongSupplier clock;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile State state = State.WAITING;
    private volatile @Nullable SitingPlan best;
    private volatile boolean cancelled;
    private volatile long askedAt;
    private volatile long startedAt;
    private volatile long endedAt;

    SitingJob(
            String id,
            Q question,
            Function<SitingWatch, Optional<SitingPlan>> work,
            double mostSeconds,
            LongSupplier clock) {
        this.id = id;
        this.question = question;
        this.work = work;
        this.mostNanos = (long) (mostSeconds * TimeUnit.SECONDS.toNanos(1));
        this.clock = clock;
        this.askedAt = clock.getAsLong();
    }

    /** Unguessable: whoever knows it may look and cancel. */
    public String id() {
        return id;
    }

    /** What was asked. */
    public Q question() {
        return question;
    }

    public State state() {
        return state;
    }

    /** The best sites so far, with what is proven about them; empty before there are any. */
    public Optional<SitingPlan> findBest() {
        return Optional.ofNullable(best);
    }

    /** Seconds it has been running, or ran. */
    public double seconds() {
        long now = state == State.RUNNING ? clock.getAsLong() : endedAt;
        return state == State.WAITING ? 0 : (now - startedAt) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    /** Whether nothing more comes. */
    public boolean isOver() {
        return ended.getCount() == 0;
    }

    /** Waits for the end, but no longer than this. */
    void await(long millis) {
        try {
            if (!ended.await(millis, TimeUnit.MILLISECONDS)) {
                asked();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody still wants to know. */
    void asked() {
        askedAt = clock.getAsLong();
    }

    synchronized void cancel() {
        cancelled = true;
        if (state == State.WAITING) {
            end(State.CANCELLED);
        }
    }

    boolean isGivenUp() {
        return clock.getAsLong() - askedAt > GIVEN_UP_NANOS;
    }

    long sinceEndNanos() {
        return clock.getAsLong() - endedAt;
    }

    /** Does the work, in the thread that calls. */
    @Override
    public void run() {
        if (!begins()) {
            return;
        }
        try {
            work.apply(this).ifPresent(this::improved);
            end(cancelled || isGivenUp() ? State.CANCELLED : State.DONE);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("A search for sites failed", e);
        } finally {
            end(State.FAILED);
        }
    }

    private synchronized boolean begins() {
        if (cancelled || isGivenUp()) {
            end(State.CANCELLED);
        }
        if (isOver()) {
            return false;
        }
        startedAt = clock.getAsLong();
        state = State.RUNNING;
        return true;
    }

    /** The first end counts. */
    private synchronized void end(State last) {
        if (!isOver()) {
            endedAt = clock.getAsLong();
            if (state == State.WAITING) {
                startedAt = endedAt;
            }
            state = last;
            ended.countDown();
        }
    }

    @Override
    public void improved(SitingPlan plan) {
        best = plan;
    }

    @Override
    public boolean stopNow() {
        return cancelled || isGivenUp() || clock.getAsLong() - startedAt > mostNanos;
    }
}
