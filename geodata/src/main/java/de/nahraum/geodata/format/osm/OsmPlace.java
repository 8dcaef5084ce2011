package de.nahraum.geodata.format.osm;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thing on the map that may be a place of the city.
 *
 * @param id {@code n123}, {@code w123} or {@code r123}, stable from extract to extract
 * @param name null if the map has none
 * @param tag the one asked for that it has, {@code key=value}
 * @param lon degrees east; of an area its centre of gravity
 * @param address "Street 5, 67655 Town" as far as known, else null
 * @param tags with keys in {@link OsmKeys#KEPT}
 * @param protectedLocation see {@link ProtectedLocations}
 */
public record OsmPlace(
        String id,
        @Nullable String name,
        String tag,
        double lon,
        double lat,
        @Nullable String address,
        Map<String, String> tags,
        boolean protectedLocation) {}
