package de.nahraum.geodata.format.osm;

import java.util.ArrayList;
import java.util.List;

/** The houses of an extract: nodes and buildings with a number. */
public final class OsmAddresses {
    private OsmAddresses() {}

    public static List<OsmAddress> list(OsmExtract extract) {
        List<OsmAddress> addresses = new ArrayList<>();
        OsmObjects.forEach(
                extract,
                tags -> tags.containsKey("addr:housenumber")
                        && (tags.containsKey("addr:street") || tags.containsKey("addr:place")),
                (id, tags, lon, lat) -> addresses.add(new OsmAddress(
                        tags.getOrDefault("addr:street", tags.getOrDefault("addr:place", "")),
                        tags.getOrDefault("addr:housenumber", ""),
                        lon,
                        lat)));
        return List.copyOf(addresses);
    }
}
