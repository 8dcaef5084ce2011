package de.nahraum.geodata.spatial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Every way to lay few values on areas: the slow truth behind formulas of expectation and variance. */
final class AllPermutations {
    private final List<double[]> all = new ArrayList<>();

    private AllPermutations(double[] values, int fixed) {
        extend(values.clone(), 0, fixed);
    }

    static AllPermutations of(double[] values) {
        return new AllPermutations(values, -1);
    }

    /** The value of one area stays. */
    static AllPermutations around(int fixed, double[] values) {
        return new AllPermutations(values, fixed);
    }

    private void extend(double[] values, int from, int fixed) {
        if (from == values.length) {
            all.add(values.clone());
            return;
        }
        for (int k = from; k < (from == fixed ? from + 1 : values.length); k++) {
            if (k == from || k != fixed) {
                swap(values, from, k);
                extend(values, from + 1, fixed);
                swap(values, from, k);
            }
        }
    }

    private static void swap(double[] values, int a, int b) {
        double kept = values[a];
        values[a] = values[b];
        values[b] = kept;
    }

    int count() {
        return all.size();
    }

    double mean(ToDoubleFunction<double[]> statistic) {
        return all.stream().mapToDouble(statistic).average().orElseThrow();
    }

    double variance(ToDoubleFunction<double[]> statistic) {
        double mean = mean(statistic);
        return mean(values -> (statistic.applyAsDouble(values) - mean) * (statistic.applyAsDouble(values) - mean));
    }
}
