package de.nahraum.geodata.hours;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date or date with time of RFC 5545, sections 3.3.4 and 3.3.5.
 *
 * @param zone null for a floating time: that of the town
 * @param wholeDay given without a time
 */
record Moment(LocalDateTime local, @Nullable ZoneId zone, boolean wholeDay) {
    /**
     * Second since 1970-01-01T00:00 on the clock of a zone.
     *
     * @param town the zone of floating times
     */
    long secondIn(ZoneId clock, ZoneId town) {
        ZoneId own = zone == null ? town : zone;
        LocalDateTime there = wholeDay || own.equals(clock)
                ? local
                : LocalClock.at(local, own).withZoneSameInstant(clock).toLocalDateTime();
        return there.toEpochSecond(ZoneOffset.UTC);
    }
}
