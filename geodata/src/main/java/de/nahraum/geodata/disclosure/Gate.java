package de.nahraum.geodata.disclosure;

import de.nahraum.geodata.indicator.Figure;
import java.util.Set;

/**
 * What stands between a count and the public. Whoever holds a public city got its figures through one; there is no other way out.
 */
public final class Gate {
    private final Set<CountKey> told;
    private final Set<CountKey> hidden;

    private Gate(Set<CountKey> told, Set<CountKey> hidden) {
        this.told = told;
        this.hidden = hidden;
    }

    /** The gate of a publication: tells what it tells, hides the rest, and everything it does not speak of. */
    public static Gate of(Publication publication) {
        Set<CountKey> told = publication.counts().stream()
                .filter(publication::tells)
                .map(Count::key)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new Gate(told, publication.hidden());
    }

    /** Whether a count may be told. */
    public boolean lets(CountKey key) {
        return told.contains(key);
    }

    /** The count as it may be shown. */
    public Figure figure(CountKey key, double value) {
        return lets(key) ? Figure.of(value) : Figure.HIDDEN;
    }

    /** How many counts of a variable and year are hidden; what a legend may say, and no more. */
    public long countHidden(String variable, int year) {
        return hidden.stream()
                .filter(key -> key.variable().equals(variable) && key.year() == year)
                .count();
    }
}
