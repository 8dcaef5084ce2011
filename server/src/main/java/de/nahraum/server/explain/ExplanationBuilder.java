package de.nahraum.server.explain;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.explain.Explanation.Input;
import de.nahraum.server.explain.Explanation.Parameter;
import de.nahraum.server.explain.Explanation.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts an explanation together, and keeps its promises: a hidden figure is explained without any of its numbers, whatever was put in; there
 * is no calculation with a number that is not shown.
 */
public final class ExplanationBuilder {
    private final String figure;
    private final Figure value;
    private final String unit;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Map<String, String>> notes = new ArrayList<>();
    private Map<String, String> title = Map.of();
    private Map<String, String> definition = Map.of();
    private Map<String, String> formula = Map.of();
    private @Nullable Map<String, String> calculation;
    private @Nullable Map<String, String> uncertainty;
    private @Nullable Map<String, String> hidden;

    public ExplanationBuilder(String figure, Figure value, String unit) {
        this.figure = figure;
        this.value = value;
        this.unit = unit;
    }

    public ExplanationBuilder title(Map<String, String> text) {
        title = text;
        return this;
    }

    public ExplanationBuilder definition(Map<String, String> text) {
        definition = text;
        return this;
    }

    public ExplanationBuilder formula(Map<String, String> text) {
        formula = text;
        return this;
    }

    /** A calculation in words of its own. */
    public ExplanationBuilder calculation(@Nullable Map<String, String> text) {
        calculation = text;
        return this;
    }

    /** The formula with numbers put in, and the value as {@code value}; none if one of them is not there. */
    public ExplanationBuilder calculation(String key, Map<String, Operand> operands) {
        Map<String, Object> said = new HashMap<>();
        operands.forEach((name, operand) -> {
            if (operand.value() instanceof Figure.Value(double number)) {
                said.put(name, Wording.number(number, operand.unit()));
            }
        });
        if (value instanceof Figure.Value(double number) && said.size() == operands.size()) {
            said.put("value", Wording.number(number, unit));
            calculation = Wording.say("calculation." + key, said);
        }
        return this;
    }

    /** A number in a calculation. */
    public record Operand(Figure value, String unit) {}

    public ExplanationBuilder input(Map<String, String> label, Figure number, String inputUnit, List<Source> sources) {
        inputs.add(new Input(label, number, inputUnit, sources));
        return this;
    }

    /** A choice; its name is a text of the explanations. */
    public ExplanationBuilder parameter(String name, Map<String, String> text) {
        return parameter(Wording.say("parameter." + name), text);
    }

    public ExplanationBuilder parameter(Map<String, String> label, Map<String, String> text) {
        parameters.add(new Parameter(label, text));
        return this;
    }

    public ExplanationBuilder uncertainty(@Nullable Map<String, String> text) {
        uncertainty = text;
        return this;
    }

    /** What is not shown beside a figure that is. */
    public ExplanationBuilder hidden(@Nullable Map<String, String> text) {
        hidden = text;
        return this;
    }

    public ExplanationBuilder note(Map<String, String> text) {
        notes.add(text);
        return this;
    }

    /** A note if it applies. */
    public ExplanationBuilder noteIf(boolean applies, String key) {
        return applies ? note(Wording.say("note." + key)) : this;
    }

    public Explanation build(City city) {
        if (city.settings().demo()) {
            notes.add(Wording.say("note.demo"));
        }
        boolean isHidden = value instanceof Figure.Hidden;
        boolean hasValue = value instanceof Figure.Value;
        return new Explanation(
                figure,
                title,
                value,
                unit,
                definition,
                formula,
                hasValue ? calculation : null,
                isHidden ? inputs.stream().map(Input::asHidden).toList() : List.copyOf(inputs),
                List.copyOf(parameters),
                hasValue ? uncertainty : null,
                isHidden ? Wording.say("hidden") : hidden,
                List.copyOf(notes),
                city.settings().demo(),
                city.dataVersion());
    }
}
