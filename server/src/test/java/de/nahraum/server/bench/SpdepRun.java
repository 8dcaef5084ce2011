package de.nahraum.server.bench;

import de.nahraum.geodata.spatial.SpatialWeights;
import de.nahraum.server.testing.TestFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** R's spdep on values and neighbours handed over in files of a folder that is deleted afterwards. */
final class SpdepRun {
    static final int LOCAL_MORAN = 0;
    static final int MORAN_Z = 1;
    static final int MORAN_P = 2;
    static final int GI_Z = 3;
    static final int GI_P = 4;
    static final int GI_STAR_Z = 5;

    private static final double MILLIS = 1000;

    private final double[] summary;
    private final List<double[]> rows;

    private SpdepRun(double[] summary, List<double[]> rows) {
        this.summary = summary;
        this.rows = rows;
    }

    /** Runs R; empty if there is none, or no spdep. */
    static Optional<SpdepRun> of(double[] values, SpatialWeights weights, int permutations)
            throws IOException, InterruptedException {
        if (!isInstalled()) {
            return Optional.empty();
        }
        try (TestFolder folder = TestFolder.make("nahraum-spdep")) {
            return Optional.of(run(folder.path(), values, weights, permutations));
        }
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("Rscript", "-e", "library(spdep)")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static SpdepRun run(Path folder, double[] values, SpatialWeights weights, int permutations)
            throws IOException, InterruptedException {
        Files.write(
                folder.resolve("values.txt"),
                Arrays.stream(values).mapToObj(Double::toString).toList());
        Files.write(
                folder.resolve("neighbours.txt"),
                IntStream.range(0, weights.areas())
                        .mapToObj(i -> String.join(
                                " ",
                                Arrays.stream(weights.neighboursOf(i))
                                        .mapToObj(j -> String.valueOf(j + 1))
                                        .toList()))
                        .toList());
        Path script = folder.resolve("spdep.R");
        try (InputStream resource = SpdepRun.class.getResourceAsStream("/bench/spdep.R")) {
            Files.copy(Objects.requireNonNull(resource), script);
        }
        Process process = new ProcessBuilder(
                        "Rscript", script.toString(), folder.toString(), String.valueOf(permutations))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("R failed: " + said);
        }
        List<double[]> rows = Files.readAllLines(folder.resolve("statistics.csv")).stream()
                .skip(1)
                .map(line -> numbers(line, ","))
                .toList();
        return new SpdepRun(numbers(said.strip(), " +"), rows);
    }

    private static double[] numbers(String line, String separator) {
        return Arrays.stream(line.split(separator, -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    int areas() {
        return rows.size();
    }

    double value(int area, int column) {
        return rows.get(area)[column];
    }

    /** Moran's I. */
    double moran() {
        return summary[0];
    }

    double moranMillis() {
        return summary[1] * MILLIS;
    }

    double giStarMillis() {
        return summary[3] * MILLIS;
    }
}
