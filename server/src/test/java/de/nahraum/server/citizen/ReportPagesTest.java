package de.nahraum.server.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.safety.SpotType;
import de.nahraum.server.safety.CodeWords;
import de.nahraum.server.store.ReportState;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.testing.RunningCity;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Citizens report without any script: once, with what they typed kept where something is missing, and never with their code in an address. */
class ReportPagesTest {
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:30:00Z");
    private static final Instant BEFORE_THE_SURVEY = Instant.parse("2025-12-31T08:30:00Z");
    private static final String PLACE = "Stadtteilbüro Lindenblick, Innenstadt-Ost";
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("<li>([a-z]{4,7})</li>");
    private static RunningCity city;

    @BeforeAll
    static void start() {
        city = startAt(WEDNESDAY);
        city.release();
    }

    private static RunningCity startAt(Instant time) {
        return RunningCity.start(false, settings -> settings, Clock.fixed(time, ZoneOffset.UTC));
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    @BeforeEach
    void empty() {
        reports().list().forEach(report -> reports().delete(report.id(), report.changes()));
    }

    private static ReportStore reports() {
        return city.nahraum().store().reports();
    }

    private static String get(String path) {
        HttpResponse<String> answer = city.get(path, "Accept-Language", "de");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String key(String page) {
        Matcher matcher = KEY.matcher(page);
        assertThat(matcher.find()).as("a key").isTrue();
        return matcher.group(1);
    }

    private static List<String> words(String page) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(page);
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
        return words;
    }

    private static String code(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> words = words(answer.body());
        assertThat(words).hasSize(6).allMatch(word -> CodeWords.list().contains(word));
        return String.join(" ", words);
    }

    private static HttpResponse<String> unsafe(String key, String... more) {
        List<String> fields = new ArrayList<>(List.of("key", key, "q", PLACE, "timeOfDay", "night"));
        fields.addAll(List.of(more));
        return city.post("/unsicher?lang=de", fields.toArray(String[]::new));
    }

    @Test
    void aReportByWordsAloneIsKeptAndItsCodeFindsIt() {
        HttpResponse<String> answer = unsafe(
                key(get("/unsicher")),
                "reasons",
                "lighting",
                "reasons",
                "no-escape",
                "placeType",
                "underpass",
                "words",
                "Es ist  dunkel\r\nund eng <b>");

        String code = code(answer);
        assertThat(answer.body())
                .contains("Danke! Ihre Meldung ist angekommen.", "geben sie an die zuständige Stelle weiter")
                .contains("Ihre sechs Wörter", "die ersten vier Buchstaben", "Screenshot");
        StoredReport kept = reports().list().getFirst();
        assertThat(kept.content().topic()).isEqualTo(ReportTopic.UNSAFE);
        assertThat(kept.content().time()).isEqualTo(FearTime.NIGHT);
        assertThat(kept.content().reasons()).containsExactlyInAnyOrder(Reason.LIGHTING, Reason.NO_ESCAPE);
        assertThat(kept.content().spotType()).isEqualTo(SpotType.UNDERPASS);
        assertThat(kept.content().words()).isEqualTo("Es ist  dunkel und eng <b>");
        assertThat(kept.content().language()).isEqualTo("de");
        assertThat(kept.content().shape().getGeometryType()).isEqualTo("Point");

        HttpResponse<String> state = city.post("/meldung?lang=de", "code", code.toUpperCase(Locale.ROOT));
        assertThat(state.statusCode()).isEqualTo(200);
        assertThat(state.body())
                .contains("Eingegangen")
                .contains("25. November 2026")
                .doesNotContain("dunkel");
    }

    @Test
    void aPlaceThatWasChosenIsKeptWhereSomethingElseIsMissing() {
        String asked = city.post("/unsicher?lang=de", "key", key(get("/unsicher")), "q", "Mausgasse")
                .body();
        Matcher choice = Pattern.compile("name=\"spot\" value=\"([^\"]*)\"").matcher(asked);
        assertThat(choice.find()).isTrue();
        String chosen = choice.group(1);
        HttpResponse<String> answer = city.post(
                "/unsicher?lang=de", "key", key(asked), "q", "Mausgasse", "asked", "Mausgasse", "spot", chosen);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Wählen Sie bitte aus, wann das so ist.", "value=\"" + chosen + "\"")
                .doesNotContain("name=\"spot\"");
        code(city.post("/unsicher?lang=de", "key", key(answer.body()), "q", chosen, "timeOfDay", "night"));
    }

