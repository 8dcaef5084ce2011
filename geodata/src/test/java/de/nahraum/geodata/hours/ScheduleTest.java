package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Open, closed or unknown with the reason, the next session, and how far a schedule looks. */
class ScheduleTest {
    private static Opening opening(String rule, String at) {
        return Schedule.of(rule, null, null).openingAt(Town.at(at), Town.CALENDAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void nothingWrittenIsUnknown(String nothing) {
        Schedule schedule = Schedule.of(nothing, nothing, nothing);
        assertThat(schedule.isEmpty()).isTrue();
        assertThat(schedule.isReadable()).isTrue();
        assertThat(schedule.text()).isEmpty();
        assertThat(schedule.findNext(Town.at("2026-03-03T10:00"), Town.CALENDAR))
                .isEmpty();
        assertThat(schedule.openingAt(Town.at("2026-03-03T10:00"), Town.CALENDAR))
                .isEqualTo(new Opening.Unknown(null, Opening.Reason.NO_TEXT, null));
    }

    @Test
    void openFromTheFirstMinuteToBeforeTheLast() {
        assertThat(opening("Tu 10:00-12:00", "2026-03-03T10:00")).isInstanceOf(Opening.Open.class);
        assertThat(opening("Tu 10:00-12:00", "2026-03-03T11:59:59")).isInstanceOf(Opening.Open.class);
        assertThat(opening("Tu 10:00-12:00", "2026-03-03T09:59:59")).isInstanceOf(Opening.Closed.class);
        assertThat(opening("Tu 10:00-12:00", "2026-03-03T12:00")).isInstanceOf(Opening.Closed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "Tu 10:00-12:00 # 2026-03-03T09:00 # OUTSIDE_HOURS # 03-03 10:00-12:00 #",
                "Tu 10:00-12:00 # 2026-03-03T13:00 # OUTSIDE_HOURS # 03-10 10:00-12:00 #",
                "Mo-Fr 10:00-12:00; PH off # 2026-04-03T11:00 # PUBLIC_HOLIDAY # 04-07 10:00-12:00 #",
                "Mo-Fr 10:00-12:00; SH off \"Ferien\" # 2026-04-01T11:00 # SCHOOL_HOLIDAY # 04-13 10:00-12:00 # Ferien",
                "Mo-Fr 10:00-12:00; Mar 03 off \"Inventur\" # 2026-03-03T11:00 # OFF # 03-04 10:00-12:00 # Inventur",
                "Mo-Fr 10:00-12:00; Mar 03 11:00-11:30 closed # 2026-03-03T11:15 # OFF # 03-03 11:30-12:00 #",
                "Mo-Fr 10:00-12:00; PH,Tu off # 2026-03-03T11:00 # OFF # 03-04 10:00-12:00 #",
            })
    void closedSaysWhyAndWhenNext(String rule, String at, Opening.Reason reason, String next, String comment) {
        Schedule schedule = Schedule.of(rule, null, null);
        Session expected = schedule.findNext(Town.at(at), Town.CALENDAR).orElseThrow();
        assertThat(Town.text(expected)).isEqualTo(next);
        assertThat(opening(rule, at)).isEqualTo(new Opening.Closed(expected, reason, comment));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "Tu 10:00-12:00 \"nur mit Termin\" # BY_APPOINTMENT # nur mit Termin",
                "Tu 10:00-12:00 unknown \"by appointment\" # BY_APPOINTMENT # by appointment",
                "Tu 10:00-12:00 \"bei Regen im Saal\" # COMMENT # bei Regen im Saal",
                "Tu 10:00-12:00 unknown # UNCERTAIN #",
                "Mo 10:00-12:00 || \"nach Vereinbarung\" # BY_APPOINTMENT # nach Vereinbarung",
            })
    void unknownSaysWhy(String rule, Opening.Reason reason, String comment) {
        assertThat(opening(rule, "2026-03-03T11:00")).isInstanceOfSatisfying(Opening.Unknown.class, unknown -> {
            assertThat(unknown.reason()).isEqualTo(reason);
            assertThat(unknown.comment()).isEqualTo(comment);
            assertThat(unknown.session()).isNotNull();
        });
    }

    @Test
    void cancelledIsClosedAndNotTheNext() {
        Schedule schedule = Schedule.of("Tu 10:00-12:00", null, "2026-03-03 \"krank\"");
        Session next =
                schedule.findNext(Town.at("2026-03-03T09:00"), Town.CALENDAR).orElseThrow();
        assertThat(Town.text(next)).isEqualTo("03-10 10:00-12:00");
        assertThat(schedule.openingAt(Town.at("2026-03-03T11:00"), Town.CALENDAR))
                .isEqualTo(new Opening.Closed(next, Opening.Reason.CANCELLED, "krank"));
    }

    @Test
    void openCountsBeforeUncertain() {
        Schedule schedule = Schedule.of("Tu 10:00-12:00 \"nur mit Termin\"", "2026-03-03 11:00-13:00", null);
        assertThat(schedule.openingAt(Town.at("2026-03-03T11:30"), Town.CALENDAR))
                .isInstanceOf(Opening.Open.class);
        assertThat(schedule.openingAt(Town.at("2026-03-03T10:30"), Town.CALENDAR))
                .isInstanceOf(Opening.Unknown.class);
    }

    @Test
    void whatIsReadCountsBesideWhatIsNot() {
        Schedule schedule = Schedule.of("jeden Dienstag", "2026-03-03 11:00-13:00", null);
        assertThat(schedule.openingAt(Town.at("2026-03-03T11:30"), Town.CALENDAR))
                .isInstanceOf(Opening.Open.class);
        assertThat(schedule.openingAt(Town.at("2026-03-03T14:30"), Town.CALENDAR))
                .isEqualTo(new Opening.Unknown(null, Opening.Reason.NOT_READABLE, "jeden Dienstag"));
    }

    @Test
    void runningSessionIsTheNext() {
        assertThat(Schedule.of("Tu 10:00-12:00", null, null).findNext(Town.at("2026-03-03T11:00"), Town.CALENDAR))
                .map(Town::text)
                .contains("03-03 10:00-12:00");
    }

    @Test
    void nextIsLookedForAsFarAsTheHorizon() {
        Instant at = Town.at("2026-03-03T10:00");
        assertThat(Schedule.of("2027 Apr 05 10:00-12:00", null, null).findNext(at, Town.CALENDAR))
                .isPresent();
        assertThat(Schedule.of("2027 Apr 09 10:00-12:00", null, null).findNext(at, Town.CALENDAR))
                .isEmpty();
        assertThat(Schedule.of("2020 Mo 10:00-12:00", null, null).openingAt(at, Town.CALENDAR))
                .isEqualTo(new Opening.Closed(null, Opening.Reason.OUTSIDE_HOURS, null));
    }

    @Test
    void longSessionIsGivenInFull() {
        assertThat(Town.sessions(Schedule.of("Apr-Sep", null, null), "2026-07-01", "2026-07-02"))
                .containsExactly("04-01 00:00-10-01 00:00");
        assertThat(Town.sessions(Schedule.of("week 10", null, null), "2026-03-04", "2026-03-05"))
                .containsExactly("03-02 00:00-03-09 00:00");
    }

    @Test
    void sessionWithoutEndIsCutAtTheHorizon() {
        Session session = Schedule.of("24/7", null, null)
                .findNext(Town.at("2026-03-03T10:00"), Town.CALENDAR)
                .orElseThrow();
        assertThat(session.start().toLocalDate()).hasToString("2025-01-27");
        assertThat(session.end().toLocalDate()).isBetween("2027-04-07", "2027-04-20");
    }

    @Test
    void sessionsThatOnlyTouchTheTimeAreNotInIt() {
        assertThat(Town.sessions(Schedule.of("Mo 00:00-24:00", null, null), "2026-03-03", "2026-03-09"))
                .isEmpty();
        assertThat(Town.sessions(Schedule.of("Mo 22:00-26:00", null, null), "2026-03-03", "2026-03-09"))
                .containsExactly("03-02 22:00-03-03 02:00");
    }

    @Test
    void problemNamesItsPlace() {
        assertThat(Schedule.of("Mo 10:00-12:00 nachmittags", null, null).problems())
                .containsExactly(new ScheduleProblem(
                        ScheduleProblem.Part.RULE,
                        ScheduleProblem.Kind.NOT_READABLE,
                        "Mo 10:00-12:00 nachmittags",
                        OptionalInt.of(15)));
        assertThat(Schedule.of(null, "2026-12-03 14:00-16:00; morgen", null).problems())
                .extracting(ScheduleProblem::position)
                .containsExactly(OptionalInt.of(24));
    }

    @Test
    void longTextIsNotRead() {
        assertThat(Schedule.of("Mo 10:00-12:00; ".repeat(300), null, null).problems())
                .singleElement()
                .extracting(ScheduleProblem::kind)
                .isEqualTo(ScheduleProblem.Kind.TOO_LONG);
    }

    @Test
    void timesOutsideTheCalendarAreRefused() {
        Schedule schedule = Schedule.of("24/7", null, null);
        assertThatThrownBy(() ->
                        schedule.listSessions(Town.at("2026-03-03T10:00"), Town.at("2026-03-03T09:00"), Town.CALENDAR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> schedule.openingAt(Instant.MAX, Town.CALENDAR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new ScheduleCalendar(Town.ZONE, PublicHolidays.NONE, SchoolHolidays.NONE, Double.NaN, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
