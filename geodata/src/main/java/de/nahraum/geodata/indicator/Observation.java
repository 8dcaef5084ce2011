package de.nahraum.geodata.indicator;

/**
 * One number of one district and year, as delivered.
 *
 * @param variable what was counted, {@code [a-z0-9-]+}
 * @param district id of the district, in the boundary set
 * @param year year it speaks for
 * @param breakdown part of a table, as {@code key=value} pairs in alphabetical order joined by {@code |}; empty for the whole
 * @param value the number in the variable's own unit: persons, households, dwellings
 * @param source path of the file it came from
 * @param boundarySet boundaries it was counted in; {@link #PRESENT} for the present ones
 */
public record Observation(
        String variable, String district, int year, String breakdown, double value, String source, String boundarySet) {
    /** The boundaries districts have today. */
    public static final String PRESENT = "";

    /** A number counted in the present boundaries. */
    public Observation(String variable, String district, int year, String breakdown, double value, String source) {
        this(variable, district, year, breakdown, value, source, PRESENT);
    }

    public boolean isInPresentBoundaries() {
        return boundarySet.equals(PRESENT);
    }

    /** Whether it is a whole of its own, no part of a table. */
    public boolean isWhole() {
        return breakdown.isEmpty();
    }
}
