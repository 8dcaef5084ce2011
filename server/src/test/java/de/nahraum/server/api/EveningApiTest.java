package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.EveningCoverage;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.street.Avoidance;
import de.nahraum.geodata.street.TimeOfDay;
import de.nahraum.geodata.street.WalkProfile;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** The evening over HTTP: the figures of the analysis for people inside the house, nothing of it for anybody else. */
class EveningApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CoverageQuestion NEAR = CoverageQuestion.open("meeting-place", new Limit.Minutes(10));
    private static RunningCity running;
    private static City city;

    @BeforeAll
    static void start() {
        running = RunningCity.start(true);
        city = running.nahraum()
                .live()
                .findView(Audience.INTERNAL)
                .orElseThrow()
                .city();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = running.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode post(String json, int status) throws IOException {
        HttpResponse<String> answer = running.postJson("/api/v1/scenarios/evaluate", json.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    @Test
    void theAnswerIsThatOfTheAnalysisForBothVariants() throws IOException {
        assertThat(city.avoidedInTheEvening()).hasSizeGreaterThanOrEqualTo(5);
        for (Avoidance how : Avoidance.values()) {
            JsonNode answer = get("/api/v1/evening?service=meeting-place&minutes=10&variant=" + how.id());
            EveningCoverage expected = EveningCoverage.of(city, NEAR, how);
            assertThat(answer.path("variant").asText()).isEqualTo(how.id());
            assertThat(answer.path("demo").asBoolean()).isTrue();
            assertThat(answer.path("city").path("lostPeople").asLong()).isEqualTo(expected.lost());
            assertThat(answer.path("fearSpaces").findValuesAsText("id"))
                    .containsExactlyElementsOf(city.avoidedInTheEvening().stream()
                            .map(FearSpace::id)
                            .toList());
            for (int i = 0; i < expected.effects().size(); i++) {
                JsonNode effect = answer.path("fearSpaces").get(i);
                assertThat(effect.path("alonePeople").asLong())
                        .isEqualTo(expected.effects().get(i).alone());
                assertThat(effect.path("lastPeople").asLong())
                        .isEqualTo(expected.effects().get(i).last());
            }
            assertThat(answer.path("districts").findValuesAsText("id"))
                    .containsExactlyElementsOf(city.districts().stream()
                            .map(de.nahraum.geodata.city.District::id)
                            .toList());
            assertThat(answer.path("ways").isMissingNode()).isTrue();
            assertThat(answer.path("lostCells").isMissingNode()).isTrue();
        }
    }

    /** The cells that are named hold as many people as are said to lose their way. */
    @Test
    void cellsLostAreThoseOfTheCoverageByDay() throws IOException {
        for (Avoidance how : Avoidance.values()) {
            String question = "?service=neighbourhood-office&minutes=5&cells=true";
            JsonNode answer = get("/api/v1/evening" + question + "&variant=" + how.id());
            JsonNode cells = get("/api/v1/coverage" + question).path("cells");
            long people = 0;
            for (JsonNode position : answer.path("lostCells")) {
                JsonNode cell = cells.get(position.asInt());
                assertThat(cell.get(4).asText()).isEqualTo("covered");
                people += cell.get(2).asLong();
            }
            assertThat(people)
                    .isEqualTo(answer.path("city").path("lostPeople").asLong())
                    .isPositive();
        }
    }

    @Test
    void aPositionAlsoGetsBothWays() throws IOException {
        Coordinate at = city.georeference()
                .toDegrees(
                        city.fearSpaces().getFirst().shape().getCentroid().getX(),
                        city.fearSpaces().getFirst().shape().getCentroid().getY());
        JsonNode ways = get("/api/v1/evening?service=meeting-place&lon=%.6f&lat=%.6f".formatted(at.x, at.y))
                .path("ways");
        assertThat(ways.path("day").path("geometry").path("type").asText()).isEqualTo("LineString");
        assertThat(ways.path("evening").path("countedMetres").asLong())
                .isGreaterThan(ways.path("day").path("countedMetres").asLong());
        for (JsonNode way : ways) {
            assertThat(way.path("seconds").asDouble())
                    .isCloseTo(way.path("metres").asLong() / WalkProfile.WALK.metresPerSecond(), within(1.0));
        }
    }

    @Test
    void coverageAndWhatIfsAgreeAboutTheEvening() throws IOException {
        Coverage evening = Coverage.of(city, NEAR.at(TimeOfDay.EVENING));
        JsonNode coverage = get("/api/v1/coverage?service=meeting-place&minutes=10&time=evening");
        assertThat(coverage.path("city").path("coveredPeople").asLong())
                .isEqualTo(evening.cityPeople().covered());
        JsonNode same = post("{'service':'meeting-place','minutes':10,'time':'evening'}", 200);
        assertThat(same.path("after").path("districts")).isEqualTo(coverage.path("districts"));
    }

    @Test
    void fearSpacesAddedAndDismantledGiveTheFiguresOfThatCity() throws IOException {
        Coordinate at = new Coordinate(
                NEAR.listPlaces(city).getFirst().x(),
                NEAR.listPlaces(city).getFirst().y());
        Coordinate degrees = city.georeference().toDegrees(at.x, at.y);
        String lonLat = "'lon':%.6f,'lat':%.6f".formatted(degrees.x, degrees.y);
        Coordinate sent = city.georeference()
                .findMetres(Math.rint(degrees.x * 1e6) / 1e6, Math.rint(degrees.y * 1e6) / 1e6)
                .orElseThrow();
        FearSpace first = city.avoidedInTheEvening().getFirst();
        List<FearSpace> spaces = new ArrayList<>(city.fearSpaces());
        spaces.remove(first);
        spaces.add(new FearSpace(
                "dark",
                "dark",
                Projection.factory().createPoint(sent).buffer(150),
                FearSpaceState.CHECKED,
                FearTime.ALWAYS));
        String edits = "'edits':[{'op':'add-fear-space','id':'dark'," + lonLat
                + ",'radiusMetres':150},{'op':'dismantle-fear-space','fearSpace':'" + first.id() + "'}]}";

        JsonNode evening = post("{'service':'meeting-place','minutes':10,'time':'evening'," + edits, 200);
        JsonNode day = post("{'service':'meeting-place','minutes':10," + edits, 200);

        Coverage expected = Coverage.of(city.withFearSpaces(spaces), NEAR.at(TimeOfDay.EVENING));
        assertThat(evening.path("after").path("city").path("coveredPeople").asLong())
                .isEqualTo(expected.cityPeople().covered())
                .isNotEqualTo(evening.path("before")
                        .path("city")
                        .path("coveredPeople")
                        .asLong());
        assertThat(day.path("after")).isEqualTo(day.path("before"));
        assertThat(post("{'service':'meeting-place','edits':[{'op':'dismantle-fear-space','fearSpace':'x'}]}", 422)
                        .path("detail")
                        .asText())
                .isEqualTo("There is no such fear space.");
        assertThat(post(
                                "{'service':'meeting-place','edits':[{'op':'add-fear-space','id':'a'," + lonLat
                                        + ",'radiusMetres':201}]}",
                                400)
                        .path("parameter")
                        .asText())
                .isEqualTo("edits[0].radiusMetres");
    }

    @Test
    void fearSpacesAreListedWithTheirStates() throws IOException {
        JsonNode list = get("/api/v1/fear-spaces");
        assertThat(list.path("features")).hasSize(city.fearSpaces().size());
        JsonNode first = list.path("features").get(0);
        assertThat(first.path("geometry").path("type").asText()).isEqualTo("Polygon");
        assertThat(first.path("properties").path("name").asText()).contains("(Demo)");
        assertThat(list.findValuesAsText("avoidedInTheEvening")).contains("true", "false");
    }

    /** Released or not: the public is told that the evening is internal, and no edit of it is known there. */
    @Test
    void thePublicGetsNothingOfTheEvening() throws IOException {
        try (RunningCity outside = RunningCity.start(false)) {
            outside.release();
            assertThat(outside.get("/api/v1/evening?service=meeting-place").statusCode())
                    .isEqualTo(404);
            assertThat(JSON.readTree(outside.get("/api/v1/fear-spaces").body()).path("features"))
                    .isEmpty();
            HttpResponse<String> coverage = outside.get("/api/v1/coverage?service=meeting-place&time=evening");
            assertThat(coverage.statusCode()).isEqualTo(400);
            assertThat(JSON.readTree(coverage.body()).path("allowed")).isEqualTo(JSON.valueToTree(List.of("day")));
            HttpResponse<String> edit = outside.postJson(
                    "/api/v1/scenarios/evaluate",
                    "{\"service\":\"meeting-place\",\"edits\":[{\"op\":\"dismantle-fear-space\",\"fearSpace\":\"angstraum-1\"}]}");
            assertThat(edit.statusCode()).isEqualTo(400);
            assertThat(edit.body()).doesNotContain("add-fear-space");
            assertThat(outside.postJson(
                                    "/api/v1/scenarios/evaluate",
                                    "{\"service\":\"meeting-place\",\"time\":\"evening\"}")
                            .statusCode())
                    .isEqualTo(400);
        }
    }
}
