package de.nahraum.geodata.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Forests and a lake in open country, placed after the streets so that no street runs into the water. */
final class Landscape {
    private final Terrain terrain;
    private final Streets streets;
    private final int firstNode;
    private final SplittableRandom random;
    private final List<Blob> forests = new ArrayList<>();
    private final List<Blob> lakes = new ArrayList<>();

    /** @param firstNode the town's first street node */
    Landscape(Terrain terrain, Streets streets, int firstNode, SplittableRandom random) {
        this.terrain = terrain;
        this.streets = streets;
        this.firstNode = firstNode;
        this.random = random;
        double scale = terrain.frame().scale();
        for (int i = 0; i < 140; i++) {
            addForest(scale * (260 + 640 * random.nextDouble()));
        }
        for (int i = 0; i < 400 && lakes.isEmpty(); i++) {
            addLake(StrictMath.max(60, scale * 130));
        }
    }

    List<Blob> forests() {
        return forests;
    }

    List<Blob> lakes() {
        return lakes;
    }

    private Blob somewhere(double radius) {
        double angle = random.nextDouble() * 2 * StrictMath.PI;
        double distance = terrain.frame().scale() * (1_500 + 5_000 * random.nextDouble());
        return new Blob(
                terrain.frame().centreX() + distance * StrictMath.cos(angle),
                terrain.frame().centreY() + distance * StrictMath.sin(angle),
                radius,
                random.nextDouble() * 6);
    }

    private void addForest(double radius) {
        Blob blob = somewhere(radius);
        for (double[] point : blob.ring()) {
            if (terrain.builtUp(point[0], point[1]) > 0.8 * Terrain.BUILT) {
                return;
            }
        }
        // A village may lie wholly inside a large forest's edge: there it would have no one living in it.
        Frame frame = terrain.frame();
        if (DistrictFact.ALL.stream().noneMatch(d -> blob.contains(frame.x(d.homesX()), frame.y(d.homesY()), 0))) {
            forests.add(blob);
        }
    }

    private void addLake(double radius) {
        Blob blob = somewhere(radius);
        for (int node = firstNode; node < streets.size(); node++) {
            if (blob.contains(streets.x(node), streets.y(node), 90)) {
                return;
            }
        }
        for (double[] point : blob.ring()) {
            if (!terrain.dry(point[0], point[1])) {
                return;
            }
        }
        lakes.add(blob);
        addIsland(blob);
    }

    /** A path round the island in the lake: a small part of the network that no one lives on and nobody can walk to. */
    private void addIsland(Blob lake) {
        int nodes = 12;
        int first = streets.size();
        int[] path = new int[nodes + 1];
        for (int i = 0; i < nodes; i++) {
            double angle = 2 * StrictMath.PI * i / nodes;
            path[i] = streets.addNode(
                    lake.x() + 0.3 * lake.radius() * StrictMath.cos(angle),
                    lake.y() + 0.3 * lake.radius() * StrictMath.sin(angle));
        }
        path[nodes] = first;
        streets.addWay("path", "", List.of(), path);
    }
}
