package de.nahraum.geodata.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.YearRange;
import java.util.ArrayList;
import java.util.List;

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

    private static final int LAST_YEAR = 9999;

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
        for (Rule rule : HoursText.parse(text)) {
            if (rule.getComment() != null || !isComplete(rule)) {
                throw new Unreadable();
            }
            rules.add(HoursRule.of(rule, rules.isEmpty() ? null : rules.getLast()));
        }
        if (rules.isEmpty()) {
            throw new Unreadable(0);
        }
        long moments = rules.stream()
                .mapToLong(rule -> rule.times() == null ? 1 : rule.times().count())
                .sum();
        if (moments > MOMENTS_OF_DAY) {
            throw new Unreadable(ScheduleProblem.Kind.TOO_MANY);
        }
        return new OpeningHours(List.copyOf(rules));
    }

    /** Every date has a month, and every year is one of a calendar. */
    private static boolean isComplete(Rule rule) {
        List<YearRange> years = rule.getYears() == null ? List.of() : rule.getYears();
        List<DateRange> dates = rule.getDates() == null ? List.of() : rule.getDates();
        return years.stream().allMatch(range -> range.getStartYear() <= LAST_YEAR && range.getEndYear() <= LAST_YEAR)
                && dates.stream()
                        .allMatch(range -> isComplete(range.getStartDate(), false)
                                && (range.getEndDate() == null
                                        || isComplete(
                                                range.getEndDate(),
                                                range.getStartDate().getMonth() != null)));
    }

    private static boolean isComplete(DateWithOffset date, boolean monthKnown) {
        return date.getYear() <= LAST_YEAR && (date.getMonth() != null || date.getVarDate() != null || monthKnown);
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
