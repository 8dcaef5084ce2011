package de.nahraum.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.nahraum.geodata.city.Audience;
import de.nahraum.server.archive.Verification;
import de.nahraum.server.archive.Verification.Verdict;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.FiledReport.Side;
import de.nahraum.server.store.NewFiledReport;
import de.nahraum.server.store.PaperForm;
import de.nahraum.server.store.ReportArchive;
import de.nahraum.server.store.Role;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports are filed, read by everybody as far as they are public, and withdrawn. */
class FiledReportsApiTest {
    private static final String FILED = "/api/v1/admin/filed-reports";
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final List<String> FORMS = List.of("html", "pdf", "docx", "xlsx", "json");

    private RunningCity city;
    private SignedIn planner;

    @BeforeEach
    void start() {
        city = RunningCity.start(false);
        planner = city.signIn(Role.PLANNER);
    }

    @AfterEach
    void stop() {
        city.close();
    }

    private static String paper(int number, String form, String audience) {
        return "/api/v1/reports/" + number + "/report." + form + "?lang=de&audience=" + audience;
    }

    @Test
    void whatIsNotReleasedIsFiledForTheHouseOnly() {
        assertThat(planner.json(FILED + "/prospect").path("isPublic").asBoolean())
                .isFalse();
        assertThat(planner.once(FILED, KEY, "{}").statusCode()).isEqualTo(201);

        assertThat(city.get("/api/v1/reports").statusCode()).isEqualTo(404);
        city.release();
        assertThat(city.get("/api/v1/reports").body()).isEqualTo("[]");
        assertThat(city.get("/api/v1/reports/1").statusCode()).isEqualTo(404);
        assertThat(city.get("/berichte/1").statusCode()).isEqualTo(404);
        for (String form : FORMS) {
            assertThat(city.get("/api/v1/reports/1/report." + form).statusCode())
                    .isEqualTo(404);
            assertThat(city.get(paper(1, form, "internal")).statusCode())
                    .as("the public may not even ask for it")
                    .isEqualTo(400);
            assertThat(planner.get(paper(1, form, "internal")).statusCode()).isEqualTo(200);
        }
        assertThat(planner.json("/api/v1/reports").path(0).path("filedBy").asText())
                .isNotEmpty();
    }

    @Test
    void aReportStaysAsItWasFiledWhateverIsImportedLater() throws Exception {
        city.release();
        assertThat(planner.once(FILED, KEY, "{}").statusCode()).isEqualTo(201);
        JsonNode filed = planner.json("/api/v1/reports/1");
        byte[] json = city.getBytes(paper(1, "json", "public"));
        byte[] pdf = city.getBytes(paper(1, "pdf", "public"));

        city.reimport("city.yaml", text -> text.replaceFirst("targetYear: \\d+", "targetYear: 2035"));
        city.release();

        assertThat(city.getBytes(paper(1, "json", "public"))).isEqualTo(json);
        assertThat(city.getBytes(paper(1, "pdf", "public"))).isEqualTo(pdf);
        assertThat(planner.json(FILED + "/1/verification").path("result").asText())
                .as("made again from the version it stands on")
                .isEqualTo("equal");
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        assertThat(filed.path("checksums").toString()).contains(sum);
        assertThat(city.get("/berichte/1").body()).contains(sum);
    }

