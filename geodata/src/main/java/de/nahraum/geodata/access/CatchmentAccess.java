package de.nahraum.geodata.access;

import de.nahraum.geodata.street.Catchments;

/**
 * Supply per person under competition: the enhanced two-step floating catchment area method (E2SFCA, Luo & Qi 2009, Health & Place 15).
 *
 * <p>Step one: every place shares its supply among all people within reach, weighted by the way, R_j = S_j ÷ Σ_i P_i w(t_ij). Step two: everybody adds up what the
 * places within reach have for them, A_i = Σ_j R_j w(t_ij). So Σ_i A_i P_i is the sum of the supplies that reach anybody; a supply that reaches nobody
 * (nobody lives within reach, or only where the weight is 0) is in no A_i.
 *
 * <p>Cost: two passes over the catchments. Arithmetic by {@link StrictMath}, the same on every processor.
 */
public final class CatchmentAccess {
    private final double[] access;
    private final double[] weightedPeople;

    private CatchmentAccess(double[] access, double[] weightedPeople) {
        this.access = access;
        this.weightedPeople = weightedPeople;
    }

    /**
     * Works out both steps.
     *
     * @param catchments ways from places (sources) to where people live (targets), metres
     * @param supply of each place, at least 0, in any unit
     * @param people who live at each target, at least 0
     * @param metresPerSecond speed of who walks, above 0
     * @throws IllegalArgumentException if there are not as many supplies as sources and people as targets, or one is negative or no number
     */
    public static CatchmentAccess of(
            Catchments catchments, double[] supply, double[] people, double metresPerSecond, Decay decay) {
        if (supply.length != catchments.sources() || people.length != catchments.targets()) {
            throw new IllegalArgumentException("Not as many supplies as places, or people as cells: " + supply.length
                    + ", " + catchments.sources() + "; " + people.length + ", " + catchments.targets());
        }
        requireAmounts(supply);
        requireAmounts(people);
        double[] weights = new double[catchments.entries()];
        double[] weightedPeople = new double[supply.length];
        double[] access = new double[people.length];
        for (int place = 0; place < supply.length; place++) {
            int end = catchments.first()[place + 1];
            for (int i = catchments.first()[place]; i < end; i++) {
                weights[i] = decay.weight(catchments.metres()[i] / metresPerSecond);
                weightedPeople[place] += people[catchments.target()[i]] * weights[i];
            }
            if (weightedPeople[place] > 0) {
                double ratio = supply[place] / weightedPeople[place];
                for (int i = catchments.first()[place]; i < end; i++) {
                    access[catchments.target()[i]] += ratio * weights[i];
                }
            }
        }
        return new CatchmentAccess(access, weightedPeople);
    }

    private static void requireAmounts(double[] amounts) {
        for (double amount : amounts) {
            if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("No amount: " + amount);
            }
        }
    }

    /** A_i: supply per person at a target, in the unit of the supply; 0 where nothing is within reach. */
    public double accessOf(int target) {
        return access[target];
    }

    /** Σ_i P_i w(t_ij) of a place. */
    public double weightedPeopleOf(int source) {
        return weightedPeople[source];
    }

    /** Whether anybody lives where a place counts. */
    public boolean reachesAnybody(int source) {
        return weightedPeople[source] > 0;
    }
}
