package de.nahraum.server.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.safety.About;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.server.store.NewSurveyReport;
import de.nahraum.server.store.SurveyCounts;
import de.nahraum.server.surveys.SurveyFinding.Kind;
import de.nahraum.server.testing.RunningCity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** What becomes of each row: together they are all rows, and of every one left out somebody is told why. */
class SurveyRowsTest {
    private static final String HEADER = "person;datum;thema;ort;wann;grund;worte;alter;einwilligung\n";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private static RunningCity running;
    private static City city;
    private static double lat;
    private static double lon;

    private final SurveyFindings findings = new SurveyFindings();
    private SurveyCounts counts;

    @BeforeAll
    static void start() {
        running = RunningCity.start(true);
        city = running.nahraum()
                .live()
                .findView(Audience.INTERNAL)
                .orElseThrow()
                .city();
        Coordinate middle = city.georeference()
                .toDegrees(
                        city.districts().getFirst().shape().getInteriorPoint().getX(),
                        city.districts().getFirst().shape().getInteriorPoint().getY());
        lat = middle.y;
        lon = middle.x;
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void nothingCounted() {
        counts = new SurveyCounts(0, 0, 0, 0, 0);
    }

    private static String here() {
        return place(lat, lon);
    }

    private static String place(double first, double second) {
        return String.format(Locale.ROOT, "%.6f, %.6f", first, second);
    }

    private List<NewSurveyReport> read(String text) throws IOException {
        return read(text, Map.of());
    }

    private List<NewSurveyReport> read(String text, Map<SurveyField, String> fixed) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SurveyMapping guess = SurveyPreviewTest.preview(text).mapping();
        Map<SurveyField, String> columns = new EnumMap<>(guess.columns());
        fixed.keySet().forEach(columns::remove);
        SurveyMapping mapping =
                new SurveyMapping(columns, Map.of(), guess.ticks(), fixed, guess.lonFirst(), guess.spaceSeparated());
        Notices notices = new Notices();
        SurveyTable table = SurveyFile.open("umfrage.csv", bytes, notices).orElseThrow();
        SurveyRows rows = new SurveyRows(
                city,
                "sicherheit",
                mapping,
                table.columns(),
                new SurveyKeys(new byte[32]),
                new SurveyRows.Days(TODAY, TODAY.minusMonths(36), BERLIN),
                findings);
        table.forEachRow(notices, rows::add);
        counts = rows.counts(SurveyFile.brokenRows(notices));
        return rows.reports();
    }

    private List<Kind> kinds() {
        return findings.list().stream().map(SurveyFinding::kind).toList();
    }

