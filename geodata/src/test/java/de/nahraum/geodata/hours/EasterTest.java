package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Easter as calendars print it, among them the earliest and latest, and by Gauss's rule for every year from 1583 to 2299. */
class EasterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22",
                "1943-04-25",
                "1954-04-18",
                "1981-04-19",
                "2000-04-23",
                "2008-03-23",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2038-04-25",
                "2285-03-22",
            })
    void isAsPrinted(LocalDate day) {
        assertThat(Easter.of(day.getYear())).isEqualTo(day);
    }

    @Test
    void gaussSaysTheSame() {
        for (int year = 1583; year < 2300; year++) {
            assertThat(Easter.of(year)).isEqualTo(gauss(year));
            assertThat(gauss(year).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        }
    }

    /** Gauss's rule in the form of Lichtenberg (1997), without exceptions: the days after 1 March. */
    private static LocalDate gauss(int year) {
        int century = year / 100;
        int moonShift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int sunShift = 2 - (3 * century + 3) / 4;
        int cycle = year % 19;
        int seed = (19 * cycle + moonShift) % 30;
        int correction = (seed + cycle / 11) / 29;
        int border = 21 + seed - correction;
        int firstSunday = 7 - (year + year / 4 + sunShift) % 7;
        int distance = 7 - (border - firstSunday) % 7;
        return LocalDate.of(year, 3, 1).plusDays(border + distance - 1L);
    }
}
