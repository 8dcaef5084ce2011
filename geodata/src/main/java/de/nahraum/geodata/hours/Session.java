package de.nahraum.geodata.hours;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One time something takes place, or is said not to.
 *
 * @param start in the town's zone; before {@code end}
 * @param end not part of the session; guessed where {@code openEnd}
 * @param openEnd nobody said when it ends: only the start is known ({@code Tu 14:00+}, or a point in time)
 * @param anyTime uncertain on whole days, as in {@code PH unknown} or {@code || "by appointment"}: nobody said at what time, so its length says nothing
 * @param comment what the text says about it; null if nothing
 */
public record Session(
        ZonedDateTime start,
        ZonedDateTime end,
        boolean openEnd,
        State state,
        boolean anyTime,
        @Nullable String comment) {
    /** How certain a session is. */
    public enum State {
        OPEN,
        /** By appointment, {@code unknown}, a comment alone, a date without a time: one has to ask. */
        UNKNOWN,
        /** Would take place, but is cancelled. */
        CANCELLED
    }

    /** Whether it goes on for more than a day: what is open day and night is no appointment. */
    public boolean isLong() {
        return Duration.between(start, end).compareTo(LONG) > 0;
    }

    private static final Duration LONG = Duration.ofHours(24);

    /** A session needs time to take place. */
    public Session {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("session from " + start + " ends at " + end);
        }
    }
}
