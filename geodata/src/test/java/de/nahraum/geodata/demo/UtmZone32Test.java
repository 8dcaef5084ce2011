package de.nahraum.geodata.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;

class UtmZone32Test {
    /** 1e-8 degrees are about a millimetre. */
    private static final double MILLIMETRE = 1e-8;

    @Test
    void theOriginOfTheZoneIsNineDegreesEastOnTheEquator() {
        UtmZone32.Degrees origin = UtmZone32.toDegrees(500_000, 0);
        assertThat(origin.lon()).isEqualTo(9);
        assertThat(origin.lat()).isZero();
    }

    @Test
    void agreesWithGeoToolsToAMillimetreAllOverTheZone() throws Exception {
        MathTransform oracle = CRS.findMathTransform(CRS.decode("EPSG:25832", true), CRS.decode("EPSG:4258", true));
        for (double x = 280_000; x <= 720_000; x += 40_000) {
            for (double y = 5_200_000; y <= 6_100_000; y += 90_000) {
                double[] expected = {x, y};
                oracle.transform(expected, 0, expected, 0, 1);
                UtmZone32.Degrees actual = UtmZone32.toDegrees(x, y);
                assertThat(actual.lon()).isCloseTo(expected[0], within(MILLIMETRE));
                assertThat(actual.lat()).isCloseTo(expected[1], within(MILLIMETRE));
            }
        }
    }

    @Test
    void anglesHaveSevenDecimals() {
        StringBuilder out = new StringBuilder();
        UtmZone32.Degrees.append(out, 7.00000004);
        out.append(' ');
        UtmZone32.Degrees.append(out, -0.0300001);
        assertThat(out).hasToString("7.0000000 -0.0300001");
    }
}
