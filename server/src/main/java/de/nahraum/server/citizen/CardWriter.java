package de.nahraum.server.citizen;

import de.nahraum.geodata.access.OfferSearch;
import de.nahraum.geodata.access.OfferSearch.Found;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Confirmation;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.HolidayDoubt;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.hours.Opening;
import de.nahraum.geodata.hours.Schedule;
import de.nahraum.geodata.hours.ScheduleProblem;
import de.nahraum.geodata.hours.Session;
import de.nahraum.server.text.CitizenTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Says what was found as cards of a list. */
final class CardWriter {
    private final @Nullable String from;
    private final @Nullable String way;
    private final Page page;
    private final CitizenTexts texts;
    private final City city;
    private final LocalDate today;
    private final Words words;
    private final Moments moments;

    CardWriter(Page page, City city) {
        this(page, city, null, null);
    }

    /**
     * A writer of cards that lead on.
     *
     * @param from start of the way, {@code lon,lat}; null without
     * @param way which way somebody wants to go; null for the usual one
     */
    CardWriter(Page page, City city, @Nullable String from, @Nullable String way) {
        this.from = from;
        this.way = way;
        this.page = page;
        this.texts = page.texts();
        this.city = city;
        this.today = page.moment().toLocalDate();
        this.words = new Words(texts);
        this.moments = new Moments(texts, today);
    }

    Card card(Found found) {
        Offer offer = found.offer();
        return offer == null ? place(found) : offer(found, offer);
    }

    private String href(String path) {
        return page.address(path).with("from", from).with("way", way).text();
    }

    private Card place(Found found) {
        Place place = found.place();
        long offers = city.offers().stream()
                .filter(offer -> offer.place().equals(place.id()) && OfferSearch.isRunning(city, offer, today))
                .count();
        return new Card(
                "place-" + place.id(),
                href("/orte/" + place.id()),
                place.name(),
                "de",
                words.kind(place.kind().id()),
                texts.get(offers == 0 ? "offer.meetingPlace" : "offer.meetingPlace.offers"),
                null,
                null,
                false,
                walk(found),
                place.address() == null ? place.name() : place.address(),
                district(place),
                "",
                offers == 0
                        ? badges(place.stepFree(), place.free(), null, null)
                        : with(
                                badges(place.stepFree(), place.free(), null, null),
                                texts.say("result.count", "count", offers)),
                "",
                false,
                null,
                null,
                lon(place),
                lat(place));
    }

    private Card offer(Found found, Offer offer) {
        Place place = found.place();
        Boolean stepFree = OfferSearch.isStepFree(offer, place);
        Schedule schedule = city.scheduleOf(offer);
        return new Card(
                "offer-" + offer.id(),
                href("/angebote/" + offer.id()),
                offer.name(),
                "de",
                words.topic(offer.topic()),
                when(found),
                unread(schedule),
                closed(found),
                found.opening() instanceof Opening.Open && OfferSearch.isRunning(city, offer, today),
                walk(found),
                place.name(),
                district(place),
                words.languages(offer.languages()),
                badges(stepFree, offer.free(), offer.byAppointment(), offer.confidential()),
                checked(offer),
                Confirmation.isStale(offer, today),
                offer.phone() == null ? null : telephone(offer.phone()),
                offer.phone(),
                lon(place),
                lat(place));
    }

    private @Nullable String district(Place place) {
        return city.findDistrictOf(place).map(District::name).orElse(null);
    }

    private List<String> badges(
            @Nullable Boolean stepFree,
            @Nullable Boolean free,
            @Nullable Boolean byAppointment,
            @Nullable Boolean confidential) {
        List<String> badges = new ArrayList<>();
        if (stepFree != null) {
            badges.add(texts.get(stepFree ? "offer.stepFree" : "offer.notStepFree"));
        }
        if (free != null) {
            badges.add(texts.get(free ? "offer.free" : "offer.notFree"));
        }
        if (byAppointment != null) {
            badges.add(texts.get(byAppointment ? "offer.appointment" : "offer.noAppointment"));
        }
        if (Boolean.TRUE.equals(confidential)) {
            badges.add(texts.get("offer.confidential"));
        }
        return badges;
    }

