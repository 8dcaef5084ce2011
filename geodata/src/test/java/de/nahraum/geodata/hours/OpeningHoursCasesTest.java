package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import de.nahraum.geodata.NeedsSharedData;
import de.nahraum.geodata.SharedData;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases of the reference evaluator of opening_hours: every value the parser reads gives the intervals the case states, or stands in
 * {@link OpeningHoursDeviations} with the reason why not.
 */
@NeedsSharedData
class OpeningHoursCasesTest {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd H:mm", Locale.ROOT);

    /** Times of the sun may differ by this: the reference uses another formula. */
    private static final long SUN_MINUTES = 1;

    record Interval(LocalDateTime start, LocalDateTime end, boolean unsure, String comment) {}

    record Case(
            int line,
            String value,
            LocalDateTime from,
            LocalDateTime to,
            boolean points,
            String location,
            List<Interval> expected) {
        @Override
        public String toString() {
            return line + " " + value;
        }
    }

    static Stream<Case> cases() {
        return JsonCases.read(
                        SharedData.path("reference/opening_hours/cases.json").orElseThrow())
                .stream()
                .filter(group -> "intervals".equals(group.get("kind")))
                .flatMap(OpeningHoursCasesTest::ofGroup)
                .filter(aCase -> isReadByParser(aCase.value));
    }

    private static Stream<Case> ofGroup(Map<String, @Nullable Object> group) {
        Object mode = group.get("mode");
        boolean points = mode instanceof Number
                || mode instanceof Map<?, ?> map
                        && (map.containsKey("mode") || "collection_times".equals(map.get("tag_key")));
        return list(group.get("values")).stream().map(value -> {
            String text = String.valueOf(((Map<?, ?>) Objects.requireNonNull(value)).get("value"));
            return new Case(
                    ((Number) Objects.requireNonNull(group.get("line"))).intValue(),
                    text,
                    time(group.get("from")),
                    time(group.get("to")),
                    points,
                    String.valueOf(group.get("location")),
                    list(group.get("intervals")).stream()
                            .map(interval -> interval(text, list(interval)))
                            .toList());
        });
    }

    private static Interval interval(String text, List<@Nullable Object> parts) {
        boolean unsure = parts.size() > 2 && Boolean.TRUE.equals(parts.get(2));
        String comment = parts.size() > 3 ? String.valueOf(parts.get(3)) : "";
        return new Interval(time(parts.get(0)), time(parts.get(1)), unsure, text.contains(comment) ? comment : "");
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> list(@Nullable Object value) {
        return (List<@Nullable Object>) Objects.requireNonNull(value);
    }

    /** One case ends on 31 November. */
    private static LocalDateTime time(@Nullable Object value) {
        return LocalDateTime.parse(String.valueOf(value).replace("-11-31", "-11-30"), TIME);
    }

    private static boolean isReadByParser(String value) {
        try {
            return !new OpeningHoursParser(new StringReader(value)).rules(false).isEmpty();
        } catch (OpeningHoursParseException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheIntervalsOfTheReference(Case aCase) {
        boolean same = isSame(merge(aCase.expected), ours(aCase), aCase.value.matches(".*(sun|dawn|dusk).*"));
        String argument = OpeningHoursDeviations.find(aCase.line, aCase.value);
        if (argument == null && !same) {
            assertThat(ours(aCase)).isEqualTo(merge(aCase.expected));
        }
        assertThat(same && argument != null).as("is no deviation").isFalse();
    }

    private static boolean isSame(List<Interval> one, List<Interval> other, boolean sun) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            Interval a = one.get(i);
            Interval b = other.get(i);
            if (a.unsure != b.unsure
                    || !a.comment.equals(b.comment)
                    || !isNear(a.start, b.start, sun)
                    || !isNear(a.end, b.end, sun)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNear(LocalDateTime one, LocalDateTime other, boolean sun) {
        return sun ? Math.abs(Duration.between(one, other).toMinutes()) <= SUN_MINUTES : one.equals(other);
    }

    private static List<Interval> ours(Case aCase) {
        ScheduleCalendar calendar = ReferencePlaces.calendar(aCase.location);
        Schedule schedule = Schedule.of(aCase.value, null, null);
        List<Interval> intervals = schedule
                .listSessions(
                        aCase.from.atZone(BERLIN).toInstant(),
                        aCase.to.atZone(BERLIN).toInstant(),
                        calendar)
                .stream()
                .map(session -> interval(session, aCase))
                .toList();
        return schedule.isReadable()
                ? merge(intervals)
                : List.of(new Interval(aCase.from, aCase.to, true, "not readable"));
    }

    /** A session within the time of the case. The reference calls what has an open end uncertain; a point in time has one here only. */
    private static Interval interval(Session session, Case aCase) {
        LocalDateTime start = session.start().toLocalDateTime();
        LocalDateTime end = session.end().toLocalDateTime();
        return new Interval(
                start.isBefore(aCase.from) ? aCase.from : start,
                end.isAfter(aCase.to) ? aCase.to : end,
                session.state() == Session.State.UNKNOWN || session.openEnd() && !aCase.points,
                Objects.requireNonNullElse(session.comment(), ""));
    }

    /** The reference tells days apart by the names of holidays; names of holidays are not compared. */
    private static List<Interval> merge(List<Interval> intervals) {
        List<Interval> result = new ArrayList<>();
        for (Interval next : intervals) {
            Interval last = result.isEmpty() ? null : result.getLast();
            if (last != null
                    && last.end.equals(next.start)
                    && last.unsure == next.unsure
                    && last.comment.equals(next.comment)) {
                result.set(result.size() - 1, new Interval(last.start, next.end, last.unsure, last.comment));
            } else {
                result.add(next);
            }
        }
        return result;
    }
}
