package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.access.WalkReach;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.street.WalkProfile;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** The walking way as others ask for it, in the demo city: its parts agree with each other and with coverage, and nobody learns where they may not go. */
class RouteApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TURNS = Set.of(
            "start", "straight", "slight-left", "left", "sharp-left", "slight-right", "right", "sharp-right", "arrive");
    private static RunningCity inside;
    private static RunningCity outside;

    @BeforeAll
    static void start() {
        inside = RunningCity.start(true);
        outside = RunningCity.start(false);
        outside.release();
    }

    @AfterAll
    static void stop() {
        inside.close();
        outside.close();
    }

    private static City whole() {
        return inside.nahraum().live().findView(Audience.INTERNAL).orElseThrow().city();
    }

    private static Place office() {
        return whole().places().stream()
                .filter(place -> place.status() == Status.OPEN && !place.isProtected())
                .findFirst()
                .orElseThrow();
    }

    private static String degrees(double x, double y) {
        Coordinate at =
                Projection.of(whole().settings().epsg(), Projection.DEGREES).apply(x, y);
        return String.format(Locale.ROOT, "%.7f,%.7f", at.x, at.y);
    }

    private static JsonNode route(RunningCity city, String query) throws IOException {
        HttpResponse<String> answer = city.get("/api/v1/route?" + query);
        assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return JSON.readTree(answer.body());
    }

    @Test
    void theWayItsLineAndItsStepsBelongTogether() throws IOException {
        Place to = office();
        int reachable = 0;
        for (int i = 0; i < whole().cells().size(); i += 15) {
            PopulationCell cell = whole().cells().get(i);
            JsonNode route = route(outside, "from=" + degrees(cell.x(), cell.y()) + "&to=" + to.id());
            assertThat(route.path("network").asText()).isEqualTo("streets");
            assertThat(route.path("variant").asText()).isEqualTo("usual");
            if (!route.path("reachable").asBoolean()) {
                assertThat(route.path("reason").asText()).isIn("not-connected", "no-way", "outside-city");
                continue;
            }
            reachable++;
            long metres = route.path("metres").asLong();
            assertThat(route.path("seconds").asDouble()).isCloseTo(metres * 0.75, within(1.0));
            JsonNode line = route.path("line").path("coordinates");
            assertThat(route.path("line").path("type").asText()).isEqualTo("LineString");
            assertThat(line.size()).isGreaterThanOrEqualTo(2);
            Coordinate end =
                    Projection.of(whole().settings().epsg(), Projection.DEGREES).apply(to.x(), to.y());
            assertThat(line.get(line.size() - 1).get(0).asDouble()).isCloseTo(end.x, within(1e-6));
            assertThat(line.get(line.size() - 1).get(1).asDouble()).isCloseTo(end.y, within(1e-6));
            JsonNode steps = route.path("steps");
            long sum = 0;
            for (JsonNode step : steps) {
                assertThat(step.path("turn").asText()).isIn(TURNS);
                assertThat(step.has("street")).isTrue();
                sum += step.path("metres").asLong();
            }
            assertThat(sum).isBetween(metres - steps.size(), metres + steps.size());
            assertThat(steps.get(0).path("turn").asText()).isEqualTo("start");
            assertThat(steps.get(steps.size() - 1).path("turn").asText()).isEqualTo("arrive");
        }
        assertThat(reachable).isGreaterThan(5);
    }

    @Test
    void ofAStraightLineNobodyKnowsLightStepsOrTurns() throws IOException {
        PopulationCell cell = whole().cells().get(whole().cells().size() / 2);
        String query = "from=" + degrees(cell.x(), cell.y()) + "&to=" + office().id();
        double straight = new Coordinate(cell.x(), cell.y()).distance(new Coordinate(office().x(), office().y()));
        try (RunningCity none = RunningCity.start(true, RunningCity::withoutStreets)) {
            for (String asked : List.of("", "&profile=step-free", "&time=evening", "&profile=step-free&time=evening")) {
                JsonNode route = route(none, query + asked);
                assertThat(route.path("network").asText()).isEqualTo("none");
                assertThat(route.path("reachable").asBoolean()).isTrue();
                assertThat(route.path("metres").asDouble()).isCloseTo(1.3 * straight, within(1.0));
                assertThat(route.path("line").path("coordinates")).hasSize(2);
                assertThat(route.has("variant")).isFalse();
                assertThat(route.has("darkMetres")).isFalse();
                assertThat(route.has("steps")).isFalse();
            }
            JsonNode far = route(none, "from=0,0&to=" + office().id() + "&time=evening");
            assertThat(far.path("reason").asText()).isEqualTo("outside-city");
            assertThat(far.has("variant")).isFalse();
        }
    }

    @Test
    void streetsAreNamed() throws IOException {
        PopulationCell cell = whole().cells().get(whole().cells().size() / 2);
        JsonNode route = route(inside, "from=" + degrees(cell.x(), cell.y()) + "&to=" + office().id());
        Set<String> known =
                whole().addresses().stream().map(address -> address.street()).collect(Collectors.toSet());
        assertThat(route.path("steps").findValuesAsText("street")).anyMatch(known::contains);
    }

    @Test
    void variantsAreSaidAndSlowerOnesTakeLonger() throws IOException {
        PopulationCell cell = whole().cells().get(whole().cells().size() / 2);
        String query = "from=" + degrees(cell.x(), cell.y()) + "&to=" + office().id();
        JsonNode usual = route(outside, query);
        JsonNode slow = route(outside, query + "&profile=slow");
        JsonNode evening = route(outside, query + "&time=evening");
        assertThat(slow.path("metres")).isEqualTo(usual.path("metres"));
        assertThat(slow.path("seconds").asDouble())
                .isCloseTo(usual.path("seconds").asDouble() * 1.5, within(2.0));
        assertThat(evening.path("variant").asText()).isEqualTo("evening");
        assertThat(evening.path("metres").asLong())
                .isGreaterThanOrEqualTo(usual.path("metres").asLong());
        assertThat(evening.path("darkMetres").asLong())
                .isLessThanOrEqualTo(usual.path("darkMetres").asLong());
        assertThat(route(outside, query + "&profile=step-free").path("variant").asText())
                .isEqualTo("step-free");
        assertThat(route(outside, query + "&profile=step-free&time=evening")
                        .path("variant")
                        .asText())
                .isEqualTo("step-free-evening");
        assertThat(route(outside, query + "&profile=step-free").path("steps").findValuesAsText("stairs"))
                .doesNotContain("true");
    }

    /** From every cell, as a position, to the nearest place of a service: the metres coverage has. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(WalkProfile.class)
    void reachFromAPositionIsThatOfCoverage(WalkProfile profile) {
        City city = whole();
        CoverageQuestion question =
                new CoverageQuestion("meeting-place", new Limit.Minutes(10), profile, StatusFilter.OPEN, false);
        Coverage coverage = Coverage.withAllWays(city, question);
        List<Place> counted = question.listPlaces(city);
        int reached = 0;
        for (int i = 0; i < city.cells().size(); i++) {
            PopulationCell cell = city.cells().get(i);
            double nearest = WalkReach.from(city, cell.x(), cell.y(), profile, Double.POSITIVE_INFINITY).stream()
                    .filter(reach -> counted.contains(reach.place()))
                    .mapToDouble(WalkReach.Reach::metres)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            if (Double.isInfinite(coverage.metres(i))) {
                assertThat(nearest).isInfinite();
            } else {
                reached++;
                assertThat(nearest).isCloseTo(coverage.metres(i), within(1e-6));
            }
        }
        assertThat(reached).isGreaterThan(100);
    }

    @Test
    void aPositionOutsideTheCityIsToldSo() throws IOException {
        for (String from : List.of("0,0", "13.4,52.5", "-180,90", "180,-90", "9,0", "-170.5,40")) {
            JsonNode route = route(outside, "from=" + from + "&to=" + office().id());
            assertThat(route.path("reachable").asBoolean()).isFalse();
            assertThat(route.path("reason").asText()).isEqualTo("outside-city");
            assertThat(route.has("line")).isFalse();
        }
    }

    /** What is protected, what is only suggested and what nobody ever heard of get the same answer, byte by byte. */
    @Test
    void whereNobodyMayGoLooksLikeNowhere() {
        String from = "from=" + degrees(office().x(), office().y()) + "&to=";
        HttpResponse<String> nowhere = outside.get("/api/v1/route?" + from + "no-such-place");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        int looked = 0;
        for (Place place : whole().places()) {
            if (place.isProtected()) {
                looked++;
                assertThat(inside.get("/api/v1/route?" + from + place.id()).body())
                        .isEqualTo(nowhere.body());
            }
            if (place.isProtected() || place.status() == Status.SUGGESTED) {
                HttpResponse<String> answer = outside.get("/api/v1/route?" + from + place.id());
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).isEqualTo(nowhere.body());
            }
        }
        assertThat(looked).isGreaterThan(3);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "from=7.76",
                "from=7.76,49.44,1",
                "from=7.76;49.44",
                "from=7,76,49,44",
                "from=+7.76,49.44",
                "from=NaN,49.44",
                "from=1e1,49.44",
                "from=181,49.44",
                "from=7.76,91",
                "from=",
                "from=7.76,49.44&from=7.76,49.44",
                "from=7.76,49.44&profile=run",
                "from=7.76,49.44&time=night",
                "from=7.76,49.44&mode=car",
                "from=%20"
            })
    void whatCannotBeReadIsRefused(String query) {
        assertThat(outside.get("/api/v1/route?" + query.replace(";", "%3B") + "&to=" + office().id())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPlaceIsNeeded() {
        assertThat(outside.get("/api/v1/route?from=7.76,49.44").statusCode()).isEqualTo(400);
        assertThat(outside.get("/api/v1/route?to=" + office().id()).statusCode())
                .isEqualTo(400);
    }
}
