package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.ResultCache;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Who sees what, asked of every route there is. A new data route without an entry here fails. */
class AudienceTest {
    /** Every data route with requests that make it say as much as it can. */
    private static final Map<String, List<String>> REQUESTS = Map.ofEntries(
            Map.entry("/api/v1/city", List.of("/api/v1/city")),
            Map.entry("/api/v1/districts", List.of("/api/v1/districts")),
            Map.entry("/api/v1/districts/{id}", List.of("/api/v1/districts/morlautern")),
            Map.entry("/api/v1/indicators", List.of("/api/v1/indicators")),
            Map.entry(
                    "/api/v1/indicators/{id}",
                    List.of("/api/v1/indicators/population", "/api/v1/indicators/sgb2", "/api/v1/indicators/sgb12")),
            Map.entry(
                    "/api/v1/coverage",
                    List.of(
                            "/api/v1/coverage?service=meeting-place&cells=true",
                            "/api/v1/coverage?service=consumer-advice&cells=true&status=planned",
                            "/api/v1/coverage?service=general-advice",
                            "/api/v1/coverage?service=communal-accommodation")),
            Map.entry(
                    "/api/v1/places",
                    List.of(
                            "/api/v1/places",
                            "/api/v1/places?status=open",
                            "/api/v1/places?kind=communal-accommodation")),
            Map.entry("/api/v1/offers", List.of("/api/v1/offers", "/api/v1/offers?topic=consumer-advice")),
            Map.entry("/api/v1/goals", List.of("/api/v1/goals")),
            Map.entry(
                    "/api/v1/goals/{id}",
                    List.of(
                            "/api/v1/goals/transfer-concentration",
                            "/api/v1/goals/meeting-places",
                            "/api/v1/goals/consumer-advice")),
            Map.entry("/api/v1/basemap", List.of("/api/v1/basemap")),
            Map.entry("/api/v1/reports/coverage-gap.html", List.of("/api/v1/reports/coverage-gap.html?lang=de")),
            Map.entry("/api/v1/reports/coverage-gap.json", List.of("/api/v1/reports/coverage-gap.json?lang=en")),
            Map.entry("/api/v1/reports/coverage-gap.pdf", List.of("/api/v1/reports/coverage-gap.pdf?lang=de")),
            Map.entry("/api/v1/imports/latest", List.of("/api/v1/imports/latest")),
            Map.entry("/api/v1/imports/{version}", List.of("/api/v1/imports/1")));

    private static final Set<String> WITHOUT_DATA =
            Set.of("/health/live", "/health/ready", "/", "/atlas", "/ziele", "/daten");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningCity inside;
    private static RunningCity outside;

    @BeforeAll
    static void start() {
        inside = RunningCity.start(true);
        outside = RunningCity.start(false);
    }

    @AfterAll
    static void stop() {
        inside.close();
        outside.close();
    }

    private static List<Routes.Route> dataRoutes() {
        LiveCity live = inside.nahraum().live();
        return new Routes(inside.nahraum().store(), live, new ResultCache(), new Audiences(true))
                .list().stream()
                        .filter(route ->
                                !route.path().contains("<") && !route.path().endsWith(".svg"))
                        .filter(route -> !WITHOUT_DATA.contains(route.path()))
                        .toList();
    }

    @Test
    void everyDataRouteHasItsRequests() {
        assertThat(dataRoutes()).extracting(Routes.Route::path).containsExactlyInAnyOrderElementsOf(REQUESTS.keySet());
    }

    @Test
    void noProtectedLocationIsInAnyAnswerToAnybody() {
        outside.release();
        City whole = inside.nahraum()
                .live()
                .findView(Audience.INTERNAL)
                .orElseThrow()
                .city();
        List<Place> hidden = whole.places().stream().filter(Place::isProtected).toList();
        assertThat(hidden).hasSizeGreaterThan(3);
        Projection toDegrees = Projection.of(whole.settings().epsg(), Projection.DEGREES);
        for (RunningCity city : List.of(inside, outside)) {
            for (String request :
                    REQUESTS.values().stream().flatMap(List::stream).toList()) {
                String answer = city.get(request).body();
                for (Place place : hidden) {
                    Coordinate at = toDegrees.apply(place.x(), place.y());
                    assertThat(answer)
                            .as(request)
                            .doesNotContain('"' + place.id() + '"')
                            .doesNotContain(place.name())
                            .doesNotContain(String.format(Locale.ROOT, "%.4f", at.x) + ","
                                    + String.format(Locale.ROOT, "%.4f", at.y));
                    if (place.address() != null) {
                        assertThat(answer).as(request).doesNotContain(place.address());
                    }
                }
            }
        }
    }

    @Test
    void nothingIsPublicBeforeItIsReleased() throws IOException {
        try (RunningCity fresh = RunningCity.start(false)) {
            for (String request :
                    REQUESTS.values().stream().flatMap(List::stream).toList()) {
                var answer = fresh.get(request);
                assertThat(answer.statusCode()).as(request).isEqualTo(404);
                JsonNode problem = JSON.readTree(answer.body());
                assertThat(problem.path("type").asText())
                        .as(request)
                        .isIn("urn:nahraum:problem:nothing-released", "urn:nahraum:problem:internal");
            }
            fresh.release();
            assertThat(fresh.get("/api/v1/city").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void figuresNobodyReleasedAreHiddenFromThePublic() throws IOException {
        outside.release();
        assertThat(inside.get("/api/v1/indicators/sgb2").statusCode()).isEqualTo(200);
        assertThat(outside.get("/api/v1/indicators/sgb2").statusCode()).isEqualTo(404);
        assertThat(outside.get("/api/v1/goals/transfer-concentration").statusCode())
                .isEqualTo(404);
        JsonNode figures = JSON.readTree(
                        outside.get("/api/v1/districts/morlautern").body())
                .path("properties")
                .path("figures");
        assertThat(figures).isNotEmpty();
        List<String> shown = new ArrayList<>();
        figures.forEach(figure -> {
            if (!figure.path("value").path("hidden").asBoolean()) {
                shown.add(figure.path("indicator").asText());
            }
        });
        assertThat(shown).as("the demo city releases no indicator").isEmpty();
    }

    @Test
    void suggestionsAreNotPublic() {
        outside.release();
        assertThat(inside.get("/api/v1/places").body()).contains("\"suggested\"");
        assertThat(outside.get("/api/v1/places").body()).contains("\"open\"").doesNotContain("\"suggested\"");
        assertThat(outside.get("/api/v1/coverage?service=meeting-place&status=suggested")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aForwardedRequestIsFromOutsideWhateverTheSwitch() throws IOException {
        assertThat(JSON.readTree(inside.get("/api/v1/city").body())
                        .path("audience")
                        .asText())
                .isEqualTo("internal");
        for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")) {
            assertThat(inside.get("/api/v1/city", header, "127.0.0.1").statusCode())
                    .as(header)
                    .isEqualTo(404);
        }
    }

    @Test
    void importReportsAreForPeopleInside() {
        outside.release();
        assertThat(inside.get("/api/v1/imports/latest").statusCode()).isEqualTo(200);
        assertThat(outside.get("/api/v1/imports/latest").statusCode()).isEqualTo(404);
        assertThat(outside.get("/api/v1/imports/1").statusCode()).isEqualTo(404);
    }
}
