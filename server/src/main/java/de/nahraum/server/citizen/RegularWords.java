package de.nahraum.server.citizen;

import de.nahraum.geodata.hours.RegularHours;
import de.nahraum.geodata.hours.RegularHours.Recurrence;
import de.nahraum.server.text.CitizenTexts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Says what recurs: "Montag–Donnerstag: 09:00–12:00", "Jeden 2. Donnerstag im Monat: 16:00–18:00". */
final class RegularWords {
    private static final int SHORTEST_RUN = 3;
    private static final int MONTHS = 12;

    private final CitizenTexts texts;
    private final Locale locale;

    RegularWords(CitizenTexts texts) {
        this.texts = texts;
        this.locale = texts.language().locale();
    }

    String say(RegularHours hours) {
        Map<String, Object> values = Map.of("days", days(hours.days()), "time", time(hours));
        String line = switch (hours.recurrence()) {
            case Recurrence.Weekly() -> texts.say("regular.weekly", values);
            case Recurrence.LastOfMonth() ->
                texts.say(isOneDay(hours) ? "regular.lastOfMonth" : "regular.lastOfMonth.several", values);
            case Recurrence.OfMonth(Set<Integer> which) ->
                texts.say(
                        isOneDay(hours) ? "regular.ofMonth" : "regular.ofMonth.several",
                        with(
                                values,
                                "which",
                                and(which.stream()
                                        .map(n -> texts.get("regular.nth." + n))
                                        .toList())));
            case Recurrence.EveryWeeks(long weeks) -> texts.say("regular.everyWeeks", with(values, "weeks", weeks));
        };
        return hours.months().size() == MONTHS
                ? line
                : texts.say("regular.months", Map.of("line", line, "months", months(hours.months())));
    }

    /** "Every second Tuesday and Thursday" could mean two things. */
    private static boolean isOneDay(RegularHours hours) {
        return hours.days().size() == 1;
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Map<String, Object> all = new java.util.HashMap<>(values);
        all.put(name, value);
        return all;
    }

    private String time(RegularHours hours) {
        return hours.openEnd()
                ? texts.say("when.from", "time", Moments.CLOCK.format(hours.start()))
                : Moments.span(Moments.CLOCK.format(hours.start()), end(hours.end()));
    }

    private static String end(LocalTime end) {
        return end.equals(LocalTime.MIDNIGHT) ? "24:00" : Moments.CLOCK.format(end);
    }

    private String days(Set<DayOfWeek> days) {
        return ranges(
                List.copyOf(days), DayOfWeek::ordinal, day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
    }

    private String months(Set<Month> months) {
        return ranges(
                List.copyOf(months), Month::ordinal, month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
    }

    /** Three and more in a row as a range. */
    private <T> String ranges(List<T> sorted, Function<T, Integer> ordinal, Function<T, String> name) {
        List<String> parts = new ArrayList<>();
        int i = 0;
        while (i < sorted.size()) {
            int end = i;
            while (end + 1 < sorted.size()
                    && ordinal.apply(sorted.get(end + 1)) == ordinal.apply(sorted.get(end)) + 1) {
                end++;
            }
            if (end - i + 1 >= SHORTEST_RUN) {
                parts.add(name.apply(sorted.get(i)) + "–" + name.apply(sorted.get(end)));
                i = end + 1;
            } else {
                parts.add(name.apply(sorted.get(i++)));
            }
        }
        return and(parts);
    }

    private String and(List<String> parts) {
        String said = parts.getFirst();
        for (int i = 1; i < parts.size(); i++) {
            said = i == parts.size() - 1
                    ? texts.say("regular.and", Map.of("first", said, "second", parts.get(i)))
                    : texts.list(List.of(said, parts.get(i)));
        }
        return said;
    }
}
