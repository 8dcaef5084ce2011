package de.nahraum.geodata.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Metres and degrees of a city belong together both ways, and what is far away has no metres. */
class GeoreferenceTest {
    private static final double MILLIMETRE = 0.001;

    /** Around the central meridian of UTM zone 32, 9° east. */
    private static final Georeference CITY =
            Georeference.of(25832, new Envelope(495_000, 505_000, 5_475_000, 5_485_000));

    @Test
    void theCentralMeridianLiesAtHalfAMillionMetres() {
        assertThat(CITY.toDegrees(500_000, 5_480_000).x).isEqualTo(9, within(1e-9));
        assertThat(CITY.findMetres(9, 49.5).orElseThrow().x).isEqualTo(500_000, within(MILLIMETRE));
    }

    @Test
    void thereAndBackIsTheSamePoint() {
        Coordinate degrees = CITY.toDegrees(496_123.4, 5_481_987.6);
        Coordinate metres = CITY.findMetres(degrees.x, degrees.y).orElseThrow();
        assertThat(metres.x).isEqualTo(496_123.4, within(MILLIMETRE));
        assertThat(metres.y).isEqualTo(5_481_987.6, within(MILLIMETRE));
        double[] many = {496_123.4, 5_481_987.6};
        CITY.toDegrees(many);
        assertThat(many).containsExactly(degrees.x, degrees.y);
    }

    @Test
    void theBoxHoldsItsCorners() {
        Envelope box = CITY.degrees();
        assertThat(box.covers(CITY.toDegrees(495_000, 5_475_000))).isTrue();
        assertThat(box.covers(CITY.toDegrees(494_000, 5_475_000))).isFalse();
        box.expandBy(1);
        assertThat(CITY.degrees().getWidth()).isLessThan(box.getWidth());
    }

    @ParameterizedTest
    @CsvSource({
        "9, 50.4, true",
        "9, 51, false",
        "-171, 0, false",
        "9, NaN, false",
        "NaN, NaN, false",
        "1e300, 49, false"
    })
    void onlyNearTheCityThereAreMetres(double lon, double lat, boolean near) {
        assertThat(CITY.findMetres(lon, lat).isPresent()).isEqualTo(near);
    }

    @Test
    void nothingIsNearACityWithoutExtent() {
        assertThat(Georeference.of(25832, new Envelope()).findMetres(9, 49.5)).isEmpty();
    }

    @Test
    void aHundredThousandthOfADegreeIsEnough() {
        assertThat(Georeference.rounded(7.769_074_9)).isEqualTo(7.76907);
        assertThat(Georeference.rounded(7.769_075_1)).isEqualTo(7.76908);
    }
}
