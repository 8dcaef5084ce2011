package de.nahraum.server.paper;

import de.nahraum.server.paper.Table.Cell;
import de.nahraum.server.paper.Table.Column;
import java.util.List;

/** Writes tables with a caption and named rows and columns, as screen readers need them. */
final class TableMarkup {
    /** So many are never parted from each other: no row stands alone on the last page. */
    private static final int ROWS_AT_THE_END = 2;

    private final Form form;
    private final Markup html;
    private final RunMarkup runs;

    TableMarkup(Form form, Markup html, RunMarkup runs) {
        this.form = form;
        this.html = html;
        this.runs = runs;
    }

    void write(Table table) {
        if (form == Form.PAGE) {
            // What can be scrolled must be reached with the keyboard and have a name.
            html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", table.caption());
        } else {
            html.open("div", "class", "scroll");
        }
        boolean few = table.rows().size() <= ColumnWidths.ROWS_KEPT_TOGETHER;
        html.open("table", "class", "data" + (few ? " few" : "")).leaf("caption", table.caption());
        head(table);
        int last = Math.max(0, table.rows().size() - ROWS_AT_THE_END);
        html.open("tbody").line();
        for (int i = 0; i < table.rows().size(); i++) {
            if (form == Form.PRINT && i == last && !few) {
                html.close("tbody").open("tbody", "class", "together").line();
            }
            row(table, table.rows().get(i));
        }
        html.close("tbody").close("table").close("div").line();
    }

    private void head(Table table) {
        List<Integer> widths = ColumnWidths.percent(table);
        html.open("thead").open("tr");
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            String style = (column.kind() == Column.Kind.NUMBER ? "number " : "") + "w" + widths.get(i);
            html.leaf("th", column.label(), "scope", "col", "class", style);
        }
        html.close("tr").close("thead");
    }

    private void row(Table table, List<Cell> row) {
        html.open("tr");
        for (int i = 0; i < row.size(); i++) {
            switch (table.columns().get(i).kind()) {
                case HEAD -> cell("th", row.get(i), "scope", "row");
                case TEXT -> cell("td", row.get(i));
                case NUMBER -> cell("td", row.get(i), "class", "number");
            }
        }
        html.close("tr").line();
    }

    private void cell(String tag, Cell cell, String... attributes) {
        html.open(tag, attributes);
        runs.write(cell.runs());
        html.close(tag);
    }
}
