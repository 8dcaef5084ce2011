package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.nahraum.geodata.access.OfferSearch;
import de.nahraum.geodata.access.OfferSearch.Found;
import de.nahraum.geodata.access.OfferSearch.Question;
import de.nahraum.geodata.access.OfferSearch.When;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Confirmation;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.geo.Georeference;
import de.nahraum.geodata.hours.Opening;
import de.nahraum.geodata.hours.Session;
import de.nahraum.server.json.Json;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** {@code /nearby}: what is within walking distance, with its next sessions. Where somebody is, is neither kept nor logged. */
final class NearbyApi {
    private static final int MOST = 100;
    private static final int USUAL = 20;
    private static final int SESSIONS = 3;
    private static final int DAYS_AHEAD = 60;

    private final Request request;
    private final Clock clock;

    NearbyApi(Request request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    record SessionAnswer(
            OffsetDateTime start,
            @Nullable OffsetDateTime end,
            String state,
            @Nullable String comment) {
        static SessionAnswer of(Session session) {
            return new SessionAnswer(
                    session.start().toOffsetDateTime(),
                    session.openEnd() ? null : session.end().toOffsetDateTime(),
                    Json.code(session.state()),
                    session.comment());
        }
    }

    /** @param offer null for a place one can simply go to */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Near(
            @Nullable String offer,
            String name,
            String topic,
            String place,
            String placeName,
            @Nullable String address,
            @Nullable String district,
            double lon,
            double lat,
            @Nullable Double metres,
            @Nullable Double seconds,
            String opening,
            @Nullable String reason,
            List<SessionAnswer> sessions,
            List<PlacesApi.Language> languages,
            @Nullable Boolean stepFree,
            @Nullable Boolean free,
            @Nullable Boolean byAppointment,
            @Nullable String phone,
            @Nullable LocalDate lastConfirmed,
            boolean stale) {}

    record Answer(boolean demo, long dataVersion, String network, int found, List<Near> offers) {}

    void get(Context context) {
        Params params = new Params(context, "lon", "lat", "topic", "language", "stepFree", "free", "when", "limit");
        View view = request.view(context);
        City city = view.city();
        Coordinate at = Position.of(params, city);
        Question question = new Question(
                params.findChoice("topic", OfferSearch.listTopics(city)).orElse(null),
                params.findChoice("language", OfferSearch.listLanguages(city)).orElse(null),
                params.flag("stepFree"),
                params.flag("free"),
                params.code("when", When.ids(), When::find, When.ANY));
        int limit = params.integer("limit", 1, MOST).orElse(USUAL);
        Instant now = clock.instant();
        List<Found> found = OfferSearch.near(city, question, at.x, at.y, now);
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(city.settings().timeZone()));
        Answer answer = new Answer(
                city.settings().demo(),
                city.dataVersion(),
                city.streets().isPresent() ? "streets" : "none",
                found.size(),
                found.stream()
                        .limit(limit)
                        .map(each -> near(city, each, now, today))
                        .toList());
        Request.unkept(context, answer);
    }

    private static Near near(City city, Found found, Instant now, LocalDate today) {
        Offer offer = found.offer();
        Place place = found.place();
        Coordinate degrees = city.georeference().toDegrees(place.x(), place.y());
        return new Near(
                offer == null ? null : offer.id(),
                offer == null ? place.name() : offer.name(),
                offer == null ? OfferSearch.MEETING_PLACE : offer.topic(),
                place.id(),
                place.name(),
                place.address(),
                city.findDistrictOf(place).map(District::id).orElse(null),
                Georeference.rounded(degrees.x),
                Georeference.rounded(degrees.y),
                found.reach() == null ? null : Math.rint(found.reach().metres()),
                found.reach() == null ? null : Math.rint(found.reach().seconds()),
                opening(found.opening()),
                reason(found.opening()),
                offer == null ? List.of() : sessions(city, offer, now),
                offer == null
                        ? List.of()
                        : offer.languages().stream()
                                .map(each -> new PlacesApi.Language(each.language(), Json.code(each.mode())))
                                .toList(),
                OfferSearch.isStepFree(offer, place),
                offer == null ? place.free() : offer.free(),
                offer == null ? null : offer.byAppointment(),
                offer == null ? null : offer.phone(),
                offer == null ? null : offer.lastConfirmed(),
                offer != null && Confirmation.isStale(offer, today));
    }

    private static List<SessionAnswer> sessions(City city, Offer offer, Instant now) {
        return city.scheduleOf(offer).listSessions(now, now.plus(DAYS_AHEAD, ChronoUnit.DAYS), city.calendar()).stream()
                .filter(session -> session.state() != Session.State.UNKNOWN && !session.isLong())
                .limit(SESSIONS)
                .map(SessionAnswer::of)
                .toList();
    }

    private static String opening(Opening opening) {
        return switch (opening) {
            case Opening.Open _ -> "open";
            case Opening.Closed _ -> "closed";
            case Opening.Unknown _ -> "unknown";
        };
    }

    private static @Nullable String reason(Opening opening) {
        return switch (opening) {
            case Opening.Open _ -> null;
            case Opening.Closed closed -> Json.code(closed.reason());
            case Opening.Unknown unknown -> Json.code(unknown.reason());
        };
    }
}
