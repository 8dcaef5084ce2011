package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.nahraum.server.store.AuditLog;
import de.nahraum.server.store.Role;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People of the house work on fear spaces, from a hint to one that is dismantled, and let out what the public may see. */
class FearSpaceCasesApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/v1/admin/fear-spaces";
    private static RunningCity city;
    private static SignedIn staff;
    private static SignedIn planner;
    private static double lon;
    private static double lat;
    private static LocalDate today;
    private static int spot;

    @BeforeAll
    static void start() throws IOException {
        city = RunningCity.start(false);
        city.release();
        staff = city.signIn(Role.STAFF);
        planner = city.signIn(Role.PLANNER);
        JsonNode box = JSON.readTree(city.get("/api/v1/city").body()).path("bbox");
        lon = (box.path(0).asDouble() + box.path(2).asDouble()) / 2;
        lat = (box.path(1).asDouble() + box.path(3).asDouble()) / 2;
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    /** A square of about 70 m, elsewhere each time. */
    private static String square(int number) {
        int row = number / 5;
        double south = lat + row * 0.001;
        double west = lon + number % 5 * 0.0015;
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%3$s],[%2$s,%3$s],[%2$s,%4$s],[%1$s,%4$s],[%1$s,%3$s]]]}"
                .formatted(west, west + 0.001, south, south + 0.0006);
    }

    /** The next ones lie side by side. */
    private static void beginARow() {
        spot = (spot + 4) / 5 * 5;
    }

    private JsonNode open(String fields) throws IOException {
        HttpResponse<String> opened = staff.change(
                "POST",
                PATH,
                "{\"name\":\"Unterführung\",\"timeOfDay\":\"night\",\"since\":\"" + today.minusMonths(12)
                        + "\",\"geometry\":" + square(spot++) + fields + "}");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return JSON.readTree(opened.body());
    }

    private static HttpResponse<String> step(JsonNode space, String kind, LocalDate day, String fields) {
        return staff.change(
                "POST",
                PATH + "/" + space.path("id").asText() + "/steps",
                "{\"changes\":" + space.path("changes") + ",\"kind\":\"" + kind + "\",\"day\":\"" + day
                        + "\",\"party\":\"Begehung\",\"words\":\"Worte\"" + fields + "}");
    }

    private static JsonNode done(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String type) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("type").asText()).endsWith(":" + type);
    }

    private static JsonNode now(JsonNode space) {
        return staff.json(PATH + "/" + space.path("id").asText());
    }

    private static JsonNode prepared(JsonNode space, String words) throws IOException {
        String path = PATH + "/" + space.path("id").asText();
        JsonNode squares = staff.json(path + "/squares").path("features");
        List<Map<String, Long>> chosen = new ArrayList<>();
        for (JsonNode each : squares) {
            if (each.path("properties").path("inside").asBoolean()) {
                chosen.add(Map.of(
                        "column", each.path("properties").path("column").asLong(),
                        "row", each.path("properties").path("row").asLong()));
            }
        }
        assertThat(chosen).hasSizeBetween(2, 9);
        return done(staff.change(
                "PUT",
                path + "/public",
                JSON.writeValueAsString(
                        Map.of("changes", space.path("changes").asInt(), "squares", chosen, "words", words))));
    }

    private static HttpResponse<String> prepare(JsonNode space, String squares, String words) {
        return staff.change(
                "PUT",
                PATH + "/" + space.path("id").asText() + "/public",
                "{\"changes\":" + space.path("changes") + ",\"squares\":" + squares + ",\"words\":\"" + words + "\"}");
    }

    private static HttpResponse<String> join(JsonNode into, JsonNode other) {
        return staff.change(
                "POST",
                PATH + "/" + into.path("id").asText() + "/join",
                "{\"changes\":" + into.path("changes") + ",\"other\":" + other.path("id") + ",\"otherChanges\":"
                        + other.path("changes") + "}");
    }

    private static HttpResponse<String> release(SignedIn who, JsonNode space) {
        return who.change(
                "POST",
                PATH + "/" + space.path("id").asText() + "/release",
                "{\"changes\":" + space.path("changes") + "}");
    }

    private static JsonNode publicFeatures() throws IOException {
        city.nahraum().live().refresh();
        return JSON.readTree(city.get("/api/v1/fear-spaces").body()).path("features");
    }

    private static JsonNode only(JsonNode list, Predicate<JsonNode> which) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(which)
                .findFirst()
                .orElseThrow();
    }

    /** By what was chosen: the public is told no id. */
    private static Optional<JsonNode> findPublic(String geometry) throws IOException {
        return StreamSupport.stream(publicFeatures().spliterator(), false)
                .filter(each -> each.path("geometry").toString().equals(geometry))
                .findFirst();
    }

    private static boolean isPublic(JsonNode space) throws IOException {
        String chosen = now(space).path("released").path("geometry").toString();
        return findPublic(chosen).isPresent();
    }

    @Test
    void fromAHintToDismantledAndReportedAgain() throws IOException {
        JsonNode space = open(",\"privateOwner\":true");
        assertThat(space.path("state").asText()).isEqualTo("hint");
        space = done(step(space, "confirmed", today.minusMonths(11), ""));
        assertRefused(step(space, "measure-planned", today.minusMonths(10), ""), 422, "owner-not-heard");
        space = done(step(space, "owner-heard", today.minusMonths(10), ""));
        space = done(
                step(space, "measure-planned", today.minusMonths(10), ",\"costEuro\":12500,\"due\":\"2031-05-01\""));
        space = done(step(space, "implemented", today.minusMonths(7), ""));
        assertRefused(step(space, "revisited-gone", today.minusMonths(4), ""), 422, "too-early");
        assertThat(space.path("dismantledFrom").asText())
                .isEqualTo(today.minusMonths(7).plusMonths(6).toString());
        space = done(step(space, "revisited-gone", today.minusDays(20), ""));
        assertThat(space.path("state").asText()).isEqualTo("dismantled");
        assertThat(space.path("since").asText()).isEqualTo(today.minusDays(20).toString());
        assertRefused(step(space, "implemented", today, ""), 422, "not-now");
        space = done(step(space, "reported-again", today, ""));
        assertThat(space.path("state").asText()).isEqualTo("reported-again");
        assertThat(space.path("steps").findValuesAsText("kind"))
                .containsExactly(
                        "confirmed",
                        "owner-heard",
                        "measure-planned",
                        "implemented",
                        "revisited-gone",
                        "reported-again");
        assertThat(space.path("steps").path(2).path("costEuro").asInt()).isEqualTo(12500);
        assertThat(space.path("steps").path(0).path("recordedBy").asText()).isNotEmpty();
    }

    @Test
    void ofTwoAtTheSameTheSecondIsTold() throws IOException {
        JsonNode seen = open("");
        done(step(seen, "confirmed", today, ""));
        HttpResponse<String> second = step(seen, "not-confirmed", today, "");
        assertRefused(second, 409, "changed-meanwhile");
        assertThat(JSON.readTree(second.body()).path("now").path("state").asText())
                .isEqualTo("checked");
        assertThat(now(seen).path("steps")).hasSize(1);
    }

    @Test
    void whatWasTakenBackStaysToBeSeen() throws IOException {
        JsonNode space = done(step(open(""), "confirmed", today, ""));
        JsonNode back = done(staff.change(
                "DELETE",
                PATH + "/" + space.path("id").asText() + "/steps?changes="
                        + space.path("changes").asInt(),
                ""));
        assertThat(back.path("state").asText()).isEqualTo("hint");
        assertThat(back.path("steps").path(0).path("takenBackBy").asText()).isNotEmpty();
        assertRefused(
                staff.change(
                        "DELETE",
                        PATH + "/" + space.path("id").asText() + "/steps?changes="
                                + back.path("changes").asInt(),
                        ""),
                422,
                "nothing-to-take-back");
    }

    @Test
    void joinedAndPartedTheyKeepTheirHistory() throws IOException {
        beginARow();
        JsonNode one = done(step(open(""), "confirmed", today, ""));
        JsonNode other = done(step(open(""), "confirmed", today, ""));
        JsonNode whole = done(join(one, other));
        assertThat(whole.path("geometry").path("type").asText()).isEqualTo("MultiPolygon");
        assertThat(now(other).path("closedBy").asText()).isEqualTo("merged-into");
        assertThat(now(other).path("steps").path(1).path("others").path(0)).isEqualTo(one.path("id"));
        assertRefused(step(now(other), "measure-planned", today, ""), 422, "not-now");
        JsonNode ended = done(staff.change(
                "POST",
                PATH + "/" + one.path("id").asText() + "/part",
                "{\"changes\":" + whole.path("changes") + ",\"parts\":[{\"name\":\"A\",\"geometry\":" + square(18)
                        + "},{\"name\":\"B\",\"geometry\":" + square(19) + "}]}"));
        assertThat(ended.path("closedBy").asText()).isEqualTo("split-into");
        for (JsonNode id : ended.path("steps").path(2).path("others")) {
            JsonNode part = staff.json(PATH + "/" + id.asText());
            assertThat(part.path("state").asText()).isEqualTo("checked");
            assertThat(part.path("steps").findValuesAsText("kind"))
                    .containsExactly("confirmed", "merged-with", "split-from");
        }
    }

    @Test
    void nothingVanishesInWhatIsDealtWith() throws IOException {
        JsonNode checked = done(step(open(""), "confirmed", today, ""));
        JsonNode planned = done(step(done(step(open(""), "confirmed", today, "")), "measure-planned", today, ""));
        assertRefused(join(planned, checked), 422, "less-far");
    }

    @Test
    void whatIsFarApartIsNoOnePlaceAndWhatIsPublicDoesNotVanishInAnother() throws IOException {
        beginARow();
        JsonNode west = done(step(open(""), "confirmed", today, ""));
        JsonNode beside = done(step(open(""), "confirmed", today, ""));
        open("");
        open("");
        JsonNode east = done(step(open(""), "confirmed", today, ""));

        assertRefused(join(west, east), 422, "too-far");
        JsonNode released = done(release(planner, prepared(beside, "Neues Licht")));
        assertRefused(join(west, released), 422, "other-released");
        assertThat(isPublic(released)).isTrue();
        assertThat(join(released, west).statusCode()).as("the other way round").isEqualTo(200);
        assertThat(isPublic(released)).isTrue();
    }

    @Test
    void thePublicIsShownTheRightPlaceAndNobodysName() throws IOException {
        JsonNode space = done(step(open(""), "confirmed", today, ""));
        String path = PATH + "/" + space.path("id").asText();
        JsonNode corner = staff.json(path + "/squares").path("features").path(0).path("properties");
        assertThat(corner.path("inside").asBoolean()).isFalse();
        String square = "[{\"column\":" + corner.path("column") + ",\"row\":" + corner.path("row") + "}]";

        assertRefused(prepare(space, square, "Neues Licht"), 422, "squares-elsewhere");
        assertRefused(prepare(space, "[]", "Frau Muster wohnt dort"), 422, "names-people");
        JsonNode sound = prepared(space, "Neues Licht bis 03.06.2031");
        JsonNode moved = done(staff.change(
                "PUT",
                path,
                "{\"changes\":" + sound.path("changes") + ",\"name\":\"Anderswo\",\"timeOfDay\":\"night\",\"geometry\":"
                        + square(90) + "}"));
        assertRefused(release(planner, moved), 422, "squares-elsewhere");
    }

    @Test
    void onlyWhatAPlannerReleasesIsPublicAndOnlyWhatWasChosen() throws IOException {
        JsonNode hint = prepared(open(""), "Neues Licht");
        assertRefused(release(planner, hint), 422, "not-checked");
        JsonNode checked = done(step(hint, "confirmed", today, ""));
        assertThat(isPublic(checked)).isFalse();
        assertThat(release(staff, checked).statusCode()).isEqualTo(403);
        JsonNode released = done(release(planner, checked));
        JsonNode feature = findPublic(released.path("released").path("geometry").toString())
                .orElseThrow();
        assertThat(feature.has("id")).isFalse();
        List<String> told = new ArrayList<>();
        feature.path("properties").fieldNames().forEachRemaining(told::add);
        assertThat(told).containsExactlyInAnyOrder("state", "time", "since", "measure", "demo");
        assertThat(feature.path("geometry")).isNotEqualTo(released.path("geometry"));
        assertThat(feature.path("geometry")).isEqualTo(released.path("released").path("geometry"));
        assertRefused(prepare(released, "[]", ""), 422, "released");
        JsonNode again = done(planner.change(
                "DELETE",
                PATH + "/" + released.path("id").asText() + "/release?changes="
                        + released.path("changes").asInt(),
                ""));
        assertThat(isPublic(again)).isFalse();
    }

    /** Staff may not release; no detour over steps does it for them. */
    @Test
    void whatIsAHintAgainIsNoLongerPublicAndDoesNotBecomeSoByItself() throws IOException {
        JsonNode released = done(release(planner, done(step(prepared(open(""), ""), "confirmed", today, ""))));
        assertThat(isPublic(released)).isTrue();
        JsonNode hint = done(staff.change(
                "DELETE",
                PATH + "/" + released.path("id").asText() + "/steps?changes="
                        + released.path("changes").asInt(),
                ""));
        assertThat(isPublic(hint)).isFalse();
        JsonNode checked = done(step(hint, "confirmed", today, ""));
        assertThat(isPublic(checked)).isFalse();

        JsonNode again = done(release(planner, checked));
        JsonNode none = done(step(again, "not-confirmed", today, ""));
        assertThat(isPublic(none)).isFalse();
        assertThat(isPublic(done(step(none, "reported-again", today, "")))).isFalse();
    }

    @Test
    void whatIsReleasedIsChangedOnlyAfterItWasTakenBack() throws IOException {
        JsonNode released = done(release(planner, done(step(prepared(open(""), ""), "confirmed", today, ""))));
        String path = PATH + "/" + released.path("id").asText();
        String changes = "{\"changes\":" + released.path("changes") + ",\"name\":\"Unterführung\",\"timeOfDay\":";
        assertRefused(staff.change("PUT", path, changes + "\"day\"}"), 422, "released");
        assertThat(staff.change("PUT", path, changes + "\"night\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theLogDoesNotSayDoneOfWhatSomebodyElseForestalled() throws IOException {
        JsonNode seen = done(step(prepared(open(""), ""), "confirmed", today, ""));
        done(step(seen, "remark", today, ""));
        assertRefused(release(planner, seen), 409, "changed-meanwhile");
        assertThat(city
                        .nahraum()
                        .store()
                        .audit()
                        .list(new AuditLog.Question(null, "space-release", Long.MAX_VALUE, 500))
                        .stream()
                        .filter(entry -> entry.subject()
                                .equals("fear-spaces/" + seen.path("id").asText())))
                .isNotEmpty()
                .allMatch(AuditLog.Entry::refused);
    }

    @ParameterizedTest
    @CsvSource({
        "Licht in der Hauptstraße, true",
        "Haupt-Strasse heller, true",
        "bei der Hauptstr. 5, true",
        "an der HAUPTSTR 5, true",
        "In der Hauptstraßen-Unterführung, true",
        "Auf der Straße ist es heller, false",
        "Hier wird es heller, false"
    })
    void streetsAreFoundInWhateverSpelling(String words, boolean isNamed) throws IOException {
        String street = firstStreet();
        String said = words.replaceAll("(?i)haupt-?(str)", street.replaceAll("(?i)[- ]?str.*", "") + "$1");
        JsonNode space = open("");
        HttpResponse<String> answer = staff.change(
                "PUT",
                PATH + "/" + space.path("id").asText() + "/public",
                JSON.writeValueAsString(
                        Map.of("changes", space.path("changes").asInt(), "squares", List.of(), "words", said)));
        assertThat(answer.statusCode()).as(said + " / " + street).isEqualTo(isNamed ? 422 : 200);
    }

    private static String firstStreet() {
        return city
                .nahraum()
                .live()
                .findView(de.nahraum.geodata.city.Audience.INTERNAL)
                .orElseThrow()
                .city()
                .addresses()
                .stream()
                .map(address -> address.street())
                .filter(name -> name.matches("\\p{L}+stra(ß|ss)e"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void wordsForThePublicNameNoStreet() throws IOException {
        String street = city.nahraum()
                .live()
                .findView(de.nahraum.geodata.city.Audience.INTERNAL)
                .orElseThrow()
                .city()
                .addresses()
                .getFirst()
                .street();
        JsonNode space = open("");
        assertRefused(
                staff.change(
                        "PUT",
                        PATH + "/" + space.path("id").asText() + "/public",
                        JSON.writeValueAsString(Map.of(
                                "changes",
                                space.path("changes").asInt(),
                                "squares",
                                List.of(),
                                "words",
                                "Licht in der " + street.toUpperCase(java.util.Locale.ROOT) + ", bis Mai"))),
                422,
                "street-named");
    }

    @Test
    void whatTheFolderHasIsThereAndAChangeMakesItACase() throws IOException {
        JsonNode imported = only(
                staff.json(PATH),
                each -> each.path("openedFrom").asText().equals("imported")
                        && each.path("changes").asInt() == 0
                        && each.path("state").asText().equals("hint"));
        JsonNode checked = done(step(imported, "confirmed", today, ""));
        assertThat(checked.path("changes").asInt()).isEqualTo(1);
        assertThat(checked.path("id")).isEqualTo(imported.path("id"));
        assertThat(staff.json(PATH).findValuesAsText("id"))
                .filteredOn(checked.path("id").asText()::equals)
                .hasSize(1);
        city.nahraum().live().refresh();
        JsonNode shown = only(
                staff.json("/api/v1/fear-spaces").path("features"),
                each -> each.path("id").equals(checked.path("id")));
        assertThat(shown.path("properties").path("state").asText()).isEqualTo("checked");
    }

    @Test
    void theGoalCountsWhatWasDecided() throws IOException {
        city.nahraum().live().refresh();
        JsonNode before = staff.json("/api/v1/goals/fear-spaces");
        done(step(open(""), "confirmed", today, ""));
        city.nahraum().live().refresh();
        JsonNode after = staff.json("/api/v1/goals/fear-spaces");
        assertThat(withoutMeasure(after)).isEqualTo(withoutMeasure(before) + 1);
    }

    private static int withoutMeasure(JsonNode goal) {
        Matcher said = Pattern.compile("Ohne Maßnahme: (\\d+)")
                .matcher(goal.path("explanation").path("de").asText());
        assertThat(said.find()).isTrue();
        return Integer.parseInt(said.group(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 | geometry",
                "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[0,0]},\"name\":\"A\"} | 422 | geometry",
                "{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]},\"name\":\"A\"} | 422 | geometry",
                "{\"geometry\":SQUARE} | 422 | name",
                "{\"geometry\":SQUARE,\"name\":\"A\",\"timeOfDay\":\"noon\"} | 400 | timeOfDay",
                "{\"geometry\":SQUARE,\"name\":\"A\",\"since\":\"2999-01-01\"} | 400 | since",
                "{\"geometry\":SQUARE,\"name\":\"A\",\"reports\":[\"x\"]} | 400 | reports",
                "{\"geometry\":SQUARE,\"name\":\"A\",\"reports\":[99999999999]} | 400 | reports",
                "{\"geometry\":SQUARE,\"name\":\"A\",\"state\":\"dismantled\"} | 400 | state",
            })
    void whatIsNoFearSpaceIsRefused(String body, int status, String parameter) throws IOException {
        HttpResponse<String> answer = staff.change("POST", PATH, body.replace("SQUARE", square(2)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("parameter").asText()).isEqualTo(parameter);
    }

    @Test
    void aStepWithoutItsPartsIsRefused() throws IOException {
        JsonNode space = open("");
        String path = PATH + "/" + space.path("id").asText() + "/steps";
        ObjectNode step = JSON.createObjectNode();
        step.put("changes", space.path("changes").asInt());
        assertThat(staff.change("POST", path, step.toString()).statusCode()).isEqualTo(400);
        step.put("kind", "merged-into").put("day", today.toString());
        assertThat(staff.change("POST", path, step.toString()).statusCode()).isEqualTo(400);
        step.put("kind", "confirmed");
        assertRefused(staff.change("POST", path, step.toString()), 422, "party-missing");
        step.put("party", "x".repeat(1001));
        assertRefused(staff.change("POST", path, step.toString()), 422, "too-long");
        step.put("party", "Ordnungsamt").put("day", today.plusDays(2).toString());
        assertRefused(staff.change("POST", path, step.toString()), 422, "day-to-come");
        assertThat(staff.get(PATH + "/gibt-es-nicht").statusCode()).isEqualTo(404);
    }
}
