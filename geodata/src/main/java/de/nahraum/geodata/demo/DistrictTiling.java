package de.nahraum.geodata.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Cuts a town into its districts: a power diagram of the districts' sites (large districts weigh more) with winding edges, inside a
 * winding outline. All boundaries are noded together before faces are made of them, so neighbours share every vertex and the districts
 * leave neither gap nor overlap.
 */
final class DistrictTiling {
    /** How much of its area a district throws into the scale; 0 would be a plain Voronoi diagram. */
    private static final double AREA_WEIGHT = 0.75 / StrictMath.PI;

    private static final GeometryFactory GEOMETRY = new GeometryFactory(new PrecisionModel(100));

    private final Frame frame;
    private final PowerDiagram diagram;
    private final SplittableRandom random;

    DistrictTiling(Frame frame, SplittableRandom random) {
        this.frame = frame;
        this.random = random;
        List<PowerDiagram.Site> sites = new ArrayList<>();
        for (DistrictFact fact : DistrictFact.ALL) {
            // Half way between label and houses: both must lie in their own district.
            sites.add(new PowerDiagram.Site(
                    frame.x((fact.x() + fact.homesX()) / 2),
                    frame.y((fact.y() + fact.homesY()) / 2),
                    fact.squareMetres() * AREA_WEIGHT * frame.scale() * frame.scale()));
        }
        diagram = new PowerDiagram(sites);
    }

    /** The districts' shapes in the order of {@link DistrictFact#ALL}. */
    List<Polygon> shapes() {
        LineString outline = new TownOutline(frame, random).ring(GEOMETRY);
        List<LineString> straight = diagram.edges(GEOMETRY, 40_000 * frame.scale());
        // Strong windings may touch each other near a corner; then the same edges wind less.
        for (double strength = 1; ; strength /= 2) {
            List<Polygon> faces = faces(outline, winding(straight, strength < 0.1 ? 0 : strength));
            if (faces.size() == DistrictFact.ALL.size()) {
                return inOrder(faces);
            }
            if (strength < 0.1) {
                throw new IllegalStateException("The outline cuts a district in two: " + faces.size() + " faces");
            }
        }
    }

    private List<LineString> winding(List<LineString> straight, double strength) {
        SplittableRandom phases = random.split();
        return straight.stream().map(edge -> wind(edge, strength, phases)).toList();
    }

    private LineString wind(LineString edge, double strength, SplittableRandom phases) {
        Coordinate a = edge.getCoordinateN(0);
        Coordinate b = edge.getCoordinateN(1);
        double length = a.distance(b);
        double scale = frame.scale();
        int pieces = 1 + (int) (length / (70 * scale));
        double phase1 = phases.nextDouble() * 2 * StrictMath.PI;
        double phase2 = phases.nextDouble() * 2 * StrictMath.PI;
        double wide = StrictMath.min(0.05 * length, 90 * scale) * strength;
        double narrow = StrictMath.min(0.03 * length, 30 * scale) * strength;
        Coordinate[] points = new Coordinate[pieces + 1];
        for (int i = 0; i <= pieces; i++) {
            double along = length * i / pieces;
            double fade = StrictMath.min(1, StrictMath.min(along, length - along) / (250 * scale));
            double aside = fade
                    * (wide * StrictMath.sin(along / (140 * scale) + phase1)
                            + narrow * StrictMath.sin(along / (50 * scale) + phase2));
            double t = along / length;
            points[i] = new Coordinate(
                    a.x + (b.x - a.x) * t - (b.y - a.y) / length * aside,
                    a.y + (b.y - a.y) * t + (b.x - a.x) / length * aside);
        }
        points[0] = a;
        points[pieces] = b;
        return GEOMETRY.createLineString(points);
    }

    private static List<Polygon> faces(LineString outline, List<LineString> edges) {
        List<Geometry> lines = new ArrayList<>(edges);
        lines.add(outline);
        Geometry noded =
                OverlayNGRobust.overlay(GEOMETRY.buildGeometry(lines), GEOMETRY.createLineString(), OverlayNG.UNION);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        Polygon town = GEOMETRY.createPolygon(outline.getCoordinates());
        List<Polygon> faces = new ArrayList<>();
        Collection<?> all = polygonizer.getPolygons();
        for (Object face : all) {
            Polygon polygon = (Polygon) face;
            if (town.contains(polygon.getInteriorPoint())) {
                faces.add(polygon);
            }
        }
        return faces;
    }

    private List<Polygon> inOrder(List<Polygon> faces) {
        Polygon[] ordered = new Polygon[faces.size()];
        for (Polygon face : faces) {
            Point inside = face.getInteriorPoint();
            face.normalize();
            ordered[diagram.nearest(inside.getX(), inside.getY())] = face;
        }
        return List.of(ordered);
    }
}
