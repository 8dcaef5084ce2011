package de.nahraum.geodata.safety;

import java.time.LocalDate;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Reports for tests. */
final class Reports {
    static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Reports() {}

    static Geometry point(double x, double y) {
        return SHAPES.createPoint(new Coordinate(x, y));
    }

    static Geometry line(double... xy) {
        return SHAPES.createLineString(coordinates(xy));
    }

    static Geometry area(double... xy) {
        return SHAPES.createPolygon(coordinates(xy));
    }

    static Geometry box(double left, double right, double bottom, double top) {
        return SHAPES.toGeometry(new Envelope(left, right, bottom, top));
    }

    private static Coordinate[] coordinates(double... xy) {
        Coordinate[] coordinates = new Coordinate[xy.length / 2];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return coordinates;
    }

    static UUID group(int number) {
        return new UUID(0, number);
    }

    static SafetyReport unsafe(long id, Geometry shape, int group, LocalDate day, Reason... reasons) {
        return new SafetyReport(
                id, ReportTopic.UNSAFE, shape, FearTime.NIGHT, Set.of(reasons), SpotType.PATH, group(group), day);
    }

    static double around(SplittableRandom random, double width) {
        return (random.nextDouble() + random.nextDouble() - 1) * width;
    }
}
