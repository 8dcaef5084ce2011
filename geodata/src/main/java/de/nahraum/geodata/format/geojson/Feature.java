package de.nahraum.geodata.format.geojson;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature as delivered.
 *
 * @param number in the file, from 1
 * @param id null if it has none
 * @param properties in the file's order; numbers as written, null as empty text, lists and objects as JSON
 * @param geometry in the file's own coordinates, x (longitude) first, without heights; null if there is none that can be used
 */
public record Feature(
        int number,
        @Nullable String id,
        Map<String, String> properties,
        @Nullable Geometry geometry) {
    public Feature {
        properties = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(properties));
    }

    public Feature withGeometry(@Nullable Geometry other) {
        return new Feature(number, id, properties, other);
    }
}
