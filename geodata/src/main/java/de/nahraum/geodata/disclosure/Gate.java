package de.nahraum.geodata.disclosure;

import java.util.Set;

/**
 * What stands between a count and the public. Whoever holds a public city got its figures through one; there is no other way out.
 */
public final class Gate {
    private final Set<CountKey> told;

    private Gate(Set<CountKey> told) {
        this.told = told;
    }

    /** The gate of a publication: tells what it tells, hides the rest, and everything it does not speak of. */
    public static Gate of(Publication publication) {
        Set<CountKey> told = publication.counts().stream()
                .filter(publication::tells)
                .map(Count::key)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new Gate(told);
    }

    /** Whether a count may be told. */
    public boolean lets(CountKey key) {
        return told.contains(key);
    }
}
