package de.nahraum.geodata.demo;

import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** A generated town boundary: a round shape that bulges around each outlying district, with the area of the real city. */
final class TownOutline {
    private static final int POINTS = 300;
    private static final double BASE_RADIUS = 5_600;
    private static final double MARGIN = 1_500;
    private static final double BULGE_WIDTH = 0.38;

    private final Frame frame;
    private final double[] phases = new double[5];

    TownOutline(Frame frame, SplittableRandom random) {
        this.frame = frame;
        for (int i = 0; i < phases.length; i++) {
            phases[i] = random.nextDouble() * 2 * StrictMath.PI;
        }
    }

    LineString ring(GeometryFactory geometry) {
        double[] radii = new double[POINTS];
        double area = 0;
        double step = 2 * StrictMath.PI / POINTS;
        for (int i = 0; i < POINTS; i++) {
            radii[i] = radius(i * step);
            area += radii[i] * radii[i] * step / 2;
        }
        double factor = StrictMath.sqrt(DistrictFact.CITY_SQUARE_METRES / area) * frame.scale();
        Coordinate[] ring = new Coordinate[POINTS + 1];
        for (int i = 0; i < POINTS; i++) {
            double radius = radii[i] * factor;
            ring[i] = new Coordinate(
                    frame.centreX() + radius * StrictMath.cos(i * step),
                    frame.centreY() + radius * StrictMath.sin(i * step));
        }
        ring[POINTS] = ring[0].copy();
        return geometry.createLineString(ring);
    }

    /** Metres from the middle of the real-size town: a soft maximum of a circle and one bulge per district. */
    private double radius(double angle) {
        double sum = power6(BASE_RADIUS);
        for (DistrictFact fact : DistrictFact.ALL) {
            double dx = fact.x() - DistrictFact.CENTRE_X;
            double dy = fact.y() - DistrictFact.CENTRE_Y;
            double turn = StrictMath.IEEEremainder(angle - StrictMath.atan2(dy, dx), 2 * StrictMath.PI) / BULGE_WIDTH;
            sum += power6((StrictMath.sqrt(dx * dx + dy * dy) + MARGIN) * StrictMath.exp(-turn * turn));
        }
        double radius = StrictMath.pow(sum, 1.0 / 6);
        double ripple = 0;
        for (int i = 0; i < phases.length; i++) {
            int waves = 7 + 9 * i;
            ripple += StrictMath.sin(waves * angle + phases[i]) / waves;
        }
        return radius * (1 + 0.12 * ripple);
    }

    private static double power6(double value) {
        return value * value * value * value * value * value;
    }
}
