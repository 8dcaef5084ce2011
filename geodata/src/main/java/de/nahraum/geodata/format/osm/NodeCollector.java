package de.nahraum.geodata.format.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Takes nodes in any order; of the same id twice the later one stays. */
final class NodeCollector {
    private long[] ids = new long[1024];
    private double[] lons = new double[1024];
    private double[] lats = new double[1024];
    private int size;
    private boolean ascending = true;
    private final List<Tags> tags = new ArrayList<>();
    /** Position in the order of arrival of each entry of {@link #tags}. */
    private final LongList tagged = new LongList();

    void add(long id, double lon, double lat, Tags nodeTags) {
        if (size == ids.length) {
            int larger = size + (size >> 1);
            ids = Arrays.copyOf(ids, larger);
            lons = Arrays.copyOf(lons, larger);
            lats = Arrays.copyOf(lats, larger);
        }
        ascending &= size == 0 || ids[size - 1] < id;
        ids[size] = id;
        lons[size] = lon;
        lats[size] = lat;
        if (!nodeTags.isEmpty()) {
            tagged.add(size);
            tags.add(nodeTags);
        }
        size++;
    }

    int size() {
        return size;
    }

    OsmNodes build() {
        int[] order = ascending ? IntStream.range(0, size).toArray() : order();
        int[] newIndex = new int[size];
        Arrays.fill(newIndex, -1);
        long[] sortedIds = new long[order.length];
        double[] sortedLons = new double[order.length];
        double[] sortedLats = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            newIndex[order[i]] = i;
            sortedIds[i] = ids[order[i]];
            sortedLons[i] = lons[order[i]];
            sortedLats[i] = lats[order[i]];
        }
        long[] arrivals = tagged.toArray();
        int[] kept = IntStream.range(0, arrivals.length)
                .filter(i -> newIndex[(int) arrivals[i]] >= 0)
                .boxed()
                .sorted(Comparator.comparingInt(i -> newIndex[(int) arrivals[i]]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] indexes =
                Arrays.stream(kept).map(i -> newIndex[(int) arrivals[i]]).toArray();
        Tags[] sortedTags = Arrays.stream(kept).mapToObj(tags::get).toArray(Tags[]::new);
        return new OsmNodes(sortedIds, sortedLons, sortedLats, indexes, sortedTags);
    }

    /** Positions by id, of equal ids the last only. */
    private int[] order() {
        int[] sorted = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong(i -> ids[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return IntStream.range(0, size)
                .filter(i -> i == size - 1 || ids[sorted[i]] != ids[sorted[i + 1]])
                .map(i -> sorted[i])
                .toArray();
    }
}
