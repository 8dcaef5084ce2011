package de.nahraum.geodata.concentration;

import java.util.Collection;

/**
 * Mean and population standard deviation (divided by the number of values, as German monitoring does it: the areas are all there are).
 *
 * @param mean 0 if there are no values
 * @param deviation ≥ 0
 */
record Standardisation(double mean, double deviation) {
    /** Deviations under this share of the mean are rounding, and so are those under this number: differences of equal shares. */
    private static final double ROUNDING = 1e-12;

    private static final double ROUNDING_OF_DIFFERENCES = 1e-14;

    /** In two passes: the squares of large equal numbers would lose the difference. */
    static Standardisation of(Collection<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double variance = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return new Standardisation(mean, Math.sqrt(variance));
    }

    /** Whether the values do not differ, so that no value has a z. */
    boolean isConstant() {
        return deviation <= Math.max(ROUNDING * Math.abs(mean), ROUNDING_OF_DIFFERENCES);
    }

    /** Distance from the mean in standard deviations; 0 where the values do not differ. */
    double z(double value) {
        return isConstant() ? 0 : (value - mean) / deviation;
    }
}