    @Test
    void everyFormHasAKeyOfItsOwnThatNobodyKeeps() {
        HttpResponse<String> first = city.get("/unsicher");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(key(first.body())).hasSize(22).isNotEqualTo(key(get("/unsicher")));
    }

    @Test
    void aReloadOrASecondPressIsTheSameReportWithTheSameWords() {
        String key = key(get("/unsicher"));
        assertThat(code(unsafe(key))).isEqualTo(code(unsafe(key)));
        assertThat(reports().list()).hasSize(1);
    }

    @Test
    void theCodeIsInNoAddress() {
        String page = unsafe(key(get("/unsicher"))).body();
        String word = words(page).getFirst();
        assertThat(page).doesNotContainPattern("(?:href|action|src)=\"[^\"]*\\b" + word + "\\b");
    }

    @Test
    void whatIsMissingIsSaidAtTheTopAndAtTheFieldAndWhatWasTypedStays() {
        HttpResponse<String> answer = city.post(
                "/unsicher?lang=de",
                "key",
                key(get("/unsicher")),
                "q",
                "",
                "reasons",
                "traffic",
                "placeType",
                "park",
                "words",
                "Hier <script>");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<a href=\"#q\">Sagen Sie uns bitte, wo das ist.</a>")
                .contains("<a href=\"#when\">Wählen Sie bitte aus, wann das so ist.</a>")
                .contains("id=\"q-error\"", "id=\"when-error\"", "aria-invalid=\"true\"")
                .contains("value=\"traffic\" checked", "value=\"park\" selected", "Hier &lt;script&gt;</textarea>");
        assertThat(reports().list()).isEmpty();
    }

    @Test
    void wordsThatMeanSeveralPlacesAreAskedAboutOnceAndNotAsAnError() {
        String key = key(get("/unsicher"));
        HttpResponse<String> asked = city.post("/unsicher?lang=de", "key", key, "q", "Mausgasse", "timeOfDay", "dusk");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Fast geschafft: Welchen Ort meinen Sie mit „Mausgasse“?", "value=\"dusk\" checked")
                .contains("action=\"/unsicher?lang=de#spot\"", "id=\"spot\"")
                .containsPattern("<small>[^<]+</small>")
                .contains("value=\"" + key + "\"")
                .contains("data-errors hidden")
                .doesNotContain("class=\"error\" id");
        assertThat(asked.body().split("Welchen Ort meinen Sie mit „Mausgasse“", -1))
                .hasSize(2);
        Matcher choice = Pattern.compile("name=\"spot\" value=\"([^\"]+)\"").matcher(asked.body());
        assertThat(choice.find()).isTrue();

        String chosen = choice.group(1).replace("&#39;", "'").replace("&amp;", "&");
        code(city.post("/unsicher?lang=de", "key", key, "q", "Mausgasse", "spot", chosen, "timeOfDay", "dusk"));
    }

    @Test
    void whoWasAskedAndWroteAnotherPlaceMeansThatOne() {
        code(unsafe(key(get("/unsicher"))));
        Geometry there = reports().list().getFirst().content().shape();
        code(unsafe(key(get("/unsicher")), "asked", "Mausgasse", "spot", "Mauergasse"));
        assertThat(reports().list())
                .extracting(report -> report.content().shape())
                .containsExactly(there, there);
    }

    @Test
    void aQuestionBesideAnErrorDoesNotDrawTheEyesAwayFromIt() {
        HttpResponse<String> asked = city.post("/unsicher?lang=de", "key", key(get("/unsicher")), "q", "Mausgasse");
        assertThat(asked.body()).contains("name=\"spot\"", "<a href=\"#when\">").doesNotContain("id=\"spot\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            qqqqqqqq       | Diesen Ort haben wir nicht gefunden.
            Innenstadt-Ost | Das ist ein ganzer Stadtteil.
            Kaiserslautern | Das ist ein ganzer Stadtteil.
            """)
    void whatIsNoPlaceGetsASentence(String words, String sentence) {
        HttpResponse<String> answer =
                city.post("/unsicher?lang=de", "key", key(get("/unsicher")), "q", words, "timeOfDay", "day");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence).contains("value=\"" + words + "\"");
    }

    @Test
    void aStretchAndAnAreaOfTheMapAreKeptAsTheyWereDrawn() {
        code(unsafe(
                key(get("/unsicher")),
                "geometry",
                "{\"type\":\"LineString\",\"coordinates\":[[7.75942,49.44487],[7.76156,49.44403]]}"));
        code(
                unsafe(
                        key(get("/unsicher")),
                        "geometry",
                        "{\"type\":\"Polygon\",\"coordinates\":[[[7.759,49.444],[7.761,49.444],[7.761,49.445],[7.759,49.444]]]}"));
        assertThat(reports().list())
                .extracting(report -> report.content().shape().getGeometryType())
                .containsExactlyInAnyOrder("LineString", "Polygon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Polygon\",\"coordinates\":[[[7.759,49.444],[7.761,49.445],[7.761,49.444],[7.759,49.445],[7.759,49.444]]]}",
                "{\"type\":\"MultiPoint\",\"coordinates\":[[7.759,49.444]]}",
                "{\"type\":\"Point\",\"coordinates\":[1e999999999,49.444]}",
                "[]",
                "<svg onload=alert(1)>",
                "{"
            })
    void aShapeThatIsNoneGetsASentence(String geometry) {
        HttpResponse<String> answer = unsafe(key(get("/unsicher")), "geometry", geometry);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Zeichnen Sie es bitte noch einmal.").doesNotContain("<svg onload");
    }

    @Test
    void aPlaceElsewhereGetsASentence() {
        HttpResponse<String> answer =
                unsafe(key(get("/unsicher")), "geometry", "{\"type\":\"Point\",\"coordinates\":[13.40,52.52]}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Dieser Ort liegt nicht in Kaiserslautern (Demo).");
    }

    @Test
    void tooManySignsAreNotCutOff() {
        String words = "ü".repeat(1001);
        HttpResponse<String> answer = unsafe(key(get("/unsicher")), "words", words);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<a href=\"#words\">Das ist zu lang.")
                .contains(words);
        code(unsafe(key(get("/unsicher")), "words", "😀".repeat(1000)));
    }

    @Test
    void anotherReportWithTheSameKeyIsAskedAboutAndThenKeptBesides() {
        String key = key(get("/unsicher"));
        String first = code(unsafe(key));
        HttpResponse<String> asked = unsafe(key, "words", "Noch etwas");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Diese Meldung haben wir schon").contains("Noch etwas</textarea>");

        String other = key(asked.body());
        assertThat(other).isNotEqualTo(key);
        assertThat(code(unsafe(other, "words", "Noch etwas"))).isNotEqualTo(first);
        assertThat(reports().list()).hasSize(2);
    }

    @Test
    void aFormThatHasLostItsKeyGetsANewOne() {
        HttpResponse<String> answer = unsafe("", "words", "Bleibt");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("noch nicht angekommen").contains("Bleibt</textarea>");
        code(unsafe(key(answer.body()), "words", "Bleibt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gern-hier", "/treffpunkt-fehlt"})
    void whereNobodyIsAfraidThePlaceIsEnough(String path) {
        String form = get(path);
        assertThat(form).doesNotContain("name=\"timeOfDay\"", "name=\"reasons\"", "tel:110");
        code(city.post(path + "?lang=de", "key", key(form), "q", PLACE, "timeOfDay", "night", "reasons", "lighting"));
        StoredReport kept = reports().list().getFirst();
        assertThat(kept.content().time()).isNull();
        assertThat(kept.content().reasons()).isEmpty();
    }

    @Test
    void whoWasDiscriminatedAgainstFindsAdvice() {
        String advice = "Antidiskriminierungsberatung (Demo)";
        assertThat(unsafe(key(get("/unsicher")), "reasons", "discrimination").body())
                .contains("<div data-advice>")
                .contains(advice, "tel:+493023125002");
        assertThat(unsafe(key(get("/unsicher"))).body()).contains("<div data-advice hidden>");
    }

    @Test
    void whatPeopleSayAboutThemselvesIsKeptOnceAndTheCodeStaysOnThePage() {
        String key = key(get("/unsicher"));
        String code = code(unsafe(key));
        String[] answers = {"key", key, "code", code, "ageGroup", "18-29", "reaction", "detour", "gender", "<b>"};
        HttpResponse<String> said = city.post("/unsicher/angaben?lang=de", answers);
        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(said.body())
                .contains("Danke für Ihre Angaben.")
                .contains("hreflang=\"tr\" href=\"/unsicher?lang=tr\"");
        assertThat(code(said)).isEqualTo(code);
        assertThat(reports().listAbout("unterwegs-2026")).hasSize(1);
        assertThat(city.post("/unsicher/angaben?lang=de", answers).body()).contains("nicht angekommen");
    }

    @Test
    void aCodeThatIsNoneIsNotRepeated() {
        String page = city.post("/unsicher/angaben?lang=de", "key", "x", "code", "<b>a</b> b c d e f")
                .body();
        assertThat(page).doesNotContain("<b>a", "&lt;b&gt;a");
    }

    @Test
    void aReportIsTakenBackOnlyOnASecondWord() {
        String code = code(unsafe(key(get("/unsicher"))));
        String state = city.post("/meldung?lang=de", "code", code).body();
        assertThat(state).contains("Meldung zurückziehen").doesNotContain("?code", code.replace(' ', '+'));
        assertThat(city.post("/meldung/zurueckziehen?lang=de", "code", code).body())
                .contains("Möchten Sie Ihre Meldung wirklich zurückziehen?")
                .contains("hreflang=\"tr\" href=\"/meldung?lang=tr\"");
        assertThat(reports().list()).hasSize(1);
        assertThat(city.post("/meldung/zurueckziehen?lang=de", "code", code, "sure", "true")
                        .body())
                .contains("Ihre Meldung ist gelöscht.");
        assertThat(reports().list()).isEmpty();
        assertThat(city.post("/meldung?lang=de", "code", code).statusCode()).isEqualTo(422);
    }

    /** Without script, too: one tap from the words to what became of the report, and the words are still there. */
    @Test
    void theWordsGoAlongToWhatBecameOfItAndStay() {
        HttpResponse<String> done = unsafe(key(get("/unsicher")));
        String code = code(done);
        assertThat(done.body())
                .containsSubsequence(
                        "<form method=\"post\" action=\"/meldung?lang=de\">",
                        "name=\"code\" value=\"" + code + "\"",
                        "Was wurde aus Ihrer Meldung?");
        String firstLetters = code.replaceAll("\\b([a-z]{4})[a-z]*", "$1");
        assertThat(words(city.post("/meldung?lang=de", "code", firstLetters).body()))
                .containsExactly(code.split(" "));
    }

    @Test
    void aGermanAnswerIsSaidToBeGermanElsewhere() {
        String code = code(unsafe(key(get("/unsicher"))));
        StoredReport report = reports().list().getFirst();
        reports()
                .change(
                        report.id(),
                        report.changes(),
                        new StoredReport.Handling(ReportState.ANSWERED, "", null, WEDNESDAY, "Neue Lampe", null, null),
                        "");
        assertThat(city.post("/meldung?lang=ar", "code", code).body())
                .contains("<span lang=\"de\" dir=\"auto\">Neue Lampe</span>", "الجواب باللغة الألمانية.");
        for (String german : List.of("de", "de-simple")) {
            assertThat(city.post("/meldung?lang=" + german, "code", code).body())
                    .contains("Neue Lampe")
                    .doesNotContain("Die Antwort ist auf Deutsch.");
        }
    }

    @Test
    void wrongWordsGetASentenceAndStay() {
        HttpResponse<String> answer = city.post("/meldung?lang=de", "code", "eins zwei <i> vier");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Diese sechs Wörter kennen wir nicht.")
                .contains("value=\"eins zwei &lt;i> vier\"", "aria-invalid=\"true\"");
    }

    @Test
    void stateAndMeasureAreShownAndNothingElse() {
        String code = code(unsafe(key(get("/unsicher")), "words", "Geheim"));
        StoredReport report = reports().list().getFirst();
        reports()
                .change(
                        report.id(),
                        report.changes(),
                        new StoredReport.Handling(
                                ReportState.PASSED_ON,
                                "Tiefbau",
                                WEDNESDAY,
                                null,
                                "Neue Lampe",
                                LocalDate.of(2027, 3, 1),
                                null),
                        report.content().words());
        assertThat(city.post("/meldung?lang=de", "code", code).body())
                .contains("Ihre Meldung vom 25. November 2026: Hier fühle ich mich unsicher")
                .contains("Wir haben die Meldung weitergegeben", "Neue Lampe", "1. März 2027")
                .doesNotContain("Geheim", "Tiefbau", "Lindenblick");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /unsicher         | Hier fühle ich mich unsicher
            /gern-hier        | Hier bin ich gern
            /treffpunkt-fehlt | Hier fehlt ein Treffpunkt
            """)
    void whichReportItIsIsToldByItsTopic(String path, String topic) {
        String code = code(city.post(path + "?lang=de", "key", key(get(path)), "q", PLACE, "timeOfDay", "day"));
        String firstLetters = code.replaceAll("\\b([a-z]{4})[a-z]*", "$1");
        assertThat(city.post("/meldung?lang=de", "code", firstLetters).body()).contains(": " + topic + "</p>");
    }

    @Test
    void theInvitationStandsBeforeTheSearch() {
        assertThat(get("/?lang=de"))
                .containsSubsequence(
                        "<h1>",
                        "<a class=\"button\" href=\"/unsicher?lang=de\">Wo fühlen Sie sich unsicher?</a>",
                        "name=\"q\"");
    }

    @Test
    void onlyWhileASurveyIsOpenIsThereAFormAndALinkToIt() {
        assertThat(get("/")).contains("href=\"/unsicher\"", "href=\"/gern-hier\"", "href=\"/treffpunkt-fehlt\"");
        try (RunningCity closed = startAt(BEFORE_THE_SURVEY)) {
            closed.release();
            assertThat(closed.get("/", "Accept-Language", "de").body())
                    .doesNotContain("/unsicher\"", "/gern-hier\"", "/treffpunkt-fehlt\"", "class=\"invitation\"");
            for (String path : List.of("/unsicher", "/gern-hier", "/treffpunkt-fehlt")) {
                String page = closed.get(path, "Accept-Language", "de").body();
                assertThat(page)
                        .contains("Zurzeit nehmen wir hier keine Meldungen an.", "tel:110", "tel:112")
                        .contains("tel:+493023125001", "tel:+493023125000")
                        .doesNotContain("<form");
                assertThat(closed.post(path, "key", "x".repeat(22), "q", PLACE, "timeOfDay", "day")
                                .body())
                        .contains("tel:110")
                        .doesNotContain("<form");
            }
        }
    }

    @Test
    void floodsAreAskedToWaitAndTheFormStays() {
        try (RunningCity flooded = startAt(WEDNESDAY)) {
            flooded.release();
            HttpResponse<String> answer;
            int taken = -1;
            do {
                taken++;
                answer = flooded.post(
                        "/unsicher?lang=de",
                        "key",
                        ("k" + taken).repeat(12).substring(0, 22) + taken,
                        "q",
                        PLACE,
                        "timeOfDay",
                        "day",
                        "words",
                        "Bleibt");
            } while (answer.statusCode() == 200 && taken < 1000);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(
                            answer.headers().firstValue("Retry-After").orElseThrow()))
                    .isPositive();
            assertThat(answer.body())
                    .contains("Ihre Meldung ist noch nicht angekommen")
                    .contains("Bleibt</textarea>");
            assertThat(flooded.nahraum().store().reports().list()).hasSize(taken);

            HttpResponse<String> tried;
            int attempts = 0;
            do {
                attempts++;
                tried = flooded.post("/meldung?lang=de", "code", "adler birne dose euro film gabel");
            } while (tried.statusCode() == 422 && attempts < 1000);
            assertThat(tried.statusCode()).isEqualTo(429);
            assertThat(tried.headers().firstValue("Retry-After")).isPresent();
            assertThat(tried.body()).contains("Das waren sehr viele Versuche.");
        }
    }

    @Test
    void whereTheStoreIsGoneNothingIsSaidToHaveArrivedAndTheFormStays() {
        try (RunningCity broken = startAt(WEDNESDAY)) {
            broken.release();
            String key = key(broken.get("/unsicher").body());
            broken.nahraum().store().close();
            HttpResponse<String> answer =
                    broken.post("/unsicher?lang=de", "key", key, "q", PLACE, "timeOfDay", "day", "words", "Bleibt");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body())
                    .contains("Ihre Meldung ist noch nicht angekommen.")
                    .contains("Bleibt</textarea>", "value=\"" + key + "\"");
        }
    }

    @Test
    void noStyleAndNoScriptStandInThePage() {
        for (String page : List.of(
                get("/unsicher"), get("/meldung"), unsafe(key(get("/unsicher"))).body())) {
            assertThat(page).doesNotContain(" style=", "<style").doesNotContainPattern("\\son[a-z]+=");
            assertThat(page).doesNotContainPattern("<script(?![^>]* (?:src|type=\"application/json\"))");
        }
    }
}
