package de.nahraum.geodata.safety;

import de.nahraum.geodata.safety.CellGrid.Square;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is reported in a square, for people of the house: without a threshold, so never for the public, which has {@link PublicCells}. A spot counts in the square in which it would be published.
 *
 * @param groups reporter groups with a spot there, at least one
 * @param reasons how many of them name each reason, at least one; behaviour too
 * @param times how many of them say each time, at least one
 */
public record CountedSquare(
        Square square, Set<UUID> groups, Map<Reason, Integer> reasons, Map<FearTime, Integer> times) {
    public CountedSquare {
        groups = Set.copyOf(groups);
        reasons = Map.copyOf(reasons);
        times = Map.copyOf(times);
    }

    /**
     * Every square with a spot of one topic, from west to east, then south to north. The order of the reports does not matter.
     *
     * @param reports of any topic; those of other topics, about no place or of a later day are left out
     * @param grid the same as for the public
     */
    public static List<CountedSquare> of(List<SafetyReport> reports, ReportTopic topic, LocalDate day, CellGrid grid) {
        return SpotSquares.of(ReportPoints.of(reports, topic, day), grid).entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static CountedSquare of(Square square, List<GroupSpot> spots) {
        Set<UUID> groups = spots.stream().map(GroupSpot::group).collect(Collectors.toSet());
        return new CountedSquare(
                square,
                groups,
                count(spots, report -> report.reasons().stream()),
                count(spots, report -> Stream.ofNullable(report.time())));
    }

    /** How many groups say each: one that says the same in two reports, or of two spots, once. */
    private static <T> Map<T, Integer> count(List<GroupSpot> spots, Function<SafetyReport, Stream<T>> said) {
        Map<T, Set<UUID>> groups = new HashMap<>();
        for (GroupSpot spot : spots) {
            spot.reports().stream()
                    .flatMap(said)
                    .forEach(each ->
                            groups.computeIfAbsent(each, key -> new HashSet<>()).add(spot.group()));
        }
        return groups.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().size()));
    }
}
