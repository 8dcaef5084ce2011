package de.nahraum.geodata.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Moves in a system that is a network: every unknown cell stands in at most two equations, on opposite sides. A one-dimensional list with
 * its sum is one, and a two-dimensional table with its margins. A count is then the flow on an arc between two equations, and the moves are the
 * augmenting cycles of Ford &amp; Fulkerson (1956): if none is found there is none, and repeated moves reach the exact integer bounds.
 */
final class NetworkMoves implements Moves {
    private final CountSystem system;
    private final boolean[] unknown;
    private final IntToLongFunction cost;
    /** Equations between which a cell flows; the number of equations stands for outside. */
    private final int[] from;

    private final int[] to;
    private final int outside;
    private final int[] cellsOutside;

    private NetworkMoves(CountSystem system, boolean[] unknown, IntToLongFunction cost, int[] from, int[] to) {
        this.system = system;
        this.unknown = unknown;
        this.cost = cost;
        this.from = from;
        this.to = to;
        this.outside = system.equations();
        this.cellsOutside = java.util.stream.IntStream.range(0, system.cells())
                .filter(cell -> unknown[cell] && (from[cell] == outside || to[cell] == outside))
                .toArray();
    }

    /**
     * Reads a system as a network.
     *
     * @param unknown cells whoever reads the figures does not know
     * @param cost of using a cell, ≥ 1; cheaper ones are preferred
     * @return empty if it is none
     */
    static Optional<NetworkMoves> of(CountSystem system, boolean[] unknown, IntToLongFunction cost) {
        int[] side = new int[system.equations()];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int start = 0; start < side.length; start++) {
            if (side[start] == 0) {
                side[start] = 1;
                queue.add(start);
            }
            while (!queue.isEmpty()) {
                int equation = queue.remove();
                for (int cell : system.cellsOf(equation)) {
                    if (unknown[cell] && !orient(system, cell, equation, side, queue)) {
                        return Optional.empty();
                    }
                }
            }
        }
        int outside = system.equations();
        int[] from = new int[system.cells()];
        int[] to = new int[system.cells()];
        Arrays.fill(from, outside);
        Arrays.fill(to, outside);
        for (int cell = 0; cell < from.length; cell++) {
            for (int equation : system.equationsOf(cell)) {
                if (side[equation] * system.sign(equation, cell) > 0) {
                    to[cell] = equation;
                } else {
                    from[cell] = equation;
                }
            }
        }
        return Optional.of(new NetworkMoves(system, unknown, cost, from, to));
    }

    /** Gives the other equation of a cell the side on which the cell flows out of one and into the other. */
    private static boolean orient(CountSystem system, int cell, int equation, int[] side, ArrayDeque<Integer> queue) {
        int[] equations = system.equationsOf(cell);
        if (equations.length > 2) {
            return false;
        }
        for (int other : equations) {
            if (other != equation) {
                int wanted = -side[equation] * system.sign(equation, cell) * system.sign(other, cell);
                if (side[other] == 0) {
                    side[other] = wanted;
                    queue.add(other);
                } else if (side[other] != wanted) {
                    return false;
                }
            }
        }
        return true;
    }

    private record Reached(int node, long cost) {}

    /** The cheapest way back from where the target's change goes to where it comes from (Dijkstra 1959). */
    @Override
    public @Nullable Move find(int target, int direction, long[] x) {
        int start = direction > 0 ? to[target] : from[target];
        int goal = direction > 0 ? from[target] : to[target];
        if (direction < 0 && x[target] == 0) {
            return null;
        }
        if (start == goal) {
            return new Move(new int[] {target}, new int[] {direction});
        }
        long[] least = new long[outside + 1];
        int[] through = new int[outside + 1];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(through, -1);
        least[start] = 0;
        PriorityQueue<Reached> queue = new PriorityQueue<>((a, b) ->
                a.cost() != b.cost() ? Long.compare(a.cost(), b.cost()) : Integer.compare(a.node(), b.node()));
        queue.add(new Reached(start, 0));
        while (!queue.isEmpty()) {
            Reached reached = queue.remove();
            if (reached.node() == goal) {
                return wayBack(target, direction, start, goal, through);
            }
            if (reached.cost() == least[reached.node()]) {
                for (int cell : cellsAt(reached.node())) {
                    if (cell == target || !unknown[cell]) {
                        continue;
                    }
                    boolean raises = from[cell] == reached.node();
                    int next = raises ? to[cell] : from[cell];
                    long total = reached.cost() + cost.applyAsLong(cell);
                    if ((raises || x[cell] > 0) && total < least[next]) {
                        least[next] = total;
                        through[next] = cell;
                        queue.add(new Reached(next, total));
                    }
                }
            }
        }
        return null;
    }

    private int[] cellsAt(int node) {
        return node == outside ? cellsOutside : system.cellsOf(node);
    }

    private Move wayBack(int target, int direction, int start, int goal, int[] through) {
        int length = 1;
        for (int node = goal; node != start; node = before(node, through)) {
            length++;
        }
        int[] cells = new int[length];
        int[] signs = new int[length];
        cells[0] = target;
        signs[0] = direction;
        int i = 1;
        for (int node = goal; node != start; node = before(node, through)) {
            cells[i] = through[node];
            signs[i++] = to[through[node]] == node ? 1 : -1;
        }
        return new Move(cells, signs);
    }

    private int before(int node, int[] through) {
        int cell = through[node];
        return to[cell] == node ? from[cell] : to[cell];
    }
}
