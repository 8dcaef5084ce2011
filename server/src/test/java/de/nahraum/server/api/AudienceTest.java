package de.nahraum.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.server.citizen.PublicAddress;
import de.nahraum.server.clients.Clients;
import de.nahraum.server.clients.TrustedProxies;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.ResultCache;
import de.nahraum.server.safety.ReleasedSafety;
import de.nahraum.server.safety.ShownCells;
import de.nahraum.server.search.CitySearches;
import de.nahraum.server.store.OfferNote;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Who sees what, asked of every route there is. A new data route without an entry here fails. */
class AudienceTest {
    /** Every data route with requests that make it say as much as it can. */
    static final Map<String, List<String>> REQUESTS = Map.ofEntries(
            Map.entry("/api/v1/city", List.of("/api/v1/city")),
            Map.entry(
                    "/api/v1/isochrone",
                    List.of(
                            "/api/v1/isochrone?lon=7.7690&lat=49.4440&minutes=10",
                            "/api/v1/isochrone?place=ort-1&minutes=10")),
            Map.entry("/api/v1/siting/{job}", List.of("/api/v1/siting/none")),
            Map.entry("/api/v1/districts", List.of("/api/v1/districts")),
            Map.entry("/api/v1/districts/{id}", List.of("/api/v1/districts/morlautern")),
            Map.entry("/api/v1/indicators", List.of("/api/v1/indicators")),
            Map.entry(
                    "/api/v1/indicators/{id}",
                    List.of("/api/v1/indicators/population", "/api/v1/indicators/sgb2", "/api/v1/indicators/sgb12")),
            Map.entry(
                    "/api/v1/explain",
                    List.of(
                            "/api/v1/explain?figure=people",
                            "/api/v1/explain?figure=indicator&indicator=sgb2&district=morlautern",
                            "/api/v1/explain?figure=quotient&indicator=sgb2&district=morlautern",
                            "/api/v1/explain?figure=coverage&part=places&service=meeting-place&district=morlautern",
                            "/api/v1/explain?figure=coverage&part=covered-share&service=communal-accommodation",
                            "/api/v1/explain?figure=coverage&part=waiting&service=consumer-advice&session=any&from=2026-03-02",
                            "/api/v1/explain?figure=hours&part=per-thousand&service=consumer-advice&from=2026-03-02",
                            "/api/v1/explain?figure=evening&part=lost&service=meeting-place",
                            "/api/v1/explain?figure=goal&goal=transfer-concentration",
                            "/api/v1/explain?figure=goal&goal=meeting-places&district=morlautern",
                            "/api/v1/explain?figure=housing-need&part=unmet",
                            "/api/v1/explain?figure=segregation&part=dissimilarity")),
            Map.entry(
                    "/api/v1/coverage",
                    List.of(
                            "/api/v1/coverage?service=meeting-place&cells=true",
                            "/api/v1/coverage?service=consumer-advice&cells=true&status=planned",
                            "/api/v1/coverage?service=general-advice",
                            "/api/v1/coverage?service=communal-accommodation",
                            "/api/v1/coverage?service=consumer-advice&session=evening&weeks=2&cells=true",
                            "/api/v1/coverage?service=consumer-advice&language=ar&from=2026-03-02",
                            "/api/v1/coverage?service=meeting-place&group=sgb2",
                            "/api/v1/coverage?service=consumer-advice&group=65-plus&weeks=4")),
            Map.entry(
                    "/api/v1/accessibility",
                    List.of(
                            "/api/v1/accessibility?service=consumer-advice",
                            "/api/v1/accessibility?service=tenant-consultation&scheme=gaussian&profile=slow")),
            Map.entry(
                    "/api/v1/equity",
                    List.of(
                            "/api/v1/equity?service=meeting-place",
                            "/api/v1/equity?service=consumer-advice&indicator=sgb12&minutes=10")),
            Map.entry(
                    "/api/v1/concentration",
                    List.of(
                            "/api/v1/concentration",
                            "/api/v1/concentration?indicator=sgb2&year=2025&rule=significance&threshold=1.3")),
            Map.entry("/api/v1/social-index", List.of("/api/v1/social-index")),
            Map.entry("/api/v1/segregation", List.of("/api/v1/segregation?since=2018&groups=under-15,65-plus")),
            Map.entry(
                    "/api/v1/autocorrelation",
                    List.of("/api/v1/autocorrelation", "/api/v1/autocorrelation?statistic=gi-star&weights=nearest")),
            Map.entry(
                    "/api/v1/housing-need",
                    List.of("/api/v1/housing-need?mode=model&stock=potential", "/api/v1/housing-need")),
            Map.entry(
                    "/api/v1/outlook",
                    List.of(
                            "/api/v1/outlook",
                            "/api/v1/outlook?indicator=sgb2&district=morlautern&figure=quotient",
                            "/api/v1/outlook?indicator=sgb12&district=morlautern&figure=count")),
            Map.entry(
                    "/api/v1/places",
                    List.of(
                            "/api/v1/places",
                            "/api/v1/places?status=open",
                            "/api/v1/places?kind=communal-accommodation")),
            Map.entry("/api/v1/offers", List.of("/api/v1/offers", "/api/v1/offers?topic=consumer-advice")),
            Map.entry(
                    "/api/v1/search",
                    List.of(
                            "/api/v1/search?q=Gemeinschaftsunterkunft+1&limit=20",
                            "/api/v1/search?q=gemeinschaft&limit=20",
                            "/api/v1/search?q=morlautern")),
            Map.entry(
                    "/api/v1/route",
                    List.of(
                            "/api/v1/route?from=7.769,49.444&to=buergerservice-markthalle",
                            "/api/v1/route?from=7.769,49.444&to=gemeinschaftsunterkunft-1",
                            "/api/v1/route?from=7.769,49.444&to=gemeinschaftsunterkunft-9&profile=step-free&time=evening")),
            Map.entry("/api/v1/offer-notes", List.of("/api/v1/offer-notes")),
            Map.entry(
                    "/api/v1/safety-cells",
                    List.of("/api/v1/safety-cells?topic=unsafe", "/api/v1/safety-cells?topic=like")),
            Map.entry("/api/v1/fear-spaces", List.of("/api/v1/fear-spaces")),
            Map.entry(
                    "/api/v1/evening",
                    List.of(
                            "/api/v1/evening?service=meeting-place",
                            "/api/v1/evening?service=meeting-place&variant=closed&lon=7.769&lat=49.444",
                            "/api/v1/coverage?service=meeting-place&time=evening")),
            Map.entry("/api/v1/goals", List.of("/api/v1/goals")),
            Map.entry(
                    "/api/v1/goals/{id}",
                    List.of(
                            "/api/v1/goals/transfer-concentration",
                            "/api/v1/goals/meeting-places",
                            "/api/v1/goals/consumer-advice")),
            Map.entry("/api/v1/basemap", List.of("/api/v1/basemap")),
            Map.entry("/api/v1/nearest-street", List.of("/api/v1/nearest-street?lon=7.769&lat=49.444")),
            Map.entry(
                    "/api/v1/nearby",
                    List.of(
                            "/api/v1/nearby?lon=7.769&lat=49.444&limit=100",
                            "/api/v1/nearby?lon=7.769&lat=49.444&topic=consumer-advice")),
            Map.entry(
                    "/api/v1/offers/{id}/calendar.ics",
                    List.of("/api/v1/offers/angebot-1/calendar.ics", "/api/v1/offers/angebot-26/calendar.ics")),
            Map.entry(
                    "/api/v1/calendar.ics",
                    List.of("/api/v1/calendar.ics", "/api/v1/calendar.ics?topic=consumer-advice&lang=ar")),
            Map.entry(
                    "/api/v1/districts/{id}/sheet.pdf", List.of("/api/v1/districts/innenstadt-ost/sheet.pdf?lang=de")),
            Map.entry(
                    "/api/v1/districts/{id}/sheet.json",
                    List.of("/api/v1/districts/innenstadt-ost/sheet.json?lang=de")),
            Map.entry("/api/v1/needs.pdf", List.of("/api/v1/needs.pdf?lang=de")),
            Map.entry("/api/v1/needs.xlsx", List.of("/api/v1/needs.xlsx?lang=de")),
            Map.entry("/api/v1/needs.json", List.of("/api/v1/needs.json?lang=en")),
            Map.entry("/stadtteil/{id}", List.of("/stadtteil/innenstadt-ost")),
            Map.entry("/bedarfe", List.of("/bedarfe?lang=en")),
            Map.entry("/api/v1/reports/coverage-gap.html", List.of("/api/v1/reports/coverage-gap.html?lang=de")),
            Map.entry("/api/v1/reports/coverage-gap.json", List.of("/api/v1/reports/coverage-gap.json?lang=en")),
            Map.entry("/api/v1/reports/coverage-gap.pdf", List.of("/api/v1/reports/coverage-gap.pdf?lang=de")),
            Map.entry("/api/v1/reports/coverage-gap.docx", List.of("/api/v1/reports/coverage-gap.docx?lang=de")),
            Map.entry("/api/v1/reports/coverage-gap.xlsx", List.of("/api/v1/reports/coverage-gap.xlsx?lang=de")),
            Map.entry("/api/v1/reports", List.of("/api/v1/reports")),
            Map.entry("/api/v1/reports/comparison", List.of("/api/v1/reports/comparison?from=1&to=2")),
            Map.entry("/api/v1/reports/{number}", List.of("/api/v1/reports/1")),
            Map.entry("/api/v1/reports/{number}/report.html", List.of("/api/v1/reports/1/report.html?lang=de")),
            Map.entry("/api/v1/reports/{number}/report.pdf", List.of("/api/v1/reports/1/report.pdf?lang=de")),
            Map.entry("/api/v1/reports/{number}/report.docx", List.of("/api/v1/reports/1/report.docx?lang=de")),
            Map.entry("/api/v1/reports/{number}/report.xlsx", List.of("/api/v1/reports/1/report.xlsx?lang=de")),
            Map.entry("/api/v1/reports/{number}/report.json", List.of("/api/v1/reports/1/report.json?lang=de")),
            Map.entry("/api/v1/imports/latest", List.of("/api/v1/imports/latest")),
            Map.entry("/api/v1/imports/{version}", List.of("/api/v1/imports/1")));

