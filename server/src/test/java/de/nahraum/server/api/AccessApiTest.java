package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When people reach something, how much of it there is for them, and how evenly: over HTTP, on Monday, 7 December 2026. */
class AccessApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningCity city;

    @BeforeAll
    static void start() {
        city = RunningCity.startAt(Instant.parse("2026-12-07T09:00:00Z"));
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
    void timesAddUpAndNobodyReachesASessionWhoReachesNoPlace() {
        JsonNode places = json("/api/v1/coverage?service=tenant-consultation").path("city");
        JsonNode answer = json("/api/v1/coverage?service=tenant-consultation&session=any&cells=true");
        JsonNode asked = answer.path("timed");
        assertThat(asked.path("session").asText()).isEqualTo("any");
        assertThat(asked.path("weeks").asInt()).isEqualTo(4);
        assertThat(asked.path("from").asText()).isEqualTo("2026-12-07");
        assertThat(asked.path("language").isNull()).isTrue();
        JsonNode whole = answer.path("city");
        long covered = whole.path("coveredPeople").asLong();
        assertThat(covered)
                .isPositive()
                .isLessThanOrEqualTo(places.path("coveredPeople").asLong());
        long weeks = 0;
        long sessions = 0;
        for (JsonNode district : answer.path("districts")) {
            weeks += district.path("timed").path("personWeeksUnserved").asLong();
            sessions += district.path("timed").path("sessions").asLong();
        }
        JsonNode timed = whole.path("timed");
        assertThat(timed.path("personWeeksUnserved").asLong())
                .isEqualTo(weeks)
                .isGreaterThanOrEqualTo(4 * whole.path("gapPeople").asLong());
        assertThat(timed.path("sessions").asLong()).isPositive().isGreaterThanOrEqualTo(sessions);
        assertThat(timed.path("meanWaitingDays").asDouble()).isBetween(0.1, 28.0);
        assertThat(answer.path("planned").path("timed").path("sessions").asLong())
                .isGreaterThanOrEqualTo(timed.path("sessions").asLong());
        long inCells = 0;
        for (JsonNode cell : answer.path("cells")) {
            inCells += cell.path(4).asText().equals("covered") ? cell.path(2).asLong() : 0;
        }
        assertThat(inCells).isEqualTo(covered);
    }

    @Test
    void anyParameterOfTimeMakesAnAnswerTimedAndNoneDoesNot() {
        for (String parameter : List.of("session=evening", "language=ar", "weeks=26", "from=2026-12-07")) {
            assertThat(json("/api/v1/coverage?service=tenant-consultation&" + parameter)
                            .has("timed"))
                    .as(parameter)
                    .isTrue();
        }
        JsonNode plain = json("/api/v1/coverage?service=tenant-consultation&profile=step-free");
        assertThat(plain.has("timed")).isFalse();
        assertThat(plain.has("group")).isFalse();
        assertThat(plain.path("city").has("timed")).isFalse();
        assertThat(plain.path("city").has("group")).isFalse();
        assertThat(plain.path("districts").path(0).has("timed")).isFalse();
        assertThat(plain.path("districts").path(0).has("group")).isFalse();
        assertThat(plain.path("districts").path(0).has("unknownReason")).isTrue();
    }

    @Test
    void theCitySaysWhatHasSessions() {
        int topics = 0;
        for (JsonNode service : json("/api/v1/city").path("services")) {
            String id = service.path("id").asText();
            boolean isTold =
                    city.get("/api/v1/coverage?session=any&service=" + id).statusCode() == 200;
            assertThat(service.path("sessions").asBoolean()).as(id).isEqualTo(isTold);
            topics += isTold ? 1 : 0;
        }
        assertThat(topics).isBetween(2, json("/api/v1/city").path("services").size() - 1);
    }

    @Test
    void whoAsksForLessFindsMore() {
        long any = sessions("session=any");
        assertThat(sessions("session=evening")).isPositive().isLessThan(any);
        assertThat(sessions("language=ar")).isPositive().isLessThan(any);
        assertThat(sessions("weeks=8")).isGreaterThan(any);
        assertThat(sessions("session=any&profile=step-free")).isLessThanOrEqualTo(any);
        assertThat(sessions("from=2030-01-01&session=any")).isPositive();
    }

    private static long sessions(String parameters) {
        return json("/api/v1/coverage?service=tenant-consultation&" + parameters)
                .path("city")
                .path("timed")
                .path("sessions")
                .asLong();
    }

    @Test
    void aGroupIsCoveredAsEverybodyInItsDistrictIs() {
        JsonNode answer = json("/api/v1/coverage?service=meeting-place&group=65-plus");
        assertThat(answer.path("group").path("estimated").asBoolean()).isTrue();
        Map<String, Double> people = new HashMap<>();
        for (JsonNode value : json("/api/v1/indicators/65-plus?year="
                        + answer.path("group").path("year").asInt())
                .path("values")) {
            people.put(value.path("district").asText(), value.path("numerator").asDouble());
        }
        double all = 0;
        double covered = 0;
        for (JsonNode district : answer.path("districts")) {
            JsonNode group = district.path("group");
            if (group.path("estimatedCoveredPeople").isNumber()) {
                double here = people.getOrDefault(district.path("id").asText(), Double.NaN);
                assertThat(group.path("people").asDouble()).isEqualTo(here);
                assertThat(group.path("estimatedCoveredPeople").asDouble())
                        .isEqualTo(
                                Math.rint(here * district.path("coveredShare").asDouble()));
                all += here;
                covered += group.path("estimatedCoveredPeople").asDouble();
            }
        }
        JsonNode whole = answer.path("city").path("group");
        assertThat(whole.path("people").asDouble()).isEqualTo(all).isPositive();
        assertThat(whole.path("estimatedCoveredPeople").asDouble())
                .isEqualTo(covered)
                .isPositive();
        assertThat(answer.path("cells").isMissingNode()).isTrue();
    }

    @Test
    void hoursForAThousandPeopleAddUp() {
        for (String scheme : List.of("steps", "gaussian")) {
            JsonNode answer = json("/api/v1/accessibility?service=tenant-consultation&scheme=" + scheme);
            assertThat(answer.path("scheme").asText()).isEqualTo(scheme);
            assertThat(answer.path("from").asText()).isEqualTo("2026-12-07");
            double hours = 0;
            for (JsonNode district : answer.path("districts")) {
                hours += district.path("people").asLong()
                        * district.path("hoursPerThousand").asDouble()
                        / 1000;
            }
            JsonNode whole = answer.path("city");
            assertThat(whole.path("people").asLong()
                            * whole.path("hoursPerThousand").asDouble()
                            / 1000)
                    .isPositive()
                    .isCloseTo(hours, within(1e-9));
            double supplied = 0;
            double unknown = 0;
            double reaching = 0;
            for (JsonNode supply : answer.path("supplies")) {
                supplied += supply.path("hoursPerMonth").asDouble();
                unknown += supply.path("unknownHoursPerMonth").asDouble();
                reaching += supply.path("reachesAnybody").asBoolean()
                        ? supply.path("hoursPerMonth").asDouble()
                        : 0;
            }
            assertThat(whole.path("hoursPerMonth").asDouble()).isCloseTo(supplied, within(1e-9));
            assertThat(whole.path("unknownHoursPerMonth").isNumber()).isTrue();
            assertThat(whole.path("unknownHoursPerMonth").asDouble()).isCloseTo(unknown, within(1e-9));
            assertThat(hours).isLessThanOrEqualTo(reaching + 1e-9);
        }
    }

    @Test
    void fifthsOfThePeopleAddUpAndNoDistrictIsRanked() {
        JsonNode answer = json("/api/v1/equity?service=meeting-place&minutes=5&indicator=sgb2");
        double people = answer.path("people").asDouble();
        double covered = 0;
        for (JsonNode quintile : answer.path("quintiles")) {
            assertThat(quintile.path("people").asDouble()).isCloseTo(people / 5, within(1e-6));
            covered += quintile.path("coveredPeople").asDouble();
        }
        assertThat(answer.path("quintiles")).hasSize(5);
        assertThat(covered).isCloseTo(answer.path("coveredPeople").asDouble(), within(1e-6));
        double mean = covered / people;
        assertThat(answer.path("concentrationIndex").asDouble()).isBetween(mean - 1, 1 - mean);
        assertThat(answer.path("reason").isNull()).isTrue();
        assertThat(answer.path("districts").asInt() + answer.path("leftOut").size())
                .isEqualTo(json("/api/v1/districts").path("features").size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/coverage?service=meeting-place&session=evening            | service   | tenant-consultation
            /api/v1/coverage?service=meeting-place&weeks=4                    | service   | tenant-consultation
            /api/v1/coverage?service=tenant-consultation&session=now          | session   | weekend
            /api/v1/coverage?service=tenant-consultation&language=tlh         | language  | ar
            /api/v1/coverage?service=tenant-consultation&weeks=27             | weeks     | 1–26, steps of 1
            /api/v1/coverage?service=tenant-consultation&weeks=1.5            | weeks     | 1–26, steps of 1
            /api/v1/coverage?service=tenant-consultation&from=today           | from      | 1970-01-01–2100-12-31
            /api/v1/coverage?service=tenant-consultation&from=2101-01-01      | from      | 1970-01-01–2100-12-31
            /api/v1/coverage?service=tenant-consultation&from=2026-02-30      | from      | 1970-01-01–2100-12-31
            /api/v1/coverage?service=meeting-place&group=housing-benefit      | group     | 65-plus
            /api/v1/coverage?service=meeting-place&group=population           | group     | sgb2
            /api/v1/accessibility                                             | service   | tenant-consultation
            /api/v1/accessibility?service=meeting-place                       | service   | tenant-consultation
            /api/v1/accessibility?service=tenant-consultation&scheme=linear   | scheme    | gaussian
            /api/v1/accessibility?service=tenant-consultation&minutes=10      | minutes   | scheme
            /api/v1/equity                                                    | service   | meeting-place
            /api/v1/equity?service=meeting-place&indicator=luck               | indicator | sgb2
            /api/v1/equity?service=meeting-place&indicator=population         | indicator | sgb2
            /api/v1/equity?service=meeting-place&cells=true                   | cells     | indicator
            """)
    void aBadParameterIsAProblemThatSaysWhatIsAllowed(String path, String parameter, String allowed)
            throws IOException {
        HttpResponse<String> answer = city.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.path("allowed")).extracting(JsonNode::asText).contains(allowed);
    }

    /** The demo city shows its places and offers to everybody and no figure about people's circumstances. */
    @Test
    void thePublicSeesTimesAndHoursButNoGroupsAndNoFifths() throws IOException {
        try (RunningCity outside = RunningCity.start(false)) {
            outside.release();
            assertThat(outside.get("/api/v1/coverage?service=tenant-consultation&weeks=4")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(outside.get("/api/v1/accessibility?service=tenant-consultation")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(outside.get("/api/v1/coverage?service=meeting-place&group=65-plus")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(outside.get("/api/v1/equity?service=meeting-place").statusCode())
                    .isEqualTo(404);
        }
        try (RunningCity equity = RunningCity.start(
                false, settings -> settings.replace("visibility:\n", "visibility:\n  equity: public\n"))) {
            equity.release();
            assertThat(equity.get("/api/v1/equity?service=meeting-place").statusCode())
                    .as("the layer is public, no indicator is")
                    .isEqualTo(404);
        }
    }
}
