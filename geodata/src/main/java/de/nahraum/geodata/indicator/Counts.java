package de.nahraum.geodata.indicator;

/** What a method asks of the counts it is given. */
final class Counts {
    private Counts() {}

    /** Each ≥ 0 and finite. */
    static void require(double[] counts, String what) {
        for (double count : counts) {
            if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("No count of " + what + ": " + count);
            }
        }
    }

    /** All of one length. */
    static void requireAlike(double[] first, double[]... others) {
        for (double[] other : others) {
            if (other.length != first.length) {
                throw new IllegalArgumentException("Not as many: " + first.length + " and " + other.length);
            }
        }
    }
}
