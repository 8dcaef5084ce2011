package de.nahraum.geodata.format.osm;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Walks over everything in an extract that has tags and a position: nodes, closed ways, multipolygons. */
final class OsmObjects {
    private OsmObjects() {}

    @FunctionalInterface
    interface Taker {
        void take(String id, Map<String, String> tags, double lon, double lat);
    }

    /** Nodes, ways, relations, each by id; a thing whose position cannot be told is left out. */
    static void forEach(OsmExtract extract, Predicate<Map<String, String>> wanted, Taker taker) {
        OsmNodes nodes = extract.nodes();
        nodes.forEachTagged(index -> {
            if (wanted.test(nodes.tags(index))) {
                taker.take("n" + nodes.id(index), nodes.tags(index), nodes.lon(index), nodes.lat(index));
            }
        });
        for (OsmWay way : extract.ways()) {
            if (wanted.test(way.tags())) {
                take("w" + way.id(), way.tags(), OsmGeometry.polygon(nodes, way), taker);
            }
        }
        WayIndex ways = new WayIndex(extract);
        for (OsmRelation relation : extract.relations()) {
            if (wanted.test(relation.tags())) {
                take("r" + relation.id(), relation.tags(), OsmGeometry.area(extract, ways, relation), taker);
            }
        }
    }

    private static void take(String id, Map<String, String> tags, Optional<? extends Geometry> geometry, Taker taker) {
        if (geometry.isPresent()) {
            Point centre = OsmGeometry.centroid(geometry.get());
            if (!centre.isEmpty() && Double.isFinite(centre.getX()) && Double.isFinite(centre.getY())) {
                taker.take(id, tags, centre.getX(), centre.getY());
            }
        }
    }
}
