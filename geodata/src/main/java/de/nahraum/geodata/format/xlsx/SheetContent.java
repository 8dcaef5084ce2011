package de.nahraum.geodata.format.xlsx;

import java.util.List;

/**
 * A sheet to write. Every cell is text and stays text while it is edited: "0631" and "+49" keep their zeros and signs, "=1+1" is never a formula.
 *
 * @param columns one per column
 * @param rows the first one is the header, which stays in sight; texts beyond {@link CellText#MAXIMUM_LENGTH} are cut
 */
public record SheetContent(String name, List<Column> columns, List<List<String>> rows) {
    /**
     * A column.
     *
     * @param width in characters
     * @param choices what may be chosen in it; empty for any text
     * @param help not meant to be edited: shown in grey
     */
    public record Column(int width, List<String> choices, boolean help) {
        public static Column text(int width) {
            return new Column(width, List.of(), false);
        }
    }

    /** A sheet whose columns all hold plain text. */
    public static SheetContent plain(String name, List<Integer> widths, List<List<String>> rows) {
        return new SheetContent(name, widths.stream().map(Column::text).toList(), rows);
    }
}
