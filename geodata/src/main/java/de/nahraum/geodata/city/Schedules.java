package de.nahraum.geodata.city;

import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.hours.PublicHolidays;
import de.nahraum.geodata.hours.Rhythm;
import de.nahraum.geodata.hours.Schedule;
import de.nahraum.geodata.hours.ScheduleCalendar;
import de.nahraum.geodata.hours.SchoolHolidays;
import de.nahraum.geodata.hours.SchoolHolidays.SchoolHoliday;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The schedules of a city's offers, each read once, and the calendar they hold in. What takes time is worked out when first asked for. */
final class Schedules {
    private final CityData data;
    private final ZoneId zone;
    private final Map<Offer, Schedule> schedules;
    private final Map<String, LocalDate> daysOfSources;
    private final LocalDate usualDay;
    private final Map<Offer, Rhythm> rhythms = new ConcurrentHashMap<>();
    private @Nullable ScheduleCalendar calendar;

    Schedules(CityData data) {
        this.data = data;
        zone = ZoneId.of(data.settings().timeZone());
        schedules =
                data.offers().stream().distinct().collect(Collectors.toMap(Function.identity(), Schedules::between));
        daysOfSources = data.sources().stream()
                .filter(source -> source.findDay().isPresent())
                .collect(Collectors.toMap(
                        DataSource::file, source -> source.findDay().orElseThrow(), (first, second) -> first));
        usualDay = data.offers().stream()
                .map(Offer::lastConfirmed)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.of(data.settings().baseYear(), 1, 1));
    }

    private static Schedule read(Offer offer) {
        return Schedule.of(offer.schedule(), offer.dates(), offer.cancelled());
    }

    /** Only from its first to its last day. */
    private static Schedule between(Offer offer) {
        return read(offer).within(offer.from(), offer.until());
    }

    Schedule of(Offer offer) {
        Schedule known = schedules.get(offer);
        return known == null ? between(offer) : known;
    }

    /** The day of the file it came from; without one, the last day anybody confirmed an offer, or the first of the base year. */
    LocalDate asOf(Offer offer) {
        return daysOfSources.getOrDefault(offer.source(), usualDay);
    }

    /** How often it recurs by its rule, whenever it begins: what is planned is to count as what it will be. */
    Rhythm rhythmOf(Offer offer) {
        return rhythms.computeIfAbsent(offer, asked -> Rhythm.of(read(asked), asOf(asked), zone));
    }

    synchronized ScheduleCalendar calendar() {
        ScheduleCalendar known = calendar;
        if (known == null) {
            known = makeCalendar();
            calendar = known;
        }
        return known;
    }

    /** The sun rises in the middle of the city. */
    private ScheduleCalendar makeCalendar() {
        HolidaySettings holidays = data.settings().holidays();
        Envelope box = new Envelope();
        data.districts()
                .forEach(district -> box.expandToInclude(district.shape().getEnvelopeInternal()));
        Coordinate middle = box.isNull()
                ? new Coordinate(0, 0)
                : Projection.of(data.settings().epsg(), Projection.DEGREES).apply(box.centre().x, box.centre().y);
        return new ScheduleCalendar(
                zone,
                holidays.region() == null ? PublicHolidays.NONE : PublicHolidays.ofArea(holidays.region()),
                new SchoolHolidays(holidays.school().stream()
                        .filter(holiday -> !holiday.to().isBefore(holiday.from()))
                        .map(holiday -> new SchoolHoliday(holiday.name(), holiday.from(), holiday.to()))
                        .toList()),
                middle.y,
                middle.x);
    }
}
