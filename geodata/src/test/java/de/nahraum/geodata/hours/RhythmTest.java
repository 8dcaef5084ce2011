package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often something recurs is what its sessions of a year say; holidays, cancelled days and short breaks change nothing. */
class RhythmTest {
    private static Rhythm rhythm(String rule, String dates, String cancelled, String asOf) {
        return Rhythm.of(Schedule.of(rule, dates, cancelled), LocalDate.parse(asOf), Town.ZONE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            We 14:00-16:00                       | WEEKLY
            Tu,Th 09:00-12:00; PH off            | WEEKLY
            Mo 09:00-12:00; PH,SH off            | WEEKLY
            Mo-Fr 08:00-12:00                    | WEEKLY
            10:00-12:00                          | WEEKLY
            24/7                                 | WEEKLY
            Mo-Fr 22:00-02:00                    | WEEKLY
            We 14:00+                            | WEEKLY
            Th[2] 16:00-18:00                    | MONTHLY
            Mo[-1] 16:00-18:00                   | MONTHLY
            week 01-53/2 Mo 10:00-12:00          | MONTHLY
            week 01-53/4 Mo 10:00-12:00          | MONTHLY
            Mo[1] 10:00-12:00; We 14:00-16:00    | WEEKLY
            Jul-Aug Mo 10:00-12:00               | RARER
            Apr-Oct Mo 10:00-12:00               | RARER
            Mo 10:00-12:00; Aug 01-21 off        | WEEKLY
            Mo 10:00-12:00; Jul 15-Aug 31 off    | MONTHLY
            Mo[1] 10:00-12:00; Aug off           | MONTHLY
            Mo[1] 10:00-12:00; Jul-Aug off       | RARER
            Mo 10:00-12:00; Dec 24-Jan 06 off    | WEEKLY
            "nach Vereinbarung"                  | RARER
            Mo[5] 10:00-12:00                    | RARER
            Mo[1,3] 10:00-12:00                  | MONTHLY
            week 01-53 Mo 10:00-12:00            | WEEKLY
            week 02-52/2 Mo 10:00-12:00          | MONTHLY
            week 01-20/2 Mo 10:00-12:00          | RARER
            week 10-20 Mo 10:00-12:00            | RARER
            Jan-Dec Mo 10:00-12:00               | WEEKLY
            Jan 01-Dec 31 Mo[2] 10:00-12:00      | MONTHLY
            SH Mo 10:00-12:00                    | RARER
            PH 10:00-12:00                       | RARER
            Mo,PH 10:00-12:00                    | WEEKLY
            Mo 10:00-12:00 unknown               | RARER
            Mo 10:00-12:00 "nur mit Termin"      | RARER
            off                                  | RARER
            immer dienstags                      | RARER
            DTSTART:20200106T100000 RRULE:FREQ=WEEKLY               | WEEKLY
            DTSTART:20200106T100000 RRULE:FREQ=WEEKLY;INTERVAL=2    | MONTHLY
            DTSTART:20200106T100000 RRULE:FREQ=WEEKLY;UNTIL=20251231 | RARER
            DTSTART:20200106T100000 RRULE:FREQ=MONTHLY;BYDAY=2MO    | MONTHLY
            """)
    void isWhatTheSessionsSay(String text, Rhythm rhythm) {
        assertThat(rhythm(text, "", "", "2026-06-30")).isEqualTo(rhythm);
    }

    /** First Mondays are 1 to 7 days into a month, wherever in a month the day lies. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-01-05", "2026-06-03", "2026-06-08", "2024-02-29", "2026-12-31"})
    void doesNotDependOnTheDay(String asOf) {
        assertThat(rhythm("Mo[1] 10:00-12:00", "", "", asOf)).isEqualTo(Rhythm.MONTHLY);
        assertThat(rhythm("Su 10:00-12:00", "", "", asOf)).isEqualTo(Rhythm.WEEKLY);
    }

    @Test
    void yearBeginsWithTheDay() {
        String rule = "2026 Tu 10:00-12:00";
        assertThat(rhythm(rule, "", "", "2026-01-01")).isEqualTo(Rhythm.WEEKLY);
        assertThat(rhythm(rule, "", "", "2026-07-01")).isEqualTo(Rhythm.RARER);
    }

    @Test
    void cancelledDaysChangeNothing() {
        assertThat(rhythm("Tu 10:00-12:00", "", "2026-07-01..2026-12-31", "2026-06-30"))
                .isEqualTo(Rhythm.WEEKLY);
        assertThat(rhythm("Tu 10:00-12:00", "", "im Sommer nicht", "2026-06-30"))
                .isEqualTo(Rhythm.WEEKLY);
    }

    @Test
    void singleDatesAreSessionsToo() {
        StringBuilder dates = new StringBuilder();
        LocalDate.of(2026, 7, 1)
                .datesUntil(LocalDate.of(2027, 7, 1), Period.ofMonths(1))
                .forEach(day -> dates.append(day).append(" 10:00-12:00; "));
        assertThat(rhythm("", dates.toString(), "", "2026-07-01")).isEqualTo(Rhythm.MONTHLY);
    }

    @Test
    void weeklyIsOftenerThanMonthly() {
        assertThat(Rhythm.WEEKLY.isAtLeast(Rhythm.MONTHLY)).isTrue();
        assertThat(Rhythm.RARER.isAtLeast(Rhythm.MONTHLY)).isFalse();
    }
}
