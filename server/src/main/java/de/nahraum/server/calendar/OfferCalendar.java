package de.nahraum.server.calendar;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.HolidayDoubt;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.hours.Session;
import de.nahraum.server.text.CitizenTexts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VFreeBusy;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Comment;
import net.fortuna.ical4j.model.property.Contact;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.locationtech.jts.geom.Coordinate;

/**
 * The sessions of offers as an iCalendar. Each session is an event of its own, in universal time: whoever reads it needs no table of time
 * zones, and a session keeps its identifier however the rule it comes from is written. Cancelled ones are in it, marked as cancelled.
 */
public final class OfferCalendar {
    private static final DateTimeFormatter IN_UID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int DECIMALS = 5;

    /** The library folds by characters; the limit is one of bytes, and Arabic has two each. */
    private static final int UNFOLDED = 1 << 20;

    private final City city;
    private final CitizenTexts texts;
    private final String domain;
    private final Instant made;

    /**
     * A writer of calendars.
     *
     * @param domain ends each identifier: the same for ever, whatever address somebody uses
     * @param made when the data were imported
     */
    public OfferCalendar(City city, CitizenTexts texts, String domain, Instant made) {
        this.city = city;
        this.texts = texts;
        this.domain = domain;
        this.made = made;
    }

    /**
     * A calendar.
     *
     * @param name shown by the reader's program
     * @param from first day
     * @param days how many days
     */
    public byte[] write(String name, List<Offer> offers, LocalDate from, int days) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Nahraum//Nahraum//DE"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", plain(city.settings().demo() ? name + " (Demo)" : name)));
        Instant start = from.atStartOfDay(city.calendar().zone()).toInstant();
        Instant end = from.plusDays(days).atStartOfDay(city.calendar().zone()).toInstant();
        for (Offer offer : offers) {
            city.findPlace(offer.place())
                    .ifPresent(place -> city.scheduleOf(offer).listSessions(start, end, city.calendar()).stream()
                            .filter(session -> session.state() != Session.State.UNKNOWN && !session.isLong())
                            .forEach(session -> calendar.add(event(offer, place, session))));
        }
        if (calendar.<CalendarComponent>getComponents().isEmpty()) {
            calendar.add(nothing(start, end));
        }
        try {
            StringWriter out = new StringWriter();
            new CalendarOutputter(false, UNFOLDED).output(calendar, out);
            return LineFolding.fold(out.toString()).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A calendar must hold something to be one: without sessions, that nothing takes place in this time. */
    private VFreeBusy nothing(Instant start, Instant end) {
        VFreeBusy nothing = new VFreeBusy(false);
        nothing.add(new Uid("nothing-" + IN_UID.format(start) + "@" + domain));
        nothing.add(new DtStamp(made));
        nothing.add(new DtStart<>(start));
        nothing.add(new DtEnd<>(end));
        return nothing;
    }

    private VEvent event(Offer offer, Place place, Session session) {
        Instant start = session.start().toInstant();
        boolean cancelled = session.state() == Session.State.CANCELLED;
        VEvent event = new VEvent(false);
        event.add(new Uid(offer.id() + "-" + IN_UID.format(start) + "@" + domain));
        event.add(new DtStamp(made));
        event.add(new LastModified(made));
        event.add(new DtStart<>(start));
        if (!session.openEnd()) {
            event.add(new DtEnd<>(session.end().toInstant()));
        }
        event.add(new Summary(plain(cancelled ? texts.get("when.cancelled") + ": " + offer.name() : offer.name())));
        event.add(new Location(plain(Stream.of(place.name(), place.address(), isInTown(place) ? null : town())
                .filter(part -> part != null)
                .collect(Collectors.joining(", ")))));
        Coordinate at = city.georeference().toDegrees(place.x(), place.y());
        event.add(new Geo(decimal(at.y), decimal(at.x)));
        event.add(new Description(plain(description(offer))));
        event.add(new Categories(plain(texts.find("topic." + offer.topic()).orElse(offer.topic()))));
        if (offer.phone() != null) {
            event.add(new Contact(plain(offer.provider() + ", " + offer.phone())));
        }
        if (session.comment() != null) {
            event.add(new Comment(plain(session.comment())));
        }
        boolean doubtful = !cancelled && HolidayDoubt.isIn(city, offer, session);
        if (doubtful) {
            event.add(new Comment(texts.get("when.publicHoliday")));
        }
        event.add(status(cancelled, doubtful));
        return event;
    }

    private static Status status(boolean cancelled, boolean doubtful) {
        if (cancelled) {
            return ImmutableStatus.VEVENT_CANCELLED;
        }
        return doubtful ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED;
    }

    private boolean isInTown(Place place) {
        return place.address() != null && place.address().contains(town());
    }

    /** Its name alone: a map finds no street in a town "(Demo)". */
    private String town() {
        return city.settings().name().replaceAll("\\s*\\(.*?\\)", "");
    }

    private String description(Offer offer) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.find("topic." + offer.topic()).orElse(offer.topic()));
        lines.add(texts.get("offer.provider") + ": " + offer.provider());
        if (offer.phone() != null) {
            lines.add(texts.get("sheet.phone") + ": " + offer.phone());
        }
        if (city.settings().demo()) {
            lines.add(texts.get("site.demo"));
        }
        return String.join("\n", lines);
    }

    private static BigDecimal decimal(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Control characters have no place in a calendar; line ends may stand in a text. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }
}
