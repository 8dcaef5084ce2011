package de.nahraum.geodata.format.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Elements of an extract as geometries in degrees. */
final class OsmGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private OsmGeometry() {}

    /** The runs of at least two nodes that the extract has. */
    static List<long[]> presentParts(OsmNodes nodes, long[] nodeIds) {
        List<long[]> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= nodeIds.length; i++) {
            if (i == nodeIds.length || nodes.findIndex(nodeIds[i]) < 0) {
                if (i - start >= 2) {
                    parts.add(Arrays.copyOfRange(nodeIds, start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    static List<LineString> lines(OsmNodes nodes, OsmWay way) {
        return presentParts(nodes, way.nodeIds()).stream()
                .map(part -> FACTORY.createLineString(coordinates(nodes, part)))
                .toList();
    }

    /** The area inside a closed way, valid or not; empty if it is not closed or nodes are missing. */
    static Optional<Polygon> polygon(OsmNodes nodes, OsmWay way) {
        if (!way.isClosed() || Arrays.stream(way.nodeIds()).anyMatch(id -> nodes.findIndex(id) < 0)) {
            return Optional.empty();
        }
        return Optional.of(FACTORY.createPolygon(coordinates(nodes, way.nodeIds())));
    }

    /**
     * The area of a multipolygon: the rings of its outer ways without the rings of its inner ones. Outlines that do not close, because
     * the extract cuts them, are left out.
     */
    static Optional<Geometry> area(OsmExtract extract, WayIndex ways, OsmRelation relation) {
        Geometry outer = rings(extract.nodes(), ways, relation.outerWays());
        if (outer.isEmpty()) {
            return Optional.empty();
        }
        Geometry inner = rings(extract.nodes(), ways, relation.innerWays());
        Geometry area = inner.isEmpty() ? outer : OverlayNGRobust.overlay(outer, inner, OverlayNG.DIFFERENCE);
        return area.isEmpty() ? Optional.empty() : Optional.of(area);
    }

    private static Geometry rings(OsmNodes nodes, WayIndex ways, long[] ids) {
        Polygonizer polygonizer = new Polygonizer();
        for (long id : ids) {
            ways.find(id).ifPresent(way -> lines(nodes, way).forEach(polygonizer::add));
        }
        List<Polygon> polygons = new ArrayList<>();
        for (Object polygon : polygonizer.getPolygons()) {
            polygons.add((Polygon) polygon);
        }
        MultiPolygon all = FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        return all.buffer(0);
    }

    /**
     * Centre of gravity. In degrees it is the same point as in metres stretched along an axis, since the centroid of an area moves with
     * the stretching; over a building the scale does not change.
     */
    static Point centroid(Geometry geometry) {
        return geometry.getCentroid();
    }

    private static Coordinate[] coordinates(OsmNodes nodes, long[] ids) {
        return Arrays.stream(ids)
                .mapToInt(nodes::findIndex)
                .mapToObj(index -> new Coordinate(nodes.lon(index), nodes.lat(index)))
                .toArray(Coordinate[]::new);
    }
}
