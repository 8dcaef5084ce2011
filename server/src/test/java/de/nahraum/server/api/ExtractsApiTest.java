package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.store.Role;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A district's sheet and the needs are the report in another order: no figure in them is another one, and none is there that the report does not tell. */
class ExtractsApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPORT = "/api/v1/reports/coverage-gap.json?lang=de";

    private static RunningCity city;
    private static SignedIn planner;

    @BeforeAll
    static void start() {
        city = RunningCity.start(false);
        city.release();
        planner = city.signIn(Role.PLANNER);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static JsonNode asPublic(String path) {
        try {
            return JSON.readTree(city.get(path).body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everySheetSaysWhatTheReportSays() {
        for (Function<String, JsonNode> reader :
                List.<Function<String, JsonNode>>of(planner::json, ExtractsApiTest::asPublic)) {
            JsonNode report = reader.apply(REPORT);
            int compared = 0;
            for (JsonNode district : report.path("districts")) {
                String id = district.path("id").asText();
                JsonNode sheet = reader.apply("/api/v1/districts/" + id + "/sheet.json?lang=de");
                assertThat(sheet.path("district")).isEqualTo(district);
                Map<String, JsonNode> goals = new HashMap<>();
                sheet.path("goals").forEach(goal -> goals.put(goal.path("id").asText(), goal));
                for (JsonNode chapter : report.path("goals")) {
                    for (JsonNode part : chapter.path("districts")) {
                        if (part.path("id").asText().equals(id)) {
                            JsonNode goal = Objects.requireNonNull(
                                    goals.get(chapter.path("id").asText()));
                            assertThat(goal.path("holds")).isEqualTo(part.path("holds"));
                            assertThat(goal.path("figure")).isEqualTo(part.path("figure"));
                            assertThat(goal.path("gapPeople")).isEqualTo(part.path("gapPeople"));
                            compared++;
                        }
                    }
                }
            }
            assertThat(compared).isGreaterThan(10);
        }
    }

    @Test
    void theNeedsSayWhatTheReportSays() {
        JsonNode report = asPublic(REPORT);
        JsonNode needs = asPublic("/api/v1/needs.json?lang=de");
        Map<String, JsonNode> chapters = new HashMap<>();
        report.path("goals").forEach(goal -> chapters.put(goal.path("id").asText(), goal));
        assertThat(needs.path("topics")).isNotEmpty().allSatisfy(topic -> {
            // Goals that are not public are in neither.
            JsonNode chapter =
                    Objects.requireNonNull(chapters.get(topic.path("goal").asText()));
            assertThat(topic.path("gapPeople")).isEqualTo(chapter.path("gapPeople"));
            assertThat(topic.path("standing")).isEqualTo(chapter.path("standing"));
            assertThat(topic.path("next")).isEqualTo(chapter.path("next"));
        });
    }

    @Test
    void pagesAndFilesAreThereForEverybody() {
        for (String path : List.of("/stadtteil/innenstadt-ost", "/bedarfe?lang=en")) {
            assertThat(city.get(path).statusCode()).isEqualTo(200);
            assertThat(city.get(path).body()).contains("Demo").contains("<table");
        }
        assertThat(city.get("/api/v1/districts/innenstadt-ost/sheet.pdf").body())
                .startsWith("%PDF");
        assertThat(city.get("/api/v1/needs.pdf").body()).startsWith("%PDF");
        assertThat(city.get("/api/v1/needs.xlsx").body()).startsWith("PK");
    }

    @Test
    void anUnknownDistrictIsAProblemThatNamesThoseThereAre() {
        assertThat(city.get("/api/v1/districts/nirgendwo/sheet.json").statusCode())
                .isEqualTo(404);
        assertThat(city.get("/api/v1/districts/nirgendwo/sheet.json").body()).contains("innenstadt-ost");
        assertThat(city.get("/stadtteil/nirgendwo").statusCode()).isEqualTo(404);
    }

    @Test
    void whoFollowsALinkToADistrictThatIsNotThereReadsAPage() {
        HttpResponse<String> page = city.get("/stadtteil/nirgendwo", "Accept", "text/html", "Accept-Language", "de");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html", "/css/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("unsafe-inline");
    }

    @Test
    void whileNothingIsReleasedThePublicIsToldSoWithoutAnError() {
        try (RunningCity closed = RunningCity.start(false)) {
            for (String path : List.of("/bedarfe", "/stadtteil/innenstadt-ost")) {
                assertThat(closed.get(path, "Accept", "text/html").statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }
}
