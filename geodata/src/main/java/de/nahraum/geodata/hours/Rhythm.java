package de.nahraum.geodata.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.WeekDayRange;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

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
                    .min(java.util.Comparator.naturalOrder());
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
        boolean seasonal = rule.getDates() != null || rule.getYears() != null;
        boolean timed = rule.getTimes() != null || rule.isTwentyfourseven();
        boolean onlyOnRequest = rule.getModifier() != null && rule.getModifier().getComment() != null && !timed;
        List<WeekDayRange> days = rule.getDays();
        if (seasonal || !timed || onlyOnRequest) {
            return RARER;
        }
        if (rule.getWeeks() != null) {
            boolean everyFewWeeks = rule.getWeeks().stream()
                    .allMatch(week -> week.getInterval() > 0 && week.getInterval() <= WEEKS_IN_SHORTEST_MONTH);
            return everyFewWeeks ? MONTHLY : RARER;
        }
        // No weekday named means every day; public holidays alone are no rhythm.
        if (days == null) {
            return rule.getHolidays() == null ? WEEKLY : RARER;
        }
        return days.stream()
                        .anyMatch(day -> day.getNths() == null || day.getNths().isEmpty())
                ? WEEKLY
                : MONTHLY;
    }
}
