package de.nahraum.geodata.format.osm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one OpenStreetMap file holds, as far as Nahraum looks at it: everything else is taken from this one reading.
 *
 * @param bounds null if the file does not say
 * @param ways by id, all of them, since a multipolygon can use a way without tags
 * @param relations multipolygons only, by id
 */
public record OsmExtract(@Nullable OsmBounds bounds, OsmNodes nodes, List<OsmWay> ways, List<OsmRelation> relations) {
    public OsmExtract {
        ways = List.copyOf(ways);
        relations = List.copyOf(relations);
    }
}
