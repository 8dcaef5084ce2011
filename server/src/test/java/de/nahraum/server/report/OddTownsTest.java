package de.nahraum.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.intake.CityImport;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.View;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.store.Progress;
import de.nahraum.server.store.h2gis.H2gisDatabase;
import de.nahraum.server.store.sql.SqlCityStore;
import de.nahraum.server.testing.DemoCityFolder;
import de.nahraum.server.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whatever a town lacks or has too much of: its report is there in all forms, says so in words, and can be read. */
class OddTownsTest {
    @TempDir
    private static Path folder;

    private static final Map<OddTown, Map<Audience, View>> VIEWS = new EnumMap<>(OddTown.class);

    private static ImportedCity demo;

    @BeforeAll
    static void town() throws IOException {
        Path city = DemoCityFolder.write(folder.resolve("demo"));
        demo = Objects.requireNonNull(
                CityImport.read(city, null, Progress.SILENT).city());
    }

    /** Saved, released, read and worked out as any other; once for all tests. */
    private static View view(OddTown town, Audience audience) {
        return Objects.requireNonNull(
                VIEWS.computeIfAbsent(town, OddTownsTest::views).get(audience));
    }

    private static Map<Audience, View> views(OddTown town) {
        Path store = folder.resolve(town.name());
        try (SqlCityStore cities = new SqlCityStore(H2gisDatabase.open(store), Clock.systemUTC())) {
            cities.release(cities.save(town.of(demo), Progress.SILENT), "Erika Beispiel");
            LiveCity live = new LiveCity(cities);
            live.refresh();
            Map<Audience, View> views = new EnumMap<>(Audience.class);
            for (Audience audience : Audience.values()) {
                views.put(audience, live.findView(audience).orElseThrow());
            }
            return views;
        }
    }

    private static CoverageGapReport report(View view, Language language) {
        return CoverageGapReport.of(Subject.of(view), language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WITHOUT_FIGURES | INTERNAL | Nicht bewertbar, weil die Daten fehlen: Gebiete mit Unterstützungsbedarf
            WITHOUT_FIGURES | INTERNAL | Keine Einwohnerzahl geliefert für: Innenstadt-Ost
            WITHOUT_FIGURES | PUBLIC   | Ob es bis zum Zieljahr gelingt, lässt sich
            ONE_YEAR_ONLY   | INTERNAL | Vergleichbare Werte gibt es für ein Jahr, nötig sind 6.
            ONE_YEAR_ONLY   | INTERNAL | ganz getrennt). Stand 2025.
            ALL_HIDDEN      | PUBLIC   | Nicht bewertbar, weil Angaben zum Schutz von Menschen ausgeblendet sind: Gebiete mit Unterstützungsbedarf.
            ONE_DISTRICT    | INTERNAL | in 1 von 1 Stadtteilen erfüllt
            ONE_DISTRICT    | INTERNAL | Abstand zu dieser Schwelle beträgt 0 Personen
            ONE_DISTRICT    | PUBLIC   | 3 von 3 Zielen erreicht oder auf Kurs
            MANY_DISTRICTS  | INTERNAL | nicht bekannt in 291 Stadtteilen (Bezirk 1, Bezirk 2,
            MANY_DISTRICTS  | INTERNAL | Bezirk 20 und 271 weitere).
            WITHOUT_STREETS | INTERNAL | Für diese Stadt liegt kein Wegenetz vor.
            WITHOUT_STREETS | PUBLIC   | Für diese Stadt liegt kein Wegenetz vor.
            WITHOUT_OFFERS  | INTERNAL | In den Tabellen dieses Berichts ist keine Angabe ausgeblendet.
            WITHOUT_SURVEY  | INTERNAL | Angsträume: in keinem Stadtteil bekannt.
            WITHOUT_WORDS   | INTERNAL | Für kein Ziel ist eine Maßnahme eingetragen.
            WITHOUT_WORDS   | INTERNAL | Zu diesem Bericht liegt keine Stellungnahme vor.
            WITHOUT_GOALS   | INTERNAL | Dieser Bericht enthält noch keine Ziele.
            WITHOUT_GOALS   | PUBLIC   | Dieser Bericht enthält noch keine Ziele.
            """)
    void saysWhatItLacks(OddTown town, Audience audience, String sentence) {
        CoverageGapReport report = report(view(town, audience), Language.DE);
        assertThat(String.join("\n", PaperWords.of(report.paper()))).contains(sentence);
    }

    /** Both languages have the same blocks: the longest words are tried in both. */
    private static Set<Language> languages(OddTown town) {
        return town == OddTown.LONG_NAMES ? EnumSet.allOf(Language.class) : EnumSet.of(Language.DE);
    }

    @ParameterizedTest
    @EnumSource(OddTown.class)
    void everyFormIsThereForHouseAndPublic(OddTown town) throws Exception {
        for (Audience audience : Audience.values()) {
            View view = view(town, audience);
            for (Language language : languages(town)) {
                CoverageGapReport report = report(view, language);
                String sentence = report.model().summary().sentence();
                assertThat(text(report.html())).contains(sentence);
                assertThat(text(report.json())).contains(sentence);
                PdfLayout pdf = PdfLayout.of(report.pdf());
                assertThat(String.join(" ", pdf.pages())).contains(sentence);
                assertThat(pdf.faults()).isEmpty();
                try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(report.docx()));
                        XWPFWordExtractor words = new XWPFWordExtractor(document);
                        XSSFWorkbook tables = new XSSFWorkbook(new ByteArrayInputStream(report.xlsx()))) {
                    assertThat(words.getText()).contains(sentence);
                    assertThat(tables.getNumberOfSheets()).isGreaterThan(1);
                }
            }
        }
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(names = {"MANY_DISTRICTS", "LONG_NAMES", "WITHOUT_GOALS"})
    void theLargestTheLongestAndTheEmptiestAreValidPdf(OddTown town) throws Exception {
        // The public's report of many districts has tables as long as the house's, but fewer of them.
        Audience audience = town == OddTown.MANY_DISTRICTS ? Audience.PUBLIC : Audience.INTERNAL;
        byte[] pdf = report(view(town, audience), Language.DE).pdf();
        assertThat(ValidPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(ValidPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "MANY_DISTRICTS")
    void longTablesRepeatTheirHeadsAndMapsKeepTheirNumbersApart(OddTown town) throws Exception {
        CoverageGapReport report = report(view(town, Audience.PUBLIC), Language.DE);
        List<String> pages = PdfLayout.of(report.pdf()).pages();
        assertThat(pages).filteredOn(page -> page.contains("Bezirk 150 ")).isNotEmpty();
        assertThat(pages)
                .filteredOn(page -> page.matches(".*Bezirk 1[0-9]{2} .*Bezirk 1[0-9]{2} .*"))
                .isNotEmpty()
                .allMatch(page -> page.contains("Nr. Stadtteil"));
        MapLabels labels = MapLabels.of(report.model().shapes());
        List<MapLabels.Placed> placed = labels.placed();
        assertThat(placed).hasSize(300);
        assertThat(IntStream.range(1, placed.size()))
                .allMatch(i -> Math.abs(placed.get(i).shape().x()
                                        - placed.get(i - 1).shape().x())
                                >= 2 * placed.get(i).plateWidth()
                        || placed.get(i).shape().y()
                                != placed.get(i - 1).shape().y());
    }
}
