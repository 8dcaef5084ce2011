package de.nahraum.geodata.format.osm;

import java.util.Map;
import java.util.function.IntConsumer;

/** All nodes of an extract in arrays, sorted by id; a node is known by its index there. Immutable. */
public final class OsmNodes {
    private final long[] ids;
    private final double[] lons;
    private final double[] lats;
    /** Indexes of the nodes with tags, ascending. */
    private final int[] tagged;

    private final Tags[] tags;

    OsmNodes(long[] ids, double[] lons, double[] lats, int[] tagged, Tags[] tags) {
        this.ids = ids;
        this.lons = lons;
        this.lats = lats;
        this.tagged = tagged;
        this.tags = tags;
    }

    public int size() {
        return ids.length;
    }

    /** Index of the node with this id, or a negative number if the extract has none. */
    public int findIndex(long id) {
        return java.util.Arrays.binarySearch(ids, id);
    }

    public long id(int index) {
        return ids[index];
    }

    /** Degrees east, exactly as delivered. */
    public double lon(int index) {
        return lons[index];
    }

    /** Degrees north, exactly as delivered. */
    public double lat(int index) {
        return lats[index];
    }

    /** Tags with keys in {@link OsmKeys#KEPT}; empty for most nodes. */
    public Map<String, String> tags(int index) {
        int at = java.util.Arrays.binarySearch(tagged, index);
        return at < 0 ? Tags.NONE : tags[at];
    }

    /** Indexes of the nodes that have tags, ascending. */
    public void forEachTagged(IntConsumer consumer) {
        for (int index : tagged) {
            consumer.accept(index);
        }
    }

    public int taggedCount() {
        return tagged.length;
    }
}
