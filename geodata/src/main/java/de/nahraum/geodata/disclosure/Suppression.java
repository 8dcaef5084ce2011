package de.nahraum.geodata.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides which counts to hide: those that betray somebody by themselves, and as many others as it takes so that nobody can work the hidden
 * ones out again from sums, from other tables or from what was published before.
 *
 * <p>Cell suppression with an audit loop (Cox 1980, JASA 75:377; Fischetti &amp; Salazar 2001): a hidden count whose interval is too narrow
 * takes the cheapest further counts with it that widen it, until every interval is wide enough ({@link Bounds#SAFE_WIDTH}). The result is
 * safe as the {@link Audit} understands it, not the smallest possible. The same input gives the same pattern.
 */
public final class Suppression {
    private Suppression() {}

    /**
     * Decides what to hide.
     *
     * @param counts what is to be told, each key once, and the remainders readers can work out
     * @param relations sums between them
     * @param before everything ever published: what was hidden stays hidden, what was told protects nobody
     * @return the same counts with the keys to hide
     * @throws IllegalArgumentException if parts do not make their whole
     */
    public static Publication protect(List<Count> counts, List<Relation> relations, List<Publication> before) {
        return protect(counts, relations, Set.of(), before);
    }

    /**
     * The same where some counts must be hidden for reasons that do not show in them.
     *
     * @param hiddenAnyway keys of personal counts
     */
    public static Publication protect(
            List<Count> counts, List<Relation> relations, Set<CountKey> hiddenAnyway, List<Publication> before) {
        Set<CountKey> hidden = new HashSet<>();
        Groups groups = new Groups(before, counts, relations);
        for (Groups.Group group : groups.list()) {
            hidden.addAll(protectGroup(group, hiddenAnyway));
        }
        return new Publication(counts, relations, hidden);
    }

    private static Set<CountKey> protectGroup(Groups.Group group, Set<CountKey> hiddenAnyway) {
        Publication now = group.present();
        Map<CountKey, Count> personal = now.personal();
        Set<CountKey> hidden = new HashSet<>(PrimaryRule.sensitive(now.counts(), now.relations()));
        hidden.addAll(Publication.hiddenIn(group.before()));
        hidden.addAll(hiddenAnyway);
        hidden.retainAll(personal.keySet());
        Readers readers = new Readers(group.before(), new Publication(now.counts(), now.relations(), hidden));
        hidden.addAll(hideUntilSafe(readers));
        return hidden;
    }

    /** Keys hidden beside the first ones. */
    private static Set<CountKey> hideUntilSafe(Readers readers) {
        Set<CountKey> added = new HashSet<>();
        Set<Integer> hopeless = new HashSet<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            Bounds bounds = readers.bounds();
            for (int cell : readers.toProtect()) {
                if (!hopeless.contains(cell)
                        && !bounds.of(cell, Bounds.SAFE_WIDTH).isSafe()) {
                    Bounds.Interval wider = readers.boundsIfMoreWereHidden().of(cell, Bounds.SAFE_WIDTH);
                    Set<Integer> more = wider.isSafe() ? wider.used() : all(readers);
                    boolean grew = false;
                    for (int used : more) {
                        if (!readers.isUnknown(used)) {
                            readers.hide(used);
                            added.add(readers.system().count(used).key());
                            grew = true;
                        }
                    }
                    if (grew) {
                        changed = true;
                        bounds = readers.bounds();
                    } else {
                        // Known from elsewhere to be that small: nothing more can be hidden.
                        hopeless.add(cell);
                    }
                }
            }
        }
        return added;
    }

    private static Set<Integer> all(Readers readers) {
        Set<Integer> all = new TreeSet<>();
        for (int cell : readers.system().currentCells()) {
            if (readers.system().count(cell).kind() == Count.Kind.PERSONAL
                    && !readers.system().isKnown(cell)) {
                all.add(cell);
            }
        }
        return all;
    }

    /** Counts that have nothing to do with each other are decided apart: years, for instance. */
    static final class Groups {
        record Group(List<Publication> before, Publication present) {}

        private final Map<CountKey, CountKey> parent = new HashMap<>();
        private final List<Group> groups = new ArrayList<>();

        Groups(List<Publication> before, List<Count> counts, List<Relation> relations) {
            join(relations);
            before.forEach(past -> join(past.relations()));
            Map<CountKey, Integer> positions = new LinkedHashMap<>();
            List<Publication> parts = split(counts, relations, Set.of(), positions);
            List<List<Publication>> past = new ArrayList<>();
            parts.forEach(part -> past.add(new ArrayList<>()));
            for (Publication publication : before) {
                Map<CountKey, Integer> pastPositions = new LinkedHashMap<>();
                List<Publication> pastParts =
                        split(publication.counts(), publication.relations(), publication.hidden(), pastPositions);
                pastPositions.forEach((root, position) -> {
                    Integer now = positions.get(root);
                    if (now != null) {
                        past.get(now).add(pastParts.get(position));
                    }
                });
            }
            for (int i = 0; i < parts.size(); i++) {
                groups.add(new Group(List.copyOf(past.get(i)), parts.get(i)));
            }
        }

        List<Group> list() {
            return groups;
        }

        private void join(List<Relation> relations) {
            for (Relation relation : relations) {
                CountKey root = root(relation.whole());
                for (CountKey part : relation.parts()) {
                    parent.put(root(part), root);
                }
            }
        }

        private CountKey root(CountKey key) {
            CountKey at = key;
            CountKey above = parent.getOrDefault(at, at);
            while (!above.equals(at)) {
                CountKey next = parent.getOrDefault(above, above);
                parent.put(at, next);
                at = above;
                above = next;
            }
            return at;
        }

        private List<Publication> split(
                List<Count> counts, List<Relation> relations, Set<CountKey> hidden, Map<CountKey, Integer> positions) {
            List<List<Count>> countsOf = new ArrayList<>();
            List<List<Relation>> relationsOf = new ArrayList<>();
            List<Set<CountKey>> hiddenOf = new ArrayList<>();
            for (Count count : counts) {
                int position = positions.computeIfAbsent(root(count.key()), root -> {
                    countsOf.add(new ArrayList<>());
                    relationsOf.add(new ArrayList<>());
                    hiddenOf.add(new HashSet<>());
                    return countsOf.size() - 1;
                });
                countsOf.get(position).add(count);
                if (hidden.contains(count.key())) {
                    hiddenOf.get(position).add(count.key());
                }
            }
            for (Relation relation : relations) {
                Integer position = positions.get(root(relation.whole()));
                if (position != null) {
                    relationsOf.get(position).add(relation);
                }
            }
            List<Publication> parts = new ArrayList<>();
            for (int i = 0; i < countsOf.size(); i++) {
                parts.add(new Publication(countsOf.get(i), relationsOf.get(i), hiddenOf.get(i)));
            }
            return parts;
        }
    }
}
