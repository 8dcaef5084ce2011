package de.nahraum.geodata.indicator;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Many tests at once: bounds the expected share of false ones among the findings (Benjamini &amp; Hochberg 1995, J. R. Stat. Soc. B 57:289).
 * Holds for independent tests and for those that depend on each other positively.
 */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * Adjusted p-values: the lowest level at which each test would be a finding. Equal p-values have equal adjusted ones. O(n log n).
     *
     * @param p p-values, each 0 … 1; may be empty
     * @return adjusted values in the same order, each between its p-value and 1
     * @throws IllegalArgumentException if a number is no probability
     */
    public static double[] adjusted(double[] p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("No p-value: " + value);
            }
        }
        int[] descending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int k = 0; k < p.length; k++) {
            int rank = p.length - k;
            least = Math.min(least, p[descending[k]] * p.length / rank);
            // p · n / n may be rounded to just below p.
            adjusted[descending[k]] = Math.max(least, p[descending[k]]);
        }
        return adjusted;
    }

    /**
     * Which tests are findings.
     *
     * @param p p-values, each 0 … 1
     * @param level share of false findings accepted, in (0, 1), for instance 0.05
     * @return true where the adjusted p-value is at most the level, in the same order
     */
    public static boolean[] findings(double[] p, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("No level of false findings: " + level);
        }
        double[] adjusted = adjusted(p);
        boolean[] findings = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            findings[i] = adjusted[i] <= level;
        }
        return findings;
    }
}
