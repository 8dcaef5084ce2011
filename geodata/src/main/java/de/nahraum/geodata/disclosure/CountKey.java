package de.nahraum.geodata.disclosure;

/**
 * Which count is meant: what, of whom, where and when. The key of a hidden figure: what was hidden under it once stays hidden.
 *
 * @param variable what was counted
 * @param boundarySet boundaries the area belongs to; empty for the present ones
 * @param year year it speaks for
 * @param breakdown part of a table; empty for the whole
 * @param area id of the district; {@link #CITY} for the sum over all
 */
public record CountKey(String variable, String boundarySet, int year, String breakdown, String area)
        implements Comparable<CountKey> {
    /** The area of a sum over all districts. */
    public static final String CITY = "";

    /** A count in the present boundaries that is no part of a table. */
    public static CountKey of(String variable, int year, String area) {
        return new CountKey(variable, "", year, "", area);
    }

    public boolean isCity() {
        return area.equals(CITY);
    }

    /** The same of another variable. */
    public CountKey of(String otherVariable) {
        return new CountKey(otherVariable, boundarySet, year, breakdown, area);
    }

    @Override
    public int compareTo(CountKey other) {
        int order = variable.compareTo(other.variable);
        order = order != 0 ? order : boundarySet.compareTo(other.boundarySet);
        order = order != 0 ? order : Integer.compare(year, other.year);
        order = order != 0 ? order : breakdown.compareTo(other.breakdown);
        return order != 0 ? order : area.compareTo(other.area);
    }
}
