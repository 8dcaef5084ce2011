package de.nahraum.geodata.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to know: tries every table of whole numbers near the true ones that fits all sums told, and notes the least and the
 * greatest number of each hidden count. Slow, and written without a look at how the gate works. Takes counts that did not change
 * between publications for one number. What it finds to be wide is wide.
 */
final class Attacker {
    private record Id(CountKey key, long value) {}

    private final List<Id> unknowns = new ArrayList<>();
    private final Map<Id, Integer> indexOf = new LinkedHashMap<>();
    private final List<int[]> equationCells = new ArrayList<>();
    private final List<int[]> equationSigns = new ArrayList<>();
    private final List<Long> equationSums = new ArrayList<>();
    private final int around;
    private long[] x = {};
    private long[] low = {};
    private long[] high = {};
    private long[] open = {};

    /** @param around how far from the true number others are tried */
    Attacker(List<Publication> publications, int around) {
        this.around = around;
        Map<Id, Boolean> told = new LinkedHashMap<>();
        for (Publication publication : publications) {
            for (Count count : publication.counts()) {
                told.merge(new Id(count.key(), count.value()), publication.tells(count), Boolean::logicalOr);
            }
        }
        told.forEach((id, isTold) -> {
            if (!isTold) {
                indexOf.put(id, unknowns.size());
                unknowns.add(id);
            }
        });
        for (Publication publication : publications) {
            Map<CountKey, Long> values = new LinkedHashMap<>();
            publication.counts().forEach(count -> values.put(count.key(), count.value()));
            for (Relation relation : publication.relations()) {
                addEquation(relation, values);
            }
        }
    }

    private void addEquation(Relation relation, Map<CountKey, Long> values) {
        Map<Integer, Integer> signs = new LinkedHashMap<>();
        long sum = 0;
        List<CountKey> keys = new ArrayList<>(List.of(relation.whole()));
        keys.addAll(relation.parts());
        for (int i = 0; i < keys.size(); i++) {
            int sign = i == 0 ? -1 : 1;
            Id id = new Id(keys.get(i), values.getOrDefault(keys.get(i), 0L));
            Integer unknown = indexOf.get(id);
            if (unknown == null) {
                sum -= sign * id.value();
            } else {
                signs.merge(unknown, sign, Integer::sum);
            }
        }
        if (!signs.isEmpty()) {
            equationCells.add(
                    signs.keySet().stream().mapToInt(Integer::intValue).toArray());
            equationSigns.add(
                    signs.values().stream().mapToInt(Integer::intValue).toArray());
            equationSums.add(sum);
        }
    }

    /** Least and greatest number by key and true value of every count not told. */
    Map<CountKey, List<long[]>> intervals() {
        int n = unknowns.size();
        x = new long[n];
        low = new long[n];
        high = new long[n];
        java.util.Arrays.fill(low, Long.MAX_VALUE);
        java.util.Arrays.fill(high, Long.MIN_VALUE);
        open = equationSums.stream().mapToLong(Long::longValue).toArray();
        search(0);
        Map<CountKey, List<long[]>> intervals = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            intervals
                    .computeIfAbsent(unknowns.get(i).key(), key -> new ArrayList<>())
                    .add(new long[] {low[i], high[i]});
        }
        return intervals;
    }

    private void search(int at) {
        if (at == x.length) {
            for (int i = 0; i < x.length; i++) {
                low[i] = Math.min(low[i], x[i]);
                high[i] = Math.max(high[i], x[i]);
            }
            return;
        }
        long truth = unknowns.get(at).value();
        Long forced = forced(at);
        long first = forced != null ? forced : Math.max(0, truth - around);
        long last = forced != null ? forced : truth + around;
        for (long value = Math.max(0, first); value <= last; value++) {
            x[at] = value;
            if (canHold(at)) {
                search(at + 1);
            }
        }
        x[at] = 0;
    }

    /** The number a cell must have because it is the last one open in an equation; null if there is no such equation. */
    private @Nullable Long forced(int at) {
        for (int e = 0; e < open.length; e++) {
            long rest = open[e];
            int sign = 0;
            boolean isLast = true;
            for (int i = 0; i < equationCells.get(e).length; i++) {
                int cell = equationCells.get(e)[i];
                isLast &= cell <= at;
                if (cell == at) {
                    sign = equationSigns.get(e)[i];
                } else if (cell < at) {
                    rest -= equationSigns.get(e)[i] * x[cell];
                }
            }
            if (isLast && sign != 0) {
                return rest / sign;
            }
        }
        return null;
    }

    /** No equation whose unknowns are all set is broken, none with positive signs only is over its sum. */
    private boolean canHold(int last) {
        for (int e = 0; e < open.length; e++) {
            long sum = 0;
            boolean complete = true;
            boolean onlyParts = true;
            for (int i = 0; i < equationCells.get(e).length; i++) {
                int cell = equationCells.get(e)[i];
                complete &= cell <= last;
                onlyParts &= equationSigns.get(e)[i] > 0;
                sum += cell <= last ? equationSigns.get(e)[i] * x[cell] : 0;
            }
            if ((complete && sum != open[e]) || (onlyParts && sum > open[e])) {
                return false;
            }
        }
        return true;
    }
}
