package de.nahraum.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.demo.DemoCity;
import de.nahraum.server.intake.CityImport;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.View;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.store.Progress;
import de.nahraum.server.store.h2gis.H2gisDatabase;
import de.nahraum.server.store.sql.SqlCityStore;
import de.nahraum.server.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The PDF: readable by people, machines and screen readers. */
class ReportPdfTest {
    @TempDir
    private static Path folder;

    private static View view;
    private static byte[] german;

    @BeforeAll
    static void town() {
        view = ReportTown.view(folder, Audience.INTERNAL, true, false);
        german = CoverageGapReport.of(Subject.of(view), Language.DE).pdf();
    }

    @Test
    void isValidForScreenReadersAndArchives() throws Exception {
        for (byte[] pdf : List.of(
                german, CoverageGapReport.of(Subject.of(view), Language.EN).pdf())) {
            assertThat(ValidPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(ValidPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        }
    }

    /** A real city's tables run over several pages. */
    @Test
    void isValidForAWholeCityToo(@TempDir Path demo) throws Exception {
        DemoCity.of(DemoCity.FEWEST_PEOPLE, 1).writeTo(path -> Files.newOutputStream(demo.resolve(path)));
        ImportedCity city = Objects.requireNonNull(
                CityImport.read(demo, null, Progress.SILENT).city());
        try (SqlCityStore store = new SqlCityStore(H2gisDatabase.open(folder.resolve("whole")), Clock.systemUTC())) {
            store.save(city, Progress.SILENT);
            LiveCity live = new LiveCity(store);
            live.refresh();
            byte[] pdf = CoverageGapReport.of(
                            Subject.of(live.findView(Audience.INTERNAL).orElseThrow()), Language.DE)
                    .pdf();
            assertThat(ValidPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(ValidPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
            assertThat(text(pdf, 1, 2)).contains("13 Zielen erreicht").contains("Beschlussvorschlag");
        }
    }

    @Test
    void textCanBeFoundAndCopied() throws Exception {
        String text = text(german, 1, Integer.MAX_VALUE);
        assertThat(text)
                .contains("Orte der Begegnung")
                .contains("Stadtteilbüros")
                .contains("Angsträume")
                .contains("Müllerhöhe")
                .contains("größten Versorgungslücken")
                .contains("Kenntnisnahme");
    }

    @Test
    void everyPageSaysWhatItIsAndThatItIsInvented() throws Exception {
        try (PDDocument document = Loader.loadPDF(german)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(german, page, page))
                        .contains("Prüfstadt · Integrationsmonitoring")
                        .contains("Demo-Daten – erfunden")
                        .contains("Seite " + page + " von " + pages);
            }
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("de");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(4);
        }
    }

    @Test
    void theOverviewIsTwoPagesAtMost() throws Exception {
        assertThat(text(german, 1, 2)).contains("Beschlussvorschlag");
        assertThat(text(german, 3, 3)).contains("Die Ziele im Einzelnen");
    }

    /** A parted word ends with a hyphen at the line's end: those who search join it, as readers do. */
    @Test
    void partedWordsAreFound() throws Exception {
        String text = text(german, 1, Integer.MAX_VALUE);
        assertThat(text).doesNotContain("\u00ad");
        assertThat(text.replaceAll("-\\R", ""))
                .contains("Integrationskonzept")
                .contains("Gebiete mit Unterstützungsbedarf");
    }

    @Test
    void dataAndTablesAreAttached() throws Exception {
        try (PDDocument document = Loader.loadPDF(german)) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files.keySet()).containsExactly("integrationsmonitoring.json", "integrationsmonitoring.xlsx");
            assertThat(Objects.requireNonNull(files.get("integrationsmonitoring.json"))
                            .getEmbeddedFile()
                            .toByteArray())
                    .isEqualTo(
                            CoverageGapReport.of(Subject.of(view), Language.DE).json());
            assertThat(Objects.requireNonNull(files.get("integrationsmonitoring.xlsx"))
                            .getEmbeddedFile()
                            .toByteArray())
                    .isEqualTo(
                            CoverageGapReport.of(Subject.of(view), Language.DE).xlsx());
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-07-01T00:00:00Z");
        }
    }

    private static String text(byte[] pdf, int first, int last) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(first);
            stripper.setEndPage(last);
            return stripper.getText(document);
        }
    }
}
