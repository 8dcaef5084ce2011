package de.nahraum.geodata.format.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.notice.Notices;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Proves that what is written is text and nothing else, to our reader and to one of others, whatever it begins with. */
class WorkbookWriterTest {
    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "+49 631 365",
            "-2",
            "@SUM(A1)",
            "\t=cmd",
            "0631",
            "TRUE",
            "2026-05-01",
            "<b>&amp;\"'",
            "zwei\nZeilen",
            "_x0041_",
            "_x005F_",
            "Ω 😀 مرحبا",
            " am Rand ");

    private static byte[] write(SheetContent... sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(out, List.of(sheets));
        return out.toByteArray();
    }

    private static SheetContent hostile() {
        return new SheetContent(
                "Angebote",
                List.of(SheetContent.Column.text(20), new SheetContent.Column(8, List.of("yes", "no"), true)),
                HOSTILE.stream().map(text -> List.of(text, "")).toList());
    }

    @Test
    void ourReaderReadsWhatWasWritten() throws IOException {
        List<Sheet> sheets = new WorkbookReader("t", new Notices())
                .read(ByteSource.of(
                        write(hostile(), SheetContent.plain("Hinweise", List.of(5), List.of(List.of("a"))))))
                .orElseThrow();
        assertThat(sheets).extracting(Sheet::name).containsExactly("Angebote", "Hinweise");
        assertThat(sheets.getFirst().rows())
                .extracting(row -> row.cell(0))
                .isEqualTo(HOSTILE.stream().map(CellValue.Text::new).toList());
    }

    @Test
    void anotherReaderSeesTextInEveryCell() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(write(hostile())))) {
            List<Cell> cells = workbook.getFirstSheet().read().stream()
                    .map((Row row) -> row.getCell(0))
                    .toList();
            assertThat(cells).extracting(Cell::getType).containsOnly(CellType.STRING);
            assertThat(cells).extracting(Cell::getText).startsWith("=1+1", "+49 631 365", "-2", "@SUM(A1)");
        }
    }

    @Test
    void headerStaysColumnsAreTextAndChoicesAreOffered() throws IOException {
        String sheet = part(write(hostile()), "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("state=\"frozen\"", "ySplit=\"1\"")
                .contains("type=\"list\"", "\"yes,no\"")
                .doesNotContain("<f>");
        assertThat(part(write(hostile()), "xl/styles.xml")).contains("formatCode=\"@\"");
    }

    @Test
    void whatNoCellCanHoldIsLeftOutOrCut() throws IOException {
        String longText = "ä".repeat(40_000);
        byte[] bytes =
                write(SheetContent.plain("S", List.of(5, 5), List.of(List.of("a\u0000b\u0007c\uFFFE", longText))));
        SheetRow row = new WorkbookReader("t", new Notices())
                .read(ByteSource.of(bytes))
                .orElseThrow()
                .getFirst()
                .rows()
                .getFirst();
        assertThat(row.cell(0)).isEqualTo(new CellValue.Text("abc"));
        assertThat(row.cell(1)).isEqualTo(new CellValue.Text("ä".repeat(CellText.MAXIMUM_LENGTH)));
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get();
                InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
