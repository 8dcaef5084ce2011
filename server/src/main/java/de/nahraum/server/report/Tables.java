package de.nahraum.server.report;

import java.util.List;

/** Tables with a caption and named columns, as screen readers need them. */
final class Tables {
    private Tables() {}

    static void open(Markup html, String style, String caption, List<String> columns) {
        html.open("div", "class", "scroll").open("table", "class", "data " + style);
        html.leaf("caption", caption).open("thead").open("tr");
        columns.forEach(column -> html.leaf("th", column, "scope", "col"));
        html.close("tr").close("thead").open("tbody").line();
    }

    static void close(Markup html) {
        html.close("tbody").close("table").close("div").line();
    }
}
