package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.safety.About;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.Role;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.testing.MovableClock;
import de.nahraum.server.testing.PlantedReports;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What staff are told of many reports together: where they cluster, and who is heard. */
class SuggestionsApiTest {
    private static final String SUGGESTIONS = "/api/v1/admin/suggestions";
    private static final String HEARING = "/api/v1/admin/hearing";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-05-01T10:00:00Z"));
    private RunningCity running = RunningCity.start(true, SuggestionsApiTest::withAges, clock);
    private PlantedReports many = new PlantedReports(running, clock);
    private int logins;

    @AfterEach
    void stop() {
        running.close();
    }

    /** As many people of each age as there are in all, but for the oldest, whom the demo city has. */
    private static String withAges(String settings) {
        String values = "values: {population-under-18: people, population-18-29: people, population-30-44: people,"
                + " population-45-64: people}";
        return settings + "  - {kind: indicators, path: population.csv, " + values
                + ", source: Test, licence: CC0-1.0, disclosure: open}\n";
    }

    private City city() {
        return many.city();
    }

    /** Signed in just now: what the clock skips no session outlives. */
    private SignedIn staff() {
        String login = "staff-" + logins++;
        running.addAccount(login, Role.STAFF);
        return running.signIn(login);
    }

    private JsonNode json(String path) {
        return staff().json(path);
    }

    private ReportStore reports() {
        return running.nahraum().store().reports();
    }

    @Test
    void belowAHundredReportsItSaysHowManyAreMissing() {
        assertThat(json(SUGGESTIONS).path("enough").asBoolean()).isFalse();
        many.heap(12);

        JsonNode answer = json(SUGGESTIONS);
        assertThat(answer.path("enough").asBoolean()).isFalse();
        assertThat(answer.path("reports").asInt()).isEqualTo(12);
        assertThat(answer.path("parameters").path("needed").asInt()).isEqualTo(100);
        assertThat(answer.path("suggestions")).isEmpty();
    }

    @Test
    void aHeapIsSuggestedWithAllThatIsKnownOfItAndTheSameEachTime() {
        PopulationCell cell = many.cell();
        many.heap(20);
        many.scatter(90);

        JsonNode answer = json(SUGGESTIONS);
        assertThat(answer.path("enough").asBoolean()).isTrue();
        assertThat(answer.path("parameters").path("seed").asLong()).isEqualTo(2032);
        JsonNode heap = one(answer);
        assertThat(heap.path("groups").asInt()).isGreaterThanOrEqualTo(20);
        assertThat(heap.path("geometry").path("type").asText()).isEqualTo("Polygon");
        assertThat(heap.path("districtName").asText())
                .isEqualTo(city().districtLocator()
                        .find(cell.x(), cell.y())
                        .orElseThrow()
                        .name());
        assertThat(heap.path("reasons").path(0).path("code").asText()).isIn("underpass", "lighting");
        assertThat(heap.path("standsOut").asText()).isEqualTo("yes");
        assertThat(heap.path("p").asDouble()).isEqualTo(0.001);
        assertThat(heap.path("windowReports").asDouble())
                .isGreaterThan(heap.path("expected").asDouble());
        assertThat(json(SUGGESTIONS)).isEqualTo(answer);
        assertThat(running.signIn(Role.PLANNER).json(SUGGESTIONS)).isEqualTo(answer);
    }

    @Test
    void aFearSpaceThatIsThereAlreadyIsNamed() throws IOException {
        many.heap(20);
        many.scatter(90);
        JsonNode heap = one(json(SUGGESTIONS));
        assertThat(heap.path("spaces").isArray()).isTrue();
        int before = heap.path("spaces").size();

        HttpResponse<String> opened = running.signIn(Role.STAFF)
                .change(
                        "POST",
                        "/api/v1/admin/fear-spaces",
                        "{\"name\":\"Unterführung\",\"geometry\":" + heap.path("geometry") + "}");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);