    /** The pages for citizens, which say what they know themselves. */
    private static final Map<String, List<String>> PAGES = Map.ofEntries(
            Map.entry(
                    "/",
                    List.of(
                            "/",
                            "/?all=true&lang=ar",
                            "/?topic=consumer-advice&all=true",
                            "/?q=gemeinschaftsunterkumft+1",
                            "/?district=innenstadt-ost&all=true&lang=ru",
                            "/?lon=7.7690&lat=49.4440&all=true")),
            Map.entry("/unsicher", List.of("/unsicher", "/unsicher?q=gemeinschaftsunterkunft+1")),
            Map.entry("/gern-hier", List.of("/gern-hier?lang=ar")),
            Map.entry("/treffpunkt-fehlt", List.of("/treffpunkt-fehlt")),
            Map.entry("/meldung", List.of("/meldung")),
            Map.entry("/was-daraus-wurde", List.of("/was-daraus-wurde", "/was-daraus-wurde?lang=ar")),
            Map.entry("/berichte", List.of("/berichte", "/berichte?lang=ar")),
            Map.entry("/berichte/vergleich", List.of("/berichte/vergleich", "/berichte/vergleich?von=1&bis=2&lang=en")),
            Map.entry("/berichte/{number}", List.of("/berichte/1")),
            Map.entry("/angebote/{id}", List.of("/angebote/angebot-1", "/angebote/angebot-26", "/angebote/angebot-27")),
            Map.entry(
                    "/angebote/{id}/stimmt-nicht",
                    List.of("/angebote/angebot-1/stimmt-nicht", "/angebote/angebot-26/stimmt-nicht")),
            Map.entry(
                    "/orte/{id}",
                    List.of(
                            "/orte/stadtteilbuero-lindenblick",
                            "/orte/gemeinschaftsunterkunft-1",
                            "/orte/gemeinschaftsunterkunft-2")),
            Map.entry(
                    "/aushang/{district}",
                    List.of("/aushang/innenstadt-ost", "/aushang/morlautern?lang=ar", "/aushang/erfenbach")));

