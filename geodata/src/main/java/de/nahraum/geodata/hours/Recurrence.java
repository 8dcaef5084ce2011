package de.nahraum.geodata.hours;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What RFC 5545 says about when something takes place, worked out: the starts of its rules and single dates without the excluded ones,
 * each with the length of the first session. The length is that on the clock: a session of two hours ends two hours later on the
 * clock, also in a night in which the clock is changed.
 */
final class Recurrence implements SessionSource {
    /** Without an end it is a point in time, which lasts a minute. */
    private static final long POINT = 60;

    private static final long LONGEST = 400 * Day.SECONDS;
    private static final int MOST_DATES = 5000;
    /** RFC 5545, 3.8.5.3: there should be one. Counting one out may take some time. */
    private static final int MOST_RULES = 8;

    private static final Stretch.Label OPEN = new Stretch.Label(Stretch.Kind.OPEN, false, null, null);
    private static final Stretch.Label OPEN_END = new Stretch.Label(Stretch.Kind.OPEN, true, null, null);

    private final RecurrenceText.Parts parts;
    private final long length;
    private final boolean openEnd;
    private final List<RecurrenceStarts> rules;
    private final List<RecurrenceStarts> exceptRules;

    private Recurrence(RecurrenceText.Parts parts) {
        this.parts = parts;
        openEnd = parts.end() == null
                && parts.duration() == null
                && !parts.start().wholeDay();
        length = lengthOf(parts);
        long first = parts.start().local().toEpochSecond(ZoneOffset.UTC);
        rules = parts.rules().stream()
                .map(rule -> new RecurrenceStarts(rule, first))
                .toList();
        exceptRules = parts.exceptRules().stream()
                .map(rule -> new RecurrenceStarts(rule, first))
                .toList();
    }

    /** An end in another zone than the start is read on the start's clock. */
    private static long lengthOf(RecurrenceText.Parts parts) {
        if (parts.duration() != null) {
            return parts.duration().toSeconds();
        }
        if (parts.end() == null) {
            return parts.start().wholeDay() ? Day.SECONDS : POINT;
        }
        ZoneId start = parts.start().zone();
        ZoneId zone = start == null ? ZoneOffset.UTC : start;
        return parts.end().secondIn(zone, zone) - parts.start().secondIn(zone, zone);
    }

    /**
     * Reads a text.
     *
     * @throws Unreadable if any of it is not understood, a session ends before it starts, or there are too many
     */
    static Recurrence parse(String text) throws Unreadable {
        RecurrenceText.Parts parts = RecurrenceText.parse(text);
        if (parts.rules().size() + parts.exceptRules().size() > MOST_RULES) {
            throw new Unreadable(ScheduleProblem.Kind.TOO_MANY);
        }
        Recurrence recurrence = new Recurrence(parts);
        if (recurrence.length <= 0) {
            throw new Unreadable(ScheduleProblem.Kind.END_BEFORE_START);
        }
        if (recurrence.isTooMany()) {
            throw new Unreadable(ScheduleProblem.Kind.TOO_MANY);
        }
        return recurrence;
    }

    private boolean isTooMany() {
        return length > LONGEST
                || parts.dates().size() + parts.exceptDates().size() > MOST_DATES
                || rules.stream().anyMatch(RecurrenceStarts::isTooMany)
                || exceptRules.stream().anyMatch(RecurrenceStarts::isTooMany)
                || isTooDense();
    }

    /** More starts a day, or sessions that run at the same time, than anybody tells apart. One a day may be as long as any. */
    private boolean isTooDense() {
        long starts = Stream.concat(rules.stream(), exceptRules.stream())
                .filter(rule -> !rule.isCounted())
                .mapToLong(RecurrenceStarts::countADay)
                .sum();
        long days = Math.ceilDiv(length, Day.SECONDS);
        long startsOfLong =
                days > 1 ? rules.stream().mapToLong(RecurrenceStarts::countADay).sum() : 0;
        return starts > RecurrenceStarts.MOST_A_DAY
                || startsOfLong > 1 && startsOfLong * days > RecurrenceStarts.MOST_A_DAY;
    }

    @Override
    public Set<ScheduleDoubt> doubts() {
        boolean ignores = Stream.concat(parts.rules().stream(), parts.exceptRules().stream())
                .anyMatch(RecurrenceRule::ignoresNumbers);
        return ignores ? Set.of(ScheduleDoubt.NUMBER_IGNORED) : Set.of();
    }

    /** By a date that stands for itself: an RDATE, or the first start if there is no rule. */
    @Override
    public boolean knowsHoliday(LocalDate day, ScheduleCalendar calendar) {
        ZoneId town = calendar.zone();
        ZoneId own = parts.start().zone();
        ZoneId clock = own == null ? town : own;
        return datesAlone(clock, town)
                .map(start -> stretch(start, clock, town).start())
                .anyMatch(start -> Math.floorDiv(start, Day.SECONDS) == day.toEpochDay());
    }

    @Override
    public List<Stretch> list(long firstDay, long lastDay, ScheduleCalendar calendar) {
        ZoneId town = calendar.zone();
        ZoneId own = parts.start().zone();
        ZoneId clock = own == null ? town : own;
        // Two days more on either side hold every difference between two clocks.
        long from = (firstDay - 2) * Day.SECONDS - length;
        long to = (lastDay + 3) * Day.SECONDS;
        LongStream starts = rules.stream().flatMapToLong(rule -> Arrays.stream(rule.list(from, to, clock, town)));
        Set<Long> excluded = new HashSet<>();
        Set<Long> excludedDays = new HashSet<>();
        for (Moment date : parts.exceptDates()) {
            if (date.wholeDay()) {
                excludedDays.add(Math.floorDiv(date.secondIn(clock, town), Day.SECONDS));
            } else {
                excluded.add(date.secondIn(clock, town));
            }
        }
        exceptRules.forEach(
                rule -> Arrays.stream(rule.list(from, to, clock, town)).forEach(excluded::add));
        return LongStream.concat(starts, datesAlone(clock, town))
                .sorted()
                .distinct()
                .filter(start -> !excluded.contains(start) && !excludedDays.contains(Math.floorDiv(start, Day.SECONDS)))
                .mapToObj(start -> stretch(start, clock, town))
                .filter(stretch ->
                        stretch.end() > firstDay * Day.SECONDS && stretch.start() < (lastDay + 1) * Day.SECONDS)
                .toList();
    }

    /** The starts no rule gives. Without a rule the first start is one. */
    private LongStream datesAlone(ZoneId clock, ZoneId town) {
        LongStream first = rules.isEmpty() ? LongStream.of(parts.start().secondIn(clock, town)) : LongStream.empty();
        return LongStream.concat(first, parts.dates().stream().mapToLong(date -> at(date, clock, town)));
    }

    /** An additional day without a time has the time of the first start. */
    private long at(Moment date, ZoneId clock, ZoneId town) {
        long second = date.secondIn(clock, town);
        return date.wholeDay() && !parts.start().wholeDay()
                ? second + parts.start().local().toLocalTime().toSecondOfDay()
                : second;
    }

    private Stretch stretch(long start, ZoneId clock, ZoneId town) {
        long begin = clock.equals(town) ? start : onClockOf(town, start, clock);
        long end = clock.equals(town) ? start + length : onClockOf(town, start + length, clock);
        return new Stretch(begin, end, openEnd ? OPEN_END : OPEN);
    }

    private static long onClockOf(ZoneId town, long second, ZoneId clock) {
        return LocalClock.second(LocalClock.at(second, clock).toInstant(), town);
    }
}
