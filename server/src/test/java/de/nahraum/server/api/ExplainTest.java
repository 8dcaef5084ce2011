package de.nahraum.server.api;

import static de.nahraum.server.api.ExplanationChecks.assertExplains;
import static de.nahraum.server.api.ExplanationChecks.assertExplainsNumber;
import static de.nahraum.server.api.ExplanationChecks.assertSame;
import static de.nahraum.server.api.ExplanationChecks.at;
import static de.nahraum.server.api.ExplanationChecks.districts;
import static de.nahraum.server.api.ExplanationChecks.json;
import static de.nahraum.server.api.ExplanationChecks.ofCases;
import static de.nahraum.server.api.ExplanationChecks.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.api.ExplanationChecks.Case;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is explained is what is shown: each explanation has the value of the resource's own answer, of the city and of every district, for
 * both audiences; what is hidden there is explained without a number here.
 */
class ExplainTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningCity inside;
    private static RunningCity outside;

    @BeforeAll
    static void start() {
        inside = RunningCity.start(true);
        outside = RunningCity.start(
                false,
                settings -> settings.replaceAll(
                                "(kind: indicators.*)publish: internal, disclosure: personal",
                                "$1publish: public, disclosure: personal")
                        .replace("visibility:\n", """
                                visibility:
                                  sgb2: public
                                  sgb2-under-15: public
                                  unemployed: public
                                  population: public
                                  sgb12: public
                                  concentration: public
                                  social-index: public
                                  segregation: public
                                  equity: public
                                  autocorrelation: public
                                  housing-need: public
                                  transfer-concentration: public
                                """));
        outside.release();
    }

    @AfterAll
    static void stop() {
        inside.close();
        outside.close();
    }

    private static final Map<String, String[]> COVERAGE = Map.of(
            "covered-share", at("/city/coveredShare", "/coveredShare"),
            "covered", at("/city/coveredPeople", "/coveredPeople"),
            "gap", at("/city/gapPeople", "/gapPeople"),
            "unknown", at("/city/unknownPeople", "/unknownPeople"),
            "places", at("/city/places", "/places"),
            "people", at("/city/people", "/people"),
            "estimated-covered", at("", "/estimatedCoveredPeople"));

    private static final Map<String, String[]> SESSIONS = Map.of(
            "waiting", at("/city/timed/meanWaitingDays", "/timed/meanWaitingDays"),
            "unserved", at("/city/timed/personWeeksUnserved", "/timed/personWeeksUnserved"),
            "sessions", at("/city/timed/sessions", "/timed/sessions"),
            "unknown-hours", at("/city/timed/offersWithUnknownHours", "/timed/offersWithUnknownHours"));

    private static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String indicator : List.of("population", "sgb2", "sgb12")) {
            cases.add(new Case(
                    "indicator&indicator=" + indicator, "indicators/" + indicator, "/city", "/values", "/value"));
        }
        cases.add(new Case(
                "indicator&indicator=sgb2&year=2020", "indicators/sgb2?year=2020", "/city", "/values", "/value"));
        for (String indicator : List.of("sgb2", "sgb12")) {
            cases.addAll(ofCases(
                    "PART&indicator=" + indicator,
                    "concentration?indicator=" + indicator,
                    "/districts",
                    Map.of(
                            "share", at("/city/rate", "/share"),
                            "count", at("/city/count", "/count"),
                            "reference", at("/city/reference", "/reference"),
                            "quotient", at("", "/quotient"),
                            "rest-quotient", at("", "/restQuotient"),
                            "tail", at("", "/tail"),
                            "adjusted-tail", at("", "/adjustedTail"))));
        }
        cases.add(new Case("distance&indicator=sgb2", "concentration?indicator=sgb2", "/distance", "", ""));
        cases.add(new Case(
                "distance&indicator=sgb2&threshold=1.2",
                "concentration?indicator=sgb2&threshold=1.2",
                "/distance",
                "",
                ""));
        for (String of : List.of(
                "service=meeting-place",
                "service=consumer-advice&minutes=5&status=planned",
                "service=meeting-place&metres=400&network=none&profile=slow")) {
            cases.addAll(ofCases("coverage&part=PART&" + of, "coverage?" + of, "/districts", COVERAGE));
        }
        for (String of : List.of(
                "service=tenant-consultation&session=any&from=2026-12-07",
                "service=tenant-consultation&minutes=10&status=planned&session=evening&language=ar&weeks=2&from=2026-12-07")) {
            cases.addAll(ofCases("coverage&part=PART&" + of, "coverage?" + of, "/districts", COVERAGE));
            cases.addAll(ofCases("coverage&part=PART&" + of, "coverage?" + of, "/districts", SESSIONS));
        }
        for (String of : List.of("service=meeting-place&indicator=sgb2", "service=guide-outlet&minutes=5&year=2020")) {
            cases.add(new Case("equity&part=concentration-index&" + of, "equity?" + of, "/concentrationIndex", "", ""));
        }
        cases.add(new Case("people", "city", "/people", "", ""));
        cases.add(new Case("people", "districts", "", "/features", "/properties/people"));
        cases.add(new Case("area", "districts", "", "/features", "/properties/areaSquareMetres"));
        cases.addAll(ofCases(
                "social-index&part=PART",
                "social-index",
                "/districts",
                Map.of("status", at("", "/status"), "dynamics", at("", "/dynamics"))));
        cases.add(new Case(
                "segregation&part=dissimilarity&indicator=sgb2",
                "segregation?indicator=sgb2",
                "/dissimilarity",
                "",
                ""));
        for (String of : List.of(
                "indicator=sgb2&permutations=99", "indicator=sgb2&statistic=gi-star&weights=nearest&k=3&seed=7")) {
            cases.addAll(ofCases(
                    "autocorrelation&part=PART&" + of,
                    "autocorrelation?" + of,
                    "/districts",
                    Map.of(
                            "statistic", at("/figure", "/statistic"),
                            "z", at("/z", "/z"),
                            "p", at("/p", "/p"),
                            "q", at("", "/q"))));
        }
        for (String of : List.of("mode=simple&stock=effective", "mode=transfer&stock=potential")) {
            cases.addAll(ofCases(
                    "housing-need&part=PART&" + of,
                    "housing-need?" + of,
                    "/districts",
                    Map.of(
                            "demand", at("/city/demand", "/need/demand"),
                            "dwellings", at("/city/dwellings", "/need/dwellings"),
                            "served", at("/city/served", "/need/served"),
                            "unmet", at("/city/unmet", "/need/unmet"),
                            "served-share", at("/city/servedShare", "/need/servedShare"))));
        }
        return cases.stream();
    }

    private static Stream<Case> insideOnly() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(ofCases(
                "segregation&indicator=sgb2&since=2020&part=PART",
                "segregation?indicator=sgb2&since=2020",
                "",
                Map.of(
                        "change", at("/change/change", ""),
                        "change-since", at("/change/dissimilarity", ""))));
        cases.addAll(ofCases(
                "segregation&indicator=sgb2&part=PART",
                "segregation?indicator=sgb2",
                "",
                Map.of(
                        "gini", at("/indices/gini", ""),
                        "isolation", at("/indices/isolation", ""),
                        "interaction", at("/indices/interaction", ""),
                        "entropy", at("/indices/entropy", ""),
                        "atkinson", at("/indices/atkinson", ""),
                        "delta", at("/indices/delta", ""),
                        "correlation-ratio", at("/indices/correlationRatio", ""),
                        "expected", at("/chance/expectedAtRandom", ""))));
        cases.addAll(ofCases(
                "subsidised-share&part=PART",
                "housing-need",
                "",
                Map.of(
                        "share", at("/subsidised/completed/share", ""),
                        "completed", at("/subsidised/completed/all", ""),
                        "completed-subsidised", at("/subsidised/completed/subsidisedRental", ""),
                        "pipeline", at("/subsidised/pipeline/all", ""),
                        "pipeline-subsidised", at("/subsidised/pipeline/subsidisedRental", ""),
                        "bought-bindings", at("/subsidised/boughtBindings/all", ""),
                        "modernised", at("/subsidised/modernised/all", ""))));
        cases.addAll(ofCases(
                "subsidised-share&part=PART",
                "housing-need",
                "",
                Map.of(
                        "needed-share", at("/subsidised/remaining/neededShare", ""),
                        "beyond-pipeline", at("/subsidised/remaining/beyondPipeline", ""),
                        "needed", at("/subsidised/remaining/needed", ""),
                        "expected", at("/subsidised/remaining/expected", ""))));
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource({"cases", "insideOnly"})
    void theValueIsTheOneOfTheAnswerItselfForPeopleInside(Case of) throws IOException {
        assertSame(inside, of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theValueIsTheOneOfTheAnswerItselfForThePublic(Case of) throws IOException {
        assertSame(outside, of);
    }

    /** Tomorrow "today" is another day, and the sheet of a figure must not show another one. */
    @Test
    void figuresAboutSessionsAreExplainedOfTheDayThatIsNamed() {
        String of = "/api/v1/explain?figure=coverage&service=tenant-consultation&session=any&part=";
        assertThat(inside.get(of + "waiting").statusCode()).isEqualTo(400);
        assertThat(inside.get(of + "waiting").body()).contains("\"parameter\":\"from\"");
        assertThat(inside.get(of.replace("&session=any", "") + "waiting").body())
                .as("without sessions nobody waits for one")
                .contains("\"parameter\":\"part\"");
        assertThat(inside.get(of + "waiting&language=de-simple&from=2026-12-07").body())
                .contains("Einfache Sprache");
    }

    @Test
    void goalsAndTheirDistrictsAreExplainedForBothAudiences() throws IOException {
        for (RunningCity city : List.of(inside, outside)) {
            for (JsonNode goal : json(city, "goals")) {
                String id = goal.path("id").asText();
                String request = "explain?figure=goal&goal=" + id;
                assertExplains(json(city, request), goal.path("figure"), request);
                for (JsonNode district : json(city, "goals/" + id).path("districts")) {
                    String of = request + "&district=" + district.path("id").asText();
                    assertExplains(json(city, of), district.path("figure"), of);
                }
            }
        }
    }

    @Test
    void outlooksAreThoseOfTheTargetYearOrNoneWithAReason() throws IOException {
        for (RunningCity city : List.of(inside, outside)) {
            for (String id : districts(city)) {
                for (String figure : List.of("share", "quotient", "count")) {
                    assertOutlook(city, "indicator=sgb2&district=" + id, figure);
                    assertOutlook(city, "indicator=sgb12&district=" + id, figure);
                }
            }
            assertOutlook(city, "indicator=population", "count");
            assertOutlook(city, "indicator=sgb12", "share");
        }
    }

    private static void assertOutlook(RunningCity city, String of, String figure) throws IOException {
        JsonNode answer = json(city, "outlook?" + of + "&figure=" + figure);
        JsonNode explanation = json(city, "explain?figure=outlook&" + of + "&outlook=" + figure);
        JsonNode years = answer.path("outlook").path("years");
        if (years.isEmpty()) {
            assertThat(explanation.path("value").isObject()).as(of).isTrue();
            assertExplains(explanation, explanation.path("value"), of);
        } else {
            assertExplains(explanation, years.get(years.size() - 1).path("central"), of);
        }
    }

    @Test
    void countsOfAGoalAndOfItsAssumptionsAreThoseOfItsAnswer() throws IOException {
        int assumed = 0;
        for (RunningCity city : List.of(inside, outside)) {
            for (JsonNode listed : json(city, "goals")) {
                JsonNode goal = json(city, "goals/" + listed.path("id").asText());
                String request = "explain?figure=goal&goal=" + goal.path("id").asText();
                for (var part : Map.of("holds", "/holds", "of", "/of", "unknown", "/unknown", "gap", "/gapPeople")
                        .entrySet()) {
                    String of = request + "&part=" + part.getKey();
                    assertExplainsNumber(json(city, of), goal.at(part.getValue()), of);
                }
                if (goal.path("distance").isObject()) {
                    String of = request + "&part=distance";
                    assertExplains(json(city, of), goal.at("/distance/amount"), of);
                }
                for (JsonNode district : goal.path("districts")) {
                    String of = request + "&part=gap&district="
                            + district.path("id").asText();
                    assertExplains(json(city, of), district.path("gapPeople"), of);
                }
                for (JsonNode other : goal.path("sensitivity")) {
                    assumed++;
                    for (String part : List.of("holds", "missed", "unknown")) {
                        String of = request + "&part=" + part + "&parameter="
                                + other.path("parameter").asText() + "&value="
                                + other.path("value").asText();
                        assertExplainsNumber(json(city, of), other.path(part), of);
                    }
                }
            }
        }
        assertThat(assumed).isGreaterThan(5);
    }

    @Test
    void segmentsAndExpiringBindingsAreThoseOfTheAnswer() throws IOException {
        int segments = 0;
        int years = 0;
        for (String query : List.of("mode=simple&stock=effective", "mode=model&stock=potential")) {
            JsonNode answer = json(inside, "housing-need?" + query);
            for (JsonNode segment : answer.at("/city/segments")) {
                segments++;
                assertSegment(query, segment);
            }
            JsonNode district = answer.at("/districts/0");
            String of = "&district=" + district.path("id").asText();
            for (JsonNode segment : district.at("/need/segments")) {
                assertSegment(query + of, segment);
            }
            assertThat(json(inside, "explain?figure=housing-need&part=unmet-share&" + query + of)
                            .path("value")
                            .asDouble())
                    .isEqualTo(district.at("/need/unmet").asDouble()
                            / district.at("/need/demand").asDouble());
        }
        Map<String, Long> sums = new java.util.TreeMap<>();
        for (JsonNode district : json(inside, "housing-need").path("districts")) {
            for (var each : district.path("expiring").properties()) {
                years++;
                sums.merge(each.getKey(), each.getValue().asLong(), Long::sum);
                String request = "explain?figure=expiring&year=" + each.getKey() + "&district="
                        + district.path("id").asText();
                assertExplainsNumber(json(inside, request), each.getValue(), request);
            }
        }
        for (var each : sums.entrySet()) {
            String request = "explain?figure=expiring&year=" + each.getKey();
            assertThat(json(inside, request).path("value").asLong()).as(request).isEqualTo(each.getValue());
        }
        assertThat(segments).isPositive();
        assertThat(years).isPositive();
    }

    private static void assertSegment(String query, JsonNode segment) throws IOException {
        String who = segment.path("incomeClass").isTextual()
                ? "&incomeClass=" + segment.path("incomeClass").asText()
                : "&list=" + segment.path("list").asText();
        for (var part : Map.of(
                        "demand", "demand",
                        "served", "served",
                        "unmet", "unmet",
                        "least-unmet", "leastUnmet",
                        "most-unmet", "mostUnmet")
                .entrySet()) {
            String request = "explain?figure=housing-segment&part=" + part.getKey() + "&" + query + who + "&persons="
                    + segment.path("persons").asText();
            assertExplainsNumber(json(inside, request), segment.path(part.getValue()), request);
        }
    }

    @Test
    void segmentsAreHiddenFromThePublicLikeTheWhole() throws IOException {
        String request = "explain?figure=housing-segment&part=unmet&list=wbs&persons=2";
        assertExplains(json(outside, request), json(outside, "housing-need").at("/city/unmet"), request);
        assertThat(json(outside, request).at("/value/hidden").asBoolean()).isTrue();
    }

    @Test
    void placesAreCountedAsListed() throws IOException {
        for (RunningCity city : List.of(inside, outside)) {
            for (String query :
                    List.of("", "&kind=meeting-place", "&status=suggested", "&kind=meeting-place&status=open")) {
                JsonNode listed = json(city, "places?" + query.replaceFirst("^&", ""));
                String request = "explain?figure=places" + query;
                assertThat(json(city, request).path("value").asInt())
                        .as(request)
                        .isEqualTo(listed.path("features").size());
                assertExplains(json(city, request), json(city, request).path("value"), request);
            }
            for (JsonNode district : json(city, "districts").path("features")) {
                for (var each : district.at("/properties/places").properties()) {
                    String request = "explain?figure=places&status=open&kind=" + each.getKey() + "&district="
                            + district.path("id").asText();
                    assertExplainsNumber(json(city, request), each.getValue(), request);
                }
            }
        }
    }

    @Test
    void everyContinuedYearAndTheTrendAreThoseOfTheOutlook() throws IOException {
        String of = "indicator=sgb12&district=innenstadt-ost";
        int continued = 0;
        for (String figure : List.of("share", "quotient", "count")) {
            JsonNode outlook =
                    json(inside, "outlook?target=1&" + of + "&figure=" + figure).path("outlook");
            if (outlook.path("years").isEmpty()) {
                continue;
            }
            continued++;
            String request = "explain?figure=outlook&target=1&" + of + "&outlook=" + figure;
            for (JsonNode year : outlook.path("years")) {
                String one = request + "&year=" + year.path("year").asText();
                assertExplains(json(inside, one), year.path("central"), one);
            }
            for (var part : Map.of(
                            "slope", "slope",
                            "robust", "robust",
                            "trend-p", "trendP",
                            "required-slope", "requiredSlope")
                    .entrySet()) {
                String one = request + "&part=" + part.getKey();
                assertExplains(json(inside, one), outlook.path(part.getValue()), one);
            }
        }
        assertThat(continued).isPositive();
    }

    @Test
    void standardisedValuesAndThresholdsAreThoseOfTheAnswer() throws IOException {
        int numbers = 0;
        for (RunningCity city : List.of(inside, outside)) {
            JsonNode index = json(city, "social-index");
            for (JsonNode district : index.path("districts")) {
                for (JsonNode part : index.path("indicators")) {
                    String id = part.path("id").asText();
                    String request = "explain?figure=social-index&part=z&part-indicator=" + id + "&district="
                            + district.path("id").asText();
                    JsonNode z = district.path("z").path(id);
                    JsonNode explanation = json(city, request);
                    assertExplains(explanation, z.isNumber() ? z : explanation.path("value"), request);
                    assertThat(explanation.path("value").isNumber()).isEqualTo(z.isNumber());
                    numbers += z.isNumber() ? 1 : 0;
                }
            }
            for (JsonNode district : json(city, "concentration?indicator=sgb2").path("districts")) {
                String request = "explain?figure=critical-threshold&indicator=sgb2&district="
                        + district.path("id").asText();
                JsonNode threshold = district.path("criticalThreshold");
                JsonNode explanation = json(city, request);
                assertExplains(explanation, threshold.isNumber() ? threshold : explanation.path("value"), request);
                assertThat(explanation.path("value").isNumber()).isEqualTo(threshold.isNumber());
            }
        }
        assertThat(numbers).isPositive();
    }

    @Test
    void someFiguresAreHiddenFromThePublicAndOthersSayHowMany() throws IOException {
        int hidden = 0;
        int shown = 0;
        for (String id : districts(outside)) {
            JsonNode explanation = json(outside, "explain?figure=share&indicator=sgb12&district=" + id);
            if (explanation.path("value").path("hidden").asBoolean()) {
                hidden++;
                assertThat(texts(explanation.path("notes"))).noneMatch(text -> text.matches("(?s).*\\d.*Haushalte.*"));
            } else {
                shown++;
                assertThat(explanation.path("hidden").path("de").asText()).contains("Stadtteilen sind ausgeblendet");
            }
        }
        assertThat(hidden).isPositive();
        assertThat(shown).isPositive();
    }

    @Test
    void theCalculationIsSaidInTheReadersOwnNumbers() throws IOException {
        JsonNode explanation = json(inside, "explain?figure=share&indicator=sgb2&district=innenstadt-ost");
        double count = explanation.at("/inputs/0/value").asDouble();
        double reference = explanation.at("/inputs/1/value").asDouble();
        assertThat(explanation.path("value").asDouble()).isEqualTo(count / reference);
        java.text.NumberFormat german = java.text.NumberFormat.getInstance(java.util.Locale.GERMANY);
        german.setMaximumFractionDigits(1);
        german.setMinimumFractionDigits(1);
        java.text.NumberFormat whole = java.text.NumberFormat.getIntegerInstance(java.util.Locale.GERMANY);
        assertThat(explanation.at("/calculation/de").asText())
                .isEqualTo(whole.format(count) + " ÷ " + whole.format(reference) + " = "
                        + german.format(100 * count / reference) + "\u202f%");
        assertThat(explanation.at("/uncertainty/de").asText())
                .contains("Clopper–Pearson")
                .contains("Haushalte");
        assertThat(explanation.at("/inputs/0/sources/0/kind").asText()).isEqualTo("indicators");
        assertThat(texts(explanation.path("notes"))).anyMatch(text -> text.contains("Ukraine"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsNotKnownIsRefusedWithWhatIsAllowed(String query) throws IOException {
        var answer = inside.get("/api/v1/explain" + query);
        assertThat(answer.statusCode()).as(query + " " + answer.body()).isEqualTo(400);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("parameter").asText()).isNotEmpty();
        assertThat(problem.path("allowed")).isNotEmpty();
    }

    private static Stream<String> wrong() {
        return Stream.of(
                "",
                "?figure=",
                "?figure=nothing",
                "?figure=people&figure=area&district=morlautern",
                "?figure=people&year=2024",
                "?figure=people&district=atlantis",
                "?figure=area",
                "?figure=indicator&indicator=nothing",
                "?figure=indicator&indicator=sgb2&year=1901",
                "?figure=share&indicator=population",
                "?figure=quotient&indicator=sgb2",
                "?figure=distance&indicator=sgb2&threshold=9",
                "?figure=distance&indicator=sgb2&district=morlautern",
                "?figure=coverage&service=meeting-place",
                "?figure=coverage&part=covered",
                "?figure=coverage&part=estimated-covered&service=meeting-place",
                "?figure=coverage&part=covered&service=meeting-place&minutes=5&metres=5",
                "?figure=goal",
                "?figure=goal&goal=nothing",
                "?figure=social-index&part=status",
                "?figure=social-index&part=rank&district=morlautern",
                "?figure=segregation",
                "?figure=autocorrelation&part=q",
                "?figure=housing-need&part=unmet&mode=nothing",
                "?figure=subsidised-share&part=nothing",
                "?figure=tail&indicator=sgb2",
                "?figure=social-index&part=z&district=morlautern",
                "?figure=social-index&part=z&part-indicator=nothing&district=morlautern",
                "?figure=segregation&part=change&indicator=sgb2",
                "?figure=segregation&part=change&indicator=sgb2&since=1901",
                "?figure=housing-segment&part=unmet&persons=2",
                "?figure=housing-segment&part=unmet&list=wbs",
                "?figure=housing-segment&part=unmet&list=wbs&incomeClass=above&persons=2",
                "?figure=expiring",
                "?figure=places&kind=nothing",
                "?figure=outlook&indicator=sgb2&part=required-slope",
                "?figure=outlook&indicator=sgb2&year=2099",
                "?figure=goal&goal=transfer-concentration&part=nothing",
                "?figure=goal&goal=transfer-concentration&part=holds&parameter=threshold&value=4.9",
                "?figure=goal&goal=transfer-concentration&part=holds&parameter=threshold",
                "?figure=outlook&indicator=sgb2&outlook=quotient");
    }

    @Test
    void layersNobodyReleasedAreNotExplainedToThePublic() throws IOException {
        try (RunningCity closed = RunningCity.start(false)) {
            closed.release();
            for (String query : List.of(
                    "share&indicator=sgb2",
                    "distance",
                    "social-index&part=status&district=morlautern",
                    "segregation&part=dissimilarity",
                    "autocorrelation&part=p",
                    "housing-need&part=unmet",
                    "housing-segment&part=unmet&list=wbs&persons=2",
                    "expiring&year=2027",
                    "tail&indicator=sgb2&district=morlautern",
                    "subsidised-share&part=share")) {
                assertThat(closed.get("/api/v1/explain?figure=" + query).statusCode())
                        .as(query)
                        .isEqualTo(404);
            }
            assertThat(closed.get("/api/v1/explain?figure=goal&goal=transfer-concentration")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(closed.get("/api/v1/explain?figure=area&district=morlautern")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(outside.get("/api/v1/explain?figure=segregation&part=gini&indicator=sgb2")
                        .statusCode())
                .isEqualTo(400);
    }
}
