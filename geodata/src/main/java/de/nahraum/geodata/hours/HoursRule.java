package de.nahraum.geodata.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One rule of {@code opening_hours}: days, times, and what they mean.
 *
 * @param days all must agree; empty for every day
 * @param times null for the whole day
 * @param label of what is sure
 * @param openEnd of an end that is guessed
 * @param replaces whether on its days all earlier rules no longer count
 * @param saysOnlyDays whether it names days and nothing else, not even {@code open}
 */
record HoursRule(
        List<DayFilter> days,
        @Nullable DayTimes times,
        Stretch.Label label,
        Stretch.Label openEnd,
        boolean fallback,
        boolean replaces,
        boolean saysOnlyDays) {
    /** In the languages of the town's people it mostly is the German or the English word. */
    private static final Pattern APPOINTMENT = Pattern.compile(
            "termin|vereinbarung|verabredung|absprache|anmeldung|voranmeldung|appointment|arrangement|registration|rendez");

    /**
     * @param previous the rule before it, null for the first
     */
    static HoursRule of(Rule rule, @Nullable HoursRule previous) {
        List<DayFilter> days = DayFilter.listOf(rule);
        DayTimes times = DayFilter.isGiven(rule.getTimes()) ? DayTimes.of(rule.getTimes()) : null;
        Stretch.Label label = times == null ? label(rule).ofWholeDays() : label(rule);
        boolean replaces;
        if (label.isClosed()) {
            replaces = times == null && !rule.isFallBack();
        } else {
            // Times without days add to rules with days ("Mo-Fr 08:00-12:00; 14:00-16:00") and replace times without
            // days.
            replaces = !rule.isAdditive()
                    && !rule.isFallBack()
                    && (!days.isEmpty() || previous != null && previous.days.isEmpty());
        }
        Stretch.Label openEnd = new Stretch.Label(label.kind(), !label.isClosed(), label.reason(), label.comment());
        return new HoursRule(days, times, label, openEnd, rule.isFallBack(), replaces, saysOnlyDays(rule));
    }

    static boolean saysOnlyDays(Rule rule) {
        return rule.getModifier() == null && !rule.isTwentyfourseven() && !DayFilter.isGiven(rule.getTimes());
    }

    private static Stretch.Label label(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        if (modifier == null) {
            return new Stretch.Label(Stretch.Kind.OPEN, false, null, null);
        }
        String comment =
                modifier.getComment() == null || modifier.getComment().isBlank() ? null : modifier.getComment();
        if (modifier.getModifier() == null) {
            return comment == null
                    ? new Stretch.Label(Stretch.Kind.OPEN, false, null, null)
                    : new Stretch.Label(Stretch.Kind.UNKNOWN, false, reasonToAsk(comment), comment);
        }
        return switch (modifier.getModifier()) {
            case OPEN -> new Stretch.Label(Stretch.Kind.OPEN, false, null, comment);
            case UNKNOWN ->
                new Stretch.Label(
                        Stretch.Kind.UNKNOWN,
                        false,
                        comment == null ? Opening.Reason.UNCERTAIN : reasonToAsk(comment),
                        comment);
            case OFF, CLOSED -> new Stretch.Label(Stretch.Kind.CLOSED, false, reasonToClose(rule), comment);
        };
    }

    static Opening.Reason reasonToAsk(String comment) {
        return APPOINTMENT.matcher(comment.toLowerCase(Locale.ROOT)).find()
                ? Opening.Reason.BY_APPOINTMENT
                : Opening.Reason.COMMENT;
    }

    /** A rule for holidays and other days alike names no holiday as the reason. */
    private static Opening.Reason reasonToClose(Rule rule) {
        List<Holiday> holidays = rule.getHolidays();
        if (!DayFilter.isGiven(holidays) || DayFilter.isGiven(rule.getDays())) {
            return Opening.Reason.OFF;
        }
        if (holidays.stream().allMatch(holiday -> holiday.getType() == Holiday.Type.PH)) {
            return Opening.Reason.PUBLIC_HOLIDAY;
        }
        return holidays.stream().allMatch(holiday -> holiday.getType() == Holiday.Type.SH)
                ? Opening.Reason.SCHOOL_HOLIDAY
                : Opening.Reason.OFF;
    }

    boolean holdsOn(Day day) {
        for (DayFilter filter : days) {
            if (!filter.test(day)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it holds on a day and one of its selectors speaks of this very day. */
    boolean names(Day day) {
        return holdsOn(day) && days.stream().anyMatch(filter -> filter.names(day));
    }

    void appendTo(List<Stretch> list, Day day) {
        if (times == null) {
            Stretch.append(list, new Stretch(day.start(), day.start() + Day.SECONDS, label));
        } else {
            times.appendTo(list, day, label, openEnd);
        }
    }
}
