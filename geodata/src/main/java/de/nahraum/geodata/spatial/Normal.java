package de.nahraum.geodata.spatial;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.NormalDistribution;

/** A statistic against the normal distribution it has without any pattern. */
final class Normal {
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    /** A variance below this share of the squared scale is nothing but rounding. */
    private static final double ROUNDING = 1e-14;

    private Normal() {}

    /**
     * (statistic − expectation) / √variance; empty if the statistic cannot vary.
     *
     * @param scale size of what was summed up, to tell a variance from rounding
     */
    static OptionalDouble z(double statistic, double expectation, double variance, double scale) {
        return variance > ROUNDING * scale * scale
                ? OptionalDouble.of((statistic - expectation) / Math.sqrt(variance))
                : OptionalDouble.empty();
    }

    /** Chance of a z at least as far from 0 on either side. */
    static OptionalDouble twoSided(OptionalDouble z) {
        return z.isPresent()
                ? OptionalDouble.of(2 * STANDARD.cumulativeProbability(-Math.abs(z.getAsDouble())))
                : OptionalDouble.empty();
    }
}
