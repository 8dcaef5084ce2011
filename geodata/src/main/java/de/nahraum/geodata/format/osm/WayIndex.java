package de.nahraum.geodata.format.osm;

import java.util.List;
import java.util.Optional;

/** Ways by id. */
final class WayIndex {
    private final List<OsmWay> ways;
    private final long[] ids;

    WayIndex(OsmExtract extract) {
        ways = extract.ways();
        ids = ways.stream().mapToLong(OsmWay::id).toArray();
    }

    Optional<OsmWay> find(long id) {
        int index = java.util.Arrays.binarySearch(ids, id);
        return index < 0 ? Optional.empty() : Optional.of(ways.get(index));
    }
}
