package de.nahraum.geodata.street;

/**
 * Lengths that add up without rounding. Every length of the network is a whole multiple of 2⁻³⁰ m (a nanometre), and a double holds every such multiple
 * up to 8,388 km. Sums of lengths are therefore exact and do not depend on the order of adding: a chain of edges is as long as its edges one by one, and
 * whatever way a search goes about it, the distance is the same to the last bit.
 */
final class ExactMetres {
    private static final double UNITS_PER_METRE = 0x1p30;

    private ExactMetres() {}

    /** The nearest length that adds up; off by at most half a nanometre. */
    static double of(double metres) {
        return Math.rint(metres * UNITS_PER_METRE) / UNITS_PER_METRE;
    }
}
