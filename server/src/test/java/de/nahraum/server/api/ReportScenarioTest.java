package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.store.Role;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A what-if of the atlas is a chapter of a filed report, with the figures the atlas shows. */
class ReportScenarioTest {
    private static final String FILED = "/api/v1/admin/filed-reports";
    private static final String TWO = "a:new-1:7.779000:49.444000~a:new-2:7.755000:49.446000";
    private static final String LINK = "?layer=scenario&service=meeting-place&minutes=10&edits=" + TWO;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RunningCity city;
    private SignedIn planner;

    @BeforeEach
    void start() {
        city = RunningCity.start(false);
        city.release();
        planner = city.signIn(Role.PLANNER);
    }

    @AfterEach
    void stop() {
        city.close();
    }

    private static String wish(String link, boolean isPublic) {
        return MAPPER.createObjectNode()
                .put("scenarioName", "Zwei neue Treffpunkte <b>")
                .put("scenarioLink", link)
                .put("scenarioPublic", isPublic)
                .toString();
    }

    private HttpResponse<String> file(String link, boolean isPublic) {
        return planner.once(FILED, UUID.randomUUID().toString().replace("-", ""), wish(link, isPublic));
    }

    private JsonNode chapter(String audience) throws Exception {
        return MAPPER.readTree(planner.get("/api/v1/reports/1/report.json?lang=de&audience=" + audience)
                        .body())
                .path("scenario");
    }

    @Test
    void itsFiguresAreThoseOfTheAtlas() throws Exception {
        assertThat(file(LINK, false).statusCode()).isEqualTo(201);
        JsonNode atlas =
                MAPPER.readTree(city.postJson("/api/v1/scenarios/evaluate", """
                {"service":"meeting-place","minutes":10,"edits":[
                {"op":"add","id":"new-1","lon":7.779,"lat":49.444},{"op":"add","id":"new-2","lon":7.755,"lat":49.446}]}""").body());
        JsonNode chapter = chapter("internal");
        assertThat(chapter.path("name").asText()).isEqualTo("Zwei neue Treffpunkte <b>");
        assertThat(chapter.path("edits")).hasSize(2);
        assertThat(chapter.path("shareBefore")).isEqualTo(atlas.at("/before/city/coveredShare"));
        assertThat(chapter.path("shareAfter")).isEqualTo(atlas.at("/after/city/coveredShare"));
        assertThat(chapter.path("shareAfter").asDouble())
                .isGreaterThan(chapter.path("shareBefore").asDouble());
        assertThat(chapter.path("districts")).hasSameSizeAs(atlas.at("/after/districts"));
        for (int i = 0; i < chapter.path("districts").size(); i++) {
            JsonNode row = chapter.path("districts").get(i);
            JsonNode was = atlas.at("/before/districts/" + i);
            JsonNode would = atlas.at("/after/districts/" + i);
            assertThat(row.path("id")).isEqualTo(would.path("id"));
            assertThat(row.path("before")).isEqualTo(was.path("coveredShare"));
            assertThat(row.path("after")).isEqualTo(would.path("coveredShare"));
        }
        // Nobody reads the goals as if it were so.
        String html = planner.get("/api/v1/reports/1/report.html?lang=de&audience=internal")
                .body();
        assertThat(html)
                .contains("Was wäre, wenn? Zwei neue Treffpunkte &lt;b&gt;", "Ein Gedankenspiel, kein Beschluss.");
        assertThat(planner.json("/api/v1/admin/filed-reports/1/verification")
                        .path("result")
                        .asText())
                .isEqualTo("equal");
    }