    /** What is asked by POST: bodies, in which a question mark stands for the id of a protected place. */
    private static final Map<String, List<String>> POSTS = Map.of(
            "/api/v1/scenarios/evaluate",
            List.of(
                    "{\"service\":\"meeting-place\",\"cells\":true}",
                    "{\"service\":\"consumer-advice\",\"edits\":[{\"op\":\"open\",\"place\":\"?\"}]}",
                    "{\"service\":\"consumer-advice\",\"edits\":[{\"op\":\"close\",\"place\":\"?\"}]}"),
            "/api/v1/explain",
            List.of(
                    "{\"figure\":\"scenario\",\"part\":\"covered\",\"service\":\"meeting-place\"}",
                    "{\"figure\":\"scenario\",\"part\":\"gap\",\"service\":\"consumer-advice\",\"edits\":[{\"op\":\"open\",\"place\":\"?\"}]}",
                    "{\"figure\":\"scenario\",\"part\":\"gap\",\"service\":\"consumer-advice\",\"edits\":[{\"op\":\"close\",\"place\":\"?\"}]}"),
            "/api/v1/siting",
            List.of(
                    "{\"service\":\"meeting-place\",\"candidates\":\"rooms\",\"k\":10}",
                    "{\"service\":\"consumer-advice\",\"aim\":\"hours\",\"k\":10}"));

