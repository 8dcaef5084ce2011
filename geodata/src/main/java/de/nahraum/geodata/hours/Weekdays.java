package de.nahraum.geodata.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.WeekDayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weekdays, n-th weekdays of a month and holidays. Holidays in a list with weekdays are days like those ({@code Su,PH}: Sundays and
 * public holidays); before weekdays they are a condition ({@code SH Mo-Fr}: the weekdays within school holidays).
 */
final class Weekdays implements DayFilter {
    private static final int WEEK = 7;

    private final int plain;
    private final List<NthDay> nthDays;
    private final boolean hasWeekdays;
    private final List<Holiday> conditions;
    private final List<Holiday> alternatives;

    private Weekdays(@Nullable List<WeekDayRange> ranges, @Nullable List<Holiday> holidays) {
        hasWeekdays = DayFilter.isGiven(ranges);
        nthDays = new ArrayList<>();
        int mask = 0;
        for (WeekDayRange range : ranges == null ? List.<WeekDayRange>of() : ranges) {
            if (DayFilter.isGiven(range.getNths())) {
                range.getNths().forEach(nth -> nthDays.add(NthDay.of(range, nth)));
            } else {
                mask |= maskOf(range);
            }
        }
        plain = mask;
        List<Holiday> all = holidays == null ? List.of() : holidays;
        conditions = all.stream()
                .filter(holiday -> hasWeekdays && !holiday.getUseAsWeekDay())
                .toList();
        alternatives = all.stream()
                .filter(holiday -> !hasWeekdays || holiday.getUseAsWeekDay())
                .toList();
    }

    /** Null if neither weekdays nor holidays are named. */
    static @Nullable Weekdays of(@Nullable List<WeekDayRange> ranges, @Nullable List<Holiday> holidays) {
        return DayFilter.isGiven(ranges) || DayFilter.isGiven(holidays) ? new Weekdays(ranges, holidays) : null;
    }

    /** A bit for each day; {@code Sa-Tu} goes over the end of the week. */
    private static int maskOf(WeekDayRange range) {
        int first = Day.weekdayOf(range.getStartDay());
        int last = range.getEndDay() == null ? first : Day.weekdayOf(range.getEndDay());
        int mask = 0;
        for (int i = 0; i <= Math.floorMod(last - first, WEEK); i++) {
            mask |= 1 << (first + i) % WEEK;
        }
        return mask;
    }

    @Override
    public boolean test(Day day) {
        return hasWeekdays && isWeekday(day) && (conditions.isEmpty() || isAny(conditions, day))
                || !alternatives.isEmpty() && isAny(alternatives, day);
    }

    /** By a public holiday. Whoever wrote of the eve of one ({@code PH -1 day}) named the eve. */
    @Override
    public boolean names(Day day) {
        return hasWeekdays && isWeekday(day) && isAnyPublic(conditions, day) || isAnyPublic(alternatives, day);
    }

    private boolean isWeekday(Day day) {
        if ((plain >> day.weekday() & 1) == 1) {
            return true;
        }
        for (NthDay nth : nthDays) {
            if (nth.test(day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAny(List<Holiday> holidays, Day day) {
        for (Holiday holiday : holidays) {
            if (is(holiday, day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnyPublic(List<Holiday> holidays, Day day) {
        return holidays.stream().anyMatch(holiday -> holiday.getType() == Holiday.Type.PH && is(holiday, day));
    }

    private static boolean is(Holiday holiday, Day day) {
        LocalDate date = holiday.getOffset() == 0 ? day.date() : day.date().minusDays(holiday.getOffset());
        return holiday.getType() == Holiday.Type.PH
                ? day.calendar().publicHolidays().isHoliday(date)
                : day.calendar().schoolHolidays().find(date).isPresent();
    }

    /**
     * The n-th of a weekday in its month.
     *
     * @param from 1 to 5 from the beginning, −1 to −5 from the end
     * @param to the same, or {@code from}
     * @param offset days after it
     */
    private record NthDay(int weekday, int from, int to, int offset) {
        static NthDay of(WeekDayRange range, Nth nth) {
            int from = nth.getStartNth();
            int to = nth.getEndNth() == Nth.INVALID_NTH ? from : nth.getEndNth();
            return new NthDay(Day.weekdayOf(range.getStartDay()), from, to, range.getOffset());
        }

        boolean test(Day day) {
            if (Day.weekdayOf(day.number() - offset) != weekday) {
                return false;
            }
            LocalDate base = day.date().minusDays(offset);
            int fromBeginning = (base.getDayOfMonth() - 1) / WEEK + 1;
            int fromEnd = -((base.lengthOfMonth() - base.getDayOfMonth()) / WEEK + 1);
            return (from > 0 ? fromBeginning >= from : fromEnd >= from)
                    && (to > 0 ? fromBeginning <= to : fromEnd <= to);
        }
    }
}
