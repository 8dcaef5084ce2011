package de.nahraum.geodata.hours;

import ch.poole.openinghoursparser.WeekDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A day of the town, with what selectors ask about it.
 *
 * @param number days since 1970-01-01
 */
record Day(long number, LocalDate date, ScheduleCalendar calendar) {
    static final long SECONDS = ChronoUnit.DAYS.getDuration().toSeconds();
    private static final int WEEK = 7;
    private static final int THURSDAY = 3;

    static Day of(long number, ScheduleCalendar calendar) {
        return new Day(number, LocalDate.ofEpochDay(number), calendar);
    }

    /** 0 is Monday. */
    int weekday() {
        return weekdayOf(number);
    }

    /** 1970-01-01 was a Thursday. */
    static int weekdayOf(long number) {
        return Math.floorMod(number + THURSDAY, WEEK);
    }

    static int weekdayOf(WeekDay day) {
        return switch (day) {
            case MO -> 0;
            case TU -> 1;
            case WE -> 2;
            case TH -> THURSDAY;
            case FR -> 4;
            case SA -> 5;
            case SU -> 6;
        };
    }

    /** Week of ISO 8601, 1 to 53: the week of its Thursday. */
    int week() {
        LocalDate thursday = LocalDate.ofEpochDay(number - weekday() + THURSDAY);
        return (thursday.getDayOfYear() - 1) / WEEK + 1;
    }

    /** Weeks of the ISO year the day's week belongs to. */
    int weeksOfYear() {
        LocalDate thursday = LocalDate.ofEpochDay(number - weekday() + THURSDAY);
        // 28 December is always in the last week.
        return Day.of(LocalDate.of(thursday.getYear(), 12, 28).toEpochDay(), calendar)
                .week();
    }

    /** The second of the town's clock at which the day begins, counted from 1970-01-01T00:00. */
    long start() {
        return number * SECONDS;
    }
}
