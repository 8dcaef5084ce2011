package de.nahraum.geodata.outlook;

/**
 * Straight line by ordinary least squares.
 *
 * @param meanX middle of the years: taken off first, or the squares of years would lose the difference between them
 * @param spreadX Σ(x − mean)²
 * @param residual standard error of the residuals, √(Σe²/(n − 2))
 */
record LeastSquares(int count, double meanX, double meanY, double slope, double spreadX, double residual) {
    /** Fits the line; at least three points with two different x. */
    static LeastSquares of(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double spread = 0;
        double product = 0;
        for (int i = 0; i < x.length; i++) {
            spread += (x[i] - meanX) * (x[i] - meanX);
            product += (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = product / spread;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double error = y[i] - meanY - slope * (x[i] - meanX);
            squares += error * error;
        }
        return new LeastSquares(x.length, meanX, meanY, slope, spread, Math.sqrt(squares / (x.length - 2)));
    }

    double at(double x) {
        return meanY + slope * (x - meanX);
    }

    /** Standard error of a single new value: s·√(1 + 1/n + (x − mean)²/Σ(x − mean)²). */
    double predictionError(double x) {
        return residual * Math.sqrt(1 + 1.0 / count + (x - meanX) * (x - meanX) / spreadX);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
