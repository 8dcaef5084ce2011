package de.nahraum.server.api;

import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.street.TimeOfDay;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.Wording;
import java.util.Map;

/** What the explanations of all figures about ways to a service have in common. */
final class WalkExplanations {
    private WalkExplanations() {}

    /** What was asked: the service, how far, who walks, what counts, along which ways, at what time of day. */
    static ExplanationBuilder addQuestion(ExplanationBuilder builder, CoverageQuestion question, boolean onStreets) {
        builder.parameter("service", Both.label("service", question.service()))
                .parameter("limit", limit(question.limit()))
                .parameter("profile", Wording.say("value." + question.profile().id()))
                .parameter("status", Wording.say("value." + question.statuses().id()))
                .parameter("network", Wording.say(onStreets ? "value.streets" : "value.no-network"));
        if (question.time() == TimeOfDay.EVENING) {
            builder.parameter("time", Wording.say("value.evening")).noteIf(true, "evening");
        }
        return builder;
    }

    /** The limit in words. */
    static Map<String, String> limit(Limit limit) {
        return switch (limit) {
            case Limit.Minutes(double minutes) ->
                Wording.say("value.minutes", Map.of("minutes", Wording.number(minutes, "index")));
            case Limit.Metres(double metres) ->
                Wording.say("value.metres", Map.of("metres", Wording.number(metres, "metres")));
        };
    }
}
