package de.nahraum.geodata.hours;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** School holidays, from a table: nothing computes them. */
public record SchoolHolidays(List<SchoolHoliday> holidays) {
    public static final SchoolHolidays NONE = new SchoolHolidays(List.of());

    /**
     * @param from first day
     * @param to last day, not before {@code from}
     */
    public record SchoolHoliday(String name, LocalDate from, LocalDate to) {
        public SchoolHoliday {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("school holidays " + name + " end before they start");
            }
        }
    }

    /** Keeps them in the order of their first day. */
    public SchoolHolidays {
        holidays = holidays.stream()
                .sorted(Comparator.comparing(SchoolHoliday::from))
                .toList();
    }

    /** The last day of the table, behind which nobody knows of any; empty if it has none. */
    public Optional<LocalDate> findLastDay() {
        return holidays.stream().map(SchoolHoliday::to).max(Comparator.naturalOrder());
    }

    /** The holidays a day lies in; the first if they overlap. */
    public Optional<SchoolHoliday> find(LocalDate day) {
        for (SchoolHoliday holiday : holidays) {
            if (!day.isBefore(holiday.from()) && !day.isAfter(holiday.to())) {
                return Optional.of(holiday);
            }
        }
        return Optional.empty();
    }
}
