package de.nahraum.geodata.indicator;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;

/** Ranges of rates from small numbers. */
public final class Rates {
    private Rates() {}

    /**
     * A range.
     *
     * @param low lower bound
     * @param high upper bound
     */
    public record Range(double low, double high) {
        /** The range of the value divided by a constant. */
        public Range dividedBy(double divisor) {
            return new Range(low / divisor, high / divisor);
        }
    }

    /**
     * Clopper–Pearson interval of a binomial proportion (Clopper &amp; Pearson 1934, Biometrika 26:404), by quantiles of the beta
     * distribution; counts need not be whole, so that a design effect can shrink them.
     *
     * @param count successes, 0 … trials
     * @param trials trials, &gt; 0
     * @param level probability covered, in (0, 1), for instance 0.95
     * @return bounds in 0 … 1; the lower is 0 for no success, the upper 1 if all succeeded
     * @throws IllegalArgumentException for counts outside 0 … trials or no trials
     */
    public static Range clopperPearson(double count, double trials, double level) {
        if (!(trials > 0) || !(count >= 0) || count > trials || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("No proportion: " + count + " of " + trials + " at " + level);
        }
        double tail = (1 - level) / 2;
        double low = count == 0 ? 0 : quantile(count, trials - count + 1, tail);
        double high = count == trials ? 1 : quantile(count + 1, trials - count, 1 - tail);
        return new Range(low, high);
    }

    /**
     * Exact limits of the mean of a Poisson count (Garwood 1936, Biometrika 28:437), by quantiles of the gamma distribution.
     *
     * @param count ≥ 0
     * @param level probability covered, in (0, 1), for instance 0.95
     * @return bounds of the expected count; the lower is 0 for none
     * @throws IllegalArgumentException for a negative count
     */
    public static Range garwood(long count, double level) {
        if (count < 0 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("No count: " + count + " at " + level);
        }
        double tail = (1 - level) / 2;
        double low = count == 0 ? 0 : gammaQuantile((double) count, tail);
        return new Range(low, gammaQuantile(count + 1.0, 1 - tail));
    }

    private static double gammaQuantile(double shape, double probability) {
        return new GammaDistribution(null, shape, 1, 1e-12).inverseCumulativeProbability(probability);
    }

    private static double quantile(double alpha, double beta, double probability) {
        return new BetaDistribution(null, alpha, beta, 1e-12).inverseCumulativeProbability(probability);
    }
}
