package de.nahraum.server.api;

import de.nahraum.geodata.access.OfferSearch;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Offer;
import de.nahraum.server.calendar.OfferCalendar;
import de.nahraum.server.citizen.PublicAddress;
import de.nahraum.server.live.View;
import de.nahraum.server.text.CitizenLanguage;
import de.nahraum.server.text.CitizenTexts;
import io.javalin.http.Context;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /offers/{id}/calendar.ics} and {@code /calendar.ics}: sessions for calendars of other programs. */
final class CalendarApi {
    private static final String TYPE = "text/calendar; charset=utf-8";

    /** A calendar somebody keeps is asked for anew each day; half a year of one offer, two months of a district. */
    private static final int DAYS_OF_ONE = 182;

    private static final int DAYS_OF_MANY = 56;

    private final Request request;
    private final PublicAddress publicAddress;
    private final Clock clock;

    CalendarApi(Request request, PublicAddress publicAddress, Clock clock) {
        this.request = request;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    void one(Context context) {
        Params params = new Params(context, "lang");
        CitizenTexts texts = texts(params);
        View view = request.view(context);
        City city = view.city();
        String id = context.pathParam("id");
        LocalDate today = today(city);
        Offer offer = city.offers().stream()
                .filter(each -> each.id().equals(id) && OfferSearch.isRunning(city, each, today))
                .findFirst()
                .orElseThrow(() -> Problem.unknownId("offer", id, List.of()).raise());
        answer(
                context,
                view,
                params,
                today,
                offer.id(),
                () -> calendar(view, texts).write(offer.name(), List.of(offer), today, DAYS_OF_ONE));
    }

    void many(Context context) {
        Params params = new Params(context, "district", "topic", "language", "lang");
        CitizenTexts texts = texts(params);
        View view = request.view(context);
        City city = view.city();
        LocalDate today = today(city);
        Optional<String> district = params.findChoice(
                "district", city.districts().stream().map(District::id).toList());
        Optional<String> topic = params.findChoice(
                "topic",
                city.offers().stream().map(Offer::topic).distinct().sorted().toList());
        Optional<String> language = params.findChoice("language", OfferSearch.listLanguages(city));
        answer(context, view, params, today, "", () -> {
            List<Offer> offers = city.offers().stream()
                    .filter(offer -> OfferSearch.isRunning(city, offer, today))
                    .filter(offer -> topic.isEmpty() || topic.get().equals(offer.topic()))
                    .filter(offer -> language.isEmpty()
                            || offer.languages().stream()
                                    .anyMatch(each -> each.language().equals(language.get())))
                    .filter(offer -> district.isEmpty()
                            || city.findPlace(offer.place())
                                    .filter(place -> PlacesApi.isIn(city, place, district.get()))
                                    .isPresent())
                    .toList();
            String name = district.flatMap(city::findDistrict)
                    .map(found -> texts.say("sheet.title", "district", found.name()))
                    .orElse(texts.get("find.title"));
            return calendar(view, texts).write(name, offers, today, DAYS_OF_MANY);
        });
    }

    private void answer(
            Context context,
            View view,
            Params params,
            LocalDate today,
            String offer,
            java.util.function.Supplier<byte[]> calendar) {
        request.other(context, view, "calendar/" + offer + "?" + params.canonical() + "@" + today, TYPE, calendar);
    }

    private static CitizenTexts texts(Params params) {
        return CitizenTexts.in(params.code("lang", CitizenLanguage.ids(), CitizenLanguage::find, CitizenLanguage.DE));
    }

    private LocalDate today(City city) {
        return LocalDate.now(clock.withZone(ZoneId.of(city.settings().timeZone())));
    }

    private OfferCalendar calendar(View view, CitizenTexts texts) {
        String domain = publicAddress.domain().orElseGet(() -> domain(view.city()));
        return new OfferCalendar(view.city(), texts, domain, view.version().importedAt());
    }

    /** A name of the city nobody can own: for a server whose address nobody has stated. */
    private static String domain(City city) {
        String name = Normalizer.normalize(city.settings().name().toLowerCase(Locale.GERMAN), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return (name.isEmpty() ? "city" : name) + ".nahraum.invalid";
    }
}
