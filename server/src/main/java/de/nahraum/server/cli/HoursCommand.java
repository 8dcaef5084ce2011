package de.nahraum.server.cli;

import de.nahraum.geodata.hours.PublicHolidays;
import de.nahraum.geodata.hours.Schedule;
import de.nahraum.geodata.hours.ScheduleCalendar;
import de.nahraum.geodata.hours.ScheduleProblem;
import de.nahraum.geodata.hours.SchoolHolidays;
import de.nahraum.geodata.hours.Session;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what Nahraum understands of hours somebody wrote: the sessions one by one, or where the text cannot be read. */
@Command(
        name = "hours",
        description = "Print the sessions that follow from hours as written, to check them.",
        mixinStandardHelpOptions = true)
final class HoursCommand implements Callable<Integer> {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int DAYS_SHOWN = 28;
    private static final long MOST_DAYS = 3660;
    /** Where sunrise and sunset are taken: Kaiserslautern. */
    private static final double LATITUDE = 49.44;

    private static final double LONGITUDE = 7.77;
    private static final Pattern SCHOOL_HOLIDAYS = Pattern.compile("\\bSH\\b");

    @Parameters(
            paramLabel = "TEXT",
            arity = "0..1",
            description = "opening_hours (We[2] 14:00-16:00), or DTSTART, DURATION, RRULE of RFC 5545.")
    private @Nullable String text;

    @Option(
            names = "--dates",
            paramLabel = "DATES",
            description = "Single dates: \"2026-12-03 14:00-16:00; 10.12.2026 14-16 Uhr\"")
    private @Nullable String dates;

    @Option(names = "--cancelled", paramLabel = "DATES", description = "Cancelled dates: \"2026-12-24..2027-01-02\"")
    private @Nullable String cancelled;

    @Option(names = "--from", paramLabel = "DATE", description = "First day, today unless said.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day, four weeks later unless said.")
    private @Nullable LocalDate to;

    @Option(names = "--holidays", paramLabel = "REGION", description = "Whose public holidays hold, as in de-rp.")
    private @Nullable String region;

    @Override
    public Integer call() {
        Console console = new Console();
        LocalDate first = from == null ? LocalDate.now(ZONE) : from;
        LocalDate last = to == null ? first.plusDays(DAYS_SHOWN - 1) : to;
        if (last.isBefore(first)
                || last.isAfter(first.plusDays(MOST_DAYS))
                || first.getYear() < 0
                || last.getYear() > 9000) {
            console.complain("cli.hours-range", Map.of("days", MOST_DAYS));
            return TaskWorker.REFUSED;
        }
        Optional<PublicHolidays> holidays =
                region == null ? Optional.of(PublicHolidays.NONE) : PublicHolidays.find(region);
        if (holidays.isEmpty()) {
            console.complain("cli.hours-region", Map.of("region", String.valueOf(region)));
            return TaskWorker.REFUSED;
        }
        Schedule schedule = Schedule.of(text, dates, cancelled);
        if (schedule.isEmpty()) {
            console.complain("cli.hours-nothing", Map.of());
            return TaskWorker.REFUSED;
        }
        ScheduleCalendar calendar =
                new ScheduleCalendar(ZONE, holidays.get(), SchoolHolidays.NONE, LATITUDE, LONGITUDE);
        print(console, schedule, first, last, calendar);
        schedule.problems().forEach(problem -> complain(console, problem));
        schedule.doubts()
                .forEach(doubt -> console.say("cli.hours-doubt."
                        + doubt.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return schedule.isReadable() ? TaskWorker.DONE : TaskWorker.REFUSED;
    }

    private void print(Console console, Schedule schedule, LocalDate first, LocalDate last, ScheduleCalendar calendar) {
        List<Session> sessions = schedule.listSessions(
                first.atStartOfDay(ZONE).toInstant(),
                last.plusDays(1).atStartOfDay(ZONE).toInstant(),
                calendar);
        sessions.forEach(session -> console.line(line(console, session)));
        if (sessions.isEmpty() && schedule.isReadable()) {
            console.say("cli.hours-none", Map.of("from", first.toString(), "to", last.toString()));
        }
        if (text != null && SCHOOL_HOLIDAYS.matcher(text).find()) {
            console.say("cli.hours-school-holidays");
        }
    }

    private static String line(Console console, Session session) {
        Locale locale = console.language().locale();
        LocalDate day = session.start().toLocalDate();
        String end = session.end().toLocalDate().equals(day)
                ? session.end().toLocalTime().toString()
                : session.end().toLocalDate() + " " + session.end().toLocalTime();
        String state = switch (session.state()) {
            case OPEN -> "";
            case UNKNOWN -> "  " + console.text("cli.hours-unknown");
            case CANCELLED -> "  " + console.text("cli.hours-cancelled");
        };
        return day + "  " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale) + "  "
                + session.start().toLocalTime()
                + (session.openEnd() ? "  " + console.text("cli.hours-open-end") : "–" + end)
                + state
                + (session.comment() == null ? "" : "  " + session.comment());
    }

    private static void complain(Console console, ScheduleProblem problem) {
        String kind = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean placed = problem.position().isPresent();
        console.complain(
                "cli.hours-problem." + kind + (placed ? "-at" : ""),
                Map.of(
                        "text",
                        problem.text(),
                        "rest",
                        placed ? problem.text().substring(problem.position().getAsInt()) : ""));
    }
}
