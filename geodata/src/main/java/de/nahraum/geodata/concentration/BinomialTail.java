package de.nahraum.geodata.concentration;

import org.apache.commons.math3.special.Beta;

/**
 * Tails of the binomial distribution, exact, by the regularised incomplete beta function: P(X ≥ r | n, R) = I_R(r, n − r + 1). The right side
 * is defined for numbers that are not whole too; so it stays the same test for samples shrunk by a design effect, and the one that belongs to
 * the Clopper–Pearson range: the lower bound at level 1 − α is over R just where the tail is under α/2.
 */
final class BinomialTail {
    /** Successes to which a quantile is found. */
    private static final double PRECISION = 1e-9;

    private BinomialTail() {}

    /**
     * Probability of as many successes or more.
     *
     * @param count successes, 0 … trials
     * @param trials ≥ 0
     * @param rate of success, 0 … 1
     */
    static double orMore(double count, double trials, double rate) {
        if (count <= 0 || rate >= 1) {
            return 1;
        }
        return rate <= 0 ? 0 : Beta.regularizedBeta(rate, count, trials - count + 1);
    }

    /** Probability of as many successes or fewer; parameters as in {@link #orMore}, count from −1. */
    static double orFewer(double count, double trials, double rate) {
        if (count >= trials) {
            return 1;
        }
        return count <= -1 ? 0 : 1 - orMore(count + 1, trials, rate);
    }

    /**
     * The number of successes whose lower tail has the given probability, not rounded: between two whole numbers it runs smoothly, at a whole
     * number k it is k where P(X ≤ k) is just the probability. That is the interpolated quantile of Spiegelhalter (2005, Stat. Med. 24:1185,
     * appendix) with the beta function between the steps in place of a straight line.
     *
     * @param probability in (0, 1)
     * @param trials &gt; 0
     * @param rate in (0, 1)
     * @return 0 … trials
     */
    static double quantile(double probability, double trials, double rate) {
        // No more than p of any distribution lies 1/√p standard deviations from its mean (Cantelli): a short way to
        // search.
        double mean = trials * rate;
        double reach = Math.sqrt(mean * (1 - rate) / Math.min(probability, 1 - probability)) + 1;
        double low = Math.max(-1, mean - reach);
        double high = Math.min(trials, mean + reach);
        while (high - low > PRECISION * Math.max(1, mean)) {
            double middle = (low + high) / 2;
            if (orFewer(middle, trials, rate) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.clamp(high, 0, trials);
    }
}
