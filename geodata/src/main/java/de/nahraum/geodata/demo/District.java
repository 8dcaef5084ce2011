package de.nahraum.geodata.demo;

import java.util.Locale;
import org.locationtech.jts.geom.Polygon;

/**
 * A generated district.
 *
 * @param number official order, from 1 over the whole city
 * @param people inhabitants in the register at the end of the last year
 * @param shape in EPSG:25832
 */
record District(int number, String name, DistrictFact fact, int town, int people, Polygon shape) {
    /** The id the intake would make of the name: lower case, ä as ae, everything else a hyphen. */
    String id() {
        return slug(name);
    }

    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-");
    }
}
