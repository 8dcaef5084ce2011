package de.nahraum.geodata.format.osm;

import java.util.Set;

/** The keys of tags that are kept from an extract; the rest is most of it and never looked at. */
public final class OsmKeys {
    public static final Set<String> KEPT = Set.of(
            // Walking
            "highway",
            "foot",
            "access",
            "motorroad",
            "sidewalk",
            "sidewalk:left",
            "sidewalk:right",
            "sidewalk:both",
            "service",
            "area",
            "indoor",
            "level",
            "layer",
            "tunnel",
            "bridge",
            "footway",
            "barrier",
            "locked",
            "kerb",
            "wheelchair",
            "ramp:wheelchair",
            "conveying",
            "railway",
            "public_transport",
            "lit",
            // Places
            "amenity",
            "office",
            "leisure",
            "shop",
            "club",
            "craft",
            "tourism",
            "healthcare",
            "emergency",
            "building",
            "community_centre",
            "community_centre:for",
            "social_facility",
            "social_facility:for",
            "social_centre",
            "residential",
            "name",
            "operator",
            "opening_hours",
            "phone",
            "contact:phone",
            "website",
            "contact:website",
            // Addresses
            "addr:street",
            "addr:place",
            "addr:housenumber",
            "addr:postcode",
            "addr:city",
            "addr:suburb",
            // Base map
            "natural",
            "water",
            "waterway",
            "landuse",
            "place",
            "type");

    private OsmKeys() {}
}
