package de.nahraum.geodata.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Reports as weighted points: what {@link ShapePoints} makes of their shapes, and one weight in all for each {@link GroupSpot}, spread evenly over its points.
 *
 * <p>A <em>spot of a group</em> is what hangs together of all that one reporter group sent: its reports whose points are within {@value #SPOT_METRES} m of each
 * other, by steps. So somebody who reports the same spot five times, or point after point along one street, counts once there, and once more at another spot
 * of the town: a group is a mark of the network they came from on one day, behind which there may be a person or a class of pupils, and the second would not be heard if a
 * group counted once in all. The distance is that of clustering: who is less than that apart would be in one cluster anyway.
 *
 * <p>The weight of a spot is 2^(−age / {@value #HALF_LIFE_MONTHS} months) of its newest report, months of a twelfth of 365.2425 days. Reports received after the day
 * asked for are not known on it; those about no place ({@link SafetyReport#isAboutAPlace()}) are never counted.
 *
 * <p>Points are in the order of the reports' numbers; the order of the input does not matter.
 */
public final class ReportPoints {
    /** Reports of one group within this of each other are about one spot; our proposal. */
    public static final double SPOT_METRES = 60;

    /** After so long a report weighs half; our proposal. */
    public static final int HALF_LIFE_MONTHS = 18;

    private static final double DAYS_PER_MONTH = 365.2425 / 12;

    private final List<SafetyReport> reports;
    private final List<GroupSpot> spots = new ArrayList<>();
    private final double[] x;
    private final double[] y;
    private final int[] report;
    private final int[] spotOfReport;
    private final int[] group;
    private final double[] weight;

    private ReportPoints(List<SafetyReport> counted, LocalDate day) {
        List<Coordinate> all = new ArrayList<>();
        List<Integer> owner = new ArrayList<>();
        reports = new ArrayList<>();
        for (SafetyReport each : counted) {
            List<Coordinate> points = ShapePoints.of(each.shape());
            if (!points.isEmpty()) {
                points.forEach(point -> owner.add(reports.size()));
                all.addAll(points);
                reports.add(each);
            }
        }
        x = all.stream().mapToDouble(Coordinate::getX).toArray();
        y = all.stream().mapToDouble(Coordinate::getY).toArray();
        report = owner.stream().mapToInt(Integer::intValue).toArray();
        spotOfReport = new int[reports.size()];
        group = new int[x.length];
        weight = new double[x.length];
        findSpots(day);
    }

    /**
     * Makes points of the reports of one topic that are about a place and were received by a day. O(points · log points).
     *
     * @param reports of any topic and day, in any order, numbers different
     * @param day weights are those of this day
     */
    public static ReportPoints of(List<SafetyReport> reports, ReportTopic topic, LocalDate day) {
        List<SafetyReport> counted = reports.stream()
                .filter(each -> each.topic() == topic
                        && each.isAboutAPlace()
                        && !each.day().isAfter(day))
                .sorted(Comparator.comparingLong(SafetyReport::id))
                .toList();
        return new ReportPoints(counted, day);
    }

    /** How much a report weighs that is so old, 0 … 1; 1 on its own day. */
    static double weight(LocalDate received, LocalDate day) {
        double months = (day.toEpochDay() - received.toEpochDay()) / DAYS_PER_MONTH;
        return StrictMath.pow(2, -months / HALF_LIFE_MONTHS);
    }

    private void findSpots(LocalDate day) {
        Map<UUID, List<Integer>> pointsOf = new LinkedHashMap<>();
        for (int point = 0; point < x.length; point++) {
            pointsOf.computeIfAbsent(reports.get(report[point]).group(), key -> new ArrayList<>())
                    .add(point);
        }
        int number = 0;
        for (Map.Entry<UUID, List<Integer>> each : pointsOf.entrySet()) {
            for (int point : each.getValue()) {
                group[point] = number;
            }
            for (List<Integer> points : spotsAmong(each.getValue())) {
                addSpot(each.getKey(), number, points, day);
            }
            number++;
        }
    }

    /** The points of a group by spot: near each other, or of one report. */
    private List<List<Integer>> spotsAmong(List<Integer> points) {
        int first = report[points.getFirst()];
        if (points.stream().allMatch(point -> report[point] == first)) {
            return List.of(points);
        }
        Dbscan near = Dbscan.of(
                points.stream().mapToDouble(point -> x[point]).toArray(),
                points.stream().mapToDouble(point -> y[point]).toArray(),
                new int[points.size()],
                SPOT_METRES,
                1);
        // A report with parts far from each other joins what is near to any of them.
        int[] root = IntStream.range(0, near.clusters()).toArray();
        Map<Integer, Integer> clusterOfReport = new TreeMap<>();
        for (int i = 0; i < points.size(); i++) {
            int cluster = near.clusterOf(i);
            Integer before = clusterOfReport.putIfAbsent(report[points.get(i)], cluster);
            if (before != null) {
                root[find(root, cluster)] = find(root, before);
            }
        }
        Map<Integer, List<Integer>> spots = new TreeMap<>();
        for (int i = 0; i < points.size(); i++) {
            spots.computeIfAbsent(find(root, near.clusterOf(i)), key -> new ArrayList<>())
                    .add(points.get(i));
        }
        return List.copyOf(spots.values());
    }

    private static int find(int[] root, int of) {
        int at = of;
        while (root[at] != at) {
            at = root[at];
        }
        return at;
    }

    private void addSpot(UUID id, int number, List<Integer> points, LocalDate day) {
        List<SafetyReport> ofSpot = points.stream()
                .map(point -> report[point])
                .distinct()
                .map(reports::get)
                .toList();
        LocalDate newest = ofSpot.stream()
                .map(SafetyReport::day)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        double ofAll = weight(newest, day);
        for (int point : points) {
            weight[point] = ofAll / points.size();
            spotOfReport[report[point]] = spots.size();
        }
        List<Coordinate> coordinates =
                points.stream().map(point -> new Coordinate(x[point], y[point])).toList();
        spots.add(new GroupSpot(id, number, coordinates, ofSpot, ofAll));
    }

    /** The reports that are counted, by number. */
    public List<SafetyReport> reports() {
        return Collections.unmodifiableList(reports);
    }

    /** The spots, those of one group together, in the order of the groups' first reports. */
    public List<GroupSpot> spots() {
        return Collections.unmodifiableList(spots);
    }

    /** How many points there are. */
    public int size() {
        return x.length;
    }

    public double x(int point) {
        return x[point];
    }

    public double y(int point) {
        return y[point];
    }

    /** Weight of a point, 0 … 1; those of a spot add up to the spot's. */
    public double weight(int point) {
        return weight[point];
    }

    /** Position of a point's report in {@link #reports()}. */
    public int reportOf(int point) {
        return report[point];
    }

    /** Position of a point's spot in {@link #spots()}. */
    public int spotOf(int point) {
        return spotOfReport[report[point]];
    }

    /** Some of the points in clusters of at least so many groups. */
    Dbscan cluster(int[] some, double eps, int groups) {
        return Dbscan.of(
                Arrays.stream(some).mapToDouble(this::x).toArray(),
                Arrays.stream(some).mapToDouble(this::y).toArray(),
                Arrays.stream(some).map(point -> group[point]).toArray(),
                eps,
                groups);
    }
}
