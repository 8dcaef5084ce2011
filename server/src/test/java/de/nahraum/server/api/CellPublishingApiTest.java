package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.AuditLog;
import de.nahraum.server.store.Role;
import de.nahraum.server.testing.ManyReports;
import de.nahraum.server.testing.MovableClock;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A planner shows cells of reports to the public and hides them again; staff see before what would be seen. */
class CellPublishingApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/v1/admin/safety-cells";
    private static final String PUBLIC = "/api/v1/safety-cells?topic=unsafe";
    private static final String PAGE = "/was-daraus-wurde?lang=de";
    private static RunningCity city;
    private static SignedIn planner;
    private static SignedIn staff;

    @BeforeAll
    static void start() {
        MovableClock clock = new MovableClock(Instant.parse("2026-10-02T08:30:00Z"));
        city = ManyReports.start(clock);
        ManyReports reports = new ManyReports(city, clock);
        reports.checked(
                reports.spot("stadtteilbuero-lindenblick", 0),
                ReportTopic.UNSAFE,
                1,
                7,
                Reason.LIGHTING,
                Reason.UNDERPASS);
        clock.move(Duration.ofDays(40));
        planner = city.signIn(Role.PLANNER);
        staff = city.signIn(Role.STAFF);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @AfterEach
    void switchOff() {
        for (JsonNode topic : staff.json(PATH)) {
            if (topic.path("on").asBoolean()) {
                assertThat(turn(planner, topic, false).statusCode()).isEqualTo(200);
            }
        }
    }

    private static JsonNode topic(ReportTopic topic) {
        for (JsonNode each : staff.json(PATH)) {
            if (each.path("topic").asText().equals(topic.id())) {
                return each;
            }
        }
        throw new AssertionError(topic + " is missing");
    }

    private static HttpResponse<String> turn(SignedIn who, JsonNode topic, boolean on) {
        return who.change(
                "PUT",
                PATH + "/" + topic.path("topic").asText(),
                "{\"changes\":" + topic.path("changes") + ",\"on\":" + on + "}");
    }

    @Test
    void nothingIsPublicUntilANamedPersonShowsItAndThenItIsWhatThePreviewSaid() throws IOException {
        JsonNode before = topic(ReportTopic.UNSAFE);
        assertThat(before.path("on").asBoolean()).isFalse();
        assertThat(before.path("month").asText()).isEqualTo("2026-11");
        assertThat(before.path("countedUntil").asText()).isEqualTo("2026-10-31");
        assertThat(before.path("features")).hasSize(1);
        assertThat(city.get(PUBLIC).statusCode()).isEqualTo(404);
        assertThat(city.get(PUBLIC).body()).contains("not-released");
        assertThat(city.get(PAGE).body()).doesNotContain("6 bis 10 Meldungen");

        JsonNode now = JSON.readTree(turn(planner, before, true).body());

        assertThat(now.path("on").asBoolean()).isTrue();
        assertThat(now.path("changedBy").asText()).isEqualTo(Role.PLANNER.id());
        assertThat(now.path("changedAt").asText()).startsWith("2026-11-");
        JsonNode shown = JSON.readTree(city.get(PUBLIC).body());
        assertThat(shown.path("features")).isEqualTo(before.path("features"));
        assertThat(shown.path("demo").asBoolean()).isTrue();
        assertThat(shown.path("month").asText()).isEqualTo("2026-11");
        JsonNode told = shown.path("features").path(0).path("properties");
        assertThat(told.path("size").asText()).isEqualTo("some");
        assertThat(told.path("reasons").toString()).isEqualTo("[\"lighting\",\"underpass\"]");
        assertThat(city.get(PAGE).body()).contains("6 bis 10 Meldungen", "Zu wenig Licht", "31. Oktober 2026");
        assertThat(city.get("/api/v1/safety-cells?topic=like").statusCode())
                .as("each topic has its own switch")
                .isEqualTo(404);
    }

    @Test
    void hiddenItIsGoneAtOnceAndShownAgainItIsAsItWas() {
        turn(planner, topic(ReportTopic.UNSAFE), true);
        String shown = city.get(PUBLIC).body();

        turn(planner, topic(ReportTopic.UNSAFE), false);

        assertThat(city.get(PUBLIC).statusCode()).isEqualTo(404);
        assertThat(city.get(PAGE).body()).doesNotContain("6 bis 10 Meldungen", "id=\"outcome\"");

        turn(planner, topic(ReportTopic.UNSAFE), true);
        assertThat(city.get(PUBLIC).body()).isEqualTo(shown);
    }

    @Test
    void ofTwoWhoSwitchTheSecondIsTold() throws IOException {
        JsonNode seen = topic(ReportTopic.LIKE);
        turn(planner, seen, true);

        HttpResponse<String> late = turn(planner, seen, false);

        assertThat(late.statusCode()).isEqualTo(409);
        JsonNode problem = JSON.readTree(late.body());
        assertThat(problem.path("type").asText()).isEqualTo("urn:nahraum:problem:changed-meanwhile");
        assertThat(problem.path("now").path("on").asBoolean()).isTrue();
        assertThat(topic(ReportTopic.LIKE).path("on").asBoolean()).isTrue();
        assertThat(city.get("/api/v1/safety-cells?topic=like").statusCode()).isEqualTo(200);
    }

    @Test
    void whoSwitchedIsInTheRecord() {
        turn(planner, topic(ReportTopic.MISSING), true);

        AuditLog.Entry entry = city.nahraum()
                .store()
                .audit()
                .list(new AuditLog.Question(null, "cells-switched", Long.MAX_VALUE, 1))
                .getFirst();
        assertThat(entry.account()).isEqualTo(planner.id());
        assertThat(entry.subject()).isEqualTo("safety-cells/missing");
        assertThat(entry.detail()).isEqualTo("on");
    }

    @Test
    void staffMayLookAndNotDecide() {
        assertThat(turn(staff, topic(ReportTopic.UNSAFE), true).statusCode()).isEqualTo(403);
        assertThat(topic(ReportTopic.UNSAFE).path("on").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    unsafe | {}                            | 400
                    unsafe | {"on":true}                   | 400
                    unsafe | {"changes":0}                 | 400
                    unsafe | {"changes":0,"on":"maybe"}    | 400
                    unsafe | {"changes":-1,"on":true}      | 400
                    unsafe | {"changes":0,"on":true,"x":1} | 400
                    nosuch | {"changes":0,"on":true}       | 404
                    """)
    void badInputSwitchesNothing(String topic, String body, int status) {
        HttpResponse<String> answer = planner.change("PUT", PATH + "/" + topic, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("problem+json"));
        for (JsonNode each : staff.json(PATH)) {
            assertThat(each.path("on").asBoolean()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?topic=nosuch", "?topic=unsafe&x=1", "?topic="})
    void thePublicInterfaceSaysWhatIsWrong(String query) throws IOException {
        HttpResponse<String> answer = city.get("/api/v1/safety-cells" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("parameter").asText()).isNotEmpty();
    }
}
