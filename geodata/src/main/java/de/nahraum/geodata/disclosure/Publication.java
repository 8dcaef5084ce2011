package de.nahraum.geodata.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one release tells, and what it hides: the counts it speaks of, the sums between them, and the keys of those not told.
 *
 * @param counts all of them, hidden ones with their true value too: a publication never leaves the house
 * @param hidden keys of the personal counts that are not told
 */
public record Publication(List<Count> counts, List<Relation> relations, Set<CountKey> hidden) {
    public static final Publication NOTHING = new Publication(List.of(), List.of(), Set.of());

    public Publication {
        counts = List.copyOf(counts);
        relations = List.copyOf(relations);
        hidden = Set.copyOf(hidden);
        if (counts.stream().map(Count::key).distinct().count() < counts.size()) {
            throw new IllegalArgumentException("A count twice");
        }
    }

    /** Whether a count is told: one the publication knows and does not hide. */
    boolean tells(Count count) {
        return switch (count.kind()) {
            case OPEN -> true;
            case PERSONAL -> !hidden.contains(count.key());
            case REST, SLACK -> false;
        };
    }

    /** The personal counts by key. */
    public Map<CountKey, Count> personal() {
        Map<CountKey, Count> personal = new HashMap<>();
        for (Count count : counts) {
            if (count.kind() == Count.Kind.PERSONAL) {
                personal.put(count.key(), count);
            }
        }
        return personal;
    }

    /** Everything any of some publications hides. */
    static Set<CountKey> hiddenIn(Collection<Publication> publications) {
        Set<CountKey> hidden = new HashSet<>();
        publications.forEach(publication -> hidden.addAll(publication.hidden()));
        return hidden;
    }
}
