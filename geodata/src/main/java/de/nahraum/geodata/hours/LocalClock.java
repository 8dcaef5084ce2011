package de.nahraum.geodata.hours;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * From the clock of a town to instants and back. The one rule for both changes of the clock: a time the clock skips is the moment after
 * the gap, a time it shows twice is the first of the two. So later on the clock is never earlier in truth, and what lies in the gap
 * alone does not take place. (RFC 5545, 3.3.5, puts a time in the gap as far behind it as it was inside; a session from 2:30 to 3:00
 * would then end before it starts.)
 */
final class LocalClock {
    private LocalClock() {}

    static ZonedDateTime at(LocalDateTime local, ZoneId zone) {
        // Of two times it takes the first; only in a gap it is another time than asked for.
        ZonedDateTime time = ZonedDateTime.ofLocal(local, zone, null);
        return time.toLocalDateTime().equals(local)
                ? time
                : zone.getRules().getTransition(local).getInstant().atZone(zone);
    }

    /** The time at a second since 1970-01-01T00:00 of the clock. */
    static ZonedDateTime at(long second, ZoneId zone) {
        return at(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC), zone);
    }

    /** The second since 1970-01-01T00:00 a clock shows. */
    static long second(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDateTime().toEpochSecond(ZoneOffset.UTC);
    }
}
