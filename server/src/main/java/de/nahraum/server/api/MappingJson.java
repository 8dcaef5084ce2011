package de.nahraum.server.api;

import de.nahraum.geodata.safety.Reason;
import de.nahraum.server.surveys.SurveyField;
import de.nahraum.server.surveys.SurveyMapping;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mapping of a survey's columns as the interface writes and reads it. */
final class MappingJson {
    private static final int MOST_VALUES = 1000;
    private static final int LONGEST = 300;

    private MappingJson() {}

    record ColumnAnswer(String field, String column) {}

    record TickAnswer(String column, String reason) {}

    record FixedAnswer(String field, String code) {}

    record Answer(
            List<ColumnAnswer> columns,
            List<TickAnswer> ticks,
            List<FixedAnswer> fixed,
            boolean lonFirst,
            boolean spaceSeparated) {
        static Answer of(SurveyMapping mapping) {
            return new Answer(
                    mapping.columns().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each -> new ColumnAnswer(each.getKey().id(), each.getValue()))
                            .toList(),
                    mapping.ticks().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each -> new TickAnswer(
                                    each.getKey(), each.getValue().id()))
                            .toList(),
                    mapping.fixed().entrySet().stream()
                            .sorted(Comparator.comparing(Map.Entry::getKey))
                            .map(each -> new FixedAnswer(each.getKey().id(), each.getValue()))
                            .toList(),
                    mapping.lonFirst(),
                    mapping.spaceSeparated());
        }
    }

    /** Reads one; a problem names what is not as it should be. */
    static SurveyMapping read(JsonBody body) {
        Params params = body.params(List.of("columns", "values", "ticks", "fixed"), "lonFirst", "spaceSeparated");
        Map<SurveyField, String> columns = new EnumMap<>(SurveyField.class);
        for (JsonBody each : body.list("columns", SurveyField.values().length)) {
            Params column = each.params(List.of(), "field", "column");
            columns.put(field(column), text(column, "column"));
        }
        Map<SurveyField, Map<String, String>> values = new EnumMap<>(SurveyField.class);
        for (JsonBody each : body.list("values", MOST_VALUES)) {
            Params value = each.params(List.of(), "field", "value", "code");
            SurveyField field = field(value);
            values.computeIfAbsent(field, ignored -> new HashMap<>())
                    .put(
                            text(value, "value"),
                            value.findChoice("code", field.codes()).orElse(""));
        }
        Map<String, Reason> ticks = new HashMap<>();
        for (JsonBody each : body.list("ticks", MOST_VALUES)) {
            Params tick = each.params(List.of(), "column", "reason");
            ticks.put(
                    text(tick, "column"),
                    tick.findCode("reason", Reason.ids(), Reason::find)
                            .orElseThrow(() -> tick.problem("reason", null, "Required.", Reason.ids())));
        }
        return new SurveyMapping(
                columns, values, ticks, fixed(body), params.flag("lonFirst"), params.flag("spaceSeparated"));
    }

    private static Map<SurveyField, String> fixed(JsonBody body) {
        Map<SurveyField, String> fixed = new EnumMap<>(SurveyField.class);
        for (JsonBody each : body.list("fixed", SurveyField.values().length)) {
            Params code = each.params(List.of(), "field", "code");
            SurveyField field = field(code);
            fixed.put(
                    field,
                    code.findChoice("code", field.codes())
                            .orElseThrow(() -> code.problem("code", null, "Required.", field.codes())));
        }
        return fixed;
    }

    private static SurveyField field(Params params) {
        return params.findCode("field", SurveyField.ids(), SurveyField::find)
                .orElseThrow(() -> params.problem("field", null, "Required.", SurveyField.ids()));
    }

    private static String text(Params params, String name) {
        String text = params.required(name, List.of("a text"));
        if (text.length() > LONGEST) {
            throw params.problem(name, text, "Too long.", List.of("at most " + LONGEST + " signs"));
        }
        return text;
    }
}
