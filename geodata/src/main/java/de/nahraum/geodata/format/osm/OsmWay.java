package de.nahraum.geodata.format.osm;

import java.util.Map;

/** A line or outline through nodes. */
@SuppressWarnings("ArrayRecordComponent") // Boxed ids would cost five times the memory; nobody compares ways.
public record OsmWay(long id, long[] nodeIds, Map<String, String> tags) {
    /** First node is last node: an outline, if it has at least a triangle. */
    public boolean isClosed() {
        return nodeIds.length >= 4 && nodeIds[0] == nodeIds[nodeIds.length - 1];
    }
}
