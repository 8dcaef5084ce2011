package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.Role;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.testing.ManyReports;
import de.nahraum.server.testing.MovableClock;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/**
 * Somebody reads all the public can read of reports, reports or takes back, and reads again. Nothing that one group does may be seen, within a month or over its
 * end, but that who goes is gone the month after.
 */
class CellDisclosureAttackTest {
    /** Routes whose answers are read twice here. */
    static final Set<String> ATTACKED = Set.of("/api/v1/safety-cells", "/was-daraus-wurde");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant EARLY_OCTOBER = Instant.parse("2026-10-02T08:30:00Z");
    private static final String OFFICE = "stadtteilbuero-lindenblick";
    private static final List<String> READ = List.of(
            "/api/v1/safety-cells?topic=unsafe",
            "/api/v1/safety-cells?topic=like",
            "/api/v1/safety-cells?topic=missing",
            "/was-daraus-wurde?lang=de",
            "/was-daraus-wurde?lang=ar",
            "/meldung?lang=de");

    private MovableClock clock;
    private RunningCity city;
    private ManyReports reports;
    private Geometry spot;

    @BeforeEach
    void start() {
        clock = new MovableClock(EARLY_OCTOBER);
        city = ManyReports.start(clock);
        reports = new ManyReports(city, clock);
        spot = reports.spot(OFFICE, 0);
    }

    @AfterEach
    void stop() {
        city.close();
    }

    private void moveTo(String day) {
        clock.move(Duration.between(clock.instant(), Instant.parse(day + "T08:30:00Z")));
    }

