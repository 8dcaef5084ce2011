package de.nahraum.geodata.safety;

import de.nahraum.geodata.safety.Suggestion.StandingOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.hull.ConcaveHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The points of one cluster, and what is said about them. Counts count groups: who names a reason twice names it once. */
final class ClusterOfReports {
    /** From west to east: by the core point with the least x, then y. */
    static final Comparator<ClusterOfReports> WEST_TO_EAST = Comparator.<ClusterOfReports>comparingDouble(
                    cluster -> cluster.westernmost.x)
            .thenComparingDouble(cluster -> cluster.westernmost.y);

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final ReportPoints points;
    private final int minimum;
    private final List<Integer> members = new ArrayList<>();
    private final Coordinate westernmost = new Coordinate(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Weight of the points here by spot. */
    private final Map<Integer, Double> weightOfSpot = new TreeMap<>();

    /** @param minimum groups that made its core points core */
    ClusterOfReports(ReportPoints points, int minimum) {
        this.points = points;
        this.minimum = minimum;
    }

    void add(int point, boolean isCore) {
        members.add(point);
        Coordinate at = new Coordinate(points.x(point), points.y(point));
        if (isCore && at.compareTo(westernmost) < 0) {
            westernmost.setCoordinate(at);
        }
        weightOfSpot.merge(points.spotOf(point), points.weight(point), Double::sum);
    }

    int minimum() {
        return minimum;
    }

    int[] members() {
        return members.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Positions of the spots with a point here. */
    IntStream spots() {
        return weightOfSpot.keySet().stream().mapToInt(Integer::intValue);
    }

    private Stream<GroupSpot> groupSpots() {
        return spots().mapToObj(points.spots()::get);
    }

    int groups() {
        return (int) groupSpots().mapToInt(GroupSpot::number).distinct().count();
    }

    /** Different first days of the groups. */
    int days() {
        return Set.copyOf(firstDays().values()).size();
    }

    private Map<Integer, LocalDate> firstDays() {
        Map<Integer, LocalDate> firstDays = new TreeMap<>();
        reports()
                .forEach((group, reports) -> firstDays.put(
                        group,
                        reports.stream()
                                .map(SafetyReport::day)
                                .min(Comparator.naturalOrder())
                                .orElseThrow()));
        return firstDays;
    }

    /** The reports with a point here, by group. */
    private Map<Integer, Set<SafetyReport>> reports() {
        Map<Integer, Set<SafetyReport>> reports = new TreeMap<>();
        for (int point : members) {
            reports.computeIfAbsent(
                            points.spots().get(points.spotOf(point)).number(),
                            key -> new TreeSet<>(Comparator.comparingLong(SafetyReport::id)))
                    .add(points.reports().get(points.reportOf(point)));
        }
        return reports;
    }

    /** Each group's weight here, of several spots at most that of the heaviest. */
    private double weight() {
        Map<Integer, Double> sum = new TreeMap<>();
        Map<Integer, Double> most = new TreeMap<>();
        weightOfSpot.forEach((spot, weight) -> {
            GroupSpot of = points.spots().get(spot);
            sum.merge(of.number(), weight, Double::sum);
            most.merge(of.number(), of.weight(), Double::max);
        });
        return sum.entrySet().stream()
                .mapToDouble(each -> Math.min(each.getValue(), most.getOrDefault(each.getKey(), 0.0)))
                .sum();
    }

    private static <K extends Enum<K>> Map<K, Integer> count(
            Map<Integer, Set<SafetyReport>> reports, Class<K> kind, Function<SafetyReport, Stream<K>> names) {
        Map<K, Integer> counts = new EnumMap<>(kind);
        for (Set<SafetyReport> ofGroup : reports.values()) {
            ofGroup.stream().flatMap(names).distinct().forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        return Collections.unmodifiableMap(counts);
    }

    Geometry hull(double longestEdge) {
        Coordinate[] coordinates = members.stream()
                .map(point -> new Coordinate(points.x(point), points.y(point)))
                .distinct()
                .toArray(Coordinate[]::new);
        Geometry all = SHAPES.createMultiPointFromCoords(coordinates);
        return ConcaveHull.concaveHullByLength(all, longestEdge).buffer(FearSpace.SPOT_METRES);
    }

    Suggestion suggestion(Geometry hull, Optional<StandingOut> standingOut) {
        Map<Integer, Set<SafetyReport>> reports = reports();
        List<SafetyReport> all = reports.values().stream().flatMap(Set::stream).toList();
        return new Suggestion(
                hull,
                reports.size(),
                minimum,
                all.stream().map(SafetyReport::id).sorted().toList(),
                days(),
                all.stream()
                        .map(SafetyReport::day)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                all.stream()
                        .map(SafetyReport::day)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                weight(),
                count(reports, Reason.class, report -> report.reasons().stream()),
                count(reports, FearTime.class, report -> Stream.ofNullable(report.time())),
                count(reports, SpotType.class, report -> Stream.ofNullable(report.spotType())),
                standingOut);
    }
}
