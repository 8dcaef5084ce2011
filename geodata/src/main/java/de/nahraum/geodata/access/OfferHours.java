package de.nahraum.geodata.access;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.hours.Schedule;
import de.nahraum.geodata.hours.ScheduleCalendar;
import de.nahraum.geodata.hours.ScheduleProblem;
import de.nahraum.geodata.hours.Session;
import de.nahraum.geodata.hours.Session.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How long an offer takes place within a time, as far as its schedule says. Sessions that overlap count once, those at the edge are cut off there, cancelled ones do not
 * count.
 *
 * <p>Whether a session is held is not known if its state is, and behind the end of the table of school holidays if it is another one in school holidays. A session that is
 * uncertain on whole days, at any time, stands for the hours there would be without it: with {@code Fr 09:00-12:00; PH unknown} a public holiday leaves three hours
 * open and not twenty-four. Appointments at any other time have no hours.
 *
 * @param known hours that are certain
 * @param unknown hours of which it is not known whether they are held; none of them is known
 * @param uncounted whether there is something nobody could count: nothing is written or some of it cannot be read, an open end, nothing but appointments at any
 *     time, or more sessions than anybody holds
 */
record OfferHours(double known, double unknown, boolean uncounted) {
    private static final double MILLISECONDS_PER_HOUR = 3_600_000;
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);
    /** No offer has more, and a year of what has would take seconds. */
    private static final int MOST_IN_FOUR_WEEKS = 1_000;

    /**
     * Counts them. Cost: one pass over the schedule; two more where holidays are not known.
     *
     * @param end not part of it
     */
    static OfferHours of(City city, Offer offer, Instant from, Instant end) {
        Schedule schedule = city.scheduleOf(offer);
        ScheduleCalendar calendar = city.calendar();
        if (schedule.listSessions(from, earlier(end, from.plus(FOUR_WEEKS)), calendar)
                        .size()
                > MOST_IN_FOUR_WEEKS) {
            return new OfferHours(0, 0, true);
        }
        List<Session> sessions = schedule.listSessions(from, end, calendar);
        TimeSpans held = spans(sessions, State.OPEN, from, end);
        TimeSpans perhaps = uncertain(schedule, sessions, calendar, from, end);
        LocalDate last = LocalDate.ofInstant(end, calendar.zone());
        ScheduleCalendar other = schedule.mentionsSchoolHolidays()
                ? calendar.findWithHolidaysBehindTable(last).orElse(null)
                : null;
        if (other != null) {
            List<Session> inHolidays = schedule.listSessions(from, end, other);
            TimeSpans heldThen = spans(inHolidays, State.OPEN, from, end);
            perhaps = perhaps.plus(uncertain(schedule, inHolidays, other, from, end))
                    .plus(held)
                    .plus(heldThen);
            held = held.and(heldThen);
        }
        perhaps = perhaps.minus(held);
        boolean unread = schedule.isEmpty()
                || schedule.problems().stream().anyMatch(problem -> problem.part() != ScheduleProblem.Part.CANCELLED);
        boolean openEnd = sessions.stream().anyMatch(each -> each.openEnd() && each.state() != State.CANCELLED);
        boolean onlyAnyTime = held.isEmpty()
                && perhaps.isEmpty()
                && sessions.stream().anyMatch(each -> each.state() == State.UNKNOWN);
        return new OfferHours(hours(held), hours(perhaps), unread || openEnd || onlyAnyTime);
    }

    private static TimeSpans spans(List<Session> sessions, State state, Instant from, Instant end) {
        return TimeSpans.of(
                sessions.stream().filter(each -> each.state() == state && !each.openEnd() && !each.anyTime()),
                from,
                end);
    }

    private static TimeSpans uncertain(
            Schedule schedule, List<Session> sessions, ScheduleCalendar calendar, Instant from, Instant end) {
        TimeSpans timed = spans(sessions, State.UNKNOWN, from, end);
        TimeSpans anyTime = TimeSpans.of(sessions.stream().filter(Session::anyTime), from, end);
        if (anyTime.isEmpty()) {
            return timed;
        }
        List<Session> usual = schedule.withoutAnyTime().listSessions(from, end, calendar).stream()
                .filter(each -> each.state() != State.CANCELLED && !each.openEnd() && !each.anyTime())
                .toList();
        // What begins on such a day is uncertain to its end, after midnight too.
        TimeSpans begun = TimeSpans.of(
                usual.stream()
                        .filter(each ->
                                anyTime.contains(each.start().toInstant().toEpochMilli())),
                from,
                end);
        return timed.plus(begun).plus(anyTime.and(TimeSpans.of(usual.stream(), from, end)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static double hours(TimeSpans spans) {
        return spans.milliseconds() / MILLISECONDS_PER_HOUR;
    }
}
