package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Areas within a walk over HTTP. */
class IsochroneApiTest {
    private static final String HERE = "/api/v1/isochrone?lon=7.7690&lat=49.4440";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningCity running;

    @BeforeAll
    static void start() {
        running = RunningCity.start(true);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = running.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static City city() {
        return running.nahraum()
                .live()
                .findView(Audience.INTERNAL)
                .orElseThrow()
                .city();
    }

    @Test
    void thePositionIsKeptNowhereAndItsAreaHasTheMarkOfTheDemo() throws IOException {
        HttpResponse<String> answer = running.get(HERE + "&minutes=10");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode feature = JSON.readTree(answer.body());
        assertThat(feature.path("geometry").path("type").asText()).isIn("Polygon", "MultiPolygon");
        assertThat(feature.path("properties").path("demo").asBoolean()).isTrue();
        assertThat(feature.path("properties").path("connected").asBoolean()).isTrue();
        assertThat(feature.path("geometry").toString()).contains("[7.7");
    }

    @Test
    void aPlaceHasItsAreaAndAProtectedOneHasNone() throws IOException {
        Place open = city().places().stream()
                .filter(place -> !place.isProtected())
                .findFirst()
                .orElseThrow();
        Place hidden =
                city().places().stream().filter(Place::isProtected).findFirst().orElseThrow();
        assertThat(get("/api/v1/isochrone?metres=400&place=" + open.id())
                        .path("properties")
                        .path("metres")
                        .asDouble())
                .isEqualTo(400);
        assertThat(running.get("/api/v1/isochrone?metres=400&place=" + hidden.id())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void farFromEveryStreetTheAreaIsEmptyAndWithoutStreetsItIsACircle() throws IOException {
        double[] corner = {city().bounds().getMinX() - 400, city().bounds().getMinY() - 400};
        city().georeference().toDegrees(corner);
        JsonNode nowhere = get("/api/v1/isochrone?minutes=5&lon=%.5f&lat=%.5f".formatted(corner[0], corner[1]));
        assertThat(nowhere.path("properties").path("connected").asBoolean()).isFalse();
        assertThat(nowhere.path("geometry").path("coordinates")).isEmpty();
        try (RunningCity without = RunningCity.start(true, RunningCity::withoutStreets)) {
            JsonNode circle = JSON.readTree(without.get(HERE + "&metres=130").body());
            assertThat(circle.path("properties").path("network").asText()).isEqualTo("none");
            assertThat(circle.path("geometry").path("coordinates").get(0).size())
                    .isGreaterThan(20);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "?minutes=10, lon",
        "?lon=7.7690&lat=49.4440, minutes",
        "?lon=7.7690&lat=49.4440&minutes=0, minutes",
        "?lon=7.7690&lat=49.4440&minutes=600, minutes",
        "?lon=7.7690&lat=49.4440&minutes=NaN, minutes",
        "?lon=7.7690&lat=49.4440&minutes=100, minutes",
        "?lon=7.7690&lat=49.4440&metres=9000, metres",
        "?lon=7.7690&lat=49.4440&metres=100&place=ort-1, lon",
        "?lon=7.7690&lat=49.4440&metres=100&profile=car, profile",
    })
    void whatIsAskedWronglyIsNamed(String query, String parameter) throws IOException {
        HttpResponse<String> answer = running.get("/api/v1/isochrone" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("parameter").asText()).isEqualTo(parameter);
    }
}
