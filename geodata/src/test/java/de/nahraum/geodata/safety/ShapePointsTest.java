package de.nahraum.geodata.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.DistanceOp;

class ShapePointsTest {
    @Test
    void aPointStandsForItself() {
        assertThat(ShapePoints.of(Reports.point(3, 4))).containsExactly(new Coordinate(3, 4));
    }

    @Test
    void aLineHasItsEndsAndEqualParts() {
        // 50 m: three parts of 16.67 m.
        List<Coordinate> points = ShapePoints.of(Reports.line(0, 0, 30, 0, 30, 20));
        assertThat(points).hasSize(4);
        assertThat(points.get(1).distance(new Coordinate(50 / 3.0, 0))).isCloseTo(0, within(1e-9));
        assertThat(points.get(2).distance(new Coordinate(30, 10 / 3.0))).isCloseTo(0, within(1e-9));
        assertThat(points.getLast()).isEqualTo(new Coordinate(30, 20));
        assertThat(ShapePoints.of(Reports.line(0, 0, 60, 0))).hasSize(4);
        assertThat(ShapePoints.of(Reports.line(7, 7, 7, 7))).containsExactly(new Coordinate(7, 7));
    }

    @Test
    void aLineWithACornerTwiceIsNoTrouble() {
        assertThat(ShapePoints.of(Reports.line(0, 0, 10, 0, 10, 0, 40, 0)))
                .containsExactly(new Coordinate(0, 0), new Coordinate(20, 0), new Coordinate(40, 0));
    }

    @Test
    void fromWhichEndALineWasDrawnDoesNotMatterSeed1() {
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 200; run++) {
            double[] xy = random.doubles(2L * random.nextInt(2, 8), 0, 200).toArray();
            Geometry line = Reports.line(xy);
            List<Coordinate> there = ShapePoints.of(line);
            List<Coordinate> back = ShapePoints.of(line.reverse()).reversed();
            assertThat(there).hasSameSizeAs(back);
            for (int i = 0; i < there.size(); i++) {
                assertThat(there.get(i).distance(back.get(i))).isLessThan(1e-6);
                if (i > 0) {
                    // The way along the line is 20 m at most, and so is the straight one.
                    assertThat(there.get(i).distance(there.get(i - 1))).isLessThanOrEqualTo(20 + 1e-9);
                }
            }
        }
    }

    @Test
    void anAreaHasThePointsOfTheWorldsGrid() {
        assertThat(ShapePoints.of(Reports.box(15, 45, 15, 25)))
                .containsExactly(new Coordinate(20, 20), new Coordinate(40, 20));
        assertThat(ShapePoints.of(Reports.box(-45, -15, -25, -15)))
                .containsExactly(new Coordinate(-40, -20), new Coordinate(-20, -20));
    }

    @Test
    void aSmallAreaHasOnePointInside() {
        Geometry small = Reports.box(1, 5, 1, 5);
        List<Coordinate> points = ShapePoints.of(small);
        assertThat(points).hasSize(1);
        assertThat(small.contains(small.getFactory().createPoint(points.getFirst())))
                .isTrue();
    }

    @Test
    void anEmptyShapeHasNoPoints() {
        assertThat(ShapePoints.of(new GeometryFactory().createPoint())).isEmpty();
        assertThat(ShapePoints.of(new GeometryFactory().createPolygon())).isEmpty();
    }

    @Test
    void aHoleHasNoPointsAndPartsAddUp() {
        Geometry ring = Reports.box(0.5, 100.5, 0.5, 100.5).difference(Reports.box(30.5, 70.5, 30.5, 70.5));
        assertThat(ShapePoints.of(ring)).hasSize(25 - 4).doesNotContain(new Coordinate(40, 40));
        Geometry both = Reports.box(0.5, 30.5, 0.5, 30.5).union(Reports.box(80.5, 130.5, 0.5, 30.5));
        assertThat(ShapePoints.of(both)).hasSize(1 + 2);
    }

    @Test
    void areasSideBySideShareNoPointAndHaveAllSeed2() {
        SplittableRandom random = new SplittableRandom(2);
        for (int run = 0; run < 100; run++) {
            // A square cut in two along the grid, where it is hardest, or anywhere.
            double cut = random.nextBoolean() ? 20 * random.nextInt(1, 9) : random.nextDouble(10, 180);
            double tilt = random.nextBoolean() ? cut : random.nextDouble(10, 180);
            Set<Coordinate> left = new HashSet<>(ShapePoints.of(Reports.area(0, 0, cut, 0, tilt, 200, 0, 200, 0, 0)));
            Set<Coordinate> right =
                    new HashSet<>(ShapePoints.of(Reports.area(cut, 0, 200, 0, 200, 200, tilt, 200, cut, 0)));
            assertThat(left).doesNotContainAnyElementsOf(right);
            assertThat(left.size() + right.size()).isEqualTo(100);
        }
    }

    @Test
    void pointsOfRandomAreasAreThoseOfTheGridInsideSeed3() {
        SplittableRandom random = new SplittableRandom(3);
        for (int run = 0; run < 100; run++) {
            Geometry area = Reports.point(random.nextDouble(500), random.nextDouble(500))
                    .buffer(random.nextDouble(40, 200), 3)
                    .difference(Reports.point(random.nextDouble(500), random.nextDouble(500))
                            .buffer(random.nextDouble(10, 100), 3));
            if (area.isEmpty()) {
                continue;
            }
            Set<Coordinate> points = new HashSet<>(ShapePoints.of(area));
            for (int column = -20; column < 50; column++) {
                for (int row = -20; row < 50; row++) {
                    Coordinate at = new Coordinate(20 * column, 20 * row);
                    Geometry there = Reports.point(at.x, at.y);
                    if (DistanceOp.distance(area.getBoundary(), there) > 1e-6) {
                        assertThat(points.contains(at)).as("%s in %s", at, area).isEqualTo(area.contains(there));
                    }
                }
            }
        }
    }
}
