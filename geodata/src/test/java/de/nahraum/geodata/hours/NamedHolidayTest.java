package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules speak of a public holiday on a day, in Rhineland-Palatinate: those that count on the day and name it. */
class NamedHolidayTest {
    private static final ScheduleCalendar CALENDAR = new ScheduleCalendar(
            Town.ZONE,
            PublicHolidays.find("de-rp").orElseThrow(),
            Town.CALENDAR.schoolHolidays(),
            Town.CALENDAR.latitude(),
            Town.CALENDAR.longitude());

    private static boolean knows(String rule, LocalDate day) {
        Schedule schedule = Schedule.of(rule, null, null);
        assertThat(schedule.problems()).isEmpty();
        return schedule.knowsHoliday(day, CALENDAR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Mo-Fr 09:00-12:00                                # false",
                "Mo-Fr,PH 10:00-12:00                             # true",
                "PH Mo-Fr 10:00-12:00                             # true",
                "PH,SH Mo-Fr 10:00-12:00                          # true",
                "SH Mo-Fr 10:00-12:00                             # false",
                "Mo-Fr 09:00-12:00; PH 10:00-11:00                # true",
                "Mo-Fr 09:00-12:00; PH off                        # true",
                "Mo-Fr 09:00-12:00; PH 10:00-11:00 off            # true",
                "Mo-Fr 09:00-12:00, PH 14:00-15:00                # true",
                "Mo-Fr 09:00-12:00 || PH unknown                  # true",
                "PH off; Mo-Fr 09:00-12:00                        # false",
                "PH off, Mo-Fr 09:00-12:00                        # true",
                "PH off; Sa 09:00-12:00                           # true",
                "Mo-Fr 10:00-18:00; PH -1 day 10:00-14:00         # false",
                "Mo-Fr,PH -1 day 10:00-14:00                      # false",
                "Mo-Fr 10:00-18:00; PH +3 days 10:00-14:00        # true",
                "Mo-Fr 10:00-18:00; PH Sa,Su off                  # false",
                "Mo-Fr 10:00-18:00; Dec PH off                    # false",
                "Mo-Fr 10:00-18:00; Apr PH off                    # true",
            })
    void aRuleForHolidaysThatCountsOnEasterMondayNamesIt(String rule, boolean named) {
        assertThat(knows(rule, LocalDate.of(2026, 4, 6))).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Su 10:00-11:00; easter +1 day 10:00-11:00        | true",
                "easter 10:00-11:00                               | false",
                "easter -2 days-easter +1 day 10:00-11:00         | true",
                "easter -46 days-easter +1 day 10:00-11:00        | false",
                "Apr 06 10:00-11:00                               | true",
                "2026 Apr 06 10:00-11:00                          | true",
                "2027 Apr 06 10:00-11:00; Mo 10:00-11:00          | false",
                "Apr 01,06,08 10:00-11:00                         | true",
                "Apr,Dec 24 10:00-11:00                           | false",
                "Apr 06; Mo 10:00-11:00                           | false",
                "Apr 06 Tu 10:00-11:00; Fr 10:00-11:00            | false",
                "Apr 01-14 Mo 10:00-11:00                         | true",
                "Apr 01-15 Mo 10:00-11:00                         | false",
                "2026 Mar 30-2026 Apr 12 10:00-11:00              | true",
                "2026 Mar 30-2026 Apr 13 10:00-11:00              | false",
                "Apr 06+ 10:00-11:00                              | false",
                "2026 Apr 06+ 10:00-11:00                         | false",
                "Mar-Oct Mo-Fr 10:00-12:00                        | false",
                "Apr 10:00-12:00                                  | false",
                "Apr Mo[1] 10:00-12:00                            | false",
                "Apr Mo[1],Dec 24 10:00-12:00                     | false",
                "2026 10:00-12:00                                 | false",
                "week 15 10:00-12:00                              | false",
            })
    void aDateOrAFewDaysNameEasterMonday(String rule, boolean named) {
        assertThat(knows(rule, LocalDate.of(2026, 4, 6))).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20260406T100000                                                             | true",
                "DTSTART:20260405T100000                                                             | false",
                "DTSTART;VALUE=DATE:20260406                                                         | true",
                "DTSTART:20260406T100000 RRULE:FREQ=WEEKLY                                           | false",
                "DTSTART:20260302T100000 RRULE:FREQ=WEEKLY RDATE:20260406T140000                     | true",
                "DTSTART:20260302T100000 RRULE:FREQ=WEEKLY RDATE;VALUE=DATE:20260407,20260406        | true",
                "DTSTART:20260302T100000 RRULE:FREQ=WEEKLY RDATE:20260407T140000                     | false",
                "DTSTART:20260302T100000 RDATE:20260406T100000                                       | true",
                "DTSTART:20260405T223000Z                                                            | true",
                "DTSTART:20260406T223000Z                                                            | false",
                "DTSTART;TZID=America/New_York:20260405T190000                                       | true",
            })
    void aDateOfARecurrenceThatStandsForItselfNamesEasterMonday(String recurrence, boolean named) {
        assertThat(knows(recurrence, LocalDate.of(2026, 4, 6))).isEqualTo(named);
    }

    /** From Christmas Eve to Epiphany are 14 days, over two years. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 10:00-18:00; PH -1 day 10:00-14:00         | 2026-04-05 | true",
                "Mo-Fr 10:00-18:00; PH -1 day 10:00-14:00         | 2026-12-25 | true",
                "Mo-Fr 10:00-18:00; PH -1 day 10:00-14:00         | 2026-12-26 | false",
                "Mo-Fr,PH 10:00-18:00                             | 2026-04-07 | false",
                "Mo-Fr 10:00-18:00; Dec PH off                    | 2026-12-25 | true",
                "Mo-Fr 10:00-18:00; PH Sa,Su off                  | 2026-12-26 | true",
                "Mo-Fr 10:00-18:00; Dec 24-Jan 06 off             | 2026-12-25 | true",
                "Mo-Fr 10:00-18:00; Dec 24-Jan 06 off             | 2027-01-01 | true",
                "Mo-Fr 10:00-18:00; Dec 23-Jan 06 off             | 2027-01-01 | false",
                "Mo-Fr 10:00-18:00; Dec 24+ off                   | 2026-12-25 | true",
                "Mo-Fr 10:00-18:00; 2026 Dec 24-2027 Jan 06 off   | 2027-01-01 | true",
                "Mo-Fr 10:00-18:00; Dec 25,26 off                 | 2026-12-26 | true",
            })
    void otherDaysAreNamedByTheirOwnRulesOnly(String rule, LocalDate day, boolean named) {
        assertThat(knows(rule, day)).isEqualTo(named);
    }
}
