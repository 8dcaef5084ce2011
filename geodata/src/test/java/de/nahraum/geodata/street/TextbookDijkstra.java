package de.nahraum.geodata.street;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** Shortest ways as a textbook has them: lists of neighbours and Java's own queue, one source at a time. The oracle; slow on purpose. */
public final class TextbookDijkstra {
    private record Entry(double metres, int node) {}

    private final List<List<Entry>> neighbours = new ArrayList<>();

    public TextbookDijkstra(StreetNetwork network, boolean stepFreeOnly) {
        for (int i = 0; i < network.nodes(); i++) {
            neighbours.add(new ArrayList<>());
        }
        for (int e = 0; e < network.edges(); e++) {
            if (!stepFreeOnly || network.stepFree()[e]) {
                int a = network.from()[e];
                int b = network.to()[e];
                double metres = network.metres(e);
                neighbours.get(a).add(new Entry(metres, b));
                neighbours.get(b).add(new Entry(metres, a));
            }
        }
    }

    /** Metres to every node, starting at one with a way already behind. */
    public double[] metresFrom(int source, double behind) {
        double[] metres = new double[neighbours.size()];
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
        metres[source] = behind;
        PriorityQueue<Entry> queue = new PriorityQueue<>((p, q) -> Double.compare(p.metres(), q.metres()));
        queue.add(new Entry(behind, source));
        while (!queue.isEmpty()) {
            Entry entry = queue.remove();
            if (entry.metres() > metres[entry.node()]) {
                continue;
            }
            for (Entry next : neighbours.get(entry.node())) {
                double there = entry.metres() + next.metres();
                if (there < metres[next.node()]) {
                    metres[next.node()] = there;
                    queue.add(new Entry(there, next.node()));
                }
            }
        }
        return metres;
    }
}
