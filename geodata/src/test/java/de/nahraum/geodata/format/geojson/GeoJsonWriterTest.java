package de.nahraum.geodata.format.geojson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.notice.Notices;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class GeoJsonWriterTest {
    @Test
    void roundsAndTurnsRings() throws Exception {
        Geometry clockwise = new WKTReader().read("POLYGON ((0 0, 0 9.12345678, 9 9, 0 0), (1 2, 2 3, 1 3, 1 2))");
        assertThat(new GeoJsonWriter(3).text(clockwise))
                .isEqualTo(
                        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[9,9],[0,9.123],[0,0]],[[1,2],[1,3],[2,3],[1,2]]]}");
        assertThat(new GeoJsonWriter(6).text(new WKTReader().read("POINT (-0.0000001 10)")))
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[0,10]}");
        assertThat(new GeoJsonWriter(6).text(new WKTReader().read("POINT EMPTY")))
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[]}");
        assertThat(new GeoJsonWriter(6).text(new WKTReader().read("GEOMETRYCOLLECTION (POINT (1 2))")))
                .isEqualTo(
                        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (7.123456 49.5)",
                "MULTIPOINT ((7 49), (8 50))",
                "LINESTRING (7 49, 8 50)",
                "MULTILINESTRING ((7 49, 8 50), (1 2, 3 4))",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (3 1, 4 2, 4 1, 3 1)), ((20 20, 21 20, 21 21, 20 20)))"
            })
    void whatIsWrittenIsRead(String wkt) throws Exception {
        Geometry geometry = new WKTReader().read(wkt);
        byte[] text = new GeoJsonWriter(7).text(geometry).getBytes(UTF_8);
        FeatureSet read = GeoJsonReader.read(new ByteArrayInputStream(text), "f", new Notices());
        assertThat(Objects.requireNonNull(read.features().getFirst().geometry()).equalsTopo(geometry))
                .isTrue();
    }
}
