package de.nahraum.server.siting;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.siting.SitingPlan;
import de.nahraum.geodata.siting.SitingStop;
import de.nahraum.geodata.siting.SitingWatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** One search at a time, four in the queue, none for somebody who has gone. Time is a number here. */
class SitingJobsTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong();
    private final SitingJobs<String> jobs = new SitingJobs<>(now::get);

    private static SitingPlan plan(double objective, SitingStop stop) {
        return new SitingPlan(List.of(), objective, 10, stop, List.of());
    }

    /** Goes on until it is told to stop. */
    private static Function<SitingWatch, Optional<SitingPlan>> endless(CountDownLatch running) {
        return watch -> {
            watch.improved(plan(1, SitingStop.STOPPED));
            running.countDown();
            while (!watch.stopNow()) {
                Thread.onSpinWait();
            }
            return Optional.of(plan(2, SitingStop.STOPPED));
        };
    }

    private static void awaitEnd(SitingJob<String> job) {
        for (int i = 0; i < 500 && !job.isOver(); i++) {
            job.await(10);
        }
        assertThat(job.isOver()).isTrue();
    }

    @Test
    void whatIsDoneAtOnceIsAnsweredAtOnce() {
        SitingJob<String> job = jobs.submit("q", watch -> Optional.of(plan(10, SitingStop.PROVEN_BEST)), 1, 5_000)
                .orElseThrow();
        assertThat(job.state()).isEqualTo(SitingJob.State.DONE);
        assertThat(job.findBest().map(SitingPlan::isProvenBest)).contains(true);
        assertThat(job.question()).isEqualTo("q");
    }

    @Test
    void theBestSoFarCanBeHadWhileItRunsAndItEndsWhenItsTimeIsOver() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        SitingJob<String> job = jobs.submit("q", endless(running), 3, 0).orElseThrow();
        running.await();
        assertThat(job.state()).isEqualTo(SitingJob.State.RUNNING);
        assertThat(job.findBest().map(SitingPlan::objective)).contains(1.0);
        now.addAndGet(3 * SECOND + 1);
        awaitEnd(job);
        assertThat(job.state()).isEqualTo(SitingJob.State.DONE);
        assertThat(job.findBest().map(SitingPlan::objective)).contains(2.0);
        assertThat(job.seconds()).isEqualTo(3, org.assertj.core.api.Assertions.within(1e-3));
    }

    @Test
    void aJobNobodyAsksForFreesTheThreadForTheNext() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        SitingJob<String> left = jobs.submit("left", endless(running), 1_000, 0).orElseThrow();
        running.await();
        now.addAndGet(SitingJob.GIVEN_UP_NANOS + 1);
        SitingJob<String> next = jobs.submit("next", watch -> Optional.of(plan(10, SitingStop.PROVEN_BEST)), 1, 5_000)
                .orElseThrow();
        awaitEnd(next);
        assertThat(next.state()).isEqualTo(SitingJob.State.DONE);
        assertThat(left.state()).isEqualTo(SitingJob.State.CANCELLED);
    }

    @Test
    void askingKeepsAJobAlive() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        SitingJob<String> job = jobs.submit("q", endless(running), 1_000, 0).orElseThrow();
        running.await();
        for (int i = 0; i < 10; i++) {
            now.addAndGet(SitingJob.GIVEN_UP_NANOS - 1);
            assertThat(jobs.find(job.id())).isPresent();
        }
        assertThat(job.state()).isEqualTo(SitingJob.State.RUNNING);
        jobs.cancel(job.id());
        awaitEnd(job);
        assertThat(job.state()).isEqualTo(SitingJob.State.CANCELLED);
    }

    @Test
    void oneRunsFourWaitAndTheSixthIsTurnedAway() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        SitingJob<String> first =
                jobs.submit("first", endless(running), 1_000, 0).orElseThrow();
        running.await();
        List<SitingJob<String>> waiting = new ArrayList<>();
        for (int i = 0; i < SitingJobs.MOST_WAITING; i++) {
            waiting.add(jobs.submit("w" + i, watch -> Optional.of(plan(10, SitingStop.PROVEN_BEST)), 1, 0)
                    .orElseThrow());
        }
        assertThat(jobs.submit("sixth", watch -> Optional.of(plan(10, SitingStop.PROVEN_BEST)), 1, 0))
                .isEqualTo(Optional.empty());
        assertThat(waiting).extracting(jobs::ahead).containsExactly(1, 2, 3, 4);

        jobs.cancel(waiting.get(1).id());

        assertThat(waiting.get(1).state()).isEqualTo(SitingJob.State.CANCELLED);
        assertThat(jobs.ahead(waiting.get(3))).isEqualTo(3);
        SitingJob<String> seventh = jobs.submit("seventh", watch -> Optional.of(plan(10, SitingStop.PROVEN_BEST)), 1, 0)
                .orElseThrow();
        jobs.cancel(first.id());
        awaitEnd(seventh);
        assertThat(waiting).extracting(SitingJob::state).containsOnly(SitingJob.State.DONE, SitingJob.State.CANCELLED);
    }

    @Test
    void aBugEndsTheJobAndNotTheWorker() {
        SitingJob<String> broken = jobs.submit(
                        "broken",
                        watch -> {
                            throw new IllegalStateException("on purpose");
                        },
                        1,
                        5_000)
                .orElseThrow();
        assertThat(broken.state()).isEqualTo(SitingJob.State.FAILED);
        SitingJob<String> next = jobs.submit("next", watch -> Optional.of(plan(10, SitingStop.PROVEN_BEST)), 1, 5_000)
                .orElseThrow();
        assertThat(next.state()).isEqualTo(SitingJob.State.DONE);
    }

    /** A time that was over before it was known whom the candidates reach is no result, and no bug. */
    @Test
    void whoStoppedBeforeThereWasAnythingHasNoBest() {
        SitingJob<String> early =
                jobs.submit("early", watch -> Optional.empty(), 1, 5_000).orElseThrow();
        assertThat(early.state()).isEqualTo(SitingJob.State.DONE);
        assertThat(early.findBest()).isEmpty();
    }

    @Test
    void resultsAreKeptAMinuteAndIdsAreLongAndNeverTheSame() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            ids.add(jobs.submit("q", watch -> Optional.of(plan(10, SitingStop.PROVEN_BEST)), 1, 5_000)
                    .orElseThrow()
                    .id());
        }
        assertThat(ids).hasSize(20).allMatch(id -> id.matches("[A-Za-z0-9_-]{22}"));
        String one = ids.iterator().next();
        assertThat(jobs.find(one)).isPresent();
        now.addAndGet(61 * SECOND);
        assertThat(jobs.find(one)).isEmpty();
    }
}
