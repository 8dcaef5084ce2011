package de.nahraum.server.report;

import de.nahraum.server.paper.Block;
import de.nahraum.server.paper.Block.Heading;
import de.nahraum.server.paper.Block.Text;
import de.nahraum.server.paper.Block.Tone;
import de.nahraum.server.paper.Run;
import de.nahraum.server.report.ReportModel.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the administration and the Ortsbeiräte say, set apart from what was computed. */
final class StatementBlocks {
    private StatementBlocks() {}

    /** Nothing where nobody said anything. */
    static List<Block> of(List<Statement> statements, ReportTexts texts, int level, String id) {
        List<Block> blocks = new ArrayList<>();
        if (!statements.isEmpty()) {
            blocks.add(new Heading(level, texts.get("heading.statements"), id, false));
        }
        for (Statement statement : statements) {
            String by = statement.district() == null
                    ? statement.by()
                    : texts.say("statement.by", "by", statement.by(), "district", statement.district());
            blocks.add(new Text(List.of(Run.strong(by), Run.plain(": " + statement.text())), Tone.GIVEN));
        }
        return blocks;
    }
}
