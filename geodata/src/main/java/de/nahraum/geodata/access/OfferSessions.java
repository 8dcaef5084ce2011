package de.nahraum.geodata.access;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.hours.Schedule;
import de.nahraum.geodata.hours.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The sessions of an offer that count for a question. They are certain (state open), of a running or planned offer as the question has it, at a
 * place that is not protected, and at the time, in the language and as free of steps as asked for.
 *
 * @param sessions that overlap the window or what was looked at behind it, by start
 * @param hoursUnknown whether something within the window is not known: nothing was written down, it cannot be read, or a session that would
 *     count is by appointment or uncertain
 */
record OfferSessions(Offer offer, Place place, List<Session> sessions, boolean hoursUnknown) {

    /**
     * Every offer that fits, with or without sessions, in the order delivered. Cost: one pass over the schedules.
     *
     * @param until how far sessions are listed, at least to the end of the window
     */
    static List<OfferSessions> list(City city, TimedQuestion question, Instant until) {
        List<OfferSessions> found = new ArrayList<>();
        Instant windowEnd = question.weekStart(question.weeks(), city.calendar().zone());
        for (Offer offer : city.offers()) {
            findPlace(city, question, offer)
                    .ifPresent(place -> found.add(of(city, question, offer, place, windowEnd, until)));
        }
        return found;
    }

    /** The place of an offer that fits, whenever it takes place; empty if it does not fit or has ended. */
    static Optional<Place> findPlace(City city, TimedQuestion question, Offer offer) {
        return city.findPlace(offer.place()).filter(place -> !city.hasEnded(offer) && fits(question, offer, place));
    }

    private static boolean fits(TimedQuestion question, Offer offer, Place place) {
        CoverageQuestion coverage = question.coverage();
        return offer.topic().equals(coverage.service())
                && coverage.statuses().accepts(offer.status())
                && coverage.statuses().accepts(place.status())
                && !place.isProtected()
                && (question.language() == null
                        || offer.languages().stream()
                                .anyMatch(each -> each.language().equals(question.language())))
                && (!coverage.profile().stepFree() || Boolean.TRUE.equals(OfferSearch.isStepFree(offer, place)));
    }

    private static OfferSessions of(
            City city, TimedQuestion question, Offer offer, Place place, Instant windowEnd, Instant until) {
        Schedule schedule = city.scheduleOf(offer);
        List<Session> sessions = new ArrayList<>();
        boolean unknown = schedule.isEmpty() || !schedule.isReadable();
        for (Session session : schedule.listSessions(question.from(), until, city.calendar())) {
            if (question.when().accepts(session)) {
                switch (session.state()) {
                    case OPEN -> sessions.add(session);
                    case UNKNOWN -> unknown |= session.start().toInstant().isBefore(windowEnd);
                    case CANCELLED -> {}
                }
            }
        }
        sessions.sort(Comparator.comparing(Session::start));
        return new OfferSessions(offer, place, List.copyOf(sessions), unknown);
    }
}
