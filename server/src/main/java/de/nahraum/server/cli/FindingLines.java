package de.nahraum.server.cli;

import de.nahraum.geodata.notice.Severity;
import de.nahraum.server.store.Finding;
import de.nahraum.server.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Findings as lines: the first of each severity, and how many there are. */
final class FindingLines {
    private static final int LISTED_ERRORS = 30;
    private static final int LISTED_WARNINGS = 10;
    private static final int LISTED_OF_TABLE = 30;

    private FindingLines() {}

    static void tell(List<Finding> findings, Texts texts, Consumer<String> say) {
        tell(findings, Severity.ERROR, LISTED_ERRORS, "cli.more", texts, say);
        tell(findings, Severity.WARNING, LISTED_WARNINGS, "cli.more", texts, say);
        long infos = findings.stream()
                .filter(each -> each.severity() == Severity.INFO)
                .count();
        say.accept(texts.say("cli.infos", Map.of("count", infos)));
    }

    /** Those of a table, mere remarks too: before it is taken over they stand nowhere else. */
    static void tellAll(List<Finding> findings, Texts texts, Consumer<String> say) {
        for (Severity severity : Severity.values()) {
            tell(findings, severity, LISTED_OF_TABLE, "cli.further", texts, say);
        }
    }

    private static void tell(
            List<Finding> findings, Severity severity, int listed, String more, Texts texts, Consumer<String> say) {
        List<Finding> these =
                findings.stream().filter(each -> each.severity() == severity).toList();
        String kind = severity.name().toLowerCase(Locale.ROOT);
        say.accept(texts.say(
                severity == Severity.INFO ? "cli.infos" : "cli.findings-" + kind, Map.of("count", these.size())));
        these.stream().limit(listed).forEach(finding -> say.accept("  " + line(finding, texts)));
        if (these.size() > listed) {
            say.accept("  " + texts.say(more, Map.of("count", these.size() - listed)));
        }
    }

    static String line(Finding finding, Texts texts) {
        Integer row = finding.where().row();
        String at = row == null ? "" : texts.say("cli.row", Map.of("row", String.valueOf(row)));
        return finding.where().file() + at + ": " + texts.say(finding);
    }
}
