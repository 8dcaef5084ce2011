package de.nahraum.server.report;

import de.nahraum.geodata.city.District;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.GoalChange;
import de.nahraum.geodata.goal.GoalChange.Part;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.geodata.goal.Stand;
import de.nahraum.server.live.View;
import de.nahraum.server.report.ReportModel.Change;
import de.nahraum.server.report.ReportModel.ChangePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed in a goal since the report before, and why, in words. */
final class ChangeParts {
    private final View view;
    private final @Nullable Comparison before;
    private final ReportTexts texts;
    private final Figures figures;

    ChangeParts(Subject subject, ReportTexts texts) {
        this.view = subject.view();
        this.before = subject.before();
        this.texts = texts;
        this.figures = new Figures(texts);
    }

    /** Null if there is no report before. */
    @Nullable
    Change of(Evaluation evaluation) {
        if (before == null) {
            return null;
        }
        GoalChange change = before.changes().get(evaluation.goal().id());
        return change == null ? added() : change(evaluation, change);
    }

    private Change added() {
        return new Change(
                null, null, texts.get("change.new-goal"), texts.get("change.new-goal.text"), List.of(), false);
    }

    private Change change(Evaluation evaluation, GoalChange change) {
        List<ChangePart> parts =
                change.changes().stream().map(part -> part(evaluation, part)).toList();
        return new Change(
                change.before().status(),
                change.before().figure(),
                shortly(evaluation, change),
                text(evaluation, change, parts),
                parts,
                change.dependsOnOrder());
    }

    /** For the table on page one. */
    private String shortly(Evaluation evaluation, GoalChange change) {
        if (!change.isChange()) {
            return texts.get("change.none");
        }
        Stand was = change.before();
        Stand is = change.after();
        if (!was.figure().equals(is.figure())) {
            return texts.say("change.figures", "before", said(evaluation, was), "after", said(evaluation, is));
        }
        return was.status() == is.status()
                ? texts.get("change.districts")
                : texts.say("change.status", "before", status(was.status()));
    }

    private String text(Evaluation evaluation, GoalChange change, List<ChangePart> parts) {
        if (!change.isChange()) {
            return parts.isEmpty() ? texts.get("change.none.text") : texts.get("change.none-but-parts");
        }
        List<String> said = new ArrayList<>();
        said.add(texts.say(
                "change.from-to",
                "figureBefore",
                said(evaluation, change.before()),
                "statusBefore",
                status(change.before().status()),
                "figureAfter",
                said(evaluation, change.after()),
                "statusAfter",
                status(change.after().status())));
        if (change.parts().isEmpty()) {
            said.add(texts.get("change.unexplained"));
        }
        return String.join(" ", said);
    }

    private ChangePart part(Evaluation evaluation, Part part) {
        List<String> gained = districts(part, true);
        List<String> lost = districts(part, false);
        List<String> said = new ArrayList<>();
        if (!part.from().figure().equals(part.to().figure())) {
            said.add(texts.say(
                    "change.figures", "before", said(evaluation, part.from()), "after", said(evaluation, part.to())));
        }
        if (part.from().status() != part.to().status()) {
            said.add(texts.say(
                    "change.statuses",
                    "before",
                    status(part.from().status()),
                    "after",
                    status(part.to().status())));
        }
        if (!gained.isEmpty()) {
            said.add(texts.say("change.gained", "districts", texts.names(gained)));
        }
        if (!lost.isEmpty()) {
            said.add(texts.say("change.lost", "districts", texts.names(lost)));
        }
        if (said.isEmpty()) {
            said.add(texts.get("change.known"));
        }
        return new ChangePart(
                part.cause(),
                texts.get("change.cause." + part.cause().name().toLowerCase(Locale.ROOT)),
                part.from().figure(),
                part.to().figure(),
                gained,
                lost,
                String.join("; ", said));
    }

    /** Districts in which it holds after and did not before, or the other way round, in official order. */
    private List<String> districts(Part part, boolean holds) {
        Map<String, Boolean> from = part.from().holds();
        Map<String, Boolean> to = part.to().holds();
        return view.city().districts().stream()
                .filter(district ->
                        Objects.equals(to.get(district.id()), holds) && Objects.equals(from.get(district.id()), !holds))
                .map(District::name)
                .toList();
    }

    private String said(Evaluation evaluation, Stand stand) {
        return figures.with(evaluation.figureUnit(), stand.figure());
    }

    private String status(GoalStatus status) {
        return texts.get("status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
