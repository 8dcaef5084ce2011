package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.nahraum.geodata.safety.CellGrid;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.ReportState;
import de.nahraum.server.store.Role;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.testing.ManyReports;
import de.nahraum.server.testing.MovableClock;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.testing.SignedIn;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What staff and planners see of reports in squares: all that is counted, nothing more exact than a square. */
class ReportCellsApiTest {
    private static final String CELLS = "/api/v1/admin/report-cells";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-05-20T10:00:00Z"));
    private RunningCity city;
    private ManyReports many;
    private Geometry here;
    private Geometry beside;
    private int logins;

    @BeforeEach
    void start() {
        city = RunningCity.start(true, settings -> settings, clock);
        many = new ManyReports(city, clock);
        String place = many.city().places().getFirst().id();
        here = many.spot(place, 0);
        beside = many.spot(place, 1);
    }

    @AfterEach
    void stop() {
        city.close();
    }

    /** Signed in just now: what the clock skips no session outlives. */
    private SignedIn somebody(Role role) {
        String login = "somebody-" + logins++;
        city.addAccount(login, role);
        return city.signIn(login);
    }

    private JsonNode cells(String query) {
        HttpResponse<String> answer = somebody(Role.PLANNER).get(CELLS + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return somebody(Role.STAFF).json(CELLS + query);
    }

    private String district(Geometry spot) {
        Coordinate at = spot.getCoordinate();
        return many.city().districtLocator().find(at.x, at.y).orElseThrow().id();
    }

    private static String id(Geometry spot) {
        Coordinate at = spot.getCoordinate();
        return "c" + (long) Math.floor(at.x / CellGrid.SIZE_METRES) + "r"
                + (long) Math.floor(at.y / CellGrid.SIZE_METRES);
    }

    private static JsonNode one(JsonNode list, String id) {
        for (JsonNode each : list) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("No " + id + " in " + list);
    }

    /** By hand: groups 1, 2, 3 here, 1 of them twice; group 1 once more in the next square, 100 m away: another spot. Here 3, there 1, in the district 3. */
    @Test
    void squaresDistrictsReasonsAndTimesAreAsCountedByHand() {
        many.received(here, ReportTopic.UNSAFE, 1, Reason.LIGHTING);
        many.received(here, ReportTopic.UNSAFE, 1, Reason.LIGHTING, Reason.HARASSED);
        many.received(here, ReportTopic.UNSAFE, 2, Reason.LIGHTING);
        many.received(here, ReportTopic.UNSAFE, 3, Reason.UNDERPASS);
        many.received(here, ReportTopic.UNSAFE, 4, Reason.DISCRIMINATION);
        many.received(beside, ReportTopic.UNSAFE, 1, Reason.TRAFFIC);
        assertThat(district(beside)).as("or the example is another").isEqualTo(district(here));

        JsonNode answer = cells("?topic=unsafe");
        assertThat(answer.path("features")).hasSize(2);
        assertThat(one(answer.path("features"), id(here)).path("properties").toString())
                .isEqualTo("{\"district\":\"" + district(here) + "\",\"groups\":3,\"reasons\":["
                        + "{\"code\":\"lighting\",\"groups\":2},{\"code\":\"underpass\",\"groups\":1},"
                        + "{\"code\":\"harassed\",\"groups\":1}],\"times\":[{\"code\":\"night\",\"groups\":3}]}");
        assertThat(one(answer.path("features"), id(beside))
                        .path("properties")
                        .path("groups")
                        .asInt())
                .isEqualTo(1);
        assertThat(answer.path("groups").asInt()).isEqualTo(3);
        assertThat(answer.path("outside").asInt()).isZero();
        assertThat(answer.path("districts").findValuesAsText("id"))
                .as("all, in official order")
                .isEqualTo(
                        many.city().districts().stream().map(each -> each.id()).toList());
        for (JsonNode each : answer.path("districts")) {
            assertThat(each.path("groups").asInt())
                    .isEqualTo(each.path("id").asText().equals(district(here)) ? 3 : 0);
        }
    }

    @Test
    void eachTopicHasItsOwnAndCitizensWordsAndSpotsAreNotInTheAnswer() {
        Geometry corner = new GeometryFactory()
                .createPoint(new Coordinate(here.getCoordinate().x + 31.7, here.getCoordinate().y - 22.3));
        many.received(corner, ReportTopic.MISSING, 1);
        many.received(beside, ReportTopic.LIKE, 2);

        JsonNode missing = cells("?topic=missing");
        assertThat(missing.path("features").findValuesAsText("id")).containsExactly(id(here));
        assertThat(missing.path("features").findValuesAsText("type")).contains("Polygon");
        assertThat(missing.toString()).doesNotContain("Geheime", new UUID(18, 1).toString());
        many.withdraw(1);
        many.received(here, ReportTopic.MISSING, 1);
        assertThat(cells("?topic=missing")).as("wherever in the square it is").isEqualTo(missing);
        assertThat(cells("?topic=like").path("features").findValuesAsText("id")).containsExactly(id(beside));
        assertThat(cells("").path("features")).isEmpty();
    }

    @Test
    void monthsAndCampaignsNarrowItAndSayWhatThereIs() {
        many.received(here, ReportTopic.UNSAFE, 1, Reason.LIGHTING);
        clock.move(Duration.ofDays(31));
        many.received(here, ReportTopic.UNSAFE, 2, Reason.LIGHTING);

        JsonNode all = cells("?campaign=unterwegs-2026");
        assertThat(all.path("groups").asInt()).isEqualTo(2);
        assertThat(all.path("firstMonth").asText()).isEqualTo("2026-05");
        assertThat(all.path("lastMonth").asText()).isEqualTo("2026-06");
        assertThat(all.path("campaigns").findValuesAsText("id")).contains("unterwegs-2026");
        JsonNode june = cells("?from=2026-06&until=2026-06");
        assertThat(june.path("groups").asInt()).isEqualTo(1);
        assertThat(june.path("firstMonth").asText())
                .as("what can be chosen stays")
                .isEqualTo("2026-05");
        assertThat(cells("?until=2026-04").path("groups").asInt()).isZero();
    }

    @Test
    void whatIsGoneOrWasSentTwiceCountsNoLonger() {
        StoredReport first = many.received(here, ReportTopic.UNSAFE, 1, Reason.LIGHTING);
        StoredReport twice = many.received(here, ReportTopic.UNSAFE, 2, Reason.LIGHTING);
        city.nahraum()
                .store()
                .reports()
                .change(
                        twice.id(),
                        twice.changes(),
                        new StoredReport.Handling(ReportState.RECEIVED, "", null, null, "", null, first.id()),
                        "");
        assertThat(cells("").path("groups").asInt()).isEqualTo(1);
        many.withdraw(1);
        many.withdraw(2);
        assertThat(cells("").path("features")).isEmpty();
    }

    /** A place given up counts in the square in which it counted before. */
    @Test
    void oldReportsStayInTheirSquare() {
        many.received(here, ReportTopic.UNSAFE, 1, Reason.LIGHTING);
        JsonNode before = cells("");
        city.nahraum()
                .store()
                .reports()
                .deleteDue(Instant.EPOCH, Instant.EPOCH, clock.instant().plusSeconds(1), Instant.EPOCH);
        assertThat(cells("")).isEqualTo(before);
    }

    @Test
    void nobodyElseGetsItAndWhatIsNotUnderstoodIsRefused() {
        assertThat(city.get(CELLS).statusCode()).isEqualTo(401);
        assertThat(somebody(Role.COUNCIL_READER).get(CELLS).statusCode()).isEqualTo(403);
        assertThat(somebody(Role.ADMINISTRATOR).get(CELLS).statusCode()).isEqualTo(403);
        List<String> bodies = new ArrayList<>();
        for (String wrong : List.of(
                "?topic=danger",
                "?campaign=none",
                "?from=2026-13",
                "?until=may",
                "?from=2026-06&until=2026-05",
                "?day=1")) {
            HttpResponse<String> answer = somebody(Role.STAFF).get(CELLS + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            bodies.add(answer.body());
        }
        assertThat(bodies.get(0)).contains("unsafe", "like", "missing");
        assertThat(bodies.get(1)).contains("unterwegs-2026");
        assertThat(bodies.get(2)).contains("\"from\"", "2026-13", "Not a month");
        assertThat(bodies.get(4)).contains("up to 2026-05");
    }
}
