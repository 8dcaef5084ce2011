package de.nahraum.geodata.format.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks. */
public final class WorkbookWriter {
    /** Format of cells that are text, whatever is typed into them (ECMA-376, part 1, 18.8.30, id 49). */
    private static final String TEXT_FORMAT = "@";

    private static final String HEADER_FILL = "DDE3EA";
    private static final String HELP_COLOR = "6B6B6B";
    private static final int ROWS_WITH_CHOICES = 10_000;

    private WorkbookWriter() {}

    /**
     * Writes a workbook; the stream stays open.
     *
     * @throws IllegalArgumentException for two sheets of one name, or a name Excel does not take
     */
    public static void write(OutputStream out, List<SheetContent> sheets) throws IOException {
        try (Workbook workbook = new Workbook(out, "Nahraum", null)) {
            for (SheetContent sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
        }
    }

    private static void write(SheetContent content, Worksheet sheet) throws IOException {
        for (int column = 0; column < content.columns().size(); column++) {
            SheetContent.Column layout = content.columns().get(column);
            sheet.width(column, layout.width());
            sheet.style(column).format(TEXT_FORMAT).verticalAlignment("top").set();
            if (!layout.choices().isEmpty()) {
                sheet.range(1, column, ROWS_WITH_CHOICES, column)
                        .validateWithListByFormula('"' + String.join(",", layout.choices()) + '"');
            }
        }
        for (int row = 0; row < content.rows().size(); row++) {
            writeRow(content, sheet, row);
        }
        sheet.freezePane(0, 1);
        sheet.finish();
    }

    private static void writeRow(SheetContent content, Worksheet sheet, int row) {
        List<String> cells = content.rows().get(row);
        for (int column = 0; column < cells.size(); column++) {
            String text = CellText.storable(cells.get(column));
            if (!text.isEmpty()) {
                sheet.value(row, column, CellText.escaped(text));
            }
            var style = sheet.style(row, column)
                    .format(TEXT_FORMAT)
                    .verticalAlignment("top")
                    .wrapText(true);
            if (row == 0) {
                style.bold().fillColor(HEADER_FILL);
            } else if (content.columns().get(column).help()) {
                style.fontColor(HELP_COLOR);
            }
            style.set();
        }
    }
}
