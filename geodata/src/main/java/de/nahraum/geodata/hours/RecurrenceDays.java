package de.nahraum.geodata.hours;

import java.time.LocalDate;

/** Which days a recurrence rule allows, whatever its period: the parts BYMONTH to BYDAY as limits (RFC 5545, 3.3.10). */
final class RecurrenceDays {
    private static final int WEEK = 7;
    /** The week that holds the fourth day of a year is its first. */
    private static final int DAYS_IN_FIRST_WEEK = 4;

    private final RecurrenceRule rule;
    private final boolean nthOfMonth;
    private final boolean nthOfYear;

    RecurrenceDays(RecurrenceRule rule) {
        this.rule = rule;
        nthOfMonth = rule.countsWithinMonth();
        nthOfYear = rule.countsWithinYear();
    }

    boolean allows(long number) {
        LocalDate day = LocalDate.ofEpochDay(number);
        return (rule.months().isEmpty() || rule.months().contains(day.getMonthValue()))
                && (rule.weekdays().isEmpty() || isWeekday(day, number))
                && (rule.monthDays().isEmpty()
                        || rule.monthDays().contains(day.getDayOfMonth())
                        || rule.monthDays().contains(day.getDayOfMonth() - day.lengthOfMonth() - 1))
                && (rule.yearDays().isEmpty()
                        || rule.yearDays().contains(day.getDayOfYear())
                        || rule.yearDays().contains(day.getDayOfYear() - day.lengthOfYear() - 1))
                && (rule.weeks().isEmpty() || isInWeeks(number));
    }

    private boolean isWeekday(LocalDate day, long number) {
        int weekday = Day.weekdayOf(number);
        for (RecurrenceRule.NthWeekday wanted : rule.weekdays()) {
            if (wanted.day().getValue() - 1 == weekday && isNth(day, wanted.nth())) {
                return true;
            }
        }
        return false;
    }

    private boolean isNth(LocalDate day, int nth) {
        if (nth == 0 || !nthOfMonth && !nthOfYear) {
            return true;
        }
        int index = nthOfMonth ? day.getDayOfMonth() : day.getDayOfYear();
        int length = nthOfMonth ? day.lengthOfMonth() : day.lengthOfYear();
        return nth > 0 ? (index - 1) / WEEK + 1 == nth : -((length - index) / WEEK + 1) == nth;
    }

    /** Weeks begin on WKST and belong to the year that has at least four of their days. */
    private boolean isInWeeks(long number) {
        int weekStart = rule.weekStart().getValue() - 1;
        long start = number - Math.floorMod(Day.weekdayOf(number) - weekStart, WEEK);
        int year = LocalDate.ofEpochDay(start + DAYS_IN_FIRST_WEEK - 1).getYear();
        int week = Math.toIntExact((start - firstWeek(year)) / WEEK) + 1;
        int weeks = Math.toIntExact((firstWeek(year + 1) - firstWeek(year)) / WEEK);
        return rule.weeks().contains(week) || rule.weeks().contains(week - weeks - 1);
    }

    private long firstWeek(int year) {
        long fourth = LocalDate.of(year, 1, DAYS_IN_FIRST_WEEK).toEpochDay();
        return fourth - Math.floorMod(Day.weekdayOf(fourth) - (rule.weekStart().getValue() - 1), WEEK);
    }
}
