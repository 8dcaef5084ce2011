package de.nahraum.server.bench;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.demo.DemoCity;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.geodata.street.StreetNetwork;
import de.nahraum.geodata.street.WalkProfile;
import de.nahraum.server.Stores;
import de.nahraum.server.intake.CityImport;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.store.Progress;
import de.nahraum.server.testing.TestFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Measures, in one run: start-up, import, coverage beside JGraphT on the same network and places, all goals, memory. Prints a table; no
 * number of it is a test. With {@code statistics}, {@code disclosure}, {@code hours}, {@code citizen}, {@code atlas}, {@code reports}, {@code surveys}, {@code network}
 * or {@code scale}, see {@link StatisticsBench}, {@link DisclosureBench}, {@link HoursBench}, {@link CitizenBench}, {@link AtlasBench}, {@link ReportsBench}, {@link SurveyBench},
 * {@link NetworkBench}, {@link ScaleBench}.
 */
public final class Bench {
    private static final int RUNS = 5;
    private static final int WARM_UP = 40;
    private static final double MILLION = 1e6;
    private static final long READY_WITHIN_MILLIS = 60_000;

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        if (arguments.length > 0 && arguments[0].equals("statistics")) {
            StatisticsBench.run();
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("citizen")) {
            CitizenBench.run();
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("atlas")) {
            AtlasBench.run();
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("disclosure")) {
            DisclosureBench.run();
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("hours")) {
            HoursBench.run();
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("reports")) {
            ReportsBench.run();
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("surveys")) {
            SurveyBench.run();
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("network")) {
            int differing = NetworkBench.run(arguments.length > 1 ? arguments[1] : "");
            System.exit(differing == 0 ? 0 : 1);
        }
        if (arguments.length > 0 && arguments[0].equals("scale")) {
            ScaleBench.run(
                    Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList());
            return;
        }
        int people = arguments.length > 0 && arguments[0].matches("\\d+")
                ? Integer.parseInt(arguments[0])
                : DemoCity.DEFAULT_PEOPLE;
        try (TestFolder folder = TestFolder.make("nahraum-bench")) {
            run(folder.path(), people);
        }
    }

    private static void run(Path folder, int people) throws IOException, InterruptedException {
        row("machine", Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version());
        Path cityFolder = Files.createDirectories(folder.resolve("city"));
        row("demo city written", seconds(() -> write(cityFolder, people)));
        ImportedCity[] imported = new ImportedCity[1];
        row("folder read and checked (first, cold)", seconds(() -> imported[0] = read(cityFolder)));
        row("folder read and checked (again)", seconds(() -> imported[0] = read(cityFolder)));
        try (CityStore store = Stores.open(Files.createDirectories(folder.resolve("data")), Optional.empty())) {
            row("saved in H2GIS", seconds(() -> store.save(imported[0], Progress.SILENT)));
            row("loaded from H2GIS", seconds(() -> store.findCity(1)));
        }
        City city = CityBuilder.build(imported[0].data(), 1);
        row("snapshot built, points snapped", millis(() -> CityBuilder.build(imported[0].data(), 1)));
        coverage(city);
        GoalBook goals = new GoalBook(imported[0].goals());
        row("all goals, all districts", millis(() -> goals.evaluateAll(city)));
        startUp(folder.resolve("data"));
    }

    private static void coverage(City city) {
        StreetNetwork network = city.streets().orElseThrow();
        List<Place> places = city.listPlacesOf("meeting-place", StatusFilter.PLANNED);
        row(
                "network",
                network.nodes() + " nodes, " + network.edges() + " edges, "
                        + city.cells().size() + " cells, " + places.size() + " places");
        CoverageQuestion near = new CoverageQuestion(
                "meeting-place", new Limit.Minutes(15), WalkProfile.WALK, StatusFilter.PLANNED, false);
        CoverageQuestion far = near.withLimit(new Limit.Metres(20_000));
        double unlimited = medianMillis(() -> sum(Coverage.withAllWays(city, far)));
        double limited = medianMillis(() -> Coverage.of(city, near).cityPeople().covered());
        double sweep = medianMillis(() -> sweep(network));
        NetworkQuestion question = NetworkQuestion.of(city);
        var peer = JGraphTPeer.simple(question, question.superSourceLinks());
        DoubleSupplier theirSum =
                () -> peer.fromSuperSource(Double.POSITIVE_INFINITY).sumMetres();
        double theirs = medianMillis(theirSum);
        double ours = sum(Coverage.withAllWays(city, far));
        row("coverage, no limit", number(unlimited) + " ms");
        row("coverage, 15 minutes", number(limited) + " ms");
        row(
                "one pass over the edges in memory",
                number(sweep) + " ms; coverage is " + number(unlimited / sweep) + " ×");
        row("JGraphT, one super-source, same cells", number(theirs) + " ms; " + number(theirs / unlimited) + " × ours");
        row(
                "checksum: sum of all ways, ours and theirs",
                number(ours) + " m, " + number(theirSum.getAsDouble()) + " m");
    }

    private static double sum(Coverage coverage) {
        double sum = 0;
        for (int i = 0; i < coverage.city().cells().size(); i++) {
            double metres = coverage.metres(i);
            sum += Double.isFinite(metres) ? metres : 0;
        }
        return sum;
    }

    private static double sweep(StreetNetwork network) {
        double sum = 0;
        for (int e = 0; e < network.edges(); e++) {
            sum += network.metres(e);
        }
        return sum;
    }

    /** A server process on a store that is there, until it answers; then what it holds in memory. */
    private static void startUp(Path data) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("nahraum.root", "."));
        int port = 18_080;
        ProcessBuilder command = new ProcessBuilder(
                        root.resolve("nahraum").toString(),
                        "run",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        for (int run = 1; run <= 2; run++) {
            long start = System.nanoTime();
            Process server = command.start();
            try {
                while (!isReady(port)
                        && System.nanoTime() - start < READY_WITHIN_MILLIS * MILLION
                        && server.isAlive()) {
                    Thread.sleep(20);
                }
                row(
                        "./nahraum run until ready, run " + run,
                        number((System.nanoTime() - start) / MILLION / 1000) + " s");
                get(port, "/api/v1/goals");
                get(port, "/api/v1/coverage?service=meeting-place&cells=true");
                row("its memory (RSS)", rss(server.pid()));
            } finally {
                server.destroy();
                server.waitFor();
            }
        }
    }

    private static boolean isReady(int port) {
        try {
            return get(port, "/health/ready") == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static int get(int port, String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : InputStream.nullInputStream()) {
            body.readAllBytes();
        }
        return status;
    }

    private static String rss(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return "not known on this system";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                .findFirst()
                .orElse("not known");
    }

    static void write(Path folder, int people) {
        try {
            DemoCity.of(people, 1).writeTo(path -> Files.newOutputStream(folder.resolve(path)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static ImportedCity read(Path folder) {
        return Objects.requireNonNull(
                CityImport.read(folder, null, Progress.SILENT).city());
    }

    static String seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return number((System.nanoTime() - start) / MILLION / 1000) + " s";
    }

    static String millis(Runnable work) {
        return number(medianMillis(() -> {
                    work.run();
                    return 0;
                }))
                + " ms";
    }

    /** Median of five, after warming up. */
    static double medianMillis(DoubleSupplier work) {
        double kept = 0;
        for (int i = 0; i < WARM_UP; i++) {
            kept += work.getAsDouble();
        }
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            kept += work.getAsDouble();
            times[run] = (System.nanoTime() - start) / MILLION;
        }
        Arrays.sort(times);
        // Used, so that nothing is optimised away.
        return Double.isNaN(kept) ? kept : times[RUNS / 2];
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }

    static void row(String what, String value) {
        System.out.printf("%-45s %s%n", what, value);
    }
}
