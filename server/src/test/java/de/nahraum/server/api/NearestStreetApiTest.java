package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.city.Address;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** What the street at a spot is called, as everybody may ask. */
class NearestStreetApiTest {
    private static final String PATH = "/api/v1/nearest-street";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningCity city;

    @BeforeAll
    static void start() {
        city = RunningCity.start(false);
        city.release();
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @Test
    void beforeAHouseItIsTheStreetOfTheHouseAndNobodyKeepsTheAnswer() throws IOException {
        City known =
                city.nahraum().live().findView(Audience.PUBLIC).orElseThrow().city();
        Address house = known.addresses().getFirst();
        Coordinate at = known.georeference().toDegrees(house.x(), house.y());
        HttpResponse<String> answer = city.get(String.format(Locale.ROOT, "%s?lon=%.6f&lat=%.6f", PATH, at.x, at.y));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(JSON.readTree(answer.body()).path("street").asText()).isEqualTo(house.street());
    }

    @Test
    void whereThereIsNoStreetTheAnswerSaysSo() throws IOException {
        City known =
                city.nahraum().live().findView(Audience.PUBLIC).orElseThrow().city();
        JsonNode answer = JSON.readTree(city.get(String.format(
                        Locale.ROOT,
                        "%s?lon=%.6f&lat=%.6f",
                        PATH,
                        known.georeference().degrees().getMinX(),
                        known.georeference().degrees().getMinY()))
                .body());
        assertThat(answer.has("street")).isTrue();
        assertThat(answer.path("street").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?lon=7.769",
                "?lat=49.444",
                "?lon=x&lat=49.444",
                "?lon=NaN&lat=49.444",
                "?lon=13.4&lat=52.5",
                "?lon=7.769&lat=49.444&radius=500",
                "?lon=7.769&lon=7.769&lat=49.444"
            })
    void whatIsAskedForWronglyIsAProblem(String query) throws IOException {
        HttpResponse<String> answer = city.get(PATH + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("parameter").asText()).isNotEmpty();
    }
}