    /** A browser takes the headers of the newest answer, also for the page it has kept. */
    @Test
    void aPageThatHasNotChangedMayStillUseItsOwnStyle() {
        city.release();
        planner.once(FILED, KEY, "{}");
        String path = paper(1, "html", "public");
        HttpResponse<String> first = city.get(path);
        HttpResponse<String> again = city.get(
                path, "If-None-Match", first.headers().firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Content-Security-Policy"))
                .isEqualTo(first.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("unsafe-inline"));
    }

    /** As one would that a program of before, which counted otherwise, had written. */
    @Test
    void aReportThatComesOutOtherwiseIsTold() throws Exception {
        city.release();
        planner.once(FILED, KEY, "{}");
        ReportArchive archive = city.nahraum().store().archive();
        FiledReport first = archive.find(1).orElseThrow();
        Side side = new Side(Audience.INTERNAL, "de");
        byte[] otherwise = new String(archive.findPaper(1, side, PaperForm.JSON).orElseThrow(), UTF_8)
                .replace("\"targetYear\":2032", "\"targetYear\":2031")
                .getBytes(UTF_8);
        String checksum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(otherwise));
        archive.file(new NewFiledReport(
                first.basis(),
                "Erika Beispiel",
                List.of(new NewFiledReport.Written(side, PaperForm.JSON, () -> otherwise)),
                List.of(new FiledReport.Checksum(side, checksum))));

        Verdict verdict = new Verification(archive, city.nahraum().live()).verify(2);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Different.class,
                        different -> assertThat(different.differences())
                                .singleElement()
                                .satisfies(each -> assertThat(each.paths()).startsWith("head.targetYear")));
    }

    @Test
    void whatIsWithdrawnIsGoneForThePublicInEveryFormAndStaysInTheHouse() throws Exception {
        city.release();
        planner.once(FILED, KEY, "{}");
        for (String form : FORMS) {
            assertThat(city.get(paper(1, form, "public")).statusCode()).isEqualTo(200);
        }

        assertThat(planner.change("POST", FILED + "/1/withdraw", "{\"reason\":\" \"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(planner.change("POST", FILED + "/1/withdraw", "{\"reason\":\"Falsche <b>Zahl</b>\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(planner.change("POST", FILED + "/1/withdraw", "{\"reason\":\"Noch ein Grund\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(planner.change("POST", FILED + "/7/withdraw", "{\"reason\":\"Grund\"}")
                        .statusCode())
                .isEqualTo(404);

        for (String form : FORMS) {
            for (String lang : List.of("de", "en")) {
                String path = "/api/v1/reports/1/report." + form + "?lang=" + lang;
                assertThat(city.get(path).statusCode()).as(path).isEqualTo(410);
                assertThat(city.get(path, "If-None-Match", "\"report-1-public-" + lang + "-" + form + "\"")
                                .statusCode())
                        .as("also for who has it already")
                        .isEqualTo(410);
            }
            assertThat(planner.get(paper(1, form, "public")).statusCode()).isEqualTo(200);
        }
        JsonNode known = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(city.get("/api/v1/reports/1").body());
        assertThat(known.path("papers")).isEmpty();
        assertThat(known.path("withdrawn").path("reason").asText()).isEqualTo("Falsche <b>Zahl</b>");
        assertThat(known.path("withdrawn").path("by").isNull()).isTrue();
        for (String page : List.of("/berichte?lang=de", "/berichte/1?lang=de")) {
            assertThat(city.get(page).body())
                    .contains("Zurückgezogen am", "Falsche &lt;b&gt;Zahl&lt;/b&gt;")
                    .doesNotContain("/report.pdf");
        }
    }

    @Test
    void aWrongWishIsAnsweredWithWhatThereIs() {
        assertThat(planner.get(FILED + "/prospect?version=9").body())
                .contains("\"parameter\":\"version\"", "\"allowed\":[\"1\"]");
        assertThat(planner.once(FILED, KEY, "{\"asOf\":\"2999-01-01\"}").statusCode())
                .isEqualTo(400);
        assertThat(planner.once(FILED, KEY, "{\"version\":0}").statusCode()).isEqualTo(400);
        assertThat(planner.get(FILED + "/3/verification").statusCode()).isEqualTo(404);
        assertThat(city.nahraum().store().archive().list()).isEmpty();
    }

    /** The answer of the first press is lost, and somebody presses again. */
    @Test
    void whoSendsTheSameKeyAgainGetsTheReportOfTheFirstTime() {
        HttpResponse<String> first = planner.once(FILED, KEY, "{}");
        assertThat(first.statusCode()).isEqualTo(201);

        HttpResponse<String> again = planner.once(FILED, KEY, "{}");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        HttpResponse<String> other = planner.once(FILED, KEY, "{\"version\":1}");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("key-used", "Idempotency-Key");
        assertThat(planner.change("POST", FILED, "{}").statusCode())
                .as("without a key nobody could tell")
                .isEqualTo(400);
        assertThat(planner.once(FILED, "too short", "{}").body()).contains("\"parameter\":\"Idempotency-Key\"");
        assertThat(city.nahraum().store().archive().list()).hasSize(1);
    }

    @Test
    void otherNamesOfThePagesLeadThere() {
        city.release();
        assertThat(city.get("/reports?lang=en").headers().firstValue("Location").orElse(""))
                .endsWith("/berichte?lang=en");
        assertThat(city.get("/reports/12").headers().firstValue("Location").orElse(""))
                .endsWith("/berichte/12");
        assertThat(city.get("/berichte?lang=de").body()).contains("noch kein Bericht");
    }
}
