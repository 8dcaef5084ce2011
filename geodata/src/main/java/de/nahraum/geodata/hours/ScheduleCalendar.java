package de.nahraum.geodata.hours;

import de.nahraum.geodata.hours.SchoolHolidays.SchoolHoliday;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a schedule cannot know by itself: the town's clock, its holidays and where the sun rises.
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 */
public record ScheduleCalendar(
        ZoneId zone, PublicHolidays publicHolidays, SchoolHolidays schoolHolidays, double latitude, double longitude) {
    public ScheduleCalendar {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no place on earth: " + latitude + ", " + longitude);
        }
    }

    /**
     * The same if all days behind the table of school holidays were such. What is the same in both is known without the table.
     *
     * @param last day it matters
     * @return empty if the table reaches that far, or there is none: then no day is a school holiday
     */
    public Optional<ScheduleCalendar> findWithHolidaysBehindTable(LocalDate last) {
        return schoolHolidays.findLastDay().filter(day -> day.isBefore(last)).map(day -> {
            List<SchoolHoliday> more = new ArrayList<>(schoolHolidays.holidays());
            more.add(new SchoolHoliday("", day.plusDays(1), last));
            return new ScheduleCalendar(zone, publicHolidays, new SchoolHolidays(more), latitude, longitude);
        });
    }

    /** The same clock and sun, and no holidays. */
    public ScheduleCalendar withoutHolidays() {
        return new ScheduleCalendar(zone, PublicHolidays.NONE, SchoolHolidays.NONE, latitude, longitude);
    }
}
