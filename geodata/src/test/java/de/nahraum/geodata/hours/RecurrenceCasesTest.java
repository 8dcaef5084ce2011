package de.nahraum.geodata.hours;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.NeedsSharedData;
import de.nahraum.geodata.SharedData;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of dateutil's rrule: every one that is RFC 5545 (those with byeaster are not) gives the starts it states. */
@NeedsSharedData
class RecurrenceCasesTest {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("count", "COUNT"),
            Map.entry("interval", "INTERVAL"),
            Map.entry("until", "UNTIL"),
            Map.entry("wkst", "WKST"),
            Map.entry("bymonth", "BYMONTH"),
            Map.entry("byweekno", "BYWEEKNO"),
            Map.entry("byyearday", "BYYEARDAY"),
            Map.entry("bymonthday", "BYMONTHDAY"),
            Map.entry("byweekday", "BYDAY"),
            Map.entry("byhour", "BYHOUR"),
            Map.entry("byminute", "BYMINUTE"),
            Map.entry("bysecond", "BYSECOND"),
            Map.entry("bysetpos", "BYSETPOS"));

    record Case(String name, String text, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return JsonCases.read(SharedData.path("reference/rrule/cases.json").orElseThrow()).stream()
                .filter(object -> !parameters(object).containsKey("byeaster"))
                .map(object -> new Case(
                        String.valueOf(object.get("test")),
                        text(object),
                        ((List<?>) Objects.requireNonNull(object.get("expected")))
                                .stream().map(String::valueOf).toList()));
    }

    private static Map<?, ?> parameters(Map<String, @Nullable Object> object) {
        return (Map<?, ?>) Objects.requireNonNull(object.get("params"));
    }

    private static String text(Map<String, @Nullable Object> object) {
        Map<?, ?> parameters = parameters(object);
        Object start = parameters.get("dtstart");
        String first = start == null ? "" : "DTSTART:" + compact(start) + "\n";
        if (object.get("text") != null) {
            return first + object.get("text");
        }
        List<String> parts = new ArrayList<>(List.of("FREQ=" + object.get("freq")));
        parameters.forEach((name, value) -> {
            if (!"dtstart".equals(name)) {
                parts.add(Objects.requireNonNull(NAMES.get(name), String.valueOf(name)) + "=" + compact(value));
            }
        });
        return first + "RRULE:" + String.join(";", parts);
    }

    private static String compact(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value).replaceAll("(?<=\\d)[-:](?=\\d)", "");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheStartsOfTheReference(Case aCase) throws Unreadable {
        Recurrence recurrence = Recurrence.parse(aCase.text);
        ScheduleCalendar calendar = ReferencePlaces.calendar("null");
        LocalDateTime last = LocalDateTime.parse(aCase.expected.getLast());
        List<String> starts = recurrence
                .list(0, last.plusYears(10).toLocalDate().toEpochDay(), calendar)
                .stream()
                .map(stretch -> LocalDateTime.ofEpochSecond(stretch.start(), 0, ZoneOffset.UTC)
                        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME))
                .toList();
        assertThat(starts).as(aCase.text).isEqualTo(aCase.expected);
    }
}
