package de.nahraum.geodata.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Months, dates and spans of dates, with or without a year, also over New Year, counted from an n-th weekday or Easter. Both ends are
 * part of a span. A date that a year does not have (29 February, a fifth Sunday) is skipped; a span may begin or end at 29 February of
 * any year.
 */
final class Dates implements DayFilter {
    private static final int WEEK = 7;
    private static final int MONTHS = 12;
    /** More than the days of any month, so that month and day compare as one number. */
    private static final int MONTH_FACTOR = 32;

    /** From Christmas Eve to Epiphany: whoever names such a span has its holidays in mind, in a longer one they only lie. */
    private static final int MOST_NAMED_DAYS = 14;

    private static final long WITHOUT_END = Long.MAX_VALUE;

    private final DateWithOffset start;
    private final DateWithOffset end;
    private final boolean ends;
    private final int interval;
    private final Bound beginning;
    private final @Nullable DayFilter plain;

    /** What a date is: one day, or the first or last of a span. */
    private enum Bound {
        ALONE,
        START,
        END
    }

    private Dates(DateRange range) {
        start = range.getStartDate();
        ends = range.getEndDate() != null;
        end = ends ? withMonthOf(range.getEndDate(), start) : start;
        interval = Math.max(1, range.getInterval());
        beginning = ends ? Bound.START : Bound.ALONE;
        plain = isPlain(start) && isPlain(end) && !start.isOpenEnded() ? plain(start, end) : null;
    }

    static DayFilter of(DateRange range) {
        return new Dates(range);
    }

    /** In {@code Dec 24-26} the end has no month of its own. */
    static DateWithOffset withMonthOf(DateWithOffset end, DateWithOffset start) {
        if (end.getMonth() != null || end.getVarDate() != null) {
            return end;
        }
        DateWithOffset copy = end.copy();
        copy.setMonth(start.getMonth());
        return copy;
    }

    /** Month and day alone: the same every year. */
    private static boolean isPlain(DateWithOffset date) {
        return date.undefinedYear()
                && date.getVarDate() == null
                && date.getNthWeekDay() == null
                && date.getWeekDayOffset() == null
                && date.getDayOffset() == 0;
    }

    /** Counted from Easter or a weekday, without a year that would settle it. */
    static boolean isMoving(DateRange range) {
        return isMoving(range.getStartDate()) || range.getEndDate() != null && isMoving(range.getEndDate());
    }

    private static boolean isMoving(DateWithOffset date) {
        return date.undefinedYear() && !isPlain(date);
    }

    private static DayFilter plain(DateWithOffset start, DateWithOffset end) {
        int first = monthOf(start) * MONTH_FACTOR + (hasDay(start) ? start.getDay() : 1);
        int last = monthOf(end) * MONTH_FACTOR + (hasDay(end) ? end.getDay() : MONTH_FACTOR - 1);
        return day -> {
            int today = day.date().getMonthValue() * MONTH_FACTOR + day.date().getDayOfMonth();
            return first <= last ? first <= today && today <= last : today >= first || today <= last;
        };
    }

    /** 1 to 12; the date must have a month. */
    static int monthOf(DateWithOffset date) {
        return switch (date.getMonth()) {
            case JAN -> 1;
            case FEB -> 2;
            case MAR -> 3;
            case APR -> 4;
            case MAY -> 5;
            case JUN -> 6;
            case JUL -> 7;
            case AUG -> 8;
            case SEP -> 9;
            case OCT -> 10;
            case NOV -> 11;
            case DEC -> MONTHS;
        };
    }

    private static boolean hasDay(DateWithOffset date) {
        return date.getDay() != DateWithOffset.UNDEFINED_MONTH_DAY;
    }

    /** A span that holds a day may have begun the year before; with an offset, a date may lie in the year after its own. */
    @Override
    public boolean test(Day day) {
        if (plain != null) {
            return plain.test(day) && isInInterval(day);
        }
        int year = day.date().getYear();
        for (int y = year - 1; y <= year + 1; y++) {
            if (lengthOf(y, day) > 0) {
                return true;
            }
        }
        return false;
    }

    /** A date, or a span of a few days. An n-th weekday of a month is a weekday. */
    @Override
    public boolean names(Day day) {
        if (!ends && start.getNthWeekDay() != null) {
            return false;
        }
        int year = day.date().getYear();
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToLong(y -> lengthOf(y, day))
                .anyMatch(length -> length > 0 && length <= MOST_NAMED_DAYS);
    }

