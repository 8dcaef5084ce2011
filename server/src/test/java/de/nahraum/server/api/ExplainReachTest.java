package de.nahraum.server.api;

import static de.nahraum.server.api.ExplanationChecks.assertExplains;
import static de.nahraum.server.api.ExplanationChecks.assertExplainsNumber;
import static de.nahraum.server.api.ExplanationChecks.assertSame;
import static de.nahraum.server.api.ExplanationChecks.at;
import static de.nahraum.server.api.ExplanationChecks.districts;
import static de.nahraum.server.api.ExplanationChecks.json;
import static de.nahraum.server.api.ExplanationChecks.ofCases;
import static de.nahraum.server.api.ExplanationChecks.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.api.ExplanationChecks.Case;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hours, fifths, the evening and what-ifs are explained with the very figure of their answers, for the city and every district; what the public may not
 * see as a figure it may not see as a sheet.
 */
class ExplainReachTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EDITS = """
            "edits":[{"op":"add","id":"new-1","lon":7.769,"lat":49.444},{"op":"close","place":"PLACE"},{"op":"standard","minutes":10}]""";
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

    private static Stream<Case> hours() {
        List<Case> cases = new ArrayList<>();
        for (String of : List.of(
                "service=consumer-advice&from=2026-12-07",
                "service=tenant-consultation&scheme=gaussian&profile=slow&status=planned&from=2026-12-07")) {
            cases.addAll(ofCases(
                    "hours&part=PART&" + of,
                    "accessibility?" + of,
                    "/districts",
                    Map.of(
                            "per-thousand", at("/city/hoursPerThousand", "/hoursPerThousand"),
                            "without", at("/city/peopleWithout", "/peopleWithout"),
                            "people", at("/city/people", "/people"),
                            "unknown", at("/city/unknownPeople", "/unknownPeople"))));
            cases.addAll(ofCases(
                    "hours&part=PART&" + of,
                    "accessibility?" + of,
                    "",
                    Map.of(
                            "per-month", at("/city/hoursPerMonth", ""),
                            "unknown-hours", at("/city/offersWithUnknownHours", ""))));
        }
        return cases.stream();
    }

    private static Stream<Case> evenings() {
        List<Case> cases = new ArrayList<>();
        for (String of :
                List.of("service=meeting-place", "service=consumer-advice&minutes=5&variant=closed&profile=slow")) {
            cases.addAll(ofCases(
                    "evening&part=PART&" + of,
                    "evening?" + of,
                    "/districts",
                    Map.of(
                            "lost", at("/city/lostPeople", "/lostPeople"),
                            "evening-covered", at("/city/eveningCoveredPeople", "/eveningCoveredPeople"),
                            "covered", at("/city/coveredPeople", "/coveredPeople"))));
            cases.add(new Case("evening&part=unknown&" + of, "evening?" + of, "/city/unknownPeople", "", ""));
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource({"hours", "evenings"})
    void theValueIsTheOneOfTheAnswerItselfForPeopleInside(Case of) throws IOException {
        assertSame(inside, of);
    }

    @ParameterizedTest
    @MethodSource("hours")
    void hoursAreExplainedToThePublicAsTheyAreTold(Case of) throws IOException {
        String service = of.resource().replaceFirst(".*service=([a-z-]+).*", "$1");
        if (outside.get("/api/v1/" + of.resource()).statusCode() == 200) {
            assertSame(outside, of);
        } else {
            assertThat(outside.get("/api/v1/explain?figure=" + of.explain()).statusCode())
                    .as(service)
                    .isBetween(400, 404);
        }
    }

    @Test
    void hoursOfAPlaceAreThoseOfItsLine() throws IOException {
        String of = "service=consumer-advice&from=2026-12-07";
        JsonNode supplies = json(inside, "accessibility?" + of).path("supplies");
        assertThat(supplies).isNotEmpty();
        for (JsonNode supply : supplies) {
            String request = "explain?figure=hours&part=per-month&" + of + "&place="
                    + supply.path("place").asText();
            assertExplains(json(inside, request), supply.path("hoursPerMonth"), request);
            assertThat(texts(json(inside, request).path("title")))
                    .allMatch(title -> title.contains(supply.path("name").asText()));
        }
    }

    @Test
    void whatAFearSpaceTakesIsThatOfItsLine() throws IOException {
        String of = "service=meeting-place&minutes=10&variant=closed";
        JsonNode answer = json(inside, "evening?" + of);
        assertThat(answer.path("fearSpaces")).isNotEmpty();
        for (JsonNode space : answer.path("fearSpaces")) {
            for (var part : Map.of("alone", "alonePeople", "last", "lastPeople").entrySet()) {
                String request = "explain?figure=evening&part=" + part.getKey() + "&" + of + "&fear-space="
                        + space.path("id").asText();
                assertExplainsNumber(json(inside, request), space.path(part.getValue()), request);
            }
        }
        JsonNode count = json(inside, "explain?figure=evening&part=fear-spaces&" + of);
        assertThat(count.path("value").asInt())
                .isEqualTo(answer.path("fearSpaces").size());
        assertExplains(count, count.path("value"), "fear-spaces");
    }

    @Test
    void theEveningNamesItsModelAndWhatPeopleGoRound() throws IOException {
        JsonNode sheet = json(inside, "explain?figure=evening&part=lost&service=meeting-place&variant=closed");
        assertThat(texts(sheet.path("notes"))).anyMatch(note -> note.contains("keine Aussage über Sicherheit"));
        assertThat(texts(sheet.path("notes"))).anyMatch(note -> note.contains("not of safety"));
        String first = json(inside, "evening?service=meeting-place")
                .at("/fearSpaces/0/name")
                .asText();
        assertThat(texts(sheet.path("parameters"))).anyMatch(text -> text.contains(first));
        assertThat(texts(sheet.path("parameters"))).anyMatch(text -> text.startsWith("nie betreten"));
    }

    @Test
    void coverageInTheEveningIsExplainedAsSuch() throws IOException {
        String of = "service=meeting-place&time=evening";
        assertSame(
                inside,
                new Case(
                        "coverage&part=covered&" + of,
                        "coverage?" + of,
                        "/city/coveredPeople",
                        "/districts",
                        "/coveredPeople"));
        assertThat(texts(json(inside, "explain?figure=coverage&part=covered&" + of)
                        .path("notes")))
                .anyMatch(note -> note.contains("keine Aussage über Sicherheit"));
    }

    @Test
    void fifthsAreThoseOfTheAnswer() throws IOException {
        String of = "service=meeting-place&indicator=sgb2&minutes=5";
        JsonNode quintiles = json(inside, "equity?" + of).path("quintiles");
        assertThat(quintiles).hasSize(5);
        for (JsonNode each : quintiles) {
            String request = "explain?figure=equity&" + of + "&fifth="
                    + each.path("quintile").asText() + "&part=";
            assertExplains(json(inside, request + "fifth-share"), each.path("coveredShare"), request);
            assertExplainsNumber(json(inside, request + "fifth-people"), each.path("people"), request);
            JsonNode gap = json(inside, request + "fifth-gap");
            assertThat(gap.path("value").asDouble())
                    .isEqualTo(each.path("people").asDouble()
                            - each.path("coveredPeople").asDouble());
            assertExplains(gap, gap.path("value"), request);
        }
    }

    /** Session or place: what is counted is what is said. */
    @Test
    void figuresAboutSessionsSpeakOfSessions() throws IOException {
        for (String part : List.of("covered-share", "covered", "gap", "unknown", "places", "people")) {
            String of = "explain?figure=coverage&service=tenant-consultation&part=" + part;
            JsonNode timed = json(inside, of + "&session=any&from=2026-12-07");
            assertThat(timed.path("definition").path("de").asText())
                    .as(part)
                    .contains("Termin")
                    .doesNotContain("keinen Ort", "einen Ort");
            assertThat(timed.path("definition").path("en").asText()).as(part).contains("session");
            assertThat(json(inside, of).path("definition").path("de").asText())
                    .as(part)
                    .doesNotContain("Termin");
        }
    }

    private static String edits(RunningCity city) throws IOException {
        JsonNode open = json(city, "places?kind=meeting-place&status=open");
        return EDITS.replace("PLACE", open.at("/features/0/id").asText());
    }

    private static JsonNode sheet(RunningCity city, String question) throws IOException {
        var answer = city.postJson("/api/v1/explain", "{\"figure\":\"scenario\"," + question + "}");
        assertThat(answer.statusCode()).as(question + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return JSON.readTree(answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "evening"})
    void afterAWhatIfIsThatOfItsAnswer(String time) throws IOException {
        for (RunningCity city : time.equals("day") ? List.of(inside, outside) : List.of(inside)) {
            String of = "\"service\":\"meeting-place\",\"time\":\"" + time + "\"," + edits(city);
            JsonNode answer = JSON.readTree(
                    city.postJson("/api/v1/scenarios/evaluate", "{" + of + "}").body());
            assertState(city, of, answer.at("/before/city"), answer.at("/after/city"));
            List<String> ids = districts(city);
            for (int d = 0; d < ids.size(); d++) {
                JsonNode before = answer.at("/before/districts").get(d);
                JsonNode after = answer.at("/after/districts").get(d);
                assertState(city, of + ",\"district\":\"" + ids.get(d) + "\"", before, after);
            }
        }
    }

    private static void assertState(RunningCity city, String of, JsonNode before, JsonNode after) throws IOException {
        for (var part : Map.of(
                        "covered", "coveredPeople",
                        "covered-share", "coveredShare",
                        "gap", "gapPeople",
                        "unknown", "unknownPeople",
                        "places", "places")
                .entrySet()) {
            JsonNode sheet = sheet(city, of + ",\"part\":\"" + part.getKey() + "\"");
            assertExplainsNumber(sheet, after.path(part.getValue()), of + part);
            assertThat(sheet.at("/inputs/0/value").asDouble())
                    .as("before: " + part)
                    .isEqualTo(before.path(part.getValue()).asDouble());
        }
        assertThat(sheet(city, of + ",\"part\":\"difference\"").path("value").asLong())
                .isEqualTo(after.path("coveredPeople").asLong()
                        - before.path("coveredPeople").asLong());
    }

    @Test
    void aWhatIfSaysItsEditsAndThatItIsAModel() throws IOException {
        JsonNode sheet = sheet(inside, "\"service\":\"meeting-place\",\"part\":\"covered\"," + edits(inside));
        String name = json(inside, "places?kind=meeting-place&status=open")
                .at("/features/0/properties/name")
                .asText();
        assertThat(texts(sheet.path("parameters")))
                .anyMatch(text -> text.startsWith("Neuer Ort 1 (") && text.contains("Breite 49,444,"))
                .contains(name + " geschlossen", "Andere Grenze: 10 Minuten", "Änderung 3");
        assertThat(texts(sheet.path("notes"))).anyMatch(note -> note.contains("Rechenmodell, kein Beschluss"));
        assertThat(sheet.path("calculation").path("de").asText()).startsWith("Bisher ");
    }

    /** As the atlas writes what it took over from a search among rooms. */
    @Test
    void aPlaceAddedInARoomHasTheNameOfTheRoom() throws IOException {
        JsonNode room = json(inside, "places?kind=room-candidate").at("/features/0/properties");
        JsonNode sheet = sheet(
                inside,
                "\"service\":\"meeting-place\",\"part\":\"covered\",\"edits\":[{\"op\":\"add\",\"id\":\"new-at-%s\",\"lon\":7.769,\"lat\":49.444}]"
                        .formatted(room.path("id").asText()));
        assertThat(texts(sheet.path("parameters")))
                .anyMatch(text -> text.startsWith(room.path("name").asText() + " ("));
    }

    @Test
    void fearSpacesOfAWhatIfAreNamedInsideAndRefusedOutside() throws IOException {
        String space = json(inside, "evening?service=meeting-place")
                .at("/fearSpaces/0/id")
                .asText();
        String question = "\"service\":\"meeting-place\",\"part\":\"covered\",\"edits\":["
                + "{\"op\":\"add-fear-space\",\"id\":\"new-space-1\",\"lon\":7.769,\"lat\":49.444,\"radiusMetres\":50},"
                + "{\"op\":\"dismantle-fear-space\",\"fearSpace\":\"" + space + "\"}]";
        assertThat(texts(sheet(inside, question + ",\"time\":\"evening\"").path("parameters")))
                .anyMatch(text -> text.startsWith("Neuer Angstraum 1 ("))
                .anyMatch(text -> text.endsWith(" abgebaut"));
        for (String asked : List.of(
                question,
                "\"service\":\"meeting-place\",\"part\":\"covered\",\"time\":\"evening\"",
                "\"service\":\"communal-accommodation\",\"part\":\"covered\"")) {
            assertThat(outside.postJson("/api/v1/explain", "{\"figure\":\"scenario\"," + asked + "}")
                            .statusCode())
                    .as(asked)
                    .isEqualTo(400);
        }
    }

    @Test
    void theEveningIsNotExplainedToThePublic() {
        for (String query : List.of(
                "evening&part=lost&service=meeting-place", "evening&part=alone&service=meeting-place&fear-space=x")) {
            assertThat(outside.get("/api/v1/explain?figure=" + query).statusCode())
                    .as(query)
                    .isEqualTo(404);
        }
        assertThat(outside.get("/api/v1/explain?figure=coverage&part=covered&service=meeting-place&time=evening")
                        .statusCode())
                .isEqualTo(400);
        assertThat(outside.get("/api/v1/explain?figure=equity&part=fifth-share&service=meeting-place&fifth=1")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hours&part=per-thousand&service=consumer-advice",
                "hours&part=per-thousand&service=meeting-place&from=2026-12-07",
                "hours&part=per-month&service=consumer-advice&from=2026-12-07&district=morlautern",
                "hours&part=per-month&service=consumer-advice&from=2026-12-07&place=nowhere",
                "hours&part=per-month&service=consumer-advice&from=2026-12-07&place=gemeinschaftsunterkunft-1",
                "hours&part=without&service=consumer-advice&from=2026-12-07&scheme=nothing",
                "evening&part=lost",
                "evening&part=alone&service=meeting-place",
                "evening&part=alone&service=meeting-place&fear-space=nothing",
                "evening&part=unknown&service=meeting-place&district=morlautern",
                "evening&part=lost&service=meeting-place&variant=nothing",
                "equity&part=fifth-share&service=meeting-place&indicator=sgb2",
                "equity&part=fifth-share&service=meeting-place&indicator=sgb2&fifth=6",
                "equity&part=concentration-index&service=meeting-place&indicator=sgb2&fifth=1",
                "scenario&part=covered&service=meeting-place"
            })
    void whatIsNotKnownIsRefusedWithWhatIsAllowed(String query) throws IOException {
        var answer = inside.get("/api/v1/explain?figure=" + query);
        assertThat(answer.statusCode()).as(query + " " + answer.body()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("allowed")).as(query).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"part\":\"covered\",\"service\":\"meeting-place\"}",
                "{\"figure\":\"people\",\"part\":\"covered\",\"service\":\"meeting-place\"}",
                "{\"figure\":\"scenario\",\"service\":\"meeting-place\"}",
                "{\"figure\":\"scenario\",\"part\":\"covered\",\"service\":\"meeting-place\",\"cells\":true}",
                "{\"figure\":\"scenario\",\"part\":\"covered\",\"service\":\"meeting-place\",\"district\":\"atlantis\"}"
            })
    void aWhatIfIsAskedAboutAsStrictly(String body) {
        assertThat(inside.postJson("/api/v1/explain", body).statusCode())
                .as(body)
                .isEqualTo(400);
    }
}
