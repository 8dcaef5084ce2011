package de.nahraum.server.clients;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * So many at once, and as many again within a time, for each mark (token bucket). Bounded in memory: of marks not seen for long nothing is known. Thread-safe.
 */
public final class RateLimit {
    private static final int MOST_MARKS = 100_000;

    private final int most;
    private final Duration within;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /**
     * @param most at once
     * @param within after which as many are allowed again
     */
    public RateLimit(int most, Duration within, Clock clock) {
        this.most = most;
        this.within = within;
        this.time = meter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_MARKS)
                .expireAfterAccess(within)
                .build();
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return Duration.between(java.time.Instant.EPOCH, clock.instant())
                        .toNanos();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Takes one of what a mark has left; if nothing is, how long until there is. */
    public Optional<Duration> findWait(String mark) {
        ConsumptionProbe probe = buckets.get(mark, ignored -> newBucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                .withCustomTimePrecision(time)
                .build();
    }
}
