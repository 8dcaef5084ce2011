package de.nahraum.geodata.format.osm;

import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes the elements of a file as they come, whatever its format, and makes the {@link OsmExtract}. */
final class ExtractCollector {
    /** More than any German city with its surroundings has (Berlin: about 6 million). */
    static final int MAXIMUM_NODES = 20_000_000;

    static final int MAXIMUM_REFERENCES = 60_000_000;
    static final int MAXIMUM_TAGS = 20_000_000;

    /** Nodes of one way, members of one relation; OpenStreetMap allows 2,000 and 32,000. */
    static final int MAXIMUM_IN_ONE = 1_000_000;

    /** Characters of one value; OpenStreetMap allows 255. */
    private static final int LONGEST_VALUE = 1024;

    /** Characters of all different values together. */
    private static final long MAXIMUM_TEXT = 200_000_000;

    private final String file;
    private final Notices notices;
    private final Set<String> furtherKeys;

    private final NodeCollector nodes = new NodeCollector();
    private final Map<Long, OsmWay> ways = new TreeMap<>();
    private final Map<Long, OsmRelation> relations = new TreeMap<>();
    private final Set<String> headerOddities = new java.util.LinkedHashSet<>();
    private final TreeMap<String, String> tags = new TreeMap<>();
    /** One copy of every text: the same few thousand values come again and again. */
    private final Map<String, String> texts = new HashMap<>();

    private long references;
    private long tagCount;
    private long textLength;
    private @Nullable OsmBounds bounds;

    ExtractCollector(String file, Set<String> furtherKeys, Notices notices) {
        this.file = file;
        this.furtherKeys = furtherKeys;
        this.notices = notices;
    }

    String file() {
        return file;
    }

    Notices notices() {
        return notices;
    }

    void bounds(OsmBounds found) {
        if (found.isSound()) {
            bounds = found;
        } else {
            headerOddity("bounds");
        }
    }

    void headerOddity(String oddity) {
        headerOddities.add(oddity);
    }

    /** A tag of the element that is finished next. */
    void tag(@Nullable String key, @Nullable String value) throws BrokenExtract {
        if (key != null && value != null && (OsmKeys.KEPT.contains(key) || furtherKeys.contains(key))) {
            require(++tagCount <= MAXIMUM_TAGS, "tags");
            tags.put(key, once(value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value));
        }
    }

    private String once(String value) throws BrokenExtract {
        String known = texts.putIfAbsent(value, value);
        if (known != null) {
            return known;
        }
        textLength += value.length();
        require(textLength <= MAXIMUM_TEXT, "texts");
        return value;
    }

    void node(long id, double lon, double lat) throws BrokenExtract {
        require(nodes.size() < MAXIMUM_NODES, "nodes");
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            tags.clear();
            notices.add(new Notice.CoordinateOutOfRange(
                    Where.field(file, null, "node " + id, lon + " " + lat), "-180 … 180, -90 … 90"));
            return;
        }
        nodes.add(id, lon, lat, takeTags());
    }

    void way(long id, long[] nodeIds) throws BrokenExtract {
        references += nodeIds.length;
        require(references <= MAXIMUM_REFERENCES, "references");
        ways.put(id, new OsmWay(id, nodeIds, takeTags()));
    }

    void relation(long id, long[] outerWays, long[] innerWays) throws BrokenExtract {
        references += outerWays.length + innerWays.length;
        require(references <= MAXIMUM_REFERENCES, "references");
        Tags found = takeTags();
        if ("multipolygon".equals(found.get("type"))) {
            relations.put(id, new OsmRelation(id, outerWays, innerWays, found));
        }
    }

    /** Forgets the tags of an element that is no use. */
    void leaveOut() {
        tags.clear();
    }

    private Tags takeTags() {
        Tags taken = Tags.of(tags);
        tags.clear();
        return taken;
    }

    static void require(boolean within, String what) throws BrokenExtract {
        if (!within) {
            throw new BrokenExtract("too many " + what, true);
        }
    }

    OsmExtract build() {
        OsmNodes all = nodes.build();
        if (!headerOddities.isEmpty()) {
            notices.add(new Notice.ExtractHeaderOdd(Where.file(file), String.join("; ", headerOddities)));
        }
        if (bounds == null) {
            notices.add(new Notice.ExtractBoundsMissing(Where.file(file)));
        }
        long missing = countMissing(all, ways.values());
        if (missing > 0) {
            notices.add(new Notice.NodesMissing(Where.file(file), missing));
        }
        return new OsmExtract(bounds, all, new ArrayList<>(ways.values()), new ArrayList<>(relations.values()));
    }

    private static long countMissing(OsmNodes nodes, Iterable<OsmWay> ways) {
        long missing = 0;
        for (OsmWay way : ways) {
            for (long id : way.nodeIds()) {
                if (nodes.findIndex(id) < 0) {
                    missing++;
                }
            }
        }
        return missing;
    }

    boolean isEmpty() {
        return nodes.size() == 0 && ways.isEmpty() && relations.isEmpty();
    }
}
