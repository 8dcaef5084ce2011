package de.nahraum.geodata.indicator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * False discovery rate of many tests after Benjamini &amp; Hochberg (1995, J. R. Stat. Soc. B 57:289): of the tests called significant, at
 * most the level's share is expected to be so by chance.
 */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * Which tests are significant at a false discovery rate.
     *
     * @param p p-values, 0 … 1, in any order; may be empty
     * @param level share of false discoveries put up with, in (0, 1), for instance 0.05
     * @return in the order of {@code p}
     * @throws IllegalArgumentException for a p-value outside 0 … 1 or a level outside (0, 1)
     */
    public static boolean[] rejected(double[] p, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("No level: " + level);
        }
        double[] adjusted = adjusted(p);
        boolean[] rejected = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            rejected[i] = adjusted[i] <= level;
        }
        return rejected;
    }

    /**
     * Adjusted p-values: the least level at which each test would be significant. O(n log n).
     *
     * @param p p-values, 0 … 1, in any order; may be empty
     * @return in the order of {@code p}, at most 1
     * @throws IllegalArgumentException for a p-value outside 0 … 1
     */
    public static double[] adjusted(double[] p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("No p-value: " + value);
            }
        }
        int[] fromGreatest = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, 1);
        double least = 1;
        for (int k = 0; k < fromGreatest.length; k++) {
            int rank = p.length - k;
            least = Math.min(least, p[fromGreatest[k]] * p.length / rank);
            adjusted[fromGreatest[k]] = least;
        }
        return adjusted;
    }
}
