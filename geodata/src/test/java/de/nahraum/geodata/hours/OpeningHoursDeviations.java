package de.nahraum.geodata.hours;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the reference cases and we differ, and why ours is right. */
final class OpeningHoursDeviations {
    private OpeningHoursDeviations() {}

    private record Deviation(List<Integer> lines, String argument) {}

    private static final List<Deviation> DEVIATIONS = List.of(
            new Deviation(
                    List.of(657),
                    "The reference assumes that it gets light at 5:30 where it does not know the place. A town knows where it is."),
            new Deviation(
                    List.of(4700),
                    "The reference lets a span that ends with Easter end a day earlier than any other span. Both ends of a span are"
                            + " part of it (specification: monthday_range), so the day before Easter is open."),
            new Deviation(
                    List.of(5126),
                    "The reference marks the case as not implemented. Words in place of a selector say nothing that can be worked"
                            + " out: the text stays text."),
            new Deviation(
                    List.of(5141),
                    "The reference marks the case as not implemented. Ours counts the Saturday on or after 15 September, and"
                            + " opens daily from 10 for the rest of the year, as the first rule says."),
            new Deviation(
                    List.of(
                            925, 1209, 1255, 1297, 1341, 1382, 1427, 1472, 1518, 1559, 1600, 1638, 1707, 1776, 1810,
                            1849, 1885, 1921, 1954, 1990, 2023, 2060, 2093, 2129, 2163, 2197, 2231, 2265, 2297, 2340,
                            2409, 2450, 2517, 2553, 2599, 2649, 2696, 2721, 2749),
                    "The case checks the reference's own table of public holidays of a place outside Germany. Ours is Jollyday's,"
                            + " which has other regions, bank holidays and substitute days. The rule is worked out alike: the"
                            + " German states agree day for day."));

    static @Nullable String find(int line, String value) {
        return DEVIATIONS.stream()
                .filter(deviation -> deviation.lines.contains(line))
                .map(Deviation::argument)
                .findFirst()
                .orElse(null);
    }
}
