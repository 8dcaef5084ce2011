package de.nahraum.server.report;

import de.nahraum.geodata.goal.Evaluation.FigureUnit;
import de.nahraum.geodata.goal.GoalChange;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.geodata.goal.Stand;
import de.nahraum.server.report.ReportModel.Change;
import de.nahraum.server.text.Language;
import java.util.List;
import java.util.Map;

/** Says what changed between any two reports, in the words in which a report says what changed since the one before it. */
public final class ComparisonWords {
    private final ReportTexts texts;
    private final ChangeParts parts;

    /** @param districts names by id, in the order they are told in */
    public ComparisonWords(Map<String, String> districts, Language language) {
        this.texts = ReportTexts.in(language);
        this.parts = new ChangeParts(districts, ChangeParts.Wording.OF_ANY_TWO, texts);
    }

    /**
     * A goal both have.
     *
     * @param was by what it was measured in the earlier one, by id of the parameter
     * @param is the same in the later one
     */
    public Change change(GoalChange change, FigureUnit unit, Map<String, Setting> was, Map<String, Setting> is) {
        return parts.of(change, unit, Setting.differences(was, is, texts));
    }

    /** A goal only the later one has. */
    public Change added() {
        return parts.added();
    }

    /** A goal only the earlier one has. */
    public Change gone(Stand was) {
        return new Change(
                was.status(),
                was.figure(),
                texts.get("compared.gone-goal"),
                texts.get("compared.gone-goal.text"),
                List.of(),
                false);
    }

    /** Names of districts in which the goal holds only in the later one, or with {@code holds} false only in the earlier one. */
    public List<String> districts(Stand before, Stand after, boolean holds) {
        return parts.holding(before, after, holds);
    }

    public String figure(FigureUnit unit, Stand stand) {
        return parts.said(unit, stand);
    }

    public String status(GoalStatus status) {
        return parts.status(status);
    }

    /** What is to be known where causes depend on each other. */
    public String dependsOnOrder() {
        return texts.get("change.depends-on-order");
    }

    /** What is to be known if districts are others. */
    public String boundariesChanged() {
        return texts.get("compared.boundaries-changed");
    }
}
