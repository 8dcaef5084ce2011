package de.nahraum.server.report;

import de.nahraum.geodata.goal.GoalChange;
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
 */
public record Comparison(
        int number, LocalDate asOf, Map<String, GoalChange> changes, List<String> gone, boolean boundariesChanged) {}
