package de.nahraum.geodata.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * OpenStreetMap's {@code opening_hours}, worked out.
 *
 * <p>Source: the specification at wiki.openstreetmap.org/wiki/Key:opening_hours/specification, and opening_hours.js where it is silent.
 * Rules are painted one after the other over the days asked for. A rule after {@code ;} takes the place of all earlier rules on the
 * days it names, one after a comma adds to them, one after {@code ||} fills what is not open by then. A session belongs to the day it
 * begins on: what begins on Friday goes on past midnight whatever Saturday's rule says; only {@code off} with times cuts it.
 *
 * <p>Cost: days × rules, then linear in the stretches found; a year of an ordinary office takes some 20 µs.
 */
final class OpeningHours implements SessionSource {
    /** More moments than this in a day are no schedule: an hour every five minutes, and some. */
    private static final int MOMENTS_OF_DAY = 300;

    private static final int MOST_RULES = 60;

    /** Rules times moments: what painting them one over the other takes for a day. */
    private static final long MOST_PAINTING = 1500;

    /** Dates, weekdays, weeks, years that may have to be looked at for a day. */
    private static final int MOST_SELECTORS = 200;

    /** Dates counted from Easter or an n-th weekday cost more. */
    private static final int MOST_MOVING_DATES = 12;

    private static final int LAST_YEAR = 9999;
    private static final int LAST_WEEK = 53;

    private final List<HoursRule> rules;

    private OpeningHours(List<HoursRule> rules) {
        this.rules = rules;
    }

    /**
     * Reads a text.
     *
     * @throws Unreadable if any of it is not understood, or it names more moments of a day than anybody could attend
     */
    static OpeningHours parse(String text) throws Unreadable {
        List<HoursRule> rules = new ArrayList<>();
        List<Rule> parsed = HoursText.parse(text);
        if (parsed.size() > MOST_RULES
                || parsed.stream().mapToInt(DayFilter::count).sum() > MOST_SELECTORS
                || parsed.stream().mapToLong(DayFilter::countMoving).sum() > MOST_MOVING_DATES) {
            throw new Unreadable(ScheduleProblem.Kind.TOO_MANY);
        }
        for (int i = 0; i < parsed.size(); i++) {
            Rule rule = parsed.get(i);
            // In "PH,Dec 24 off" the holidays are meant to be off too, and not open day and night.
            boolean goesOn = i + 1 < parsed.size() && parsed.get(i + 1).isAdditive();
            if (rule.getComment() != null || !isComplete(rule) || goesOn && HoursRule.saysOnlyDays(rule)) {
                throw new Unreadable();
            }
            DateList.complete(rule);
            rules.add(HoursRule.of(rule, rules.isEmpty() ? null : rules.getLast()));
        }
        if (rules.isEmpty()) {
            throw new Unreadable(0);
        }
        long moments = rules.stream()
                .mapToLong(rule -> rule.times() == null ? 1 : rule.times().count())
                .sum();
        if (moments > MOMENTS_OF_DAY || moments * rules.size() > MOST_PAINTING) {
            throw new Unreadable(ScheduleProblem.Kind.TOO_MANY);
        }
        return new OpeningHours(List.copyOf(rules));
    }

    /** Every date has a month that has this day, and every year and week is one of a calendar. */
    private static boolean isComplete(Rule rule) {
        List<YearRange> years = rule.getYears() == null ? List.of() : rule.getYears();
        List<WeekRange> weeks = rule.getWeeks() == null ? List.of() : rule.getWeeks();
        List<DateRange> dates = rule.getDates() == null ? List.of() : rule.getDates();
        return weeks.stream().allMatch(range -> range.getStartWeek() <= LAST_WEEK && range.getEndWeek() <= LAST_WEEK)
                && years.stream()
                        .allMatch(range -> range.getStartYear() <= LAST_YEAR && range.getEndYear() <= LAST_YEAR)
                && dates.stream().allMatch(OpeningHours::isComplete);
    }

    private static boolean isComplete(DateRange range) {
        DateWithOffset start = range.getStartDate();
        return isComplete(start)
                && (range.getEndDate() == null || isComplete(Dates.withMonthOf(range.getEndDate(), start)));
    }

    private static boolean isComplete(DateWithOffset date) {
        boolean dayExists = date.getMonth() == null
                || date.getDay() == DateWithOffset.UNDEFINED_MONTH_DAY
                || date.getDay() <= Month.of(Dates.monthOf(date)).maxLength();
        return dayExists && date.getYear() <= LAST_YEAR && (date.getMonth() != null || date.getVarDate() != null);
    }

    /** By a rule that counts on the day: one whose place a later rule takes says nothing about it. */
    @Override
    public boolean knowsHoliday(LocalDate day, ScheduleCalendar calendar) {
        Day asked = Day.of(day.toEpochDay(), calendar);
        boolean named = false;
        for (HoursRule rule : rules) {
            if (rule.holdsOn(asked)) {
                named = named && !rule.replaces() || rule.names(asked);
            }
        }
        return named;
    }

    @Override
    public SessionSource withoutAnyTime() {
        return new OpeningHours(
                rules.stream().filter(rule -> !rule.label().anyTime()).toList());
    }

    @Override
    public Set<ScheduleDoubt> doubts() {
        Set<ScheduleDoubt> doubts = EnumSet.noneOf(ScheduleDoubt.class);
        boolean timed = rules.stream().anyMatch(rule -> rule.times() != null);
        boolean timedBefore = false;
        for (HoursRule rule : rules) {
            if (rule.times() != null) {
                timedBefore = true;
            } else if (rule.days().isEmpty()
                    && timedBefore
                    && !rule.fallback()
                    && !rule.label().isClosed()) {
                doubts.add(ScheduleDoubt.COVERED);
            } else if (rule.saysOnlyDays() && timed) {
                doubts.add(ScheduleDoubt.DAY_AND_NIGHT);
            }
        }
        return doubts;
    }

    /** Closed stretches are among it where a rule says so. */
    @Override
    public List<Stretch> list(long firstDay, long lastDay, ScheduleCalendar calendar) {
        int days = Math.toIntExact(lastDay - firstDay + 1);
        Day[] asked = new Day[days];
        boolean[][] holds = new boolean[rules.size()][days];
        int[] firstRule = new int[days];
        for (int i = 0; i < days; i++) {
            asked[i] = Day.of(firstDay + i, calendar);
            for (int r = 0; r < rules.size(); r++) {
                holds[r][i] = rules.get(r).holdsOn(asked[i]);
                if (holds[r][i] && rules.get(r).replaces()) {
                    firstRule[i] = r;
                }
            }
        }
        List<Stretch> result = List.of();
        for (int r = 0; r < rules.size(); r++) {
            HoursRule rule = rules.get(r);
            List<Stretch> painted = new ArrayList<>();
            for (int i = 0; i < days; i++) {
                if (holds[r][i] && firstRule[i] <= r) {
                    rule.appendTo(painted, asked[i]);
                }
            }
            result = paint(result, painted, rule);
        }
        return Stretch.merge(result);
    }

    private static List<Stretch> paint(List<Stretch> picture, List<Stretch> painted, HoursRule rule) {
        if (rule.fallback()) {
            List<Stretch> open = picture.stream()
                    .filter(stretch -> !stretch.label().isClosed())
                    .toList();
            return Stretch.over(Stretch.over(picture, painted), open);
        }
        // A day off closes nothing that began the day before.
        return rule.label().isClosed() && rule.times() == null
                ? Stretch.over(painted, picture)
                : Stretch.over(picture, painted);
    }
}
