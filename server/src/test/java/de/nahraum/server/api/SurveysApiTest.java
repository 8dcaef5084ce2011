package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.Role;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.store.SurveyImport;
import de.nahraum.server.store.SurveyStore;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People of the house bring surveys in, take them out again, and type in what came on paper. */
class SurveysApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/v1/admin/surveys/";
    private static final String HEADER = "befragte;email;thema;ort;wann;worte;einwilligung\n";
    private static RunningCity city;
    private static SignedIn staff;
    private static SignedIn planner;
    private static String campaign;
    private static double lon;
    private static double lat;

    @BeforeAll
    static void start() throws IOException {
        city = RunningCity.start(true);
        staff = city.signIn(Role.STAFF);
        planner = city.signIn(Role.PLANNER);
        campaign = staff.json(PATH + "campaigns").path(0).path("id").asText();
        JsonNode box = JSON.readTree(city.get("/api/v1/city").body()).path("bbox");
        lon = (box.path(0).asDouble() + box.path(2).asDouble()) / 2;
        lat = (box.path(1).asDouble() + box.path(3).asDouble()) / 2;
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static ReportStore reports() {
        return city.nahraum().store().reports();
    }

    private static SurveyStore surveys() {
        return city.nahraum().store().surveys();
    }

    @BeforeEach
    void empty() {
        surveys().listImports().stream().map(SurveyImport::id).forEach(surveys()::undo);
        for (StoredReport report : reports().list()) {
            reports().delete(report.id(), report.changes());
        }
    }

    private static String place() {
        return String.format(Locale.ROOT, "%.6f, %.6f", lat, lon);
    }

    private static String rows(int count, String consent) {
        return HEADER
                + IntStream.range(0, count)
                        .mapToObj(i -> "p" + i + ";p" + i + "@example.org;unsafe;" + place() + ";nachts;Wort " + i + ";"
                                + consent + "\n")
                        .collect(Collectors.joining());
    }

    private static HttpResponse<String> bring(SignedIn who, String file) {
        return who.send(
                "POST",
                PATH + "preview?file=umfrage.csv",
                file,
                "Content-Type",
                "application/octet-stream",
                "Cookie",
                who.cookie(),
                "X-CSRF-Token",
                who.csrf());
    }

    private static JsonNode preview(SignedIn who, String file) throws IOException {
        HttpResponse<String> answer = bring(who, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> begin(SignedIn who, JsonNode preview, String of) {
        return who.change(
                "POST",
                PATH + "imports",
                "{\"upload\":\"" + preview.path("upload").asText() + "\",\"campaign\":\"" + of + "\",\"mapping\":"
                        + preview.path("mapping") + "}");
    }

    private static JsonNode done(SignedIn who, HttpResponse<String> begun) throws IOException {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String path = begun.headers().firstValue("Location").orElseThrow();
        JsonNode job = who.json(path);
        while (job.path("state").asText().equals("running")) {
            job = who.json(path);
        }
        return job;
    }

    private static JsonNode imported(String file) throws IOException {
        return done(staff, begin(staff, preview(staff, file), campaign));
    }

    @Test
    void fromTheFileToTheList() throws IOException {
        JsonNode preview = preview(staff, rows(3, "ja"));
        assertThat(preview.path("rows").asInt()).isEqualTo(3);
        assertThat(preview.path("columns").path(1).path("personal").asBoolean()).isTrue();
        assertThat(preview.path("columns").path(2).path("values").path(0).toString())
                .isEqualTo("{\"value\":\"unsafe\",\"count\":3,\"codes\":{\"topic\":\"unsafe\"}}");
        assertThat(preview.toString()).doesNotContain("@example.org");

        JsonNode job = done(staff, begin(staff, preview, campaign));
        assertThat(job.path("state").asText()).isEqualTo("done");
        assertThat(job.path("outcome").path("counts").toString())
                .isEqualTo("{\"rows\":3,\"taken\":3,\"duplicates\":0,\"withoutConsent\":0,\"outside\":0,\"faulty\":0}");
        assertThat(staff.json("/api/v1/admin/reports").findValuesAsText("origin"))
                .containsExactly("survey", "survey", "survey");
        assertThat(staff.json("/api/v1/admin/reports?origin=survey")).hasSize(3);
        assertThat(staff.json("/api/v1/admin/reports?origin=walk")).isEmpty();
        assertThat(staff.get("/api/v1/admin/reports?origin=hearsay").statusCode())
                .isEqualTo(400);
        assertThat(planner.json(PATH + "imports").path(0).path("file").asText()).isEqualTo("umfrage.csv");
        assertThat(planner.json(PATH + "imports").path(0).path("by").asText()).isEqualTo("staff");
        assertThat(staff.json(PATH + "campaigns").findValuesAsText("groups")).contains("3");
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        imported(rows(3, "ja"));
        JsonNode again = imported(rows(3, "ja"));

        assertThat(again.path("outcome").path("id").asLong()).isZero();
        assertThat(again.path("outcome").path("counts").path("duplicates").asInt())
                .isEqualTo(3);
        assertThat(reports().list()).hasSize(3);
        assertThat(surveys().listImports()).hasSize(1);
    }

    @Test
    void withoutConsentNothingIsLeft() throws IOException {
        JsonNode job = imported(rows(3, "nein"));

        assertThat(job.path("outcome").path("counts").path("withoutConsent").asInt())
                .isEqualTo(3);
        assertThat(reports().list()).isEmpty();
        assertThat(surveys().listImports()).isEmpty();
    }

    @Test
    void undoneNothingIsLeftAndItCanComeAgain() throws IOException {
        long id = imported(rows(3, "ja")).path("outcome").path("id").asLong();

        HttpResponse<String> undone = planner.change("POST", PATH + "imports/" + id + "/undo", "{}");
        assertThat(undone.body()).isEqualTo("{\"deleted\":3}");
        assertThat(planner.change("POST", PATH + "imports/" + id + "/undo", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(reports().list()).isEmpty();
        assertThat(imported(rows(3, "ja"))
                        .path("outcome")
                        .path("counts")
                        .path("taken")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void cancelledNothingIsKeptAndOnlyOneRunsAtATime() throws IOException {
        JsonNode mine = preview(staff, rows(30_000, "ja"));
        JsonNode theirs = preview(planner, rows(1, "ja"));
        HttpResponse<String> begun = begin(staff, mine, campaign);
        String job = begun.headers().firstValue("Location").orElseThrow();
        assertThat(begin(planner, theirs, campaign).statusCode()).isEqualTo(503);
        assertThat(planner.get(job).statusCode()).as("not theirs").isEqualTo(404);

        JsonNode ended = JSON.readTree(staff.change("DELETE", job, "").body());

        assertThat(ended.path("state").asText()).isEqualTo("cancelled");
        assertThat(reports().list()).isEmpty();
        assertThat(surveys().listImports()).isEmpty();
        assertThat(done(planner, begin(planner, theirs, campaign)).path("state").asText())
                .isEqualTo("done");
    }

    @Test
    void anUploadIsOnesOwnAndGoneAfterSigningOut() throws IOException {
        JsonNode mine = preview(staff, rows(1, "ja"));
        assertThat(begin(planner, mine, campaign).statusCode()).as("not theirs").isEqualTo(404);

        SignedIn again = city.signIn("staff");
        again.change("DELETE", "/api/v1/session", "");
        assertThat(begin(staff, mine, campaign).statusCode()).isEqualTo(404);
        assertThat(reports().list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"field\":\"topic\",\"column\":\"thema\"}|position-missing",
                "{\"field\":\"position\",\"column\":\"ort\"}|topic-missing",
                "{\"field\":\"topic\",\"column\":\"thema\"},{\"field\":\"position\",\"column\":\"ort\"}|consent-missing",
                "{\"field\":\"topic\",\"column\":\"gibtesnicht\"}|column-unknown",
                "{\"field\":\"topic\",\"column\":\"ort\"},{\"field\":\"position\",\"column\":\"ort\"}|column-twice",
                "{\"field\":\"nichts\",\"column\":\"ort\"}|bad-parameter",
            })
    void aMappingThatCannotBeIsRefused(String columns, String problem) throws IOException {
        JsonNode preview = preview(staff, rows(1, "ja"));
        HttpResponse<String> answer = staff.change(
                "POST",
                PATH + "imports",
                "{\"upload\":\"" + preview.path("upload").asText() + "\",\"campaign\":\"" + campaign
                        + "\",\"mapping\":{\"columns\":[" + columns + "]}}");

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.body()).contains("urn:nahraum:problem:" + problem);
        assertThat(reports().list()).isEmpty();
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        HttpResponse<String> answer = bring(staff, "thema;ort\nunsafe;\"49.4");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).path("findings").findValuesAsText("de"))
                .isNotEmpty();
        assertThat(staff.send(
                                "POST",
                                PATH + "preview",
                                "x",
                                "Content-Type",
                                "application/octet-stream",
                                "Cookie",
                                staff.cookie(),
                                "X-CSRF-Token",
                                staff.csrf())
                        .statusCode())
                .as("without a name")
                .isEqualTo(400);
    }

    @Test
    void whatIsTooLargeIsNotTaken() {
        HttpResponse<String> answer = bring(staff, "x".repeat((60 << 20) + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private static String entry(String key, String more) {
        return "{\"origin\":\"postcard\",\"campaign\":\"" + campaign + "\",\"key\":\"" + key
                + "\",\"report\":{\"topic\":\"unsafe\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + lon + ","
                + lat + "]}" + more + "}}";
    }

    @Test
    void postcardsAreTypedInOneAfterTheOtherAndTheLastIsTakenBack() throws IOException {
        String key = "k".repeat(22);
        HttpResponse<String> first = staff.change("POST", PATH + "entries", entry(key + "1", ",\"words\":\"dunkel\""));
        HttpResponse<String> twice = staff.change("POST", PATH + "entries", entry(key + "1", ",\"words\":\"dunkel\""));
        HttpResponse<String> second = staff.change("POST", PATH + "entries", entry(key + "2", ""));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(twice.body()).isEqualTo(first.body());
        HttpResponse<String> changed = staff.change("POST", PATH + "entries", entry(key + "1", ",\"words\":\"hell\""));
        assertThat(changed.statusCode()).as("same key, other words").isEqualTo(422);
        assertThat(changed.body()).contains("key-used").contains("\"parameter\":\"key\"");
        assertThat(JSON.readTree(second.body()).path("typed").asInt()).isEqualTo(2);
        assertThat(reports().list()).hasSize(2);
        String last = PATH + "entries/" + JSON.readTree(second.body()).path("report");
        assertThat(planner.change("DELETE", last, "").statusCode()).isEqualTo(404);
        assertThat(staff.change("DELETE", last, "").body()).isEqualTo("{\"typed\":1}");
        assertThat(reports().list()).hasSize(1);
    }

    @Test
    void aCampaignMadeHereIsChangedByOneAtATime() throws IOException {
        String fields = "\"topics\":[\"unsafe\"],\"from\":\"2026-01-01\",\"asked\":\"alle\",\"askedPeople\":500";
        JsonNode made =
                JSON.readTree(staff.change("POST", PATH + "campaigns", "{\"title\":\"Postkarten\"," + fields + "}")
                        .body());
        String path = PATH + "campaigns/" + made.path("id").asText();

        assertThat(made.path("askedPeople").asInt()).isEqualTo(500);
        assertThat(staff.change("PUT", path, "{\"changes\":0,\"title\":\"Karten\"," + fields + "}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(planner.change("PUT", path, "{\"changes\":0,\"title\":\"anders\"," + fields + "}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(staff.change("PUT", path, "{\"changes\":1,\"title\":\"\"," + fields + "}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(done(
                                staff,
                                begin(
                                        staff,
                                        preview(staff, rows(1, "ja")),
                                        made.path("id").asText()))
                        .path("state")
                        .asText())
                .isEqualTo("done");
        assertThat(staff.change("DELETE", path + "?changes=1", "").statusCode())
                .as("something belongs to it")
                .isEqualTo(409);
        empty();
        assertThat(staff.change("DELETE", path + "?changes=1", "").statusCode()).isEqualTo(204);
    }
}