    private static final Set<String> WITHOUT_DATA = Set.of(
            // Who has the code of a report is told how far it has come, and nobody anything else.
            "/api/v1/safety-reports",
            "/api/v1/safety-reports/state",
            "/meldung/zurueckziehen",
            // Takes what somebody says about themselves, and says thanks.
            "/unsicher/angaben",
            "/gern-hier/angaben",
            "/treffpunkt-fehlt/angaben",
            "/health/live",
            "/health/ready",
            "/atlas",
            "/ziele",
            "/daten",
            "/dienst",
            "/dienst/einladung",
            "/api/v1/session",
            "/api/v1/session/link",
            "/api/v1/session/password",
            "/impressum",
            "/datenschutz",
            "/barrierefreiheit",
            // Lead to /berichte.
            "/reports",
            "/reports/{number}",
            "/offline",
            "/manifest.webmanifest",
            "/sw.js",
            "/icon-192.png",
            "/icon-512.png");

    private static final Pattern POSITION = Pattern.compile("(7\\.\\d{3,}),(49\\.\\d{3,})");
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

    private static List<Route> dataRoutes() {
        return dataRoutes(inside);
    }

    static List<Route> dataRoutes(RunningCity city) {
        LiveCity live = city.nahraum().live();
        return new Routes(
                        city.nahraum().store(),
                        live,
                        new ResultCache(),
                        () -> true,
                        city.nahraum().security(),
                        new CitySearches(),
                        new PublicAddress(null),
                        new Clients(TrustedProxies.NONE, Clock.systemUTC()),
                        new ReleasedSafety(new ShownCells(city.nahraum().store().cells()), List::of),
                        Clock.systemUTC())
                .list().stream()
                        .filter(route ->
                                !route.path().contains("<") && !route.path().endsWith(".svg"))
                        .filter(route -> !WITHOUT_DATA.contains(route.path()))
                        // For people with a role only: RolesTest.
                        .filter(route -> !route.path().startsWith(Route.ADMIN))
                        .toList();
    }

    @Test
    void everyDataRouteHasItsRequests() {
        Set<String> asked = new HashSet<>(REQUESTS.keySet());
        asked.addAll(PAGES.keySet());
        asked.addAll(POSTS.keySet());
        assertThat(dataRoutes()).extracting(Route::path).isSubsetOf(asked);
        assertThat(dataRoutes()).extracting(Route::path).containsAll(asked);
    }

    @Test
    void noProtectedLocationIsInAnyAnswerToAnybody() {
        outside.release();
        for (RunningCity city : List.of(inside, outside)) {
            assertThat(city.fileReport().number()).isEqualTo(1);
        }
        assertNothingProtected(inside);
        assertNothingProtected(outside);
    }

    /** A folder that calls everything public: what is protected stays inside all the same; counts of people go through the gate. */
    @Test
    void whatIsProtectedStaysInsideWhateverTheFolderSays() {
        String goals =
                "adequate-dwellings transfer-concentration neighbourhood-offers housing-brokers guide-outlets consumer-advice";
        String everything = Arrays.stream((goals + " sgb2 population under-15 unemployed").split(" "))
                .map(name -> "  " + name + ": public\n")
                .collect(Collectors.joining());
        try (RunningCity open = RunningCity.start(
                false,
                settings -> settings.replace("publish: internal", "publish: public")
                        .replace("visibility:\n", "visibility:\n" + everything))) {
            open.release();
            assertNothingProtected(open);
            assertThat(open.get("/api/v1/indicators/population").statusCode()).isEqualTo(200);
            assertThat(open.get("/api/v1/indicators/sgb2").statusCode()).isEqualTo(200);
            assertThat(open.get("/api/v1/goals/transfer-concentration").statusCode())
                    .isEqualTo(200);
            assertThat(open.get("/api/v1/goals/adequate-dwellings").body())
                    .as("tables about single households are no figures for the public")
                    .contains("\"reason\":\"hidden\"");
            assertThat(open.get("/api/v1/housing-need").statusCode())
                    .as("internal unless city.yaml says otherwise")
                    .isEqualTo(404);
        }
    }

