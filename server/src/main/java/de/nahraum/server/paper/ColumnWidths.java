package de.nahraum.server.paper;

import de.nahraum.server.paper.Table.Column;
import java.util.List;

/** How wide columns are on a printed page. */
final class ColumnWidths {
    /** Tables of so few rows are not parted at all. */
    static final int ROWS_KEPT_TOGETHER = 6;

    private static final int WHOLE = 100;

    private ColumnWidths() {}

    /** Whole per cent of the table's width by the columns' weights. */
    static List<Integer> percent(Table table) {
        int sum = table.columns().stream().mapToInt(Column::weight).sum();
        return table.columns().stream()
                .map(column -> Math.max(1, Math.round((float) WHOLE * column.weight() / sum)))
                .toList();
    }

    /** A style rule for each width there can be: pages whose styles come from their own sheet allow none at an element. */
    static String rules() {
        StringBuilder rules = new StringBuilder();
        for (int width = 1; width <= WHOLE; width++) {
            rules.append(".w").append(width).append("{width:").append(width).append("%}");
        }
        return rules.toString();
    }
}
