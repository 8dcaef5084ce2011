package de.nahraum.geodata.siting;

import de.nahraum.geodata.street.Catchments;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Cells of 100 m with people, denser towards two centres, and candidates among them; ways are straight, a quarter longer. */
final class StreetTown {
    private StreetTown() {}

    static SitingDemand of(int side, int candidates, double mostMetres, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int points = side * side;
        double[] weights = new double[points];
        int first = random.nextInt(points);
        int second = random.nextInt(points);
        for (int i = 0; i < points; i++) {
            double near = Math.min(straight(side, i, first), straight(side, i, second));
            weights[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(200) / (1 + (int) (near / 400));
        }
        int[] firsts = new int[candidates + 1];
        int[] target = new int[candidates * points];
        double[] metres = new double[target.length];
        int size = 0;
        for (int j = 0; j < candidates; j++) {
            int at = random.nextInt(points);
            for (int i = 0; i < points; i++) {
                double way = 1.25 * straight(side, at, i);
                if (way <= mostMetres) {
                    target[size] = i;
                    metres[size++] = way;
                }
            }
            firsts[j + 1] = size;
        }
        return new SitingDemand(
                new Catchments(points, firsts, Arrays.copyOf(target, size), Arrays.copyOf(metres, size)),
                weights,
                SmallTown.nothingThere(points));
    }

    private static double straight(int side, int a, int b) {
        double east = a % side - b % side;
        double north = a / side - b / side;
        return 100 * Math.sqrt(east * east + north * north);
    }
}
