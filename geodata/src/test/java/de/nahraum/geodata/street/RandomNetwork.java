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

    /**
     * The same with nodes that leave no choice: edges cut in up to four pieces, some of them without length, streets beside streets, streets that end
     * where they began, and rings nobody is joined to.
     */
    public static StreetNetwork withChains(long seed, int nodes, double edgesPerNode) {
        SplittableRandom random = new SplittableRandom(seed ^ 77);
        StreetNetwork plain = of(seed, nodes, edgesPerNode);
        StreetNetworkBuilder builder = new StreetNetworkBuilder();
        for (int i = 0; i < plain.nodes(); i++) {
            builder.addNode(plain.x()[i], plain.y()[i]);
        }
        for (int e = 0; e < plain.edges(); e++) {
            int copies = random.nextInt(8) == 0 ? 2 : 1;
            for (int copy = 0; copy < copies; copy++) {
                chain(builder, random, plain, plain.from()[e], plain.to()[e], random.nextInt(4));
            }
            if (random.nextInt(20) == 0) {
                chain(builder, random, plain, plain.from()[e], plain.from()[e], 3);
            }
        }
        for (int ring = 0; ring < 3; ring++) {
            int first = builder.addNode(random.nextDouble(600), random.nextDouble(600));
            int second = builder.addNode(random.nextDouble(600), random.nextDouble(600));
            int third = builder.addNode(random.nextDouble(600), random.nextDouble(600));
            builder.addEdge(first, second, true).addEdge(second, third, true).addEdge(third, first, ring > 0);
        }
        return builder.build();
    }

    private static void chain(
            StreetNetworkBuilder builder, SplittableRandom random, StreetNetwork plain, int from, int to, int between) {
        boolean stepFree = random.nextInt(12) > 0;
        int before = from;
        for (int i = 0; i < between; i++) {
            // Some inner nodes lie on one another: edges without length.
            double part = random.nextInt(5) == 0 ? 0.5 : random.nextDouble();
            int node = builder.addNode(
                    plain.x()[from] + part * (plain.x()[to] - plain.x()[from]) + random.nextInt(3),
                    plain.y()[from] + part * (plain.y()[to] - plain.y()[from]) + random.nextInt(3));
            builder.addEdge(before, node, stepFree);
            before = node;
        }
        if (before != to) {
            builder.addEdge(before, to, stepFree);
        }
    }

    private static int nearby(SplittableRandom random, int nodes, int a) {
        return random.nextInt(5) == 0 ? random.nextInt(nodes) : Math.floorMod(a + random.nextInt(-8, 9), nodes);
    }
}
