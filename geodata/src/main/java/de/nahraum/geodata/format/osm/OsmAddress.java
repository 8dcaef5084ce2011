package de.nahraum.geodata.format.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A house.
 *
 * @param street or the name of the hamlet where streets have none
 * @param number as written: "5", "5a", "5-7"
 */
public record OsmAddress(String street, String number, double lon, double lat) {
    /** "Street 5, 67655 Town", as far as the tags say; null if they name no street. */
    static @Nullable String text(Map<String, String> tags) {
        String street = tags.getOrDefault("addr:street", tags.getOrDefault("addr:place", ""));
        if (street.isEmpty()) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        parts.add((street + " " + tags.getOrDefault("addr:housenumber", "")).trim());
        String town = (tags.getOrDefault("addr:postcode", "") + " " + tags.getOrDefault("addr:city", "")).trim();
        if (!town.isEmpty()) {
            parts.add(town);
        }
        return String.join(", ", parts);
    }
}
