package de.nahraum.server.offers;

import de.nahraum.geodata.format.xlsx.CellValue;
import de.nahraum.geodata.format.xlsx.Sheet;
import de.nahraum.geodata.notice.Where;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of offers that came back.
 *
 * @param file label for findings
 * @param origin what it was exported from
 * @param columns where each field is; one somebody took out is not in it
 * @param rows those in which a field says something
 */
record EditedSheet(String file, Origin origin, Map<OfferField, Integer> columns, List<Row> rows) {
    /**
     * What a table was exported from.
     *
     * @param imported instant at which that version was made, as text
     */
    record Origin(long version, String city, String imported) {}

    /**
     * A row.
     *
     * @param number as the spreadsheet shows it
     */
    record Row(int number, Map<OfferField, CellValue> cells) {
        @Nullable
        CellValue cell(OfferField field) {
            return cells.get(field);
        }
    }

    /** A column as a finding names it: {@code F (schedule)}. */
    String label(OfferField field) {
        Integer column = columns.get(field);
        return column == null ? field.column() : Sheet.columnName(column) + " (" + field.column() + ")";
    }

    Where where(Row row, OfferField field, @Nullable String value) {
        return Where.field(file, row.number(), label(field), value);
    }
}
