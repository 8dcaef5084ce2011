package de.nahraum.geodata.format.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The ways of an extract that people may walk, and the nodes on them that stop somebody. */
public final class OsmStreets {
    private final List<WalkableWay> ways;
    private final long[] closedNodes;
    private final long[] steppedNodes;

    private OsmStreets(List<WalkableWay> ways, long[] closedNodes, long[] steppedNodes) {
        this.ways = List.copyOf(ways);
        this.closedNodes = closedNodes;
        this.steppedNodes = steppedNodes;
    }

    /** A way with nodes that the extract does not have is split there, not bridged: nobody knows where it leads. */
    public static OsmStreets of(OsmExtract extract) {
        List<WalkableWay> ways = new ArrayList<>();
        for (OsmWay way : extract.ways()) {
            if (WalkRules.isOpen(way.tags())) {
                boolean stepFree = WalkRules.isStepFree(way.tags());
                boolean stairs = "steps".equals(way.tags().get("highway"));
                OsmGeometry.presentParts(extract.nodes(), way.nodeIds())
                        .forEach(part -> ways.add(new WalkableWay(
                                part, stepFree, way.tags().get("name"), WayLight.of(way.tags()), stairs)));
            }
        }
        return new OsmStreets(
                ways, barriers(extract, WalkRules.NodeBarrier.CLOSED), barriers(extract, WalkRules.NodeBarrier.STEPS));
    }

    private static long[] barriers(OsmExtract extract, WalkRules.NodeBarrier kind) {
        LongList found = new LongList();
        extract.nodes().forEachTagged(index -> {
            if (WalkRules.barrier(extract.nodes().tags(index)) == kind) {
                found.add(extract.nodes().id(index));
            }
        });
        return found.toArray();
    }

    /** By id of the way. */
    public List<WalkableWay> ways() {
        return ways;
    }

    public WalkRules.NodeBarrier barrier(long nodeId) {
        if (Arrays.binarySearch(closedNodes, nodeId) >= 0) {
            return WalkRules.NodeBarrier.CLOSED;
        }
        return Arrays.binarySearch(steppedNodes, nodeId) >= 0
                ? WalkRules.NodeBarrier.STEPS
                : WalkRules.NodeBarrier.NONE;
    }

    /** Number of different nodes on the ways. */
    public int countNodes() {
        return (int) ways.stream()
                .flatMapToLong(way -> Arrays.stream(way.nodeIds()))
                .distinct()
                .count();
    }
}
