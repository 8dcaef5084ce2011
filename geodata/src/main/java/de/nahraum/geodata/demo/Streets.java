package de.nahraum.geodata.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A growing street network: nodes in EPSG:25832, ways of shared nodes. */
final class Streets {
    /** One OSM way. */
    static final class Way {
        private final String highway;
        private final String name;
        private final List<String> tags;
        private final int[] nodes;

        /**
         * @param name may be empty
         * @param tags further tags, {@code key=value}
         */
        Way(String highway, String name, List<String> tags, int... nodes) {
            this.highway = highway;
            this.name = name;
            this.tags = tags;
            this.nodes = nodes.clone();
        }

        String highway() {
            return highway;
        }

        String name() {
            return name;
        }

        List<String> tags() {
            return tags;
        }

        int size() {
            return nodes.length;
        }

        int node(int i) {
            return nodes[i];
        }

        boolean housesAlong() {
            return !name.isEmpty() && tags.isEmpty();
        }
    }

    private double[] xs = new double[1 << 14];
    private double[] ys = new double[1 << 14];
    private int size;
    private final List<Way> ways = new ArrayList<>();

    int addNode(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, size * 2);
            ys = Arrays.copyOf(ys, size * 2);
        }
        xs[size] = x;
        ys[size] = y;
        return size++;
    }

    int addNode(double[] point) {
        return addNode(point[0], point[1]);
    }

    void addWay(String highway, String name, List<String> tags, int... nodes) {
        ways.add(new Way(highway, name, tags, nodes));
    }

    double x(int node) {
        return xs[node];
    }

    double y(int node) {
        return ys[node];
    }

    /** Squared distance in m². */
    double square(int a, int b) {
        double dx = xs[a] - xs[b];
        double dy = ys[a] - ys[b];
        return dx * dx + dy * dy;
    }

    int size() {
        return size;
    }

    List<Way> ways() {
        return ways;
    }
}
