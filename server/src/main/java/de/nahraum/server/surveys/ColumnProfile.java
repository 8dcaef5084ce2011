package de.nahraum.server.surveys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in a column: how often, and which values if they are few. Of columns that tell who somebody is nothing but how often. */
public final class ColumnProfile {
    static final int MOST_VALUES = 60;
    private static final int LONGEST_VALUE = 100;
    private static final int SAMPLES = 200;

    private final String name;
    private final boolean personal;
    private final Map<String, Integer> values = new HashMap<>();
    private final List<String> samples = new ArrayList<>();
    private boolean tooMany;
    private int filled;
    private long signs;

    ColumnProfile(String name) {
        this.name = name;
        this.personal = SurveyWords.isPersonal(name);
    }

    void add(String cell) {
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        signs += cell.length();
        if (personal) {
            return;
        }
        if (samples.size() < SAMPLES) {
            samples.add(cell);
        }
        if (!tooMany) {
            values.merge(cell, 1, Integer::sum);
            if (cell.length() > LONGEST_VALUE || values.size() > MOST_VALUES) {
                tooMany = true;
                values.clear();
            }
        }
    }

    public String name() {
        return name;
    }

    /** Whether it tells, by its name, who somebody is. */
    public boolean isPersonal() {
        return personal;
    }

    /** How many cells of it hold something. */
    public int filled() {
        return filled;
    }

    /** How often each value stands in it; empty if they are too many or too long to be codes. */
    public Optional<Map<String, Integer>> findValues() {
        return tooMany || values.isEmpty() ? Optional.empty() : Optional.of(Map.copyOf(values));
    }

    /** How often each part stands in it where cells hold several; empty if it holds single values, or too many. */
    public Map<String, Integer> findParts(boolean spaceSeparated) {
        Map<String, Integer> parts = new HashMap<>();
        findValues()
                .orElse(Map.of())
                .forEach((value, count) -> SurveyMapping.parts(value, spaceSeparated)
                        .forEach(part -> parts.merge(part, count, Integer::sum)));
        return parts.size() > MOST_VALUES ? Map.of() : Map.copyOf(parts);
    }

    /** Whether nothing but yes and no stands in it, or, where nobody ticked it, nothing at all. */
    public boolean isTick() {
        return filled == 0
                || findValues()
                        .filter(each -> each.keySet().stream()
                                .allMatch(value ->
                                        SurveyField.CONSENT.findUsual(value).isPresent()))
                        .isPresent();
    }

    /** The first cells that hold something. */
    List<String> samples() {
        return List.copyOf(samples);
    }

    double meanSigns() {
        return filled == 0 ? 0 : (double) signs / filled;
    }
}