    /** Days of the span that begins in a year; 0 if it does not hold the day asked for. */
    private long lengthOf(int year, Day asked) {
        long day = asked.number();
        boolean startHasYear = !start.undefinedYear();
        if (startHasYear && start.isOpenEnded()) {
            OptionalLong first = resolve(start, start.getYear(), beginning);
            return first.isPresent() && day >= first.getAsLong() ? WITHOUT_END : 0;
        }
        if (startHasYear && start.getYear() != year || ends && !startHasYear && !mayBeginIn(year)) {
            return 0;
        }
        OptionalLong first = resolve(start, year, beginning);
        if (first.isEmpty() || day < first.getAsLong()) {
            return 0;
        }
        if (start.isOpenEnded()) {
            long lastOfYear = LocalDate.of(year, MONTHS, 31).toEpochDay();
            return day <= lastOfYear ? lastOfYear - first.getAsLong() + 1 : 0;
        }
        OptionalLong last = resolve(end, ends && !end.undefinedYear() ? end.getYear() : year, Bound.END);
        if (last.isPresent() && last.getAsLong() < first.getAsLong() && ends && end.undefinedYear()) {
            last = resolve(end, year + 1, Bound.END);
        }
        boolean holds = last.isPresent() && day <= last.getAsLong() && isInInterval(asked);
        return holds ? last.getAsLong() - first.getAsLong() + 1 : 0;
    }

    /** Every few months, counted from the first. */
    private boolean isInInterval(Day day) {
        return interval == 1
                || Math.floorMod(day.date().getMonthValue() - 1 - (monthOf(start) - 1), MONTHS) % interval == 0;
    }

    /** {@code Dec 20-2027 Jan 06} begins once: in the year of its end or, if it would end before, the year before. */
    private boolean mayBeginIn(int year) {
        if (end.undefinedYear()) {
            return true;
        }
        OptionalLong first = resolve(start, end.getYear(), beginning);
        OptionalLong last = resolve(end, end.getYear(), Bound.END);
        boolean same = first.isPresent() && last.isPresent() && first.getAsLong() <= last.getAsLong();
        return year == (same ? end.getYear() : end.getYear() - 1);
    }

    private static OptionalLong resolve(DateWithOffset date, int year, Bound bound) {
        OptionalLong base = base(date, year, bound);
        if (base.isEmpty()) {
            return base;
        }
        long day = base.getAsLong();
        if (date.getWeekDayOffset() != null) {
            int towards = Day.weekdayOf(date.getWeekDayOffset()) - Day.weekdayOf(day);
            day += date.isWeekDayOffsetPositive() ? Math.floorMod(towards, WEEK) : -Math.floorMod(-towards, WEEK);
        }
        return OptionalLong.of(day + date.getDayOffset());
    }

    private static OptionalLong base(DateWithOffset date, int year, Bound bound) {
        if (date.getVarDate() != null) {
            return OptionalLong.of(Easter.of(year).toEpochDay());
        }
        YearMonth month = YearMonth.of(year, monthOf(date));
        if (date.getNthWeekDay() != null) {
            return nthWeekday(month, Day.weekdayOf(date.getNthWeekDay()), date.getNth());
        }
        if (!hasDay(date)) {
            return OptionalLong.of((bound == Bound.END ? month.atEndOfMonth() : month.atDay(1)).toEpochDay());
        }
        if (month.isValidDay(date.getDay())) {
            return OptionalLong.of(month.atDay(date.getDay()).toEpochDay());
        }
        long lastDay = month.atEndOfMonth().toEpochDay();
        return bound == Bound.ALONE
                ? OptionalLong.empty()
                : OptionalLong.of(bound == Bound.END ? lastDay : lastDay + 1);
    }

    private static OptionalLong nthWeekday(YearMonth month, int weekday, int nth) {
        long day;
        if (nth > 0) {
            long first = month.atDay(1).toEpochDay();
            day = first + Math.floorMod(weekday - Day.weekdayOf(first), WEEK) + (nth - 1L) * WEEK;
        } else {
            long last = month.atEndOfMonth().toEpochDay();
            day = last - Math.floorMod(Day.weekdayOf(last) - weekday, WEEK) + (nth + 1L) * WEEK;
        }
        boolean inMonth = YearMonth.from(LocalDate.ofEpochDay(day)).equals(month);
        return inMonth ? OptionalLong.of(day) : OptionalLong.empty();
    }
}
