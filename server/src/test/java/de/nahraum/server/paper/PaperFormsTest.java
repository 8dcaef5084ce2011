package de.nahraum.server.paper;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.paper.Table.Cell;
import de.nahraum.server.paper.Table.Column;
import de.nahraum.server.paper.Table.NumberForm;
import de.nahraum.server.text.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Papers at the edge: nothing of them is lost in any form. */
class PaperFormsTest {
    private static final String FORMULA = "=HYPERLINK(\"http://example.org\")";

    private static Paper paper(Block... blocks) {
        List<Block> all = new ArrayList<>(List.of(new Block.Heading(1, "Prüfung", "title", false)));
        all.addAll(List.of(blocks));
        return new Paper(
                Language.DE,
                new Paper.Head("Prüfung", "Nur zur Prüfung.", "Oben", "Unten", null, LocalDate.of(2026, 7, 1)),
                all);
    }

    private static Block.TableBlock table(List<List<Cell>> rows) {
        return new Block.TableBlock(new Table(
                "districts",
                "Stadtteile",
                List.of(
                        new Column("Stadtteil", Column.Kind.HEAD, 14),
                        new Column("Menschen", Column.Kind.NUMBER, 14),
                        new Column("Anmerkung", Column.Kind.TEXT, 72)),
                rows));
    }

    /** 80 signs: words, and one that has no place to be parted. */
    private static List<String> names(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0
                        ? String.format("Q%03d", i) + "x".repeat(76)
                        : String.format("Oberes Tal %03d", i) + " an der Wiese".repeat(5) + "!")
                .toList();
    }

    private static Paper districts(int count) {
        return paper(table(names(count).stream()
                .map(name -> List.of(Cell.of(name), Cell.of("1.240", 1240, NumberForm.COUNT), Cell.of(FORMULA)))
                .toList()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 300})
    void everyLongNameIsInEveryForm(int count) throws Exception {
        List<String> names = names(count);
        assertThat(names).allMatch(name -> name.length() >= 79 && name.length() <= 81);
        Paper paper = districts(count);
        byte[] pdf = PaperPdf.bytes(paper, List.of());
        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        String printed = squeezed(text(pdf));
        assertThat(names).allMatch(name -> printed.contains(squeezed(name)));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(PaperDocx.bytes(paper)));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            assertThat(extractor.getText()).contains(names);
        }
        assertThat(new String(PaperHtml.bytes(paper), StandardCharsets.UTF_8)).contains(names);
    }

    /** Nothing stands beyond the page's edge, where it would be cut. */
    @Test
    void noLetterIsOutsideThePage() throws Exception {
        try (PDDocument document = Loader.loadPDF(PaperPdf.bytes(districts(40), List.of()))) {
            List<Float> ends = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    ends.add(letter.getXDirAdj() + letter.getWidthDirAdj());
                }
            };
            stripper.getText(document);
            assertThat(ends).isNotEmpty().allMatch(end -> end <= 595 - 17 * 72 / 25.4 + 1);
        }
    }

    /** Of so many lengths in a row one ends a line behind the page. */
    @ParameterizedTest
    @MethodSource("lengths")
    void headsAreOnEveryPageAndNoRowIsAloneOnTheLast(int count) throws Exception {
        List<List<Cell>> rows = IntStream.range(0, count)
                .mapToObj(i -> List.of(Cell.of("Ort " + i + "."), Cell.of("1"), Cell.of("Zeile mit Worten ".repeat(9))))
                .toList();
        try (PDDocument document = Loader.loadPDF(PaperPdf.bytes(paper(table(rows)), List.of()))) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertThat(text).contains("Menschen");
                assertThat(text.split("Ort \\d+\\.", -1).length - 1)
                        .as("rows on page " + page)
                        .isGreaterThan(1);
            }
        }
    }

    static IntStream lengths() {
        return IntStream.rangeClosed(15, 90);
    }

    @Test
    void partedWordsOfNarrowCellsAreFoundWhole() throws Exception {
        byte[] pdf = PaperPdf.bytes(
                paper(new Block.TableBlock(new Table(
                        "narrow",
                        "Schmal",
                        List.of(new Column("Ort", Column.Kind.HEAD, 11), new Column("Text", Column.Kind.TEXT, 89)),
                        List.of(List.of(Cell.of("öffentliche Begegnungsstätte"), Cell.of("breit")))))),
                List.of());
        String text = text(pdf);
        assertThat(text).doesNotContain("öffentliche").doesNotContain("\u00ad").containsPattern("-\\R");
        assertThat(text.replaceAll("-\\R", "")).contains("öffentliche").contains("Begegnungsstätte");
    }

    @Test
    void textsAreReadInTheOrderOfTheBlocks() throws Exception {
        List<Block> blocks = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String number = "N" + i + "a";
            wanted.add(number);
            blocks.add(
                    switch (i % 4) {
                        case 0 -> new Block.Heading(2, "Kapitel " + number, "h" + i, i == 20);
                        case 1 -> Block.Text.of("Satz " + number);
                        case 2 -> table(List.of(List.of(Cell.of(number), Cell.of("1"), Cell.of("Wort"))));
                        default -> new Block.Listing(true, List.of(List.of(Run.plain("Punkt " + number))));
                    });
        }
        String text = text(PaperPdf.bytes(paper(blocks.toArray(Block[]::new)), List.of()));
        assertThat(wanted.stream().map(text::indexOf).toList()).isSorted().doesNotContain(-1);
    }

    @Test
    void workbooksHaveNumbersAndNoFormulas() throws Exception {
        byte[] xlsx = PaperXlsx.bytes(districts(2));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("Prüfung");
            Row row = workbook.getSheet("districts").getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(names(1).getFirst());
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1240);
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("[$-407]#,##0");
            assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo(FORMULA);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("-\\R", "").replaceAll("\\s", "");
    }

    /** As a search or a screen reader takes it: in the order it was written. */
    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(failure -> failure.getRuleId().getClause() + ": " + failure.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
