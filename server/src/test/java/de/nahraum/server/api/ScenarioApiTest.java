package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What-ifs over HTTP: the figures of the changed city, and a plain word about whatever is asked wrongly. */
class ScenarioApiTest {
    private static final String PATH = "/api/v1/scenarios/evaluate";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningCity running;
    private static City city;

    @BeforeAll
    static void start() {
        running = RunningCity.start(true);
        city = running.nahraum()
                .live()
                .findView(de.nahraum.geodata.city.Audience.INTERNAL)
                .orElseThrow()
                .city();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static JsonNode ask(String json, int status) throws IOException {
        HttpResponse<String> answer = running.postJson(PATH, json.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    @Test
    void withoutEditsEverythingStaysAndIsWhatCoverageSays() throws IOException {
        JsonNode answer = ask("{'service':'meeting-place','minutes':10}", 200);
        JsonNode coverage = JSON.readTree(
                running.get("/api/v1/coverage?service=meeting-place&minutes=10").body());
        assertThat(answer.path("after")).isEqualTo(answer.path("before"));
        assertThat(answer.path("after").path("city").path("coveredPeople"))
                .isEqualTo(coverage.path("city").path("coveredPeople"));
        assertThat(answer.path("after").path("city").path("places"))
                .isEqualTo(coverage.path("city").path("places"));
        assertThat(answer.path("after").path("districts")).isEqualTo(coverage.path("districts"));
        assertThat(answer.path("demo").asBoolean()).isTrue();
    }

    /** One more, one elsewhere, one less, one that was planned: as the city says whose places these are. */
    @Test
    void fourEditsGiveTheFiguresOfTheChangedCity() throws IOException {
        List<Place> open =
                CoverageQuestion.open("meeting-place", new Limit.Minutes(10)).listPlaces(city);
        Place planned = city.places().stream()
                .filter(place -> place.kind() == PlaceKind.MEETING_PLACE && place.status() == Status.PLANNED)
                .findFirst()
                .orElseThrow();
        double[] here = degrees(city.cells().get(40).x(), city.cells().get(40).y());
        double[] there =
                degrees(city.cells().get(300).x(), city.cells().get(300).y());
        JsonNode answer = ask(
                "{'service':'meeting-place','minutes':10,'cells':true,'edits':["
                        + "{'op':'add','id':'new','lon':" + here[0] + ",'lat':" + here[1] + "},"
                        + "{'op':'move','place':'" + open.get(0).id() + "','lon':" + there[0] + ",'lat':" + there[1]
                        + "},"
                        + "{'op':'close','place':'" + open.get(1).id() + "'},"
                        + "{'op':'open','place':'" + planned.id() + "'}]}",
                200);

        List<Place> changed = new ArrayList<>(open.subList(2, open.size()));
        changed.add(open.get(0).movedTo(metres(there)[0], metres(there)[1]));
        changed.add(planned);
        changed.add(open.get(1).movedTo(metres(here)[0], metres(here)[1]));
        CoverageQuestion question = CoverageQuestion.open("meeting-place", new Limit.Minutes(10));
        Coverage expected = Coverage.ofPlaces(city, question, changed);
        Coverage before = Coverage.of(city, question);
        assertThat(answer.path("after").path("city").path("coveredPeople").asLong())
                .isEqualTo(expected.cityPeople().covered());
        assertThat(answer.path("after").path("city").path("places").asInt()).isEqualTo(changed.size());
        for (int d = 0; d < city.districts().size(); d++) {
            assertThat(answer.path("after")
                            .path("districts")
                            .get(d)
                            .path("gapPeople")
                            .asLong())
                    .isEqualTo(expected.districts().get(d).people().gap());
        }
        int changes = 0;
        for (int cell = 0; cell < city.cells().size(); cell++) {
            changes += before.state(cell) == expected.state(cell) ? 0 : 1;
        }
        assertThat(changes).isPositive();
        assertThat(answer.path("cells")).hasSize(changes);
        assertThat(answer.path("places").findValuesAsText("id"))
                .contains("new", open.get(0).id());
    }

    @Test
    void anotherStandardIsComparedWithThePresentOne() throws IOException {
        JsonNode answer = ask("{'service':'meeting-place','minutes':10,'edits':[{'op':'standard','minutes':15}]}", 200);
        JsonNode coverage = JSON.readTree(
                running.get("/api/v1/coverage?service=meeting-place&minutes=15").body());
        assertThat(answer.path("before").path("minutes").asDouble()).isEqualTo(10);
        assertThat(answer.path("after").path("minutes").asDouble()).isEqualTo(15);
        assertThat(answer.path("after").path("districts")).isEqualTo(coverage.path("districts"));
    }

    @Test
    void aGroupIsEstimatedBeforeAndAfterAsCoverageEstimatesIt() throws IOException {
        JsonNode answer = ask(
                "{'service':'meeting-place','minutes':10,'group':'65-plus','edits':[{'op':'standard','minutes':15}]}",
                200);
        for (String[] part : new String[][] {{"before", "10"}, {"after", "15"}}) {
            JsonNode coverage =
                    JSON.readTree(running.get("/api/v1/coverage?service=meeting-place&group=65-plus&minutes=" + part[1])
                            .body());
            JsonNode state = answer.path(part[0]);
            assertThat(answer.path("group")).isEqualTo(coverage.path("group"));
            assertThat(state.at("/city/group/estimatedCoveredPeople").asLong()).isPositive();
            assertThat(state.at("/city/group")).isEqualTo(coverage.at("/city/group"));
            assertThat(state.path("districts")).isEqualTo(coverage.path("districts"));
        }
        assertThat(ask("{'service':'meeting-place','group':'nobody','edits':[]}", 400)
                        .path("parameter")
                        .asText())
                .isEqualTo("group");
    }

    @Test
    void aPlaceFarFromEveryStreetIsSaidToBeNotConnected() throws IOException {
        double[] corner = degrees(city.bounds().getMinX() - 400, city.bounds().getMinY() - 400);
        JsonNode place = ask(
                        "{'service':'meeting-place','edits':[{'op':'add','id':'lake','lon':" + corner[0] + ",'lat':"
                                + corner[1] + "}]}",
                        200)
                .path("places")
                .get(0);
        assertThat(place.path("connected").asBoolean()).isFalse();
        assertThat(place.path("district").isNull()).isTrue();
        assertThat(place.path("people").asLong()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not JSON                | {'service':                                                                      | 400 | body",
                "not an object           | [1]                                                                              | 400 | body",
                "a field twice           | {'service':'meeting-place','service':'x'}                                        | 400 | body",
                "no service              | {}                                                                               | 400 | service",
                "unknown field           | {'service':'meeting-place','foo':1}                                              | 400 | foo",
                "object for a number     | {'service':'meeting-place','minutes':{}}                                         | 400 | minutes",
                "limit 0                 | {'service':'meeting-place','minutes':0}                                          | 400 | minutes",
                "limit of ten hours      | {'service':'meeting-place','minutes':600}                                        | 400 | minutes",
                "NaN                     | {'service':'meeting-place','minutes':NaN}                                        | 400 | body",
                "NaN as text             | {'service':'meeting-place','minutes':'NaN'}                                      | 400 | minutes",
                "a very large number     | {'service':'meeting-place','minutes':1e999999999}                                | 400 | minutes",
                "both limits             | {'service':'meeting-place','minutes':10,'metres':500}                            | 400 | metres",
                "edits no list           | {'service':'meeting-place','edits':{}}                                           | 400 | edits",
                "edit no object          | {'service':'meeting-place','edits':[3]}                                          | 400 | edits[0]",
                "unknown edit            | {'service':'meeting-place','edits':[{'op':'burn'}]}                              | 400 | edits[0].op",
                "no position             | {'service':'meeting-place','edits':[{'op':'add','id':'a','lon':7.7}]}            | 400 | edits[0].lat",
                "far away                | {'service':'meeting-place','edits':[{'op':'add','id':'a','lon':0,'lat':0}]}      | 400 | edits[0].lon",
                "field of another edit   | {'service':'meeting-place','edits':[{'op':'close','place':'a','lon':7.7}]}       | 400 | edits[0].lon",
                "bad id                  | {'service':'meeting-place','edits':[{'op':'close','place':'A b'}]}               | 400 | edits[0].place",
                "unknown place           | {'service':'meeting-place','edits':[{'op':'close','place':'nowhere'}]}           | 422 | edits[0]",
                "standard without limit  | {'service':'meeting-place','edits':[{'op':'standard'}]}                          | 400 | edits[0].minutes",
            })
    void whatIsAskedWronglyIsNamed(String what, String json, int status, String parameter) throws IOException {
        JsonNode problem = ask(json, status);
        assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.path("detail").asText()).isNotEmpty();
    }

    @Test
    void onlyJsonIsRead() throws IOException {
        HttpResponse<String> form = running.post(PATH, "service", "meeting-place");
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(JSON.readTree(form.body()).path("parameter").asText()).isEqualTo("Content-Type");
        assertThat(JSON.readTree(form.body()).path("allowed").get(0).asText()).isEqualTo("application/json");
    }

    @Test
    void fiftyOneEditsAreTooMany() throws IOException {
        String edit = "{'op':'standard','minutes':10}";
        JsonNode problem = ask("{'service':'meeting-place','edits':[" + (edit + ",").repeat(50) + edit + "]}", 400);
        assertThat(problem.path("parameter").asText()).isEqualTo("edits");
        assertThat(problem.path("allowed").get(0).asText()).isEqualTo("at most 50");
        ask("{'service':'meeting-place','edits':[" + (edit + ",").repeat(49) + edit + "]}", 200);
    }

    @Test
    void aBodyOfTenThousandPlacesIsTooLarge() throws IOException {
        String edit = "{'op':'add','id':'a','lon':7.7,'lat':49.4},";
        ask("{'service':'meeting-place','edits':[" + edit.repeat(10_000) + "{}]}", 413);
    }

    @Test
    void whatIsNotReleasedIsNotToBeAskedFor() {
        try (RunningCity hidden = RunningCity.start(false)) {
            assertThat(hidden.postJson(PATH, "{\"service\":\"meeting-place\"}").statusCode())
                    .isEqualTo(404);
        }
    }

    private static double[] degrees(double x, double y) {
        double[] at = {x, y};
        city.georeference().toDegrees(at);
        return new double[] {Math.rint(at[0] * 1e6) / 1e6, Math.rint(at[1] * 1e6) / 1e6};
    }

    private static double[] metres(double[] degrees) {
        var at = city.georeference().findMetres(degrees[0], degrees[1]).orElseThrow();
        return new double[] {at.x, at.y};
    }
}
