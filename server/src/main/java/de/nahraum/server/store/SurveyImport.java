package de.nahraum.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the house brought in at once, or typed in on one day.
 *
 * @param campaign id of the survey it belongs to
 * @param file name of the file; empty for what was typed in
 * @param by name of the account; null if it has none or is gone
 * @param present how many of its reports are still there
 * @param worked on how many of those somebody has worked
 */
public record SurveyImport(
        long id,
        String campaign,
        ReportOrigin origin,
        String file,
        @Nullable String by,
        Instant at,
        SurveyCounts counts,
        int present,
        int worked) {}
