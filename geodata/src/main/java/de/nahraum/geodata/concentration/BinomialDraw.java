package de.nahraum.geodata.concentration;

import java.util.SplittableRandom;

/**
 * Binomial random numbers from a seeded stream, exact in distribution and in constant expected time: transformed rejection with squeeze (BTRS;
 * Hörmann 1993, J. Stat. Comput. Simul. 46:101), and inversion where fewer than ten successes are expected.
 */
final class BinomialDraw {
    private static final double FEW = 10;

    private BinomialDraw() {}

    /**
     * Successes among trials.
     *
     * @param trials ≥ 0
     * @param probability of success, 0 … 1
     */
    static long draw(SplittableRandom random, long trials, double probability) {
        if (trials == 0 || probability <= 0) {
            return 0;
        }
        if (probability >= 1) {
            return trials;
        }
        if (probability > 0.5) {
            return trials - draw(random, trials, 1 - probability);
        }
        return trials * probability < FEW
                ? byInversion(random, trials, probability)
                : byRejection(random, trials, probability);
    }

    private static long byInversion(SplittableRandom random, long trials, double probability) {
        double odds = probability / (1 - probability);
        while (true) {
            double term = StrictMath.exp(trials * StrictMath.log1p(-probability));
            double rest = random.nextDouble();
            for (long k = 0; k <= trials; k++) {
                if (rest < term) {
                    return k;
                }
                rest -= term;
                term *= odds * (trials - k) / (k + 1);
            }
            // Rounding left a rest beyond the last term: again.
        }
    }

    private static long byRejection(SplittableRandom random, long trials, double probability) {
        double deviation = Math.sqrt(trials * probability * (1 - probability));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * probability;
        double centre = trials * probability + 0.5;
        double squeeze = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * deviation;
        double odds = probability / (1 - probability);
        double mode = Math.floor((trials + 1) * probability);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + centre);
            if (us >= 0.07 && v <= squeeze) {
                return (long) k;
            }
            if (k >= 0 && k <= trials) {
                double accepted = StrictMath.log(v * alpha / (a / (us * us) + b));
                double bound = (mode + 0.5) * StrictMath.log((mode + 1) / (odds * (trials - mode + 1)))
                        + (trials + 1) * StrictMath.log((trials - mode + 1) / (trials - k + 1))
                        + (k + 0.5) * StrictMath.log(odds * (trials - k + 1) / (k + 1))
                        + stirling(mode)
                        + stirling(trials - mode)
                        - stirling(k)
                        - stirling(trials - k);
                if (accepted <= bound) {
                    return (long) k;
                }
            }
        }
    }

    /** What Stirling's formula leaves of ln k!: ln k! − (k + ½) ln(k + 1) + (k + 1) − ½ ln 2π. */
    private static double stirling(double k) {
        if (k < 10) {
            double factorial = 1;
            for (int i = 2; i <= k; i++) {
                factorial *= i;
            }
            return StrictMath.log(factorial)
                    - (k + 0.5) * StrictMath.log(k + 1)
                    + (k + 1)
                    - 0.5 * StrictMath.log(2 * Math.PI);
        }
        double next = k + 1;
        double square = next * next;
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / next;
    }
}
