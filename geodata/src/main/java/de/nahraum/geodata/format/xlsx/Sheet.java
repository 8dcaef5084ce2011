package de.nahraum.geodata.format.xlsx;

import java.util.List;

/**
 * One sheet of a workbook, as far as something stands in it.
 *
 * @param rows top down, without empty ones
 * @param across merges over more than one column, the first ones if there are very many
 */
public record Sheet(String name, List<SheetRow> rows, List<MergedAcross> across) {
    /** A column as spreadsheets call it: 0 is A, 26 is AA. */
    public static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            name.insert(0, (char) ('A' + rest % LETTERS));
        }
        return name.toString();
    }

    private static final int LETTERS = 26;
}