    private static List<String> with(List<String> badges, String another) {
        List<String> all = new ArrayList<>(badges);
        all.add(another);
        return all;
    }

    /** The next session in one line; what to do where there is none. */
    private String when(Found found) {
        Session next = found.next();
        Offer planned = found.offer();
        if (planned != null && !OfferSearch.isRunning(city, planned, today)) {
            return planned.from() == null || !planned.from().isAfter(today)
                    ? texts.get("offer.planned.open")
                    : texts.say(
                            "when.dayTime",
                            Map.of("day", texts.get("offer.planned"), "time", moments.plainDate(planned.from())));
        }
        if (found.opening() instanceof Opening.Open(Session session) && session.equals(next)) {
            if (session.isLong()) {
                return texts.get("when.always");
            }
            return session.openEnd()
                    ? texts.get("when.openEnd")
                    : texts.say("when.open", "time", Moments.clock(session.end()));
        }
        if (next != null && next.state() == Session.State.OPEN) {
            return moments.dayTime(next);
        }
        Offer offer = found.offer();
        if (offer != null && Boolean.TRUE.equals(offer.byAppointment())) {
            return texts.get("when.appointment");
        }
        Schedule schedule = offer == null ? null : city.scheduleOf(offer);
        if (next != null || schedule == null || !schedule.isReadable() || schedule.isEmpty()) {
            return texts.get("when.unknown");
        }
        return texts.get("when.none");
    }

    /** What was written about its times and is no rule, as it is. */
    private @Nullable String unread(Schedule schedule) {
        return schedule.problems().stream()
                .findFirst()
                .map(problem -> problem.part() == ScheduleProblem.Part.CANCELLED
                        ? texts.get("when.cancelled") + ": " + problem.text()
                        : problem.text())
                .orElse(null);
    }

    /** Why it is closed today, or why one should ask, where somebody might come in vain. */
    private @Nullable String closed(Found found) {
        if (found.opening() instanceof Opening.Closed closed) {
            String key = switch (closed.reason()) {
                case PUBLIC_HOLIDAY -> "when.holiday";
                case SCHOOL_HOLIDAY -> "when.schoolHoliday";
                case CANCELLED -> "when.cancelledToday";
                default -> null;
            };
            if (key != null) {
                return texts.get(key);
            }
        }
        Offer offer = found.offer();
        return offer != null
                        && found.next() != null
                        && OfferSearch.isRunning(city, offer, today)
                        && HolidayDoubt.isIn(city, offer, found.next())
                ? texts.get("when.publicHoliday")
                : null;
    }

    private @Nullable String walk(Found found) {
        return found.reach() == null
                ? null
                : words.walk(found.reach().seconds(), city.streets().isPresent());
    }

    private String checked(Offer offer) {
        if (offer.lastConfirmed() == null) {
            return texts.get("offer.unchecked");
        }
        String date = moments.plainDate(offer.lastConfirmed());
        return texts.say(Confirmation.isStale(offer, today) ? "offer.stale" : "offer.checked", "date", date);
    }

    /** What a telephone dials: digits, and a plus in front. */
    static @Nullable String telephone(String phone) {
        String digits = phone.replaceAll("\\(0\\)", "").replaceAll("[^0-9+]", "");
        String dialled = digits.startsWith("+") ? "+" + digits.replace("+", "") : digits.replace("+", "");
        return dialled.length() < 3 ? null : dialled;
    }

    String lon(Place place) {
        return decimals(at(place).x);
    }

    String lat(Place place) {
        return decimals(at(place).y);
    }

    private Coordinate at(Place place) {
        return city.georeference().toDegrees(place.x(), place.y());
    }

    /** About a metre. */
    static String decimals(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }
}
