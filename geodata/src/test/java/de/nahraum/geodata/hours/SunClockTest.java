package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sunrise and sunset of the longest and shortest day as almanacs print them, and none where there is none. */
class SunClockTest {
    private static Day day(String date, double latitude, double longitude, String zone) {
        return Day.of(
                LocalDate.parse(date).toEpochDay(),
                new ScheduleCalendar(ZoneId.of(zone), PublicHolidays.NONE, SchoolHolidays.NONE, latitude, longitude));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-21, 52.52, 13.405, Europe/Berlin, 04:43, 21:33",
        "2026-12-21, 52.52, 13.405, Europe/Berlin, 08:15, 15:54",
        "2026-06-21, 51.507, -0.128, Europe/London, 04:43, 21:21",
        "2026-12-21, 51.507, -0.128, Europe/London, 08:04, 15:53",
        "2026-06-21, 40.713, -74.006, America/New_York, 05:25, 20:30",
        "2026-12-21, -33.869, 151.209, Australia/Sydney, 05:41, 20:05",
    })
    void almanacsSayTheSameToTheMinute(
            String date, double latitude, double longitude, String zone, LocalTime rise, LocalTime set) {
        Day day = day(date, latitude, longitude, zone);
        assertThat(minute(SunClock.Event.SUNRISE, day)).isBetween(minute(rise) - 1, minute(rise) + 1);
        assertThat(minute(SunClock.Event.SUNSET, day)).isBetween(minute(set) - 1, minute(set) + 1);
        assertThat(minute(SunClock.Event.DAWN, day)).isLessThan(minute(rise) - 20);
        assertThat(minute(SunClock.Event.DUSK, day)).isGreaterThan(minute(set) + 20);
    }

    private static long minute(SunClock.Event event, Day day) {
        return (SunClock.find(event, day).orElseThrow() - day.start()) / 60;
    }

    private static long minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    @ParameterizedTest
    @CsvSource({"2026-06-21", "2026-12-21"})
    void inTromsoeTheSunDoesNotRiseOrDoesNotSet(String date) {
        Day day = day(date, 69.65, 18.96, "Europe/Oslo");
        assertThat(SunClock.find(SunClock.Event.SUNRISE, day)).isEmpty();
        assertThat(SunClock.find(SunClock.Event.SUNSET, day)).isEmpty();
    }
}
