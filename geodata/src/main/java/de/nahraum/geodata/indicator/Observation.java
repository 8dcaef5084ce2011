package de.nahraum.geodata.indicator;

/**
 * One number of one district and year, as delivered.
 *
 * @param variable what was counted, {@code [a-z0-9-]+}
 * @param district id of the district
 * @param year year it speaks for
 * @param breakdown part of a table, as {@code key=value} pairs in alphabetical order joined by {@code |}; empty for the whole
 * @param value the number in the variable's own unit: persons, households, dwellings
 * @param source path of the file it came from
 */
public record Observation(String variable, String district, int year, String breakdown, double value, String source) {}
