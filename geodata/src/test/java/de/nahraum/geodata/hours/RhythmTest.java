package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            We 14:00-16:00                       | WEEKLY
            Tu,Th 09:00-12:00; PH off            | WEEKLY
            Mo-Fr 08:00-12:00                    | WEEKLY
            10:00-12:00                          | WEEKLY
            24/7                                 | WEEKLY
            Th[2] 16:00-18:00                    | MONTHLY
            Mo[-1] 16:00-18:00                   | MONTHLY
            week 01-53/2 Mo 10:00-12:00          | MONTHLY
            Mo[1] 10:00-12:00; We 14:00-16:00    | WEEKLY
            Jul-Aug Mo 10:00-12:00               | RARER
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
            """)
    void readsTheRhythmOffTheRule(String text, Rhythm rhythm) {
        assertThat(Rhythm.of(text)).contains(rhythm);
    }

    @Test
    void textThatIsNoRuleHasNoRhythm() {
        assertThat(Rhythm.of("jeden zweiten Dienstag, außer in den Ferien")).isEmpty();
    }

    @Test
    void weeklyIsOftenerThanMonthly() {
        assertThat(Rhythm.WEEKLY.isAtLeast(Rhythm.MONTHLY)).isTrue();
        assertThat(Rhythm.RARER.isAtLeast(Rhythm.MONTHLY)).isFalse();
    }
}
