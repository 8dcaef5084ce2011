package de.nahraum.geodata.format.xlsx;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet.
 *
 * @param number from 1, as the spreadsheet shows it
 * @param cells by column, from 0; only those that hold something, at least one
 */
public record SheetRow(int number, SortedMap<Integer, CellValue> cells) {
    public @Nullable CellValue cell(int column) {
        return cells.get(column);
    }
}
