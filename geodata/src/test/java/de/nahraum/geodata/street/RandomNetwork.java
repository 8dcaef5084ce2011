package de.nahraum.geodata.street;

import java.util.SplittableRandom;

/** Networks nobody planned: random nodes, random edges, some without length, some doubled, some cut off. */
public final class RandomNetwork {
    private RandomNetwork() {}

    public static StreetNetwork of(long seed, int nodes, double edgesPerNode) {
        SplittableRandom random = new SplittableRandom(seed);
        StreetNetworkBuilder builder = new StreetNetworkBuilder();
        double side = Math.sqrt(nodes) * 60;
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            // Whole tens of metres, so that nodes coincide and ties happen.
            x[i] = Math.rint(random.nextDouble(side) / 10) * 10;
            y[i] = Math.rint(random.nextDouble(side) / 10) * 10;
            builder.addNode(x[i], y[i]);
        }
        for (int i = 0; i < nodes * edgesPerNode; i++) {
            int a = random.nextInt(nodes);
            int b = nearby(random, nodes, a);
            if (a != b) {
                builder.addEdge(a, b, random.nextInt(10) > 0);
            }
        }
        return builder.build();
    }

    private static int nearby(SplittableRandom random, int nodes, int a) {
        return random.nextInt(5) == 0 ? random.nextInt(nodes) : Math.floorMod(a + random.nextInt(-8, 9), nodes);
    }
}
