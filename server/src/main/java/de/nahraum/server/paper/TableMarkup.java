package de.nahraum.server.paper;

import de.nahraum.server.paper.Table.Cell;
import de.nahraum.server.paper.Table.Column;
import java.util.List;
import java.util.stream.Stream;

/** Writes tables with a caption and named rows and columns, as screen readers need them. */
final class TableMarkup {
    /** So many are never parted from each other: no row stands alone on the last page. */
    private static final int ROWS_AT_THE_END = 2;

    /** Tables of no more columns find room on every screen. */
    private static final int FITTING_COLUMNS = 2;

    private static final String[] NOTHING = {};

    private static final String[] ROW_HEAD = {"scope", "row"};

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
        boolean isStacked = form == Form.PAGE && table.columns().size() > FITTING_COLUMNS;
        // On narrow screens each row is a card; the roles keep it a table for those who hear it.
        html.open("table", role("table", isStacked, "data" + (few ? " few" : "") + (isStacked ? " stacked" : "")))
                .leaf(
                        "caption",
                        table.caption(),
                        form == Form.PRINT ? new String[] {"class", FirstRows.style(table, 0)} : NOTHING);
        head(table, isStacked);
        int last = Math.max(0, table.rows().size() - ROWS_AT_THE_END);
        html.open("tbody", role("rowgroup", isStacked, "")).line();
        for (int i = 0; i < table.rows().size(); i++) {
            if (form == Form.PRINT && i == last && !few) {
                html.close("tbody").open("tbody", "class", "together").line();
            }
            row(table, table.rows().get(i), isStacked);
        }
        html.close("tbody").close("table").close("div").line();
    }

    private void head(Table table, boolean isStacked) {
        List<Integer> widths = ColumnWidths.percent(table);
        html.open("thead", role("rowgroup", isStacked, "")).open("tr", role("row", isStacked, ""));
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            String style = (column.kind() == Column.Kind.NUMBER ? "number " : "") + "w" + widths.get(i);
            html.leaf(
                    "th",
                    column.label(),
                    isStacked
                            ? new String[] {"scope", "col", "role", "columnheader", "class", style}
                            : new String[] {"scope", "col", "class", style});
        }
        html.close("tr").close("thead");
    }

    private void row(Table table, List<Cell> row, boolean isStacked) {
        html.open("tr", role("row", isStacked, ""));
        for (int i = 0; i < row.size(); i++) {
            Column column = table.columns().get(i);
            Cell cell = row.get(i);
            switch (column.kind()) {
                case HEAD ->
                    cell("th", cell, isStacked ? new String[] {"scope", "row", "role", "rowheader"} : ROW_HEAD);
                case TEXT -> cell("td", cell, labelled(column, cell, isStacked, ""));
                case NUMBER -> cell("td", cell, labelled(column, cell, isStacked, "number"));
            }
        }
        html.close("tr").line();
    }

    private static String[] role(String role, boolean isStacked, String style) {
        Stream<String> roles = isStacked ? Stream.of("role", role) : Stream.of();
        return Stream.concat(roles, style.isEmpty() ? Stream.of() : Stream.of("class", style))
                .toArray(String[]::new);
    }

    /** What its column says stands before it where the head of the table cannot be seen; before nothing, nothing. */
    private static String[] labelled(Column column, Cell cell, boolean isStacked, String style) {
        boolean isEmpty = cell.runs().stream().allMatch(run -> run.text().isBlank());
        Stream<String> label = isStacked && !isEmpty && !column.label().isBlank()
                ? Stream.of("data-label", column.label() + ": ")
                : Stream.of();
        return Stream.concat(Stream.of(role("cell", isStacked, style)), label).toArray(String[]::new);
    }

    private void cell(String tag, Cell cell, String... attributes) {
        html.open(tag, attributes);
        runs.write(cell.runs());
        html.close(tag);
    }
}
