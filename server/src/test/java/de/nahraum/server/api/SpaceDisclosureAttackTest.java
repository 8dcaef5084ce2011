package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.store.Role;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody reads all the public can read before and after the house works on a fear space: until a person releases it nothing is seen, and then only what was chosen. */
class SpaceDisclosureAttackTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/v1/admin/fear-spaces";
    private static final String NAME = "Durchgang hinter der Geheimhalle";
    private static final String WORDS = "Zwei Frauen aus der Nachbarschaft gingen mit";
    private static final List<String> READ = List.of(
            "/api/v1/city",
            "/api/v1/districts",
            "/api/v1/indicators",
            "/api/v1/places",
            "/api/v1/offers",
            "/api/v1/goals",
            "/api/v1/goals/meeting-places",
            "/api/v1/goals/fear-spaces",
            "/api/v1/coverage?service=meeting-place&cells=true",
            "/api/v1/coverage?service=meeting-place&time=evening",
            "/api/v1/evening?service=meeting-place",
            "/api/v1/fear-spaces",
            "/api/v1/safety-cells?topic=unsafe",
            "/api/v1/basemap",
            "/api/v1/search?q=Geheimhalle",
            "/api/v1/reports/coverage-gap.json",
            "/api/v1/reports/coverage-gap.html",
            "/was-daraus-wurde",
            "/unsicher",
            "/meldung",
            "/",
            PATH);
    private static final Set<String> OF_RELEASED = Set.of("/api/v1/fear-spaces", "/was-daraus-wurde");

    private static RunningCity city;
    private static SignedIn planner;
    private static String square;

    @BeforeAll
    static void start() throws IOException {
        city = RunningCity.start(false);
        city.release();
        planner = city.signIn(Role.PLANNER);
        JsonNode box = JSON.readTree(city.get("/api/v1/city").body()).path("bbox");
        double west = (box.path(0).asDouble() + box.path(2).asDouble()) / 2;
        double south = (box.path(1).asDouble() + box.path(3).asDouble()) / 2;
        square =
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%3$s],[%2$s,%3$s],[%2$s,%4$s],[%1$s,%4$s],[%1$s,%3$s]]]}"
                        .formatted(west, west + 0.001, south, south + 0.0006);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static Map<String, String> read() {
        city.nahraum().live().refresh();
        Map<String, String> answers = new TreeMap<>();
        for (String path : READ) {
            HttpResponse<String> answer = city.get(path);
            answers.put(
                    path,
                    answer.statusCode() + "\n"
                            + answer.body()
                                    .replaceAll("(?s)<p class=\"band offline\".*?</p>", "")
                                    .replaceAll("name=\"key\" value=\"[^\"]*\"", ""));
        }
        return answers;
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = new TreeSet<>();
        before.forEach((path, answer) -> {
            if (!answer.equals(after.get(path))) {
                changed.add(path);
            }
        });
        return changed;
    }

    private static JsonNode send(String method, String path, String body) throws IOException {
        HttpResponse<String> answer = planner.change(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    private static JsonNode step(JsonNode space, String kind) throws IOException {
        return send(
                "POST",
                PATH + "/" + space.path("id").asText() + "/steps",
                "{\"changes\":" + space.path("changes") + ",\"kind\":\"" + kind + "\",\"day\":\""
                        + LocalDate.now(ZoneId.of("Europe/Berlin")) + "\",\"party\":\"Beirat\",\"words\":\"" + WORDS
                        + "\"}");
    }

    @Test
    void untilAPersonReleasesItNothingIsSeenAndThenOnlyWhatWasChosen() throws IOException {
        Map<String, String> before = read();
        assertThat(before.get("/api/v1/coverage?service=meeting-place&cells=true"))
                .startsWith("200");

        JsonNode space = send("POST", PATH, "{\"name\":\"" + NAME + "\",\"geometry\":" + square + "}");
        assertThat(changed(before, read())).as("opened").isEmpty();
        space = step(space, "confirmed");
        space = step(space, "measure-planned");
        assertThat(changed(before, read())).as("checked, measure planned").isEmpty();
        String path = PATH + "/" + space.path("id").asText();
        JsonNode chosen = StreamSupport.stream(
                        planner.json(path + "/squares").path("features").spliterator(), false)
                .map(feature -> feature.path("properties"))
                .filter(properties -> properties.path("inside").asBoolean())
                .findFirst()
                .orElseThrow();
        space = send(
                "PUT",
                path + "/public",
                "{\"changes\":" + space.path("changes")
                        + ",\"words\":\"Hier wird es heller.\",\"squares\":[{\"column\":" + chosen.path("column")
                        + ",\"row\":" + chosen.path("row") + "}]}");
        assertThat(changed(before, read())).as("prepared").isEmpty();

        space = send("POST", path + "/release", "{\"changes\":" + space.path("changes") + "}");
        Map<String, String> released = read();
        assertThat(changed(before, released)).isEqualTo(OF_RELEASED);
        for (String each : OF_RELEASED) {
            assertThat(released.get(each)).contains("Hier wird es heller.").doesNotContain(NAME, WORDS, "Beirat");
        }

        space = step(space, "remark");
        assertThat(changed(released, read())).as("a remark of the house").isEmpty();
        planner.change(
                "DELETE", path + "/release?changes=" + space.path("changes").asInt(), "");
        assertThat(changed(before, read())).as("taken back").isEmpty();
    }
}
