package de.nahraum.geodata.hours;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** At which seconds of a day a recurrence rule starts something, if the day is allowed: BYHOUR, BYMINUTE, BYSECOND and intervals within a day. */
final class RecurrenceTimes {
    private static final int HOURS = 24;
    private static final int SIXTY = 60;
    /** Choosing by BYSETPOS takes as long as looking at so many seconds, however few there are. */
    static final long STEPS_OF_CHOICE = 25;

    private final RecurrenceRule rule;
    private final long first;
    private final long unit;
    private final boolean[] hours;
    private final boolean[] minutes;
    private final boolean[] seconds;
    private final long @Nullable [] always;

    /**
     * @param first the first start, in seconds on the rule's clock
     */
    RecurrenceTimes(RecurrenceRule rule, long first) {
        this.rule = rule;
        this.first = first;
        unit = switch (rule.frequency()) {
            case YEARLY, MONTHLY, WEEKLY, DAILY, SECONDLY -> 1;
            case MINUTELY -> SIXTY;
            case HOURLY -> (long) SIXTY * SIXTY;
        };
        hours = allowed(rule.hours(), HOURS);
        minutes = allowed(rule.minutes(), SIXTY);
        seconds = allowed(rule.seconds(), SIXTY);
        boolean shifts = rule.frequency().isWithinDay() && Day.SECONDS % (rule.interval() * unit) != 0;
        always = shifts ? null : of(Math.floorDiv(first, Day.SECONDS));
    }

    private static boolean[] allowed(List<Integer> given, int count) {
        boolean[] allowed = new boolean[count];
        if (given.isEmpty()) {
            Arrays.fill(allowed, true);
        }
        given.forEach(value -> allowed[value] = true);
        return allowed;
    }

    /** Steps it takes to work out a day. */
    long cost() {
        return always == null ? Day.SECONDS / (unit * rule.interval()) + 1 : 1;
    }

    /** The same with the minutes and seconds that have to be looked at. */
    long work() {
        long minutesAllowed = rule.minutes().isEmpty() ? SIXTY : rule.minutes().size();
        long ofUnit = unit == 1 ? 1 : unit == SIXTY ? SIXTY : SIXTY * (1 + minutesAllowed);
        long choice = rule.positions().isEmpty() ? 0 : STEPS_OF_CHOICE;
        return always == null ? cost() * (ofUnit + choice) : Math.max(1, always.length);
    }

    /** In order. */
    long[] on(long day) {
        return always == null ? of(day) : always;
    }

    private long[] of(long day) {
        if (!rule.frequency().isWithinDay()) {
            return within(0, HOURS * SIXTY * SIXTY);
        }
        long interval = rule.interval() * unit;
        long begin = Math.floorDiv(first, unit) * unit;
        long[] times = new long[0];
        int size = 0;
        for (long time = Math.floorMod(begin - day * Day.SECONDS, interval); time < Day.SECONDS; time += interval) {
            long[] ofUnit = pick(within(time, time + unit), rule.positions());
            times = size + ofUnit.length > times.length
                    ? Arrays.copyOf(times, Math.max(2 * times.length, size + ofUnit.length))
                    : times;
            System.arraycopy(ofUnit, 0, times, size, ofUnit.length);
            size += ofUnit.length;
        }
        return Arrays.copyOf(times, size);
    }

    /** The allowed seconds within [from, to); looks at no more than it must. */
    private long[] within(long from, long to) {
        LongStream.Builder result = LongStream.builder();
        long time = from;
        while (time < to) {
            int hour = (int) (time / (SIXTY * SIXTY));
            int minute = (int) (time / SIXTY % SIXTY);
            if (!hours[hour]) {
                time = (hour + 1L) * SIXTY * SIXTY;
            } else if (!minutes[minute]) {
                time = (time / SIXTY + 1) * SIXTY;
            } else {
                if (seconds[(int) (time % SIXTY)]) {
                    result.add(time);
                }
                time++;
            }
        }
        return result.build().toArray();
    }

    /** BYSETPOS: the n-th of some starts, from the end if negative; all of them if no position is given. */
    static long[] pick(long[] starts, List<Integer> positions) {
        return positions.isEmpty()
                ? starts
                : positions.stream()
                        .mapToInt(position -> position > 0 ? position - 1 : starts.length + position)
                        .filter(index -> index >= 0 && index < starts.length)
                        .sorted()
                        .distinct()
                        .mapToLong(index -> starts[index])
                        .toArray();
    }
}
