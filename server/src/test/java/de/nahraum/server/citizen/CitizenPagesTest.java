package de.nahraum.server.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.nahraum.server.store.OfferNote;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.text.CitizenLanguage;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The citizens' side without any script: every question gets a kind page, whatever is asked. A Wednesday, half past nine in the morning. */
class CitizenPagesTest {
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:30:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CARD = Pattern.compile("<li class=\"card\" id=\"([^\"]+)\"");
    private static final Pattern MINUTES = Pattern.compile("class=\"walk\">(?:gleich hier|(\\d+) Minuten? zu Fuß)<");
    private static RunningCity city;
    private static RunningCity withoutStreets;

    @BeforeAll
    static void start() {
        city = RunningCity.startAt(WEDNESDAY);
        withoutStreets = RunningCity.start(true, RunningCity::withoutStreets, Clock.fixed(WEDNESDAY, ZoneOffset.UTC));
    }

    @AfterAll
    static void stop() {
        city.close();
        withoutStreets.close();
    }

    private static String page(String path) {
        HttpResponse<String> answer = city.get(path, "Accept-Language", "de");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1) == null ? "0" : matcher.group(1));
        }
        return found;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void anAddressGivesWhatIsNearByTimeOnFoot() {
        String page = page("/?q=Stadtteilburo+Lindenblik");
        assertThat(page).contains("In der Nähe: Stadtteilbüro Lindenblick, Innenstadt-Ost");
        List<Integer> minutes =
                all(MINUTES, page).stream().map(Integer::valueOf).toList();
        assertThat(minutes).hasSizeGreaterThan(10).isSorted();
        assertThat(minutes.getFirst()).isLessThan(6);
        assertThat(page).contains("href=\"tel:+49").contains("Anrufen");
    }

    @Test
    void theChosenStartIsNamedAboveTheWay() {
        for (String path : List.of("/angebote/angebot-1", "/orte/stadtteilbuero-lindenblick")) {
            assertThat(page(path + "?q=Stadtteilburo+Lindenblik"))
                    .contains("Von: Stadtteilbüro Lindenblick, Innenstadt-Ost");
            assertThat(page(path + "?q=Berlin"))
                    .contains("<details class=\"alternatives\" open>")
                    .doesNotContain("class=\"from\"");
            assertThat(page(path + "?from=7.7600,49.4500")).doesNotContain("class=\"from\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&way=stepFree", "&way=evening"})
    void withoutStreetsTheStraightLineIsNotSoldAsAWay(String way) {
        for (String path : List.of("/angebote/angebot-1", "/orte/stadtteilbuero-lindenblick")) {
            String page = withoutStreets
                    .get(path + "?from=7.7600,49.4500" + way, "Accept-Language", "de")
                    .body();
            assertThat(page)
                    .containsPattern("etwa \\d+ Minuten zu Fuß \\(Luftlinie\\)")
                    .containsPattern("Die Luftlinie ist \\S+ Meter lang – den Weg selbst kennen wir nicht")
                    .doesNotContain("Gehen Sie los", "Sie sind da", "Schritt für Schritt")
                    .doesNotContain("class=\"variants\"", "Ohne Stufen</a>", "meidet Strecken ohne Licht")
                    .doesNotContain("data-line", "name=\"way\"");
            assertThat(page(path + "?from=7.7600,49.4500" + way))
                    .contains("Schritt für Schritt", "class=\"variants\"", "data-line")
                    .doesNotContain("Luftlinie");
        }
    }

    @Test
    void whatIsOpenNowIsSaid() {
        String page = page("/?when=now&topic=general-advice");
        assertThat(page).contains("Jetzt geöffnet bis 12:00");
        assertThat(page).doesNotContain("Donnerstag, ");
    }

    @Test
    void whatIsFarIsNotCalledNear() {
        String page = page("/?all=true&q=Stadtteilb%C3%BCro+Lindenblick");
        String near = page.substring(0, page.indexOf("<h2 data-place>Weiter weg</h2>"));
        assertThat(all(MINUTES, near).stream().map(Integer::valueOf))
                .isNotEmpty()
                .allMatch(minutes -> minutes <= 30);
        assertThat(all(MINUTES, page.substring(near.length())).stream().map(Integer::valueOf))
                .isNotEmpty()
                .allMatch(minutes -> minutes > 30);
        assertThat(page("/?all=true")).doesNotContain("Weiter weg");
    }

    @Test
    void whereNothingIsOpenNowTheNextAreShown() {
        String page = page("/?when=now&topic=landlord-tenant-dialogue");
        assertThat(page).contains("Jetzt ist nichts geöffnet. Als Nächstes:");
        assertThat(all(CARD, page)).isNotEmpty();
    }

    @Test
    void theNextAreShownWithTheWayThere() {
        String page = page("/?when=now&topic=landlord-tenant-dialogue&q=Stadtteilb%C3%BCro+Lindenblick");
        assertThat(page).contains("Jetzt ist nichts geöffnet. Als Nächstes:").doesNotContain("Weiter weg");
        assertThat(all(MINUTES, page)).isNotEmpty();
    }

    @Test
    void noAddressLeadsToAnotherServer() {
        String page = city.get("//other.example/x", "Accept", "text/html").body();
        assertThat(page).doesNotContain("\"//").contains("?lang=ar");
    }

    @Test
    void onlyWhatSomebodySetCountsAsAFilter() {
        assertThat(page("/?q=&district=&topic=&language=&when=any")).contains("<details class=\"filters\">");
        assertThat(page("/?when=week")).contains("<details class=\"filters\" open>");
    }

    @Test
    void theTownItselfIsTheWholeTown() {
        assertThat(page("/?q=Kaiserslautern"))
                .contains("In der ganzen Stadt")
                .doesNotContain("role=\"alert\" data-place");
    }

    @Test
    void aNameThatIsOnlyGuessedIsAskedAbout() {
        assertThat(page("/?q=Berlin"))
                .contains("„Berlin“ haben wir nicht gefunden.")
                .contains("In der ganzen Stadt")
                .contains("<details class=\"alternatives\" data-place open>");
    }

    @Test
    void filtersNarrowTheList() {
        int all = all(CARD, page("/?all=true")).size();
        int arabic = all(CARD, page("/?all=true&language=ar")).size();
        int evening = all(CARD, page("/?all=true&language=ar&when=evening")).size();
        int stepFree = all(CARD, page("/?all=true&stepFree=true")).size();
        int weekend = all(CARD, page("/?all=true&when=weekend")).size();
        int free = all(CARD, page("/?all=true&free=true")).size();
        assertThat(arabic).isBetween(5, all - 1);
        assertThat(evening).isBetween(1, arabic - 1);
        assertThat(stepFree).isBetween(1, all - 1);
        assertThat(weekend).isBetween(1, all - 1);
        int today = all(CARD, page("/?all=true&when=today")).size();
        assertThat(all(CARD, page("/?all=true&when=week"))).hasSizeBetween(today + 1, all - 1);
        assertThat(free).isBetween(1, all);
    }

    @Test
    void aDistrictShowsWhatIsInItAndWhatIsNearIt() {
        String page = page("/?district=morlautern");
        assertThat(page).contains("Stadtteil Morlautern").contains("Außerhalb des Stadtteils Morlautern");
        assertThat(page).contains("/aushang/morlautern").contains("/api/v1/calendar.ics?district=morlautern");
    }

    @Test
    void moreIsALinkAndShowsEverything() {
        String first = page("/");
        assertThat(all(CARD, first)).hasSize(20);
        assertThat(first).contains("?all=true");
        assertThat(all(CARD, page("/?all=true"))).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xxxxqqqqzzzz",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'; drop table offer; --",
                "😀😀😀",
                "\u202e\u0000\u0007",
                "AND OR NOT ( ) [ ] * ~ ^ : \\",
                "((((((((((((((((((("
            })
    void wordsThatMeanNothingGetAKindAnswer(String words) {
        String page = page("/?q=" + encode(words));
        assertThat(page).doesNotContain("<script>alert").doesNotContain("<img src=x");
        assertThat(page).contains("id=\"results-title\"");
    }

    @Test
    void tenThousandCharactersAreTooLong() {
        assertThat(page("/?q=" + "a".repeat(10_000))).contains("Das ist zu lang");
    }

    @Test
    void noWordsAreNoProblem() {
        assertThat(page("/?q=")).doesNotContain("id=\"q-error\"").contains("In der ganzen Stadt");
        assertThat(page("/?q=+++")).doesNotContain("id=\"q-error\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lon=7.769&lat=52.5", "lon=13.4&lat=52.5", "lon=-179.99&lat=-89.9", "lon=0&lat=0"})
    void aPositionOutsideTheCityIsSaidAndTheCityShown(String position) {
        assertThat(page("/?" + position)).contains("liegt nicht in").contains("In der ganzen Stadt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lon=abc&lat=49.4",
                "lon=NaN&lat=NaN",
                "lon=1e300&lat=1e300",
                "lon=7.7",
                "topic=nonsense",
                "language=xx-yy",
                "when=never",
                "district=../../etc/passwd",
                "stepFree=perhaps",
                "utm_source=poster&fbclid=1"
            })
    void whatNobodyKnowsIsPassedOver(String query) {
        assertThat(page("/?" + query)).contains("In der ganzen Stadt");
    }

    @Test
    void anOfferTellsAllAboutItselfAndForMachinesToo() throws IOException {
        String page = page("/angebote/angebot-1");
        assertThat(page)
                .contains("Mietersprechstunde")
                .contains("Mittwoch: \u206614:00–\u206016:00\u2069")
                .contains("Heute, \u206614:00–\u206016:00\u2069")
                .contains("Mietvertrag, letzte Nebenkostenabrechnung")
                .contains("Arabisch (mit Dolmetscher)")
                .contains("Geprüft am")
                .contains("/stimmt-nicht")
                .contains("calendar.ics");
        Matcher json = Pattern.compile("ld\\+json\">(.*?)</script>").matcher(page);
        assertThat(json.find()).isTrue();
        JsonNode thing = JSON.readTree(json.group(1));
        assertThat(thing.path("@type").asText()).isEqualTo("Service");
        assertThat(thing.path("hoursAvailable").get(0).path("opens").asText()).isEqualTo("14:00");
        assertThat(thing.path("availableChannel")
                        .path("serviceLocation")
                        .path("geo")
                        .path("latitude")
                        .asDouble())
                .isBetween(49.0, 50.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/angebote/nirgends",
                "/orte/nirgends",
                "/orte/gemeinschaftsunterkunft-1",
                "/aushang/nirgends",
                "/angebote/nirgends/stimmt-nicht",
                "/angebote/%2e%2e%2f"
            })
    void whatDoesNotExistIsSaidKindly(String path) {
        HttpResponse<String> answer = city.get(path, "Accept-Language", "de");
        assertThat(answer.statusCode()).isIn(400, 404);
        if (answer.statusCode() == 404) {
            assertThat(answer.body()).contains("Diese Seite gibt es nicht");
        }
    }

    @ParameterizedTest
    @EnumSource(CitizenLanguage.class)
    void everyPageIsThereInEveryLanguage(CitizenLanguage language) {
        for (String path : List.of(
                "/?district=morlautern&",
                "/?q=Turmstr+20&",
                "/angebote/angebot-1?",
                "/orte/stadtteilbuero-lindenblick?",
                "/aushang/innenstadt-ost?",
                "/aushang/erfenbach?",
                "/impressum?",
                "/datenschutz?",
                "/barrierefreiheit?",
                "/angebote/angebot-1/stimmt-nicht?",
                "/offline?")) {
            HttpResponse<String> answer = city.get(path + "lang=" + language.id());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body().replaceAll("(?s)<script.*?</script>", ""))
                    .as(path)
                    .contains(
                            "<html lang=\"" + language.id() + "\" dir=\"" + (language.isRightToLeft() ? "rtl" : "ltr"))
                    .contains("lang=" + language.id())
                    .doesNotContain("{", "null</", ">null<");
            assertThat(answer.headers().firstValue("Content-Language")).hasValue(language.id());
        }
    }

    @ParameterizedTest
    @EnumSource(CitizenLanguage.class)
    void aListSaysWhatItIsCalledOnceItIsKept(CitizenLanguage language) {
        String list = city.get("/?q=Quellenhof&lang=" + language.id()).body();
        assertThat(list).containsPattern("<h2 id=\"results-title\"[^>]* data-kept=\"[^\"]{5,}\"");
        assertThat(offlineBand(list))
                .contains("09:30")
                .isNotEqualTo(
                        offlineBand(city.get("/impressum?lang=" + language.id()).body()));
    }

    private static String offlineBand(String page) {
        Matcher band =
                Pattern.compile("<p class=\"band offline\"[^>]*>(.*?)</p>").matcher(page);
        assertThat(band.find()).isTrue();
        return band.group(1);
    }

    @Test
    void theBrowsersLanguageIsTakenAndLinksStayPlain() {
        String page =
                city.get("/", "Accept-Language", "tr-TR,tr;q=0.9,de;q=0.5").body();
        assertThat(page).contains("<html lang=\"tr\"").contains("Bu çeviri henüz kontrol edilmedi");
        assertThat(page).contains("href=\"/impressum\"");
        assertThat(city.get("/?lang=uk", "Accept-Language", "tr").body())
                .contains("<html lang=\"uk\"")
                .contains("href=\"/impressum?lang=uk\"");
    }

    @Test
    void whatIsPlannedHasNoDatesYet() {
        assertThat(page("/angebote/angebot-11"))
                .contains("Geplant – wann es losgeht, steht noch nicht fest")
                .doesNotContain("Die nächsten Termine")
                .doesNotContain("calendar.ics");
    }

    @Test
    void onAPublicHolidayNobodyThoughtOfOneShouldAsk() {
        assertThat(page("/angebote/angebot-50"))
                .containsPattern("25\\. Dezember[^/]*<span class=\"closed\">Feiertag – bitte vorher anrufen</span>");
        assertThat(city.get("/api/v1/offers/angebot-50/calendar.ics").body())
                .containsPattern("(?s)DTSTART:20261225T.*?STATUS:TENTATIVE")
                .contains("STATUS:CONFIRMED");
    }

    @Test
    void whoGoesAstrayReadsAPageAndAProgramAProblem() {
        HttpResponse<String> page =
                city.get("/gibt-es-nicht", "Accept", "text/html,*/*;q=0.8", "Accept-Language", "de");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("Diese Seite gibt es nicht oder nicht mehr.")
                .contains("lang=\"de\"");
        HttpResponse<String> problem = city.get("/api/v1/gibt-es-nicht", "Accept", "text/html");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(city.get("/gibt-es-nicht")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("application/problem+json");
    }

    @Test
    void noPageIsKeptOnTheWay() {
        HttpResponse<String> answer = city.get("/?lon=7.7690&lat=49.4440");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aNoteThatSomethingIsWrongReachesStaffWithoutASender() {
        HttpResponse<String> answer = city.post(
                "/angebote/angebot-2/stimmt-nicht?lang=de", "kind", "times", "words", "Jetzt erst <b>um 15 Uhr</b>");
        assertThat(answer.statusCode()).isEqualTo(303);
        String thanks = answer.headers().firstValue("Location").orElseThrow();
        assertThat(thanks).isEqualTo("/angebote/angebot-2/stimmt-nicht?lang=de&taken=true");
        List<OfferNote> notes = city.nahraum().store().notes().listOpen();
        assertThat(page(thanks)).contains("Danke! Wir prüfen das.").doesNotContain("<form");
        assertThat(page(thanks)).as("loaded again").contains("Danke! Wir prüfen das.");
        assertThat(city.nahraum().store().notes().listOpen())
                .as("stored by reading the thanks")
                .isEqualTo(notes);
        assertThat(page("/angebote/angebot-2/stimmt-nicht?taken=false")).contains("<form method=\"post\"");
        OfferNote note = notes.getFirst();
        assertThat(note.content().offer()).isEqualTo("angebot-2");
        assertThat(note.content().problem()).isEqualTo(OfferNote.Problem.TIMES);
        assertThat(note.content().text()).isEqualTo("Jetzt erst <b>um 15 Uhr</b>");
        assertThat(note.content().language()).isEqualTo("de");
    }

    @Test
    void aNoteThatCannotBeTakenSaysWhyAndKeepsTheWords() {
        HttpResponse<String> noKind = city.post("/angebote/angebot-2/stimmt-nicht", "words", "Hallo <i>");
        assertThat(noKind.statusCode()).isEqualTo(422);
        assertThat(noKind.body()).contains("Wählen Sie bitte aus").contains("Hallo &lt;i&gt;");
        HttpResponse<String> tooLong =
                city.post("/angebote/angebot-2/stimmt-nicht", "kind", "other", "words", "ü".repeat(501));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("höchstens 500 Zeichen");
        assertThat(city.post("/angebote/nirgends/stimmt-nicht", "kind", "other").statusCode())
                .isEqualTo(404);
        assertThat(city.post("/angebote/angebot-2/stimmt-nicht", "kind", "other", "words", "x".repeat(70_000))
                        .statusCode())
                .isIn(400, 413);
    }

    @Test
    void theSheetCarriesHoursMapAndCode() {
        String sheet = page("/aushang/innenstadt-ost?lang=de");
        assertThat(sheet)
                .contains("Beratung und Treffpunkte: Innenstadt-Ost")
                .contains("Montag–Donnerstag: \u206609:00–\u206012:00\u2069")
                .contains("Stand: 25. November 2026")
                .contains("QR-Code")
                .contains("class=\"outline\"")
                .contains("© OpenStreetMap");
    }

    @Test
    void theManifestNamesAPageThatStarts() throws IOException {
        JsonNode manifest =
                JSON.readTree(city.get("/manifest.webmanifest?lang=ar").body());
        assertThat(manifest.path("dir").asText()).isEqualTo("rtl");
        assertThat(city.get(manifest.path("start_url").asText()).statusCode()).isEqualTo(200);
        for (JsonNode icon : manifest.path("icons")) {
            assertThat(city.get(icon.path("src").asText()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void legalTextsShowTheTownsMarkdownAndNothingElse() {
        assertThat(page("/impressum"))
                .contains("<h2>Wer diese Seiten betreibt</h2>")
                .contains("<strong>erfundene");
        assertThat(Markdown.html("<script>x</script>")).doesNotContain("<script>");
        assertThat(Markdown.html("Hier: [a](javascript:alert(1))"))
                .contains("<a ")
                .doesNotContain("javascript:");
    }
}
