package de.nahraum.geodata.siting;

/**
 * One site of a plan.
 *
 * @param candidate its number
 * @param gain what it adds to the sites before it, in the unit of the problem, not negative
 */
public record Site(int candidate, double gain) {}
