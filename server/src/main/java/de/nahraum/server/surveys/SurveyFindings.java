package de.nahraum.server.surveys;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what is odd, in the order found: of one kind the first {@value #LISTED_PER_KIND}, the rest is counted. Not thread-safe. */
final class SurveyFindings {
    static final int LISTED_PER_KIND = 500;

    private final List<SurveyFinding> listed = new ArrayList<>();
    private final Map<SurveyFinding.Kind, Integer> counts = new EnumMap<>(SurveyFinding.Kind.class);

    void add(SurveyFinding finding) {
        if (counts.merge(finding.kind(), 1, Integer::sum) <= LISTED_PER_KIND) {
            listed.add(finding);
        }
    }

    List<SurveyFinding> list() {
        return List.copyOf(listed);
    }

    /** How many of each kind there are, those not listed too. */
    Map<SurveyFinding.Kind, Integer> counts() {
        return Map.copyOf(counts);
    }
}
