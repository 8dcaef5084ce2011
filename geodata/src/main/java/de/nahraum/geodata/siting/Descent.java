package de.nahraum.geodata.siting;

/**
 * Lowers a convex piecewise linear function by its slopes: subgradients deflected by those before (Camerini, Fratta & Maffioli 1975, Mathematical
 * Programming Study 3:26), the length of a step after Held, Wolfe & Crowder (1974, Mathematical Programming 6:62). After some steps without success it
 * goes back to the best point and takes shorter ones.
 */
final class Descent {
    private static final double KEPT = 0.9;
    private static final int PATIENCE = 10;
    private static final double SHORTER = 0.66;
    private static final double NOTICEABLE = 1e-4;

    private final double[] highest;
    private final double[] best;
    private final double[] point;
    private final double[] direction;
    private double bestValue = Double.POSITIVE_INFINITY;
    private double value;
    /** Length of steps as a share of the way to the target along the slope. */
    private double stride = 1;

    private int failures;

    /**
     * @param start clamped to what is allowed
     * @param highest greatest allowed value of each coordinate; the least is 0
     */
    Descent(double[] start, double[] highest) {
        this.highest = highest;
        point = start.clone();
        clamp(point);
        best = point.clone();
        direction = new double[start.length];
    }

    /** The best point so far. */
    double[] best() {
        return best;
    }

    /** Where value and slope are to be looked at next. */
    double[] point() {
        return point;
    }

    /** Hears value and slope at {@link #point}; whether it is better than all before. */
    boolean observe(double valueThere, double[] slope) {
        value = valueThere;
        for (int i = 0; i < slope.length; i++) {
            direction[i] = slope[i] + KEPT * direction[i];
        }
        boolean better = value < bestValue;
        if (value < bestValue - NOTICEABLE * Math.abs(bestValue) || bestValue == Double.POSITIVE_INFINITY) {
            failures = 0;
        } else if (!better && ++failures >= PATIENCE) {
            failures = 0;
            stride *= SHORTER;
            value = bestValue;
            System.arraycopy(best, 0, point, 0, best.length);
        }
        if (better) {
            bestValue = value;
            System.arraycopy(point, 0, best, 0, best.length);
        }
        return better;
    }

    /** Goes on, given a value not above the least. Whether there was a way down at all. */
    boolean step(double target) {
        double square = 0;
        for (int i = 0; i < direction.length; i++) {
            double d = direction[i];
            if (d > 0 ? point[i] > 0 : point[i] < highest[i]) {
                square += d * d;
            } else {
                direction[i] = 0;
            }
        }
        if (square <= 1e-18) {
            return false;
        }
        double length = stride * Math.max(value - target, 1e-9 * Math.abs(value)) / square;
        for (int i = 0; i < direction.length; i++) {
            point[i] -= length * direction[i];
        }
        clamp(point);
        return true;
    }

    private void clamp(double[] prices) {
        for (int i = 0; i < prices.length; i++) {
            prices[i] = Math.max(0, Math.min(highest[i], prices[i]));
        }
    }
}
