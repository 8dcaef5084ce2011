package de.nahraum.server.bench;

import de.nahraum.server.bench.NetworkQuestion.Answer;

/** The least any search has to do: one pass over all arcs, which lie in memory one after the other. */
final class ArcSweep {
    private final int[] tail;
    private final int[] head;
    private final double[] metres;
    private final double[] ways;

    ArcSweep(NetworkQuestion question) {
        int[] edges = question.edges();
        tail = new int[edges.length * 2];
        head = new int[edges.length * 2];
        metres = new double[edges.length * 2];
        ways = new double[question.nodes()];
        for (int i = 0; i < edges.length; i++) {
            int from = question.network().from()[edges[i]];
            int to = question.network().to()[edges[i]];
            tail[2 * i] = from;
            head[2 * i] = to;
            tail[2 * i + 1] = to;
            head[2 * i + 1] = from;
            metres[2 * i] = question.metres()[edges[i]];
            metres[2 * i + 1] = metres[2 * i];
        }
    }

    /** Reads the length of every arc. */
    Answer read() {
        double sum = 0;
        for (double length : metres) {
            sum += length;
        }
        return new Answer(sum, metres.length);
    }

    /** Looks at every arc as a search would: is the way to its head shorter over its tail? */
    Answer relax() {
        int shorter = 0;
        double sum = 0;
        for (int arc = 0; arc < metres.length; arc++) {
            double there = ways[tail[arc]] + metres[arc];
            shorter += there < ways[head[arc]] ? 1 : 0;
            sum += metres[arc];
        }
        return new Answer(sum, metres.length - shorter);
    }
}
