package de.nahraum.geodata.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The test for a trend gives the p-values of R's {@code cor.test(method = "kendall")}, and those of all orders counted one by one. */
class MannKendallTest {
    @Test
    void withoutTiesItIsExact() {
        assertThat(MannKendall.pValue(new double[] {12, 15, 14, 18, 20, 19})).isCloseTo(0.0555555555556, within(1e-12));
    }

    /** exact = FALSE, continuity = TRUE. */
    @Test
    void withTiesItIsTheCorrectedNormalDistribution() {
        assertThat(MannKendall.pValue(new double[] {3, 3, 5, 4, 6, 7, 7, 8}))
                .isCloseTo(0.00385129137859, within(1e-10));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void exactIsTheShareOfAllOrdersWithAsStrongATrend(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = random.doubles(2 + random.nextInt(6)).toArray();
        List<double[]> orders = new ArrayList<>();
        permute(values.clone(), 0, orders);
        long asStrong = orders.stream()
                .filter(order -> Math.abs(s(order)) >= Math.abs(s(values)))
                .count();
        assertThat(MannKendall.pValue(values)).isCloseTo((double) asStrong / orders.size(), within(1e-12));
    }

    private static int s(double[] values) {
        int s = 0;
        for (int j = 0; j < values.length; j++) {
            for (int i = 0; i < j; i++) {
                s += values[j] > values[i] ? 1 : -1;
            }
        }
        return s;
    }

    private static void permute(double[] values, int from, List<double[]> orders) {
        if (from == values.length) {
            orders.add(values.clone());
        }
        for (int i = from; i < values.length; i++) {
            swap(values, from, i);
            permute(values, from + 1, orders);
            swap(values, from, i);
        }
    }

    private static void swap(double[] values, int i, int j) {
        double value = values[i];
        values[i] = values[j];
        values[j] = value;
    }

    @Test
    void nothingOneAndAllEqualAreNoTrend() {
        assertThat(MannKendall.pValue(new double[0])).isOne();
        assertThat(MannKendall.pValue(new double[] {3})).isOne();
        assertThat(MannKendall.pValue(new double[] {3, 3, 3, 3})).isOne();
    }
}
