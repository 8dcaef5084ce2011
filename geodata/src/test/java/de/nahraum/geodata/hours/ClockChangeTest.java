package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both nights in which the clock changes, 29 March (2:00 to 3:00) and 25 October 2026 (3:00 to 2:00), by the rule of LocalClock. */
class ClockChangeTest {
    private static List<Session> night(String rule, String day) {
        return Schedule.of(rule, null, null)
                .listSessions(
                        Town.at(day + "T00:00"), Town.at(day + "T00:00").plus(Duration.ofHours(23)), Town.CALENDAR);
    }

    private static List<Long> minutes(List<Session> sessions) {
        return sessions.stream()
                .map(session -> Duration.between(session.start(), session.end()).toMinutes())
                .toList();
    }

    @Test
    void sessionOverTheGapIsAnHourShorterAndOverTheDoubledHourLonger() {
        assertThat(minutes(night("01:00-04:00", "2026-03-28"))).containsExactly(180L);
        assertThat(minutes(night("01:00-04:00", "2026-03-29"))).containsExactly(120L);
        assertThat(minutes(night("01:00-04:00", "2026-10-25"))).containsExactly(240L);
    }

    @Test
    void startInTheGapMovesToItsEnd() {
        Session session = night("02:30-04:00", "2026-03-29").getFirst();
        assertThat(session.start().toInstant()).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(session.start().toLocalTime()).hasToString("03:00");
        assertThat(minutes(List.of(session))).containsExactly(60L);
    }

    @Test
    void endInTheGapMovesToItsEnd() {
        assertThat(minutes(night("01:00-02:30", "2026-03-29"))).containsExactly(60L);
    }

    @Test
    void whatLiesInTheGapAloneDoesNotTakePlace() {
        assertThat(night("02:15-02:45", "2026-03-29")).isEmpty();
        assertThat(night("02:15-02:45", "2026-03-28")).hasSize(1);
    }

    @Test
    void timeShownTwiceIsTheFirst() {
        assertThat(night("02:30-04:00", "2026-10-25").getFirst().start().toInstant())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(night("01:00-02:30", "2026-10-25").getFirst().end().toInstant())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(minutes(night("02:00-03:00", "2026-10-25"))).containsExactly(120L);
    }

    /** From 0:30 UTC to 1:30 UTC the clock shows 2:30 to 3:00 and again 2:00 to 2:30. */
    @Test
    void openingIsAskedInTrueTime() {
        Schedule schedule = Schedule.of("01:00-02:30", null, null);
        assertThat(schedule.openingAt(Instant.parse("2026-10-25T00:15:00Z"), Town.CALENDAR))
                .isInstanceOf(Opening.Open.class);
        assertThat(schedule.openingAt(Instant.parse("2026-10-25T01:15:00Z"), Town.CALENDAR))
                .isInstanceOf(Opening.Closed.class);
    }

    @Test
    void nightWithoutAnEndTakesTheWholeTime() {
        assertThat(minutes(night("Su", "2026-03-29"))).containsExactly(23 * 60L);
        assertThat(minutes(night("Su", "2026-10-25"))).containsExactly(25 * 60L);
    }

    @Test
    void recurrencesFollowTheSameClock() {
        String rule = "DTSTART:20260327T013000 DURATION:PT2H RRULE:FREQ=DAILY";
        assertThat(minutes(night(rule, "2026-03-28"))).containsExactly(120L);
        assertThat(minutes(night(rule, "2026-03-29"))).containsExactly(60L);
        assertThat(minutes(night(rule, "2026-10-25"))).containsExactly(180L);
    }
}
