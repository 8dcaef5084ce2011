package de.nahraum.geodata.demo;

import java.util.SplittableRandom;

/** Independent random streams from one seed: a change in one part of the generator leaves the others as they were. */
final class Seeds {
    private Seeds() {}

    /**
     * @param part what the numbers are for
     * @param town number of the town they are for
     */
    static SplittableRandom stream(long seed, String part, int town) {
        long mixed = seed * 0x9E3779B97F4A7C15L + part.hashCode();
        return new SplittableRandom(mixed * 0xBF58476D1CE4E5B9L + town);
    }

    /** A number around zero, never beyond ±{@code width}: the mean of two equal distributions, a triangle. */
    static double around(SplittableRandom random, double width) {
        return (random.nextDouble() + random.nextDouble() - 1) * width;
    }
}
