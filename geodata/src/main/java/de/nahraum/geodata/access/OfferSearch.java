package de.nahraum.geodata.access;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.hours.Opening;
import de.nahraum.geodata.hours.Schedule;
import de.nahraum.geodata.hours.ScheduleCalendar;
import de.nahraum.geodata.hours.Session;
import de.nahraum.geodata.street.WalkProfile;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody finds who looks for help: offers that are there, and places one can simply go to, by time on foot and with the next session.
 *
 * <p>Only what is open to all and running: open offers at open places, within their dates, never at a protected location. Cost: one walk over
 * the streets and the sessions of the offers that fit.
 */
public final class OfferSearch {
    /** The topic under which places are found that need no session. */
    public static final String MEETING_PLACE = PlaceKind.MEETING_PLACE.id();

    /** A session in this many days counts for "in the evening" and "at the weekend". */
    public static final int DAYS_AHEAD = 28;

    private static final int DAYS_OF_WEEK = 7;

    /** An evening session goes on for at least half an hour after this (methods, 3). */
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private static final Duration EVENING_LEAST = Duration.ofMinutes(30);

    private OfferSearch() {}

    /** When somebody wants to go. */
    public enum When {
        ANY,
        NOW,
        TODAY,
        /** Within seven days, today among them. */
        WEEK,
        EVENING,
        WEEKEND;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<When> find(String id) {
            return Arrays.stream(values()).filter(when -> when.id().equals(id)).findFirst();
        }

        public static List<String> ids() {
            return Arrays.stream(values()).map(When::id).toList();
        }
    }

    /**
     * What somebody looks for.
     *
     * @param topic of the offer, or {@link #MEETING_PLACE}; null for all
     * @param language BCP 47, spoken in whatever way; null for any
     * @param stepFree only where there are no steps, on a way without steps
     */
    public record Question(
            @Nullable String topic, @Nullable String language, boolean stepFree, boolean free, When when) {
        public static final Question ALL = new Question(null, null, false, false, When.ANY);

        /** The same at another time. */
        public Question with(When other) {
            return new Question(topic, language, stepFree, free, other);
        }

        /** Whether it leaves out anything but other topics. */
        public boolean isNarrow() {
            return language != null || stepFree || free || when != When.ANY;
        }

        public WalkProfile profile() {
            return stepFree ? WalkProfile.STEP_FREE : WalkProfile.WALK;
        }
    }

    /**
     * Something found.
     *
     * @param offer null for a place one can simply go to
     * @param reach how far it is on foot; null without a start, or if no way leads there
     * @param next the session that is on or comes next and fits the question; null if none is known
     */
    public record Found(
            @Nullable Offer offer,
            Place place,
            WalkReach.@Nullable Reach reach,
            @Nullable Session next,
            Opening opening) {}

    /** Everything that fits, by next session, then name. */
    public static List<Found> list(City city, Question question, Instant now) {
        return found(city, question, now, Map.of()).stream()
                .sorted(Comparator.comparing(OfferSearch::start).thenComparing(OfferSearch::name))
                .toList();
    }

    /** Everything that fits, by time on foot from a point; what cannot be reached comes last. */
    public static List<Found> near(City city, Question question, double x, double y, Instant now) {
        Map<String, WalkReach.Reach> reached =
                WalkReach.from(city, x, y, question.profile(), Double.POSITIVE_INFINITY).stream()
                        .collect(Collectors.toMap(reach -> reach.place().id(), Function.identity()));
        return found(city, question, now, reached).stream()
                .sorted(Comparator.comparingDouble(OfferSearch::seconds)
                        .thenComparing(OfferSearch::start)
                        .thenComparing(OfferSearch::name))
                .toList();
    }

