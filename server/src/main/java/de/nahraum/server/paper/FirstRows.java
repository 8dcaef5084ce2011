package de.nahraum.server.paper;

import de.nahraum.server.paper.Table.Cell;
import de.nahraum.server.paper.Table.Column;
import java.util.List;

/**
 * How much room a printed table needs to begin on a page: its title, its head and its first row, which is not parted. Estimated from the length of the texts, rather too much than too
 * little; a page then ends a little earlier instead of with a head alone.
 */
final class FirstRows {
    private static final int STEP = 10;
    private static final int MOST = 150;

    /** Lengths of a table on paper, in millimetres. */
    private static final double WIDTH = Drawing.PAGE_WIDTH_MILLIMETRES;

    private static final double LETTER = 1.75;
    private static final double LINE = 3.9;
    private static final double CELL_PADDING = 2;
    private static final double TITLE = 8;

    private FirstRows() {}

    /**
     * The style of what a table follows, its title or a heading: it begins a page rather than leaving the table less room than it needs.
     *
     * @param above height of what stands between
     */
    static String style(Table table, double above) {
        double height = above
                + TITLE
                + row(table, table.columns().stream().map(Column::label).toList());
        if (!table.rows().isEmpty()) {
            height += row(
                    table, table.rows().getFirst().stream().map(FirstRows::text).toList());
        }
        return "room-" + Math.min(MOST, (int) Math.ceil(height / STEP) * STEP);
    }

    /** A rule for each style. */
    static String rules() {
        StringBuilder rules = new StringBuilder();
        for (int height = STEP; height <= MOST; height += STEP) {
            rules.append(".room-%d{-fs-page-break-min-height:%dmm}".formatted(height, height));
        }
        return rules.toString();
    }

    private static double row(Table table, List<String> texts) {
        List<Integer> widths = ColumnWidths.percent(table);
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            double lettersInALine = Math.max(1, (WIDTH * widths.get(i) / 100 - CELL_PADDING) / LETTER);
            lines = Math.max(lines, (int) Math.ceil(texts.get(i).length() / lettersInALine));
        }
        return lines * LINE + CELL_PADDING;
    }

    private static String text(Cell cell) {
        return String.join("", cell.runs().stream().map(Run::text).toList());
    }
}
