package de.nahraum.server.search;

import de.nahraum.geodata.city.District;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a name and can be found by it.
 *
 * @param kind never an address: those are found through their street
 * @param id as in {@link Hit}
 * @param label the name as written
 * @param x as in {@link Hit}
 * @param y as in {@link Hit}
 * @param houses of a street; none of anything else
 */
record Entry(
        Hit.Kind kind,
        @Nullable String id,
        String label,
        Name name,
        @Nullable District district,
        double x,
        double y,
        Houses houses) {
    static Entry of(
            Hit.Kind kind,
            @Nullable String id,
            String label,
            @Nullable District district,
            double x,
            double y,
            Houses houses) {
        return new Entry(kind, id, label, Name.of(Folding.words(label)), district, x, y, houses);
    }

    Hit hit(boolean exact) {
        String street = kind == Hit.Kind.STREET ? label : null;
        return new Hit(kind, id, label, street, district, x, y, exact, false);
    }
}
