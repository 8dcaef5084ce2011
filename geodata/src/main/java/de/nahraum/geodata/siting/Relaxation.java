package de.nahraum.geodata.siting;

import java.util.Arrays;

/**
 * Lagrangian bound of a {@link GainModel}: looks for the prices with the lowest bound, and meanwhile for better choices and for candidates that
 * are in no better choice, or in all (reduced costs; Beasley 1993).
 */
final class Relaxation {
    /** Share the newest round has in the average. */
    private static final double NEWEST = 0.1;

    /** Share of the way to the cut that twenty rounds must make. */
    private static final double LITTLE = 0.02;

    private final GainModel model;
    private final int sites;
    private final Progress progress;
    private final double[] worth;
    private final boolean[] keep;
    private final double[] average;
    private final Descent descent;
    private double[] bestWorth = {};
    private double bound = Double.POSITIVE_INFINITY;
    private int[] lastTop = {};

    /** @param sites at least one and fewer than candidates */
    Relaxation(GainModel model, int sites, double[] prices, Progress progress) {
        this.model = model;
        this.sites = sites;
        this.progress = progress;
        worth = new double[model.candidates()];
        average = new double[model.candidates()];
        keep = new boolean[model.candidates()];
        Arrays.fill(keep, true);
        descent = new Descent(prices, model.highestPrices());
    }

    double bound() {
        return bound;
    }

    double[] prices() {
        return descent.best();
    }

    /** How often each candidate was among the best, newer rounds counting more: near the solution of the linear relaxation. */
    double[] average() {
        return average;
    }

    /** The candidates that were among the best most often. */
    int[] likely() {
        return top(average, sites);
    }

    /**
     * Looks at so many prices at most; ends early when nothing better is left, or little moves. May be called again to go on.
     *
     * @param root whether the bound holds for the whole question
     * @return whether going on may bring something
     */
    boolean run(int rounds, boolean root) {
        double[] trial = descent.point();
        double[] slope = new double[trial.length];
        double before = Double.POSITIVE_INFINITY;
        for (int round = 0; round < rounds; round++) {
            double constant = model.constant(trial, slope);
            progress.work(trial.length);
            int[] top = top(trial);
            double value = constant;
            for (int t = 0; t < sites; t++) {
                value += worth[top[t]];
                model.addSlope(top[t], trial, slope);
            }
            remember(top);
            if (descent.observe(value, slope)) {
                bound = value;
                bestWorth = worth.clone();
                exclude(top);
                if (root) {
                    progress.prove(bound);
                }
            }
            if (bound <= progress.cut() || !descent.step(progress.value())) {
                return false;
            }
            if (round % 20 == 19) {
                if (before - bound < LITTLE * (bound - progress.cut())) {
                    return false;
                }
                before = bound;
            }
        }
        return true;
    }

    /** Candidates that may be in a choice better than the best known. */
    boolean[] kept() {
        if (bestWorth.length > 0) {
            exclude(top(bestWorth, sites));
        }
        return keep;
    }

    /** Candidates that are in every better choice, ascending. */
    int[] forced() {
        int[] top = top(bestWorth, sites + 1);
        if (top.length <= sites) {
            return Arrays.stream(top).sorted().toArray();
        }
        double next = bestWorth[top[sites]];
        return Arrays.stream(top, 0, sites)
                .filter(j -> bound - bestWorth[j] + next <= progress.cut())
                .sorted()
                .toArray();
    }

    private int[] top(double[] prices) {
        for (int j = 0; j < worth.length; j++) {
            if (keep[j]) {
                worth[j] = model.rowValue(j, prices);
                progress.work(model.rows().length(j));
            }
        }
        return top(worth, sites);
    }

    /** The kept candidates worth most, best first, the smaller number first among equals. */
    private int[] top(double[] by, int count) {
        int[] top = new int[count];
        int size = 0;
        for (int j = 0; j < by.length; j++) {
            if (!keep[j] || size == count && by[j] <= by[top[size - 1]]) {
                continue;
            }
            int place = size < count ? size++ : size - 1;
            while (place > 0 && by[j] > by[top[place - 1]]) {
                top[place] = top[place - 1];
                place--;
            }
            top[place] = j;
        }
        return Arrays.copyOf(top, size);
    }

    private void exclude(int[] top) {
        double slack = bound - progress.cut() - bestWorth[top[sites - 1]];
        for (int j = 0; j < keep.length; j++) {
            keep[j] &= slack + bestWorth[j] > 0;
        }
    }

    private void remember(int[] top) {
        double share = lastTop.length == 0 ? 1 : NEWEST;
        for (int j = 0; j < average.length; j++) {
            average[j] *= 1 - share;
        }
        for (int each : top) {
            average[each] += share;
        }
        int[] sorted = top.clone();
        Arrays.sort(sorted);
        if (!Arrays.equals(sorted, lastTop)) {
            lastTop = sorted;
            progress.found(model.named(sorted), model.value(sorted));
        }
    }
}
