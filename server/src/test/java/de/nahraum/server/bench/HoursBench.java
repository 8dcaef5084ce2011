package de.nahraum.server.bench;

import de.nahraum.geodata.hours.PublicHolidays;
import de.nahraum.geodata.hours.Rhythm;
import de.nahraum.geodata.hours.Schedule;
import de.nahraum.geodata.hours.ScheduleCalendar;
import de.nahraum.geodata.hours.SchoolHolidays;
import de.nahraum.geodata.hours.SchoolHolidays.SchoolHoliday;
import de.nahraum.geodata.hours.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Measures how long it takes to read the schedules of 1,000 offers, and to list their sessions of a year, on one thread. */
final class HoursBench {
    private static final int OFFERS = 1000;
    private static final long SEED = 1;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** As offices write them, often ones more often; %1$s and %2$s are weekdays, %3$d an hour. */
    private static final List<String> RULES = List.of(
            "%1$s %3$02d:00-%4$02d:00",
            "%1$s %3$02d:00-%4$02d:00",
            "%1$s,%2$s %3$02d:00-%4$02d:00; PH off",
            "Mo-Fr 08:00-12:00,14:00-16:00; PH off",
            "Mo-Th 08:00-12:00,14:00-17:00; Fr 08:00-12:00; PH,SH off",
            "%1$s[2] %3$02d:00-%4$02d:00",
            "%1$s[1,3] %3$02d:00-%4$02d:00",
            "week 1-53/2 %1$s %3$02d:00-%4$02d:00",
            "%1$s %3$02d:00-%4$02d:00; SH off",
            "Apr-Oct: %1$s %3$02d:00-%4$02d:00",
            "%1$s %3$02d:00-%4$02d:00; Dec 24-Jan 01 off; easter -2 days off",
            "%1$s %3$02d:00+",
            "%1$s %3$02d:00-%4$02d:00 \"nur mit Termin\"",
            "Mo-Fr 09:00-17:00 || \"nach Vereinbarung\"",
            "DTSTART:20260105T%3$02d0000 DURATION:PT2H RRULE:FREQ=WEEKLY;BYDAY=%1$S,%2$S",
            "DTSTART:20240101T%3$02d0000 DURATION:PT2H RRULE:FREQ=MONTHLY;BYDAY=1%1$S",
            "DTSTART:20250101T%3$02d0000 DURATION:PT1H RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1");

    private static final List<String> WEEKDAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa");

    private HoursBench() {}

    static void run() {
        Bench.row("machine", Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version());
        Bench.row("public holidays of a state, first look-up", Bench.seconds(() -> PublicHolidays.find("de-rp")));
        ScheduleCalendar calendar = new ScheduleCalendar(
                ZONE,
                PublicHolidays.ofArea("de-rp"),
                new SchoolHolidays(List.of(
                        new SchoolHoliday("Ostern", LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 10)),
                        new SchoolHoliday("Sommer", LocalDate.of(2026, 6, 29), LocalDate.of(2026, 8, 7)),
                        new SchoolHoliday("Herbst", LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 16)),
                        new SchoolHoliday("Weihnachten", LocalDate.of(2026, 12, 23), LocalDate.of(2027, 1, 8)))),
                49.44,
                7.77);
        List<String> texts = texts();
        Bench.row(OFFERS + " schedules read", Bench.millis(() -> read(texts)));
        List<Schedule> schedules = read(texts);
        Instant from = START.atStartOfDay(ZONE).toInstant();
        Instant to = START.plusYears(1).atStartOfDay(ZONE).toInstant();
        Bench.row(
                "sessions of " + OFFERS + " offers over a year",
                Bench.millis(() -> schedules.forEach(schedule -> schedule.listSessions(from, to, calendar))));
        Bench.row(
                "next session of " + OFFERS + " offers",
                Bench.millis(() -> schedules.forEach(schedule -> schedule.findNext(from, calendar))));
        Bench.row(
                "rhythm of " + OFFERS + " offers",
                Bench.millis(() -> schedules.forEach(schedule -> Rhythm.of(schedule, START, ZONE))));
        long sessions = 0;
        long checksum = 0;
        for (Schedule schedule : schedules) {
            for (Session session : schedule.listSessions(from, to, calendar)) {
                sessions++;
                checksum = checksum * 31
                        + session.start().toEpochSecond()
                        + session.end().toEpochSecond();
            }
        }
        Bench.row("sessions, checksum", sessions + ", " + Long.toHexString(checksum));
    }

    private static List<Schedule> read(List<String> texts) {
        return texts.stream().map(text -> Schedule.of(text, null, null)).toList();
    }

    private static List<String> texts() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < OFFERS; i++) {
            int day = random.nextInt(WEEKDAYS.size() - 1);
            int hour = random.nextInt(8, 17);
            texts.add(String.format(
                    Locale.ROOT,
                    RULES.get(random.nextInt(RULES.size())),
                    WEEKDAYS.get(day),
                    WEEKDAYS.get(day + 1),
                    hour,
                    hour + 2));
        }
        return texts;
    }
}
