package de.nahraum.server.surveys;

import de.nahraum.server.store.SurveyCounts;
import java.util.List;
import java.util.Map;

/**
 * What came of an import.
 *
 * @param id of the import; 0 if there was nothing new
 * @param findings the first of each kind
 * @param kinds how many of each kind there are
 */
public record SurveyOutcome(
        long id, SurveyCounts counts, List<SurveyFinding> findings, Map<SurveyFinding.Kind, Integer> kinds) {}
