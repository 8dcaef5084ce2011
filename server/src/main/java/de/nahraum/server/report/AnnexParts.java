package de.nahraum.server.report;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.live.View;
import de.nahraum.server.report.ReportModel.Annex;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Source;
import java.util.ArrayList;
import java.util.List;

/** Methods in plain words, sources, notes. */
final class AnnexParts {
    private final View view;
    private final List<GoalChapter> goals;
    private final ReportTexts texts;

    AnnexParts(View view, List<GoalChapter> goals, ReportTexts texts) {
        this.view = view;
        this.goals = goals;
        this.texts = texts;
    }

    Annex annex() {
        return new Annex(methods(), sources(), notes());
    }

    /** Those of the goals in the report, and what holds for all. */
    private List<String> methods() {
        List<String> methods = new ArrayList<>();
        goals.stream()
                .filter(GoalChapter::isEvaluated)
                .map(GoalChapter::measure)
                .distinct()
                .flatMap(measure -> texts.find("method." + measure).stream())
                .forEach(methods::add);
        methods.add(texts.get("method.walking"));
        if (view.city().streets().isEmpty()) {
            methods.add(texts.get("method.no-network"));
        }
        double share = view.city().settings().minimumCellCoverage();
        methods.add(texts.say("method.unknown", "share", texts.percent(share)));
        methods.add(texts.get("method.verdict"));
        methods.add(texts.get("method.outlook"));
        methods.add(texts.get("method.rounding"));
        return List.copyOf(methods);
    }

    private List<Source> sources() {
        return view.city().sources().stream()
                .map(source -> new Source(
                        texts.name("source-kind", source.kind()),
                        source.name(),
                        source.licence(),
                        source.vintage(),
                        view.city().audience() == Audience.INTERNAL ? source.note() : null))
                .toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(texts.get("note.not-covered"));
        notes.add(texts.get("note.districts"));
        if (goals.stream().anyMatch(GoalChapter::isAboutNeed)) {
            notes.add(texts.get("note.need"));
        }
        notes.add(texts.get("note.proof"));
        if (view.city().audience() == Audience.PUBLIC) {
            notes.add(texts.get("note.public"));
        } else if (view.comments().comments().isEmpty()) {
            notes.add(texts.get("note.no-comments"));
        }
        return List.copyOf(notes);
    }
}
