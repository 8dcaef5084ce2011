package de.nahraum.server.report;

import de.nahraum.server.report.ReportModel.Statement;
import java.util.List;

/** What the administration and the Ortsbeiräte say, set apart from what was computed. */
final class Statements {
    private Statements() {}

    static void write(List<Statement> statements, ReportTexts texts, Markup html, String heading) {
        if (statements.isEmpty()) {
            return;
        }
        html.leaf(heading, texts.get("heading.statements")).open("div", "class", "statements");
        for (Statement statement : statements) {
            String by = statement.district() == null
                    ? statement.by()
                    : texts.say("statement.by", "by", statement.by(), "district", statement.district());
            html.open("p", "class", "given")
                    .leaf("strong", by)
                    .text(": " + statement.text())
                    .close("p");
        }
        html.close("div");
    }
}
