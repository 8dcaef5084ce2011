package de.nahraum.geodata.housing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As many households as possible in dwellings that fit them, each in one: a maximum flow between the segments. Immutable.
 *
 * <p>The total is unique. Who is served is not, so two things are told of every household segment: how many are served if the segments are
 * served in their order, none losing anything to a later one; and between which bounds the number lies over all maximum flows. What subsets
 * of the segments can be served together is a polymatroid (Edmonds 1970; Schrijver 2003, Combinatorial Optimization, ch. 44), hence: serving in
 * order by augmenting without undoing ends at a maximum; the most a segment can have in one is what it could have alone; the least is the total
 * less what all others could have without it.
 *
 * <p>Dwelling segments that fit the same households are one node, so the cost depends on the number of different fits: one flow for the total
 * and one per household segment for its lower bound.
 */
public final class Matching {
    /**
     * How many of a segment.
     *
     * @param least fewest over all maximum flows
     * @param most most over all maximum flows
     */
    public record Bounds(long least, long most) {}

    private final FitProblem problem;
    private final List<BitSet> kinds;
    private final long[] supplyOfKind;
    private final int[] kindOfDwelling;
    private final long[] served;
    private final List<Bounds> bounds;
    private final long total;

    private Matching(FitProblem problem) {
        this.problem = problem;
        Map<BitSet, Integer> index = new LinkedHashMap<>();
        kindOfDwelling = new int[problem.dwellingSegments()];
        for (int j = 0; j < kindOfDwelling.length; j++) {
            kindOfDwelling[j] = index.computeIfAbsent(problem.fitting(j), fit -> index.size());
        }
        kinds = new ArrayList<>(index.keySet());
        supplyOfKind = new long[kinds.size()];
        for (int j = 0; j < kindOfDwelling.length; j++) {
            supplyOfKind[kindOfDwelling[j]] += problem.supply(j);
        }
        Network network = new Network();
        served = network.serveInOrder();
        long sum = 0;
        for (long each : served) {
            sum += each;
        }
        total = sum;
        bounds = new ArrayList<>();
        for (int i = 0; i < served.length; i++) {
            bounds.add(new Bounds(total - network.servedWithout(i), most(i)));
        }
    }

    /** Matches. */
    public static Matching of(FitProblem problem) {
        return new Matching(problem);
    }

    /** Households served, of all segments together; the same for every maximum flow. */
    public long total() {
        return total;
    }

    /** Households of a segment that are served if the segments are served in their order. */
    public long served(int household) {
        return served[household];
    }

    /** Households of a segment that are served in any maximum flow. */
    public Bounds servedBounds(int household) {
        return bounds.get(household);
    }

    /** Dwellings of a segment that are used in any maximum flow. Costs one flow. */
    public Bounds usedBounds(int dwelling) {
        long supply = problem.supply(dwelling);
        long seekers =
                problem.fitting(dwelling).stream().mapToLong(problem::demand).sum();
        long without = new Network().servedWithout(kindOfDwelling[dwelling], supply);
        return new Bounds(total - without, Math.min(supply, seekers));
    }

    private long most(int household) {
        long supply = 0;
        for (int k = 0; k < supplyOfKind.length; k++) {
            supply += kinds.get(k).get(household) ? supplyOfKind[k] : 0;
        }
        return Math.min(problem.demand(household), supply);
    }

    /** Source – household segments – kinds of dwellings – sink. */
    private final class Network {
        private static final int SOURCE = 0;
        private static final int SINK = 1;
        private static final int FIRST_HOUSEHOLD = 2;

        private final int households = problem.householdSegments();
        private final MaximumFlow flow = new MaximumFlow(FIRST_HOUSEHOLD + households + supplyOfKind.length);
        private final int[] demandEdges = new int[households];
        private final int[] supplyEdges = new int[supplyOfKind.length];

        Network() {
            for (int i = 0; i < households; i++) {
                demandEdges[i] = flow.addEdge(SOURCE, FIRST_HOUSEHOLD + i, 0);
            }
            for (int k = 0; k < supplyOfKind.length; k++) {
                int node = FIRST_HOUSEHOLD + households + k;
                BitSet fit = kinds.get(k);
                for (int i = fit.nextSetBit(0); i >= 0; i = fit.nextSetBit(i + 1)) {
                    flow.addEdge(FIRST_HOUSEHOLD + i, node, problem.demand(i));
                }
                supplyEdges[k] = flow.addEdge(node, SINK, supplyOfKind[k]);
            }
        }

        /** Opens one segment after the other; what leaves the source for an earlier one is never taken back. */
        long[] serveInOrder() {
            long[] inOrder = new long[households];
            for (int i = 0; i < households; i++) {
                flow.setCapacity(demandEdges[i], problem.demand(i));
                inOrder[i] = flow.augment(SOURCE, SINK);
            }
            return inOrder;
        }

        /** What all others get if a household segment asks for nothing. */
        long servedWithout(int household) {
            flow.clear();
            for (int i = 0; i < households; i++) {
                flow.setCapacity(demandEdges[i], i == household ? 0 : problem.demand(i));
            }
            return flow.augment(SOURCE, SINK);
        }

        /** What is served with fewer dwellings of a kind. */
        long servedWithout(int kind, long dwellings) {
            for (int i = 0; i < households; i++) {
                flow.setCapacity(demandEdges[i], problem.demand(i));
            }
            flow.setCapacity(supplyEdges[kind], supplyOfKind[kind] - dwellings);
            return flow.augment(SOURCE, SINK);
        }
    }
}
