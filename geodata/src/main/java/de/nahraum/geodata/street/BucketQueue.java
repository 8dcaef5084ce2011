package de.nahraum.geodata.street;

import java.util.Arrays;

/**
 * Queue of junctions by distance, in buckets some metres wide (Dial 1969; Denardo & Fox 1979). Within a bucket junctions come in the order they were put in, and
 * one may come again when it was reached on a shorter way: the search corrects itself, and ends with the same distances whatever the order (the
 * sequential form of Meyer & Sanders 2003). First in, first out keeps that polynomial where last in would not.
 *
 * <p>Buckets are used in a circle: what is queued may lie at most {@code spanMetres} apart. Every junction is in the queue at most once; putting in, moving and
 * taking out cost O(1) and allocate nothing.
 */
final class BucketQueue {
    private static final int NONE = -1;
    private static final double USUAL_WIDTH_METRES = 60;
    private static final int MOST_BUCKETS = 1 << 16;

    private final double bucketsPerMetre;
    private final int mask;
    private final int[] first;
    private final int[] last;
    private final int[] before;
    private final int[] after;
    private final int[] bucketOf;
    private int size;
    private long current;

    BucketQueue(int junctions, double spanMetres) {
        double width = Math.max(USUAL_WIDTH_METRES, spanMetres / (MOST_BUCKETS - 2));
        int buckets = Integer.highestOneBit((int) (spanMetres / width) + 2) * 2;
        bucketsPerMetre = 1 / width;
        mask = buckets - 1;
        first = filled(buckets);
        last = filled(buckets);
        before = filled(junctions);
        after = filled(junctions);
        bucketOf = filled(junctions);
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Puts a junction in, or moves it to where it belongs now. */
    void put(int junction, double metres) {
        long position = (long) (metres * bucketsPerMetre);
        int bucket = (int) position & mask;
        if (bucketOf[junction] == bucket) {
            return;
        }
        if (bucketOf[junction] != NONE) {
            unlink(junction);
        }
        if (size == 0 || position < current) {
            current = position;
        }
        append(junction, bucket);
    }

    private void append(int junction, int bucket) {
        int neighbour = last[bucket];
        before[junction] = neighbour;
        after[junction] = NONE;
        if (neighbour == NONE) {
            first[bucket] = junction;
        } else {
            after[neighbour] = junction;
        }
        last[bucket] = junction;
        bucketOf[junction] = bucket;
        size++;
    }

    private void unlink(int junction) {
        int bucket = bucketOf[junction];
        int left = before[junction];
        int right = after[junction];
        if (left == NONE) {
            first[bucket] = right;
        } else {
            after[left] = right;
        }
        if (right == NONE) {
            last[bucket] = left;
        } else {
            before[right] = left;
        }
        bucketOf[junction] = NONE;
        size--;
    }

    /** Takes out the junction that is next. There must be one. */
    int remove() {
        while (first[(int) current & mask] == NONE) {
            current++;
        }
        int junction = first[(int) current & mask];
        unlink(junction);
        return junction;
    }

    /** All that is in the queue now is at least this far away. */
    double leastMetres() {
        while (size > 0 && first[(int) current & mask] == NONE) {
            current++;
        }
        return current / bucketsPerMetre;
    }

    /** Empties it. Cost: O(what is in it). */
    void clear() {
        while (size > 0) {
            remove();
        }
    }
}
