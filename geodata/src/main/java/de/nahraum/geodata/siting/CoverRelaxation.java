package de.nahraum.geodata.siting;

import java.util.Arrays;

/**
 * Lagrangian bound of a {@link CoverProblem}: each demand offers a price, a candidate is built if it is offered more than 1, and no cover is cheaper than
 * Σ prices − Σ what is offered beyond 1 (Beasley 1987; Fisher & Kedia 1990 for the price of demand as a dual). Meanwhile covers are made by taking what is
 * offered most, and candidates are settled by reduced costs.
 */
final class CoverRelaxation {
    private final CoverProblem problem;
    private final Progress progress;
    private final Descent descent;
    private final double[] offered;
    private double bound = Double.NEGATIVE_INFINITY;
    private double[] bestOffered;

    CoverRelaxation(CoverProblem problem, Progress progress) {
        this.problem = problem;
        this.progress = progress;
        offered = new double[problem.names().length];
        bestOffered = offered;
        double[] highest = new double[problem.rows().columns()];
        Arrays.fill(highest, 1);
        descent = new Descent(start(), highest);
    }

    /** No cover of the whole question that contains what is taken has fewer sites. */
    double bound() {
        return bound;
    }

    /** What each candidate is offered at the best prices. */
    double[] offered() {
        return bestOffered;
    }

    /** Prices every candidate can just be built at: each demand shares the largest candidate that covers it. */
    private double[] start() {
        Rows rows = problem.rows();
        double[] prices = new double[rows.columns()];
        Arrays.fill(prices, 1);
        for (int j = 0; j < rows.rows(); j++) {
            for (int a = rows.first()[j]; a < rows.first()[j + 1]; a++) {
                prices[rows.column()[a]] = Math.min(prices[rows.column()[a]], 1.0 / rows.length(j));
            }
        }
        return prices;
    }

    /** Looks at so many prices at most; ends early when no better cover is left, or nothing moves. */
    void run(int rounds) {
        Rows rows = problem.rows();
        double[] slope = new double[rows.columns()];
        double before = bound;
        for (int round = 0; round < rounds && bound < aim(); round++) {
            Arrays.fill(slope, -1);
            double value = problem.taken().length;
            for (double price : descent.point()) {
                value += price;
            }
            for (int j = 0; j < offered.length; j++) {
                offered[j] = 0;
                for (int a = rows.first()[j]; a < rows.first()[j + 1]; a++) {
                    offered[j] += descent.point()[rows.column()[a]];
                }
                if (offered[j] > 1) {
                    value -= offered[j] - 1;
                    for (int a = rows.first()[j]; a < rows.first()[j + 1]; a++) {
                        slope[rows.column()[a]]++;
                    }
                }
            }
            progress.work(rows.entries() + (long) slope.length);
            if (descent.observe(-value, slope)) {
                bound = value;
                bestOffered = offered.clone();
            }
            if (round % 10 == 0) {
                cover();
            }
            if (!descent.step(-(fewest() + 0.0))) {
                return;
            }
            if (round % 30 == 29) {
                if (bound - before < 0.02 * (aim() - bound)) {
                    return;
                }
                before = bound;
            }
        }
    }

    /** Fewest sites of any cover found. */
    private double fewest() {
        return -progress.value();
    }

    /** A bound from here on proves that there is no better cover. */
    double aim() {
        return fewest() - 1 + 1e-6;
    }

    /** A cover: what is offered most for demand not covered yet comes first; then what became superfluous goes. */
    private void cover() {
        Rows rows = problem.rows();
        int[] times = new int[rows.columns()];
        double[] prices = descent.point();
        boolean[] in = new boolean[offered.length];
        int uncovered = times.length;
        while (uncovered > 0) {
            int best = -1;
            double most = -1;
            for (int j = 0; j < in.length; j++) {
                double worth = 0;
                for (int a = rows.first()[j]; !in[j] && a < rows.first()[j + 1]; a++) {
                    worth += times[rows.column()[a]] > 0 ? 0 : prices[rows.column()[a]] + 1e-3;
                }
                if (worth > most) {
                    most = worth;
                    best = j;
                }
            }
            progress.work(rows.entries());
            in[best] = true;
            for (int a = rows.first()[best]; a < rows.first()[best + 1]; a++) {
                uncovered -= times[rows.column()[a]]++ == 0 ? 1 : 0;
            }
        }
        int[] sites = Arrays.copyOf(problem.taken(), problem.taken().length + in.length);
        int size = problem.taken().length;
        for (int j = in.length - 1; j >= 0; j--) {
            boolean needed = false;
            for (int a = rows.first()[j]; in[j] && a < rows.first()[j + 1]; a++) {
                needed |= times[rows.column()[a]] == 1;
            }
            if (needed) {
                sites[size++] = problem.names()[j];
            } else {
                for (int a = rows.first()[j]; in[j] && a < rows.first()[j + 1]; a++) {
                    times[rows.column()[a]]--;
                }
            }
        }
        progress.found(Arrays.copyOf(sites, size), -size);
    }
}
