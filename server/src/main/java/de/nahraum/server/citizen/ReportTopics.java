package de.nahraum.server.citizen;

import de.nahraum.geodata.safety.ReportTopic;

/** The pages on which citizens report: where each is found and what it asks. */
final class ReportTopics {
    private ReportTopics() {}

    static String path(ReportTopic topic) {
        return switch (topic) {
            case UNSAFE -> "/unsicher";
            case LIKE -> "/gern-hier";
            case MISSING -> "/treffpunkt-fehlt";
        };
    }

    /** Key of its question. */
    static String title(ReportTopic topic) {
        return switch (topic) {
            case UNSAFE -> "report.unsafe.title";
            case LIKE -> "report.like.title";
            case MISSING -> "report.missing.title";
        };
    }

    /** Key of what somebody says who answers it. */
    static String said(ReportTopic topic) {
        return switch (topic) {
            case UNSAFE -> "state.topic.unsafe";
            case LIKE -> "state.topic.like";
            case MISSING -> "state.topic.missing";
        };
    }
}
