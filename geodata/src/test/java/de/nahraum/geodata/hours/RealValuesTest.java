package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.NeedsSharedData;
import de.nahraum.geodata.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values found on the ground: nearly all are read, none fails, and what is not read is kept. */
@NeedsSharedData
class RealValuesTest {
    private static final Instant FROM = Instant.parse("2025-12-31T23:00:00Z");
    private static final Instant TO = Instant.parse("2026-12-31T23:00:00Z");

    private static List<String> values() throws IOException {
        return Files.readAllLines(SharedData.path("reference/opening_hours/real_values.tsv")
                        .orElseThrow())
                .stream()
                .map(line -> line.split("\t", -1)[0])
                .toList();
    }

    @Test
    void nearlyAllAreReadAndTheRestIsKept() throws IOException {
        List<Schedule> schedules =
                values().stream().map(value -> Schedule.of(value, null, null)).toList();

        List<String> unread = schedules.stream()
                .filter(schedule -> !schedule.isReadable())
                .map(schedule -> schedule.text().orElseThrow())
                .toList();

        // Two rules without a separator, a day before its month, a German word, and three digits of minutes.
        assertThat(unread)
                .containsExactlyInAnyOrder(
                        "Su-Do 11:00-24:00 Fr-Sa 11:00-01:00",
                        "Mo-Sa 09:00-20:00; 01 Apr-30 Sep: Su 11:00-17:00",
                        "Mo-Fr 11:30-14:30 und 17:30-20:30 , Sa 12:30-20:30",
                        "Tu-Fr 12:00-19:00; Sa 12:00-18:002");
    }

    @Test
    void aYearOfEachHasSessionsInOrder() throws IOException {
        ScheduleCalendar calendar = ReferencePlaces.calendar("de_bw");
        for (String value : values()) {
            List<Session> sessions = Schedule.of(value, null, null).listSessions(FROM, TO, calendar);
            for (int i = 1; i < sessions.size(); i++) {
                assertThat(sessions.get(i).start())
                        .as(value)
                        .isAfterOrEqualTo(sessions.get(i - 1).end());
            }
        }
    }
}
