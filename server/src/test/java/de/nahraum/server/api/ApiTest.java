package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningCity city;

    @BeforeAll
    static void start() {
        city = RunningCity.start(true);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = city.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    @Test
    void theCitySaysThatItIsADemo() {
        JsonNode answer = json("/api/v1/city");
        assertThat(answer.path("demo").asBoolean()).isTrue();
        assertThat(answer.path("dataVersion").asInt()).isEqualTo(1);
        assertThat(answer.path("bbox")).hasSize(4);
        assertThat(answer.path("people").asInt()).isEqualTo(10_000);
        for (String path : List.of(
                "/api/v1/coverage?service=meeting-place", "/api/v1/indicators/sgb2", "/api/v1/goals/meeting-places")) {
            assertThat(json(path).path("demo").asBoolean()).as(path).isTrue();
        }
    }

    @Test
    void coverageAddsUp() {
        JsonNode answer = json("/api/v1/coverage?service=meeting-place&minutes=10&cells=true");
        JsonNode whole = answer.path("city");
        assertThat(whole.path("coveredPeople").asLong()
                        + whole.path("gapPeople").asLong())
                .isEqualTo(whole.path("people").asLong());
        long covered = 0;
        long cellsCovered = 0;
        for (JsonNode district : answer.path("districts")) {
            covered += district.path("coveredPeople").asLong();
        }
        for (JsonNode cell : answer.path("cells")) {
            cellsCovered +=
                    cell.path(4).asText().equals("covered") ? cell.path(2).asLong() : 0;
            boolean within = !cell.path(3).isNull() && cell.path(3).asLong() <= 600;
            assertThat(cell.path(4).asText().equals("covered")).isEqualTo(within);
        }
        assertThat(covered)
                .isEqualTo(whole.path("coveredPeople").asLong())
                .isEqualTo(cellsCovered)
                .isPositive();
        assertThat(whole.path("coveredShare").asDouble())
                .isCloseTo((double) covered / whole.path("people").asLong(), within(1e-12));
        assertThat(answer.path("planned").path("coveredPeople").asLong()).isGreaterThanOrEqualTo(covered);
        assertThat(answer.path("minutes").asDouble()).isEqualTo(10);
        assertThat(answer.has("metres")).isFalse();
    }

    @Test
    void tenMinutesAndEightHundredMetresAreTheSame() {
        JsonNode minutes =
                json("/api/v1/coverage?service=meeting-place&minutes=10").path("city");
        JsonNode metres =
                json("/api/v1/coverage?service=meeting-place&metres=800").path("city");
        assertThat(metres).isEqualTo(minutes);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/coverage                                             | service   | meeting-place
            /api/v1/coverage?service=pub                                 | service   | meeting-place
            /api/v1/coverage?service=communal-accommodation              | service   | meeting-place
            /api/v1/coverage?service=meeting-place&minutes=7.3           | minutes   | 0.5–120, steps of 0.5
            /api/v1/coverage?service=meeting-place&minutes=NaN           | minutes   | 0.5–120, steps of 0.5
            /api/v1/coverage?service=meeting-place&metres=-1             | metres    | 1–20000, steps of 1
            /api/v1/coverage?service=meeting-place&metres=1&minutes=1    | metres    | minutes
            /api/v1/coverage?service=meeting-place&profile=car           | profile   | walk
            /api/v1/coverage?service=meeting-place&status=closed         | status    | open
            /api/v1/coverage?service=meeting-place&cells=maybe           | cells     | true
            /api/v1/coverage?service=meeting-place&colour=red            | colour    | service
            /api/v1/coverage?service=meeting-place&service=guide-outlet  | service   | service
            /api/v1/indicators/sgb2?year=1800                            | year      | 1900–2100, steps of 1
            /api/v1/indicators/sgb2?year=2009                            | year      | 2025
            /api/v1/indicators/sgb2?classes=0                            | classes   | 1–9, steps of 1
            /api/v1/indicators/sgb2?scheme=jenks                         | scheme    | quantile
            /api/v1/places?kind=pub                                      | kind      | meeting-place
            /api/v1/places?kind=communal-accommodation                   | kind      | meeting-place
            /api/v1/places?status=maybe                                  | status    | open
            /api/v1/offers?topic=parties                                 | topic     | tenant-consultation
            /api/v1/offers?district=nowhere                              | district  | morlautern
            /api/v1/goals?x=1                                            | x         |
            """)
    void aBadParameterIsAProblemThatSaysWhatIsAllowed(String path, String parameter, String allowed)
            throws IOException {
        HttpResponse<String> answer = city.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
        if (allowed != null) {
            assertThat(problem.path("allowed")).extracting(JsonNode::asText).contains(allowed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/goals/happiness, goal, meeting-places",
        "/api/v1/districts/atlantis, district, morlautern",
        "/api/v1/indicators/luck, indicator, sgb2",
        "/api/v1/imports/99, version, 1"
    })
    void anUnknownIdIsAProblemThatNamesTheKnownOnes(String path, String what, String known) throws IOException {
        HttpResponse<String> answer = city.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("parameter").asText()).isEqualTo(what);
        assertThat(problem.path("allowed")).extracting(JsonNode::asText).contains(known);
    }

    @Test
    void hostileRequestsAreNeverAnInternalError() {
        List<String> hostile = List.of(
                "%00",
                "%27%22%3E%3Cscript%3E",
                "..%2f..%2fetc%2fpasswd",
                "%F0%9F%92%A9",
                "9".repeat(400),
                "-0",
                "1e309",
                "%25u0000",
                "%25u0000",
                "%7B%7D",
                "null",
                "a%0d%0aSet-Cookie:x=1");
        for (String value : hostile) {
            for (String path : List.of(
                    "/api/v1/coverage?service=",
                    "/api/v1/coverage?service=meeting-place&minutes=",
                    "/api/v1/coverage?service=meeting-place&metres=",
                    "/api/v1/indicators/",
                    "/api/v1/indicators/sgb2?year=",
                    "/api/v1/districts/",
                    "/api/v1/goals/",
                    "/api/v1/imports/",
                    "/api/v1/offers?language=",
                    "/js/",
                    "/webjars/",
                    "/css/../")) {
                assertThat(city.get(path + value).statusCode()).as(path + value).isLessThan(500);
            }
        }
    }

    /** A value must not pass for another parameter: the answer would be kept for those who ask rightly. */
    @Test
    void noValueCanSpoilTheAnswerOfAnotherRequest() {
        city.get("/api/v1/offers?language=de%5D,%20topic=%5Btenant-consultation");
        city.get("/api/v1/offers?language=de%26topic=tenant-consultation");
        assertThat(json("/api/v1/offers?language=de&topic=tenant-consultation")).isNotEmpty();
    }

    @Test
    void readsCarryAnETagAndAnswerNotModified() {
        HttpResponse<String> first = city.get("/api/v1/goals");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(city.get("/api/v1/goals", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(city.get("/api/v1/goals", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyAnswerForbidsWhatTheHouseDoesNotNeed() {
        HttpResponse<String> page = city.get("/atlas");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void filesOutsideTheWebFolderAreNotServed() {
        for (String path : List.of(
                "/js/../../../etc/passwd",
                "/js/..%2f..%2fetc/passwd",
                "/css/%2e%2e/%2e%2e/db/migration/V1__city_versions.sql",
                "/webjars/../locale/server.de.properties")) {
            assertThat(city.get(path).statusCode()).as(path).isBetween(400, 404);
        }
    }

    @Test
    void goalsTellHowTheyCameAbout() {
        JsonNode goal = json("/api/v1/goals/meeting-places");
        assertThat(goal.path("districts")).hasSize(18);
        assertThat(goal.path("sensitivity")).hasSize(4);
        assertThat(goal.path("explanation").path("de").asText())
                .contains("Minuten")
                .doesNotContain("{");
        assertThat(goal.path("holds").asInt())
                .isLessThanOrEqualTo(goal.path("of").asInt());
        for (JsonNode each : json("/api/v1/goals")) {
            assertThat(each.path("explanation").path("en").asText())
                    .doesNotStartWith("goal.")
                    .doesNotContain("{");
        }
    }

    @Test
    void theServerIsReady() {
        assertThat(json("/health/live").path("status").asText()).isEqualTo("up");
        assertThat(json("/health/ready").path("store").asBoolean()).isTrue();
    }
}
