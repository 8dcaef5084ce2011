package de.nahraum.server.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReleasedSpace;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.live.View;
import de.nahraum.server.safety.ReleasedSafety;
import de.nahraum.server.safety.ShownCells;
import de.nahraum.server.store.CellStore;
import de.nahraum.server.testing.ManyReports;
import de.nahraum.server.testing.MovableClock;
import de.nahraum.server.testing.RunningCity;
import de.nahraum.server.text.CitizenLanguage;
import de.nahraum.server.text.CitizenTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page of outcomes says without any script: what was let out of the house, in the order of the districts, and nothing that ranks them. */
class OutcomePagesTest {
    private static final String PATH = "/was-daraus-wurde";
    private static final Pattern DISTRICT = Pattern.compile("<h3><bdi lang=\"de\">([^<]+)</bdi></h3>");
    private static RunningCity city;
    private static RunningCity untold;
    private static ManyReports reports;

    @BeforeAll
    static void start() {
        MovableClock clock = new MovableClock(Instant.parse("2026-10-02T08:30:00Z"));
        city = ManyReports.start(clock);
        reports = new ManyReports(city, clock);
        for (int square = -2; square <= 0; square++) {
            reports.checked(
                    reports.spot("stadtteilbuero-lindenblick", square),
                    ReportTopic.UNSAFE,
                    100 + 10 * square,
                    3,
                    Reason.LIGHTING);
        }
        clock.move(Duration.ofDays(30));
        CellStore cells = city.nahraum().store().cells();
        assertThat(cells.turn(ReportTopic.UNSAFE, 0, true, "Ada")).isPresent();
        city.nahraum().publishDueCells();
        untold = ManyReports.start(new MovableClock(Instant.parse("2025-12-01T08:30:00Z")));
    }

    @AfterAll
    static void stop() {
        city.close();
        untold.close();
    }

    private static View view() {
        return city.nahraum().live().findView(Audience.PUBLIC).orElseThrow();
    }

    private static ReleasedSpace space(String id, District in, FearSpaceState state, String words) {
        return new ReleasedSpace(
                id, in.shape().getInteriorPoint().buffer(40), state, FearTime.NIGHT, LocalDate.of(2026, 9, 14), words);
    }

    private static String page(CitizenLanguage language, List<ReleasedSpace> spaces) {
        Page page = new Page(
                CitizenTexts.in(language),
                Address.of(PATH),
                true,
                ZonedDateTime.of(2026, 11, 25, 9, 30, 0, 0, ZoneId.of("Europe/Berlin")),
                view());
        ShownCells cells = new ShownCells(city.nahraum().store().cells());
        cells.refresh();
        return Templates.write(
                "outcome", new OutcomeWriter(page, view().city(), new ReleasedSafety(cells, () -> spaces)).write());
    }

    @Test
    void whereNothingIsReleasedThatIsSaidAndNothingElse() {
        String page = untold.get(PATH, "Accept-Language", "de").body();

        assertThat(page)
                .contains("Noch ist nichts freigegeben.", "Diese Stadt ist erfunden.", "keine Kriminalstatistik")
                .doesNotContain("data-outcome-map", "class=\"card space\"");
    }

    @Test
    void districtsNobodyWasAskedInAreNamedAsThatAndLeadToAReportWhileOneIsTaken() {
        String before = untold.get(PATH, "Accept-Language", "de").body().replace("<wbr>", "");
        assertThat(before).contains("Noch nicht befragt", "heißt nicht, dass dort alles gut ist");
        for (District district : reports.city().districts()) {
            assertThat(before).contains("<li><bdi>" + district.name() + "</bdi></li>");
        }
        assertThat(before).as("no survey is open yet").doesNotContain("/unsicher");
        assertThat(city.get(PATH, "Accept-Language", "de").body())
                .as("all were asked by now")
                .doesNotContain("Noch nicht befragt");

        city.reimport(
                "city.yaml",
                settings -> settings.replace("from: 2026-01-01,", "from: 2026-01-01, districts: [innenstadt-ost],"));
        city.release();
        String after = city.get(PATH, "Accept-Language", "de").body();
        assertThat(after)
                .contains("Noch nicht befragt", "<li><bdi>Morlautern</bdi></li>", "href=\"/unsicher\" data-keep>Wo")
                .doesNotContain("<li><bdi>Innenstadt-Ost</bdi></li>");
        city.reimport("city.yaml", settings -> settings.replace(" districts: [innenstadt-ost],", ""));
        city.release();
    }

