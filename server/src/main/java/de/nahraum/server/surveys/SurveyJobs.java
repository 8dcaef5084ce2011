package de.nahraum.server.surveys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Imports of all who bring something: one at a time. What came of one can be asked for half an hour. Thread-safe. */
public final class SurveyJobs {
    private static final long LET_GO_MILLIS = 10_000;
    private static final long MOMENT_MILLIS = 300;
    private static final int MOST_KEPT = 20;

    private final Cache<String, SurveyJob> jobs = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterAccess(SurveyUploads.LIFE)
            .scheduler(Scheduler.systemScheduler())
            .build();

    private @Nullable SurveyJob running;

    /** Starts a job; empty if another one runs. */
    synchronized Optional<SurveyJob> start(long account, int rows, Function<SurveyJob, SurveyJob.End> work) {
        if (running != null && !running.isOver()) {
            return Optional.empty();
        }
        SurveyJob job = new SurveyJob(UUID.randomUUID().toString(), account, rows, work);
        running = job;
        jobs.put(job.id(), job);
        Thread.ofPlatform().daemon().name("survey").start(job);
        return Optional.of(job);
    }

    /** A job of an account, as it is at its end or, if that takes longer than a moment, now. */
    public Optional<SurveyJob> findAfterAMoment(String id, long account) {
        Optional<SurveyJob> found = find(id, account);
        found.ifPresent(job -> job.await(MOMENT_MILLIS));
        return found;
    }

    private Optional<SurveyJob> find(String id, long account) {
        return Optional.ofNullable(jobs.getIfPresent(id)).filter(job -> job.account() == account);
    }

    /** Ends a job of an account, and waits until nothing of it is left; one that was done already stays so. */
    public Optional<SurveyJob> cancel(String id, long account) {
        Optional<SurveyJob> found = find(id, account);
        found.ifPresent(job -> {
            job.cancel();
            job.await(LET_GO_MILLIS);
        });
        return found;
    }
}
