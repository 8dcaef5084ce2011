package de.nahraum.geodata.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which days a rule holds: every kind of selector it has must agree, of each kind one is enough. */
interface DayFilter {
    boolean test(Day day);

    /** Whether it speaks of this very day: as a public holiday or by its date, and not only by its weekday, week, month or year. */
    default boolean names(Day day) {
        return false;
    }

    /** All selectors of a rule; empty if it has none and holds every day. */
    static List<DayFilter> listOf(Rule rule) {
        List<DayFilter> filters = new ArrayList<>();
        List<YearRange> years = rule.getYears();
        if (years != null) {
            filters.add(anyOf(years.stream().map(DayFilter::years).toList()));
        }
        List<WeekRange> weeks = rule.getWeeks();
        if (weeks != null) {
            filters.add(anyOf(weeks.stream().map(DayFilter::weeks).toList()));
        }
        List<DateRange> dates = rule.getDates();
        if (dates != null) {
            filters.add(anyOf(dates.stream().map(Dates::of).toList()));
        }
        DayFilter weekdays = Weekdays.of(rule.getDays(), rule.getHolidays());
        if (weekdays != null) {
            filters.add(weekdays);
        }
        return filters;
    }

    /** How many selectors a rule has. */
    static int count(Rule rule) {
        return size(rule.getYears())
                + size(rule.getWeeks())
                + size(rule.getDates())
                + size(rule.getDays())
                + size(rule.getHolidays());
    }

    private static int size(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }

    /** How many of its dates lie on another day every year. */
    static long countMoving(Rule rule) {
        List<DateRange> dates = rule.getDates() == null ? List.of() : rule.getDates();
        return dates.stream().filter(Dates::isMoving).count();
    }

    private static DayFilter anyOf(List<DayFilter> filters) {
        if (filters.size() == 1) {
            return filters.getFirst();
        }
        return new DayFilter() {
            @Override
            public boolean test(Day day) {
                for (DayFilter filter : filters) {
                    if (filter.test(day)) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public boolean names(Day day) {
                return filters.stream().anyMatch(filter -> filter.names(day));
            }
        };
    }

    private static DayFilter years(YearRange range) {
        int first = range.getStartYear();
        int last = range.isOpenEnded()
                ? Integer.MAX_VALUE
                : range.getEndYear() == YearRange.UNDEFINED_YEAR ? first : range.getEndYear();
        int interval = Math.max(1, range.getInterval());
        return day -> {
            int year = day.date().getYear();
            return first <= year && year <= last && (year - first) % interval == 0;
        };
    }

    /** Weeks from the last ones of a year into the next ({@code week 50-03}) count on across New Year. */
    private static DayFilter weeks(WeekRange range) {
        int first = range.getStartWeek();
        int last = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? first : range.getEndWeek();
        int interval = Math.max(1, range.getInterval());
        return day -> {
            int week = day.week();
            if (first <= last || week >= first) {
                return first <= week && (week <= last || first > last) && (week - first) % interval == 0;
            }
            int weeksBefore = interval == 1
                    ? 0
                    : Day.of(day.number() - 7L * week, day.calendar()).weeksOfYear();
            return week <= last && (weeksBefore - first + week) % interval == 0;
        };
    }

    /** Whether a nullable list has anything in it. */
    static boolean isGiven(@Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }
}
