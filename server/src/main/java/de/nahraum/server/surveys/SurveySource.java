package de.nahraum.server.surveys;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The program a table comes from, told by the columns it always writes. */
public enum SurveySource {
    LIMESURVEY,
    KOBO,
    /** Our own template. */
    OWN,
    OTHER;

    private static final int OWN_COLUMNS = 3;

    /** LimeSurvey writes codes or whole questions as names, in the language of whoever exports. */
    private static final List<List<String>> LIMESURVEY_COLUMNS = List.of(
            List.of("submitdate", "startlanguage"),
            List.of("response id", "date submitted"),
            List.of("antwort id", "datum abgeschickt"));

    private static final List<String> KOBO_COLUMNS = List.of("_uuid", "_submission_time");

    public static SurveySource of(List<String> columns) {
        Set<String> names = columns.stream().map(SurveyWords::plain).collect(Collectors.toSet());
        if (names.containsAll(KOBO_COLUMNS)) {
            return KOBO;
        }
        if (LIMESURVEY_COLUMNS.stream().anyMatch(names::containsAll)) {
            return LIMESURVEY;
        }
        long own = SurveyTemplate.COLUMNS.stream().filter(names::contains).count();
        return own >= OWN_COLUMNS ? OWN : OTHER;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