        assertThat(one(json(SUGGESTIONS)).path("spaces").findValuesAsText("name"))
                .hasSize(before + 1)
                .contains("Unterführung");
    }

    private static JsonNode one(JsonNode answer) {
        for (JsonNode each : answer.path("suggestions")) {
            if (each.path("groups").asInt() >= 20) {
                return each;
            }
        }
        throw new AssertionError("No heap in " + answer);
    }

    @Test
    void aReportThatIsGoneOrWasSentTwiceCountsNoLonger() {
        many.heap(20);
        many.scatter(80);
        assertThat(json(SUGGESTIONS).path("reports").asInt()).isEqualTo(100);

        StoredReport newest = reports().list().getFirst();
        assertThat(reports().delete(newest.id(), newest.changes())).isTrue();
        assertThat(json(SUGGESTIONS).path("reports").asInt()).isEqualTo(99);
    }

    @Test
    void placesGivenUpAfterTwoYearsMakeNoHeaps() {
        many.heap(20);
        many.scatter(100);
        clock.move(Duration.ofDays(800));
        Instant now = clock.instant();
        reports().deleteDue(Instant.EPOCH, Instant.EPOCH, now, Instant.EPOCH);

        assertThat(json(SUGGESTIONS).path("reports").asInt()).isZero();
        assertThat(json(HEARING).path("reports").asInt())
                .as("heard they still are")
                .isEqualTo(120);
    }

    @Test
    void whoIsHeardIsCountedByDistrictAndAGroupOnceInEach() {
        PopulationCell cell = many.cell();
        String district =
                city().districtLocator().find(cell.x(), cell.y()).orElseThrow().id();
        for (int i = 0; i < 4; i++) {
            many.send(cell.x(), cell.y(), 7, About.NOTHING);
        }
        many.send(cell.x(), cell.y(), 8, About.NOTHING);

        JsonNode answer = json(HEARING + "?topic=unsafe&campaign=" + PlantedReports.CAMPAIGN);
        assertThat(answer.path("reports").asInt()).isEqualTo(2);
        assertThat(answer.path("districts").findValuesAsText("id"))
                .containsExactlyElementsOf(
                        city().districts().stream().map(each -> each.id()).toList());
        for (JsonNode each : answer.path("districts")) {
            assertThat(each.path("reports").asInt())
                    .isEqualTo(each.path("id").asText().equals(district) ? 2 : 0);
        }
        JsonNode heard = Objects.requireNonNull(find(answer, district));
        assertThat(heard.path("perThousand").path("value").asDouble())
                .isEqualTo(2000.0 / heard.path("residents").asInt());
        assertThat(json(HEARING + "?topic=like").path("reports").asInt()).isZero();
    }

    private static JsonNode find(JsonNode answer, String district) {
        for (JsonNode each : answer.path("districts")) {
            if (each.path("id").asText().equals(district)) {
                return each;
            }
        }
        throw new AssertionError("No " + district + " in " + answer);
    }

    @Test
    void agesAreComparedWithThoseOfTheResidentsAndWeighed() {
        PopulationCell cell = many.cell();
        About young = new About(About.AgeGroup.UNDER_18, null, null, About.Reaction.AVOID);
        About old = new About(About.AgeGroup.FROM_65, null, null, About.Reaction.DETOUR);
        for (int i = 0; i < 3; i++) {
            many.send(cell.x(), cell.y(), i, young);
        }
        many.send(cell.x(), cell.y(), 3, old);
        many.send(cell.x(), cell.y(), 4, About.NOTHING);
        many.send(cell.x() + 300, cell.y(), 4, About.NOTHING);

        JsonNode ages = json(HEARING).path("ages");
        assertThat(ages.path("withoutAge").asInt())
                .as("each report made here asks")
                .isEqualTo(2);
        assertThat(ages.path("compared").findValuesAsText("residents")).hasSize(5);
        double youngPeople = ages.path("compared").path(0).path("residents").asDouble();
        double oldPeople = ages.path("compared").path(4).path("residents").asDouble();
        double shareOfYoung = youngPeople / (youngPeople + oldPeople);
        assertThat(shareOfYoung).isBetween(0.75, 0.9);
        // Three of four who report are young.
        assertThat(ages.path("replies").path(0).path("weight").asDouble()).isCloseTo(shareOfYoung / 0.75, within(1e-9));
        assertThat(ages.path("replies").path(4).path("weight").asDouble())
                .isCloseTo((1 - shareOfYoung) / 0.25, within(1e-9));
        assertThat(ages.path("unheard").toString()).isEqualTo("[\"18-29\",\"30-44\",\"45-64\"]");
        for (JsonNode each : ages.path("sayings")) {
            switch (each.path("answer").asText()) {
                case "avoid" -> {
                    assertThat(each.path("share").asDouble()).isEqualTo(0.75);
                    assertThat(each.path("weighted").asDouble()).isCloseTo(shareOfYoung, within(1e-9));
                }
                case "detour" -> assertThat(each.path("replies").asInt()).isEqualTo(1);
                default -> assertThat(each.path("replies").asInt()).isZero();
            }
        }
    }

    @Test
    void withoutPeopleByAgeOnlyRepliesAreCounted() {
        running.close();
        running = RunningCity.start(true, settings -> settings, clock);
        many = new PlantedReports(running, clock);
        PopulationCell cell = many.cell();
        many.send(cell.x(), cell.y(), 1, new About(About.AgeGroup.FROM_65, null, null, null));

        JsonNode ages = json(HEARING).path("ages");
        assertThat(ages.path("compared").isNull()).isTrue();
        assertThat(ages.path("replies").path(4).path("replies").asInt()).isEqualTo(1);
        assertThat(ages.path("replies").path(4).path("weight").isNull()).isTrue();
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThat(staff().get(HEARING + "?topic=danger").statusCode()).isEqualTo(400);
        assertThat(staff().get(HEARING + "?topic=danger").body()).contains("unsafe", "like", "missing");
        assertThat(staff().get(HEARING + "?campaign=none").body()).contains(PlantedReports.CAMPAIGN);
        assertThat(staff().get(SUGGESTIONS + "?day=today").statusCode()).isEqualTo(400);
    }
}
