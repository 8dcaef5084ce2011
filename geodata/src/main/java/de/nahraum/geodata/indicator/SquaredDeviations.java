package de.nahraum.geodata.indicator;

/**
 * Sum of squared deviations from the mean of any run of ordered values, in constant time, from running sums of values and squares.
 *
 * <p>A difference of two running sums loses the digits they share, and next to one very large value the small ones would all look alike. So
 * the sums are kept as pairs of doubles, about 32 digits (Dekker 1971, Numer. Math. 18:224).
 */
final class SquaredDeviations {
    private final double[] weight;
    private final double[] sum;
    private final double[] sumRest;
    private final double[] squares;
    private final double[] squaresRest;

    private SquaredDeviations(int distinct) {
        weight = new double[distinct + 1];
        sum = new double[distinct + 1];
        sumRest = new double[distinct + 1];
        squares = new double[distinct + 1];
        squaresRest = new double[distinct + 1];
    }

    /**
     * Sums of the distinct values, each as often as it occurs.
     *
     * @param sorted ascending
     * @param distinct the distinct ones of them, ascending
     */
    static SquaredDeviations of(double[] sorted, double[] distinct) {
        SquaredDeviations result = new SquaredDeviations(distinct.length);
        int next = 0;
        for (int i = 0; i < distinct.length; i++) {
            int first = next;
            while (next < sorted.length && sorted[next] == distinct[i]) {
                next++;
            }
            result.add(i, distinct[i], next - first);
        }
        return result;
    }

    private void add(int i, double value, double times) {
        weight[i + 1] = weight[i] + times;
        double product = times * value;
        double productRest = Math.fma(times, value, -product);
        addTo(sum, sumRest, i, product, productRest);
        double square = product * value;
        addTo(squares, squaresRest, i, square, Math.fma(product, value, -square) + productRest * value);
    }

    private static void addTo(double[] high, double[] low, int i, double value, double rest) {
        double total = high[i] + value;
        double lost = lost(high[i], value, total) + low[i] + rest;
        high[i + 1] = total + lost;
        low[i + 1] = lost - (high[i + 1] - total);
    }

    /** What a sum rounded away. */
    private static double lost(double a, double b, double total) {
        double part = total - a;
        return (a - (total - part)) + (b - part);
    }

    /** Of the distinct values {@code from} (inclusive) to {@code to} (exclusive), from &lt; to; never negative. */
    double within(int from, int to) {
        double n = weight[to] - weight[from];
        double s = sum[to] - sum[from];
        double sRest = lost(sum[to], -sum[from], s) + sumRest[to] - sumRest[from];
        double q = squares[to] - squares[from];
        double qRest = lost(squares[to], -squares[from], q) + squaresRest[to] - squaresRest[from];
        // s² / n, as a pair: first the square, then what the division leaves over.
        double square = s * s;
        double squareRest = Math.fma(s, s, -square) + 2 * s * sRest;
        double part = square / n;
        double partRest = (Math.fma(-part, n, square) + squareRest) / n;
        double difference = q - part;
        return Math.max(0, difference + (lost(q, -part, difference) + qRest - partRest));
    }
}
