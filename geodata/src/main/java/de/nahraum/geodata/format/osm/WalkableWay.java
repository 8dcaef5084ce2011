package de.nahraum.geodata.format.osm;

/**
 * A stretch that people may walk, in both directions.
 *
 * @param nodeIds at least two, all of them in the extract
 * @param stepFree without stairs; nodes on it can still have a step, see {@link OsmStreets}
 */
@SuppressWarnings("ArrayRecordComponent") // As in OsmWay.
public record WalkableWay(long[] nodeIds, boolean stepFree) {}
