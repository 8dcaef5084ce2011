package de.nahraum.server.report;

import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.Measure;
import de.nahraum.geodata.goal.Distance;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.GoalChange;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Rates;
import de.nahraum.server.live.View;
import de.nahraum.server.report.ReportModel.DistrictPart;
import de.nahraum.server.report.ReportModel.GoalChapter;
import de.nahraum.server.report.ReportModel.Statement;
import de.nahraum.server.report.ReportModel.Step;
import de.nahraum.server.store.Comments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From an evaluation to its chapter. */
final class GoalParts {
    private final View view;
    private final Comments comments;
    private final ReportTexts texts;
    private final GoalWords words;
    private final @Nullable Comparison before;
    private final ChangeParts changes;
    private final NextParts next;
    private final EarlierParts earlier;

    GoalParts(Subject subject, Comments comments, ReportTexts texts) {
        this.view = subject.view();
        this.before = subject.before();
        this.changes = new ChangeParts(names(subject.view()), ChangeParts.Wording.SINCE_THE_ONE_BEFORE, texts);
        this.next = new NextParts(subject.view(), texts);
        this.earlier = new EarlierParts(subject, texts);
        this.comments = comments;
        this.texts = texts;
        this.words = new GoalWords(texts);
    }

    GoalChapter chapter(Evaluation evaluation) {
        Goal goal = evaluation.goal();
        return new GoalChapter(
                goal.id(),
                goal.seed(),
                words.name(goal),
                words.text(goal),
                goal.measure(),
                evaluation.status(),
                goal.isProvisional(),
                goal.resolution(),
                evaluation.reason(),
                goal.leadUnit(),
                evaluation.figure(),
                evaluation.figureUnit(),
                evaluation.holding(),
                evaluation.districts().size(),
                evaluation.unknown(),
                words.standing(evaluation),
                words.target(evaluation),
                Figures.roundedPeople(evaluation.gapPeople()),
                evaluation.unknown() > 0,
                texts.say(Figures.rounded(evaluation.explanation())),
                evaluation.outlook() == null
                        ? null
                        : texts.say(evaluation.outlook().sentence()),
                evaluation.districtFigureUnit(),
                evaluation.districts().stream().map(this::district).toList(),
                evaluation.sensitivity(),
                evaluation.sensitivity().stream().map(words::sensitivity).toList(),
                steps(goal),
                statements(goal),
                new ParameterWords(texts).list(evaluation),
                sources(evaluation),
                change(evaluation),
                next.of(goal.id()),
                earlier.of(evaluation),
                NotKnownParts.of(evaluation, texts),
                PathParts.of(evaluation),
                distance(evaluation));
    }

    private static Map<String, String> names(View view) {
        Map<String, String> names = new LinkedHashMap<>();
        view.city().districts().forEach(district -> names.put(district.id(), district.name()));
        return names;
    }

    private ReportModel.@Nullable Change change(Evaluation evaluation) {
        if (before == null) {
            return null;
        }
        GoalChange change = before.changes().get(evaluation.goal().id());
        return change == null ? changes.added() : changes.of(change, evaluation.figureUnit(), settings(evaluation));
    }

    /** What is set otherwise than in the report before. */
    private List<String> settings(Evaluation evaluation) {
        Map<String, Setting> was = before == null
                ? Map.of()
                : before.settings()
                        .getOrDefault(evaluation.goal().id(), Map.of())
                        .getOrDefault(texts.language(), Map.of());
        return Setting.differences(was, Setting.of(new ParameterWords(texts).list(evaluation)), texts);
    }

    private DistrictPart district(Evaluation.OfDistrict part) {
        Rates.Range range = part.range();
        return new DistrictPart(
                part.district().id(),
                part.district().number(),
                part.district().name(),
                part.holds(),
                part.figure(),
                range == null ? null : Figure.of(range.low()),
                range == null ? null : Figure.of(range.high()),
                part.note() == null ? null : texts.say(part.note()),
                Figures.roundedPeople(part.gapPeople()));
    }

    private List<Step> steps(Goal goal) {
        return view.city().measures().stream()
                .filter(measure -> measure.goal().equals(goal.id()))
                .map(this::step)
                .toList();
    }

    private Step step(Measure measure) {
        return new Step(
                measure.title(),
                ReportParts.districtName(measure.district(), view),
                measure.leadUnit(),
                measure.costEuro(),
                measure.resolution(),
                measure.end(),
                measure.state(),
                measure.end() != null && measure.end().isBefore(view.asOf()) && measure.state() != Measure.State.DONE);
    }

    private List<Statement> statements(Goal goal) {
        return comments.comments().stream()
                .filter(comment -> goal.id().equals(comment.goal()))
                .map(comment -> ReportParts.statement(comment, view))
                .toList();
    }

    /** Names, and only of sources this audience may know of. */
    private List<String> sources(Evaluation evaluation) {
        return evaluation.sources().stream()
                .map(this::sourceName)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable String sourceName(String file) {
        for (DataSource source : view.city().sources()) {
            if (source.file().equals(file)) {
                String name = source.name();
                return name == null ? texts.name("source-kind", source.kind()) : name;
            }
        }
        return null;
    }

    private ReportModel.@Nullable Distance distance(Evaluation evaluation) {
        Distance distance = evaluation.distance();
        if (distance == null) {
            return null;
        }
        boolean isOfPeople = switch (distance.unit()) {
            case PEOPLE_WITHOUT_REACH, PERSONS_OVER_LINE -> true;
            case HOUSEHOLDS, SUBSIDISED_DWELLINGS, DISTRICTS, OFFERS, FEAR_SPACES, ACCOMMODATION -> false;
        };
        Figure amount = isOfPeople ? Figures.roundedPeople(distance.amount()) : distance.amount();
        String unit = distance.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ReportModel.Distance(
                amount,
                distance.unit(),
                distance.isAtLeast(),
                texts.say(
                        distance.isAtLeast() ? "distance.at-least" : "distance",
                        "unit",
                        texts.get("distance." + unit),
                        "amount",
                        new Figures(texts).count(amount)));
    }
}
