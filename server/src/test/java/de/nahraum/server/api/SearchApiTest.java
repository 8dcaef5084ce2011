package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.city.Address;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.Status;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search as others ask for it: what it answers, what it refuses, and what nobody finds. */
class SearchApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningCity inside;
    private static RunningCity outside;

    @BeforeAll
    static void start() {
        inside = RunningCity.start(true);
        outside = RunningCity.start(false);
        outside.release();
    }

    @AfterAll
    static void stop() {
        inside.close();
        outside.close();
    }

    private static HttpResponse<String> ask(RunningCity city, String query) {
        return city.get("/api/v1/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static JsonNode hits(RunningCity city, String query) throws IOException {
        HttpResponse<String> answer = ask(city, query);
        assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static City whole() {
        return inside.nahraum().live().findView(Audience.INTERNAL).orElseThrow().city();
    }

    @Test
    void aHouseIsFoundWithItsDistrictAndPosition() throws IOException {
        Address address = whole().addresses().get(100);
        JsonNode hit = hits(outside, address.street() + " " + address.number()).get(0);
        assertThat(hit.path("kind").asText()).isEqualTo("address");
        assertThat(hit.path("label").asText()).isEqualTo(address.street() + " " + address.number());
        assertThat(hit.path("id").isNull()).isTrue();
        assertThat(hit.path("exact").asBoolean()).isTrue();
        assertThat(hit.path("district").path("id").asText())
                .isEqualTo(whole().districtLocator()
                        .find(address.x(), address.y())
                        .orElseThrow()
                        .id());
        assertThat(hit.path("district").path("name").asText()).isNotEmpty();
        assertThat(hit.path("lon").asText()).matches("7\\.\\d{1,5}");
        assertThat(hit.path("lat").asText()).matches("49\\.\\d{1,5}");
        assertThat(hits(outside, address.street() + " 9999")
                        .get(0)
                        .path("exact")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aDistrictComesFirst() throws IOException {
        JsonNode hit = hits(outside, "morlautern").get(0);
        assertThat(hit.path("kind").asText()).isEqualTo("district");
        assertThat(hit.path("id").asText()).isEqualTo("morlautern");
    }

    @Test
    void nothingIsKept() {
        HttpResponse<String> answer = ask(outside, "morlautern");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t"})
    void anEmptyQueryIsToldSo(String query) throws IOException {
        HttpResponse<String> answer = ask(outside, query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("parameter").asText()).isEqualTo("q");
        assertThat(JSON.readTree(answer.body()).path("detail").asText()).contains("what to look for");
    }

    @Test
    void tooLongAQueryIsRefusedWithTheLimit() throws IOException {
        assertThat(ask(outside, "a".repeat(200)).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = ask(outside, "a".repeat(201));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("allowed").get(0).asText()).contains("200");
        assertThat(ask(outside, "a".repeat(10_000)).statusCode()).isIn(400, 414, 431);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"limit=0", "limit=21", "limit=x", "page=2", "q=b"})
    void otherParametersAreRefused(String parameter) {
        assertThat(outside.get("/api/v1/search?q=a&" + parameter).statusCode()).isEqualTo(400);
    }

    @Test
    void noMoreThanAskedFor() throws IOException {
        assertThat(JSON.readTree(
                        outside.get("/api/v1/search?q=stra%C3%9Fe&limit=3").body()))
                .hasSize(3);
        assertThat(JSON.readTree(outside.get("/api/v1/search?q=stra%C3%9Fe").body()))
                .hasSize(8);
    }

    @Test
    void strangeTextIsNoMistake() throws IOException {
        for (String query :
                new String[] {"!!!", "*:*", "AND OR", "\"", "🏠", "\u202E\u200F", "a\u0000b", "%", "<script>"}) {
            assertThat(hits(outside, query).isArray()).as(query).isTrue();
        }
    }

    @Test
    void protectedPlacesAreFoundByNobody() throws IOException {
        int looked = 0;
        for (Place place : whole().places()) {
            if (place.isProtected()) {
                looked++;
                for (RunningCity city : new RunningCity[] {inside, outside}) {
                    for (String query :
                            new String[] {place.name(), place.id(), place.name().substring(0, 9)}) {
                        assertThat(hits(city, query).findValuesAsText("id")).doesNotContain(place.id());
                        assertThat(hits(city, query).findValuesAsText("label")).doesNotContain(place.name());
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(3);
    }

    @Test
    void suggestionsAreFoundInsideOnly() throws IOException {
        Place suggested = whole().places().stream()
                .filter(place -> place.status() == Status.SUGGESTED)
                .findFirst()
                .orElseThrow();
        assertThat(hits(inside, suggested.name()).findValuesAsText("id")).contains(suggested.id());
        assertThat(hits(outside, suggested.name()).findValuesAsText("id")).doesNotContain(suggested.id());
    }
}
