package de.nahraum.geodata.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What recurs in a schedule, read off the sessions of a year rather than off the text, so that a sheet on a wall says the same as the list of
 * sessions however the rule was written. Holidays and cancelled dates are left aside; what does not recur is left out.
 *
 * @param days on which it takes place, at least one
 * @param months in which it does; all twelve if the whole year
 */
public record RegularHours(
        Set<DayOfWeek> days,
        Recurrence recurrence,
        LocalTime start,
        LocalTime end,
        boolean openEnd,
        Set<Month> months) {
    private static final int WEEKS = 52;
    private static final int DAYS_A_WEEK = 7;
    private static final int MONTHS = 12;

    /** A break of a few weeks, or one month left out, does not make it irregular; as with {@link Rhythm}. */
    private static final int WEEKS_OFF = 4;

    private static final int MONTHS_OFF = 1;

    /** Rarer than every eight weeks, nobody counts weeks. */
    private static final long RAREST_WEEKS = 8;

    /** How often on those days. */
    public sealed interface Recurrence {
        /** Every week. */
        record Weekly() implements Recurrence {}

        /** In these weeks of the month, 1 to 5. */
        record OfMonth(Set<Integer> which) implements Recurrence {}

        /** The last one of the month. */
        record LastOfMonth() implements Recurrence {}

        /** Every so many weeks, 2 to 8. */
        record EveryWeeks(long weeks) implements Recurrence {}
    }

    private record Slot(DayOfWeek day, LocalTime start, LocalTime end, boolean openEnd) {}

    private record Pattern(Recurrence recurrence, LocalTime start, LocalTime end, boolean openEnd, Set<Month> months) {}

    /**
     * What recurs in the year from a day on.
     *
     * @return by first weekday, then time; empty if nothing does or the text is no rule
     */
    public static List<RegularHours> of(Schedule schedule, LocalDate from, ScheduleCalendar calendar) {
        ScheduleCalendar plain = calendar.withoutHolidays();
        LocalDate to = from.plusWeeks(WEEKS);
        Map<Slot, TreeSet<LocalDate>> dates = new LinkedHashMap<>();
        for (Session session : schedule.withoutCancellations()
                .listSessions(
                        from.atStartOfDay(plain.zone()).toInstant(),
                        to.atStartOfDay(plain.zone()).toInstant(),
                        plain)) {
            LocalDate day = session.start().toLocalDate();
            if (session.state() == Session.State.OPEN && !session.isLong() && !day.isBefore(from)) {
                Slot slot = new Slot(
                        day.getDayOfWeek(),
                        session.start().toLocalTime(),
                        session.end().toLocalTime(),
                        session.openEnd());
                dates.computeIfAbsent(slot, key -> new TreeSet<>()).add(day);
            }
        }
        Map<Pattern, Set<DayOfWeek>> days = new LinkedHashMap<>();
        dates.forEach((slot, on) -> {
            Recurrence recurrence = recurrence(on, from, to);
            if (recurrence != null) {
                Pattern pattern = new Pattern(recurrence, slot.start(), slot.end(), slot.openEnd(), months(on));
                days.computeIfAbsent(pattern, key -> EnumSet.noneOf(DayOfWeek.class))
                        .add(slot.day());
            }
        });
        return days.entrySet().stream()
                .map(each -> new RegularHours(
                        each.getValue(),
                        each.getKey().recurrence(),
                        each.getKey().start(),
                        each.getKey().end(),
                        each.getKey().openEnd(),
                        each.getKey().months()))
                .sorted(java.util.Comparator.comparing(
                                (RegularHours hours) -> hours.days().iterator().next())
                        .thenComparing(RegularHours::start))
                .toList();
    }

    private static Set<Month> months(TreeSet<LocalDate> on) {
        return on.stream().map(LocalDate::getMonth).collect(Collectors.toCollection(() -> EnumSet.noneOf(Month.class)));
    }

    private static @Nullable Recurrence recurrence(TreeSet<LocalDate> on, LocalDate from, LocalDate to) {
        if (on.size() < 2) {
            return null;
        }
        Set<Month> months = months(on);
        List<LocalDate> possible = new ArrayList<>();
        LocalDate first = on.first();
        for (LocalDate day = first.minusDays(ChronoUnit.WEEKS.between(from, first) * DAYS_A_WEEK);
                day.isBefore(to);
                day = day.plusWeeks(1)) {
            if (months.contains(day.getMonth())) {
                possible.add(day);
            }
        }
        Recurrence exact = recurrence(on, possible, months, 0, 0);
        Recurrence almost = exact == null ? recurrence(on, possible, months, WEEKS_OFF, MONTHS_OFF) : exact;
        return almost == null && months.size() == MONTHS ? everyWeeks(on) : almost;
    }

    private static @Nullable Recurrence recurrence(
            TreeSet<LocalDate> on, List<LocalDate> possible, Set<Month> months, int weeksOff, int monthsOff) {
        if (isAllBut(weeksOff, on, possible)) {
            return new Recurrence.Weekly();
        }
        // In a few months only, one date a month could be anything.
        if (months.size() <= 2) {
            return null;
        }
        if (isAllBut(
                monthsOff, on, possible.stream().filter(RegularHours::isLast).toList())) {
            return new Recurrence.LastOfMonth();
        }
        Set<Integer> which = on.stream().map(RegularHours::weekOfMonth).collect(Collectors.toCollection(TreeSet::new));
        List<LocalDate> these = possible.stream()
                .filter(day -> which.contains(weekOfMonth(day)))
                .toList();
        return isAllBut(monthsOff, on, these) ? new Recurrence.OfMonth(which) : null;
    }

    /** Whether it takes place on these days and no others, but for a few on which it does not. */
    private static boolean isAllBut(int off, Set<LocalDate> on, List<LocalDate> days) {
        return days.containsAll(on) && days.size() - on.size() <= off;
    }

    private static @Nullable Recurrence everyWeeks(TreeSet<LocalDate> on) {
        Set<Long> gaps = new TreeSet<>();
        LocalDate before = null;
        for (LocalDate day : on) {
            if (before != null) {
                gaps.add(ChronoUnit.WEEKS.between(before, day));
            }
            before = day;
        }
        long weeks = gaps.iterator().next();
        return gaps.size() == 1 && weeks > 1 && weeks <= RAREST_WEEKS ? new Recurrence.EveryWeeks(weeks) : null;
    }

    private static int weekOfMonth(LocalDate day) {
        return (day.getDayOfMonth() - 1) / DAYS_A_WEEK + 1;
    }

    private static boolean isLast(LocalDate day) {
        return day.plusWeeks(1).getMonth() != day.getMonth();
    }
}
