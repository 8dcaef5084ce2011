package de.nahraum.server.archive;

import de.nahraum.geodata.goal.GoalChange;
import de.nahraum.server.archive.FiledGoals.FiledGoal;
import de.nahraum.server.archive.ReportComparison.At;
import de.nahraum.server.archive.ReportComparison.Goal;
import de.nahraum.server.live.Recomputed;
import de.nahraum.server.report.ComparisonWords;
import de.nahraum.server.report.ReportModel.Change;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes down what two papers say of the same goals. */
final class ComparisonWriter {
    private final FiledGoals earlier;
    private final FiledGoals later;
    private final Map<String, GoalChange> changes;
    private final ComparisonWords words;

    private ComparisonWriter(FiledGoals earlier, FiledGoals later, Optional<Recomputed> recomputed, Language language) {
        this.earlier = earlier;
        this.later = later;
        this.changes = GoalChanges.between(
                earlier.stands(),
                later.stands(),
                recomputed.map(Recomputed::links).orElse(Map.of()));
        Map<String, String> districts = new LinkedHashMap<>(later.districts());
        earlier.districts().forEach(districts::putIfAbsent);
        this.words = new ComparisonWords(districts, language);
    }

    /** @param recomputed the goals worked out again; empty if that cannot be done */
    static ReportComparison write(Pair pair, Language language, Optional<Recomputed> recomputed) {
        ComparisonWriter writer = new ComparisonWriter(pair.before(), pair.after(), recomputed, language);
        boolean boundariesChanged =
                recomputed.filter(Recomputed::boundariesChanged).isPresent();
        return new ReportComparison(
                language.id(),
                pair.audience(),
                of(pair.earlier()),
                of(pair.later()),
                recomputed.isPresent(),
                boundariesChanged,
                boundariesChanged ? List.of(writer.words.boundariesChanged()) : List.of(),
                writer.goals());
    }

    private static ReportComparison.Of of(FiledReport report) {
        FiledReport.Withdrawal withdrawal = report.withdrawal();
        return new ReportComparison.Of(
                report.number(),
                report.basis().asOf(),
                report.basis().version(),
                withdrawal == null ? null : withdrawal.at());
    }

    private List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        later.goals().forEach((id, now) -> {
            FiledGoal was = earlier.goals().get(id);
            goals.add(was == null ? added(id, now) : both(id, was, now));
        });
        earlier.goals().forEach((id, was) -> {
            if (!later.goals().containsKey(id)) {
                goals.add(new Goal(id, was.name(), at(was), null, List.of(), List.of(), words.gone(was.stand()), null));
            }
        });
        return goals;
    }

    private Goal added(String id, FiledGoal now) {
        return new Goal(id, now.name(), null, at(now), List.of(), List.of(), words.added(), null);
    }

    private Goal both(String id, FiledGoal was, FiledGoal now) {
        Change change =
                words.change(Objects.requireNonNull(changes.get(id)), now.unit(), was.settings(), now.settings());
        return new Goal(
                id,
                now.name(),
                at(was),
                at(now),
                words.districts(was.stand(), now.stand(), true),
                words.districts(was.stand(), now.stand(), false),
                change,
                change.dependsOnOrder() ? words.dependsOnOrder() : null);
    }

    private At at(FiledGoal goal) {
        return new At(
                goal.stand().status(),
                words.status(goal.stand().status()),
                goal.stand().figure(),
                goal.unit(),
                words.figure(goal.unit(), goal.stand()));
    }
}
