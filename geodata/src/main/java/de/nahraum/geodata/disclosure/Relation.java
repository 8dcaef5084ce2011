package de.nahraum.geodata.disclosure;

import java.util.List;

/**
 * A sum whoever reads the figures can work out too: the whole is the sum of its parts.
 *
 * @param whole key of a count
 * @param parts keys of counts, at least one
 */
public record Relation(CountKey whole, List<CountKey> parts) {
    public Relation {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A whole without parts: " + whole);
        }
    }
}
