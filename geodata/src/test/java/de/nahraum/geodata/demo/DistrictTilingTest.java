package de.nahraum.geodata.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class DistrictTilingTest {
    private static final Frame REAL_SIZE = new Frame(1, DistrictFact.CENTRE_X, DistrictFact.CENTRE_Y);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void districtsLeaveNeitherGapNorOverlap(long seed) {
        List<Polygon> shapes = new DistrictTiling(REAL_SIZE, Seeds.stream(seed, "districts", 0)).shapes();
        assertTiling(shapes.toArray(Polygon[]::new));
        double area = shapes.stream().mapToDouble(Polygon::getArea).sum();
        assertThat(area).isCloseTo(DistrictFact.CITY_SQUARE_METRES, within(0.001 * DistrictFact.CITY_SQUARE_METRES));
    }

    @Test
    void theFileInDegreesTilesToo() {
        Polygon[] shapes =
                Districts.read(DemoFolder.standard()).byName().values().toArray(Polygon[]::new);
        assertThat(shapes).hasSize(18);
        assertTiling(shapes);
        for (Polygon shape : shapes) {
            assertThat(Orientation.isCCW(shape.getExteriorRing().getCoordinateSequence()))
                    .isTrue();
        }
    }

    @Test
    void labelAndHousesLieInTheirDistrict() {
        List<Polygon> shapes = new DistrictTiling(REAL_SIZE, Seeds.stream(1, "districts", 0)).shapes();
        for (int i = 0; i < shapes.size(); i++) {
            DistrictFact fact = DistrictFact.ALL.get(i);
            for (double[] xy : new double[][] {{fact.x(), fact.y()}, {fact.homesX(), fact.homesY()}}) {
                var point = Districts.GEOMETRY.createPoint(new org.locationtech.jts.geom.Coordinate(xy[0], xy[1]));
                assertThat(shapes.get(i).covers(point)).as(fact.name()).isTrue();
            }
        }
    }

    private static void assertTiling(Polygon[] shapes) {
        assertThat(CoverageValidator.isValid(shapes)).isTrue();
        Geometry city = CoverageUnion.union(shapes);
        assertThat(city.getGeometryType()).isEqualTo("Polygon");
        assertThat(((Polygon) city).getNumInteriorRing()).as("gaps").isZero();
    }
}
