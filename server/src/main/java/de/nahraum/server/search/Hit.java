package de.nahraum.server.search;

import de.nahraum.geodata.city.District;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param id of the place or district; null for streets and addresses, which have none
 * @param label as people write it: "Mannheimer Straße 12"
 * @param street the name of a street, without the number of a house; null for places and districts
 * @param district it lies in; null outside the city, and for a district itself
 * @param x metres east: the house, a point on the street, the place, a point inside the district
 * @param y metres north
 * @param exact false if the house number asked for is not known and another one, or the street, stands for it
 * @param likely whether the name fits well enough to be taken without asking; otherwise it is a guess
 */
public record Hit(
        Kind kind,
        @Nullable String id,
        String label,
        @Nullable String street,
        @Nullable District district,
        double x,
        double y,
        boolean exact,
        boolean likely) {
    Hit likely(boolean isLikely) {
        return new Hit(kind, id, label, street, district, x, y, exact, isLikely);
    }

    /** What was found; of the same name, the earlier ones come first. */
    public enum Kind {
        DISTRICT,
        PLACE,
        STREET,
        ADDRESS
    }
}
