package de.nahraum.server.citizen;

import de.nahraum.geodata.access.OfferSearch;
import de.nahraum.geodata.access.OfferSearch.Found;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.HolidayDoubt;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.hours.RegularHours;
import de.nahraum.geodata.hours.Schedule;
import de.nahraum.geodata.hours.Session;
import de.nahraum.server.text.CitizenTexts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Fills the page of an offer. */
final class OfferWriter {
    private static final int SESSIONS = 6;
    private static final int DAYS_AHEAD = 120;
    private static final Schedule NO_DATES = Schedule.of(null, null, null);

    private final Page page;
    private final CitizenTexts texts;
    private final City city;
    private final Instant now;
    private final Words words;
    private final Moments moments;
    private final WayWriter ways;

    OfferWriter(Page page, City city, WayWriter ways) {
        this.page = page;
        this.texts = page.texts();
        this.city = city;
        this.now = page.moment().toInstant();
        this.words = new Words(texts);
        this.moments = new Moments(texts, page.moment().toLocalDate());
        this.ways = ways;
    }

    OfferPage write(Offer offer, Place place) {
        Schedule schedule = city.scheduleOf(offer);
        List<Found> here = OfferSearch.at(city, place, now);
        Found found = here.stream()
                .filter(each -> offer.equals(each.offer()))
                .findFirst()
                .orElseGet(() -> new Found(
                        offer,
                        place,
                        null,
                        schedule.findNext(now, city.calendar()).orElse(null),
                        schedule.openingAt(now, city.calendar())));
        Card card = new CardWriter(page, city).card(found);
        Way way = ways.write(page.address(), place);
        CardWriter cards = new CardWriter(page, city, way.from(), way.chosen());
        // What is planned is not certain enough for dates.
        boolean dated = offer.status() == Status.OPEN && place.status() == Status.OPEN;
        List<OfferPage.SessionLine> sessions = dated ? sessions(offer, schedule) : List.of();
        boolean running = OfferSearch.isRunning(city, offer, page.moment().toLocalDate());
        return new OfferPage(
                page,
                card,
                page.home(),
                regular(page, city, offer),
                sessions,
                facts(offer, place),
                way,
                running && schedule.isReadable() && !sessions.isEmpty()
                        ? Address.of("/api/v1/offers/" + offer.id() + "/calendar.ics")
                                .with(Page.LANGUAGE, page.languageId())
                                .text()
                        : null,
                page.href("/angebote/" + offer.id() + "/stimmt-nicht"),
                here.stream()
                        .filter(each -> !offer.equals(each.offer()))
                        .map(cards::card)
                        .toList(),
                SchemaOrg.offer(city, offer, place, dated ? schedule : NO_DATES, page));
    }

    /** What recurs by the rule; when it first and last does would look like a season. */
    static List<RegularHours> hours(Page page, City city, Offer offer) {
        return RegularHours.of(
                city.scheduleOf(offer).within(null, null), page.moment().toLocalDate(), city.calendar());
    }

    /** What recurs, one line each, and until when if it ends. */
    static List<String> regular(Page page, City city, Offer offer) {
        RegularWords say = new RegularWords(page.texts());
        Moments moments = new Moments(page.texts(), page.moment().toLocalDate());
        List<String> lines =
                new ArrayList<>(hours(page, city, offer).stream().map(say::say).toList());
        if (!lines.isEmpty() && offer.until() != null) {
            lines.add(page.texts().say("when.until", "date", moments.plainDate(offer.until())));
        }
        return lines;
    }

    private List<OfferPage.SessionLine> sessions(Offer offer, Schedule schedule) {
        return schedule.listSessions(now, now.plus(DAYS_AHEAD, ChronoUnit.DAYS), city.calendar()).stream()
                .filter(session -> session.state() != Session.State.UNKNOWN && !session.isLong())
                .limit(SESSIONS)
                .map(session -> new OfferPage.SessionLine(
                        texts.say(
                                "when.dayTime",
                                Map.of(
                                        "day", moments.date(session.start().toLocalDate()),
                                        "time", moments.span(session))),
                        session.comment(),
                        session.state() == Session.State.CANCELLED,
                        HolidayDoubt.isIn(city, offer, session) ? texts.get("when.publicHoliday") : null))
                .toList();
    }

    private List<Fact> facts(Offer offer, Place place) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.get("offer.place"), place.name(), "de", page.href("/orte/" + place.id())));
        if (place.address() != null) {
            facts.add(Fact.asWritten(texts.get("offer.address"), place.address()));
        }
        city.findDistrictOf(place)
                .ifPresent(district -> facts.add(Fact.asWritten(texts.get("offer.district"), district.name())));
        if (!offer.languages().isEmpty()) {
            facts.add(Fact.of(texts.get("offer.languages"), words.languages(offer.languages())));
        }
        if (offer.bring() != null) {
            facts.add(words.fact(texts.get("offer.bring"), "bring", offer.bring()));
        }
        if (offer.audience() != null) {
            facts.add(words.fact(texts.get("offer.audience"), "audience", offer.audience()));
        }
        facts.add(Fact.asWritten(texts.get("offer.provider"), offer.provider()));
        Stream.of(offer.note())
                .filter(note -> note != null && !note.isBlank())
                .forEach(note -> facts.add(Fact.asWritten(texts.get("offer.note"), note)));
        return facts;
    }
}