    /** The other way round: every file internal, every layer public. Then there is nothing to tell. */
    @Test
    void filesNobodyPublishesAreNotShownWhateverTheLayersSay() throws IOException {
        try (RunningCity closed =
                RunningCity.start(false, settings -> settings.replace("publish: public", "publish: internal"))) {
            closed.release();
            assertThat(JSON.readTree(closed.get("/api/v1/places").body()).path("features"))
                    .isEmpty();
            assertThat(JSON.readTree(closed.get("/api/v1/offers").body())).isEmpty();
            assertThat(closed.get("/api/v1/coverage?service=meeting-place&cells=true")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(closed.get("/api/v1/goals/meeting-places").statusCode()).isEqualTo(404);
            assertThat(JSON.readTree(closed.get("/api/v1/indicators").body())).isEmpty();
            assertThat(JSON.readTree(closed.get("/api/v1/city").body())
                            .path("people")
                            .path("hidden")
                            .asBoolean())
                    .isTrue();
            assertThat(JSON.readTree(closed.get("/api/v1/basemap").body()).path("water"))
                    .isEmpty();
        }
    }

    private static void assertNothingProtected(RunningCity city) {
        City whole = inside.nahraum()
                .live()
                .findView(Audience.INTERNAL)
                .orElseThrow()
                .city();
        List<Place> hidden = whole.places().stream().filter(Place::isProtected).toList();
        assertThat(hidden).hasSizeGreaterThan(3);
        assertNothingProtectedIsPosted(city, hidden);
        Projection toDegrees = Projection.of(whole.settings().epsg(), Projection.DEGREES);
        for (String request : Stream.concat(REQUESTS.values().stream(), PAGES.values().stream())
                .flatMap(List::stream)
                .toList()) {
            String answer = request.contains(".pdf")
                    ? pdfText(city, request)
                    : city.get(request).body();
            List<double[]> points = pointsIn(answer);
            for (Place place : hidden) {
                Coordinate at = toDegrees.apply(place.x(), place.y());
                assertThat(answer)
                        .as(request)
                        .doesNotContain('"' + place.id() + '"')
                        .doesNotContain(place.name());
                if (place.address() != null
                        && whole.places().stream()
                                .noneMatch(other ->
                                        !other.isProtected() && Objects.equals(other.address(), place.address()))) {
                    assertThat(answer).as(request).doesNotContain(place.address());
                }
                // A metre and a half. Streets and cells lie on a grid of their own.
                assertThat(points)
                        .as(request + " has the point of " + place.id())
                        .noneMatch(point -> Math.abs(point[0] - at.x) < 2e-5
                                && Math.abs(point[1] - at.y) < 1.4e-5
                                && request.contains("places"));
            }
        }
    }

    private static void assertNothingProtectedIsPosted(RunningCity city, List<Place> hidden) {
        POSTS.forEach((path, bodies) -> bodies.forEach(body -> {
            for (Place place : hidden) {
                String answer =
                        city.postJson(path, body.replace("?", place.id())).body();
                // An id that was asked for is said back: nothing is learned from it.
                assertThat(answer.replace("\"value\":\"" + place.id() + "\"", ""))
                        .as(path + body)
                        .doesNotContain('"' + place.id() + '"')
                        .doesNotContain(place.name());
            }
        }));
    }

    /** Whoever reports by name is not told where a protected place is, and the report does not lie there: neither by its name nor by its id, on the page or chosen from its list. */
    @Test
    void aReportByTheNameOfAProtectedPlaceDoesNotFindIt() {
        outside.release();
        for (RunningCity city : List.of(inside, outside)) {
            City whole = city.nahraum()
                    .live()
                    .findView(Audience.INTERNAL)
                    .orElseThrow()
                    .city();
            List<Place> hidden =
                    whole.places().stream().filter(Place::isProtected).toList();
            assertThat(hidden).isNotEmpty();
            for (Place place : hidden) {
                for (String typed :
                        List.of(place.name(), place.id(), place.name().toUpperCase(java.util.Locale.ROOT))) {
                    for (String path : List.of("/unsicher", "/gern-hier", "/treffpunkt-fehlt")) {
                        assertDoesNotFind(city, path, place, typed);
                    }
                }
            }
            assertThat(city.nahraum().store().reports().list())
                    .noneMatch(report -> hidden.stream()
                            .anyMatch(place -> report.content()
                                            .shape()
                                            .getCoordinate()
                                            .distance(new Coordinate(place.x(), place.y()))
                                    < 30));
        }
    }

    private static void assertDoesNotFind(RunningCity city, String path, Place place, String typed) {
        String key = "audience-test-key-%08x-0123456789".formatted((path + typed).hashCode());
        for (String spot : List.of("", place.id())) {
            String answer = city.post(path, "key", key, "q", typed, "spot", spot, "timeOfDay", "night")
                    .body();
            // What was typed is said back: nothing is learned from it.
            String said = answer.replace("value=\"" + typed + "\"", "");
            assertThat(said).as(path + " " + typed).doesNotContain('"' + place.id() + '"', "/orte/" + place.id());
            assertThat(said.replace(typed, "")).as(path + " " + typed).doesNotContain(place.name());
        }
    }

    /** Every pair of numbers in an answer that could be a position. */
    private static List<double[]> pointsIn(String answer) {
        List<double[]> points = new ArrayList<>();
        Matcher matcher = POSITION.matcher(answer);
        while (matcher.find()) {
            points.add(new double[] {Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))});
        }
        return points;
    }

    private static String pdfText(RunningCity city, String request) {
        byte[] pdf = city.getBytes(request);
        if (pdf.length < 5 || pdf[0] != '%') {
            return new String(pdf, java.nio.charset.StandardCharsets.UTF_8);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
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
            for (String page : PAGES.values().stream().flatMap(List::stream).toList()) {
                var answer = fresh.get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(404);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .as(page)
                        .startsWith("text/html");
            }
            fresh.release();
            assertThat(fresh.get("/api/v1/city").statusCode()).isEqualTo(200);
            assertThat(fresh.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void figuresNobodyReleasedAreHiddenFromThePublic() throws IOException {
        outside.release();
        assertThat(inside.get("/api/v1/indicators/sgb2").statusCode()).isEqualTo(200);
        assertThat(outside.get("/api/v1/indicators/sgb2").statusCode()).isEqualTo(404);
        assertThat(outside.get("/api/v1/goals/transfer-concentration").statusCode())
                .isEqualTo(404);
        assertThat(figures(inside)).isNotEmpty();
        assertThat(figures(outside)).as("the demo city releases no indicator").isEmpty();
    }

    private static JsonNode figures(RunningCity city) throws IOException {
        return JSON.readTree(city.get("/api/v1/districts/morlautern").body())
                .path("properties")
                .path("figures");
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
        for (String header : List.of(
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "Forwarded",
                "X-Real-IP",
                "Via",
                "CF-Connecting-IP")) {
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

    @Test
    void whatCitizensSayIsForPeopleInside() throws IOException {
        OfferNote.Content content =
                new OfferNote.Content("angebot-1", OfferNote.Problem.TIMES, "Mittwochs ist zu", "ar", 1);
        outside.release();
        outside.nahraum().store().notes().add(content);
        inside.nahraum().store().notes().add(content);

        assertThat(outside.get("/api/v1/offer-notes").statusCode()).isEqualTo(404);
        assertThat(outside.get("/api/v1/offer-notes").body()).doesNotContain("Mittwochs");
        assertThat(inside.get("/api/v1/offer-notes", "X-Forwarded-For", "203.0.113.7")
                        .statusCode())
                .isEqualTo(404);
        JsonNode notes = JSON.readTree(inside.get("/api/v1/offer-notes").body());
        assertThat(notes).hasSize(1);
        assertThat(notes.path(0).path("text").asText()).isEqualTo("Mittwochs ist zu");
        assertThat(notes.path(0).path("problem").asText()).isEqualTo("times");
        assertThat(notes.path(0).path("name").asText()).isEqualTo("Mietersprechstunde");
        assertThat(notes.path(0).path("phone").asText()).isEqualTo("+49 30 23125111");
    }
}
