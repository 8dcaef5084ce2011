package de.nahraum.geodata.housing;

import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;

/**
 * Households that seek dwellings, in segments of which each household is like any other, and which dwellings fit them. Immutable.
 *
 * <p>The order of the household segments is the order in which they are served: the first one first.
 */
public final class FitProblem {
    private final long[] demand;
    private final long[] supply;
    /** By dwelling segment: the household segments it fits. */
    private final List<BitSet> fitting;

    private FitProblem(long[] demand, long[] supply, List<BitSet> fitting) {
        this.demand = demand;
        this.supply = supply;
        this.fitting = fitting;
    }

    /**
     * Puts a question. Asks {@code fits} once for every pair.
     *
     * @param households segments in the order they are served; may be empty
     * @param demand households of a segment, ≥ 0
     * @param dwellings segments in any order; may be empty
     * @param supply dwellings of a segment, ≥ 0
     * @param fits whether a household of the one can live in a dwelling of the other
     * @throws IllegalArgumentException for a negative count
     */
    public static <H, D> FitProblem of(
            List<H> households,
            ToLongFunction<? super H> demand,
            List<D> dwellings,
            ToLongFunction<? super D> supply,
            BiPredicate<? super H, ? super D> fits) {
        List<BitSet> fitting = dwellings.stream()
                .map(dwelling -> {
                    BitSet served = new BitSet(households.size());
                    for (int i = 0; i < households.size(); i++) {
                        served.set(i, fits.test(households.get(i), dwelling));
                    }
                    return served;
                })
                .toList();
        return new FitProblem(counts(households, demand), counts(dwellings, supply), fitting);
    }

    private static <T> long[] counts(List<T> segments, ToLongFunction<? super T> count) {
        long[] counts = segments.stream().mapToLong(count).toArray();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0) {
                throw new IllegalArgumentException("Negative count " + counts[i] + " of " + segments.get(i));
            }
        }
        return counts;
    }

    /** Number of household segments. */
    public int householdSegments() {
        return demand.length;
    }

    /** Number of dwelling segments. */
    public int dwellingSegments() {
        return supply.length;
    }

    /** Households of a segment. */
    public long demand(int household) {
        return demand[household];
    }

    /** Dwellings of a segment. */
    public long supply(int dwelling) {
        return supply[dwelling];
    }

    /** Whether a dwelling of a segment fits a household of another. */
    public boolean fits(int household, int dwelling) {
        return fitting.get(dwelling).get(household);
    }

    /** The household segments a dwelling segment fits; not to be changed. */
    BitSet fitting(int dwelling) {
        return fitting.get(dwelling);
    }
}
