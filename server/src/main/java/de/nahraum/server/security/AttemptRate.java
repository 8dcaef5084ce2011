package de.nahraum.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * How often somebody may try in vain, whoever they try to be: a number of times within a span that begins with the first. Known by a mark, kept in
 * memory until the span is over.
 */
final class AttemptRate {
    private static final int MOST_MARKS = 100_000;

    private record Tries(Instant since, int count) {}

    private final int most;
    private final Duration span;
    private final Clock clock;
    private final Cache<String, Tries> tries;

    AttemptRate(int most, Duration span, Clock clock) {
        this.most = most;
        this.span = span;
        this.clock = clock;
        this.tries = Caffeine.newBuilder().maximumSize(MOST_MARKS).build();
    }

    /**
     * Counts a try, as in vain until {@link #forget} says otherwise.
     *
     * @return seconds after which the next one is taken; empty if this one is
     */
    OptionalLong take(String mark) {
        Instant now = clock.instant();
        Tries counted = tries.asMap()
                .merge(
                        mark,
                        new Tries(now, 1),
                        (known, first) -> now.isBefore(known.since().plus(span))
                                ? new Tries(known.since(), known.count() + 1)
                                : first);
        return counted.count() <= most
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(
                        1, Duration.between(now, counted.since().plus(span)).toSeconds()));
    }

    /** A try was not in vain: it does not count. */
    void forget(String mark) {
        tries.asMap().computeIfPresent(mark, (same, known) -> new Tries(known.since(), known.count() - 1));
    }
}
