package de.nahraum.server.report;

import de.nahraum.geodata.goal.Evaluation.FigureUnit;
import de.nahraum.geodata.goal.Sentence;
import de.nahraum.geodata.indicator.Figure;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Figures as a report shows them: rounded people, per cent, and the signs of German tables where there is no number. */
final class Figures {
    static final String HIDDEN = "*";
    static final String NONE = "–";
    static final String NOT_YET = "…";
    static final String TOO_UNCERTAIN = "/";

    private static final int ROUNDING = 10;

    /** Values of sentences and parameters that count people. */
    static final Set<String> PEOPLE_IN_SENTENCES =
            Set.of("covered", "coveredToday", "known", "gap", "calculatedDistance");

    private final ReportTexts texts;

    Figures(ReportTexts texts) {
        this.texts = texts;
    }

    /** People to the nearest 10, so that no one believes in the last digit; few people are 10, for they are not none. */
    static Figure roundedPeople(Figure people) {
        return people instanceof Figure.Value(double number) && number > 0
                ? Figure.of(Math.max(ROUNDING, Math.rint(number / ROUNDING) * ROUNDING))
                : people;
    }

    /** A sentence of the analysis with its people rounded like all others. */
    static Sentence rounded(Sentence sentence) {
        Map<String, Object> values = new HashMap<>(sentence.values());
        PEOPLE_IN_SENTENCES.forEach(name -> values.computeIfPresent(
                name,
                (key, value) -> value instanceof Number number
                                && roundedPeople(Figure.of(number.doubleValue())) instanceof Figure.Value(double people)
                        ? people
                        : value));
        return new Sentence(sentence.key(), values);
    }

    String count(Figure figure) {
        return figure instanceof Figure.Value(double number) ? number == 0 ? NONE : texts.number(number) : sign(figure);
    }

    String share(Figure figure) {
        return figure instanceof Figure.Value(double number) ? texts.percent(number) : sign(figure);
    }

    /** A figure in its unit. */
    String with(FigureUnit unit, Figure figure) {
        return switch (unit) {
            case FRACTION -> share(figure);
            case QUOTIENT ->
                figure instanceof Figure.Value(double number)
                        ? texts.say("unit.quotient", "value", texts.quotient(number))
                        : sign(figure);
            case COUNT, DISTRICTS -> count(figure);
        };
    }

    /** A range with its unit, said once. */
    String range(FigureUnit unit, @Nullable Figure low, @Nullable Figure high) {
        if (low instanceof Figure.Value(double from) && high instanceof Figure.Value(double to)) {
            return unit == FigureUnit.FRACTION
                    ? texts.say("range", "low", texts.percent(from), "high", texts.percent(to))
                    : texts.say("range", "low", texts.quotient(from), "high", texts.quotient(to));
        }
        return low == null ? NONE : sign(low);
    }

    private String sign(Figure figure) {
        return switch (figure) {
            case Figure.Value value -> texts.number(value.number());
            case Figure.Hidden() -> HIDDEN;
            case Figure.Missing(Figure.Reason reason) ->
                switch (reason) {
                    case NO_DATA, NOT_SURVEYED -> NOT_YET;
                    case TOO_FEW -> TOO_UNCERTAIN;
                    case UNKNOWN -> texts.get("sign.unknown");
                    case NOBODY -> NONE;
                };
        };
    }
}
