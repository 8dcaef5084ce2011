package de.nahraum.geodata.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * What a list of dates says once and means for all of them. The parser ties it to the date beside it: the year to the first, the n-th
 * weekday to the last.
 *
 * <ul>
 *   <li>{@code 2026 Jan 05,Feb 09}: both in 2026 (specification: a year selector stands before all dates). Where the list would have to
 *       go on in the next year it does not say in which year it is ({@code 2026 Dec 24,Jan 02}), and is not understood.
 *   <li>{@code Jan,Apr,Jul,Oct Mo[1]}: the first Monday of each of these months, as with {@code Jan-Mar Mo[1]}.
 * </ul>
 */
final class DateList {
    /** More than the days of any month, so that month and day compare as one number. */
    private static final int MONTH_FACTOR = 32;

    private DateList() {}

    /**
     * Writes out in a rule what its dates have in common.
     *
     * @throws Unreadable if it cannot be said in which year a date is
     */
    static void complete(Rule rule) throws Unreadable {
        List<DateRange> dates = rule.getDates();
        if (dates != null && dates.size() > 1) {
            shareYear(dates);
            shareWeekday(rule, dates);
        }
    }

    private static void shareYear(List<DateRange> dates) throws Unreadable {
        int year = YearRange.UNDEFINED_YEAR;
        int before = 0;
        for (DateRange range : dates) {
            DateWithOffset start = range.getStartDate();
            DateWithOffset end = range.getEndDate() == null ? start : Dates.withMonthOf(range.getEndDate(), start);
            if (start.undefinedYear() && end.undefinedYear() && year != YearRange.UNDEFINED_YEAR) {
                if ((start.getMonth() != null || before == Integer.MAX_VALUE) && dayOfYear(start) < before) {
                    throw new Unreadable();
                }
                start.setYear(year);
            }
            if (!end.undefinedYear()) {
                year = end.getYear();
                before = dayOfYear(end);
            } else if (!start.undefinedYear()) {
                // 2026 Dec 30-Jan 01 ends in the next year without saying so: what comes then may be in either.
                boolean turns = end.getMonth() != null && dayOfYear(end) < dayOfYear(start);
                year = start.getYear();
                before = turns ? Integer.MAX_VALUE : dayOfYear(end);
            }
        }
    }

    /** For comparing; 0 where it is not known. */
    private static int dayOfYear(DateWithOffset date) {
        int day = date.getDay() == DateWithOffset.UNDEFINED_MONTH_DAY ? 0 : date.getDay();
        return date.getMonth() == null ? 0 : Dates.monthOf(date) * MONTH_FACTOR + day;
    }

    private static void shareWeekday(Rule rule, List<DateRange> dates) {
        DateWithOffset last = dates.getLast().getStartDate();
        boolean shared = last.getNthWeekDay() != null
                && last.getWeekDayOffset() == null
                && dates.getLast().getEndDate() == null
                && !DayFilter.isGiven(rule.getDays())
                && dates.subList(0, dates.size() - 1).stream().allMatch(DateList::isMonths);
        if (!shared) {
            return;
        }
        Nth nth = new Nth();
        nth.setStartNth(last.getNth());
        WeekDayRange weekday = new WeekDayRange();
        weekday.setStartDay(last.getNthWeekDay());
        weekday.add(nth);
        weekday.setOffset(last.getDayOffset());
        DateWithOffset month = new DateWithOffset();
        month.setYear(last.getYear());
        month.setMonth(last.getMonth());
        DateRange range = new DateRange();
        range.setStartDate(month);
        List<DateRange> months = new ArrayList<>(dates.subList(0, dates.size() - 1));
        months.add(range);
        rule.setDates(months);
        rule.setDays(List.of(weekday));
    }

    /** Whole months. With a year, the parser gives a span of them its first and last day. */
    private static boolean isMonths(DateRange range) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate() == null ? start : range.getEndDate();
        boolean begins = start.getDay() == DateWithOffset.UNDEFINED_MONTH_DAY
                || range.getEndDate() != null && start.getDay() == 1;
        boolean ends = end.getDay() == DateWithOffset.UNDEFINED_MONTH_DAY
                || end.getMonth() != null
                        && end.getDay() == Month.of(Dates.monthOf(end)).maxLength();
        return begins && ends && isMonth(start) && isMonth(end);
    }

    private static boolean isMonth(DateWithOffset date) {
        return date.getMonth() != null
                && !date.isOpenEnded()
                && date.getNthWeekDay() == null
                && date.getWeekDayOffset() == null
                && date.getDayOffset() == 0;
    }
}
