package de.nahraum.server.report;

import de.nahraum.geodata.goal.Evaluation.FigureUnit;
import de.nahraum.geodata.goal.GoalChange;
import de.nahraum.geodata.goal.GoalChange.Cause;
import de.nahraum.geodata.goal.GoalChange.Part;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.geodata.goal.Stand;
import de.nahraum.server.report.ReportModel.Change;
import de.nahraum.server.report.ReportModel.ChangePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What changed in a goal between two reports, and why, in words. */
final class ChangeParts {
    /** How the two are spoken of. */
    enum Wording {
        /** As a report speaks of the one before it. */
        SINCE_THE_ONE_BEFORE,
        /** As somebody who has put any two beside each other. */
        OF_ANY_TWO
    }

    private final Map<String, String> districts;
    private final Wording wording;
    private final ReportTexts texts;
    private final Figures figures;

    /** @param districts names by id, in the order they are told in */
    ChangeParts(Map<String, String> districts, Wording wording, ReportTexts texts) {
        this.districts = districts;
        this.wording = wording;
        this.texts = texts;
        this.figures = new Figures(texts);
    }

    /** A goal only the later one has. */
    Change added() {
        return new Change(null, null, texts.get("change.new-goal"), text("new-goal.text"), List.of(), false);
    }

    /** The words for any two where there are some, else those of a report. */
    private String text(String key) {
        return texts.get(key(key));
    }

    private String key(String key) {
        String ofAnyTwo = "compared." + key;
        return wording == Wording.OF_ANY_TWO && texts.find(ofAnyTwo).isPresent() ? ofAnyTwo : "change." + key;
    }

    /**
     * A goal both have.
     *
     * @param unit of its figure
     * @param settings what is set otherwise, each in words
     */
    Change of(GoalChange change, FigureUnit unit, List<String> settings) {
        List<ChangePart> parts = change.changes().stream()
                .map(part -> part(unit, part, part.cause() == Cause.METHOD ? settings : List.of()))
                .toList();
        return new Change(
                change.before().status(),
                change.before().figure(),
                shortly(unit, change),
                text(unit, change, parts),
                parts,
                change.dependsOnOrder());
    }

    /** For the table on page one. */
    private String shortly(FigureUnit unit, GoalChange change) {
        if (!change.isChange()) {
            return texts.get("change.none");
        }
        Stand was = change.before();
        Stand is = change.after();
        if (!was.figure().equals(is.figure())) {
            String figures = texts.say("change.figures", "before", said(unit, was), "after", said(unit, is));
            boolean isMeasuredOtherwise = change.changes().stream()
                    .anyMatch(part -> part.cause() == Cause.METHOD || part.cause() == Cause.BOUNDARY);
            return isMeasuredOtherwise ? figures + texts.get("change.measured") : figures;
        }
        return was.status() == is.status()
                ? texts.get("change.districts")
                : texts.say("change.status", "before", status(was.status()));
    }

    private String text(FigureUnit unit, GoalChange change, List<ChangePart> parts) {
        if (!change.isChange()) {
            return parts.isEmpty() ? text("none.text") : text("none-but-parts");
        }
        List<String> said = new ArrayList<>();
        said.add(texts.say(
                key("from-to"),
                "figureBefore",
                said(unit, change.before()),
                "statusBefore",
                status(change.before().status()),
                "figureAfter",
                said(unit, change.after()),
                "statusAfter",
                status(change.after().status())));
        if (change.parts().isEmpty()) {
            said.add(text("unexplained"));
        }
        return String.join(" ", said);
    }

    private ChangePart part(FigureUnit unit, Part part, List<String> settings) {
        List<String> gained = holding(part.from(), part.to(), true);
        List<String> lost = holding(part.from(), part.to(), false);
        List<String> said = new ArrayList<>(settings);
        if (!part.from().figure().equals(part.to().figure())) {
            said.add(texts.say("change.figures", "before", said(unit, part.from()), "after", said(unit, part.to())));
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
        if (said.size() == settings.size()) {
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

    /** Names of districts in which it holds after and did not before, or the other way round. */
    List<String> holding(Stand before, Stand after, boolean holds) {
        return districts.entrySet().stream()
                .filter(district -> Objects.equals(after.holds().get(district.getKey()), holds)
                        && Objects.equals(before.holds().get(district.getKey()), !holds))
                .map(Map.Entry::getValue)
                .toList();
    }

    String said(FigureUnit unit, Stand stand) {
        return figures.with(unit, stand.figure());
    }

    String status(GoalStatus status) {
        return texts.get("status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
