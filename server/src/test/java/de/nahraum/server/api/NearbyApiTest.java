package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is near, nearest first, with what it takes to go there now. A Wednesday, half past nine in the morning. */
class NearbyApiTest {
    private static final String HERE = "/api/v1/nearby?lon=7.7690&lat=49.4440";
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:30:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningCity city;

    @BeforeAll
    static void start() {
        city = RunningCity.startAt(WEDNESDAY);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = city.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return JSON.readTree(answer.body());
    }

    @Test
    void theNearestComesFirstAndWhatCannotBeReachedLast() throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (JsonNode offer : get(HERE + "&limit=100").path("offers")) {
            seconds.add(
                    offer.path("seconds").isNull()
                            ? Double.MAX_VALUE
                            : offer.path("seconds").asDouble());
        }
        assertThat(seconds).hasSizeGreaterThan(60).isSorted();
        assertThat(seconds.getFirst()).isPositive().isLessThan(1_200);
    }

    @Test
    void sessionsAreThoseOfTheCalendarInLocalTime() throws IOException {
        for (JsonNode offer : get(HERE + "&topic=tenant-consultation&limit=100").path("offers")) {
            if (offer.path("offer").asText().equals("angebot-1")) {
                JsonNode first = offer.path("sessions").get(0);
                assertThat(OffsetDateTime.parse(first.path("start").asText()))
                        .isEqualTo(OffsetDateTime.parse("2026-11-25T14:00:00+01:00"));
                assertThat(offer.path("opening").asText()).isEqualTo("closed");
                assertThat(offer.path("reason").asText()).isEqualTo("outside-hours");
                return;
            }
        }
        throw new AssertionError("angebot-1 is not there");
    }

    @Test
    void everyFilterHolds() throws IOException {
        for (JsonNode offer : get(HERE + "&language=ar&stepFree=true&free=true&when=evening&limit=100")
                .path("offers")) {
            assertThat(offer.path("languages").findValuesAsText("language")).contains("ar");
            assertThat(offer.path("stepFree").asBoolean()).isTrue();
            assertThat(offer.path("free").asBoolean()).isTrue();
        }
        for (JsonNode offer : get(HERE + "&when=now&limit=100").path("offers")) {
            assertThat(offer.path("opening").asText()).isEqualTo("open");
        }
        for (JsonNode offer : get(HERE + "&topic=meeting-place&limit=100").path("offers")) {
            assertThat(offer.path("offer").isNull()).isTrue();
        }
        assertThat(get(HERE + "&limit=3").path("offers")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nearby",
                "/api/v1/nearby?lon=7.769",
                "/api/v1/nearby?lon=x&lat=49.4",
                "/api/v1/nearby?lon=NaN&lat=49.4",
                "/api/v1/nearby?lon=1e2&lat=49.4",
                "/api/v1/nearby?lon=13.4&lat=52.5",
                "/api/v1/nearby?lon=7.769&lat=49.444&limit=0",
                "/api/v1/nearby?lon=7.769&lat=49.444&limit=101",
                "/api/v1/nearby?lon=7.769&lat=49.444&when=soon",
                "/api/v1/nearby?lon=7.769&lat=49.444&topic=x",
                "/api/v1/nearby?lon=7.769&lat=49.444&language=xx",
                "/api/v1/nearby?lon=7.769&lat=49.444&stepFree=maybe",
                "/api/v1/nearby?lon=7.769&lat=49.444&radius=5",
                "/api/v1/nearby?lon=7.769&lon=7.769&lat=49.444"
            })
    void whatIsAskedForWronglyIsAProblemThatSaysWhatIsAllowed(String path) throws IOException {
        HttpResponse<String> answer = city.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("parameter").asText()).isNotEmpty();
        assertThat(problem.path("allowed")).isNotEmpty();
    }
}
