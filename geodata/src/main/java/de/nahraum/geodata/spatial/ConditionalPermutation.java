package de.nahraum.geodata.spatial;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How often chance brings about what is seen around an area: its own value stays, those of the others are laid around it at random, many
 * times (Anselin 1995, Geogr. Anal. 27:93).
 *
 * <p>Local Moran, Gi and Gi* are all one straight function of Σ w x over the neighbours once the area's own value is fixed, so one count
 * serves them all. Counted are draws at least as far from the exact mean of all draws, on either side; p = (counted + 1) / (permutations +
 * 1). Two sums that differ by rounding alone count as equal.
 *
 * <p>An area is drawn with the chance it should have up to areas / 2³² of it, far less than any number of permutations can tell.
 *
 * <p>Each area has a random stream of its own, split off one seed in the order of the areas: the result is the same however many threads work.
 */
public final class ConditionalPermutation {
    /** Areas a thread takes at a time; it lays out its working memory once for them. */
    private static final int BLOCK = 32;

    /** Sums this near each other, in parts of the greatest possible one, are equal. */
    private static final double ROUNDING = 1e-12;

    private final int permutations;
    private final int[] asFar;
    private final int[] atLeast;
    private final int[] atMost;

    private ConditionalPermutation(int areas, int permutations) {
        this.permutations = permutations;
        asFar = new int[areas];
        atLeast = new int[areas];
        atMost = new int[areas];
    }

    /**
     * Permutes. O(permutations · neighbours + areas²), on all processors.
     *
     * @param values of each area, finite, at least three
     * @param weights as many areas; a weight of the area itself changes nothing
     * @param permutations at least 1, for instance 999
     * @throws IllegalArgumentException for numbers that are none of those
     */
    public static ConditionalPermutation of(double[] values, SpatialWeights weights, int permutations, long seed) {
        if (permutations < 1) {
            throw new IllegalArgumentException("At least one permutation, not " + permutations);
        }
        double[] deviations = new Deviations(values, weights).all();
        int areas = deviations.length;
        ConditionalPermutation result = new ConditionalPermutation(areas, permutations);
        SplittableRandom root = new SplittableRandom(seed);
        SplittableRandom[] streams = new SplittableRandom[areas];
        for (int i = 0; i < areas; i++) {
            streams[i] = root.split();
        }
        IntStream.range(0, (areas + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            double[] others = new double[areas - 1];
            for (int i = block * BLOCK; i < Math.min(areas, (block + 1) * BLOCK); i++) {
                System.arraycopy(deviations, 0, others, 0, i);
                System.arraycopy(deviations, i + 1, others, i, areas - 1 - i);
                result.permute(i, deviations, weights, others, streams[i]);
            }
        });
        return result;
    }

    private void permute(
            int area, double[] deviations, SpatialWeights weights, double[] others, SplittableRandom random) {
        double[] row = withoutSelf(area, weights);
        double sumOfWeights = 0;
        double greatest = 0;
        for (double weight : row) {
            sumOfWeights += weight;
        }
        for (double other : others) {
            greatest = Math.max(greatest, Math.abs(other));
        }
        double mean = -deviations[area] / others.length * sumOfWeights;
        double seen = weights.lag(area, deviations) - weights.weight(area, area) * deviations[area] - mean;
        double same = ROUNDING * greatest * sumOfWeights;
        double far = Math.abs(seen) - same;
        double high = seen - same;
        double low = seen + same;
        int countFar = 0;
        int countHigh = 0;
        int countLow = 0;
        for (int permutation = 0; permutation < permutations; permutation++) {
            double sum = -mean;
            // The start of a Fisher–Yates shuffle. It need not be undone: shuffling what is shuffled is as good.
            long bits = 0;
            for (int k = 0; k < row.length; k++) {
                // Two draws from one random number, its upper and its lower half.
                bits = (k & 1) == 0 ? random.nextLong() : bits << Integer.SIZE;
                int drawn = k + (int) ((bits >>> Integer.SIZE) * (others.length - k) >>> Integer.SIZE);
                double value = others[drawn];
                others[drawn] = others[k];
                others[k] = value;
                sum += row[k] * value;
            }
            countFar += Math.abs(sum) >= far ? 1 : 0;
            countHigh += sum >= high ? 1 : 0;
            countLow += sum <= low ? 1 : 0;
        }
        asFar[area] = countFar;
        atLeast[area] = countHigh;
        atMost[area] = countLow;
    }

    private static double[] withoutSelf(int area, SpatialWeights weights) {
        int[] neighbours = weights.neighboursOf(area);
        double[] row = weights.weightsOf(area);
        return IntStream.range(0, row.length)
                .filter(k -> neighbours[k] != area)
                .mapToDouble(k -> row[k])
                .toArray();
    }

    public int permutations() {
        return permutations;
    }

    /** Two-sided p-value of an area, 1 / (permutations + 1) … 1; 1 for an island or where all values are equal. */
    public double p(int area) {
        return (asFar[area] + 1.0) / (permutations + 1.0);
    }

    /** Draws in which the neighbours' sum was at least the one seen. */
    public int atLeast(int area) {
        return atLeast[area];
    }

    /** Draws in which the neighbours' sum was at most the one seen. */
    public int atMost(int area) {
        return atMost[area];
    }
}
