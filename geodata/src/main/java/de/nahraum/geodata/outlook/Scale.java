package de.nahraum.geodata.outlook;

/**
 * Scale on which a series is continued in a straight line, so that the line can never leave what the figure can be.
 *
 * <p>Half a case more on each side keeps the empirical logit (Cox &amp; Snell 1989, section 2.1.6) and the logarithm of a count finite where
 * nobody or everybody is counted; {@value #QUOTIENT_SHIFT} does it for quotients and proportions. Everything is StrictMath: the same on every
 * processor.
 */
public enum Scale {
    /** Rate r / n: log((r + ½) / (n − r + ½)). */
    RATE,
    /** Quotient, ≥ 0: log(q + 0.01). */
    QUOTIENT,
    /** Count, ≥ 0: log(x + ½). */
    COUNT,
    /** Proportion without a number of cases, 0 … 1, such as an index of dissimilarity: log((p + 0.01) / (1 − p + 0.01)). */
    PROPORTION;

    private static final double HALF = 0.5;
    private static final double QUOTIENT_SHIFT = 0.01;

    double forward(YearValue value) {
        double x = value.value();
        return switch (this) {
            case RATE -> {
                double trials = value.trials();
                yield StrictMath.log((x + HALF) / (trials - x + HALF));
            }
            case QUOTIENT -> StrictMath.log(x + QUOTIENT_SHIFT);
            case COUNT -> StrictMath.log(x + HALF);
            case PROPORTION -> StrictMath.log((x + QUOTIENT_SHIFT) / (1 - x + QUOTIENT_SHIFT));
        };
    }

    /** The figure itself: for a rate r / n. */
    double natural(YearValue value) {
        return this == RATE ? value.value() / value.trials() : value.value();
    }

    /** Back to the figure, kept within what it can be. */
    double back(double y) {
        return switch (this) {
            case RATE -> logistic(y);
            case QUOTIENT -> Math.max(0, StrictMath.exp(bounded(y)) - QUOTIENT_SHIFT);
            case COUNT -> Math.max(0, StrictMath.exp(bounded(y)) - HALF);
            case PROPORTION -> Math.clamp(logistic(y) * (1 + 2 * QUOTIENT_SHIFT) - QUOTIENT_SHIFT, 0, 1);
        };
    }

    /** Slope of the figure where the line is at y and rises by the slope a year. */
    double naturalSlope(double y, double slope) {
        double p = logistic(y);
        return switch (this) {
            case RATE -> slope * p * (1 - p);
            case QUOTIENT, COUNT -> slope * StrictMath.exp(bounded(y));
            case PROPORTION -> slope * p * (1 - p) * (1 + 2 * QUOTIENT_SHIFT);
        };
    }

    private static double logistic(double y) {
        return y >= 0 ? 1 / (1 + StrictMath.exp(-y)) : StrictMath.exp(y) / (1 + StrictMath.exp(y));
    }

    /** A wild series may not make the answer infinite. */
    private static double bounded(double y) {
        return Math.clamp(y, -300, 300);
    }
}
