package de.nahraum.geodata.format.geojson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonReaderTest {
    private static final String COLLECTION = """
            {"features": [
              {"geometry": {"coordinates": [[[7,49,0.0],[8,49,0.0],[8,50,0.0],[7,49,0.0]]], "type": "Polygon"}, "id": 12, "type": "Feature",
               "properties": {"municipality_id" : 14, "area": 8871874.77, "name": "Mölschbach", "no": null, "yes": true, "list": [1, {"a": 2.50}], "big": 1E5, "odd": NaN}},
              {"type": "Feature", "properties": null, "geometry": {"type": "Point", "coordinates": [7.5, 49.5]}, "bbox": [1,2,3,4]}
             ],
             "name": "N:\\\\00\\\\x.geojson", "extra": {"features": [1]},
             "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}, "type": "FeatureCollection"}
            """;

    private final Notices notices = new Notices();

    @Test
    void membersInAnyOrder() throws IOException {
        FeatureSet set = read(COLLECTION);
        assertThat(notices.list()).isEmpty();
        assertThat(set.epsg()).isEqualTo(4258);
        Feature first = set.features().getFirst();
        assertThat(first.id()).isEqualTo("12");
        assertThat(first.properties().toString())
                .isEqualTo(
                        "{municipality_id=14, area=8871874.77, name=Mölschbach, no=, yes=true, list=[1,{\"a\":2.50}], big=1E5, odd=NaN}");
        assertThat(String.valueOf(first.geometry())).isEqualTo("POLYGON ((7 49, 8 49, 8 50, 7 49))");
        assertThat(set.features().get(1).number()).isEqualTo(2);
    }

    @Test
    void encodings() throws IOException {
        for (byte[] bytes : List.of(
                ("\uFEFF" + COLLECTION).getBytes(UTF_8),
                ("\uFEFF" + COLLECTION).getBytes(StandardCharsets.UTF_16LE),
                COLLECTION.getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(read(bytes).features()).hasSize(2);
        }
        assertThat(notices.list()).isEmpty();
        read(COLLECTION.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(notices.list()).singleElement().isInstanceOf(Notice.EncodingInvalid.class);
    }

    @Test
    void featureAndBareGeometry() throws IOException {
        assertThat(read("{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}")
                        .features())
                .hasSize(1);
        assertThat(read("{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}")
                        .features())
                .hasSize(1);
        assertThat(notices.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            null | geometry-missing
            {"type":"Polygon","coordinates":[]} | geometry-missing
            {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]} | geometry-repaired
            {"type":"Polygon","coordinates":[[[0,0],[1,0]]]} | geometry-unexpected
            {"type":"Polygon","coordinates":[[0,0],[1,0],[1,1],[0,0]]} | geometry-unexpected
            {"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[1,1]]]} | geometry-repaired
            {"type":"LineString","coordinates":[[0,0]]} | geometry-unexpected
            {"type":"Point","coordinates":[NaN,0]} | coordinate-out-of-range
            {"type":"Point","coordinates":[1e999,0]} | coordinate-out-of-range
            {"type":"Point","coordinates":[1]} | coordinate-out-of-range
            {"type":"Point","coordinates":["1","2"]} | geometry-unexpected
            {"type":"Point","coordinates":{"x":1}} | geometry-unexpected
            {"type":"Point"} | geometry-unexpected
            {"type":"Blob","coordinates":[1,2]} | geometry-unexpected
            {"type":"GeometryCollection","geometries":[]} | geometry-unexpected
            """)
    void geometriesThatAreNone(String geometry, String code) throws IOException {
        FeatureSet set = read(
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":" + geometry + "}]}");
        assertThat(set.features()).hasSize(1);
        assertThat(set.features().getFirst().geometry() == null).isEqualTo(!code.equals("geometry-repaired"));
        assertThat(notices.list()).extracting(Notice::code).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "{",
                "{}",
                "{\"type\":\"Topology\"}",
                "{\"type\":\"FeatureCollection\",\"features\":[{",
                "<kml/>",
                "{\"a\":\0}"
            })
    void noGeoJson(String text) throws IOException {
        assertThat(read(text).features()).isEmpty();
        assertThat(notices.list()).isNotEmpty().allMatch(Notice.SyntaxBroken.class::isInstance);
    }

    @Test
    void hostileDepthLengthAndEmptiness() throws IOException {
        for (String text : List.of(
                "[".repeat(1_000_000),
                "{\"type\":\"Point\",\"coordinates\":" + "[".repeat(1_000_000),
                "{\"a\":".repeat(1_000_000),
                "{\"a\":\"" + "x".repeat(3_000_000) + "\"}",
                "{\"type\":\"Point\",\"coordinates\":[" + "9".repeat(100_000) + ",1]}")) {
            Notices found = new Notices();
            GeoJsonReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "f", found);
            assertThat(found.list()).singleElement().isInstanceOf(Notice.SyntaxBroken.class);
        }
        read("");
        read("{\"type\":\"FeatureCollection\",\"features\":[]}");
        assertThat(notices.list()).hasSize(2).allMatch(Notice.FileEmpty.class::isInstance);
    }

    @Test
    void cutOrScrambledFilesNeverThrow() throws IOException {
        byte[] whole = COLLECTION.getBytes(UTF_8);
        Random random = new Random(2032);
        for (int i = 0; i < whole.length; i++) {
            read(Arrays.copyOf(whole, i));
            byte[] scrambled = whole.clone();
            scrambled[i] = (byte) random.nextInt(256);
            scrambled[random.nextInt(whole.length)] = (byte) "[]{}\":,0".charAt(random.nextInt(8));
            GeoJsonChecks.check(read(scrambled).features(), true, "f", notices);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:EPSG::25832, 25832",
        "EPSG:31466, 31466",
        "urn:ogc:def:crs:EPSG:6.9:4326, 4258",
        "urn:ogc:def:crs:OGC:1.3:CRS84, 4258",
        "http://www.opengis.net/def/crs/EPSG/0/25833, 25833",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, 4258"
    })
    void crsNames(String name, int epsg) {
        assertThat(CrsNames.epsg(name)).isEqualTo(epsg);
    }

    @Test
    void unknownCrs() throws IOException {
        read(COLLECTION.replace("urn:ogc:def:crs:OGC:1.3:CRS84", "Gauss"));
        assertThat(notices.list()).singleElement().isInstanceOf(Notice.CrsUnknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "7.7, 49.4, true, ''",
        "49.4, 7.7, true, axes-swapped",
        "36, 36, true, ''",
        "100, 10, true, ''",
        "413541, 5470223, true, coordinate-out-of-range",
        "413541, 5470223, false, ''",
        "5470223, 413541, false, axes-swapped",
        "1e9, 0, false, coordinate-out-of-range"
    })
    void axesAndRange(String x, String y, boolean degrees, String code) throws IOException {
        FeatureSet set = read("{\"type\":\"Point\",\"coordinates\":[" + x + "," + y + "]}");
        GeoJsonChecks.check(set.features(), degrees, "f", notices);
        assertThat(notices.list()).extracting(Notice::code).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void bowTiesAreRepairedWithTheReason() throws IOException {
        FeatureSet set = read("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}");
        List<Feature> checked = GeoJsonChecks.check(set.features(), true, "f", notices);
        assertThat(Objects.requireNonNull(checked.getFirst().geometry()).getArea())
                .isEqualTo(2);
        assertThat(notices.list())
                .singleElement()
                .isInstanceOfSatisfying(
                        Notice.GeometryRepaired.class,
                        repaired -> assertThat(repaired.detail()).isEqualTo("Self-intersection 1.0 1.0"));
    }

    private FeatureSet read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    private FeatureSet read(byte[] bytes) throws IOException {
        return GeoJsonReader.read(new ByteArrayInputStream(bytes), "f", notices);
    }
}