    @Test
    void aRowBecomesAReport() throws IOException {
        List<NewSurveyReport> reports = read(
                HEADER + "p1;2026-03-01;unsicher;" + here() + ";nachts;zu dunkel, Müll;Es ist \u202Edunkel;18-29;ja\n");

        NewSurveyReport report = reports.getFirst();
        assertThat(kinds()).isEmpty();
        assertThat(report.content().time()).isEqualTo(FearTime.NIGHT);
        assertThat(report.content().reasons()).containsExactlyInAnyOrder(Reason.LIGHTING, Reason.LITTER_VANDALISM);
        assertThat(report.content().words()).isEqualTo("Es ist dunkel");
        assertThat(report.receivedAt().atZone(BERLIN).toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(report.about()).isEqualTo(new About(About.AgeGroup.FROM_18_TO_29, null, null, null));
        assertThat(report.mark()).doesNotContain("p1").hasSize(32);
        assertThat(counts).isEqualTo(new SurveyCounts(1, 0, 0, 0, 0));
    }

    @Test
    void allRowsAreAccountedFor() throws IOException {
        read(HEADER
                + "p1;;unsafe;" + here() + ";night;lighting;;;ja\n"
                + "p1;;unsafe;" + here() + ";night;lighting;;;ja\n"
                + "p2;;unsafe;" + here() + ";night;lighting;;;nein\n"
                + "p3;;unsafe;" + here() + ";night;lighting;;;\n"
                + "p4;;unsafe;" + place(lat + 0.9, lon) + ";night;lighting;;;ja\n"
                + "p5;;unsafe;am Bahnhof;night;lighting;;;ja\n"
                + "p6;;unsafe;" + here() + "\n"
                + "p7;;etwas;" + here() + ";night;lighting;;;ja\n");

        assertThat(counts).isEqualTo(new SurveyCounts(1, 1, 2, 1, 3));
        assertThat(counts.rows()).isEqualTo(8);
        assertThat(kinds()).containsExactly(Kind.OUTSIDE_CITY, Kind.POSITION_UNREADABLE, Kind.TOPIC_UNKNOWN);
    }

    @Test
    void withoutAYesNothingOfARowIsLookedAt() throws IOException {
        assertThat(read(HEADER + "p;;unsafe;" + here() + ";;;geheim;;vielleicht\n"))
                .isEmpty();
        assertThat(findings.list())
                .containsExactly(new SurveyFinding(Kind.CONSENT_UNKNOWN, 2, "einwilligung", "vielleicht"));
        assertThat(counts.withoutConsent()).isEqualTo(1);
    }

    @Test
    void whatWasNeverSentOffIsNotTaken() throws IOException {
        String header = "id,submitdate,startlanguage,thema,ort\n";
        List<NewSurveyReport> reports = read(
                header + "1,,de,unsafe,\"" + here() + "\"\n2,1980-01-01 00:00:00,de,unsafe,\"" + here() + "\"\n",
                Map.of(SurveyField.CONSENT, "yes"));

        assertThat(counts).isEqualTo(new SurveyCounts(1, 0, 1, 0, 0));
        assertThat(reports.getFirst().receivedAt().atZone(BERLIN).toLocalDate())
                .as("no date was kept")
                .isEqualTo(TODAY);
    }

    @Test
    void rowsOfOneRespondentShareAGroupAndOthersDoNot() throws IOException {
        List<NewSurveyReport> reports = read(HEADER
                + "p1;;unsafe;" + here() + ";night;;;18-29;ja\n"
                + "p1;;like;" + here() + ";;;;18-29;ja\n"
                + "p2;;unsafe;" + here() + ";night;;;18-29;ja\n");

        assertThat(reports).hasSize(3);
        assertThat(reports.get(0).group())
                .isEqualTo(reports.get(1).group())
                .isNotEqualTo(reports.get(2).group());
        assertThat(reports).extracting(report -> report.about().isEmpty()).containsExactly(false, true, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0, 0|POSITION_ZERO",
                "=1+1|POSITION_UNREADABLE",
                "''|POSITION_MISSING",
            })
    void aRowWithoutAPlaceIsFaulty(String place, Kind kind) throws IOException {
        // Positions beside it tell which column they are in.
        String others = ("x;;unsafe;" + here() + ";;;;;nein\n").repeat(4);
        assertThat(read(HEADER + others + "p;;unsafe;" + place + ";;;;;ja\n")).isEmpty();
        assertThat(kinds()).containsExactly(kind);
        assertThat(counts.faulty()).isEqualTo(1);
    }

    @Test
    void latitudeAndLongitudeThatChangedPlacesAreTold() throws IOException {
        assertThat(read(HEADER + "p;;unsafe;" + place(lon, lat) + ";;;;;ja\nq;;unsafe;" + here() + ";;;;;ja\n"))
                .hasSize(1);
        assertThat(kinds()).containsExactly(Kind.POSITION_SWAPPED);
    }

    @Test
    void whatNobodyKnowsIsLeftEmptyAndTold() throws IOException {
        List<NewSurveyReport> reports = read(HEADER
                + "p;2031-01-01;unsafe;" + here() + ";night;zu dunkel, Aliens;" + "ä".repeat(10_000) + ";100;ja\n"
                + "q;gestern;like;" + here() + ";;zu dunkel;;18-29;ja\n");

        assertThat(findings.list())
                .extracting(SurveyFinding::kind, SurveyFinding::row, SurveyFinding::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.DATE_UNREADABLE, 2, "datum"),
                        org.assertj.core.groups.Tuple.tuple(Kind.VALUE_UNKNOWN, 2, "grund"),
                        org.assertj.core.groups.Tuple.tuple(Kind.WORDS_TOO_LONG, 2, "worte"),
                        org.assertj.core.groups.Tuple.tuple(Kind.VALUE_UNKNOWN, 2, "alter"),
                        org.assertj.core.groups.Tuple.tuple(Kind.DATE_UNREADABLE, 3, "datum"),
                        org.assertj.core.groups.Tuple.tuple(Kind.REASONS_OF_NO_USE, 3, "grund"));
        assertThat(reports.getFirst().content().words()).hasSize(1000);
        assertThat(reports.getFirst().content().reasons()).containsExactly(Reason.LIGHTING);
        assertThat(reports.getLast().content().reasons()).isEmpty();
    }

    @Test
    void whatSaysThatNothingWasSaidIsNoFinding() throws IOException {
        List<NewSurveyReport> reports = read(HEADER + "p;;unsafe;" + here() + ";N/A;keine Angabe;;N/A;ja\n"
                + "q;;unsafe;" + here() + ";night;lighting;;18-29;ja\n");

        assertThat(findings.list()).isEmpty();
        assertThat(reports.getFirst().content().time()).isNull();
        assertThat(reports.getFirst().about()).isEqualTo(About.NOTHING);
    }

    @Test
    void olderThanMayBeKeptIsNotTaken() throws IOException {
        assertThat(read(HEADER + "p;2020-01-01;unsafe;" + here() + ";;;;;ja\n")).isEmpty();
        assertThat(kinds()).containsExactly(Kind.TOO_OLD);
    }

    @Test
    void aMomentInWorldTimeIsTheDayItWasInTheCity() {
        assertThat(DateText.find("2026-03-01T23:30:00", BERLIN, java.time.ZoneOffset.UTC))
                .contains(LocalDate.of(2026, 3, 2));
        assertThat(DateText.find("2026-03-01 23:30", BERLIN, BERLIN)).contains(LocalDate.of(2026, 3, 1));
        assertThat(DateText.find("2026-03-01T23:30:00.123+01:00", BERLIN, BERLIN))
                .contains(LocalDate.of(2026, 3, 1));
        assertThat(DateText.find("31.2.2026", BERLIN, BERLIN)).isEmpty();
    }
}
