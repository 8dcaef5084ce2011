package de.nahraum.server.siting;

import de.nahraum.geodata.siting.SitingPlan;
import de.nahraum.geodata.siting.SitingWatch;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The searches for sites of all who ask: one runs, a few wait, the rest are turned away. Ended ones are kept a minute for whoever reads them.
 *
 * @param <Q> what is asked
 */
public final class SitingJobs<Q> {
    /** Jobs that may wait behind the one that runs. */
    public static final int MOST_WAITING = 4;

    private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int MOST_KEPT = 50;
    private static final long LET_GO_MILLIS = 500;
    private static final int ID_BYTES = 16;
    private static final int IDLE_SECONDS = 10;

    private final LongSupplier clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SitingJob<Q>> jobs = new LinkedHashMap<>();
    private final ThreadPoolExecutor worker;

    public SitingJobs() {
        this(System::nanoTime);
    }

    /** @param clock counts nanoseconds */
    SitingJobs(LongSupplier clock) {
        this.clock = clock;
        worker = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                task -> Thread.ofPlatform().daemon().name("siting").unstarted(task));
        worker.allowCoreThreadTimeOut(true);
    }

    /**
     * Takes a job, if there is room.
     *
     * @param work what is to be done; asks its watch when to stop, and gives nothing if that was before there was anything
     * @param mostSeconds it may run
     * @param waitMillis wait so long for its end
     * @return empty if too many are waiting
     */
    public Optional<SitingJob<Q>> submit(
            Q question, Function<SitingWatch, Optional<SitingPlan>> work, double mostSeconds, long waitMillis) {
        SitingJob<Q> job = new SitingJob<>(newId(), question, work, mostSeconds, clock);
        synchronized (this) {
            forget();
            try {
                worker.execute(job);
            } catch (RejectedExecutionException e) {
                return Optional.empty();
            }
            jobs.put(job.id(), job);
        }
        job.await(waitMillis);
        return Optional.of(job);
    }

    /** A job by its id; asking for it keeps it alive. */
    public synchronized Optional<SitingJob<Q>> find(String id) {
        forget();
        Optional<SitingJob<Q>> job = Optional.ofNullable(jobs.get(id));
        job.ifPresent(SitingJob::asked);
        return job;
    }

    /** Ends a job, and waits a moment until its thread has let go; it can still be read for a while. */
    public Optional<SitingJob<Q>> cancel(String id) {
        Optional<SitingJob<Q>> job;
        synchronized (this) {
            job = Optional.ofNullable(jobs.get(id));
            job.ifPresent(this::cancel);
        }
        job.ifPresent(each -> each.await(LET_GO_MILLIS));
        return job;
    }

    private void cancel(SitingJob<Q> job) {
        job.cancel();
        worker.remove(job);
    }

    /** How many will be served before this one, the running one among them; 0 for one that does not wait. */
    public int ahead(SitingJob<Q> job) {
        return List.of(worker.getQueue().toArray()).indexOf(job) + 1;
    }

    /** Those who have gone make room, and old results go. */
    private void forget() {
        List<SitingJob<Q>> over =
                jobs.values().stream().filter(SitingJob::isOver).toList();
        int tooMany = jobs.size() - MOST_KEPT;
        for (int i = 0; i < over.size(); i++) {
            if (i < tooMany || over.get(i).sinceEndNanos() > KEPT_NANOS) {
                jobs.remove(over.get(i).id());
            }
        }
        jobs.values().stream().filter(SitingJob::isGivenUp).forEach(this::cancel);
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
