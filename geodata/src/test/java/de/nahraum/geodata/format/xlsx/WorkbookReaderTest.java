package de.nahraum.geodata.format.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Proves that what Excel, LibreOffice and others put into a workbook is read as its user sees it, by files put together by hand after ECMA-376; and that
 * hostile or broken ones end as a finding within bounds.
 */
class WorkbookReaderTest {
    private final Notices notices = new Notices();

    private Optional<List<Sheet>> read(byte[] bytes) {
        try {
            return new WorkbookReader("offers.xlsx", notices).read(ByteSource.of(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, CellValue> cells(HandmadeWorkbook workbook) {
        Map<String, CellValue> cells = new LinkedHashMap<>();
        for (SheetRow row : read(workbook.bytes()).orElseThrow().getFirst().rows()) {
            row.cells().forEach((column, value) -> cells.put(Sheet.columnName(column) + row.number(), value));
        }
        return cells;
    }

    private List<String> codes() {
        return notices.list().stream().map(Notice::code).toList();
    }

    private static HandmadeWorkbook oneSheet(String xml) {
        return new HandmadeWorkbook().sheet("Tabelle1", xml);
    }

    @Test
    void everyTypeOfCellIsReadAsItsUserSeesIt() {
        HandmadeWorkbook workbook = new HandmadeWorkbook();
        int plain = workbook.shared("Grüße & <Küsse>");
        int rich = workbook.sharedXml("<r><rPr><b/></rPr><t>fett</t></r><r><t xml:space=\"preserve\"> dünn</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>phonetisch</t></rPh>");
        int escaped = workbook.shared("eins_x000D_\nzwei _x005F_x0041_");
        workbook.sheet("Tabelle1", """
                <sheetData><row r="2" hidden="1">
                <c r="A2" t="s"><v>%d</v></c><c r="B2" t="s"><v>%d</v></c><c r="C2" t="s"><v>%d</v></c>
                <c r="D2" t="inlineStr"><is><t>innen</t></is></c><c r="E2"><v>631123</v></c><c r="F2" s="1"><v>46143</v></c>
                <c r="G2" s="2"><v>46143.5833333333</v></c><c r="H2" s="3"><v>0.583333333333333</v></c><c r="I2" t="b"><v>1</v></c>
                <c r="J2" t="e"><v>#REF!</v></c><c r="K2" t="str"><f>A2&amp;""</f><v>aus Formel</v></c><c r="L2"><f>1+1</f></c>
                <c r="M2" s="4"/><c r="N2" t="d"><v>2026-05-01</v></c><c r="O2" s="5"><v>-1.5</v></c><c r="P2" s="4"><v>1E3</v></c>
                <c r="Q2" t="s"><v>99</v></c><c r="R2" s="6"><v>0.25</v></c><c r="S2" t="b"><f>TRUE()</f><v>1</v></c></row></sheetData>
                """.formatted(plain, rich, escaped));

        Map<String, CellValue> expected = new LinkedHashMap<>();
        expected.put("A2", new CellValue.Text("Grüße & <Küsse>"));
        expected.put("B2", new CellValue.Text("fett dünn"));
        expected.put("C2", new CellValue.Text("eins\r\nzwei _x0041_"));
        expected.put("D2", new CellValue.Text("innen"));
        expected.put("E2", new CellValue.Numeric(new BigDecimal("631123")));
        expected.put("F2", new CellValue.Moment(LocalDateTime.of(2026, 5, 1, 0, 0)));
        expected.put("G2", new CellValue.Moment(LocalDateTime.of(2026, 5, 1, 14, 0)));
        expected.put("H2", new CellValue.Moment(LocalDateTime.of(1899, 12, 30, 14, 0)));
        expected.put("I2", new CellValue.YesNo(true));
        expected.put("J2", new CellValue.Broken("#REF!"));
        expected.put("K2", new CellValue.Formula(new CellValue.Text("aus Formel")));
        expected.put("L2", new CellValue.Formula(null));
        expected.put("N2", new CellValue.Moment(LocalDateTime.of(2026, 5, 1, 0, 0)));
        expected.put("O2", new CellValue.Numeric(new BigDecimal("-1.5")));
        expected.put("P2", new CellValue.Numeric(new BigDecimal("1E3")));
        expected.put("Q2", new CellValue.Broken("#99"));
        expected.put("R2", new CellValue.Moment(LocalDateTime.of(1899, 12, 30, 6, 0)));
        expected.put("S2", new CellValue.Formula(new CellValue.YesNo(true)));
        assertThat(cells(workbook)).isEqualTo(expected);
        assertThat(notices.list()).isEmpty();
    }

    /** Serial numbers as the standard gives them in 18.17.4.1, and the day Excel invented. */
    @ParameterizedTest
    @CsvSource({
        "false, 1, 1900-01-01T00:00",
        "false, 59, 1900-02-28T00:00",
        "false, 61, 1900-03-01T00:00",
        "false, 2958465, 9999-12-31T00:00",
        "false, 43831.99999, 2020-01-01T23:59:59",
        "true, 0, 1904-01-01T00:00",
        "true, 2, 1904-01-03T00:00",
        "true, 44681, 2026-05-01T00:00"
    })
    void serialNumbersAreTheDaysTheStandardSays(boolean since1904, String serial, LocalDateTime expected) {
        HandmadeWorkbook workbook =
                oneSheet("<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + serial + "</v></c></row></sheetData>");
        if (since1904) {
            workbook.since1904();
        }
        assertThat(cells(workbook)).containsEntry("A1", new CellValue.Moment(expected));
    }

    @Test
    void aNumberNoCalendarHasStaysANumber() {
        assertThat(
                        cells(
                                oneSheet(
                                        "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>-1</v></c><c r=\"B1\" s=\"1\"><v>2958466</v></c>"
                                                + "<c r=\"C1\" s=\"99\"><v>46143</v></c><c r=\"D1\"><v>1E999999999</v></c></row></sheetData>")))
                .containsEntry("A1", new CellValue.Numeric(new BigDecimal("-1")))
                .containsEntry("B1", new CellValue.Numeric(new BigDecimal("2958466")))
                .containsEntry("C1", new CellValue.Numeric(new BigDecimal("46143")))
                .containsEntry("D1", new CellValue.Broken("1E999999999"));
    }

    @Test
    void mergedCellsAllHaveTheValueSeenInThem() {
        assertThat(cells(oneSheet("""
                        <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>oben</t></is></c><c r="B1"><v>1</v></c></row>
                        <row r="2"><c r="A2" s="4"/><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row></sheetData>
                        <mergeCells count="2"><mergeCell ref="A1:A3"/><mergeCell ref="C1:D1048576"/></mergeCells>
                        """)))
                .containsEntry("A2", new CellValue.Text("oben"))
                .containsEntry("A3", new CellValue.Text("oben"))
                .containsEntry("B3", new CellValue.Numeric(new BigDecimal("3")))
                .hasSize(6);
    }

    /** Hours do not become dates because somebody drew two cells together. */
    @Test
    void aMergeAcrossColumnsFillsTheFirstOneOnlyAndIsTold() {
        String sheet = """
                <sheetData><row r="1"><c r="B1" t="inlineStr"><is><t>oben</t></is></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>
                <mergeCells><mergeCell ref="B1:D2"/><mergeCell ref="A1:A2"/></mergeCells>
                """;
        assertThat(cells(oneSheet(sheet)))
                .containsEntry("B1", new CellValue.Text("oben"))
                .containsEntry("B2", new CellValue.Text("oben"))
                .doesNotContainKeys("C1", "D1", "C2", "D2");
        assertThat(read(oneSheet(sheet).bytes()).orElseThrow().getFirst().across())
                .containsExactly(new MergedAcross("B1:D2", 1, 2, 1, 3));
    }

    @Test
    void cellsAndRowsWithoutAnAddressFollowEachOther() {
        assertThat(
                        cells(
                                oneSheet(
                                        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row></sheetData>")))
                .containsOnlyKeys("A1", "B1", "A3");
    }

    @Test
    void sheetsComeInTheOrderOfTheirTabsAndEmptyOnesHaveNoRows() {
        HandmadeWorkbook workbook = oneSheet("<sheetData><row r=\"1\"><c r=\"A1\" s=\"4\"/></row></sheetData>")
                .sheet(
                        "Zweite & letzte",
                        "<sheetData><row r=\"7\"><c r=\"ALL7\"><v>1</v></c><c r=\"CV7\"><v>2</v></c></row></sheetData>");
        List<Sheet> sheets = read(workbook.bytes()).orElseThrow();
        assertThat(sheets).extracting(Sheet::name).containsExactly("Tabelle1", "Zweite & letzte");
        assertThat(sheets.getFirst().rows()).isEmpty();
        assertThat(sheets.getLast().rows().getFirst().cells())
                .as("only the first 100 columns")
                .containsOnlyKeys(99);
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "701, ZZ", "702, AAA", "16383, XFD"})
    void columnsAreNamedAsSpreadsheetsNameThem(int column, String name) {
        assertThat(Sheet.columnName(column)).isEqualTo(name);
        assertThat(CellReference.parse(name + "7")).contains(new CellReference(7, column));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id;name",
                "PK",
                "PK and then something else",
                "\u00D0\u00CF\u0011\u00E0 a workbook with a password"
            })
    void whatIsNoWorkbookIsAFinding(String content) {
        assertThat(read(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(codes()).containsExactly("workbook-unreadable");
    }

    @Test
    void aZipCutOffIsAFinding() {
        byte[] whole = oneSheet("<sheetData/>").bytes();
        assertThat(read(Arrays.copyOf(whole, whole.length / 2))).isEmpty();
        assertThat(codes()).containsExactly("workbook-broken");
    }

    /** Method 12 is BZIP2, 93 Zstandard, 95 XZ, 99 encrypted: written over the 8 of every entry, in its own head and in the directory's. */
    @ParameterizedTest
    @ValueSource(ints = {1, 6, 9, 12, 14, 93, 95, 98, 99})
    void partsPackedInAnotherWayAreAFinding(int method) {
        byte[] bytes = oneSheet("<sheetData/>").bytes();
        for (int i = 0; i < bytes.length - 12; i++) {
            boolean isHead = bytes[i] == 'P' && bytes[i + 1] == 'K';
            int at = !isHead ? -1 : bytes[i + 2] == 3 ? i + 8 : bytes[i + 2] == 1 ? i + 10 : -1;
            if (at >= 0) {
                bytes[at] = (byte) method;
            }
        }
        assertThat(read(bytes)).isEmpty();
        assertThat(codes()).containsExactly("workbook-broken");
    }

    @Test
    void aZipOfSomethingElseIsAFinding() {
        assertThat(read(HandmadeWorkbook.zip(Map.of("word/document.xml", new byte[3]))))
                .isEmpty();
        assertThat(codes()).containsExactly("workbook-unreadable");
    }

    @Test
    void entitiesAreNotExpandedAndFilesNotOpened() {
        for (String reference : List.of("&bomb;", "&file;", "")) {
            Notices found = new Notices();
            byte[] bytes = oneSheet("")
                    .part("xl/worksheets/sheet1.xml", HandmadeWorkbook.utf8("""
                            <!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY bomb "&a;&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>
                            <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>%s</t></is></c></row></sheetData></worksheet>
                            """.formatted(reference)))
                    .bytes();
            assertThat(readWith(found, bytes)).isEmpty();
            assertThat(found.list()).extracting(Notice::code).containsExactly("workbook-broken");
            assertThat(found.list().toString()).doesNotContain("root:");
        }
    }

    private static Optional<List<Sheet>> readWith(Notices notices, byte[] bytes) {
        try {
            return new WorkbookReader("offers.xlsx", notices).read(ByteSource.of(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** 300 MB pack into a few hundred kilobytes; what is no part of the table is not unpacked. */
    @Test
    void aZipBombEndsAsAFinding() {
        byte[] elements = "<!-->-->".repeat(300 << 17).getBytes(StandardCharsets.UTF_8);
        assertThat(read(oneSheet("<sheetData/>")
                        .part("xl/media/image1.png", elements)
                        .bytes()))
                .isPresent();
        assertThat(notices.list()).isEmpty();
        assertThat(read(oneSheet("")
                        .part(
                                "xl/sharedStrings.xml",
                                ("<sst>" + new String(elements, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8))
                        .bytes()))
                .isEmpty();
        assertThat(read(new byte[(16 << 20) + 1])).isEmpty();
        assertThat(codes()).containsExactly("file-too-large", "file-too-large");
    }

    @Test
    void anEndlessAttributeAndEndlessTextEndAsAFinding() {
        assertThat(read(oneSheet("<sheetData a=\"" + "a".repeat(3 << 20) + "\"/>")
                        .bytes()))
                .isEmpty();
        String text = "<si>" + ("<t>" + "a".repeat(30_000) + "</t>") + "</si>";
        assertThat(read(oneSheet("")
                        .part("xl/sharedStrings.xml", HandmadeWorkbook.utf8("<sst>" + text.repeat(1200) + "</sst>"))
                        .bytes()))
                .isEmpty();
        assertThat(codes()).containsExactly("file-too-large", "file-too-large");
    }

    @Test
    void aMillionRowsAreAFindingAndAMillionEmptyOnesAreNot() {
        StringBuilder filled = new StringBuilder("<sheetData>");
        StringBuilder empty = new StringBuilder("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        for (int row = 2; row <= 1_000_000; row++) {
            filled.append("<row r=\"").append(row).append("\"><c><v>1</v></c></row>");
            empty.append("<row r=\"").append(row).append("\"><c s=\"4\"/></row>");
        }
        assertThat(read(oneSheet(empty + "</sheetData>").bytes())
                        .orElseThrow()
                        .getFirst()
                        .rows())
                .hasSize(1);
        assertThat(notices.list()).isEmpty();
        read(oneSheet(filled + "</sheetData>").bytes());
        assertThat(codes()).containsExactly("too-many-rows");
    }

    /** Every byte of a sound workbook damaged in turn, some of them twice: never an exception, whatever comes out. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void damagedWorkbooksNeverThrow(long seed) {
        byte[] sound = oneSheet("<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>46143</v></c></row></sheetData>")
                .bytes();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < sound.length; i++) {
            byte[] damaged = sound.clone();
            damaged[i] = (byte) random.nextInt(256);
            damaged[random.nextInt(sound.length)] ^= (byte) (1 << random.nextInt(8));
            readWith(new Notices(), damaged);
            readWith(new Notices(), Arrays.copyOf(damaged, i));
        }
    }

    @Test
    void bytesThatCannotBeReadAreTheCallersProblem() {
        byte[] sound = oneSheet("<sheetData/>").bytes();
        ByteSource failing =
                () -> new SequenceInputStream(new ByteArrayInputStream(sound, 0, sound.length / 2), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("disk gone");
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        return read();
                    }
                });
        assertThatThrownBy(() -> new WorkbookReader("offers.xlsx", notices).read(failing))
                .isInstanceOf(IOException.class)
                .hasMessage("disk gone");
        assertThat(notices.list()).isEmpty();
    }

    /** 10,000 rows of which 50,000 merges each fill all columns: fifty billion cells in a small file. */
    @Test
    void mergesBeyondTheBoundsOfASheetAreAFindingAtOnce() {
        StringBuilder sheet = new StringBuilder("<sheetData>");
        for (int row = 1; row <= 10_000; row++) {
            sheet.append("<row r=\"").append(row).append("\"><c><v>1</v></c></row>");
        }
        sheet.append("</sheetData><mergeCells>");
        String once = sheet + "<mergeCell ref=\"A1:CV10000\"/>";
        assertThat(read(oneSheet(once + "</mergeCells>").bytes())
                        .orElseThrow()
                        .getFirst()
                        .rows()
                        .getLast()
                        .cells())
                .hasSize(1);
        assertThat(notices.list()).isEmpty();
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(
                                read(oneSheet(once + "<mergeCell ref=\"A1:CV10000\"/>".repeat(50_000) + "</mergeCells>")
                                        .bytes()))
                        .isEmpty());
        assertThat(codes()).containsExactly("file-too-large");
    }

    /** The bound is that of the workbook: sheets do not each have their own. */
    @Test
    void mergesOfAllSheetsCountTogether() {
        StringBuilder sheet = new StringBuilder("<sheetData>");
        for (int row = 1; row <= 6000; row++) {
            sheet.append("<row r=\"").append(row).append("\"><c><v>1</v></c></row>");
        }
        String merged = sheet + "</sheetData><mergeCells><mergeCell ref=\"A1:CV6000\"/></mergeCells>";
        assertThat(read(oneSheet(merged).bytes())).isPresent();
        assertThat(read(oneSheet(merged).sheet("Tabelle2", merged).bytes())).isEmpty();
        assertThat(codes()).containsExactly("file-too-large");
    }

    @Test
    void millionsOfEmptySharedTextsAreAFinding() {
        assertThat(read(oneSheet("<sheetData/>")
                        .part(
                                "xl/sharedStrings.xml",
                                HandmadeWorkbook.utf8("<sst>" + "<si/>".repeat(1_000_000) + "</sst>"))
                        .bytes()))
                .isPresent();
        assertThat(read(oneSheet("<sheetData/>")
                        .part(
                                "xl/sharedStrings.xml",
                                HandmadeWorkbook.utf8("<sst>" + "<si/>".repeat(3_000_000) + "</sst>"))
                        .bytes()))
                .isEmpty();
        assertThat(codes()).containsExactly("file-too-large");
    }

    /** 46143 is 2026-05-01 in the one system, 44681 in the other. */
    @ParameterizedTest
    @CsvSource({"false, 46143", "true, 44681"})
    void aNumberWithoutADateFormatKnowsItsDayInTheWorkbooksOwnSystem(boolean since1904, String serial) {
        HandmadeWorkbook workbook = oneSheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>" + serial
                + "</v></c><c r=\"B1\"><v>-1</v></c><c r=\"C1\"><v>1.5</v></c></row></sheetData>");
        if (since1904) {
            workbook.since1904();
        }
        assertThat(cells(workbook).values())
                .extracting(value -> ((CellValue.Numeric) value).findDay())
                .containsExactly(Optional.of(LocalDate.of(2026, 5, 1)), Optional.empty(), Optional.empty());
    }
}
