package de.nahraum.geodata.safety;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.safety.PublicSquares.Square;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class PublicSquaresTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Test
    void squaresTogetherAreOneArea() {
        Geometry area = PublicSquares.union(List.of(new Square(8000, 100), new Square(8001, 100)));
        assertThat(area.getArea()).isEqualTo(2 * 50 * 50);
        assertThat(area.getEnvelopeInternal().getMinX()).isEqualTo(400_000);
        assertThat(area.getNumGeometries()).isEqualTo(1);
    }

    @Test
    void thoseAroundASpotHoldIt() {
        Geometry spot = SHAPES.createPoint(new Coordinate(400_010, 5_000_045)).buffer(15);
        List<Square> around = PublicSquares.around(spot);
        assertThat(PublicSquares.union(around).contains(spot)).isTrue();
        assertThat(around).hasSizeBetween(9, 25);
    }

    @Test
    void evenOfAVeryLongShapeThereAreNotTooMany() {
        Geometry street = SHAPES.createLineString(new Coordinate[] {new Coordinate(0, 0), new Coordinate(3000, 2000)})
                .buffer(15);
        assertThat(PublicSquares.around(street)).hasSizeLessThanOrEqualTo(PublicSquares.MOST);
    }
}
