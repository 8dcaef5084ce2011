package de.nahraum.server.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Places as LimeSurvey, KoBoToolbox and people write them. */
class PositionTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "49.44;7.77|POINT (7.77 49.44)",
                "49.44;7.77;Musterstadt;RP;DE;67655|POINT (7.77 49.44)",
                "49,44;7,77|POINT (7.77 49.44)",
                "49.44, 7.77|POINT (7.77 49.44)",
                "49.44,7.77|POINT (7.77 49.44)",
                "49,44, 7,77|POINT (7.77 49.44)",
                "49.44 7.77 230.1 4.5|POINT (7.77 49.44)",
                "49.44 7.77|POINT (7.77 49.44)",
                "49.44 7.77 0 0;49.45 7.78 0 0|LINESTRING (7.77 49.44, 7.78 49.45)",
                "1 1 0 0;1 2 0 0;2 2 0 0;1 1 0 0|POLYGON ((1 1, 2 1, 2 2, 1 1))",
                "1 1 0 0; 1 2 0 0; 2 2 0 0; 1 1 0 0;|POLYGON ((1 1, 2 1, 2 2, 1 1))",
            })
    void everyFormIsRead(String text, String shape) {
        assertThat(PositionText.read(text, false).map(Geometry::toText)).contains(shape);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "am Bahnhof",
                "49.44",
                "=49.44;7.77",
                "1e3;5",
                "49.44;nebenan",
                "200 7",
                "NaN NaN",
                ";",
                "49.44 7.77 0 0;am Bahnhof"
            })
    void whatIsNoPlaceIsNone(String text) {
        assertThat(PositionText.read(text, false)).isEmpty();
    }
}
