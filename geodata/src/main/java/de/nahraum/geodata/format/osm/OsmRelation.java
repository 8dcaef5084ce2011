package de.nahraum.geodata.format.osm;

import java.util.Map;

/**
 * A multipolygon: areas put together from ways.
 *
 * @param outerWays ids of the ways that make the outlines
 * @param innerWays ids of the ways that make the holes
 */
@SuppressWarnings("ArrayRecordComponent") // As in OsmWay.
public record OsmRelation(long id, long[] outerWays, long[] innerWays, Map<String, String> tags) {}
