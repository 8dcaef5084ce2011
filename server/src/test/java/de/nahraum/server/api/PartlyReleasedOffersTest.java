package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.city.Audience;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * A topic has offers in two files. While one of them is not released, the public is told nothing about times: what is not shown would look like a gap, or
 * could be worked out. Who reaches the places it is told all the same, as they are all shown.
 */
class PartlyReleasedOffersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPIC = "tenant-consultation";

    /** All that is asked about times. */
    private static final Map<String, Function<RunningCity, HttpResponse<String>>> TIMES = new LinkedHashMap<>();

    static {
        ofBody("/api/v1/siting", "'aim':'hours','weekdays':'mo,we','k':2");
        ofBody("/api/v1/siting", "'aim':'hours','candidates':'rooms'");
        ofBody("/api/v1/siting", "'aim':'hours','sites':[{'lon':7.769,'lat':49.444}]");
        for (String query : List.of("session=any", "session=evening", "weeks=2", "from=2026-12-07", "language=ar")) {
            ofPath("/api/v1/coverage?service=" + TOPIC + "&" + query);
        }
        ofPath("/api/v1/accessibility?service=" + TOPIC);
        ofPath("/api/v1/explain?figure=coverage&part=waiting&session=any&from=2026-12-07&service=" + TOPIC);
        ofPath("/api/v1/explain?figure=hours&part=per-thousand&from=2026-12-07&service=" + TOPIC);
    }

    private static void ofPath(String path) {
        TIMES.put(path, city -> city.get(path));
    }

    private static void ofBody(String path, String fields) {
        String body =
                "{'service':'%s','minutes':10,%s}".formatted(TOPIC, fields).replace('\'', '"');
        TIMES.put(path + body, city -> city.postJson(path, body));
    }

    /** A city with one offer more of the topic, where there is one already, from a file of its own. */
    private static RunningCity released(boolean internal, String publish) throws IOException {
        RunningCity city = RunningCity.start(internal);
        List<String> offers = city.read("offers.csv").lines().toList();
        String one = offers.stream()
                .filter(line -> line.contains("," + TOPIC + ","))
                .findFirst()
                .orElseThrow()
                .replaceFirst("angebot-\\d+", "angebot-aus-der-zweiten-datei");
        city.add("more-offers.csv", offers.getFirst() + "\n" + one + "\n");
        city.reimport(
                "city.yaml",
                settings -> settings.replaceFirst(
                        "(?m)^(  - \\{kind: offers, path: )offers.csv(.*publish: )public(.*)$",
                        "$0\n$1more-offers.csv$2" + publish + "$3"));
        city.release();
        assertThat(city.nahraum()
                        .live()
                        .findView(Audience.INTERNAL)
                        .orElseThrow()
                        .city()
                        .offers())
                .hasSize(offers.size());
        return city;
    }

    @Test
    void thePublicIsToldNoTimesOfATopicSomeOfWhichIsNotReleased() throws IOException {
        try (RunningCity city = released(false, "internal")) {
            assertThat(city.get("/api/v1/offers?topic=" + TOPIC).body()).doesNotContain("zweiten-datei");
            for (var asked : TIMES.entrySet()) {
                HttpResponse<String> answer = asked.getValue().apply(city);
                assertThat(answer.statusCode())
                        .as(asked.getKey() + answer.body())
                        .isEqualTo(400);
                assertThat(JSON.readTree(answer.body()).path("parameter").asText())
                        .as(asked.getKey())
                        .isEqualTo("service");
                assertThat(JSON.readTree(answer.body()).path("allowed").toString())
                        .as(asked.getKey())
                        .doesNotContain(TOPIC)
                        .contains("neighbourhood");
            }
            assertThat(city.get("/api/v1/coverage?service=" + TOPIC).statusCode())
                    .as("its places are all shown")
                    .isEqualTo(200);
            assertThat(city.postJson("/api/v1/siting", "{\"service\":\"" + TOPIC + "\",\"candidates\":\"rooms\"}")
                            .statusCode())
                    .isIn(200, 202);
        }
    }

    @Test
    void releasedAsAWholeItIsTold() throws IOException {
        try (RunningCity city = released(false, "public")) {
            assertAllIsTold(city);
        }
    }

    @Test
    void peopleInsideAreToldEitherWay() throws IOException {
        try (RunningCity city = released(true, "internal")) {
            assertAllIsTold(city);
        }
    }

    private static void assertAllIsTold(RunningCity city) {
        for (var asked : TIMES.entrySet()) {
            HttpResponse<String> answer = asked.getValue().apply(city);
            assertThat(answer.statusCode()).as(asked.getKey() + answer.body()).isIn(200, 202);
        }
    }
}
