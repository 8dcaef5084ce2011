package de.nahraum.server.store;

/**
 * What became of the rows of an import; together they are all rows.
 *
 * @param duplicates were there already
 * @param withoutConsent nobody agreed that they are kept, or they were never sent off
 * @param outside the city
 * @param faulty could not be read, or say too little to be a report
 */
public record SurveyCounts(int taken, int duplicates, int withoutConsent, int outside, int faulty) {
    public int rows() {
        return taken + duplicates + withoutConsent + outside + faulty;
    }

    /** The same when some of those taken turned out to be there already. */
    public SurveyCounts withKnown(int known) {
        return new SurveyCounts(taken - known, duplicates + known, withoutConsent, outside, faulty);
    }
}
