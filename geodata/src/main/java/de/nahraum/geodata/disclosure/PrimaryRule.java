package de.nahraum.geodata.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which counts betray somebody by themselves: one or two people, all but one or two of a whole, or all of them. The limits German
 * small-area statistics of benefits are published under.
 */
final class PrimaryRule {
    private static final long MOST_TELLING = 2;

    private PrimaryRule() {}

    /** Keys of the counts that must be hidden whatever else is told. Linear in counts and relations. */
    static Set<CountKey> sensitive(Collection<Count> counts, Collection<Relation> relations) {
        Map<CountKey, Count> byKey = new HashMap<>();
        counts.forEach(count -> byKey.put(count.key(), count));
        Set<CountKey> sensitive = new HashSet<>();
        for (Count count : counts) {
            if (count.kind() == Count.Kind.PERSONAL && isFew(count.value())) {
                sensitive.add(count.key());
            }
        }
        for (Relation relation : relations) {
            List<Count> parts = relation.parts().stream().map(byKey::get).toList();
            boolean partAndRest = parts.size() == 2 && parts.get(1).kind() == Count.Kind.REST;
            if (partAndRest) {
                Count part = parts.get(0);
                long rest = parts.get(1).value();
                if (isFew(rest) || (rest == 0 && part.value() > 0)) {
                    sensitive.add(parts.get(1).key());
                    Count whole = byKey.get(relation.whole());
                    Count hidden = part.kind() == Count.Kind.PERSONAL ? part : whole;
                    if (hidden != null && hidden.kind() == Count.Kind.PERSONAL) {
                        sensitive.add(hidden.key());
                    }
                }
            }
        }
        return sensitive;
    }

    private static boolean isFew(long people) {
        return people >= 1 && people <= MOST_TELLING;
    }
}
