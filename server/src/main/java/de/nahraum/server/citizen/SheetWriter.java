package de.nahraum.server.citizen;

import de.nahraum.geodata.access.OfferSearch;
import de.nahraum.geodata.access.OfferSearch.Found;
import de.nahraum.geodata.access.OfferSearch.Question;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.HolidayDoubt;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.hours.RegularHours.Recurrence;
import de.nahraum.geodata.hours.Session;
import de.nahraum.server.text.CitizenTexts;
import io.nayuki.qrcodegen.QrCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Fills the sheet of a district. */
final class SheetWriter {
    private static final int QUIET_ZONE = 4;
    private static final int NEAREST = 8;
    private static final int DAYS_AHEAD = 120;
    private static final int DATES = 4;

    private final Page page;
    private final CitizenTexts texts;
    private final City city;
    private final Words words;
    private final CardWriter cards;
    private final String publicAddress;

    /** @param publicAddress of these pages, without a slash at its end */
    SheetWriter(Page page, City city, String publicAddress) {
        this.page = page;
        this.texts = page.texts();
        this.city = city;
        this.words = new Words(texts);
        this.cards = new CardWriter(page, city);
        this.publicAddress = publicAddress;
    }

    SheetPage write(District district) {
        Instant now = page.moment().toInstant();
        List<Found> inside = OfferSearch.list(city, Question.ALL, now).stream()
                .filter(found -> city.findDistrictOf(found.place())
                        .filter(district::equals)
                        .isPresent())
                .toList();
        boolean none = inside.isEmpty();
        Coordinate centre = district.shape().getInteriorPoint().getCoordinate();
        List<Found> shown = none
                ? OfferSearch.near(city, Question.ALL, centre.x, centre.y, now).stream()
                        .filter(found -> found.reach() != null)
                        .limit(NEAREST)
                        .toList()
                : inside;
        List<Place> places = shown.stream().map(Found::place).distinct().toList();
        String address = publicAddress
                + Address.of("/")
                        .with("district", district.id())
                        .with(Page.LANGUAGE, page.languageId())
                        .text();
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        return new SheetPage(
                page,
                texts.say("sheet.title", "district", district.name()),
                texts.say(
                        "sheet.date",
                        "date",
                        new Moments(texts, page.moment().toLocalDate())
                                .plainDate(page.moment().toLocalDate())),
                none ? texts.get("sheet.none") : null,
                topics(shown, places),
                SheetMap.of(city, district, places),
                address,
                path(code),
                code.size + 2 * QUIET_ZONE,
                city.districts().stream()
                        .map(other ->
                                new Option(page.href("/aushang/" + other.id()), other.name(), other.equals(district)))
                        .toList());
    }

    private List<SheetPage.Topic> topics(List<Found> shown, List<Place> places) {
        Map<String, List<SheetPage.Line>> byTopic = new LinkedHashMap<>();
        for (Found found : shown) {
            Offer offer = found.offer();
            String topic = words.topic(offer == null ? OfferSearch.MEETING_PLACE : offer.topic());
            byTopic.computeIfAbsent(topic, key -> new ArrayList<>())
                    .add(line(found, offer, String.valueOf(places.indexOf(found.place()) + 1)));
        }
        return byTopic.entrySet().stream()
                .map(each -> new SheetPage.Topic(each.getKey(), each.getValue()))
                .toList();
    }

    private SheetPage.Line line(Found found, @Nullable Offer offer, String number) {
        Card card = cards.card(found);
        Place place = found.place();
        List<String> regular = offer == null ? List.of() : regular(offer, card);
        return new SheetPage.Line(
                number,
                card.name(),
                place.name(),
                place.address(),
                offer != null && regular.isEmpty() ? dates(offer, card) : regular,
                card.whenText(),
                card.phone(),
                card.languages(),
                card.badges(),
                card.walk());
    }

    /** What recurs; "every two weeks" tells nobody which, so the next dates stand with it. */
    private List<String> regular(Offer offer, Card card) {
        boolean byWeeks = OfferWriter.hours(page, city, offer).stream()
                .anyMatch(each -> each.recurrence() instanceof Recurrence.EveryWeeks);
        return Stream.concat(
                        OfferWriter.regular(page, city, offer).stream(),
                        byWeeks ? dates(offer, card).stream() : Stream.empty())
                .toList();
    }

    /** The next dates in full: a sheet hangs for weeks, and "today" would be wrong tomorrow. */
    private List<String> dates(Offer offer, Card card) {
        Instant now = page.moment().toInstant();
        Moments moments = new Moments(texts, page.moment().toLocalDate());
        List<Session> sessions =
                city
                        .scheduleOf(offer)
                        .listSessions(now, now.plus(DAYS_AHEAD, ChronoUnit.DAYS), city.calendar())
                        .stream()
                        .filter(session -> session.state() == Session.State.OPEN)
                        .toList();
        if (sessions.stream().anyMatch(Session::isLong)) {
            return List.of(texts.get("when.always"));
        }
        return sessions.isEmpty()
                ? List.of(card.when())
                : sessions.stream()
                        .limit(DATES)
                        .map(session -> HolidayDoubt.isIn(city, offer, session)
                                ? moments.inFull(session) + ". " + texts.get("when.publicHoliday")
                                : moments.inFull(session))
                        .toList();
    }

    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
