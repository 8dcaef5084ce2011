package de.nahraum.geodata.hours;

/** What a schedule says by the specification and whoever wrote it hardly meant. It is worked out as it stands; somebody should look. */
public enum ScheduleDoubt {
    /**
     * A part without days and times holds always and takes the place of all times before it: {@code Mo-Fr 09:00-12:00; "nach
     * Vereinbarung"} is by appointment at any time. For the rest of the time it would be {@code ||}.
     */
    COVERED,
    /** Beside parts with times one has days alone, which are open day and night: {@code Mo-Fr 09:00-12:00; PH}. */
    DAY_AND_NIGHT,
    /** {@code FREQ=WEEKLY;BYDAY=1TU}: a number before a weekday counts those of a month or year; here it is every Tuesday. */
    NUMBER_IGNORED
}
