package de.nahraum.server.report;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.live.View;
import de.nahraum.server.report.ReportModel.Annex;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Hidden;
import de.nahraum.server.report.ReportModel.Source;
import de.nahraum.server.report.ReportModel.Term;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Methods in plain words, sources, words and what they mean, notes. */
final class AnnexParts {
    private static final List<String> TERMS =
            List.of("district", "cell", "reach", "standing", "provisional", "vintage", "hidden", "step");

    private final View view;
    private final List<GoalChapter> goals;
    private final List<Hidden> hidden;
    private final ReportTexts texts;

    AnnexParts(View view, List<GoalChapter> goals, List<Hidden> hidden, ReportTexts texts) {
        this.view = view;
        this.goals = goals;
        this.hidden = hidden;
        this.texts = texts;
    }

    Annex annex() {
        return new Annex(methods(), sources(), hidden, terms(), notes());
    }

    /** Words every report needs, and those of the goals in it; in the order of the alphabet. */
    private List<Term> terms() {
        Stream<String> ofGoals =
                goals.stream().map(goal -> "term." + goal.measure()).distinct();
        return Stream.concat(TERMS.stream().map(term -> "term." + term), ofGoals)
                .flatMap(key -> texts.find(key).stream().map(term -> new Term(term, texts.get(key + ".meaning"))))
                .sorted(Comparator.comparing(
                        Term::term, Collator.getInstance(texts.language().locale())))
                .toList();
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
