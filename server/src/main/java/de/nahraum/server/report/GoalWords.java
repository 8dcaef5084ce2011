package de.nahraum.server.report;

import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.indicator.Figure;
import java.util.Map;

/** What is said of a goal: its name, where it stands, what is to be reached, and what other parameters would give. */
final class GoalWords {
    private final ReportTexts texts;
    private final Figures figures;

    GoalWords(ReportTexts texts) {
        this.texts = texts;
        this.figures = new Figures(texts);
    }

    /** A short name; a goal a city has added is called by its own text. */
    String name(Goal goal) {
        return texts.find("goal-name." + goal.id()).orElseGet(() -> text(goal));
    }

    /** The goal in the reader's language, or in one the city wrote it in. */
    String text(Goal goal) {
        Map<String, String> byLanguage = goal.text();
        String text = byLanguage.get(texts.language().id());
        if (text != null) {
            return text;
        }
        return byLanguage.keySet().stream()
                .sorted()
                .findFirst()
                .map(byLanguage::get)
                .orElse(goal.id());
    }

    String standing(Evaluation evaluation) {
        if (evaluation.figure() instanceof Figure.Missing(Figure.Reason reason) && reason == Figure.Reason.UNKNOWN) {
            return texts.get("standing.not-known");
        }
        if (evaluation.figureUnit() == Evaluation.FigureUnit.FRACTION) {
            String share = figures.share(evaluation.figure());
            return evaluation.figure() instanceof Figure.Value ? ofWhat(evaluation.goal(), share) : share;
        }
        if (evaluation.districts().isEmpty()) {
            return Figures.NOT_YET;
        }
        if (!(evaluation.figure() instanceof Figure.Value)) {
            return figures.count(evaluation.figure());
        }
        String said = texts.say(
                "standing",
                "holds",
                evaluation.holding(),
                "of",
                evaluation.districts().size());
        return evaluation.unknown() == 0
                ? said
                : texts.say("standing.unknown", "standing", said, "unknown", evaluation.unknown());
    }

    /** A share says of what it is one. */
    private String ofWhat(Goal goal, String share) {
        String key = "share." + goal.measure();
        return texts.find(key).isPresent() ? texts.say(key, "share", share) : share;
    }

    /** The target in words; of a goal that is not evaluated yet, its text has to do. */
    String target(Evaluation evaluation) {
        Goal goal = evaluation.goal();
        if (evaluation.figureUnit() == Evaluation.FigureUnit.FRACTION) {
            return texts.say(
                    "target.city-share",
                    "op",
                    texts.get("op."
                            + goal.target()
                                    .op()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-')),
                    "share",
                    ofWhat(goal, wholePercent(goal.target().value())));
        }
        if (evaluation.districts().isEmpty()) {
            return Figures.NOT_YET;
        }
        String where = texts.count(
                "where." + goal.holdsIn().scope().name().toLowerCase(java.util.Locale.ROOT),
                evaluation.districts().size());
        Map<String, Object> used = evaluation.parameters();
        return switch (goal.measure()) {
            case "coverage", "scheduled-offers" ->
                texts.say(
                        "target.coverage",
                        "where",
                        where,
                        "share",
                        wholePercent(goal.target().value()),
                        "minutes",
                        number(used.get("minutes")));
            case "presence" -> {
                long places = (long) Math.ceil(goal.target().value());
                yield texts.say(
                        places == 1 ? "target.presence.one" : "target.presence.many",
                        "where",
                        where,
                        "count",
                        texts.number((double) places));
            }
            case "adequate-dwellings" ->
                texts.say(
                        "target.adequate-dwellings",
                        "where",
                        where,
                        "share",
                        wholePercent(goal.target().value()));
            case "housing-need" -> texts.say("target.housing-need", "where", where);
            case "both-topics" -> texts.say("target.both-topics", "where", where);
            case "fear-spaces" ->
                goal.target().value() < 1
                        ? texts.say("target.no-fear-spaces", "where", where)
                        : texts.say(
                                "target.fear-spaces",
                                "where",
                                where,
                                "count",
                                texts.number(Math.floor(goal.target().value())));
            case "concentration" ->
                texts.say("target.concentration", "where", where, "threshold", number(used.get("threshold")));
            default -> where;
        };
    }

    String sensitivity(Evaluation.Sensitivity other) {
        String value = texts.number(other.value());
        if (other.counted() != Evaluation.Counted.DISTRICTS) {
            return ofCity(other, value);
        }
        String said = switch (other.parameter()) {
            case "threshold" ->
                texts.say("sensitivity.threshold", "value", value, "missed", texts.count("districts", other.missed()));
            case "minutes" ->
                texts.say(
                        "sensitivity.minutes",
                        "value",
                        value,
                        "holds",
                        texts.count("sensitivity.districts", other.holds()));
            case "planned-too" ->
                texts.say(
                        other.value() == 0 ? "sensitivity.open" : "sensitivity.planned",
                        "holds",
                        texts.count("sensitivity.districts", other.holds()));
            case "let-too" ->
                texts.say(
                        other.value() == 0 ? "sensitivity.free" : "sensitivity.let-too",
                        "holds",
                        texts.count("sensitivity.districts", other.holds()));
            case "implemented-too" ->
                texts.say(
                        "sensitivity.districts-hold",
                        "what",
                        assumption(other, value),
                        "holds",
                        texts.count("sensitivity.districts", other.holds()));
            default ->
                texts.say(
                        "sensitivity.other",
                        "parameter",
                        texts.name("parameter", other.parameter()),
                        "value",
                        value,
                        "holds",
                        texts.count("sensitivity.districts", other.holds()));
        };
        return other.unknown() == 0 ? said : said + texts.say("sensitivity.unknown", "unknown", other.unknown());
    }

    private String ofCity(Evaluation.Sensitivity other, String value) {
        String what = assumption(other, value);
        return other.counted() == Evaluation.Counted.CITY
                ? texts.say(other.holds() > 0 ? "sensitivity.city.yes" : "sensitivity.city.no", "what", what)
                : texts.say("sensitivity.accommodation", "what", what, "holds", texts.number((double) other.holds()));
    }

    private String assumption(Evaluation.Sensitivity other, String value) {
        return other.parameter().equals("target")
                ? texts.say("sensitivity.what.target", "value", wholePercent(other.value()))
                : texts.get("sensitivity.what." + other.parameter() + "." + value);
    }

    private String wholePercent(double fraction) {
        return texts.say("percent", "value", texts.number(fraction * 100));
    }

    private String number(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number number ? texts.number(number.doubleValue()) : Figures.NOT_YET;
    }
}
