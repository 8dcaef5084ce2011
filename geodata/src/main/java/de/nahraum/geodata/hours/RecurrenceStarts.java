package de.nahraum.geodata.hours;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The starts a recurrence rule gives, in order, on the clock of its own zone.
 *
 * <p>Method: RFC 5545, 3.3.10, as filters. A period (year, month, week, day; for finer frequencies the days one by one) gives its
 * allowed days, those their times, BYSETPOS picks among them. Rules without COUNT jump to the period asked for; rules with COUNT are
 * counted out once, when the schedule is read. A first start the rule itself does not give is not one (the RFC leaves that open).
 *
 * <p>Cost: the days of the periods asked for; counting out ends after {@link #MOST_STEPS}.
 */
final class RecurrenceStarts {
    static final int MOST_A_DAY = 300;
    private static final int MOST_COUNTED = 5000;
    /** More than two thousand years of days, or two months of seconds. */
    private static final long MOST_STEPS = 5_000_000;
    /** Looking at a day takes as long as looking at so many of its seconds. */
    private static final long STEPS_OF_DAY = 5;
    /** What working out the times of one day may take. */
    private static final long MOST_STEPS_A_DAY = 3000;

    private static final int WEEK = 7;

    private final RecurrenceRule rule;
    private final RecurrenceDays days;
    private final RecurrenceTimes times;
    private final long first;
    private final long @Nullable [] counted;

    /**
     * @param first the first second, on the rule's clock
     */
    RecurrenceStarts(RecurrenceRule rule, long first) {
        this.rule = rule;
        this.first = first;
        days = new RecurrenceDays(rule);
        times = new RecurrenceTimes(rule, first);
        counted = rule.count() == null || isTooMany() ? null : countOut(rule.count());
    }

    /** Whether the rule gives more starts, or takes more work, than any schedule does. */
    boolean isTooMany() {
        boolean dense = countADay() > MOST_A_DAY;
        if (rule.count() != null) {
            return rule.count() > MOST_COUNTED || dense && !rule.frequency().isWithinDay();
        }
        return dense || times.cost() > MOST_STEPS_A_DAY;
    }

    /** At most how many starts a day has. */
    int countADay() {
        long firstDay = Math.floorDiv(first, Day.SECONDS);
        return Math.max(times.on(firstDay).length, times.on(firstDay + 1).length);
    }

    /** Whether it ends after a number of starts. */
    boolean isCounted() {
        return rule.count() != null;
    }

    /**
     * The starts within [from, to).
     *
     * @param clock the zone the rule counts in
     * @param town the zone of times that name none
     */
    long[] list(long from, long to, ZoneId clock, ZoneId town) {
        Moment until = rule.until();
        long end = to;
        if (until != null) {
            end = Math.min(to, until.secondIn(clock, town) + (until.wholeDay() ? Day.SECONDS : 1));
        }
        long last = end;
        if (counted != null) {
            return Arrays.stream(counted)
                    .filter(start -> start >= from && start < last)
                    .toArray();
        }
        LongStream.Builder result = LongStream.builder();
        walk(Math.max(from, first), Math.floorDiv(last, Day.SECONDS), Long.MAX_VALUE, start -> {
            if (start >= from && start < last) {
                result.add(start);
            }
            return start < last;
        });
        return result.build().toArray();
    }

    private long[] countOut(int count) {
        long[] starts = new long[count];
        int[] found = new int[1];
        walk(first, Long.MAX_VALUE, MOST_STEPS, start -> {
            starts[found[0]++] = start;
            return found[0] < count;
        });
        return Arrays.copyOf(starts, found[0]);
    }

    /** Visits the starts from a second on, until told to stop, or a day is past, or the steps are used up. */
    private void walk(long from, long lastDay, long steps, LongPredicate goOn) {
        long left = steps;
        for (long period = periodOf(Math.floorDiv(from, Day.SECONDS)); left > 0; period++) {
            long begin = beginOf(period, 0);
            long end = beginOf(period, 1);
            if (begin > lastDay) {
                return;
            }
            left -= (end - begin) * STEPS_OF_DAY;
            if (rule.frequency().isWithinDay()) {
                if (days.allows(begin)) {
                    left -= times.work();
                    if (!visit(times.on(begin), begin, goOn)) {
                        return;
                    }
                }
            } else if (!rule.positions().isEmpty()) {
                left -= (end - begin) * times.on(begin).length + RecurrenceTimes.STEPS_OF_CHOICE;
            }
            if (!rule.frequency().isWithinDay() && !visitPeriod(begin, end, goOn)) {
                return;
            }
        }
    }

    private boolean visitPeriod(long begin, long end, LongPredicate goOn) {
        boolean choose = !rule.positions().isEmpty();
        LongStream.Builder all = LongStream.builder();
        for (long day = begin; day < end; day++) {
            if (!days.allows(day)) {
                continue;
            }
            if (!choose) {
                if (!visit(times.on(day), day, goOn)) {
                    return false;
                }
                continue;
            }
            for (long time : times.on(day)) {
                all.add(day * Day.SECONDS + time);
            }
        }
        return !choose || visit(RecurrenceTimes.pick(all.build().toArray(), rule.positions()), 0, goOn);
    }

    private boolean visit(long[] timesOfDay, long day, LongPredicate goOn) {
        for (long time : timesOfDay) {
            long start = day * Day.SECONDS + time;
            if (start >= first && !goOn.test(start)) {
                return false;
            }
        }
        return true;
    }

    /** The period a day lies in or after, counted from that of the first start in steps of the interval; days for finer frequencies. */
    private long periodOf(long day) {
        long firstDay = Math.floorDiv(first, Day.SECONDS);
        long units = switch (rule.frequency()) {
            case YEARLY -> (monthOf(day) - monthOf(firstDay) + Math.floorMod(monthOf(firstDay), 12)) / 12;
            case MONTHLY -> monthOf(day) - monthOf(firstDay);
            case WEEKLY -> (weekOf(day) - weekOf(firstDay)) / WEEK;
            case DAILY, HOURLY, MINUTELY, SECONDLY -> day - firstDay;
        };
        return rule.frequency().isWithinDay() ? units : units / rule.interval();
    }

    /** First day of a period, some units (years, months …) later. */
    private long beginOf(long period, long later) {
        long firstDay = Math.floorDiv(first, Day.SECONDS);
        long units = period * rule.interval() + later;
        return switch (rule.frequency()) {
            case YEARLY -> firstDayOf(Math.floorDiv(monthOf(firstDay), 12) * 12 + units * 12);
            case MONTHLY -> firstDayOf(monthOf(firstDay) + units);
            case WEEKLY -> weekOf(firstDay) + WEEK * units;
            case DAILY -> firstDay + units;
            case HOURLY, MINUTELY, SECONDLY -> firstDay + period + later;
        };
    }

    /** Months since the year 0. */
    private static long monthOf(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * 12L + date.getMonthValue() - 1;
    }

    private static long firstDayOf(long month) {
        return YearMonth.of(0, 1).plusMonths(month).atDay(1).toEpochDay();
    }

    private long weekOf(long day) {
        return day - Math.floorMod(Day.weekdayOf(day) - (rule.weekStart().getValue() - 1), WEEK);
    }
}
