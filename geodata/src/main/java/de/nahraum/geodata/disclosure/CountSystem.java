package de.nahraum.geodata.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All counts ever told or hidden and the sums between them, as one system of equations over whole numbers ≥ 0.
 *
 * <p>A count that is the same in two publications is one unknown, a count that was corrected in between is two: whoever compares
 * publications is taken to know which counts were corrected, the least comfortable assumption. What was told once is known for good.
 */
final class CountSystem {
    private record Identity(CountKey key, long value) {}

    private final List<Count> counts = new ArrayList<>();
    private final Map<Identity, Integer> indexOf = new HashMap<>();
    private final Set<Integer> known = new HashSet<>();
    private final Set<Integer> hiddenOnce = new HashSet<>();
    private final Map<CountKey, Integer> current = new LinkedHashMap<>();
    private final int[][] equationCells;
    private final int[][] equationsOf;

    /**
     * Puts publications together.
     *
     * @param before all there ever were
     * @param now the one to decide about; its own hidden keys do not matter here
     */
    CountSystem(List<Publication> before, Publication now) {
        Set<List<Integer>> equations = new HashSet<>();
        List<int[]> inOrder = new ArrayList<>();
        for (Publication publication : before) {
            add(publication, equations, inOrder, false);
        }
        add(now, equations, inOrder, true);
        this.equationCells = inOrder.toArray(int[][]::new);
        this.equationsOf = invert(equationCells, counts.size());
    }

    private void add(Publication publication, Set<List<Integer>> seen, List<int[]> equations, boolean isNow) {
        Map<CountKey, Integer> cells = new HashMap<>();
        for (Count count : publication.counts()) {
            int cell = indexOf.computeIfAbsent(new Identity(count.key(), count.value()), identity -> {
                counts.add(count);
                return counts.size() - 1;
            });
            cells.put(count.key(), cell);
            boolean isTold = isNow ? count.kind() == Count.Kind.OPEN : publication.tells(count);
            if (isTold) {
                known.add(cell);
            } else if (!isNow && count.kind() == Count.Kind.PERSONAL) {
                hiddenOnce.add(cell);
            }
        }
        if (isNow) {
            current.putAll(cells);
        }
        for (Relation relation : publication.relations()) {
            // The whole first, then its parts; a sum of counts nobody speaks of tells nobody anything.
            List<Integer> equation = new ArrayList<>();
            equation.add(cells.getOrDefault(relation.whole(), -1));
            relation.parts().forEach(part -> equation.add(cells.getOrDefault(part, -1)));
            if (!equation.contains(-1) && seen.add(equation)) {
                check(relation, equation);
                equations.add(equation.stream().mapToInt(Integer::intValue).toArray());
            }
        }
    }

    private void check(Relation relation, List<Integer> equation) {
        long rest = counts.get(equation.getFirst()).value();
        for (int part : equation.subList(1, equation.size())) {
            rest -= counts.get(part).value();
        }
        if (rest != 0) {
            throw new IllegalArgumentException("The parts do not make the whole, " + rest + " left: " + relation);
        }
    }

    private static int[][] invert(int[][] equationCells, int cells) {
        int[] sizes = new int[cells];
        for (int[] equation : equationCells) {
            for (int cell : equation) {
                sizes[cell]++;
            }
        }
        int[][] equationsOf = new int[cells][];
        for (int cell = 0; cell < cells; cell++) {
            equationsOf[cell] = new int[sizes[cell]];
        }
        Arrays.fill(sizes, 0);
        for (int e = 0; e < equationCells.length; e++) {
            for (int cell : equationCells[e]) {
                equationsOf[cell][sizes[cell]++] = e;
            }
        }
        return equationsOf;
    }

    int cells() {
        return counts.size();
    }

    int equations() {
        return equationCells.length;
    }

    Count count(int cell) {
        return counts.get(cell);
    }

    long[] values() {
        return counts.stream().mapToLong(Count::value).toArray();
    }

    /** Cells of an equation, the whole first. */
    int[] cellsOf(int equation) {
        return equationCells[equation];
    }

    int[] equationsOf(int cell) {
        return equationsOf[cell];
    }

    /** What a cell counts in an equation: 1 as the whole, −1 as a part. */
    int sign(int equation, int cell) {
        return equationCells[equation][0] == cell ? 1 : -1;
    }

    /** Open, or told before: nothing can hide it any more. */
    boolean isKnown(int cell) {
        return known.contains(cell);
    }

    /** Hidden in an earlier publication, and told in none. */
    boolean wasHidden(int cell) {
        return hiddenOnce.contains(cell) && !known.contains(cell);
    }

    /** The cell of a key in the publication to decide about; −1 if it does not speak of it. */
    int find(CountKey key) {
        return current.getOrDefault(key, -1);
    }

    /** Cells of the publication to decide about. */
    Iterable<Integer> currentCells() {
        return current.values();
    }
}
