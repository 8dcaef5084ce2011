package de.nahraum.geodata.siting;

import java.util.Arrays;

/**
 * The maximal covering location problem (Church & ReVelle 1974, Papers of the Regional Science Association 32:101): the k sites that bring the most people within
 * the limit who have nothing there yet. Exact; NP-hard, so it may take long, see {@link BranchAndBound}.
 */
public final class MaximalCovering {
    private MaximalCovering() {}

    /**
     * Objective, bound and gains count people newly covered. Existing places cover whom they cover; nothing is gained by covering twice.
     *
     * @param limitMetres way up to which someone is covered, inclusive; a tolerance is added by the caller
     * @param sites how many sites at most; none or more than there are candidates are answers too
     * @throws IllegalArgumentException if the limit is negative or not finite, or {@code sites} is negative
     */
    public static SitingPlan solve(SitingDemand demand, double limitMetres, int sites, SitingWatch watch) {
        SitingDemand.requireQuestion(limitMetres, sites);
        Rows rows = demand.within(limitMetres, demand.open(limitMetres));
        boolean[] reached = new boolean[demand.points()];
        for (int point : rows.column()) {
            reached[point] = true;
        }
        boolean whole = true;
        double all = 0;
        for (int i = 0; i < reached.length; i++) {
            if (reached[i]) {
                all += demand.weights()[i];
                whole &= demand.weights()[i] == Math.rint(demand.weights()[i]);
            }
        }
        GainModel model = model(rows, demand.weights());
        return new GainLedger(model, -1, demand.beyondReach(limitMetres)).solve(sites, all, whole && all < 1e12, watch);
    }

    static int[] numbers(int count) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    /** Each demand point a group of one column. */
    static GainModel model(Rows rows, double[] weights) {
        int n = weights.length;
        CoverGroups groups = new CoverGroups(new double[] {1}, weights, new int[n], numbers(n + 1), numbers(n));
        return new CoverModel(numbers(rows.rows()), new int[0], 0, rows, groups);
    }
}
