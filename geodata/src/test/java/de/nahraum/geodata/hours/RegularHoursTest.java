package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.hours.RegularHours.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What recurs is read off the sessions, so it says the same however the rule was written. */
class RegularHoursTest {
    private static final ScheduleCalendar CALENDAR = new ScheduleCalendar(
            ZoneId.of("Europe/Berlin"), PublicHolidays.find("de-rp").orElseThrow(), SchoolHolidays.NONE, 49.44, 7.77);
    private static final LocalDate FROM = LocalDate.of(2026, 11, 25);

    private static List<RegularHours> of(String rule) {
        return RegularHours.of(Schedule.of(rule, null, null), FROM, CALENDAR);
    }

    private static RegularHours only(String rule) {
        List<RegularHours> found = of(rule);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-We,Fr 09:00-12:00",
                "Mo,Tu,We,Fr 09:00-12:00; PH off",
                "Fr 09:00-12:00; Mo-We 09:00-12:00",
                "DTSTART:20200106T090000 DURATION:PT3H RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,FR"
            })
    void daysOfEveryWeekAreOneLine(String rule) {
        RegularHours hours = only(rule);
        assertThat(hours.days())
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
        assertThat(hours.recurrence()).isEqualTo(new Recurrence.Weekly());
        assertThat(hours.start()).isEqualTo(LocalTime.of(9, 0));
        assertThat(hours.end()).isEqualTo(LocalTime.of(12, 0));
        assertThat(hours.months()).hasSize(12);
    }

    @Test
    void nthDaysOfTheMonthAreTold() {
        assertThat(only("Th[1],Th[3] 16:00-18:00").recurrence()).isEqualTo(new Recurrence.OfMonth(Set.of(1, 3)));
        assertThat(only("Th[2] 16:00-18:00").recurrence()).isEqualTo(new Recurrence.OfMonth(Set.of(2)));
        assertThat(only("We[-1] 10:00-12:00").recurrence()).isEqualTo(new Recurrence.LastOfMonth());
        assertThat(only("DTSTART:20200101T100000 DURATION:PT2H RRULE:FREQ=MONTHLY;BYDAY=-1WE")
                        .recurrence())
                .isEqualTo(new Recurrence.LastOfMonth());
    }

    @Test
    void everyOtherWeekIsTold() {
        assertThat(only("DTSTART:20260106T140000 DURATION:PT2H RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")
                        .recurrence())
                .isEqualTo(new Recurrence.EveryWeeks(2));
    }

    @Test
    void aSeasonIsToldByItsMonths() {
        RegularHours hours = only("Apr-Oct: Th 17:00-19:00");
        assertThat(hours.recurrence()).isEqualTo(new Recurrence.Weekly());
        assertThat(hours.months()).isEqualTo(EnumSet.range(Month.APRIL, Month.OCTOBER));
    }

    @Test
    void openEndAndMidnightStayWhatTheyAre() {
        assertThat(only("Tu 14:00+").openEnd()).isTrue();
        assertThat(only("Sa 20:00-24:00").end()).isEqualTo(LocalTime.MIDNIGHT);
    }

    @Test
    void morningAndAfternoonAreTwoLinesInOrder() {
        assertThat(of("Mo 14:00-16:00,09:00-12:00"))
                .extracting(RegularHours::start)
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(14, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"by appointment\"", "2026 Dec 03 14:00-16:00", "jeden Dienstag, außer in den Ferien", "off"})
    void whatDoesNotRecurIsLeftOut(String rule) {
        assertThat(of(rule)).isEmpty();
    }

    @Test
    void breaksAndCancelledDaysDoNotMakeItIrregular() {
        for (String rule : List.of("Th 10:00-12:00", "Th 10:00-12:00; Dec 24-Jan 06 off")) {
            List<RegularHours> found =
                    RegularHours.of(Schedule.of(rule, null, "2026-12-03; 2027-03-01..2027-03-31"), FROM, CALENDAR);
            assertThat(found).singleElement().satisfies(hours -> {
                assertThat(hours.recurrence()).isEqualTo(new Recurrence.Weekly());
                assertThat(hours.months()).hasSize(12);
            });
        }
        assertThat(RegularHours.of(Schedule.of("Th[2] 10:00-12:00", null, "2026-12-10"), FROM, CALENDAR))
                .singleElement()
                .satisfies(hours -> assertThat(hours.recurrence()).isEqualTo(new Recurrence.OfMonth(Set.of(2))));
        assertThat(only("Th[1-4] 10:00-12:00").recurrence())
                .as("four a month are not every week")
                .isEqualTo(new Recurrence.OfMonth(Set.of(1, 2, 3, 4)));
        assertThat(only("Su 01:00-02:30").recurrence())
                .as("when the clock is put forward it ends at another time")
                .isEqualTo(new Recurrence.Weekly());
        assertThat(of("24/7")).isEmpty();
    }

    @Test
    void anOffersFirstAndLastDayAreThoseOfItsSessions() {
        Schedule schedule = Schedule.of("Tu 10:00-12:00", null, null)
                .within(LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 30));
        ZoneId zone = CALENDAR.zone();
        assertThat(schedule
                        .listSessions(
                                LocalDate.of(2026, 11, 1).atStartOfDay(zone).toInstant(),
                                LocalDate.of(2027, 1, 1).atStartOfDay(zone).toInstant(),
                                CALENDAR)
                        .stream()
                        .map(session -> session.start().toLocalDate()))
                .containsExactly(LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 24));
        Schedule always = Schedule.of("24/7", null, null).within(LocalDate.of(2026, 11, 17), null);
        assertThat(always.findNext(FROM.atStartOfDay(zone).toInstant(), CALENDAR))
                .hasValueSatisfying(session -> {
                    assertThat(session.start().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 17));
                    assertThat(session.isLong()).isTrue();
                });
    }

    @Test
    void singleCancelledDaysAreNoRecurrence() {
        Schedule schedule = Schedule.of("Mo 10:00-12:00", "2026-12-03 14:00-16:00", null);
        assertThat(RegularHours.of(schedule, FROM, CALENDAR)).hasSize(1);
    }

    /** Each session of a regular line is one of the schedule and the reverse: the summary neither adds nor loses. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 08:00-12:00,14:00-16:00",
                "Tu[2] 18:00-20:00; Sa[1] 10:00-12:00",
                "Mar-May: We[1] 10:00-11:00",
                "Su 10:00-11:00; Jan-Feb off"
            })
    void theSummarySaysEverySession(String rule) {
        Schedule schedule = Schedule.of(rule, null, null);
        ZoneId zone = CALENDAR.zone();
        long sessions = schedule.listSessions(
                        FROM.atStartOfDay(zone).toInstant(),
                        FROM.plusWeeks(52).atStartOfDay(zone).toInstant(),
                        CALENDAR.withoutHolidays())
                .size();
        long told = of(rule).stream()
                .mapToLong(hours -> FROM.datesUntil(FROM.plusWeeks(52))
                        .filter(day -> hours.days().contains(day.getDayOfWeek())
                                && hours.months().contains(day.getMonth()))
                        .filter(day -> switch (hours.recurrence()) {
                            case Recurrence.Weekly() -> true;
                            case Recurrence.OfMonth(Set<Integer> which) ->
                                which.contains((day.getDayOfMonth() + 6) / 7);
                            case Recurrence.LastOfMonth() -> day.getDayOfMonth() + 7 > day.lengthOfMonth();
                            case Recurrence.EveryWeeks(long weeks) -> throw new IllegalStateException("" + weeks);
                        })
                        .count())
                .sum();
        assertThat(told).isEqualTo(sessions).isPositive();
    }
}
