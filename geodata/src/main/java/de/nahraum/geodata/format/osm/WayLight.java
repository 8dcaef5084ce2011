package de.nahraum.geodata.format.osm;

import java.util.Map;
import java.util.Set;

/** Whether a way has light at night, by its tag {@code lit}; without one, by its kind. */
public enum WayLight {
    LIT,
    UNLIT,
    ASSUMED_LIT,
    ASSUMED_UNLIT;

    private static final Set<String> YES =
            Set.of("yes", "24/7", "automatic", "limited", "interval", "sunset-sunrise", "dusk-dawn", "operating_times");
    private static final Set<String> NO = Set.of("no", "disused");
    private static final Set<String> USUALLY_DARK =
            Set.of("path", "track", "footway", "bridleway", "steps", "cycleway");

    /** Light of a way with these tags. Another value of {@code lit} is taken as none. */
    static WayLight of(Map<String, String> way) {
        String lit = way.getOrDefault("lit", "");
        if (YES.contains(lit)) {
            return LIT;
        }
        if (NO.contains(lit)) {
            return UNLIT;
        }
        return USUALLY_DARK.contains(way.getOrDefault("highway", "")) ? ASSUMED_UNLIT : ASSUMED_LIT;
    }
}
