package de.nahraum.server.surveys;

import de.nahraum.geodata.safety.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a table is what, and which values mean what. Columns nobody names here are never looked at.
 *
 * @param columns by field, the name of its column
 * @param values by field, what a value means: a code of the field, or nothing where it says nothing. What is not said here is looked up among common words
 * @param ticks columns to tick, by name, and the reason each stands for
 * @param fixed by field, the code that holds for all rows
 * @param lonFirst whether longitude stands first in positions
 * @param spaceSeparated whether blanks stand between several reasons in one cell
 */
public record SurveyMapping(
        Map<SurveyField, String> columns,
        Map<SurveyField, Map<String, String>> values,
        Map<String, Reason> ticks,
        Map<SurveyField, String> fixed,
        boolean lonFirst,
        boolean spaceSeparated) {
    public SurveyMapping {
        columns = Map.copyOf(columns);
        values = plain(values);
        ticks = Map.copyOf(ticks);
        fixed = Map.copyOf(fixed);
    }

    private static Map<SurveyField, Map<String, String>> plain(Map<SurveyField, Map<String, String>> values) {
        Map<SurveyField, Map<String, String>> plain = new HashMap<>();
        values.forEach((field, codes) -> {
            Map<String, String> each = new HashMap<>();
            codes.forEach((value, code) -> each.put(SurveyWords.plain(value), code));
            plain.put(field, Map.copyOf(each));
        });
        return Map.copyOf(plain);
    }

    /** Why nothing can be taken with a mapping. */
    public enum Problem {
        TOPIC_MISSING,
        POSITION_MISSING,
        /** Neither a column says who agreed, nor somebody that all have. */
        CONSENT_MISSING,
        COLUMN_UNKNOWN,
        /** One column for two fields: one of the two is a slip. */
        COLUMN_TWICE
    }

    /** What is wrong with it for a table of these columns; empty if nothing is. */
    Optional<Problem> findProblem(List<String> table) {
        Set<String> named = new HashSet<>(columns.values());
        if (!table.containsAll(named) || !table.containsAll(ticks.keySet())) {
            return Optional.of(Problem.COLUMN_UNKNOWN);
        }
        // LimeSurvey says when answers were sent off, which is their date, too.
        List<String> told = columns.entrySet().stream()
                .filter(each -> each.getKey() != SurveyField.SUBMITTED)
                .map(Map.Entry::getValue)
                .toList();
        if (new HashSet<>(told).size() != told.size() || told.stream().anyMatch(ticks::containsKey)) {
            return Optional.of(Problem.COLUMN_TWICE);
        }
        if (!has(SurveyField.TOPIC)) {
            return Optional.of(Problem.TOPIC_MISSING);
        }
        if (!columns.containsKey(SurveyField.POSITION)
                && !(columns.containsKey(SurveyField.LATITUDE) && columns.containsKey(SurveyField.LONGITUDE))) {
            return Optional.of(Problem.POSITION_MISSING);
        }
        return has(SurveyField.CONSENT) ? Optional.empty() : Optional.of(Problem.CONSENT_MISSING);
    }

    private boolean has(SurveyField field) {
        return columns.containsKey(field) || fixed.containsKey(field);
    }

    /** What a value means: a code, nothing (an empty text), or, where this is empty, nobody knows. */
    Optional<String> findCode(SurveyField field, String value) {
        String said = values.getOrDefault(field, Map.of()).get(SurveyWords.plain(value));
        return said == null ? SurveyWords.findCode(field, value) : Optional.of(said);
    }

    /** Several values in one cell. */
    List<String> parts(String cell) {
        return parts(cell, spaceSeparated);
    }

    static List<String> parts(String cell, boolean spaceSeparated) {
        return List.of(cell.split(spaceSeparated ? "[\\s,;|]+" : "\\s*[,;|]\\s*", 0)).stream()
                .filter(part -> !part.isBlank())
                .toList();
    }
}
