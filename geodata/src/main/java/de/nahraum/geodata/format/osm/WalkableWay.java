package de.nahraum.geodata.format.osm;

import org.jspecify.annotations.Nullable;

/**
 * A stretch that people may walk, in both directions.
 *
 * @param nodeIds at least two, all of them in the extract
 * @param stepFree without stairs; nodes on it can still have a step, see {@link OsmStreets}
 * @param name of the street; null if it has none
 * @param stairs a flight of steps, with or without a ramp
 */
@SuppressWarnings("ArrayRecordComponent") // As in OsmWay.
public record WalkableWay(
        long[] nodeIds, boolean stepFree, @Nullable String name, WayLight light, boolean stairs) {}
