package de.nahraum.server.report;

import de.nahraum.geodata.advice.StepKey;
import de.nahraum.geodata.goal.GoalChange;
import de.nahraum.server.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What has changed since an earlier report.
 *
 * @param number of the earlier report
 * @param asOf the day it spoke of
 * @param changes by goal, of those both have
 * @param gone names of goals only the earlier one has, in its words
 * @param boundariesChanged whether the districts are others
 * @param settings by what each goal was measured, in each language, by id of the parameter
 * @param advised what it said would help most, by goal, in its order
 */
public record Comparison(
        int number,
        LocalDate asOf,
        Map<String, GoalChange> changes,
        List<String> gone,
        boolean boundariesChanged,
        Map<String, Map<Language, Map<String, Setting>>> settings,
        Map<String, List<Advised>> advised) {

    /**
     * Something the earlier report said would help.
     *
     * @param districts ids of those it was about; none if it was about the city as a whole
     * @param words in each language
     */
    public record Advised(StepKey key, List<String> districts, Map<Language, String> words) {}
}