    @Test
    void releasedSpacesStandInTheOrderOfTheDistrictsWithStateAndWhatIsDone() {
        List<District> districts = view().city().districts();
        List<ReleasedSpace> spaces = new ArrayList<>();
        FearSpaceState[] states = FearSpaceState.values();
        for (int i = states.length - 1; i >= 0; i--) {
            spaces.add(space("interne-id-" + i, districts.get(2 * i), states[i], i == 0 ? "" : "Neue Lampen <b>"));
        }
        String page = page(CitizenLanguage.DE, spaces);

        Matcher names = DISTRICT.matcher(page.replace("<wbr>", ""));
        List<String> found = new ArrayList<>();
        while (names.find()) {
            found.add(names.group(1));
        }
        assertThat(found)
                .containsExactly(java.util.stream.IntStream.range(0, states.length)
                        .mapToObj(i -> districts.get(2 * i).name())
                        .toArray(String[]::new));
        assertThat(page)
                .contains(
                        "<strong>Maßnahme geplant</strong>",
                        "<strong>Umgesetzt</strong>",
                        "<strong>Erneut gemeldet</strong>",
                        "seit 14. September 2026",
                        "Neue Lampen &lt;b",
                        "Wenn es dunkel ist")
                .doesNotContain("<b>", "interne-id");
        assertThat(page.split("Unsicher ist es dort", -1))
                .as("of all but what was carried out, and the one that is dismantled")
                .hasSize(states.length - 1);
        assertThat(page)
                .as("what was carried out is told as past")
                .containsPattern("<strong>Umgesetzt</strong> <span class=\"since\">am 14. September 2026")
                .containsOnlyOnce("Unsicher war es dort");
        assertThat(page.split("Was getan wurde", -1)).hasSize(3);
    }

    @Test
    void squaresAreExplainedOnlyWhereTheyAreShown() {
        assertThat(page(CitizenLanguage.DE, List.of())).contains("Felder von 100 mal 100 Metern", "weniger als drei");
        assertThat(untold.get(PATH, "Accept-Language", "de").body())
                .contains("keine Kriminalstatistik")
                .doesNotContain("Felder von 100 mal 100 Metern", "weniger als drei");
    }

    @Test
    void aNameOfTwoMayBePartedBetweenThem() {
        District two = view().city().districts().stream()
                .filter(district -> district.name().contains("/"))
                .findFirst()
                .orElseThrow();
        String page = page(CitizenLanguage.DE, List.of(space("a", two, FearSpaceState.CHECKED, "")));
        assertThat(page).contains("<h3><bdi lang=\"de\">" + two.name().replace("/", "/<wbr>") + "</bdi></h3>");
    }

    @Test
    void theMapOfAnInventedCityIsSaidToBeInvented() {
        assertThat(page(CitizenLanguage.DE, List.of())).contains("\"mapCredit\":\"Erfundene Karte (Demo)\"");
    }

    @Test
    void whatLiesInNoDistrictIsSaidToLieInTheCity() {
        ReleasedSpace away = space("a", view().city().districts().getFirst(), FearSpaceState.CHECKED, "");
        ReleasedSpace moved = new ReleasedSpace(
                "b",
                org.locationtech.jts.geom.util.AffineTransformation.translationInstance(0, 60_000)
                        .transform(away.shape()),
                away.state(),
                away.time(),
                away.since(),
                "");
        assertThat(page(CitizenLanguage.DE, List.of(moved))).contains("<h3>Im Stadtgebiet</h3>");
    }

    /** How many cells a district has would make a list of the worst of it. */
    @Test
    void cellsOfADistrictThatSayTheSameAreSaidOnce() {
        String page = page(CitizenLanguage.DE, List.of());

        Matcher labels = Pattern.compile("\"label\":\"([^\"]+)\"").matcher(page);
        List<String> onTheMap = new ArrayList<>();
        while (labels.find()) {
            onTheMap.add(labels.group(1));
        }
        assertThat(onTheMap).hasSize(3);
        long different = onTheMap.stream().distinct().count();
        assertThat(different).as("two of them lie in one district").isLessThan(3);
        assertThat(page.split("<li>3 bis 5 Meldungen <span class=\"reason\">Zu wenig Licht</span></li>", -1))
                .hasSize((int) different + 1);
    }

    @ParameterizedTest
    @EnumSource(CitizenLanguage.class)
    void everyLanguageSaysItAndNothingRunsOrPaintsInThePage(CitizenLanguage language) {
        String page = page(
                language,
                List.of(space("a", view().city().districts().getFirst(), FearSpaceState.DISMANTLED, "Neue Lampen")));

        assertThat(page)
                .contains("<html lang=\"" + language.id() + "\"")
                .contains(CitizenTexts.in(language).get("outcome.reading.statistics"))
                .contains(CitizenTexts.in(language).get("outcome.state.dismantled"))
                .doesNotContain(" style=", "<style", ">outcome.", "\"outcome.", "Geheime Worte")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContainPattern("<script(?![^>]* (?:src|type=\"application/json\"))");
    }

    @Test
    void startStatePageAndThanksLeadThere() {
        assertThat(city.get("/", "Accept-Language", "de").body()).contains("href=\"/was-daraus-wurde\"");
        assertThat(city.get("/meldung", "Accept-Language", "de").body())
                .contains("<ul class=\"links\"><li><a href=\"/was-daraus-wurde\"");
        assertThat(city.get("/unsicher", "Accept-Language", "de").body())
                .as("what is shown when a report was taken")
                .contains("<li><a href=\"/was-daraus-wurde\">Was daraus wurde</a></li>\n  <li><a href=\"/unsicher\">");
    }
}
