package de.nahraum.geodata.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Month;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often something recurs, read off an OpenStreetMap {@code opening_hours} text: the coarse form the goals use until sessions are
 * computed.
 */
public enum Rhythm {
    /** Every week on at least one weekday at stated times. */
    WEEKLY,
    /** At least once in every month: an n-th weekday, or every few weeks. */
    MONTHLY,
    /** By appointment, on single dates, seasonal: nothing one can rely on each month. */
    RARER;

    private static final int WEEKS_IN_SHORTEST_MONTH = 4;
    private static final int WEEKS_IN_SHORTEST_YEAR = 52;

    public boolean isAtLeast(Rhythm wanted) {
        return compareTo(wanted) <= 0;
    }

    /** The rhythm of a text; empty if it is no rule the parser reads. */
    public static Optional<Rhythm> of(String openingHours) {
        try {
            OpeningHoursParser parser =
                    new OpeningHoursParser(new ByteArrayInputStream(openingHours.getBytes(StandardCharsets.UTF_8)));
            List<Rule> rules = parser.rules(false);
            return rules.stream()
                    .filter(rule -> !isClosing(rule))
                    .map(Rhythm::of)
                    .min(Comparator.naturalOrder());
        } catch (OpeningHoursParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isClosing(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        return modifier != null
                && (modifier.getModifier() == RuleModifier.Modifier.OFF
                        || modifier.getModifier() == RuleModifier.Modifier.CLOSED);
    }

    private static Rhythm of(Rule rule) {
        boolean seasonal = rule.getYears() != null || !isWholeYear(rule.getDates());
        boolean timed = rule.getTimes() != null || rule.isTwentyfourseven();
        RuleModifier modifier = rule.getModifier();
        boolean onlyOnRequest = modifier != null && modifier.getComment() != null && !timed;
        boolean unknown = modifier != null && modifier.getModifier() == RuleModifier.Modifier.UNKNOWN;
        if (seasonal || !timed || onlyOnRequest || unknown || isOnHolidaysOnly(rule)) {
            return RARER;
        }
        Rhythm days = ofDays(rule.getDays());
        Rhythm weeks = ofWeeks(rule.getWeeks());
        // An n-th weekday and only if its week is one of every few: nobody knows in which months.
        return days == WEEKLY ? weeks : weeks == WEEKLY ? days : RARER;
    }

    private static boolean isWholeYear(@Nullable List<DateRange> dates) {
        return dates == null || dates.stream().anyMatch(Rhythm::isWholeYear);
    }

    private static boolean isWholeYear(DateRange range) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate();
        return start != null
                && end != null
                && range.getInterval() <= 1
                && start.getYear() == YearRange.UNDEFINED_YEAR
                && end.getYear() == YearRange.UNDEFINED_YEAR
                && start.getMonth() == Month.JAN
                && end.getMonth() == Month.DEC
                && start.getDay() <= 1
                && (end.getDay() == DateWithOffset.UNDEFINED_MONTH_DAY || end.getDay() == DateWithOffset.MAX_MONTH_DAY);
    }

    /** No weekday named, or those within holidays: "SH Mo", but not "Mo,PH". */
    private static boolean isOnHolidaysOnly(Rule rule) {
        List<Holiday> holidays = rule.getHolidays();
        return holidays != null
                && (rule.getDays() == null || holidays.stream().anyMatch(holiday -> !holiday.getUseAsWeekDay()));
    }

    /** No weekday named means every day. */
    private static Rhythm ofDays(@Nullable List<WeekDayRange> days) {
        return days == null
                ? WEEKLY
                : days.stream()
                        .map(Rhythm::ofDay)
                        .min(Comparator.naturalOrder())
                        .orElse(RARER);
    }

    /** Not every month has a fifth Monday. */
    private static Rhythm ofDay(WeekDayRange day) {
        List<Nth> nths = day.getNths();
        if (nths == null || nths.isEmpty()) {
            return WEEKLY;
        }
        return nths.stream().anyMatch(nth -> Math.abs(nth.getStartNth()) <= WEEKS_IN_SHORTEST_MONTH) ? MONTHLY : RARER;
    }

    private static Rhythm ofWeeks(@Nullable List<WeekRange> weeks) {
        return weeks == null
                ? WEEKLY
                : weeks.stream()
                        .map(Rhythm::ofWeek)
                        .min(Comparator.naturalOrder())
                        .orElse(RARER);
    }

    /** Every few weeks, all the year round. */
    private static Rhythm ofWeek(WeekRange week) {
        int interval = Math.max(1, week.getInterval());
        boolean wholeYear = week.getStartWeek() <= interval && week.getEndWeek() + interval > WEEKS_IN_SHORTEST_YEAR;
        if (!wholeYear || interval > WEEKS_IN_SHORTEST_MONTH) {
            return RARER;
        }
        return interval == 1 ? WEEKLY : MONTHLY;
    }
}
