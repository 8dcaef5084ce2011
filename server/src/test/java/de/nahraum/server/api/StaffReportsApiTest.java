package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.city.Address;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.server.store.AuditLog;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.Role;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** Staff pass reports on, answer them, blank out words and delete; of two at the same report the second is told. */
class StaffReportsApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/v1/admin/reports";
    private static RunningCity city;
    private static SignedIn staff;
    private static SignedIn planner;
    private static String place;
    private int keys;

    @BeforeAll
    static void start() throws IOException {
        city = RunningCity.start(true);
        staff = city.signIn(Role.STAFF);
        planner = city.signIn(Role.PLANNER);
        JsonNode box = JSON.readTree(city.get("/api/v1/city").body()).path("bbox");
        place = (box.path(0).asDouble() + box.path(2).asDouble()) / 2 + ","
                + (box.path(1).asDouble() + box.path(3).asDouble()) / 2;
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @BeforeEach
    void empty() {
        ReportStore reports = city.nahraum().store().reports();
        for (StoredReport report : reports.list()) {
            reports.delete(report.id(), report.changes());
        }
    }

    /** Sends a report; gives its code. */
    private String report(String words) throws IOException {
        return report(words, place);
    }

    private String report(String words, String position) throws IOException {
        HttpResponse<String> sent = city.postJson(
                "/api/v1/safety-reports",
                "{\"topic\":\"unsafe\",\"timeOfDay\":\"night\",\"reasons\":[\"harassed\",\"lighting\",\"underpass\"],\"words\":\""
                        + words + "\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + position + "]}}",
                "Idempotency-Key",
                "staff-test-key-" + keys++ + "-" + System.nanoTime());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        return JSON.readTree(sent.body()).path("code").asText();
    }

    private static JsonNode only() {
        JsonNode list = staff.json(PATH);
        assertThat(list).hasSize(1);
        return list.path(0);
    }

    private static HttpResponse<String> change(SignedIn who, JsonNode report, String fields) {
        return who.change(
                "PUT",
                PATH + "/" + report.path("id").asLong(),
                "{\"changes\":" + report.path("changes") + "," + fields + "}");
    }

    @Test
    void staffSeeWhatWasSaidAndWhoIsResponsible() throws IOException {
        report("Es ist dunkel");

        JsonNode report = only();
        assertThat(report.path("state").asText()).isEqualTo("received");
        assertThat(report.path("words").asText()).isEqualTo("Es ist dunkel");
        assertThat(report.path("geometry").path("type").asText()).isEqualTo("Point");
        assertThat(report.path("district").asText()).isNotEmpty();
        assertThat(report.path("offices").findValuesAsText("name"))
                .containsExactly("Referat Tiefbau (Demo)", "Gleichstellungsstelle (Demo)", "Integrationsbüro (Demo)");
        assertThat(report.path("offices").path(0).path("reasons").toString()).isEqualTo("[\"lighting\",\"underpass\"]");
        assertThat(report.toString()).doesNotContain("code", "key");
    }

    @Test
    void theMailSaysAllTheUnitNeedsAndNothingMore() throws IOException {
        report("Es ist dunkel");

        JsonNode mail = staff.json(PATH + "/" + only().path("id").asLong() + "/mail");
        assertThat(mail.path("subject").asText())
                .startsWith("Meldung ")
                .contains("zu dunkel, Unterführung, Belästigung");
        assertThat(mail.path("text").asText())
                .contains("Koordinaten", "Wann: nachts", "„Es ist dunkel“", "Wer sie ist, wissen wir nicht")
                .doesNotContain("{", "report.");
    }

    @Test
    void passedOnAndAnsweredItsCodeShowsIt() throws IOException {
        String code = report("Es ist dunkel");
        HttpResponse<String> passedOn = change(staff, only(), "\"state\":\"passed-on\",\"office\":\"Tiefbau\"");
        assertThat(passedOn.statusCode()).as(passedOn.body()).isEqualTo(200);
        HttpResponse<String> answered = change(
                planner,
                JSON.readTree(passedOn.body()),
                "\"state\":\"answered\",\"office\":\"Tiefbau\",\"measure\":\"Neue Lampe\",\"measureOn\":\"2027-01-15\"");
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        assertThat(JSON.readTree(answered.body()).path("passedOnAt").asText())
                .isEqualTo(JSON.readTree(passedOn.body()).path("passedOnAt").asText());

        JsonNode state = JSON.readTree(city.postJson("/api/v1/safety-reports/state", "{\"code\":\"" + code + "\"}")
                .body());
        assertThat(state.path("state").asText()).isEqualTo("answered");
        assertThat(state.path("measure").asText()).isEqualTo("Neue Lampe");

        HttpResponse<String> undone = change(staff, only(), "\"state\":\"received\"");
        assertThat(JSON.readTree(undone.body()).path("passedOnAt").isNull())
                .as("a mistake can be undone")
                .isTrue();
    }

    @Test
    void whatIsAnsweredWithoutBeingPassedOnWasNeverPassedOn() throws IOException {
        String code = report("Es ist dunkel");
        JsonNode answered =
                JSON.readTree(change(staff, only(), "\"state\":\"answered\",\"measure\":\"Das Licht geht wieder\"")
                        .body());

        assertThat(answered.path("answeredAt").isTextual()).isTrue();
        assertThat(answered.path("passedOnAt").isNull()).isTrue();
        JsonNode state = JSON.readTree(city.postJson("/api/v1/safety-reports/state", "{\"code\":\"" + code + "\"}")
                .body());
        assertThat(state.path("answeredOn").isTextual()).isTrue();
        assertThat(state.path("passedOnOn").isNull()).isTrue();

        HttpResponse<String> emptied = change(staff, only(), "\"state\":\"answered\"");
        assertThat(emptied.statusCode()).as("an answer does not become none").isEqualTo(422);
    }

    @Test
    void ofTwoAtTheSameReportTheSecondIsTold() throws IOException {
        report("x");
        JsonNode seenByBoth = only();
        change(staff, seenByBoth, "\"state\":\"passed-on\",\"office\":\"Tiefbau\"");

        HttpResponse<String> second = change(planner, seenByBoth, "\"state\":\"passed-on\",\"office\":\"Grünflächen\"");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(second.body()).path("now").path("office").asText())
                .isEqualTo("Tiefbau");
        HttpResponse<String> deleted =
                planner.change("DELETE", PATH + "/" + seenByBoth.path("id").asLong() + "?changes=0", "");
        assertThat(deleted.statusCode()).isEqualTo(409);
        assertThat(only().path("office").asText()).isEqualTo("Tiefbau");
    }

    @Test
    void namesAreBlankedOutForGood() throws IOException {
        report("Max Müller 😀 schreit");
        HttpResponse<String> blanked = change(
                staff, only(), "\"state\":\"received\",\"blank\":[{\"from\":0,\"to\":10},{\"from\":11,\"to\":12}]");

        assertThat(JSON.readTree(blanked.body()).path("words").asText()).isEqualTo("▇▇▇ ▇▇▇▇▇▇ ▇ schreit");
        assertThat(city.nahraum().store().reports().list().getFirst().content().words())
                .doesNotContain("Max");
    }

    @Test
    void deletedIsGone() throws IOException {
        String code = report("x");
        long id = only().path("id").asLong();

        assertThat(staff.change("DELETE", PATH + "/" + id + "?changes=0", "").statusCode())
                .isEqualTo(204);
        assertThat(staff.json(PATH)).isEmpty();
        assertThat(staff.get(PATH + "/" + id).statusCode()).isEqualTo(404);
        assertThat(staff.change("DELETE", PATH + "/" + id + "?changes=0", "").statusCode())
                .isEqualTo(404);
        assertThat(city.postJson("/api/v1/safety-reports/state", "{\"code\":\"" + code + "\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasDoneIsRecordedAndNothingOfWhatWasSaid() throws IOException {
        report("geheime Worte");
        JsonNode report = only();
        change(staff, report, "\"state\":\"passed-on\",\"office\":\"Tiefbau\"");

        AuditLog.Entry entry = city.nahraum()
                .store()
                .audit()
                .list(new AuditLog.Question(null, "report-change", Long.MAX_VALUE, 1))
                .getFirst();
        assertThat(entry.toString())
                .contains("reports/" + report.path("id").asLong(), "passed-on")
                .doesNotContain("geheim", "Tiefbau");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422 | office | \"state\":\"passed-on\"",
                "422 | office | \"state\":\"passed-on\",\"office\":\"  \",\"measure\":\"Neue Lampe\"",
                "422 | measure | \"state\":\"answered\",\"office\":\"Tiefbau\"",
                "422 | measure | \"state\":\"answered\",\"office\":\"Tiefbau\",\"measure\":\"  \"",
                "400 | state | \"office\":\"Tiefbau\"",
                "400 | state | \"state\":\"done\"",
                "400 | words | \"state\":\"received\",\"words\":\"andere\"",
                "422 | blank | \"state\":\"received\",\"blank\":[{\"from\":0,\"to\":3}]",
                "422 | blank | \"state\":\"received\",\"blank\":[{\"from\":1,\"to\":1}]",
                "400 | blank[0].from | \"state\":\"received\",\"blank\":[{\"to\":1}]",
                "422 | duplicateOf | \"state\":\"received\",\"duplicateOf\":1",
                "400 | measureOn | \"state\":\"received\",\"measureOn\":\"bald\"",
            })
    void whatCannotBeIsRefusedAndChangesNothing(int status, String parameter, String fields) throws IOException {
        report("xy");
        JsonNode before = only();

        HttpResponse<String> refused = change(staff, before, fields);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(JSON.readTree(refused.body()).path("parameter").asText()).isEqualTo(parameter);
        assertThat(only()).isEqualTo(before);
    }

    @Test
    void aDuplicatePointsToTheReportItRepeats() throws IOException {
        report("erste");
        long first = only().path("id").asLong();
        report("zweite");
        JsonNode second = staff.json(PATH).path(0);

        assertThat(change(staff, second, "\"state\":\"received\",\"duplicateOf\":" + second.path("id"))
                        .statusCode())
                .isEqualTo(422);
        JsonNode joined = JSON.readTree(change(staff, second, "\"state\":\"received\",\"duplicateOf\":" + first)
                .body());
        assertThat(joined.path("duplicateOf").asLong()).isEqualTo(first);
        JsonNode original = staff.json(PATH + "/" + first);
        assertThat(change(staff, original, "\"state\":\"received\",\"duplicateOf\":" + joined.path("id"))
                        .statusCode())
                .as("no chains")
                .isEqualTo(422);
    }

    private static JsonNode state(String code) throws IOException {
        return JSON.readTree(city.postJson("/api/v1/safety-reports/state", "{\"code\":\"" + code + "\"}")
                .body());
    }

    @Test
    void whoSaidTheSameGetsTheSameAnswerAndLearnsNothingElse() throws IOException {
        String firstCode = report("erste");
        long first = only().path("id").asLong();
        String secondCode = report("zweite");
        JsonNode second =
                JSON.readTree(change(staff, staff.json(PATH).path(0), "\"state\":\"received\",\"duplicateOf\":" + first)
                        .body());
        assertThat(state(secondCode).path("state").asText()).isEqualTo("received");

        change(
                staff,
                staff.json(PATH + "/" + first),
                "\"state\":\"answered\",\"office\":\"Tiefbau\",\"measure\":\"Neue Lampe\",\"measureOn\":\"2027-01-15\"");
        JsonNode carried = state(secondCode);
        assertThat(carried).isEqualTo(state(firstCode));
        assertThat(carried.path("measure").asText()).isEqualTo("Neue Lampe");
        assertThat(carried.toString()).doesNotContain("erste", "Tiefbau");
        assertThat(staff.json(PATH + "/" + second.path("id")).path("state").asText())
                .as("nobody answered this one itself")
                .isEqualTo("received");

        change(staff, second, "\"state\":\"answered\",\"measure\":\"Eine eigene Antwort\",\"duplicateOf\":" + first);
        assertThat(state(secondCode).path("measure").asText()).isEqualTo("Eine eigene Antwort");
        assertThat(state(firstCode).path("measure").asText()).isEqualTo("Neue Lampe");
    }

    @Test
    void anAnswerGoesThroughAChainAndEndsWithTheReportThatHadIt() throws IOException {
        report("erste");
        JsonNode first = only();
        String code = report("zweite");
        JsonNode second = staff.json(PATH).path(0);
        String lastCode = report("dritte");
        JsonNode third = staff.json(PATH).path(0);
        change(staff, third, "\"state\":\"received\",\"duplicateOf\":" + second.path("id"));
        change(staff, second, "\"state\":\"received\",\"duplicateOf\":" + first.path("id"));
        change(staff, first, "\"state\":\"answered\",\"measure\":\"Neue Lampe\"");
        assertThat(state(lastCode).path("measure").asText()).isEqualTo("Neue Lampe");

        staff.change("DELETE", PATH + "/" + first.path("id") + "?changes=1", "");
        assertThat(state(code).path("state").asText()).isEqualTo("received");
        assertThat(state(lastCode).path("measure").isNull()).isTrue();
    }

    @Test
    void theStreetNearbyIsNamed() throws IOException {
        City town =
                city.nahraum().live().findView(Audience.INTERNAL).orElseThrow().city();
        Address house = town.addresses().getFirst();
        Coordinate degrees = town.georeference().toDegrees(house.x(), house.y());
        report("Es ist dunkel", degrees.x + "," + degrees.y);

        assertThat(only().path("near").asText()).isEqualTo(house.street());
    }
}
