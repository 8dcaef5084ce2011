package de.nahraum.server.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param name short, unique in the paper, {@code [a-z0-9-]+}: names its sheet in a workbook
 * @param rows each with as many cells as there are columns
 */
public record Table(String name, String caption, List<Column> columns, List<List<Cell>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(name + ": " + row.size() + " cells, " + columns.size() + " columns");
            }
        }
    }

    /**
     * A column.
     *
     * @param weight its width beside the others
     */
    public record Column(String label, Kind kind, int weight) {
        /** What stands in it. */
        public enum Kind {
            /** What each row is about. */
            HEAD,
            TEXT,
            /** Figures, to the right. */
            NUMBER
        }
    }

    /**
     * A cell.
     *
     * @param runs as people read it
     * @param number the same for a spreadsheet to compute with; null where there is none, and then the sign in {@code runs} says why
     */
    public record Cell(List<Run> runs, @Nullable Double number, NumberForm form) {
        public Cell {
            runs = List.copyOf(runs);
        }

        public static Cell of(String text) {
            return new Cell(List.of(Run.plain(text)), null, NumberForm.COUNT);
        }

        public static Cell of(List<Run> runs) {
            return new Cell(runs, null, NumberForm.COUNT);
        }

        public static Cell of(String text, double number, NumberForm form) {
            return new Cell(List.of(Run.plain(text)), number, form);
        }
    }

    /** How a number is written. */
    public enum NumberForm {
        /** 1.240 */
        COUNT,
        /** 0.184 as 18,4 % */
        FRACTION,
        /** 1,50 */
        QUOTIENT,
        /** 2032, without a thousands sign */
        YEAR
    }
}
