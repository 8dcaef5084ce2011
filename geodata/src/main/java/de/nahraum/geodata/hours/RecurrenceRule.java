package de.nahraum.geodata.hours;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a recurrence rule, RFC 5545 section 3.3.10. Lists are empty where a part is not given.
 *
 * @param interval at least 1
 * @param count null for no end by number
 * @param until the last start, null for no end in time
 * @param months 1 to 12
 * @param weeks 1 to 53 or −53 to −1
 * @param yearDays 1 to 366 or −366 to −1
 * @param monthDays 1 to 31 or −31 to −1
 * @param positions which of the starts of one period count, 1 to 366 from the first, −1 to −366 from the last
 */
record RecurrenceRule(
        Frequency frequency,
        int interval,
        @Nullable Integer count,
        @Nullable Moment until,
        DayOfWeek weekStart,
        List<Integer> months,
        List<Integer> weeks,
        List<Integer> yearDays,
        List<Integer> monthDays,
        List<NthWeekday> weekdays,
        List<Integer> hours,
        List<Integer> minutes,
        List<Integer> seconds,
        List<Integer> positions) {
    /** From the coarsest to the finest. */
    enum Frequency {
        YEARLY,
        MONTHLY,
        WEEKLY,
        DAILY,
        HOURLY,
        MINUTELY,
        SECONDLY;

        boolean isWithinDay() {
            return compareTo(HOURLY) >= 0;
        }
    }

    /**
     * @param nth of the month or year, from the end if negative; 0 for every
     */
    record NthWeekday(DayOfWeek day, int nth) {}

    /** Whether the number before a weekday counts those of a month. */
    boolean countsWithinMonth() {
        return frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY && !months.isEmpty();
    }

    /** Whether the number before a weekday counts those of a year. */
    boolean countsWithinYear() {
        return frequency == Frequency.YEARLY && months.isEmpty() && weeks.isEmpty();
    }

    /** Whether there is a number before a weekday that counts nothing, which the RFC forbids. */
    boolean ignoresNumbers() {
        return !countsWithinMonth() && !countsWithinYear() && weekdays.stream().anyMatch(weekday -> weekday.nth() != 0);
    }

    /** What a rule does not say, its first start says (RFC 5545: "information missing from the rule is taken from DTSTART"). */
    RecurrenceRule completedFrom(LocalDateTime start) {
        boolean noDays = weeks.isEmpty() && yearDays.isEmpty() && monthDays.isEmpty() && weekdays.isEmpty();
        List<Integer> allMonths = months;
        List<Integer> allMonthDays = monthDays;
        List<NthWeekday> allWeekdays = weekdays;
        if (noDays && frequency == Frequency.YEARLY) {
            allMonths = months.isEmpty() ? List.of(start.getMonthValue()) : months;
            allMonthDays = List.of(start.getDayOfMonth());
        } else if (noDays && frequency == Frequency.MONTHLY) {
            allMonthDays = List.of(start.getDayOfMonth());
        } else if (noDays && frequency == Frequency.WEEKLY) {
            allWeekdays = List.of(new NthWeekday(start.getDayOfWeek(), 0));
        }
        return new RecurrenceRule(
                frequency,
                interval,
                count,
                until,
                weekStart,
                allMonths,
                weeks,
                yearDays,
                allMonthDays,
                allWeekdays,
                hours.isEmpty() && !frequency.isWithinDay() ? List.of(start.getHour()) : hours,
                minutes.isEmpty() && frequency.compareTo(Frequency.MINUTELY) < 0 ? List.of(start.getMinute()) : minutes,
                seconds.isEmpty() && frequency.compareTo(Frequency.SECONDLY) < 0 ? List.of(start.getSecond()) : seconds,
                positions);
    }
}
