package de.nahraum.server.bench;

import de.nahraum.geodata.indicator.Classification;
import de.nahraum.geodata.spatial.ConditionalPermutation;
import de.nahraum.geodata.spatial.GetisOrd;
import de.nahraum.geodata.spatial.LocalMoran;
import de.nahraum.geodata.spatial.MoranI;
import de.nahraum.geodata.spatial.SpatialWeights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Measures local statistics with 999 permutations and exact classes, beside R's spdep on the same data where R is installed. */
final class StatisticsBench {
    private static final int PERMUTATIONS = 999;
    private static final long SEED = 1;

    private StatisticsBench() {}

    static void run() throws IOException, InterruptedException {
        Bench.row("machine", Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version());
        town(29, 15);
        town(100, 100);
        SplittableRandom random = new SplittableRandom(SEED);
        double[] skewed = random.doubles(10_000).map(x -> StrictMath.exp(8 * x)).toArray();
        for (int classes : new int[] {5, 9}) {
            Bench.row(
                    "Fisher–Jenks, 10000 values, " + classes + " classes",
                    Bench.millis(() -> Classification.of(Classification.Computed.FISHER_JENKS, skewed, classes)));
        }
    }

    private static void town(int columns, int rows) throws IOException, InterruptedException {
        List<Geometry> squares = squares(columns, rows);
        String areas = squares.size() + " areas, ";
        Bench.row(areas + "queen contiguity", Bench.millis(() -> SpatialWeights.queen(squares, 0)));
        SpatialWeights binary = SpatialWeights.queen(squares, 0);
        SpatialWeights weights = binary.rowStandardised();
        SpatialWeights star = binary.withSelf().rowStandardised();
        double[] values = values(columns, rows);
        double moran = Bench.medianMillis(() -> {
            LocalMoran local = LocalMoran.of(values, weights).orElseThrow();
            return sum(values.length, local::statistic)
                    + ConditionalPermutation.of(values, weights, PERMUTATIONS, SEED)
                            .p(0);
        });
        double giStar = Bench.medianMillis(() -> {
            GetisOrd local = GetisOrd.giStar(values, star).orElseThrow();
            return sum(values.length, i -> local.z(i).orElse(0))
                    + ConditionalPermutation.of(values, star, PERMUTATIONS, SEED)
                            .p(0);
        });
        Bench.row(areas + "local Moran, 999 permutations", Bench.number(moran) + " ms");
        Bench.row(areas + "Gi*, 999 permutations", Bench.number(giStar) + " ms");
        Optional<SpdepRun> spdep = SpdepRun.of(values, binary, PERMUTATIONS);
        if (spdep.isEmpty()) {
            Bench.row(areas + "R", "Rscript with spdep is not installed: no comparison");
            return;
        }
        SpdepRun r = spdep.get();
        Bench.row(
                areas + "R localmoran_perm",
                Bench.number(r.moranMillis()) + " ms; " + Bench.number(r.moranMillis() / moran) + " × ours");
        Bench.row(
                areas + "R localG_perm, Gi*",
                Bench.number(r.giStarMillis()) + " ms; " + Bench.number(r.giStarMillis() / giStar) + " × ours");
        compare(areas, values, weights, star, r);
    }

    private static void compare(
            String areas, double[] values, SpatialWeights weights, SpatialWeights star, SpdepRun r) {
        LocalMoran moran = LocalMoran.of(values, weights).orElseThrow();
        GetisOrd gi = GetisOrd.gi(values, weights).orElseThrow();
        GetisOrd giStar = GetisOrd.giStar(values, star).orElseThrow();
        double overall = MoranI.of(values, weights).orElseThrow().statistic();
        Bench.row(areas + "I, difference to R", scientific(Math.abs(overall - r.moran())));
        difference(areas + "Ii", moran::statistic, r, SpdepRun.LOCAL_MORAN);
        difference(areas + "z of Ii", i -> moran.z(i).orElseThrow(), r, SpdepRun.MORAN_Z);
        difference(areas + "z of Gi", i -> gi.z(i).orElseThrow(), r, SpdepRun.GI_Z);
        difference(areas + "z of Gi*", i -> giStar.z(i).orElseThrow(), r, SpdepRun.GI_STAR_Z);
        ConditionalPermutation permutation = ConditionalPermutation.of(values, weights, PERMUTATIONS, SEED);
        double mean = sum(values.length, i -> values[i]) / values.length;
        // Ii turns the order of the sums around where the area itself is below the mean.
        chance(
                areas + "p of Ii",
                i -> folded(values[i] > mean ? permutation.atLeast(i) : permutation.atMost(i)),
                r,
                SpdepRun.MORAN_P);
        chance(areas + "p of Gi", i -> folded(permutation.atLeast(i)), r, SpdepRun.GI_P);
    }

    /** One-sided p-value of the side the area is on, as spdep prints it. */
    private static double folded(int atLeast) {
        return (Math.min(atLeast, PERMUTATIONS - atLeast) + 1.0) / (PERMUTATIONS + 1.0);
    }

    private static void difference(String what, IntToDoubleFunction ours, SpdepRun r, int column) {
        double greatest = IntStream.range(0, r.areas())
                .mapToDouble(i -> Math.abs(ours.applyAsDouble(i) - r.value(i, column)))
                .max()
                .orElseThrow();
        Bench.row(what + ", greatest difference to R", scientific(greatest));
    }

    private static void chance(String what, IntToDoubleFunction ours, SpdepRun r, int column) {
        double greatest = 0;
        double inErrors = 0;
        for (int i = 0; i < r.areas(); i++) {
            double p = (ours.applyAsDouble(i) + r.value(i, column)) / 2;
            double difference = Math.abs(ours.applyAsDouble(i) - r.value(i, column));
            greatest = Math.max(greatest, difference);
            inErrors = Math.max(inErrors, difference / Math.sqrt(2 * p * (1 - p) / PERMUTATIONS));
        }
        Bench.row(
                what + ", greatest difference to R",
                Bench.number(greatest) + ", " + Bench.number(inErrors) + " standard errors of the permutations");
    }

    private static String scientific(double value) {
        return String.format(java.util.Locale.ROOT, "%.1e", value);
    }

    private static double sum(int count, IntToDoubleFunction of) {
        return IntStream.range(0, count).mapToDouble(of).sum();
    }

    private static List<Geometry> squares(int columns, int rows) {
        List<Geometry> squares = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                squares.add(new GeometryFactory()
                        .toGeometry(
                                new Envelope(100.0 * column, 100.0 * column + 100, 100.0 * row, 100.0 * row + 100)));
            }
        }
        return squares;
    }

    /** A hill, and noise. */
    private static double[] values(int columns, int rows) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[columns * rows];
        for (int i = 0; i < values.length; i++) {
            int row = i / columns;
            double x = (i % columns - columns / 3.0) / columns;
            double y = (row - rows / 2.0) / rows;
            values[i] = StrictMath.exp(-8 * (x * x + y * y)) + random.nextDouble();
        }
        return values;
    }
}
