package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.nahraum.geodata.hours.SchoolHolidays.SchoolHoliday;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public holidays of Rhineland-Palatinate as its law lists them, and what the tables answer on other days. */
class HolidaysTest {
    @Test
    void holidaysOfRhinelandPalatinate() {
        PublicHolidays holidays = PublicHolidays.find("de-rp").orElseThrow();
        List<String> days = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(holidays::isHoliday)
                .map(day -> day + " " + holidays.findName(day, Locale.GERMAN).orElseThrow())
                .toList();
        assertThat(days)
                .containsExactly(
                        "2026-01-01 Neujahr",
                        "2026-04-03 Karfreitag",
                        "2026-04-06 Ostermontag",
                        "2026-05-01 Tag der Arbeit",
                        "2026-05-14 Christi Himmelfahrt",
                        "2026-05-25 Pfingstmontag",
                        "2026-06-04 Fronleichnam",
                        "2026-10-03 Tag der Deutschen Einheit",
                        "2026-11-01 Allerheiligen",
                        "2026-12-25 1. Weihnachtsfeiertag",
                        "2026-12-26 2. Weihnachtsfeiertag");
    }

    @Test
    void statesDiffer() {
        LocalDate epiphany = LocalDate.of(2026, 1, 6);
        assertThat(PublicHolidays.find("de-bw").orElseThrow().isHoliday(epiphany))
                .isTrue();
        assertThat(PublicHolidays.find("DE").orElseThrow().isHoliday(epiphany)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "de-xx", "de-", "-", "rp", "../../etc"})
    void unknownAreaHasNone(String area) {
        assertThat(PublicHolidays.find(area)).isEmpty();
    }

    @Test
    void tableHasItsDaysOnly() {
        LocalDate day = LocalDate.of(2026, 5, 30);
        PublicHolidays holidays = PublicHolidays.of(Map.of(day, "Stadtfest"));
        assertThat(holidays.findName(day, Locale.ENGLISH)).contains("Stadtfest");
        assertThat(holidays.isHoliday(day.plusDays(1))).isFalse();
        assertThat(PublicHolidays.NONE.isHoliday(day)).isFalse();
    }

    @Test
    void schoolHolidaysHoldBothEnds() {
        SchoolHolidays holidays = Town.CALENDAR.schoolHolidays();
        assertThat(holidays.find(LocalDate.of(2026, 3, 29))).isEmpty();
        assertThat(holidays.find(LocalDate.of(2026, 3, 30)))
                .map(SchoolHoliday::name)
                .contains("Osterferien");
        assertThat(holidays.find(LocalDate.of(2026, 4, 10))).isPresent();
        assertThat(holidays.find(LocalDate.of(2026, 4, 11))).isEmpty();
        assertThat(SchoolHolidays.NONE.find(LocalDate.of(2026, 4, 1))).isEmpty();
        assertThatThrownBy(() -> new SchoolHoliday("x", LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