    private void turn(ReportTopic topic, boolean on) throws IOException {
        var planner = city.signIn(Role.PLANNER.id());
        int changes = city.nahraum().store().cells().findSwitch(topic).changes();
        HttpResponse<String> answer = planner.change(
                "PUT", "/api/v1/admin/safety-cells/" + topic.id(), "{\"changes\":" + changes + ",\"on\":" + on + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void switchOn() throws IOException {
        city.addAccount(Role.PLANNER.id(), Role.PLANNER);
        for (ReportTopic topic : ReportTopic.values()) {
            turn(topic, true);
        }
    }

    /** All somebody outside can read, with what tells whether it has changed. What a page says of the moment it was made is known anyway. */
    private Map<String, String> read() {
        city.nahraum().publishDueCells();
        Map<String, String> answers = new TreeMap<>();
        for (String path : READ) {
            HttpResponse<String> answer = city.get(path);
            answers.put(
                    path,
                    answer.statusCode() + " " + answer.headers().firstValue("ETag") + "\n"
                            + answer.body().replaceAll("(?s)<p class=\"band offline\".*?</p>", ""));
        }
        return answers;
    }

    private JsonNode cells(ReportTopic topic) throws IOException {
        return JSON.readTree(
                        city.get("/api/v1/safety-cells?topic=" + topic.id()).body())
                .path("features");
    }

    /** Size and reasons of the only cell. */
    private String onlyCell(ReportTopic topic) throws IOException {
        assertThat(cells(topic)).hasSize(1);
        JsonNode told = cells(topic).path(0).path("properties");
        return told.path("size").asText() + " " + told.path("reasons");
    }

    @Test
    void withinAMonthNothingAnybodyDoesIsSeen() throws IOException {
        reports.checked(spot, ReportTopic.UNSAFE, 1, 5, Reason.LIGHTING);
        reports.checked(reports.spot(OFFICE, 3), ReportTopic.LIKE, 20, 3);
        moveTo("2026-11-03");
        switchOn();
        Map<String, String> before = read();
        assertThat(onlyCell(ReportTopic.UNSAFE)).isEqualTo("few [\"lighting\"]");
        assertThat(onlyCell(ReportTopic.LIKE)).isEqualTo("few []");

        StoredReport report = reports.received(spot, ReportTopic.UNSAFE, 6, Reason.LIGHTING, Reason.TRAFFIC);
        assertThat(read()).as("one more report").isEqualTo(before);
        reports.pass(report);
        assertThat(read()).as("one more, checked").isEqualTo(before);
        reports.withdraw(6);
        reports.withdraw(1);
        assertThat(read()).as("two taken back, one of them counted").isEqualTo(before);
        for (int group = 2; group < 6; group++) {
            reports.withdraw(group);
        }
        assertThat(read()).as("all taken back").isEqualTo(before);
        turn(ReportTopic.UNSAFE, false);
        assertThat(read()).isNotEqualTo(before);
        turn(ReportTopic.UNSAFE, true);
        assertThat(read()).as("hidden and shown again").isEqualTo(before);
        city.nahraum().live().refresh();
        moveTo("2026-11-30");
        assertThat(read()).as("the last day of the month").isEqualTo(before);

        moveTo("2026-12-01");
        read();
        assertThat(cells(ReportTopic.UNSAFE)).as("who went is gone").isEmpty();
    }

    @Test
    void overTheEndOfAMonthNewcomersAreSeenByThreeOnly() throws IOException {
        reports.checked(spot, ReportTopic.UNSAFE, 1, 5, Reason.LIGHTING);
        moveTo("2026-11-03");
        switchOn();
        assertThat(onlyCell(ReportTopic.UNSAFE)).isEqualTo("few [\"lighting\"]");

        reports.checked(spot, ReportTopic.UNSAFE, 6, 2, Reason.TRAFFIC);
        reports.received(spot, ReportTopic.UNSAFE, 8, Reason.TRAFFIC);
        moveTo("2026-12-01");
        read();
        assertThat(onlyCell(ReportTopic.UNSAFE))
                .as("seven would be another class, but two have come, and one nobody has checked")
                .isEqualTo("few [\"lighting\"]");

        reports.checked(spot, ReportTopic.UNSAFE, 9, 1, Reason.TRAFFIC);
        moveTo("2027-01-01");
        read();
        assertThat(onlyCell(ReportTopic.UNSAFE)).as("three together").isEqualTo("some [\"lighting\",\"traffic\"]");
    }

    @Test
    void twoGroupsAndBehaviourAreNeverTold() throws IOException {
        reports.checked(spot, ReportTopic.UNSAFE, 1, 2, Reason.LIGHTING);
        reports.checked(reports.spot(OFFICE, 5), ReportTopic.UNSAFE, 11, 4, Reason.HARASSED, Reason.INTOXICATION);
        reports.checked(reports.spot(OFFICE, 9), ReportTopic.UNSAFE, 21, 4, Reason.DISCRIMINATION);
        moveTo("2026-11-03");
        switchOn();

        assertThat(onlyCell(ReportTopic.UNSAFE)).isEqualTo("few []");
        assertThat(read().values())
                .noneMatch(answer -> answer.contains("harassed")
                        || answer.contains("Ich wurde")
                        || answer.contains("Geheime Worte")
                        || answer.contains("0000-0000000000"));
    }

    @Test
    void whereAProtectedPlaceLiesItIsNotNamed() throws IOException {
        List<Place> hidden =
                reports.city().places().stream().filter(Place::isProtected).toList();
        assertThat(hidden).hasSizeGreaterThan(3);
        int group = 0;
        for (Place place : hidden) {
            Geometry there = reports.spot(place.id(), 0);
            reports.checked(there, ReportTopic.UNSAFE, group, 3, Reason.LIGHTING);
            group += 3;
        }
        moveTo("2026-11-29");
        moveTo("2026-12-01");
        switchOn();

        assertThat(cells(ReportTopic.UNSAFE)).isNotEmpty();
        for (String answer : read().values()) {
            for (Place place : hidden) {
                assertThat(answer).doesNotContain(place.name(), '"' + place.id() + '"');
            }
        }
    }
}
