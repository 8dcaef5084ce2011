package de.nahraum.server.api;

import de.nahraum.geodata.access.OfferSearch;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Confirmation;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** {@code /places} and {@code /offers}: released ones for the public, never a protected location for anybody. */
final class PlacesApi {
    private final Request request;
    private final Clock clock;

    PlacesApi(Request request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    record PlaceProperties(
            String id,
            String name,
            String kind,
            String status,
            @Nullable String address,
            @Nullable Boolean stepFree,
            @Nullable Boolean free,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate plannedFor,
            @Nullable String district,
            List<String> offers,
            @Nullable String note) {}

    record Language(String language, String mode) {}

    record OfferAnswer(
            String id,
            String name,
            String place,
            String placeName,
            @Nullable String district,
            String topic,
            String provider,
            @Nullable String schedule,
            List<Language> languages,
            @Nullable String audience,
            @Nullable Boolean free,
            @Nullable Boolean byAppointment,
            @Nullable Boolean stepFree,
            @Nullable String phone,
            @Nullable String bring,
            @Nullable Boolean confidential,
            String status,
            boolean ended,
            @Nullable LocalDate lastConfirmed,
            boolean stale) {}

    void listPlaces(Context context) {
        Params params = new Params(context, "kind", "status");
        View view = request.view(context);
        City city = view.city();
        Question question = question(params);
        request.json(context, view, "places?" + params.canonical(), () -> {
            GeoJson geoJson = new GeoJson(city);
            return new GeoJson.Collection(places(city, question).stream()
                    .map(place -> feature(geoJson, city, place))
                    .toList());
        });
    }

    /** Places of a kind and a status; of all where one is empty. */
    record Question(Optional<PlaceKind> kind, Optional<Status> status) {}

    static Question question(Params params) {
        List<String> kinds = Arrays.stream(PlaceKind.values())
                .filter(kind -> !kind.isProtected())
                .map(PlaceKind::id)
                .toList();
        return new Question(
                params.findCode("kind", kinds, text -> PlaceKind.find(text).filter(each -> !each.isProtected())),
                params.findCode("status", Status.ids(), Status::find));
    }

    static List<Place> places(City city, Question question) {
        return city.places().stream()
                // Nobody sees a protected location on a map, whatever their audience.
                .filter(place -> !place.isProtected())
                .filter(place ->
                        question.kind().filter(kind -> place.kind() != kind).isEmpty())
                .filter(place -> question.status()
                        .filter(status -> place.status() != status)
                        .isEmpty())
                .toList();
    }

    private static GeoJson.Feature feature(GeoJson geoJson, City city, Place place) {
        return geoJson.feature(
                place.id(),
                Projection.factory().createPoint(new Coordinate(place.x(), place.y())),
                new PlaceProperties(
                        place.id(),
                        place.name(),
                        place.kind().id(),
                        place.status().id(),
                        place.address(),
                        place.stepFree(),
                        place.free(),
                        place.openedOn(),
                        place.plannedFor(),
                        city.findDistrictOf(place).map(District::id).orElse(null),
                        city.offers().stream()
                                .filter(offer -> offer.place().equals(place.id()))
                                .map(Offer::id)
                                .toList(),
                        place.note()));
    }

    void listOffers(Context context) {
        Params params = new Params(context, "topic", "language", "district");
        View view = request.view(context);
        City city = view.city();
        List<String> topics =
                city.offers().stream().map(Offer::topic).distinct().sorted().toList();
        Optional<String> topic = params.findChoice("topic", topics);
        List<String> districts = city.districts().stream().map(District::id).toList();
        Optional<String> district = params.findChoice("district", districts);
        Optional<String> language = params.findChoice("language", OfferSearch.listLanguages(city));
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(city.settings().timeZone())));
        // What has ended or is stale changes with the day, without a new version.
        request.json(context, view, "offers?" + params.canonical() + "#" + today, () -> {
            List<OfferAnswer> answers = new ArrayList<>();
            for (Offer offer : city.offers()) {
                boolean asked = topic.filter(wanted -> !wanted.equals(offer.topic()))
                                .isEmpty()
                        && language.filter(wanted -> !speaks(offer, wanted)).isEmpty();
                city.findPlace(offer.place())
                        .filter(place -> asked && !place.isProtected())
                        .filter(place -> district.isEmpty() || isIn(city, place, district.get()))
                        .ifPresent(place -> answers.add(offer(city, offer, place, today)));
            }
            return answers;
        });
    }

    static boolean isIn(City city, Place place, String district) {
        return city.findDistrictOf(place)
                .map(District::id)
                .filter(district::equals)
                .isPresent();
    }

    private static boolean speaks(Offer offer, String language) {
        return offer.languages().stream().anyMatch(each -> each.language().equals(language));
    }

    private static OfferAnswer offer(City city, Offer offer, Place place, LocalDate today) {
        return new OfferAnswer(
                offer.id(),
                offer.name(),
                offer.place(),
                place.name(),
                city.findDistrictOf(place).map(District::id).orElse(null),
                offer.topic(),
                offer.provider(),
                offer.schedule(),
                offer.languages().stream()
                        .map(each -> new Language(each.language(), Json.code(each.mode())))
                        .toList(),
                offer.audience(),
                offer.free(),
                offer.byAppointment(),
                offer.stepFree(),
                offer.phone(),
                offer.bring(),
                offer.confidential(),
                offer.status().id(),
                offer.isOver(today),
                offer.lastConfirmed(),
                Confirmation.isDue(offer, today));
    }
}
