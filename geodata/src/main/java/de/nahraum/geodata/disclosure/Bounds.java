package de.nahraum.geodata.disclosure;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;

/**
 * How far a hidden count can be off, as whoever adds and subtracts everything told finds out: the whole-number interval it lies in.
 *
 * <p>Both ends are reached by real tables, made from the true one move by move; in a network they are exact, else they may lie inside the
 * true ones, which makes a count look less safe than it is and never safer.
 */
final class Bounds {
    /** An interval at least this wide says little enough. A proposal after the p-rules of German offices, no law. */
    static final long SAFE_WIDTH = 3;

    private final Moves moves;
    private final long[] values;
    /** How far each count can fall. */
    private final long[] room;

    private Bounds(Moves moves, long[] values, long[] room) {
        this.moves = moves;
        this.values = values;
        this.room = room;
    }

    /**
     * Bounds of cells.
     *
     * @param unknown cells whoever reads the figures does not know
     * @param cost of using a cell in a move, ≥ 1
     */
    static Bounds of(CountSystem system, boolean[] unknown, IntToLongFunction cost) {
        Optional<NetworkMoves> network = NetworkMoves.of(system, unknown, cost);
        Moves moves = network.isPresent() ? network.get() : new LinkedMoves(system, unknown, cost);
        long[] values = system.values();
        long[] room = new long[values.length];
        for (int cell = 0; cell < room.length; cell++) {
            // Readers know that nobody hides a zero: a hidden count of people is at least one.
            boolean isSomebody = system.count(cell).kind() == Count.Kind.PERSONAL && values[cell] > 0;
            room[cell] = isSomebody ? values[cell] - 1 : values[cell];
        }
        return new Bounds(moves, values, room);
    }

    /**
     * The interval of a cell.
     *
     * @param low least count found, ≥ 0; ≥ 1 of a hidden count that is not 0
     * @param high greatest count found
     * @param used cells that had to move with it
     */
    record Interval(long low, long high, Set<Integer> used) {
        boolean isSafe() {
            return width() >= SAFE_WIDTH;
        }

        long width() {
            return high - low;
        }
    }

    /**
     * The interval of a cell; stops looking as soon as it is wide enough.
     *
     * @param wanted width after which nothing further needs to be known
     */
    Interval of(int cell, long wanted) {
        TreeSet<Integer> used = new TreeSet<>();
        long up = reach(cell, 1, wanted, used);
        long down = up >= wanted ? 0 : reach(cell, -1, wanted - up, used);
        return new Interval(values[cell] - down, values[cell] + up, used);
    }

    private long reach(int cell, int direction, long wanted, Set<Integer> used) {
        long[] x = room.clone();
        long reached = 0;
        while (reached < wanted) {
            Move move = moves.find(cell, direction, x);
            if (move == null) {
                break;
            }
            long steps = Math.min(move.steps(x), wanted - reached);
            move.apply(x, steps);
            reached += steps;
            for (int moved : move.cells()) {
                used.add(moved);
            }
        }
        return reached;
    }
}
