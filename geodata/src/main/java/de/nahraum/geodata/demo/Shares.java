package de.nahraum.geodata.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Whole numbers in proportion to weights that add up exactly. */
final class Shares {
    private Shares() {}

    /** Splits {@code total} by the method of largest remainders; ties go to the earlier weight. */
    static int[] of(int total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        int[] shares = new int[weights.length];
        double[] rest = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = total * weights[i] / sum;
            shares[i] = (int) exact;
            rest[i] = exact - shares[i];
            given += shares[i];
        }
        int[] byRest = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -rest[i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k = 0; k < total - given; k++) {
            shares[byRest[k % byRest.length]]++;
        }
        return shares;
    }
}
