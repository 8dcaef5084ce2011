package de.nahraum.geodata.street;

import java.util.Arrays;

/**
 * Queue of nodes by distance: an indexed heap with four children per entry, flatter and kinder to the cache than two. Each node is in it
 * at most once.
 */
final class NodeHeap {
    private static final int CHILDREN = 4;
    private static final int ABSENT = -1;

    private final double[] metres;
    private final int[] nodes;
    private final int[] position;
    private int size;

    /** Keys are read from the given array: whoever lowers one calls {@link #addOrRaise}. */
    NodeHeap(int capacity, double[] metres) {
        this.metres = metres;
        this.nodes = new int[capacity];
        this.position = new int[capacity];
        Arrays.fill(position, ABSENT);
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            position[nodes[i]] = ABSENT;
        }
        size = 0;
    }

    void addOrRaise(int node) {
        int i = position[node];
        if (i == ABSENT) {
            i = size++;
        }
        raise(i, node);
    }

    int removeNearest() {
        int nearest = nodes[0];
        position[nearest] = ABSENT;
        int last = nodes[--size];
        if (size > 0) {
            sink(last);
        }
        return nearest;
    }

    private void raise(int start, int node) {
        int i = start;
        double key = metres[node];
        while (i > 0) {
            int parent = (i - 1) / CHILDREN;
            if (metres[nodes[parent]] <= key) {
                break;
            }
            put(i, nodes[parent]);
            i = parent;
        }
        put(i, node);
    }

    private void sink(int node) {
        int i = 0;
        double key = metres[node];
        while (true) {
            int first = i * CHILDREN + 1;
            if (first >= size) {
                break;
            }
            int smallest = first;
            int end = Math.min(first + CHILDREN, size);
            for (int child = first + 1; child < end; child++) {
                if (metres[nodes[child]] < metres[nodes[smallest]]) {
                    smallest = child;
                }
            }
            if (metres[nodes[smallest]] >= key) {
                break;
            }
            put(i, nodes[smallest]);
            i = smallest;
        }
        put(i, node);
    }

    private void put(int i, int node) {
        nodes[i] = node;
        position[node] = i;
    }
}
