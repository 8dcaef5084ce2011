package de.nahraum.geodata.city;

import de.nahraum.geodata.indicator.Observation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A day in the past as it is known today: what a later delivery says of that day, put in place of what was known then. Beside the earlier delivery it shows what was corrected, beside the
 * later one what has really happened since.
 *
 * <p>What the later delivery dates after the day has happened since: figures of later years, places opened, offers begun, cells counted later. What it has and does not date counts as
 * known too late, unless the earlier delivery had it in another state: a place that was planned and is open without a day has opened since. What it no longer has, has
 * ended since. These are conventions: nothing else tells a correction from an event.
 */
public final class KnownBefore {
    private final CityData before;
    private final CityData now;
    private final LocalDate day;

    private KnownBefore(CityData before, CityData now, LocalDate day) {
        this.before = before;
        this.now = now;
        this.day = day;
    }

    /**
     * The day as the later delivery knows it, in its districts and by its settings.
     *
     * @param day the earlier report spoke of
     */
    public static CityData of(CityData before, CityData now, LocalDate day) {
        return new KnownBefore(before, now, day).data();
    }

    private CityData data() {
        return new CityData(
                now.settings(),
                now.sources(),
                now.districts(),
                areCellsNewer() ? before.cells() : now.cells(),
                observations(),
                places(),
                offers(),
                measures(),
                now.addresses(),
                now.baseMap(),
                now.streets(),
                now.boundarySets(),
                before.fearSpaces());
    }

    /** Whether people in cells were counted after the day. */
    private boolean areCellsNewer() {
        return now.sources().stream()
                .filter(source -> source.kind().equals("cells"))
                .anyMatch(source -> source.findDay().filter(day::isBefore).isPresent());
    }

    /** Of each variable the years that had been delivered; of one that is new the years until the day. */
    private List<Observation> observations() {
        Map<String, Integer> newest = new HashMap<>();
        before.observations().forEach(each -> newest.merge(each.variable(), each.year(), Math::max));
        return now.observations().stream()
                .filter(each -> each.year() <= newest.getOrDefault(each.variable(), day.getYear()))
                .toList();
    }

    private List<Place> places() {
        Map<String, Place> earlier = byId(before.places(), Place::id);
        List<Place> places = new ArrayList<>();
        for (Place place : now.places()) {
            Place was = earlier.get(place.id());
            Status status = status(place, was);
            if (status != null) {
                places.add(place.withStatus(status));
            }
        }
        Set<String> still = now.places().stream().map(Place::id).collect(Collectors.toSet());
        before.places().stream().filter(place -> !still.contains(place.id())).forEach(places::add);
        return List.copyOf(places);
    }

    /** The status on the day; null if it was not yet there. */
    private @Nullable Status status(Place place, @Nullable Place was) {
        LocalDate opened = place.openedOn();
        if (place.status() == Status.OPEN && opened != null) {
            return opened.isAfter(day) ? (was == null ? null : was.status()) : Status.OPEN;
        }
        return was == null ? place.status() : was.status();
    }

    private List<Offer> offers() {
        Map<String, Offer> earlier = byId(before.offers(), Offer::id);
        List<Offer> offers = new ArrayList<>();
        for (Offer offer : now.offers()) {
            Offer was = earlier.get(offer.id());
            LocalDate from = offer.from();
            boolean hasBegunSince = from != null && from.isAfter(day);
            boolean hasChangedState = was != null && from == null && was.status() != offer.status();
            if (!hasBegunSince && !hasChangedState) {
                offers.add(offer);
            } else if (was != null) {
                offers.add(was);
            }
        }
        Set<String> still = now.offers().stream().map(Offer::id).collect(Collectors.toSet());
        before.offers().stream().filter(offer -> !still.contains(offer.id())).forEach(offers::add);
        // A place that opened since has no offers yet.
        Set<String> there = places().stream().map(Place::id).collect(Collectors.toSet());
        return offers.stream().filter(offer -> there.contains(offer.place())).toList();
    }

    /** What is planned is decided on a day nobody delivers: it was known then or has happened since. */
    private List<Measure> measures() {
        return before.measures();
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a));
    }
}
