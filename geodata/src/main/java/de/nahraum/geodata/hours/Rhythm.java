package de.nahraum.geodata.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;

/**
 * How often something recurs, counted on the sessions of a year.
 *
 * <p>The year begins with the week, or the month, of a day. Only sessions that are certain count, by the day they begin on: not those by
 * appointment. Public and school holidays are left aside, and so is what is cancelled: a place that is closed at Christmas is a weekly
 * one. For the same reason a break is allowed, of four weeks or of one month. Both allowances are our proposal, no standard.
 */
public enum Rhythm {
    /** In at least 48 of the 52 weeks from Monday to Sunday. */
    WEEKLY,
    /** In at least 11 of the 12 calendar months. */
    MONTHLY,
    /** By appointment, on single dates, seasonal, not readable: nothing one can rely on each month. */
    RARER;

    private static final int WEEKS = 52;
    private static final int MONTHS = 12;
    private static final int WEEKS_OF_BREAK = 4;
    private static final int MONTHS_OF_BREAK = 1;

    private static final long DAYS_OF_WEEK = 7;
    /** The longest day of the year. */
    private static final long HOURS_OF_DAY = 25;

    /** Where sessions follow the sun, their days do not depend on the place. */
    private static final double SOME_LATITUDE = 50;

    private static final double SOME_LONGITUDE = 10;

    /** Whether it is at least as frequent. */
    public boolean isAtLeast(Rhythm wanted) {
        return compareTo(wanted) <= 0;
    }

    /**
     * The rhythm of a schedule.
     *
     * @param asOf the day whose week and month the year begins with
     */
    public static Rhythm of(Schedule schedule, LocalDate asOf, ZoneId zone) {
        LocalDate monday = asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        YearMonth month = YearMonth.from(asOf);
        ScheduleCalendar calendar =
                new ScheduleCalendar(zone, PublicHolidays.NONE, SchoolHolidays.NONE, SOME_LATITUDE, SOME_LONGITUDE);
        // Both years, of weeks and of months, lie within.
        Instant from = start(month.atDay(1).minusWeeks(1), zone);
        Instant to = start(month.plusMonths(MONTHS + 1).atDay(1), zone);
        Set<Long> weeks = new HashSet<>();
        Set<Long> months = new HashSet<>();
        for (Session session : schedule.withoutCancellations().listSessions(from, to, calendar)) {
            if (session.state() != Session.State.OPEN) {
                continue;
            }
            // What goes on for days is there on each of them.
            LocalDate last = session.end().minusNanos(1).toLocalDate();
            LocalDate day = session.start().toLocalDate();
            boolean overnight = ChronoUnit.HOURS.between(session.start(), session.end()) <= HOURS_OF_DAY;
            for (LocalDate end = overnight ? day : last; !day.isAfter(end); day = day.plusDays(1)) {
                weeks.add(Math.floorDiv(ChronoUnit.DAYS.between(monday, day), DAYS_OF_WEEK));
                months.add(ChronoUnit.MONTHS.between(month, YearMonth.from(day)));
            }
        }
        if (count(weeks, WEEKS) >= WEEKS - WEEKS_OF_BREAK) {
            return WEEKLY;
        }
        return count(months, MONTHS) >= MONTHS - MONTHS_OF_BREAK ? MONTHLY : RARER;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static long count(Set<Long> found, int of) {
        return found.stream().filter(index -> index >= 0 && index < of).count();
    }
}
