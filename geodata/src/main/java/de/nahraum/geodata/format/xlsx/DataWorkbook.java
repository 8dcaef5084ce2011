package de.nahraum.geodata.format.xlsx;

import de.nahraum.geodata.format.SteadyZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks people compute with. A text is never taken for a formula, whatever it begins with. */
public final class DataWorkbook {
    private static final String HEADER_FILL = "DDE3EA";

    private DataWorkbook() {}

    /**
     * The same sheets and day give the same bytes.
     *
     * @param date the day it is said to be made
     * @throws IllegalArgumentException for two sheets of one name, or a name Excel does not take
     */
    public static byte[] bytes(List<DataSheet> sheets, LocalDate date) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Nahraum", null)) {
            for (DataSheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
        }
        return SteadyZip.of(out.toByteArray(), date);
    }

    private static void write(DataSheet content, Worksheet sheet) throws IOException {
        for (int column = 0; column < content.widths().size(); column++) {
            sheet.width(column, content.widths().get(column));
        }
        for (int row = 0; row < content.rows().size(); row++) {
            List<DataSheet.DataCell> cells = content.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(sheet, row, column, cells.get(column), row < content.headRows());
            }
        }
        if (content.headRows() > 0) {
            sheet.freezePane(0, content.headRows());
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, int column, DataSheet.DataCell cell, boolean head) {
        String text = CellText.storable(cell.text());
        Double number = cell.number();
        if (number != null) {
            sheet.value(row, column, number);
        } else if (!text.isEmpty()) {
            sheet.value(row, column, CellText.escaped(text));
        }
        var style = sheet.style(row, column).format(cell.format()).verticalAlignment("top");
        if (number == null) {
            style.wrapText(true);
        }
        if (head) {
            style.bold().fillColor(HEADER_FILL);
        }
        style.set();
    }
}