    @Test
    void thePublicReadsItOnlyIfSomebodySaidSo() throws Exception {
        assertThat(file(LINK, false).statusCode()).isEqualTo(201);
        assertThat(chapter("public").isNull()).isTrue();
        assertThat(city.get("/api/v1/reports/1").body()).doesNotContain("Zwei neue Treffpunkte");
        assertThat(city.get("/berichte/1").body()).doesNotContain("Zwei neue Treffpunkte");

        assertThat(file(LINK, true).statusCode()).isEqualTo(201);
        String json = city.get("/api/v1/reports/2/report.json?lang=de").body();
        assertThat(MAPPER.readTree(json).at("/scenario/name").asText()).startsWith("Zwei neue Treffpunkte");
        assertThat(city.get("/api/v1/reports/2").body()).contains("Zwei neue Treffpunkte");
        assertThat(city.get("/berichte/2").body()).contains("Zwei neue Treffpunkte &lt;b&gt;");
    }

    /** The address bar holds more than the what-if. */
    @Test
    void ofTheLinkOnlyTheWhatIfIsKeptAndOfAWithdrawnOneNothing() throws Exception {
        String pasted = "https://atlas.intern.example/atlas" + LINK
                + "&versus=f:new-space-1:7.769:49.444:50&district=geheim&view=expert&lang=de&group=alle";
        assertThat(file(pasted, true).statusCode()).isEqualTo(201);
        JsonNode told = MAPPER.readTree(city.get("/api/v1/reports/1").body()).path("scenario");
        assertThat(told.path("link").asText()).isEqualTo(LINK);
        assertThat(city.get("/api/v1/reports/1/report.json?lang=de").body())
                .doesNotContain("intern.example", "new-space-1", "geheim");
        planner.change("POST", FILED + "/1/withdraw", "{\"reason\":\"falscher Ort\"}");
        assertThat(city.get("/api/v1/reports/1").body()).doesNotContain("Zwei neue Treffpunkte");
        assertThat(city.get("/berichte/1").body()).doesNotContain("Zwei neue Treffpunkte");
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPartAndNothingIsFiled() throws Exception {
        refused("?layer=scenario&service=meeting-place&edits=c:no-such-place", false, "no-such-place");
        refused("?layer=scenario&service=meeting-place", false, "edits");
        refused("?layer=coverage&service=meeting-place&edits=" + TWO, false, "layer=coverage");
        refused("?service=casino&edits=" + TWO, false, "service=casino");
        refused("?service=meeting-place&minutes=7&edits=" + TWO, false, "minutes=7");
        refused("?service=meeting-place&edits=a:new-1:1.0:2.0", false, "a:new-1:1.0:2.0");
        refused("?service=meeting-place&edits=a:geheimer-plan:7.779:49.444", false, "a:geheimer-plan:7.779:49.444");
        refused("?service=meeting-place&edits=x:%zz", false, "edits=x:%zz");
        refused("?service=meeting-place&edits=" + "c:place-1~".repeat(60), false, "edits");
        // Where people feel unsafe is for the house.
        String unsafe = "f:new-space-1:7.769000:49.444000:50";
        refused("?service=meeting-place&time=evening&edits=" + unsafe, true, "time=evening");
        refused("?service=meeting-place&edits=" + unsafe, true, unsafe);
        assertThat(planner.json("/api/v1/reports")).isEmpty();
    }

    private void refused(String link, boolean isPublic, String part) throws Exception {
        HttpResponse<String> answer = file(link, isPublic);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode problem = MAPPER.readTree(answer.body());
        assertThat(problem.path("parameter").asText()).isEqualTo("scenarioLink");
        assertThat(problem.path("value").asText()).isEqualTo(part);
    }

    @Test
    void itCanBeReadBeforeItIsFiledAndNothingIsKept() {
        String asked = "?scenarioName=Zwei&scenarioLink=" + URLEncoder.encode(LINK, StandardCharsets.UTF_8);
        assertThat(planner.json(FILED + "/prospect" + asked).path("isPublic").asBoolean())
                .isTrue();
        assertThat(planner.get(FILED + "/prospect" + asked + "x").statusCode()).isEqualTo(422);
        HttpResponse<String> pdf = planner.get(FILED + "/preview" + asked);
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(planner.json("/api/v1/reports")).isEmpty();
        assertThat(planner.get(FILED + "/preview?audience=council").statusCode())
                .isEqualTo(400);
    }
}
