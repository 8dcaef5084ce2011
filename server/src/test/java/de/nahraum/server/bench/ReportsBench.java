package de.nahraum.server.bench;

import de.nahraum.geodata.safety.CellGrid;
import de.nahraum.geodata.safety.CellPublication;
import de.nahraum.geodata.safety.Dbscan;
import de.nahraum.geodata.safety.Duplicates;
import de.nahraum.geodata.safety.Exposure;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.MaximumWindow;
import de.nahraum.geodata.safety.PublicCells;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportPoints;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SafetyReport;
import de.nahraum.geodata.safety.SpotType;
import de.nahraum.geodata.safety.Suggestion;
import de.nahraum.geodata.safety.SuggestionSearch;
import de.nahraum.geodata.safety.Suggestions;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * How what is computed from many reports grows with them: 1,000, 10,000 and 100,000 reports over a town of 10,000 cells, two thirds round spots as in the demo survey, one in five a
 * line. Prints a table with processor times of the one thread that works, and by how much ten times the reports cost more.
 */
final class ReportsBench {
    private static final int SIDE = 100;
    private static final int CELLS = SIDE * SIDE;
    private static final int RUNS = 5;
    private static final double MILLION = 1e6;
    private static final double AIM = 12;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    private ReportsBench() {}

    static void run() {
        Bench.row("machine", Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version());
        // The first run pays for compiling.
        new ReportsBench().measure(SIZES.get(1));
        ReportsBench bench = new ReportsBench();
        SIZES.forEach(bench::measure);
        bench.print();
    }

    private void measure(int count) {
        SplittableRandom random = new SplittableRandom(count);
        List<Exposure> exposure = exposure(random);
        List<SafetyReport> reports = reports(random, count);
        often(
                "reports to weighted points",
                () -> ReportPoints.of(reports, ReportTopic.UNSAFE, DAY).size());
        ReportPoints points = ReportPoints.of(reports, ReportTopic.UNSAFE, DAY);
        double[] x = IntStream.range(0, points.size()).mapToDouble(points::x).toArray();
        double[] y = IntStream.range(0, points.size()).mapToDouble(points::y).toArray();
        int[] group = IntStream.range(0, points.size())
                .map(point -> points.spots().get(points.spotOf(point)).number())
                .toArray();
        note("points, thousands", points.size() / 1e3);
        often(
                "clusters (DBSCAN)",
                () -> Dbscan.of(x, y, group, SuggestionSearch.EPS_METRES, SuggestionSearch.GROUPS)
                        .clusters());
        often("windows laid out", () -> MaximumWindow.of(exposure).cells());
        MaximumWindow windows = MaximumWindow.of(exposure);
        often(
                "999 draws of as many reports",
                () -> windows.draw(count, SuggestionSearch.DRAWS, 1).draws());
        often(
                "suggestions, all of it",
                () -> SuggestionSearch.find(reports, DAY, exposure, 1).hashCode());
        if (SuggestionSearch.find(reports, DAY, exposure, 1) instanceof Suggestions.Found found) {
            List<Suggestion> suggestions = found.suggestions();
            note("clusters that are suggestions", suggestions.size());
            note(
                    "share of reports in the largest",
                    suggestions.stream()
                                    .mapToInt(each -> each.reports().size())
                                    .max()
                                    .orElse(0)
                            / (double) count);
        }
        often(
                "public cells of a month",
                () -> PublicCells.next(
                                YearMonth.from(DAY),
                                ReportTopic.UNSAFE,
                                new CellGrid(0, 0),
                                reports,
                                id -> true,
                                CellPublication.none(ReportTopic.UNSAFE))
                        .cells()
                        .size());
        often("duplicates", () -> Duplicates.among(reports).size());
    }

    private static List<Exposure> exposure(SplittableRandom random) {
        return IntStream.range(0, CELLS)
                .mapToObj(i -> new Exposure(
                        100.0 * (i % SIDE) + 50, 100.0 * Math.floorDiv(i, SIDE) + 50, random.nextInt(1, 60)))
                .toList();
    }

    /** A spot for every 75 reports, named as unevenly as in the demo survey; two years. */
    private static List<SafetyReport> reports(SplittableRandom random, int count) {
        int spots = count / 75;
        double[] spotX = random.doubles(spots, 0, 100.0 * SIDE).toArray();
        double[] spotY = random.doubles(spots, 0, 100.0 * SIDE).toArray();
        List<SafetyReport> reports = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            int spot = (int) (random.nextDouble() * random.nextDouble() * spots);
            boolean near = random.nextDouble() < 0.66;
            double x = near ? spotX[spot] + around(random) : random.nextDouble(100.0 * SIDE);
            double y = near ? spotY[spot] + around(random) : random.nextDouble(100.0 * SIDE);
            Geometry shape = id % 5 == 0
                    ? SHAPES.createLineString(
                            new Coordinate[] {new Coordinate(x, y), new Coordinate(x + around(random), y + 60)})
                    : SHAPES.createPoint(new Coordinate(x, y));
            Reason reason = random.nextInt(3) == 0 ? Reason.HARASSED : Reason.LIGHTING;
            reports.add(new SafetyReport(
                    id,
                    ReportTopic.UNSAFE,
                    shape,
                    FearTime.NIGHT,
                    Set.of(reason),
                    SpotType.PATH,
                    new UUID(0, random.nextInt(count)),
                    DAY.minusDays(random.nextInt(730))));
        }
        return reports;
    }

    private static double around(SplittableRandom random) {
        return (random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2) * 45;
    }

    private interface Work {
        int run();
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void often(String step, Work work) {
        double[] times = new double[RUNS];
        int kept = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = cpuNanos();
            kept ^= work.run();
            times[run] = (cpuNanos() - start) / MILLION;
        }
        Arrays.sort(times);
        // Used, so that nothing is optimised away.
        note(step, kept == Integer.MIN_VALUE ? 0 : times[RUNS / 2]);
    }

    private void note(String step, double value) {
        millis.computeIfAbsent(step, key -> new ArrayList<>()).add(value);
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%-32s %10s %10s %10s %8s %8s%n",
                "median ms of processor time",
                "1,000",
                "10,000",
                "100,000",
                "×",
                "×");
        millis.forEach((step, values) -> {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-32s", step));
            values.forEach(value -> line.append(String.format(Locale.ROOT, " %10s", Bench.number(value))));
            for (int i = 1; i < values.size(); i++) {
                double growth = values.get(i) / values.get(i - 1);
                line.append(String.format(Locale.ROOT, " %7.1f%s", growth, growth > AIM ? "!" : " "));
            }
            System.out.println(line);
        });
    }
}
