package de.nahraum.geodata.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The crossings of a town's street grid: a turned, bent and shaken lattice wherever the town is built up. */
final class GridLayout {
    /** Along axis 0 the lattice line is the row, along axis 1 the column. */
    record Edge(int from, int to, int axis, int line, int place) {}

    private static final double SPACING = 94;
    private static final double TURN = 0.29;

    private final Terrain terrain;
    private final SplittableRandom random;
    private final int half;
    private final int[][] nodes;
    private final List<Edge> edges = new ArrayList<>();
    private int count;

    GridLayout(Terrain terrain, Streets streets, SplittableRandom random) {
        this.terrain = terrain;
        this.random = random;
        half = (int) (9_800 * terrain.frame().scale() / SPACING) + 4;
        nodes = new int[2 * half + 1][2 * half + 1];
        for (int row = -half; row <= half; row++) {
            Arrays.fill(nodes[row + half], -1);
            for (int column = -half; column <= half; column++) {
                double[] point = point(row, column);
                if (terrain.builtUp(point[0], point[1]) >= Terrain.BUILT) {
                    nodes[row + half][column + half] = streets.addNode(point);
                    count++;
                }
            }
        }
        collectEdges();
    }

    private double[] point(int row, int column) {
        Frame frame = terrain.frame();
        double u = column * SPACING;
        double v = row * SPACING;
        double x = u * StrictMath.cos(TURN) - v * StrictMath.sin(TURN);
        double y = u * StrictMath.sin(TURN) + v * StrictMath.cos(TURN);
        double bentX = x + 110 * StrictMath.sin(y / 520) + Seeds.around(random, 16);
        double bentY = y + 90 * StrictMath.sin(x / 610) + Seeds.around(random, 16);
        return terrain.clear(frame.centreX() + bentX, frame.centreY() + bentY);
    }

    private void collectEdges() {
        for (int line = -half; line <= half; line++) {
            for (int place = -half; place < half; place++) {
                add(0, line, place, nodes[line + half][place + half], nodes[line + half][place + half + 1]);
            }
        }
        for (int line = -half; line <= half; line++) {
            for (int place = -half; place < half; place++) {
                add(1, line, place, nodes[place + half][line + half], nodes[place + half + 1][line + half]);
            }
        }
    }

    private void add(int axis, int line, int place, int from, int to) {
        if (from >= 0 && to >= 0) {
            edges.add(new Edge(from, to, axis, line, place));
        }
    }

    /** Neighbouring crossings, line by line. */
    List<Edge> edges() {
        return edges;
    }

    int count() {
        return count;
    }
}
