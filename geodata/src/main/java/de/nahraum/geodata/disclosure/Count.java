package de.nahraum.geodata.disclosure;

/**
 * A count and who may know it.
 *
 * @param key which count
 * @param value whole number, ≥ 0
 */
public record Count(CountKey key, long value, Kind kind) {
    public Count {
        if (value < 0) {
            throw new IllegalArgumentException("A count is never negative: " + key + " = " + value);
        }
    }

    /** Who may know a count. */
    public enum Kind {
        /** Made safe by the office that delivered it: told as it came, and known to whoever tries to find out more. */
        OPEN,
        /** Of single people: told unless it could betray one of them. */
        PERSONAL,
        /** What is left of a whole without a part: never told, and as much to be protected as the part. */
        REST,
        /** A difference nobody is counted in, for instance members of households beyond one each: never told, needs no protection. */
        SLACK
    }
}
