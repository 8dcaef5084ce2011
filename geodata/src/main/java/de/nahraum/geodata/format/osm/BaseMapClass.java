package de.nahraum.geodata.format.osm;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a feature of the base map is drawn as. */
public enum BaseMapClass {
    /** Areas of lakes, basins and wide rivers. */
    WATER,
    /** Lines of rivers, streams, canals. */
    WATERWAY,
    /** Areas: woods, parks, meadows, cemeteries, pitches. */
    GREEN,
    RAILWAY,
    /** Motorway to tertiary, with their links. */
    STREET_MAJOR,
    /** Where people live: residential, living streets, service roads, pedestrian zones. */
    STREET_MINOR,
    /** Footways, paths, tracks, cycleways, steps. */
    PATH;

    private static final Set<String> GREEN_LEISURE = Set.of("park", "garden", "playground", "pitch");
    private static final Set<String> GREEN_LANDUSE =
            Set.of("forest", "grass", "meadow", "cemetery", "recreation_ground", "village_green", "allotments");
    private static final Set<String> GREEN_NATURAL = Set.of("wood", "scrub", "heath");

    /** Class of an area with these tags, null if the map does not show it. */
    static @Nullable BaseMapClass areaOf(Map<String, String> tags) {
        if (tags.isEmpty()) {
            return null;
        }
        String landuse = tags.getOrDefault("landuse", "");
        String natural = tags.getOrDefault("natural", "");
        if (natural.equals("water")
                || tags.getOrDefault("waterway", "").equals("riverbank")
                || landuse.equals("reservoir")
                || landuse.equals("basin")) {
            return WATER;
        }
        boolean green = GREEN_LEISURE.contains(tags.getOrDefault("leisure", ""))
                || GREEN_LANDUSE.contains(landuse)
                || GREEN_NATURAL.contains(natural);
        return green ? GREEN : null;
    }

    /** Class of a line with these tags, null if the map does not show it. */
    static @Nullable BaseMapClass lineOf(Map<String, String> tags) {
        if (tags.isEmpty()) {
            return null;
        }
        BaseMapClass street = switch (tags.getOrDefault("highway", "")) {
            case "motorway",
                    "motorway_link",
                    "trunk",
                    "trunk_link",
                    "primary",
                    "primary_link",
                    "secondary",
                    "secondary_link",
                    "tertiary",
                    "tertiary_link" -> STREET_MAJOR;
            case "residential", "unclassified", "living_street", "service", "pedestrian", "road" -> STREET_MINOR;
            case "footway", "path", "track", "cycleway", "steps", "bridleway" -> PATH;
            default -> null;
        };
        if (street != null) {
            return street;
        }
        return switch (tags.getOrDefault("railway", "")) {
            case "rail", "light_rail", "tram" -> RAILWAY;
            default ->
                switch (tags.getOrDefault("waterway", "")) {
                    case "river", "stream", "canal" -> WATERWAY;
                    default -> null;
                };
        };
    }
}
