package de.nahraum.geodata.hours;

import de.nahraum.geodata.hours.SchoolHolidays.SchoolHoliday;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The places the reference cases name, with their holidays. The cases do not say where the places are: the two used here are such that
 * the sun rises at the minute the case states for its first day.
 */
final class ReferencePlaces {
    private ReferencePlaces() {}

    static ScheduleCalendar calendar(String place) {
        boolean north = place.equals("no_sunrise_below");
        return new ScheduleCalendar(
                OpeningHoursCasesTest.BERLIN,
                publicHolidays(place).orElse(PublicHolidays.NONE),
                schoolHolidays(place),
                north ? 60.55 : 49.54,
                north ? 9.1 : 9.79);
    }

    private static Optional<PublicHolidays> publicHolidays(String place) {
        return place.equals("null") ? Optional.empty() : PublicHolidays.find(place.replace('_', '-'));
    }

    private static SchoolHolidays schoolHolidays(String place) {
        return new SchoolHolidays(
                switch (place) {
                    case "de_bw" ->
                        List.of(
                                holiday("2023-12-23", "2024-01-05"),
                                holiday("2024-03-23", "2024-04-05"),
                                holiday("2024-05-21", "2024-05-31"),
                                holiday("2024-07-25", "2024-09-07"),
                                holiday("2024-10-28", "2024-10-31"),
                                holiday("2024-12-23", "2025-01-04"));
                    case "de_hb" ->
                        List.of(
                                holiday("2023-12-23", "2024-01-05"),
                                holiday("2024-02-01", "2024-02-02"),
                                holiday("2024-03-18", "2024-03-28"),
                                holiday("2024-05-10", "2024-05-10"),
                                holiday("2024-05-21", "2024-05-21"),
                                holiday("2024-06-24", "2024-08-02"),
                                holiday("2024-10-04", "2024-10-19"),
                                holiday("2024-11-01", "2024-11-01"),
                                holiday("2024-12-23", "2025-01-04"));
                    case "at" ->
                        List.of(
                                holiday("2023-12-24", "2024-01-06"),
                                holiday("2024-02-05", "2024-02-10"),
                                holiday("2024-03-23", "2024-04-01"),
                                holiday("2024-05-18", "2024-05-20"),
                                holiday("2024-06-29", "2024-09-01"),
                                holiday("2024-10-27", "2024-10-31"),
                                holiday("2024-11-02", "2024-11-02"),
                                holiday("2024-11-15", "2024-11-15"),
                                holiday("2024-12-24", "2025-01-06"));
                    default -> List.of();
                });
    }

    private static SchoolHoliday holiday(String from, String to) {
        return new SchoolHoliday("Ferien", LocalDate.parse(from), LocalDate.parse(to));
    }
}
