package de.nahraum.geodata.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalLong;

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

    private final DateWithOffset start;
    private final DateWithOffset end;
    private final boolean ends;
    private final int interval;
    private final Bound beginning;

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
    }

    static DayFilter of(DateRange range) {
        Dates dates = new Dates(range);
        boolean plain = isPlain(dates.start) && isPlain(dates.end) && !dates.start.isOpenEnded();
        return plain ? dates.plain() : dates;
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

    private DayFilter plain() {
        int first = monthOf(start) * MONTH_FACTOR + (hasDay(start) ? start.getDay() : 1);
        int last = monthOf(end) * MONTH_FACTOR + (hasDay(end) ? end.getDay() : MONTH_FACTOR - 1);
        return day -> {
            int today = day.date().getMonthValue() * MONTH_FACTOR + day.date().getDayOfMonth();
            boolean within = first <= last ? first <= today && today <= last : today >= first || today <= last;
            return within && isInInterval(day);
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
        int year = day.date().getYear();
        for (int y = year - 1; y <= year + 1; y++) {
            if (holds(y, day)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(int year, Day asked) {
        long day = asked.number();
        boolean startHasYear = !start.undefinedYear();
        if (startHasYear && start.isOpenEnded()) {
            OptionalLong first = resolve(start, start.getYear(), beginning);
            return first.isPresent() && day >= first.getAsLong();
        }
        if (startHasYear && start.getYear() != year || ends && !startHasYear && !mayBeginIn(year)) {
            return false;
        }
        OptionalLong first = resolve(start, year, beginning);
        if (first.isEmpty() || day < first.getAsLong()) {
            return false;
        }
        if (start.isOpenEnded()) {
            return day <= LocalDate.of(year, MONTHS, 31).toEpochDay();
        }
        OptionalLong last = resolve(end, ends && !end.undefinedYear() ? end.getYear() : year, Bound.END);
        if (last.isPresent() && last.getAsLong() < first.getAsLong() && ends && end.undefinedYear()) {
            last = resolve(end, year + 1, Bound.END);
        }
        return last.isPresent() && day <= last.getAsLong() && isInInterval(asked);
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
