package de.nahraum.server.api;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.goal.Distance;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.explain.Explanation;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.Wording;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import de.nahraum.server.report.ParameterWords;
import de.nahraum.server.report.ReportModel;
import de.nahraum.server.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A goal's figure and counts, or those of one of its districts or of another assumption, as {@code /goals/{id}} has them. */
final class GoalExplainer implements Explainer {
    private static final String FIGURE = "figure";
    private static final String GAP = "gap";
    private static final String DISTANCE = "distance";
    private static final List<String> PARTS = List.of(FIGURE, GAP, DISTANCE, "holds", "missed", "of", "unknown");
    private static final List<String> DISTRICT_PARTS = List.of(FIGURE, GAP);

    @Override
    public List<String> parameters() {
        return List.of("goal", "part", "parameter", "value", "district");
    }

    @Override
    public Supplier<Explanation> ask(String kind, Params params, View view) {
        String id = params.text("goal").orElse(null);
        Evaluation evaluation = (id == null ? Optional.<Evaluation>empty() : view.findEvaluation(id))
                .orElseThrow(() -> Problem.parameter(
                                "goal",
                                id,
                                id == null ? "Required." : "Not one of the allowed values.",
                                view.evaluations().stream()
                                        .map(each -> each.goal().id())
                                        .toList())
                        .raise());
        District district = DistrictsApi.find(params, view.city()).orElse(null);
        if (params.text("parameter").isPresent() || params.text("value").isPresent()) {
            return GoalSensitivity.ask(kind, params, view, evaluation);
        }
        String part = params.findChoice("part", district == null ? PARTS : DISTRICT_PARTS)
                .orElse(FIGURE);
        if (district == null) {
            return () -> ofCity(kind, part, view, evaluation);
        }
        Evaluation.OfDistrict of = evaluation.districts().stream()
                .filter(each -> each.district().id().equals(district.id()))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(
                                "district",
                                district.id(),
                                "The goal does not speak of this district.",
                                evaluation.districts().stream()
                                        .map(each -> each.district().id())
                                        .toList())
                        .raise());
        return () -> ofDistrict(kind, part, view.city(), evaluation, of);
    }

    private static Explanation ofCity(String kind, String part, View view, Evaluation evaluation) {
        GoalsApi.Answer answer = GoalsApi.answer(view, evaluation, false);
        List<Source> sources = Source.ofFiles(view.city(), evaluation.sources());
        boolean isFigure = part.equals(FIGURE);
        boolean isExplained = isFigure || part.equals(DISTANCE);
        ExplanationBuilder builder = start(
                        kind, part, view.city(), evaluation, value(part, answer), unit(part, answer.figureUnit()), null)
                .formula(Wording.say("formula.goal." + formula(part, answer)))
                .calculation(isExplained ? Both.of(evaluation.explanation()) : null)
                .input(Wording.say("input.holding"), Figure.of(answer.holds()), "count", sources)
                .input(Wording.say("input.missing"), Figure.of(evaluation.missing()), "count", sources)
                .input(Wording.say("input.not-known"), Figure.of(answer.unknown()), "count", sources)
                .uncertainty(
                        !isFigure
                                        || answer.outlook() == null
                                        || answer.outlook().text() == null
                                ? Wording.say("uncertainty.goal")
                                : answer.outlook().text());
        long hidden = evaluation.districts().stream()
                .filter(each -> each.figure() instanceof Figure.Hidden)
                .count();
        if (hidden > 0) {
            builder.hidden(Wording.say(
                    "hidden.others",
                    Map.of("hidden", hidden, "of", evaluation.districts().size())));
        }
        return finish(builder, view.city(), evaluation, answer.figure());
    }

    private static Explanation ofDistrict(
            String kind, String part, City city, Evaluation evaluation, Evaluation.OfDistrict of) {
        String unit = Json.code(evaluation.districtFigureUnit());
        var range = of.range();
        boolean isFigure = part.equals(FIGURE);
        Figure value = isFigure ? of.figure() : of.gapPeople();
        ExplanationBuilder builder = start(kind, part, city, evaluation, value, unit(part, unit), of.district())
                .formula(Wording.say(isFigure ? "formula.goal-district." + unit : "formula.goal.part-" + part))
                .calculation(Both.of(of.note()))
                .input(Wording.say("input.goal-figure"), of.figure(), unit, Source.ofFiles(city, evaluation.sources()))
                .uncertainty(
                        range == null || !isFigure
                                ? Wording.say("uncertainty.goal")
                                : Wording.say(
                                        "uncertainty.small-numbers",
                                        Map.of(
                                                "low", Wording.number(range.low(), unit),
                                                "high", Wording.number(range.high(), unit))));
        return finish(builder, city, evaluation, of.figure());
    }

    private static ExplanationBuilder start(
            String kind,
            String part,
            City city,
            Evaluation evaluation,
            Figure figure,
            String unit,
            @Nullable District district) {
        String title = part.equals(FIGURE) ? "title.goal" : "title.goal." + part;
        return new ExplanationBuilder(kind, figure, unit.equals("districts") ? "count" : unit)
                .title(Wording.say(title, Map.of("area", Explainer.area(city, district))))
                .definition(Both.stated(evaluation.goal().text()));
    }

    private static Figure value(String part, GoalsApi.Answer answer) {
        return switch (part) {
            case GAP -> answer.gapPeople();
            case DISTANCE -> distance(answer);
            case "holds" -> Figure.of(answer.holds());
            case "missed" -> Figure.of(answer.of() - answer.holds() - answer.unknown());
            case "of" -> Figure.of(answer.of());
            case "unknown" -> Figure.of(answer.unknown());
            default -> answer.figure();
        };
    }

    private static Figure distance(GoalsApi.Answer answer) {
        Distance distance = answer.distance();
        return distance == null ? Figure.noData() : distance.amount();
    }

    /** What is missing is told by what it is counted in. */
    private static String formula(String part, GoalsApi.Answer answer) {
        Distance distance = answer.distance();
        return switch (part) {
            case FIGURE -> answer.figureUnit();
            case DISTANCE -> distance == null ? "distance" : "distance." + Json.code(distance.unit());
            default -> "part-" + part;
        };
    }

    private static String unit(String part, String ofFigure) {
        return switch (part) {
            case FIGURE -> ofFigure;
            case GAP -> "persons";
            default -> "count";
        };
    }

    private static Explanation finish(ExplanationBuilder builder, City city, Evaluation evaluation, Figure figure) {
        Goal goal = evaluation.goal();
        // Some of them are results themselves.
        if (!(figure instanceof Figure.Hidden)) {
            addParameters(builder, evaluation);
        }
        return builder.noteIf(goal.isProvisional(), "provisional").build(city);
    }

    private static void addParameters(ExplanationBuilder builder, Evaluation evaluation) {
        List<ReportModel.Parameter> first = ParameterWords.in(Language.DE, evaluation);
        for (int p = 0; p < first.size(); p++) {
            Map<String, String> label = new LinkedHashMap<>();
            Map<String, String> text = new LinkedHashMap<>();
            for (Language language : Language.values()) {
                ReportModel.Parameter parameter =
                        ParameterWords.in(language, evaluation).get(p);
                label.put(language.id(), parameter.label());
                text.put(language.id(), parameter.text());
            }
            builder.parameter(label, text);
        }
    }
}
