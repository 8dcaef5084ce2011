package de.nahraum.server.citizen;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.HolidayDoubt;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.hours.Schedule;
import de.nahraum.geodata.hours.Session;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Offers and places as search engines and assistants read them: JSON-LD after schema.org, types {@code Service}, {@code Place} and
 * {@code Schedule}'s simplest form, single dated hours ({@code OpeningHoursSpecification} with {@code validFrom}).
 */
final class SchemaOrg {
    private static final String CONTEXT = "https://schema.org";
    private static final int DAYS_AHEAD = 28;

    private SchemaOrg() {}

    static String place(City city, Place place) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@context", CONTEXT);
        thing.putAll(location(city, place));
        return Page.json(thing);
    }

    static String offer(City city, Offer offer, Place place, Schedule schedule, Page page) {
        Map<String, Object> channel = new LinkedHashMap<>();
        channel.put("@type", "ServiceChannel");
        channel.put("serviceLocation", location(city, place));
        put(
                channel,
                "servicePhone",
                offer.phone() == null ? null : Map.of("@type", "ContactPoint", "telephone", offer.phone()));
        channel.put(
                "availableLanguage",
                offer.languages().stream().map(Offer.OfferLanguage::language).toList());
        Instant now = page.moment().toInstant();
        List<Map<String, Object>> hours =
                schedule.listSessions(now, now.plus(DAYS_AHEAD, ChronoUnit.DAYS), city.calendar()).stream()
                        .filter(session ->
                                session.state() == Session.State.OPEN && !session.openEnd() && !session.isLong())
                        .filter(session -> !HolidayDoubt.isIn(city, offer, session))
                        .map(SchemaOrg::hours)
                        .toList();
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@context", CONTEXT);
        thing.put("@type", "Service");
        thing.put("identifier", offer.id());
        thing.put("name", offer.name());
        thing.put("serviceType", offer.topic());
        thing.put("provider", Map.of("@type", "Organization", "name", offer.provider()));
        thing.put("availableChannel", channel);
        put(thing, "isAccessibleForFree", offer.free());
        if (!hours.isEmpty()) {
            thing.put("hoursAvailable", hours);
        }
        return Page.json(thing);
    }

    private static Map<String, Object> hours(Session session) {
        Map<String, Object> hours = new LinkedHashMap<>();
        String day = session.start().toLocalDate().toString();
        hours.put("@type", "OpeningHoursSpecification");
        hours.put("validFrom", day);
        hours.put("validThrough", day);
        hours.put("opens", Moments.clock(session.start()));
        hours.put("closes", Moments.clock(session.end()));
        return hours;
    }

    private static Map<String, Object> location(City city, Place place) {
        Coordinate at = city.georeference().toDegrees(place.x(), place.y());
        Map<String, Object> geo = new LinkedHashMap<>();
        geo.put("@type", "GeoCoordinates");
        geo.put("latitude", new BigDecimal(CardWriter.decimals(at.y)));
        geo.put("longitude", new BigDecimal(CardWriter.decimals(at.x)));
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("@type", "Place");
        location.put("name", place.name());
        put(location, "address", place.address());
        location.put("geo", geo);
        return location;
    }

    private static void put(Map<String, Object> thing, String name, @Nullable Object value) {
        if (value != null) {
            thing.put(name, value);
        }
    }
}
