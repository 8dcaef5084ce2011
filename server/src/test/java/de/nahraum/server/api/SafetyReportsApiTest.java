package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.server.store.ReportState;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports of citizens over HTTP: kept once, found and taken back by their code, refused with a reason. */
class SafetyReportsApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T11:00:00Z"), ZoneOffset.UTC);
    private static final String PATH = "/api/v1/safety-reports";
    private static RunningCity city;
    private static String place;
    private int keys;

    @BeforeAll
    static void start() throws IOException {
        city = RunningCity.start(false, settings -> settings, NOON);
        city.release();
        JsonNode box = JSON.readTree(city.get("/api/v1/city").body()).path("bbox");
        double lon = (box.path(0).asDouble() + box.path(2).asDouble()) / 2;
        double lat = (box.path(1).asDouble() + box.path(3).asDouble()) / 2;
        place = lon + "," + lat;
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @BeforeEach
    void empty() {
        for (StoredReport report : reports().list()) {
            reports().delete(report.id(), report.changes());
        }
    }

    private static ReportStore reports() {
        return city.nahraum().store().reports();
    }

    private String newKey() {
        return "key-of-this-test-" + getClass().getSimpleName().substring(0, 6) + "-" + keys++ + "-"
                + System.nanoTime();
    }

    private static String unsafe() {
        return body(
                "unsafe",
                point(),
                "\"timeOfDay\":\"night\",\"reasons\":[\"lighting\",\"underpass\"],\"words\":\"Es ist dunkel\"");
    }

    private static String point() {
        return "{\"type\":\"Point\",\"coordinates\":[" + place + "]}";
    }

    private static String body(String topic, String geometry, String more) {
        return "{\"topic\":\"" + topic + "\",\"geometry\":" + geometry + (more.isEmpty() ? "" : "," + more) + "}";
    }

    private static HttpResponse<String> send(String key, String body) {
        return city.postJson(PATH, body, "Idempotency-Key", key);
    }

    private static String code(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return JSON.readTree(response.body()).path("code").asText();
    }

    private static HttpResponse<String> state(String code) {
        return city.postJson(PATH + "/state", "{\"code\":\"" + code + "\"}");
    }

    @Test
    void aReportIsKeptAndFoundByItsSixWords() throws IOException {
        HttpResponse<String> response = send(newKey(), unsafe());

        String code = code(response);
        assertThat(code.split(" ")).hasSize(6);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        StoredReport kept = reports().list().getFirst();
        assertThat(kept.content().time()).isEqualTo(FearTime.NIGHT);
        assertThat(kept.content().reasons()).containsExactlyInAnyOrder(Reason.LIGHTING, Reason.UNDERPASS);
        assertThat(kept.content().words()).isEqualTo("Es ist dunkel");
        assertThat(kept.content().campaign()).isEqualTo("unterwegs-2026");

        JsonNode state = JSON.readTree(
                state("  " + code.toUpperCase(java.util.Locale.ROOT).replace(" ", " - "))
                        .body());
        assertThat(state.path("state").asText()).isEqualTo("received");
        assertThat(state.path("receivedOn").asText()).isEqualTo("2026-11-26");
        assertThat(state.toString()).doesNotContain("dunkel", "lighting", "coordinates");
    }

    @Test
    void theStateSaysWhatStaffDid() throws IOException {
        String code = code(send(newKey(), unsafe()));
        StoredReport kept = reports().list().getFirst();
        reports()
                .change(
                        kept.id(),
                        0,
                        new StoredReport.Handling(
                                ReportState.ANSWERED,
                                "Tiefbau",
                                Instant.parse("2026-11-26T23:30:00Z"),
                                Instant.parse("2026-12-01T09:00:00Z"),
                                "Die Lampe wird ersetzt",
                                LocalDate.of(2027, 1, 15),
                                null),
                        kept.content().words());

        JsonNode state = JSON.readTree(state(code).body());
        assertThat(state.path("state").asText()).isEqualTo("answered");
        assertThat(state.path("passedOnOn").asText())
                .as("in the city's time zone")
                .isEqualTo("2026-11-27");
        assertThat(state.path("measure").asText()).isEqualTo("Die Lampe wird ersetzt");
        assertThat(state.path("measureOn").asText()).isEqualTo("2027-01-15");
        assertThat(state.has("office")).isFalse();
    }

    @Test
    void sentTwiceItIsKeptOnceAndAnsweredTheSame() throws IOException {
        String key = newKey();
        String code = code(send(key, unsafe()));

        assertThat(code(send(key, unsafe()))).isEqualTo(code);
        assertThat(code(send(key, unsafe().replace("[\"lighting\",\"underpass\"]", "[\"underpass\",\"lighting\"]"))))
                .as("the same, in another order")
                .isEqualTo(code);
        HttpResponse<String> other = send(key, unsafe().replace("dunkel", "hell"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("urn:nahraum:problem:key-used");
        assertThat(reports().list()).hasSize(1);
        assertThat(code(send(newKey(), unsafe()))).isNotEqualTo(code);
    }

    @Test
    void takenBackItIsGone() throws IOException {
        String key = newKey();
        String code = code(send(key, unsafe()));

        assertThat(city.delete(PATH, "{\"code\":\"" + code + "\"}").statusCode())
                .isEqualTo(204);
        assertThat(reports().list()).isEmpty();
        assertThat(state(code).statusCode()).isEqualTo(404);
        assertThat(city.delete(PATH, "{\"code\":\"" + code + "\"}").statusCode())
                .isEqualTo(404);
        assertThat(code(send(key, unsafe()))).as("a phone that had no answer").isEqualTo(code);
        assertThat(reports().list()).isEmpty();
    }

    @Test
    void aWrongCodeIsNotRepeatedInTheAnswer() {
        HttpResponse<String> response = state("haus baum wiese wolke sonne regen");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).doesNotContain("haus", "baum");
    }

    @Test
    void whatSomebodySaysAboutThemselvesIsKeptApart() throws IOException {
        int before = reports().listAbout("unterwegs-2026").size();
        code(send(
                newKey(),
                body(
                        "unsafe",
                        point(),
                        "\"timeOfDay\":\"dusk\",\"about\":{\"ageGroup\":\"65-plus\",\"reaction\":\"detour\"}")));

        List<About> said = reports().listAbout("unterwegs-2026");
        assertThat(said)
                .hasSize(before + 1)
                .contains(new About(About.AgeGroup.FROM_65, null, null, About.Reaction.DETOUR));
    }

    @Test
    void lineAndAreaAreTakenToo() throws IOException {
        String[] at = place.split(",", -1);
        double lon = Double.parseDouble(at[0]);
        double lat = Double.parseDouble(at[1]);
        code(send(
                newKey(),
                body(
                        "unsafe",
                        "{\"type\":\"LineString\",\"coordinates\":[[" + place + "],[" + (lon + 0.002) + "," + lat
                                + "]]}",
                        "\"timeOfDay\":\"always\"")));
        code(send(
                newKey(),
                body(
                        "like",
                        "{\"type\":\"Polygon\",\"coordinates\":[[[" + place + "],[" + (lon + 0.002) + "," + lat + "],["
                                + lon + "," + (lat + 0.002) + "],[" + place + "]]]}",
                        "")));

        assertThat(reports().list())
                .extracting(report -> report.content().shape().getGeometryType())
                .containsExactlyInAnyOrder("LineString", "Polygon");
    }

    /** Each is refused with the given status, names what is wrong, and changes nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | topic | {'topic':'rats','geometry':P}",
                "400 | topic | {'geometry':P}",
                "400 | timeOfDay | {'topic':'unsafe','geometry':P}",
                "400 | timeOfDay | {'topic':'unsafe','geometry':P,'timeOfDay':'noon'}",
                "400 | reasons | {'topic':'unsafe','geometry':P,'timeOfDay':'day','reasons':['foreigners']}",
                "400 | reasons | {'topic':'unsafe','geometry':P,'timeOfDay':'day','reasons':'lighting'}",
                "400 | reasons | {'topic':'like','geometry':P,'reasons':['lighting']}",
                "400 | placeType | {'topic':'like','geometry':P,'placeType':'bar'}",
                "400 | about.gender | {'topic':'like','geometry':P,'about':{'gender':'x'}}",
                "400 | about.name | {'topic':'like','geometry':P,'about':{'name':'x'}}",
                "400 | email | {'topic':'like','geometry':P,'email':'a@example.org'}",
                "400 | geometry | {'topic':'like'}",
                "400 | geometry | {'topic':'like','geometry':'here'}",
                "400 | language | {'topic':'like','geometry':P,'language':'<script>'}",
                "422 | geometry | {'topic':'like','geometry':{'type':'Point','coordinates':[13.4,52.5]}}",
                "422 | geometry | {'topic':'like','geometry':{'type':'Point','coordinates':[-77.03,38.89]}}",
                "422 | geometry | {'topic':'like','geometry':{'type':'Point','coordinates':['a',1]}}",
                "422 | geometry | {'topic':'like','geometry':{'type':'Point','coordinates':[1e400,1]}}",
                "422 | geometry | {'topic':'like','geometry':{'type':'Point'}}",
                "422 | geometry | {'topic':'like','geometry':{'type':'MultiPoint','coordinates':[[P2]]}}",
                "422 | geometry | {'topic':'like','geometry':{'type':'LineString','coordinates':[[P2]]}}",
                "422 | geometry | {'topic':'like','geometry':{'type':'LineString','coordinates':[[P2],[P2]]}}",
                "422 | geometry | {'topic':'like','geometry':{'type':'Polygon','coordinates':[]}}",
                "422 | geometry | {'topic':'like','geometry':{'type':'Polygon','coordinates':[[[7.7,49.4],[7.8,49.5],[7.8,49.4],[7.7,49.5],[7.7,49.4]]]}}",
                "422 | geometry | {'topic':'like','geometry':{'type':'LineString','coordinates':[[7.0,49.0],[8.5,50.0]]}}",
                "400 | body | [1]",
                "400 | body | {'topic'",
            })
    void whatCannotBeTakenIsRefusedWithAReason(int status, String parameter, String body) throws IOException {
        String json = body.replace('\'', '"').replace("P2", place).replace(":P", ":" + point());
        HttpResponse<String> response = send(newKey(), json);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(JSON.readTree(response.body()).path("parameter").asText()).isEqualTo(parameter);
        assertThat(reports().list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"short", "'with blanks with blanks with blanks'", "ümlaute-ümlaute-ümlaute-ümlaute"})
    void aKeyMustHoldEnoughToBeNobodyElses(String key) {
        HttpResponse<String> response = city.postJson(PATH, unsafe(), "Idempotency-Key", key.replace("ü", "."));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Idempotency-Key");
        assertThat(city.postJson(PATH, unsafe()).statusCode()).isEqualTo(400);
    }

    @Test
    void tooMuchIsRefusedBeforeItCostsAnything() {
        String words = "a".repeat(10_000);
        HttpResponse<String> tooLong = send(newKey(), body("like", point(), "\"words\":\"" + words + "\""));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("\"words\"", "1000");

        String corners = IntStream.range(0, 1_000).mapToObj(i -> "[7.7,49.4]").collect(Collectors.joining(","));
        HttpResponse<String> many =
                send(newKey(), body("like", "{\"type\":\"Polygon\",\"coordinates\":[[" + corners + "]]}", ""));
        assertThat(many.statusCode()).isEqualTo(422);

        String millionth =
                IntStream.range(0, 1_000_000).mapToObj(i -> "[7.7,49.4]").collect(Collectors.joining(","));
        HttpResponse<String> huge =
                send(newKey(), body("like", "{\"type\":\"Polygon\",\"coordinates\":[[" + millionth + "]]}", ""));
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(reports().list()).isEmpty();
    }

    @Test
    void hostileWordsAreKeptAsWords() throws IOException {
        String hostile =
                "'; drop table safety_report; -- <script>alert(1)</script> \\u202Etxt.exe =cmd|' /C calc'!A0 ${jndi:ldap://x}";
        code(send(newKey(), body("like", point(), "\"words\":\"" + hostile + "\"")));

        assertThat(reports().list().getFirst().content().words())
                .isEqualTo(
                        "'; drop table safety_report; -- <script>alert(1)</script> txt.exe =cmd|' /C calc'!A0 ${jndi:ldap://x}");
    }

    @Test
    void reportsFromOneNetworkOfOneDayShareAGroup() throws IOException {
        code(send(newKey(), unsafe()));
        code(send(newKey(), body("like", point(), "")));

        assertThat(reports().list())
                .extracting(StoredReport::group)
                .hasSize(2)
                .containsOnly(reports().list().getFirst().group());
    }

    @Test
    void nothingIsTakenUntilOfficePrivacyRetentionAndACampaignAreNamed() throws IOException {
        for (String missing : List.of(
                "(?m)^  office: .*$",
                "(?s)campaigns:.*?asked: [^}]*}",
                ", retentionMonths: 36",
                "unsafe, (?=like, missing)")) {
            try (RunningCity closed = RunningCity.start(true, settings -> settings.replaceFirst(missing, ""), NOON)) {
                HttpResponse<String> response = closed.postJson(PATH, unsafe(), "Idempotency-Key", newKey());
                assertThat(response.statusCode()).as("without " + missing).isEqualTo(409);
                assertThat(response.body()).contains("reports-closed");
            }
        }
    }

    @Test
    void aFloodIsHeldBackAndNothingAcknowledgedIsLost() throws IOException {
        try (RunningCity flooded = RunningCity.start(true, settings -> settings, NOON)) {
            int taken = 0;
            HttpResponse<String> last = flooded.postJson(PATH, unsafe(), "Idempotency-Key", newKey());
            while (last.statusCode() == 201 && taken < 1000) {
                taken++;
                last = flooded.postJson(PATH, unsafe(), "Idempotency-Key", newKey());
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 3600);
            assertThat(flooded.nahraum().store().reports().list()).hasSize(taken);

            int asked = 0;
            while (flooded.postJson(PATH + "/state", "{\"code\":\"x\"}").statusCode() == 404 && asked < 1000) {
                asked++;
            }
            assertThat(asked).as("nobody tries out codes").isLessThan(100);
        }
    }
}
