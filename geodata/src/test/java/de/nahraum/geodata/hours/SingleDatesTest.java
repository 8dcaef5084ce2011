package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single and cancelled dates in the ways people write them, beside rules and alone. */
class SingleDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "2026-12-03 14:00-16:00 # 12-03 14:00-16:00",
                "03.12.2026 14:00-16:00 # 12-03 14:00-16:00",
                "3.12.2026, 14.00 – 16.00 Uhr # 12-03 14:00-16:00",
                "2026-12-03 14-16 # 12-03 14:00-16:00",
                "2026-12-03 14 bis 16 Uhr # 12-03 14:00-16:00",
                "2026-12-03 14:00-16:00; 2026-12-10 14:00-16:00 \"Adventsfeier\" # 12-03 14:00-16:00, 12-10 14:00-16:00 Adventsfeier",
                "2026-12-10 14:00-16:00;2026-12-03 14:00-16:00; # 12-03 14:00-16:00, 12-10 14:00-16:00",
                "2026-12-03 10:00-12:00,14:00-16:00 # 12-03 10:00-12:00, 12-03 14:00-16:00",
                "2026-12-03..2026-12-04 10:00-12:00 # 12-03 10:00-12:00, 12-04 10:00-12:00",
                "2026-12-03 - 2026-12-04 10:00-12:00 # 12-03 10:00-12:00, 12-04 10:00-12:00",
                "03.12.2026 bis 04.12.2026 10:00-12:00 # 12-03 10:00-12:00, 12-04 10:00-12:00",
                "2026-12-03 22:00-02:00 # 12-03 22:00-12-04 02:00",
                "2026-12-03 14:00+ # 12-03 14:00-14:01+",
                "2026-12-03 14 Uhr # 12-03 14:00-14:01+",
                "2026-12-03 # 12-03 00:00-12-04 00:00 UNKNOWN",
                "2026-12-03 „Fest; siehe Aushang“ # 12-03 00:00-12-04 00:00 UNKNOWN Fest; siehe Aushang",
            })
    void areReadAsWritten(String dates, String expected) {
        Schedule schedule = Schedule.of(null, dates, null);
        assertThat(schedule.problems()).isEmpty();
        assertThat(String.join(", ", Town.sessions(schedule, "2026-12-01", "2027-01-01")))
                .isEqualTo(expected);
    }

    @Test
    void aDateWithoutAnEndEndsAsTheRuleDoesThatBeginsWithIt() {
        Schedule schedule = Schedule.of("Mo 14:00-16:00", "2026-11-30 14 Uhr \"im Hof\"; 2026-12-01 14 Uhr", null);
        assertThat(Town.sessions(schedule, "2026-11-30", "2026-12-07"))
                .containsExactly("11-30 14:00-16:00 im Hof", "12-01 14:00-14:01+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Fr 13:00-15:00        | -                              | false",
                "Fr 13:00-15:00; PH off| -                              | true",
                "Fr,ph 13:00-15:00     | -                              | true",
                "Fr 13:00-15:00; SH off| -                              | false",
                "Fr 13:00-15:00 \"PH 2\"| -                            | false",
                "Fr 13:00-15:00        | 25.12.2026 14-16 Uhr           | true",
                "Fr 13:00-15:00        | 2026-12-24..2026-12-26 10-12   | true",
                "Fr 13:00-15:00        | 2026-12-18 10-12               | false",
                "DTSTART:20261204T130000 RRULE:FREQ=WEEKLY | -          | false",
            })
    void whoSaysSomethingAboutHolidaysHadThemInMind(String rule, String dates, boolean knows) {
        Schedule schedule = Schedule.of(rule, dates, null);
        assertThat(schedule.problems()).isEmpty();
        assertThat(schedule.knowsHoliday(LocalDate.of(2026, 12, 25), Town.CALENDAR))
                .isEqualTo(knows);
    }

    @Test
    void lineBreaksSeparate() {
        assertThat(Town.sessions(
                        Schedule.of(null, "2026-12-03 14:00-16:00\r\n2026-12-04 10:00-11:00\n", null),
                        "2026-12-01",
                        "2027-01-01"))
                .containsExactly("12-03 14:00-16:00", "12-04 10:00-11:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "immer donnerstags",
                "2026-02-30 10:00-12:00",
                "31.11.2026",
                "2026-12-03 25:00-26:00",
                "2026-12-03 14",
                "2026-12-03 1400",
                "2026-12-03 14:00-16:00 Adventsfeier",
                "2026-12-03 14:00-16:00 2026-12-04",
                "3.12. 14:00-16:00",
                "2026-12-03 14:70-16:00",
                "2026-12-03 \"offen",
                "2026-13-03",
                "12/03/2026",
                ";",
                "\u0000",
            })
    void whatIsNoDateStaysText(String dates) {
        Schedule schedule = Schedule.of(null, dates, null);
        assertThat(schedule.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.part()).isEqualTo(ScheduleProblem.Part.DATES);
            assertThat(problem.kind()).isEqualTo(ScheduleProblem.Kind.NOT_READABLE);
            assertThat(problem.text()).isEqualTo(dates);
        });
        assertThat(schedule.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-03..2026-12-01", "2026-12-03 14:00-14:00"})
    void endBeforeStartIsAProblem(String dates) {
        assertThat(Schedule.of(null, dates, null).problems())
                .singleElement()
                .extracting(ScheduleProblem::kind)
                .isEqualTo(ScheduleProblem.Kind.END_BEFORE_START);
    }

    @Test
    void tooManyDaysAreAProblem() {
        assertThat(Schedule.of(null, "1900-01-01..2100-01-01 10:00-12:00", null).problems())
                .singleElement()
                .extracting(ScheduleProblem::kind)
                .isEqualTo(ScheduleProblem.Kind.TOO_MANY);
    }

    private static List<String> december(String rule, String dates, String cancelled) {
        Schedule schedule = Schedule.of(rule, dates, cancelled);
        assertThat(schedule.problems()).isEmpty();
        return Town.sessions(schedule, "2026-12-21", "2026-12-28");
    }

    @Test
    void datesStandBesideTheRule() {
        assertThat(december("Tu 14:00-16:00", "2026-12-23 10:00-11:00", ""))
                .containsExactly("12-22 14:00-16:00", "12-23 10:00-11:00");
    }

    @Test
    void whatRuleAndDateSayAlikeIsOneSession() {
        assertThat(december("Tu 14:00-16:00", "2026-12-22 14:00-16:00 \"mit Musik\"", ""))
                .containsExactly("12-22 14:00-16:00 mit Musik");
    }

    @Test
    void cancelledDayCancelsWhatBeginsOnIt() {
        assertThat(december("Mo-We 22:00-02:00", "", "2026-12-22 \"Raum nicht verfügbar\""))
                .containsExactly(
                        "12-21 22:00-12-22 02:00",
                        "12-22 22:00-12-23 02:00 CANCELLED Raum nicht verfügbar",
                        "12-23 22:00-12-24 02:00");
    }

    @Test
    void cancelledTimesCancelWhatOverlapsThem() {
        assertThat(december("Tu 10:00-12:00,14:00-16:00", "", "2026-12-22 15:00-18:00"))
                .containsExactly("12-22 10:00-12:00", "12-22 14:00-16:00 CANCELLED");
        assertThat(december("Tu 10:00-12:00", "", "2026-12-22 12:00-18:00")).containsExactly("12-22 10:00-12:00");
    }

    @Test
    void cancelledSpanHoldsBothEndsAndSingleDates() {
        assertThat(december("Mo-Fr 10:00-11:00", "2026-12-24 15:00-16:00", "22.12.2026 bis 24.12.2026"))
                .containsExactly(
                        "12-21 10:00-11:00",
                        "12-22 10:00-11:00 CANCELLED",
                        "12-23 10:00-11:00 CANCELLED",
                        "12-24 10:00-11:00 CANCELLED",
                        "12-24 15:00-16:00 CANCELLED",
                        "12-25 10:00-11:00");
    }

    @Test
    void cancelledDayIsCutOutOfWhatGoesOn() {
        assertThat(december("Mo-We", "", "2026-12-22"))
                .containsExactly(
                        "12-21 00:00-12-22 00:00", "12-22 00:00-12-23 00:00 CANCELLED", "12-23 00:00-12-24 00:00");
    }

    @Test
    void unreadableCancellationLeavesNoSessionCertain() {
        Schedule schedule = Schedule.of("Tu 14:00-16:00", null, "in den Ferien nicht");
        assertThat(Town.sessions(schedule, "2026-12-21", "2026-12-28"))
                .containsExactly("12-22 14:00-16:00 UNKNOWN in den Ferien nicht");
        assertThat(schedule.openingAt(Town.at("2026-12-22T15:00"), Town.CALENDAR))
                .isInstanceOfSatisfying(
                        Opening.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo(Opening.Reason.NOT_READABLE));
    }

    @Test
    void dateTakesThePlaceOfTheRulesSessionThatBeginsAtTheSameTime() {
        assertThat(december("Tu 14:00-16:00,18:00-19:00", "2026-12-22 14:00-17:00 \"länger\"", ""))
                .containsExactly("12-22 14:00-17:00 länger", "12-22 18:00-19:00");
        assertThat(december("Tu 14:00-16:00+", "2026-12-22 14:00-15:00", "")).containsExactly("12-22 14:00-15:00");
        assertThat(december("Tu 14:00-16:00", "2026-12-22 14:00-17:00", "2026-12-22 \"krank\""))
                .containsExactly("12-22 14:00-17:00 CANCELLED krank");
        assertThat(december("Tu 14:00-16:00", "2026-12-22 14:30-17:00", ""))
                .containsExactly("12-22 14:00-16:00", "12-22 14:30-17:00");
    }

    @Test
    void dateTakesThePlaceOfOneDayOfWhatGoesOn() {
        assertThat(december("Mo-We", "2026-12-21 \"nur für Mitglieder\"", ""))
                .containsExactly("12-21 00:00-12-22 00:00 UNKNOWN nur für Mitglieder", "12-22 00:00-12-24 00:00");
    }
}
