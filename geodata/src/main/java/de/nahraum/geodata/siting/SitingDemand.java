package de.nahraum.geodata.siting;

import de.nahraum.geodata.street.Catchments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a siting question is about: where something could be, who needs it, and what is there already. The arrays are kept as they are; whoever holds
 * them must not write to them.
 *
 * @param reach ways from each candidate (source) to the demand points (targets) it reaches, metres; a pair that is missing is out of reach
 * @param weights people at each demand point, or shares of people: finite, not negative
 * @param existing way from each demand point to the nearest place there is already, metres, not negative; infinite where none is reached
 */
@SuppressWarnings("ArrayRecordComponent") // compact on purpose; compared nowhere
public record SitingDemand(Catchments reach, double[] weights, double[] existing) {
    /** @throws IllegalArgumentException if lengths do not fit, a weight is negative or not finite, a way is negative or not a number */
    public SitingDemand {
        if (weights.length != reach.targets() || existing.length != reach.targets()) {
            throw new IllegalArgumentException("One weight and one existing way for each of " + reach.targets()
                    + " demand points; got " + weights.length + " and " + existing.length);
        }
        for (double weight : weights) {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Not a weight: " + weight);
            }
        }
        requireWays(existing);
        requireWays(reach.metres());
    }

    /** Number of candidates. */
    public int candidates() {
        return reach.sources();
    }

    /** Number of demand points. */
    public int points() {
        return weights.length;
    }

    /** For each demand point whether someone is there and no existing place is within the limit, inclusive. */
    boolean[] open(double limitMetres) {
        boolean[] open = new boolean[points()];
        for (int i = 0; i < open.length; i++) {
            open[i] = weights[i] > 0 && existing[i] > limitMetres;
        }
        return open;
    }

    /** The demand points of {@code wanted} each candidate reaches within the limit, inclusive. */
    Rows within(double limitMetres, boolean[] wanted) {
        int[] target = reach.target();
        int[] kept = new int[target.length];
        int[] first = new int[candidates() + 1];
        int size = 0;
        for (int j = 0; j < candidates(); j++) {
            for (int a = reach.first()[j]; a < reach.first()[j + 1]; a++) {
                if (reach.metres()[a] <= limitMetres && wanted[target[a]]) {
                    kept[size++] = target[a];
                }
            }
            first[j + 1] = size;
        }
        return new Rows(points(), first, Arrays.copyOf(kept, size));
    }

    /** Demand points with people that neither an existing place nor a candidate has within the limit, ascending. */
    List<Integer> beyondReach(double limitMetres) {
        boolean[] lost = open(limitMetres);
        for (int a = 0; a < reach.entries(); a++) {
            if (reach.metres()[a] <= limitMetres) {
                lost[reach.target()[a]] = false;
            }
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < lost.length; i++) {
            if (lost[i]) {
                numbers.add(i);
            }
        }
        return List.copyOf(numbers);
    }

    /** @throws IllegalArgumentException unless the limit is a finite way and the number of sites is not negative */
    static void requireQuestion(double limitMetres, int sites) {
        if (!(limitMetres >= 0 && limitMetres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Not a limit in metres: " + limitMetres);
        }
        if (sites < 0) {
            throw new IllegalArgumentException("Fewer sites than none: " + sites);
        }
    }

    private static void requireWays(double[] ways) {
        for (double metres : ways) {
            if (!(metres >= 0)) {
                throw new IllegalArgumentException("Not a way in metres: " + metres);
            }
        }
    }
}
