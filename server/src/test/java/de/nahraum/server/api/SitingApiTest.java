package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sites over HTTP: what they bring is what a what-if with them says, and whatever is asked wrongly is named. */
class SitingApiTest {
    private static final String PATH = "/api/v1/siting";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningCity running;

    @BeforeAll
    static void start() {
        running = RunningCity.startAt(Instant.parse("2026-11-25T08:30:00Z"));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    /** Asks, and asks again until it is over. */
    private static JsonNode ask(RunningCity city, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = city.postJson(PATH, json.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
        JsonNode job = read(answer);
        while (answer.statusCode() == 202
                && (state(job).equals("waiting") || state(job).equals("running"))) {
            Thread.sleep(50);
            job = read(city.get(answer.headers().firstValue("Location").orElseThrow()));
        }
        return job;
    }

    private static String state(JsonNode job) {
        return job.path("state").asText();
    }

    @Test
    void threeSitesBringThePeopleAWhatIfSaysTheyBring() throws IOException, InterruptedException {
        JsonNode job = ask(running, "{'service':'meeting-place','minutes':10,'candidates':'nodes','k':3,'seconds':10}");
        JsonNode best = job.path("best");
        assertThat(state(job)).isEqualTo("done");
        assertThat(best.path("sites")).hasSize(3);
        assertThat(best.path("sites").get(0).path("circleMetres").asDouble()).isEqualTo(200);
        JsonNode scenario = withSites(best);
        long gained = scenario.path("after").path("city").path("coveredPeople").asLong()
                - scenario.path("before").path("city").path("coveredPeople").asLong();
        assertThat(best.path("objective").asLong()).isPositive();
        // Positions are rounded to a tenth of a metre on their way out and in.
        assertThat(gained).isCloseTo(best.path("objective").asLong(), within(60L));
        assertThat(best.path("bound").asDouble())
                .isGreaterThanOrEqualTo(best.path("objective").asDouble());
        assertThat(best.path("sites").get(0).path("gain").asDouble())
                .isGreaterThanOrEqualTo(best.path("sites").get(1).path("gain").asDouble());
        assertThat(job.path("demo").asBoolean()).isTrue();
    }

    /** The what-if with the sites that were found. */
    private static JsonNode withSites(JsonNode best) throws IOException {
        StringBuilder edits = new StringBuilder();
        for (JsonNode site : best.path("sites")) {
            edits.append(edits.isEmpty() ? "" : ",")
                    .append("{\"op\":\"add\",\"id\":\"new-")
                    .append(site.path("id").asText())
                    .append("\",\"lon\":")
                    .append(site.path("lon").asText())
                    .append(",\"lat\":")
                    .append(site.path("lat").asText())
                    .append('}');
        }
        return read(running.postJson(
                "/api/v1/scenarios/evaluate",
                "{\"service\":\"meeting-place\",\"minutes\":10,\"edits\":[" + edits + "]}"));
    }

    /** What the sites bring a group is its number in each district times what the what-if brings of the district's people. */
    @Test
    void sitesForAGroupAreThoseThatBringItMost() throws IOException, InterruptedException {
        String question = "'service':'meeting-place','minutes':10,'candidates':'rooms','k':2";
        JsonNode job = ask(running, "{" + question + ",'group':'65-plus'}");
        JsonNode best = job.path("best");
        assertThat(job.path("group").path("indicator").asText()).isEqualTo("65-plus");
        assertThat(job.path("group").path("estimated").asBoolean()).isTrue();
        assertThat(job.path("group").path("leftOut")).isEmpty();

        JsonNode today = read(running.get("/api/v1/coverage?service=meeting-place&minutes=10&group=65-plus"));
        JsonNode scenario = withSites(best);
        double brought = 0;
        for (int d = 0; d < today.path("districts").size(); d++) {
            JsonNode before = scenario.path("before").path("districts").get(d);
            JsonNode after = scenario.path("after").path("districts").get(d);
            double known = before.path("coveredPeople").asDouble()
                    + before.path("gapPeople").asDouble();
            double more = after.path("coveredPeople").asDouble()
                    - before.path("coveredPeople").asDouble();
            double number =
                    today.path("districts").get(d).path("group").path("people").asDouble();
            brought += known == 0 ? 0 : number * more / known;
        }
        assertThat(best.path("objective").asDouble()).isPositive().isCloseTo(brought, within(20.0));
        assertThat(brought)
                .as("fewer than of everybody")
                .isLessThan(ask(running, "{" + question + "}")
                        .path("best")
                        .path("objective")
                        .asDouble());
    }

    @Test
    void hoursNameADayAndEverybodyNamesHowMany() throws IOException, InterruptedException {
        JsonNode hours = ask(
                running,
                "{'service':'tenant-consultation','aim':'hours','candidates':'rooms','k':4,'weekdays':'we,th'}");
        assertThat(hours.path("unit").asText()).isEqualTo("people-days");
        assertThat(hours.path("best").path("sites").findValuesAsText("weekday"))
                .isNotEmpty()
                .isSubsetOf("wednesday", "thursday");
        JsonNode everybody =
                ask(running, "{'service':'meeting-place','aim':'everybody','candidates':'rooms','minutes':15}");
        assertThat(everybody.path("unit").asText()).isEqualTo("sites");
        assertThat(everybody.path("best").path("objective").asInt())
                .isEqualTo(everybody.path("best").path("sites").size());
        JsonNode ways = ask(running, "{'service':'meeting-place','aim':'shortest-ways','candidates':'rooms','k':2}");
        assertThat(ways.path("best").path("provenBest").asBoolean()).isTrue();
        assertThat(ways.path("best").path("objective").asDouble()).isPositive();
    }

    @Test
    void moreSitesThanCandidatesAndCandidatesInTheLakeAreAnswers() throws IOException, InterruptedException {
        JsonNode few = ask(
                running,
                "{'service':'meeting-place','k':10,'sites':[{'lon':7.76,'lat':49.44},{'lon':7.76,'lat':49.44}]}");
        assertThat(few.path("candidates").path("chosenFrom").asInt()).isEqualTo(2);
        assertThat(few.path("best").path("sites").size()).isLessThanOrEqualTo(1);
        assertThat(few.path("best").path("provenBest").asBoolean()).isTrue();
    }

    @Test
    void aJobIsCancelledByDeletingItAndAnUnknownOneIsNotFound() throws IOException {
        HttpResponse<String> asked = running.postJson(
                PATH, "{\"service\":\"meeting-place\",\"candidates\":\"nodes\",\"k\":10,\"seconds\":10,\"minutes\":5}");
        String job = read(asked).path("job").asText();
        HttpResponse<String> cancelled = running.delete(PATH + "/" + job);
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(state(read(cancelled))).as("by the time of the answer").isIn("cancelled", "done");
        assertThat(state(read(running.get(PATH + "/" + job)))).isIn("cancelled", "done");
        assertThat(running.get(PATH + "/none").statusCode()).isEqualTo(404);
        assertThat(running.delete(PATH + "/none").statusCode()).isEqualTo(404);
    }

    /** Strangers choose from two thousand points of the streets at most, and the answer says so. */
    @Test
    void thePublicChoosesFromTwoThousandPoints() throws IOException, InterruptedException {
        try (RunningCity outside = RunningCity.start(false)) {
            assertThat(outside.postJson(PATH, "{\"service\":\"meeting-place\"}").statusCode())
                    .isEqualTo(404);
            outside.release();
            JsonNode job = ask(outside, "{'service':'meeting-place','candidates':'nodes','k':1,'seconds':2}");
            assertThat(job.path("candidates").path("chosenFrom").asInt()).isLessThanOrEqualTo(2_000);
            // Two hours' walk reach nearly all: fewer points are looked at, so that their ways fit into memory.
            JsonNode far = ask(
                    outside,
                    "{'service':'meeting-place','candidates':'nodes','k':1,'seconds':2,'minutes':120,'profile':'walk'}");
            assertThat(far.path("candidates").path("chosenFrom").asInt())
                    .isLessThanOrEqualTo(
                            job.path("candidates").path("chosenFrom").asInt());
            assertThat(state(far)).isEqualTo("done");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "eleven sites        | {'service':'meeting-place','k':11}                                              | k",
                "no site             | {'service':'meeting-place','k':0}                                               | k",
                "half a site         | {'service':'meeting-place','k':1.5}                                             | k",
                "an hour             | {'service':'meeting-place','seconds':3600}                                      | seconds",
                "NaN seconds         | {'service':'meeting-place','seconds':'NaN'}                                     | seconds",
                "unknown aim         | {'service':'meeting-place','aim':'profit'}                                      | aim",
                "hours of a place    | {'service':'meeting-place','aim':'hours'}                                       | aim",
                "days without hours  | {'service':'meeting-place','weekdays':'mo'}                                     | weekdays",
                "unknown day         | {'service':'tenant-consultation','aim':'hours','weekdays':'mo,xx'}              | weekdays",
                "no streets          | {'service':'meeting-place','candidates':'nodes','network':'none'}               | candidates",
                "both                | {'service':'meeting-place','candidates':'nodes','sites':[{'lon':7.7,'lat':49.4}]} | candidates",
                "a site far away     | {'service':'meeting-place','sites':[{'lon':0,'lat':0}]}                         | sites[0].lon",
                "a site without lat  | {'service':'meeting-place','sites':[{'lon':7.7}]}                               | sites[0].lat",
                "an empty list       | {'service':'meeting-place','sites':[]}                                          | sites",
                "an id twice         | {'service':'meeting-place','sites':[{'id':'a','lon':7.76,'lat':49.44},{'id':'a','lon':7.77,'lat':49.44}]} | sites[1].id",
                "unknown group       | {'service':'meeting-place','group':'rich'}                                      | group",
                "households no group | {'service':'meeting-place','group':'housing-benefit'}                           | group",
                "unknown field       | {'service':'meeting-place','foo':1}                                             | foo",
            })
    void whatIsAskedWronglyIsNamed(String what, String json, String parameter) throws IOException {
        HttpResponse<String> answer = running.postJson(PATH, json.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(read(answer).path("parameter").asText()).isEqualTo(parameter);
    }

    @Test
    void twoThousandAndOneSitesDoNotFitOrAreTooMany() {
        String site = "{\"lon\":7,\"lat\":49},";
        String json = "{\"service\":\"meeting-place\",\"sites\":[" + site.repeat(2_000) + "{\"lon\":7,\"lat\":49}]}";
        assertThat(running.postJson(PATH, json).statusCode()).isEqualTo(400);
    }
}
