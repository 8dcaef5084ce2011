package de.nahraum.geodata.city;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days on which offices and schools of a city are closed.
 *
 * @param region country and state whose public holidays hold, as in {@code de-rp}; null if not said: then nothing is a holiday
 * @param school school holidays as delivered
 */
public record HolidaySettings(@Nullable String region, List<SchoolBreak> school) {
    public static final HolidaySettings NONE = new HolidaySettings(null, List.of());

    public HolidaySettings {
        school = List.copyOf(school);
    }

    /** The same with other school holidays. */
    public HolidaySettings withSchool(List<SchoolBreak> others) {
        return new HolidaySettings(region, others);
    }

    /**
     * School holidays.
     *
     * @param from first day
     * @param to last day
     */
    public record SchoolBreak(String name, LocalDate from, LocalDate to) {}
}
