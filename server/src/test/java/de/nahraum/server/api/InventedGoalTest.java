package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A city adds a goal of its own by a few lines of YAML: it is measured and told like all others, and nothing of the program changes. */
class InventedGoalTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INVENTED = """

            - id: five-minutes-to-meet
              seed: "9.9"
              text: {de: In fünf Minuten zum Treffpunkt, en: Five minutes to meet}
              measure: coverage
              params: {service: meeting-place, minutes: 5}
              target: {op: ">=", value: 0.5}
              holdsIn: all
              resolution: Stadtrat 01.10.2026
            """;

    private static JsonNode json(RunningCity city, String path) throws IOException {
        HttpResponse<String> answer = city.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void aGoalNobodyProgrammedIsMeasuredAndTold() throws IOException {
        try (RunningCity city = RunningCity.start(true)) {
            int before = json(city, "/api/v1/goals").size();
            city.reimport("goals.yaml", goals -> goals.stripTrailing() + INVENTED);
            assertThat(json(city, "/api/v1/goals")).hasSize(before + 1);
            JsonNode goal = json(city, "/api/v1/goals/five-minutes-to-meet");
            assertThat(goal.path("provisional").asBoolean()).isFalse();
            assertThat(goal.path("text").path("en").asText()).isEqualTo("Five minutes to meet");
            assertThat(goal.path("districts")).hasSize(goal.path("of").asInt());
            JsonNode coverage = json(city, "/api/v1/coverage?service=meeting-place&minutes=5");
            assertThat(goal.path("distance").path("unit").asText()).isEqualTo("people-without-reach");
            assertThat(goal.path("distance").path("amount")).isEqualTo(goal.path("gapPeople"));
            assertThat(goal.path("distance").path("amount").asLong())
                    .isPositive()
                    .isLessThanOrEqualTo(coverage.path("city").path("gapPeople").asLong());
            assertThat(goal.path("path").path("history")).hasSize(1);
            assertThat(goal.path("sensitivity").get(0).path("counted").asText()).isEqualTo("districts");
            assertThat(goal.path("unknowns").toString()).doesNotContain("provisional");
            assertThat(city.get("/api/v1/reports/coverage-gap.html?lang=de").body())
                    .contains("In fünf Minuten zum Treffpunkt");
        }
    }

    @Test
    void thatTheAssumptionIsAboutAccommodationOrTheCityIsSaid() throws IOException {
        try (RunningCity city = RunningCity.start(true)) {
            for (String assumption : new String[] {
                "consumer-advice&parameter=planned-too&value=1", "subsidised-housing&parameter=pipeline-too&value=1"
            }) {
                JsonNode explained = json(city, "/api/v1/explain?figure=goal&part=holds&goal=" + assumption);
                for (String part : new String[] {"title", "formula", "inputs"}) {
                    assertThat(explained.path(part).toString())
                            .as(assumption + " " + part)
                            .doesNotContain("Stadtteil", "district");
                }
            }
        }
    }
}
