package de.nahraum.geodata.siting;

import java.util.Arrays;

/**
 * The p-median (Hakimi 1965, Operations Research 13:462): the k sites that make the sum of people × metres to the nearest place least, existing
 * places included. Exact; NP-hard, so it may take long, see {@link BranchAndBound}.
 *
 * <p>The cut-off rule: a way longer than the cut-off, and one that is missing, counts as the cut-off. So people whom nothing reaches count with a stated number
 * and not with none, which would make plans look better the fewer people they reach.
 */
public final class PMedian {
    private PMedian() {}

    /**
     * Objective and bound are person-metres, to be divided by the people for a mean way; gains are person-metres saved.
     *
     * @param cutOffMetres longest way that is counted, finite
     * @param sites how many sites at most; none or more than there are candidates are answers too
     * @throws IllegalArgumentException if the cut-off is negative or not finite, or {@code sites} is negative
     */
    public static SitingPlan solve(SitingDemand demand, double cutOffMetres, int sites, SitingWatch watch) {
        SitingDemand.requireQuestion(cutOffMetres, sites);
        double[] without = new double[demand.points()];
        double cost = 0;
        for (int i = 0; i < without.length; i++) {
            without[i] = Math.min(cutOffMetres, demand.existing()[i]);
            cost += demand.weights()[i] * without[i];
        }
        GainModel model = savings(demand, without);
        double most = 0;
        for (double each : model.highestPrices()) {
            most += each;
        }
        return new GainLedger(model, cost, demand.beyondReach(cutOffMetres)).solve(sites, most, false, watch);
    }

    private static GainModel savings(SitingDemand demand, double[] without) {
        int[] target = demand.reach().target();
        int[] first = new int[demand.candidates() + 1];
        int[] point = new int[target.length];
        double[] saving = new double[target.length];
        int size = 0;
        for (int j = 0; j < demand.candidates(); j++) {
            for (int a = demand.reach().first()[j]; a < demand.reach().first()[j + 1]; a++) {
                int i = target[a];
                double saved =
                        demand.weights()[i] * (without[i] - demand.reach().metres()[a]);
                if (saved > 0) {
                    point[size] = i;
                    saving[size++] = saved;
                }
            }
            first[j + 1] = size;
        }
        Rows rows = new Rows(demand.points(), first, Arrays.copyOf(point, size));
        return new SavingModel(MaximalCovering.numbers(rows.rows()), new int[0], 0, rows, Arrays.copyOf(saving, size));
    }
}
