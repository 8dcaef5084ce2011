package de.nahraum.server.citizen;

import de.nahraum.server.archive.ReportComparison;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two filed reports side by side, or the choice of two.
 *
 * @param message what is wrong with the choice; empty if nothing is
 * @param choice null if there are no two to choose
 * @param compared null until two are chosen
 * @param all where all reports are
 */
public record ComparisonPage(
        Page page,
        ArchiveTexts texts,
        String title,
        String message,
        @Nullable PairChoice choice,
        @Nullable Compared compared,
        String all) {

    /**
     * What came of it.
     *
     * @param changed goals that stand otherwise, or for other reasons
     * @param json the same for machines
     */
    public record Compared(
            Option earlier,
            Option later,
            List<String> notes,
            List<ReportComparison.Goal> goals,
            List<ReportComparison.Goal> changed,
            String json) {}

    public String language() {
        return texts.languageId();
    }

    public String text(String key) {
        return texts.get("compare." + key);
    }

    /** What a goal stood at, or a dash where a report does not have it. */
    public String at(ReportComparison.@Nullable At at) {
        return at == null ? "–" : at.figureText() + " · " + at.statusText();
    }

    public String names(List<String> districts) {
        return String.join(", ", districts);
    }
}
