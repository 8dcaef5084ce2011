package de.nahraum.server.bench;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.access.ReachCounts;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.demo.DemoCity;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.geodata.scenario.Candidate;
import de.nahraum.geodata.scenario.Edit;
import de.nahraum.geodata.scenario.NextSites;
import de.nahraum.geodata.scenario.Scenario;
import de.nahraum.geodata.siting.SitingPlan;
import de.nahraum.geodata.siting.SitingWatch;
import de.nahraum.geodata.street.Isochrone;
import de.nahraum.geodata.street.WalkProfile;
import de.nahraum.server.intake.CityImport;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.store.Progress;
import de.nahraum.server.testing.TestFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How time and memory grow with a town: every step for towns of several sizes, and by how much ten times the people cost more. Prints a table; the aim is a factor of
 * at most twelve.
 */
final class ScaleBench {
    private static final double MILLION = 1e6;
    private static final double AIM = 12;
    private static final String MEMORY = "memory of the snapshot, MB";

    private final Map<String, List<Double>> steps = new LinkedHashMap<>();
    private final List<Integer> sizes;

    private ScaleBench(List<Integer> sizes) {
        this.sizes = sizes;
    }

    /** @param sizes people of the towns, ascending; 10⁵, 10⁶ and 3·10⁶ if empty */
    static void run(List<Integer> sizes) throws IOException {
        ScaleBench bench = new ScaleBench(sizes.isEmpty() ? List.of(100_000, 1_000_000, 3_000_000) : sizes);
        // The first town of a program pays for its classes and for compiling.
        ScaleBench warmUp = new ScaleBench(List.of(bench.sizes.getFirst()));
        warmUp.measure(warmUp.sizes.getFirst());
        for (int people : bench.sizes) {
            bench.measure(people);
        }
        bench.print();
    }

    private void measure(int people) throws IOException {
        try (TestFolder folder = TestFolder.make("nahraum-scale")) {
            measure(folder.path(), people);
        }
    }

    private void measure(Path folder, int people) {
        long before = usedBytes();
        once("folder written", () -> write(folder, people));
        ImportedCity[] read = new ImportedCity[1];
        once("folder read and checked", () -> read[0] = read(folder));
        ImportedCity imported = Objects.requireNonNull(read[0]);
        City[] built = new City[1];
        once("snapshot built, points snapped", () -> built[0] = CityBuilder.build(imported.data(), 1));
        City city = Objects.requireNonNull(built[0]);
        note(MEMORY, (usedBytes() - before) / MILLION);
        note("nodes, thousands", city.streets().orElseThrow().nodes() / 1e3);
        note("cells, thousands", city.cells().size() / 1e3);
        CoverageQuestion near = question("meeting-place");
        note("places", near.listPlaces(city).size());
        // Services in turn: a processor soon knows by heart every branch of a question that is asked again and again of
        // a small town.
        List<CoverageQuestion> questions = questions(city);
        note("services", questions.size());
        often("coverage of all services, no limit", () -> questions.forEach(each -> Coverage.withAllWays(city, each)));
        often("coverage of all services, 15 minutes", () -> questions.forEach(each -> Coverage.of(city, each)));
        Coverage today = Coverage.of(city, near);
        often("catchments of all places", () -> ReachCounts.of(today));
        ReachCounts start = ReachCounts.of(today);
        PopulationCell cell = city.cells().get(city.cells().size() / 2);
        List<Edit> edits = List.of(new Edit.Add("new", cell.x(), cell.y()));
        often(
                "what-if: one place more",
                () -> Scenario.of(city, near, edits).evaluate(start).districts());
        var index = city.walkIndex().find(WalkProfile.WALK).orElseThrow();
        var snap = List.of(index.graph().findSnap(cell.x(), cell.y()).orElseThrow());
        often("area within 15 minutes", () -> Isochrone.of(index.graph(), snap, 1_200));
        List<Candidate> candidates = Candidate.nodes(city, WalkProfile.WALK, 2_000);
        once("3 sites of 2,000, proven best or 10 s", () -> {
            long until = System.nanoTime() + 10_000_000_000L;
            NextSites.of(Scenario.of(city, near, List.of()), candidates)
                    .find(NextSites.Aim.MOST_PEOPLE, 3, new SitingWatch() {
                        @Override
                        public void improved(SitingPlan best) {}

                        @Override
                        public boolean stopNow() {
                            return System.nanoTime() > until;
                        }
                    });
        });
        GoalBook goals = new GoalBook(imported.goals());
        often("all goals, all districts", () -> goals.evaluateAll(city));
    }

    private static CoverageQuestion question(String service) {
        return new CoverageQuestion(service, new Limit.Minutes(15), WalkProfile.WALK, StatusFilter.PLANNED, false);
    }

    /** About everything there is a place of. */
    private static List<CoverageQuestion> questions(City city) {
        return city.listServices().stream()
                .filter(service ->
                        !city.listPlacesOf(service, StatusFilter.PLANNED).isEmpty())
                .map(ScaleBench::question)
                .toList();
    }

    private static void write(Path folder, int people) {
        try {
            DemoCity.of(people, 1).writeTo(path -> Files.newOutputStream(folder.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportedCity read(Path folder) {
        return Objects.requireNonNull(
                CityImport.read(folder, null, Progress.SILENT).city());
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void once(String step, Runnable work) {
        long start = System.nanoTime();
        work.run();
        note(step + ", ms", (System.nanoTime() - start) / MILLION);
    }

    private void often(String step, Runnable work) {
        note(step + ", ms", Bench.medianMillis(() -> {
            work.run();
            return 0;
        }));
    }

    private void note(String step, double value) {
        steps.computeIfAbsent(step, first -> new ArrayList<>()).add(value);
    }

    private void print() {
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-42s", "people"));
        sizes.forEach(people -> head.append(String.format(Locale.ROOT, "%12d", people)));
        head.append("   per ten times the people");
        System.out.println(head);
        steps.forEach((step, values) -> {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-42s", step));
            values.forEach(value -> line.append(String.format(Locale.ROOT, "%12s", Bench.number(value))));
            double factor = perTenTimes(values);
            line.append(String.format(Locale.ROOT, "   × %.1f%s", factor, factor > AIM ? "  more than " + AIM : ""));
            System.out.println(line);
        });
    }

    /** From the smallest to the largest town, as if the largest had ten times the people. */
    private double perTenTimes(List<Double> values) {
        double tens = Math.log10((double) sizes.getLast() / sizes.getFirst());
        return tens == 0 ? 1 : Math.pow(values.getLast() / values.getFirst(), 1 / tens);
    }
}
