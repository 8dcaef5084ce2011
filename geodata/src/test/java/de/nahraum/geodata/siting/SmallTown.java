package de.nahraum.geodata.siting;

import de.nahraum.geodata.street.Catchments;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Small random questions with ties, zero weights, identical and useless candidates; and all their answers tried out. */
final class SmallTown {
    private SmallTown() {}

    static SitingDemand random(int seed) {
        return random(seed, 12, 20);
    }

    static SitingDemand random(int seed, int mostCandidates, int mostPoints) {
        SplittableRandom random = new SplittableRandom(seed);
        int candidates = 1 + random.nextInt(mostCandidates);
        int points = 1 + random.nextInt(mostPoints);
        boolean fractions = random.nextInt(3) == 0;
        double missing = random.nextDouble();
        double[][] metres = new double[candidates][points];
        for (int j = 0; j < candidates; j++) {
            for (int i = 0; i < points; i++) {
                metres[j][i] = random.nextDouble() < missing ? Double.POSITIVE_INFINITY : 100 * random.nextInt(13);
            }
            if (j > 0 && random.nextInt(6) == 0) {
                metres[j] = metres[random.nextInt(j)].clone();
            }
        }
        double[] weights = new double[points];
        double[] existing = new double[points];
        for (int i = 0; i < points; i++) {
            weights[i] = fractions ? 10 * random.nextDouble() : random.nextInt(8);
            existing[i] = random.nextInt(4) == 0 ? 100 * random.nextInt(20) : Double.POSITIVE_INFINITY;
        }
        return demand(metres, weights, existing);
    }

    /** From a full table; infinite is out of reach. */
    static SitingDemand demand(double[][] metres, double[] weights, double[] existing) {
        int points = weights.length;
        int[] first = new int[metres.length + 1];
        int[] target = new int[metres.length * points];
        double[] ways = new double[metres.length * points];
        int size = 0;
        for (int j = 0; j < metres.length; j++) {
            for (int i = 0; i < points; i++) {
                if (metres[j][i] < Double.POSITIVE_INFINITY) {
                    target[size] = i;
                    ways[size++] = metres[j][i];
                }
            }
            first[j + 1] = size;
        }
        return new SitingDemand(
                new Catchments(points, first, Arrays.copyOf(target, size), Arrays.copyOf(ways, size)),
                weights,
                existing);
    }

    static double[] nothingThere(int points) {
        double[] existing = new double[points];
        Arrays.fill(existing, Double.POSITIVE_INFINITY);
        return existing;
    }

    /** Way from a candidate to a point. */
    static double way(SitingDemand demand, int candidate, int point) {
        Catchments reach = demand.reach();
        for (int a = reach.first()[candidate]; a < reach.first()[candidate + 1]; a++) {
            if (reach.target()[a] == point) {
                return reach.metres()[a];
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Way from a point to the nearest of the chosen, given as bits, and of the existing places. */
    static double nearest(SitingDemand demand, int chosen, int point) {
        double nearest = demand.existing()[point];
        for (int j = 0; j < demand.candidates(); j++) {
            if ((chosen >> j & 1) == 1) {
                nearest = Math.min(nearest, way(demand, j, point));
            }
        }
        return nearest;
    }

    static double newlyCovered(SitingDemand demand, int chosen, double limit) {
        double people = 0;
        for (int i = 0; i < demand.points(); i++) {
            if (demand.existing()[i] > limit && nearest(demand, chosen, i) <= limit) {
                people += demand.weights()[i];
            }
        }
        return people;
    }

    static double personMetres(SitingDemand demand, int chosen, double cutOff) {
        double sum = 0;
        for (int i = 0; i < demand.points(); i++) {
            sum += demand.weights()[i] * Math.min(cutOff, nearest(demand, chosen, i));
        }
        return sum;
    }

    /** The greatest value of any choice of at most so many candidates. */
    static double best(int candidates, int sites, ToDoubleFunction<Integer> value) {
        double best = Double.NEGATIVE_INFINITY;
        for (int chosen = 0; chosen < 1 << candidates; chosen++) {
            if (Integer.bitCount(chosen) <= sites) {
                best = Math.max(best, value.applyAsDouble(chosen));
            }
        }
        return best;
    }

    static int bits(SitingPlan plan) {
        return plan.candidates().stream().mapToInt(j -> 1 << j).reduce(0, (a, b) -> a | b);
    }

    /** Has enough after so many questions. */
    static SitingWatch impatient(int questions, java.util.List<SitingPlan> heard) {
        return new SitingWatch() {
            private int left = questions;

            @Override
            public void improved(SitingPlan best) {
                heard.add(best);
            }

            @Override
            public boolean stopNow() {
                return left-- <= 0;
            }
        };
    }
}