    /** What goes on at a place. */
    public static List<Found> at(City city, Place place, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, city.calendar().zone());
        return city.offers().stream()
                .filter(offer -> offer.place().equals(place.id()) && isRunning(city, offer, today))
                .map(offer -> find(city, Question.ALL, now, offer, place, null))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(OfferSearch::start).thenComparing(OfferSearch::name))
                .toList();
    }

    /** Topics one can ask for: those of offers, and places one can simply go to. */
    public static List<String> listTopics(City city) {
        return Stream.concat(city.offers().stream().map(Offer::topic).distinct().sorted(), Stream.of(MEETING_PLACE))
                .toList();
    }

    /** Languages spoken at offers, by code. */
    public static List<String> listLanguages(City city) {
        return city.offers().stream()
                .flatMap(offer -> offer.languages().stream())
                .map(Offer.OfferLanguage::language)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether an offer is without steps: as it says itself, else as its place; null if nobody looked. */
    public static @Nullable Boolean isStepFree(@Nullable Offer offer, Place place) {
        return offer == null || offer.stepFree() == null ? place.stepFree() : offer.stepFree();
    }

    /** Whether an offer is there on a day: open, at an open place that is not protected, within its dates. */
    public static boolean isRunning(City city, Offer offer, LocalDate today) {
        return offer.status() == Status.OPEN
                && (offer.from() == null || !offer.from().isAfter(today))
                && !offer.isOver(today)
                && city.findPlace(offer.place()).filter(OfferSearch::isOpen).isPresent();
    }

    private static boolean isOpen(Place place) {
        return place.status() == Status.OPEN && !place.isProtected();
    }

    private static List<Found> found(City city, Question question, Instant now, Map<String, WalkReach.Reach> reached) {
        LocalDate today = LocalDate.ofInstant(now, city.calendar().zone());
        List<Found> found = new ArrayList<>();
        for (Offer offer : city.offers()) {
            Place place = city.findPlace(offer.place()).orElse(null);
            if (place != null && isRunning(city, offer, today) && fits(offer, place, question)) {
                find(city, question, now, offer, place, reached.get(place.id())).ifPresent(found::add);
            }
        }
        if (question.language() == null && question.when() == When.ANY) {
            for (Place place : city.places()) {
                boolean asked = question.topic() == null || question.topic().equals(MEETING_PLACE);
                if (asked && place.kind() == PlaceKind.MEETING_PLACE && isOpen(place) && fits(place, question)) {
                    found.add(new Found(
                            null,
                            place,
                            reached.get(place.id()),
                            null,
                            new Opening.Unknown(null, Opening.Reason.NO_TEXT, null)));
                }
            }
        }
        return found;
    }

    private static boolean fits(Offer offer, Place place, Question question) {
        return (question.topic() == null || question.topic().equals(offer.topic()))
                && (question.language() == null
                        || offer.languages().stream()
                                .anyMatch(each -> each.language().equals(question.language())))
                && (!question.stepFree() || Boolean.TRUE.equals(isStepFree(offer, place)))
                && (!question.free() || Boolean.TRUE.equals(offer.free()));
    }

    private static boolean fits(Place place, Question question) {
        return (!question.stepFree() || Boolean.TRUE.equals(place.stepFree()))
                && (!question.free() || Boolean.TRUE.equals(place.free()));
    }

    private static Optional<Found> find(
            City city, Question question, Instant now, Offer offer, Place place, WalkReach.@Nullable Reach reach) {
        Schedule schedule = city.scheduleOf(offer);
        ScheduleCalendar calendar = city.calendar();
        Opening opening = schedule.openingAt(now, calendar);
        Optional<Session> next = switch (question.when()) {
            case ANY ->
                opening instanceof Opening.Open open ? Optional.of(open.session()) : schedule.findNext(now, calendar);
            case NOW -> opening instanceof Opening.Open open ? Optional.of(open.session()) : Optional.empty();
            case TODAY, WEEK, EVENING, WEEKEND -> ahead(schedule, calendar, question.when(), now);
        };
        return question.when() == When.ANY || next.isPresent()
                ? Optional.of(new Found(offer, place, reach, next.orElse(null), opening))
                : Optional.empty();
    }

    private static Optional<Session> ahead(Schedule schedule, ScheduleCalendar calendar, When when, Instant now) {
        ZoneId zone = calendar.zone();
        ZonedDateTime end = LocalDate.ofInstant(now, zone).plusDays(days(when)).atStartOfDay(zone);
        return schedule.listSessions(now, end.toInstant(), calendar).stream()
                .filter(session -> session.state() == Session.State.OPEN)
                .filter(session -> switch (when) {
                    case EVENING -> isEvening(session);
                    case WEEKEND -> isWeekend(session);
                    case ANY, NOW, TODAY, WEEK -> true;
                })
                .findFirst();
    }

    private static int days(When when) {
        return switch (when) {
            case TODAY -> 1;
            case WEEK -> DAYS_OF_WEEK;
            case ANY, NOW, EVENING, WEEKEND -> DAYS_AHEAD;
        };
    }

    /** Whether at least half an hour of a session lies after five in the afternoon; of one with open end, its start. */
    public static boolean isEvening(Session session) {
        ZonedDateTime evening = session.start().with(EVENING);
        ZonedDateTime from = session.start().isAfter(evening) ? session.start() : evening;
        return session.openEnd()
                // Nobody knows how long it goes on.
                ? !session.start().isBefore(evening)
                : Duration.between(from, session.end()).compareTo(EVENING_LEAST) >= 0;
    }

    /** Whether a session begins on a Saturday or Sunday, or goes on for days. */
    public static boolean isWeekend(Session session) {
        DayOfWeek day = session.start().getDayOfWeek();
        return session.isLong() || day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    private static double seconds(Found found) {
        return found.reach() == null ? Double.POSITIVE_INFINITY : found.reach().seconds();
    }

    /** What one has to ask about first comes after what is certain. */
    private static Instant start(Found found) {
        Session next = found.next();
        return next == null || next.state() != Session.State.OPEN
                ? Instant.MAX
                : next.start().toInstant();
    }

    private static String name(Found found) {
        return found.offer() == null ? found.place().name() : found.offer().name();
    }
}
