package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The steps of every goal of the demo city, as the house and the public are told. */
class GoalStepsApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode json(RunningCity city, String path) throws IOException {
        return JSON.readTree(city.get(path).body());
    }

    private static List<JsonNode> steps(RunningCity city) throws IOException {
        List<JsonNode> steps = new ArrayList<>();
        for (JsonNode goal : json(city, "/api/v1/goals")) {
            assertThat(goal.has("steps")).isFalse();
            JsonNode whole = json(city, "/api/v1/goals/" + goal.path("id").asText());
            assertThat(whole.path("steps").isArray()).isTrue();
            whole.path("steps").forEach(steps::add);
        }
        return steps;
    }

    private static Set<String> kinds(List<JsonNode> steps) {
        Set<String> kinds = new TreeSet<>();
        steps.forEach(step -> kinds.add(step.path("kind").asText()));
        return kinds;
    }

    private static void haveWords(List<JsonNode> steps) {
        for (JsonNode step : steps) {
            for (String language : List.of("de", "en")) {
                assertThat(step.path("text").path(language).asText())
                        .isNotBlank()
                        .doesNotContain("goal.step")
                        .doesNotContain("service.")
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void theHouseIsToldOfRoomsAndPlacesAndDwellings() throws IOException {
        try (RunningCity city = RunningCity.start(true)) {
            List<JsonNode> steps = steps(city);
            haveWords(steps);
            assertThat(kinds(steps))
                    .contains(
                            "new-site",
                            "open-planned",
                            "start-offer",
                            "declare-complete",
                            "reinspect",
                            "dwellings-elsewhere");
            for (JsonNode step : steps) {
                if (step.path("kind").asText().equals("new-site")) {
                    assertThat(step.path("together").asLong())
                            .isBetween(
                                    step.path("people").asLong(),
                                    step.path("most").asLong());
                    assertThat(step.path("lon").asDouble()).isBetween(7.0, 8.5);
                }
            }
            assertThat(steps).anyMatch(step -> step.has("room"));
        }
    }

    @Test
    void thePublicIsToldOfNoRoomNoDwellingAndNoFearSpace() throws IOException {
        try (RunningCity city = RunningCity.start(false)) {
            city.release();
            List<JsonNode> steps = steps(city);
            haveWords(steps);
            assertThat(kinds(steps))
                    .contains("new-site")
                    .doesNotContain(
                            "dwellings-elsewhere", "dwellings-here", "reinspect", "start-analysis", "renew-analysis");
            assertThat(steps).noneMatch(step -> step.has("room"));
        }
    }
}
