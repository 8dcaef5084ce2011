package de.nahraum.geodata.hours;

import java.time.ZoneId;

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

    /** The same clock and sun, and no holidays. */
    public ScheduleCalendar withoutHolidays() {
        return new ScheduleCalendar(zone, PublicHolidays.NONE, SchoolHolidays.NONE, latitude, longitude);
    }
}
