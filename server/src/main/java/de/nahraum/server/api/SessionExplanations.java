package de.nahraum.server.api;

import de.nahraum.geodata.access.TimedQuestion;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.explain.Explanation.Source;
import de.nahraum.server.explain.ExplanationBuilder;
import de.nahraum.server.explain.Wording;
import java.util.List;

/** What the explanation of a figure about coverage says besides where it is about sessions. */
final class SessionExplanations {
    static final List<String> PARTS = List.of("waiting", "unserved", "sessions", "unknown-hours");

    private SessionExplanations() {}

    /** One of {@link #PARTS}. */
    static ExplanationBuilder builder(String kind, String part, CoverageTimes.Times times) {
        return switch (part) {
            case "waiting" -> new ExplanationBuilder(kind, times.meanWaitingDays(), "days");
            case "unserved" -> new ExplanationBuilder(kind, times.personWeeksUnserved(), "count");
            case "sessions" -> new ExplanationBuilder(kind, Figure.of(times.sessions()), "count");
            case "unknown-hours" -> new ExplanationBuilder(kind, Figure.of(times.offersWithUnknownHours()), "count");
            default -> throw new IllegalArgumentException("Not about sessions: " + part);
        };
    }

    /** Which sessions count, and how many there are. */
    static void add(
            ExplanationBuilder builder, String part, TimedQuestion timed, CoverageTimes.Times times, City city) {
        CoverageTimes.Asked asked = CoverageTimes.asked(timed, city);
        builder.parameter("session", Wording.say("value.session-" + asked.session()))
                .parameter("weeks", Wording.number(asked.weeks(), "count"))
                .parameter("from", Wording.date(asked.from()));
        if (asked.language() != null) {
            builder.parameter("language", Wording.language(asked.language()));
        }
        List<Source> offers = Source.ofKinds(city, "offers");
        builder.input(Wording.say("input.sessions"), Figure.of(times.sessions()), "count", offers)
                .noteIf(true, "sessions")
                .noteIf(part.equals("waiting") && times.waitingIsLowerBound(), "waiting-lower-bound")
                .noteIf(
                        part.equals("waiting") && times.meanWaitingDays().equals(Figure.missing(Figure.Reason.NOBODY)),
                        "nobody-waits")
                .noteIf(times.offersWithUnknownHours() > 0, "unknown-hours");
    }
}
