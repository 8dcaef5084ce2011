package de.nahraum.geodata.safety;

import de.nahraum.geodata.indicator.Rates.Range;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Gamma;

/**
 * Exact conditional limits of the ratio (b/a) / (d/c) of four counts: given what both pairs add up to, b has Fisher's noncentral hypergeometric distribution with that
 * ratio as its parameter (Cornfield 1956, Proc. 3rd Berkeley Symp. 4:135); the limits are the parameters that leave half of the rest on each side, as R's fisher.test has them.
 */
final class OddsRatio {
    private static final double GREATEST_LOG = 60;
    private static final int HALVINGS = 80;

    private final int low;
    private final double[] logWays;

    private OddsRatio(int a, int b, int c, int d) {
        int near = a + b;
        int after = b + d;
        int rest = c + d;
        low = Math.max(0, after - rest);
        logWays = new double[Math.min(near, after) - low + 1];
        for (int i = 0; i < logWays.length; i++) {
            int x = low + i;
            logWays[i] = -logFactorial(x)
                    - logFactorial(near - x)
                    - logFactorial(after - x)
                    - logFactorial(rest - after + x);
        }
    }

    private static double logFactorial(int n) {
        return Gamma.logGamma(n + 1.0);
    }

    /**
     * The limits.
     *
     * @param level probability covered, in (0, 1)
     * @return 0 … infinity; both where the counts say nothing
     */
    static Range limits(int a, int b, int c, int d, double level) {
        OddsRatio ratio = new OddsRatio(a, b, c, d);
        double tail = (1 - level) / 2;
        int highest = ratio.low + ratio.logWays.length - 1;
        double lower = b == ratio.low ? 0 : solve(log -> ratio.atLeast(b, log), tail);
        double upper = b == highest ? Double.POSITIVE_INFINITY : solve(log -> 1 - ratio.atLeast(b + 1, log), tail);
        return new Range(lower, upper);
    }

    /** The parameter at which a probability that grows or falls with it is a given one. */
    private static double solve(DoubleUnaryOperator probability, double wanted) {
        boolean grows = probability.applyAsDouble(GREATEST_LOG) > probability.applyAsDouble(-GREATEST_LOG);
        double low = -GREATEST_LOG;
        double high = GREATEST_LOG;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (probability.applyAsDouble(middle) < wanted == grows) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    /** Probability of a count or more, the logarithm of the parameter given. */
    private double atLeast(int count, double log) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logWays.length; i++) {
            most = Math.max(most, logWays[i] + i * log);
        }
        double all = 0;
        double tail = 0;
        for (int i = 0; i < logWays.length; i++) {
            double weight = StrictMath.exp(logWays[i] + i * log - most);
            all += weight;
            tail += low + i >= count ? weight : 0;
        }
        return tail / all;
    }
}
