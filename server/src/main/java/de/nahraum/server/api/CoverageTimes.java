package de.nahraum.server.api;

import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.OfferSearch;
import de.nahraum.geodata.access.SessionTime;
import de.nahraum.geodata.access.TimedCoverage;
import de.nahraum.geodata.access.TimedQuestion;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.live.View;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The times of an answer about coverage. */
final class CoverageTimes {
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private CoverageTimes() {}

    /** What was asked. */
    record Asked(String session, @Nullable String language, int weeks, LocalDate from) {}

    /** What came of it, for the city or a district. */
    record Times(
            Figure meanWaitingDays,
            boolean waitingIsLowerBound,
            Figure personWeeksUnserved,
            int sessions,
            int offersWithUnknownHours) {}

    /**
     * The question about times, if any of {@code session}, {@code language}, {@code weeks}, {@code from} is given.
     *
     * @throws Problem.Raised for what has no sessions, or none this audience may see
     */
    static Optional<TimedQuestion> find(Params params, View view, CoverageQuestion question, Clock clock) {
        return find(params, view, question, () -> from(params, view.city(), clock));
    }

    /** The same of a question that must name the day: one figure is meant, and tomorrow's is another. */
    static Optional<TimedQuestion> findOfDay(Params params, View view, CoverageQuestion question) {
        return find(params, view, question, () -> requireDay(params));
    }

    private static Optional<TimedQuestion> find(
            Params params, View view, CoverageQuestion question, Supplier<LocalDate> from) {
        boolean asked = Stream.of("session", "language", "weeks", "from")
                .anyMatch(name -> params.text(name).isPresent());
        if (!asked) {
            return Optional.empty();
        }
        requireTopic(question.service(), view);
        City city = view.city();
        return Optional.of(new TimedQuestion(
                question,
                params.code("session", SessionTime.ids(), SessionTime::find, SessionTime.ANY),
                params.findChoice("language", OfferSearch.listLanguages(city)).orElse(null),
                from.get().atStartOfDay(city.calendar().zone()).toInstant(),
                params.integer("weeks", TimedQuestion.LEAST_WEEKS, TimedQuestion.MOST_WEEKS)
                        .orElse(TimedQuestion.USUAL_WEEKS)));
    }

    /** A problem for a service that has no sessions this audience may see. */
    static void requireTopic(String service, View view) {
        if (!view.timedTopics().contains(service)) {
            List<String> topics = view.city().listServices().stream()
                    .filter(view.timedTopics()::contains)
                    .toList();
            throw Problem.parameter("service", service, "Only topics of offers have sessions.", topics)
                    .raise();
        }
    }

    /** The day from the parameter {@code from}, else today in the city. */
    static LocalDate from(Params params, City city, Clock clock) {
        ZoneId zone = city.calendar().zone();
        return day(params).orElseGet(() -> LocalDate.now(clock.withZone(zone)));
    }

    /** The day from the parameter {@code from}, which must be given. */
    static LocalDate requireDay(Params params) {
        return day(params).orElseThrow(() -> params.problem("from", null, "Required.", List.of(FIRST + "–" + LAST)));
    }

    private static Optional<LocalDate> day(Params params) {
        return params.date("from", FIRST, LAST);
    }

    static Asked asked(TimedQuestion question, City city) {
        return new Asked(
                question.when().id(),
                question.language(),
                question.weeks(),
                LocalDate.ofInstant(question.from(), city.calendar().zone()));
    }

    /** Of the city. */
    static Times times(TimedCoverage timed) {
        return times(timed.cityTimes(), timed.coverage().cityPeople().known());
    }

    /** Of a district, by its position. */
    static Times times(TimedCoverage timed, int district) {
        return times(
                timed.districtTimes().get(district),
                timed.coverage().districts().get(district).people().known());
    }

    private static Times times(TimedCoverage.Times times, long known) {
        boolean isKnown = known > 0;
        return new Times(
                isKnown && times.meanWaitingDays().isEmpty()
                        ? Figure.missing(Figure.Reason.NOBODY)
                        : AnswerFigures.of(times.meanWaitingDays()),
                times.waitingIsLowerBound(),
                isKnown ? Figure.of((double) times.personWeeksUnserved()) : Figure.missing(Figure.Reason.UNKNOWN),
                times.sessions(),
                times.offersWithUnknownHours());
    }
}
