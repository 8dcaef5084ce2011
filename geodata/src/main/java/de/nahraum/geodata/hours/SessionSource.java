package de.nahraum.geodata.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Something that says when sessions are: rules, recurrences, single dates. */
interface SessionSource {
    /**
     * The stretches that overlap some days, in order of their starts.
     *
     * @param firstDay since 1970-01-01
     * @param lastDay part of it
     */
    List<Stretch> list(long firstDay, long lastDay, ScheduleCalendar calendar);

    /** Whether somebody had a public holiday on this day in mind. */
    default boolean knowsHoliday(LocalDate day, ScheduleCalendar calendar) {
        return false;
    }

    /** The same without what is uncertain on whole days. */
    default SessionSource withoutAnyTime() {
        return this;
    }

    /** What it says that was hardly meant. */
    default Set<ScheduleDoubt> doubts() {
        return Set.of();
    }
}
