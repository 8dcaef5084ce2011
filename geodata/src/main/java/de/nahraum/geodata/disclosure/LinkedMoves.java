package de.nahraum.geodata.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Moves in any system, for instance a table of three dimensions or tables that share cells. Starts with the target, and as long as an
 * equation is out of balance changes another of its unknown cells; cells that put several equations right at once are tried first, so that in
 * a table the corners of a box are found (the hypercubes of Repsilber 1994, Giessing &amp; Repsilber 2002).
 *
 * <p>What is found is right. That nothing is found proves nothing: the bounds made of these moves lie inside the true ones, which is the safe
 * side. At most {@value #MOST_STEPS} steps per search, two searches per move.
 */
final class LinkedMoves implements Moves {
    private static final int MOST_STEPS = 1_000;
    private static final int LONGEST_MOVE = 48;
    /** Alternatives looked at per equation: without a bound one wide equation would eat all steps. */
    private static final int MOST_ALTERNATIVES = 24;

    private final CountSystem system;
    private final boolean[] unknown;
    private final IntToLongFunction cost;

    LinkedMoves(CountSystem system, boolean[] unknown, IntToLongFunction cost) {
        this.system = system;
        this.unknown = unknown;
        this.cost = cost;
    }

    @Override
    public @Nullable Move find(int target, int direction, long[] x) {
        if (direction < 0 && x[target] == 0) {
            return null;
        }
        // What one order of looking misses another one finds.
        for (boolean fewestWaysFirst : new boolean[] {true, false}) {
            Search search = new Search(x, fewestWaysFirst);
            search.change(target, direction);
            if (search.complete()) {
                return search.move();
            }
        }
        return null;
    }

    private final class Search {
        private final long[] x;
        private final List<Integer> cells = new ArrayList<>();
        private final byte[] signs = new byte[system.cells()];
        private final int[] imbalance = new int[system.equations()];
        private final List<Integer> unbalanced = new ArrayList<>();
        private final boolean fewestWaysFirst;
        private int steps;

        Search(long[] x, boolean fewestWaysFirst) {
            this.x = x;
            this.fewestWaysFirst = fewestWaysFirst;
        }

        void change(int cell, int sign) {
            cells.add(cell);
            signs[cell] = (byte) sign;
            add(cell, sign);
        }

        private void undo() {
            int cell = cells.removeLast();
            int sign = signs[cell];
            signs[cell] = 0;
            add(cell, -sign);
        }

        private void add(int cell, int sign) {
            for (int equation : system.equationsOf(cell)) {
                int before = imbalance[equation];
                imbalance[equation] += sign * system.sign(equation, cell);
                if (before == 0) {
                    unbalanced.add(equation);
                } else if (imbalance[equation] == 0) {
                    unbalanced.remove(Integer.valueOf(equation));
                }
            }
        }

        boolean complete() {
            if (unbalanced.isEmpty()) {
                return true;
            }
            if (cells.size() >= LONGEST_MOVE || ++steps > MOST_STEPS) {
                return false;
            }
            int equation = nextEquation();
            int wrong = imbalance[equation];
            List<Integer> ways = ways(equation);
            ways.sort(Comparator.<Integer>comparingInt(this::opens)
                    .thenComparingLong(cost::applyAsLong)
                    .thenComparingLong(cell -> -Math.min(x[cell], Bounds.SAFE_WIDTH))
                    .thenComparingInt(cell -> cell));
            for (int cell : ways.subList(0, Math.min(ways.size(), MOST_ALTERNATIVES))) {
                change(cell, Integer.signum(-wrong) * system.sign(equation, cell));
                if (complete()) {
                    return true;
                }
                undo();
                if (steps > MOST_STEPS) {
                    return false;
                }
            }
            return false;
        }

        /** The one with the fewest ways to put it right decides most; or the one put out of balance last. */
        private int nextEquation() {
            int equation = unbalanced.getLast();
            if (fewestWaysFirst) {
                int fewest = Integer.MAX_VALUE;
                for (int candidate : unbalanced) {
                    int ways = ways(candidate).size();
                    if (ways < fewest) {
                        fewest = ways;
                        equation = candidate;
                    }
                }
            }
            return equation;
        }

        private List<Integer> ways(int equation) {
            List<Integer> ways = new ArrayList<>();
            int wanted = Integer.signum(-imbalance[equation]);
            for (int cell : system.cellsOf(equation)) {
                boolean raises = wanted * system.sign(equation, cell) > 0;
                if (unknown[cell] && signs[cell] == 0 && (raises || x[cell] > 0)) {
                    ways.add(cell);
                }
            }
            return ways;
        }

        /** Equations a cell would put out of balance, less those it would put right. */
        private int opens(int cell) {
            int opens = 0;
            for (int equation : system.equationsOf(cell)) {
                opens += imbalance[equation] == 0 ? 1 : -1;
            }
            return opens;
        }

        Move move() {
            int[] changed = cells.stream().mapToInt(Integer::intValue).toArray();
            int[] by = new int[changed.length];
            for (int i = 0; i < by.length; i++) {
                by[i] = signs[changed[i]];
            }
            return new Move(changed, by);
        }
    }
}
