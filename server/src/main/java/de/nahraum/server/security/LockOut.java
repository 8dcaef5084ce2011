package de.nahraum.server.security;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** For how long an account takes no password after wrong ones in a row: from the tenth on for a minute, twice as long with each one more, an hour at most. */
final class LockOut {
    private static final int FAILURES = 10;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    private LockOut() {}

    /** Until when; null if it goes on taking them. */
    static @Nullable Instant until(int failures, Instant now) {
        if (failures < FAILURES) {
            return null;
        }
        Duration doubled = SHORTEST.multipliedBy(1L << Math.min(failures - FAILURES, MOST_DOUBLINGS));
        return now.plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }
}
