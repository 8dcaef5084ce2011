package de.nahraum.geodata.hours;

import de.nahraum.geodata.hours.SchoolHolidays.SchoolHoliday;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A town on the river Lauter for tests: its clock, a few holidays of 2026, and sessions written short. */
final class Town {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final ScheduleCalendar CALENDAR = new ScheduleCalendar(
            ZONE,
            PublicHolidays.of(Map.of(
                    LocalDate.of(2026, 1, 1), "Neujahr",
                    LocalDate.of(2026, 4, 3), "Karfreitag",
                    LocalDate.of(2026, 4, 6), "Ostermontag",
                    LocalDate.of(2026, 5, 1), "Tag der Arbeit",
                    LocalDate.of(2026, 12, 25), "1. Weihnachtstag",
                    LocalDate.of(2026, 12, 26), "2. Weihnachtstag")),
            new SchoolHolidays(List.of(
                    new SchoolHoliday("Osterferien", LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 10)),
                    new SchoolHoliday("Weihnachtsferien", LocalDate.of(2026, 12, 23), LocalDate.of(2027, 1, 8)))),
            49.44,
            7.77);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Town() {}

    /** An instant on the town's clock: {@code 2026-03-03T10:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static List<String> sessions(Schedule schedule, String firstDay, String dayAfterLast) {
        return schedule.listSessions(at(firstDay + "T00:00"), at(dayAfterLast + "T00:00"), CALENDAR).stream()
                .map(Town::text)
                .toList();
    }

    /** {@code 03-03 10:00-12:00}, the day of the end if another, then what is special. */
    static String text(Session session) {
        boolean sameDay = session.end().toLocalDate().equals(session.start().toLocalDate());
        return session.start().format(DAY)
                + "-"
                + session.end().format(sameDay ? TIME : DAY)
                + (session.openEnd() ? "+" : "")
                + (session.state() == Session.State.OPEN ? "" : " " + session.state())
                + (session.comment() == null ? "" : " " + Objects.requireNonNull(session.comment()));
    }
}
