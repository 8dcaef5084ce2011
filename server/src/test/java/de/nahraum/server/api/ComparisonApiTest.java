package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.cli.TaskWorker;
import de.nahraum.server.control.Task;
import de.nahraum.server.store.Role;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import de.nahraum.server.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Any two filed reports are compared: over HTTP, on a page and on the command line. The first is for the house only, the fourth was withdrawn. */
class ComparisonApiTest {
    private static final String API = "/api/v1/reports/comparison";
    private static final String PAGE = "/berichte/vergleich";

    private static RunningCity city;
    private static SignedIn planner;

    @BeforeAll
    static void fourReportsAreFiled() {
        city = RunningCity.start(false);
        planner = city.signIn(Role.PLANNER);
        city.fileReport();
        city.release();
        city.fileReport();
        city.reimport("goals.yaml", text -> text.replaceFirst("minutes: 10", "minutes: 15"));
        city.release();
        city.fileReport();
        city.fileReport();
        city.nahraum().store().archive().withdraw(4, "Ada Beispiel", "Zahlendreher");
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static JsonNode read(String json) throws Exception {
        return new ObjectMapper().readTree(json);
    }

    @Test
    void everybodyReadsWhatHasChangedBetweenPublicReports() throws Exception {
        JsonNode compared = read(city.get(API + "?from=2&to=3").body());

        assertThat(compared.path("audience").asText()).isEqualTo("public");
        assertThat(compared.path("explained").asBoolean()).isTrue();
        JsonNode later = read(city.get("/api/v1/reports/3/report.json").body());
        assertThat(compared.path("goals")).hasSameSizeAs(later.path("goals"));
        boolean anyPart = false;
        for (int i = 0; i < compared.path("goals").size(); i++) {
            JsonNode beside = compared.path("goals").path(i);
            JsonNode itself = later.path("goals").path(i);
            assertThat(beside.path("id")).isEqualTo(itself.path("id"));
            assertThat(beside.path("later").path("figure")).isEqualTo(itself.path("figure"));
            assertThat(beside.path("change").path("parts"))
                    .isEqualTo(itself.path("change").path("parts"));
            assertThat(beside.path("change").path("shortly"))
                    .isEqualTo(itself.path("change").path("shortly"));
            anyPart |= !beside.path("change").path("parts").isEmpty();
        }
        assertThat(anyPart).as("the standard of a goal is another").isTrue();
        assertThat(city.get(API + "?from=3&to=2").body())
                .isEqualTo(city.get(API + "?from=2&to=3").body());
    }

    @Test
    void theHouseComparesItsOwnPapersAndIsToldWhatWasWithdrawn() throws Exception {
        JsonNode inside = planner.json(API + "?from=1&to=3");
        assertThat(inside.path("audience").asText()).isEqualTo("internal");
        assertThat(planner.json(API + "?from=2&to=3").path("audience").asText())
                .as("a link goes from hand to hand")
                .isEqualTo("public");
        assertThat(planner.json(API + "?from=2&to=3&audience=internal")
                        .path("goals")
                        .size())
                .isGreaterThan(planner.json(API + "?from=2&to=3").path("goals").size());
        assertThat(planner.json(API + "?from=3&to=4")
                        .path("later")
                        .path("withdrawnAt")
                        .isNull())
                .isFalse();
        assertThat(planner.get(API + "?from=1&to=3&audience=public").statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePublicGetsNothingOfWhatIsNotPublicOrWasWithdrawn() {
        for (String internal : List.of("?from=1&to=2", "?from=2&to=1", "?from=1&to=1")) {
            assertThat(city.get(API + internal).statusCode()).as(internal).isEqualTo(404);
            assertThat(city.get(API + internal).body()).contains("\"value\":\"1\"", "\"allowed\":[\"4\",\"3\",\"2\"]");
        }
        assertThat(city.get(API + "?from=2&to=3&audience=internal").statusCode())
                .isEqualTo(400);
        for (String withdrawn : List.of("?from=2&to=4", "?from=4&to=2")) {
            assertThat(city.get(API + withdrawn).statusCode()).as(withdrawn).isEqualTo(410);
            assertThat(city.get(API + withdrawn).body())
                    .contains("withdrawn", "Zahlendreher")
                    .doesNotContain("goals");
        }
    }

    @Test
    void aWrongQuestionIsAnsweredWithWhatIsAllowed() {
        assertThat(city.get(API + "?from=2&to=2").body()).contains("\"parameter\":\"to\"", "bad-parameter");
        for (String wrong : List.of(
                "",
                "?from=2",
                "?to=2",
                "?from=0&to=2",
                "?from=x&to=2",
                "?from=2&to=99999999999",
                "?from=2&to=3&lang=fr",
                "?from=2&to=3&und=1")) {
            assertThat(city.get(API + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(city.get(API + "?from=2&to=99").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageSaysItInWordsAndOffersThoseThatHold() {
        String page = city.get(PAGE + "?von=3&bis=2&lang=de").body();
        assertThat(page).contains("Bericht Nr. 2 und Bericht Nr. 3", "Anders gemessen", "Auf einen Blick");
        assertThat(city.get(PAGE + "?von=2&bis=3&lang=ar").body())
                .contains("Report no. 2 and report no. 3", "lang=en&amp;audience=public");
        String all = city.get("/berichte?lang=de").body();
        assertThat(all).contains("action=\"/berichte/vergleich\"", "<option value=\"2\"", "name=\"lang\" value=\"de\"");
        assertThat(all).as("withdrawn, and for the house only").doesNotContain("<option value=\"4\"", "value=\"1\"");
    }

    @Test
    void thePageSaysWhatIsWrongAndOffersAnotherChoice() {
        assertThat(city.get(PAGE).statusCode()).isEqualTo(200);
        assertPage("?von=2&bis=2", 400, "zweimal derselbe");
        assertPage("?von=2", 400, "wählen Sie zwei Berichte");
        assertPage("?von=%3Cb%3E&bis=2", 400, "wählen Sie zwei Berichte");
        assertPage("?von=1&bis=2", 404, "Bericht Nr. 1 gibt es hier nicht");
        assertPage("?von=2&bis=4", 410, "Bericht Nr. 4 ist zurückgezogen");
    }

    private static void assertPage(String query, int status, String said) {
        var answer = city.get(PAGE + query + "&lang=de");
        assertThat(answer.statusCode()).as(query).isEqualTo(status);
        assertThat(answer.body()).contains(said, "<select id=\"von\"").doesNotContain("Auf einen Blick", "<b>");
    }

    @Test
    void theCommandLineSaysTheSame() {
        List<String> said = new ArrayList<>();
        TaskWorker worker =
                new TaskWorker(city.nahraum().store(), city.nahraum().live());
        assertThat(worker.work(new Task.ReportsCompare(Language.DE, 2, 3, true), said::add))
                .isZero();
        assertThat(said.get(0)).startsWith("Bericht Nr. 2, Stand ");
        assertThat(said.get(1)).startsWith("Bericht Nr. 3, Stand ");
        assertThat(said).anyMatch(line -> line.startsWith("  – Anders gemessen: "));

        assertThat(worker.work(new Task.ReportsCompare(Language.DE, 3, 4, false), said::add))
                .isZero();
        assertThat(said).anyMatch(line -> line.endsWith(", zurückgezogen"));
        for (int[] wrong : new int[][] {{2, 2}, {2, 9}}) {
            assertThat(worker.work(new Task.ReportsCompare(Language.DE, wrong[0], wrong[1], false), said::add))
                    .isEqualTo(1);
        }
        assertThat(worker.work(new Task.ReportsCompare(Language.DE, 1, 2, true), said::add))
                .isEqualTo(1);
        assertThat(said.getLast()).isEqualTo("Bericht Nr. 1 gibt es nicht öffentlich.");
    }
}
