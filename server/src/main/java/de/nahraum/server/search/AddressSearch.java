package de.nahraum.server.search;

import de.nahraum.geodata.city.Address;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.DistrictLocator;
import de.nahraum.geodata.city.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds addresses, streets, places and districts of one city as one audience sees it, never a protected place. Two letters may be wrong; umlauts, "str."
 * and hyphens, the order of number and street, and the script do not matter; the town's name and a postcode are passed over. Holds no
 * reference to the city. Many threads may ask at once; the same question gets the same answer.
 */
public final class AddressSearch {
    /** Characters of a query that are read; what follows is ignored. */
    public static final int LONGEST_QUERY = 200;

    private static final int CANDIDATES = 100;

    /** A house number nobody has there, a street without numbers, something that has no numbers: how much less they fit. */
    private static final double OTHER_NUMBER = 0.01;

    /** Of streets of one name the one counts whose house is nearer to the number asked for. */
    private static final double FARTHER = 1e-5;

    private static final double MOST_FARTHER = 0.01;

    private static final double NO_NUMBERS = 0.03;
    private static final double NOT_A_STREET = 0.30;

    /** A district that was typed and is the right one says more than its letters in a name. */
    private static final double IN_DISTRICT = 0.02;

    /** People do not always know in which district a street lies: one of very much this name counts elsewhere, too, and is asked about. */
    private static final double IN_OTHER_DISTRICT = 0.15;

    private static final double VERY_LIKE = 0.8;

    /** Short names share too few pairs of letters with what was typed for an index of pairs: all short ones are looked at. */
    private static final int SHORT_STEM = 6;

    private static final Comparator<Found> ORDER = Comparator.comparingDouble((Found found) -> -found.fit())
            .thenComparing(found -> found.hit().kind())
            .thenComparingInt(found -> -found.houses())
            .thenComparing(found -> found.hit().label())
            .thenComparingInt(Found::entry);

    private final List<Entry> entries;
    private final NameIndex index;
    private final int[] shortNames;
    private final Readings readings;
    private final DistrictLocator locator;

    private AddressSearch(List<Entry> entries, Readings readings, DistrictLocator locator) {
        this.entries = entries;
        this.index = NameIndex.of(entries.stream().map(Entry::name).toList());
        this.shortNames = IntStream.range(0, entries.size())
                .filter(at -> entries.get(at).name().stem().length() <= SHORT_STEM)
                .toArray();
        this.readings = readings;
        this.locator = locator;
    }

    /** A search over a city. Cost: one pass over its places, addresses and streets, about half a second for 100,000 people. */
    public static AddressSearch of(City city) {
        List<Entry> entries = new ArrayList<>();
        city.districts().forEach(district -> entries.add(entry(district)));
        for (Place place : city.places()) {
            if (!place.isProtected()) {
                District district = city.findDistrictOf(place).orElse(null);
                entries.add(Entry.of(
                        Hit.Kind.PLACE, place.id(), place.name(), district, place.x(), place.y(), Houses.NONE));
            }
        }
        // Where more names fit than are looked at, those of long streets are.
        StreetStretches.of(city).stream()
                .sorted(Comparator.comparingInt((Entry entry) -> -entry.houses().count()))
                .forEach(entries::add);
        entries.removeIf(entry -> entry.name().key().isEmpty());
        return new AddressSearch(
                List.copyOf(entries), new Readings(city.settings().name(), city.districts()), city.districtLocator());
    }

    private static Entry entry(District district) {
        Coordinate inside = district.shape().getInteriorPoint().getCoordinate();
        return Entry.of(Hit.Kind.DISTRICT, district.id(), district.name(), null, inside.x, inside.y, Houses.NONE);
    }

    /** How well a hit fits, 0 … 1 and a little more. */
    private record Found(Hit hit, Reading reading, double fit, int houses, int entry) {}

    /**
     * What may be meant, the likelier first: exact names before those with wrong letters, then districts, places, streets; a street as one
     * hit, or the house if there is a number.
     *
     * @param query anything; only the first {@value #LONGEST_QUERY} characters count
     * @param limit most hits, at least 1
     * @return empty if nothing is like it, and for a query without letters and digits
     */
    public List<Hit> find(String query, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("At least one hit: " + limit);
        }
        String read = query.length() <= LONGEST_QUERY ? query : query.substring(0, LONGEST_QUERY);
        List<String> words = Folding.words(read);
        Collection<Found> meant = found(readings.of(words), Likeness.LEAST);
        Collection<Found> found = meant.isEmpty() ? found(readings.within(words), VERY_LIKE) : meant;
        return found.stream()
                .sorted(ORDER)
                .limit(limit)
                .map(each -> each.hit().likely(!meant.isEmpty() && isLikely(each)))
                .toList();
    }

    /** Every entry once, with the reading it fits best. */
    private Collection<Found> found(List<Reading> ways, double least) {
        Map<Name, List<Candidate>> candidates = new HashMap<>();
        Map<Integer, Found> best = new HashMap<>();
        for (Reading reading : ways) {
            for (Candidate candidate : candidates.computeIfAbsent(reading.name(), this::candidates)) {
                Found found = found(reading, candidate);
                if (found.fit() >= least) {
                    best.merge(candidate.at(), found, (a, b) -> a.fit() >= b.fit() ? a : b);
                }
            }
        }
        return best.values();
    }

    private boolean isLikely(Found found) {
        Entry entry = entries.get(found.entry());
        District asked = found.reading().district();
        return (asked == null || asked.equals(entry.district()))
                && Likeness.isLikely(found.reading().name(), entry.name());
    }

    /** Whether a text says no more than the town's name, which is everywhere in it; a letter may be wrong if nothing else has that very name. */
    public boolean isWholeTown(String query) {
        if (query.length() > LONGEST_QUERY) {
            return false;
        }
        List<String> words = Folding.words(query);
        return readings.isTown(words)
                && entries.stream()
                        .noneMatch(entry ->
                                entry.name().key().equals(Name.of(words).key()));
    }

    /** A name that could be meant, by its position, and how well it fits. */
    private record Candidate(int at, double fit) {}

    private List<Candidate> candidates(Name typed) {
        IntStream like = index.candidates(typed, CANDIDATES).stream().mapToInt(Integer::intValue);
        IntStream all = typed.stem().length() <= SHORT_STEM
                ? IntStream.concat(like, Arrays.stream(shortNames)).distinct()
                : like;
        return all.mapToObj(at ->
                        new Candidate(at, Likeness.of(typed, entries.get(at).name())))
                .filter(candidate -> candidate.fit() >= Likeness.LEAST)
                .toList();
    }

    private Found found(Reading reading, Candidate candidate) {
        int at = candidate.at();
        Entry entry = entries.get(at);
        double fit = fit(reading, entry, candidate.fit());
        HouseNumber number = reading.number();
        if (number == null) {
            return new Found(entry.hit(true), reading, fit, entry.houses().count(), at);
        }
        if (entry.kind() != Hit.Kind.STREET) {
            return new Found(entry.hit(true), reading, fit - NOT_A_STREET, 0, at);
        }
        Optional<Address> house = entry.houses().find(number);
        if (house.isPresent()) {
            return new Found(
                    hit(entry, house.get(), true), reading, fit, entry.houses().count(), at);
        }
        return entry.houses()
                .findNearest(number)
                .map(nearest -> atNearest(reading, entry, fit, at, number, nearest))
                .orElseGet(() -> new Found(entry.hit(false), reading, fit - NO_NUMBERS, 0, at));
    }

    private Found atNearest(Reading reading, Entry entry, double fit, int at, HouseNumber asked, HouseNumber nearest) {
        double farther = Math.min(MOST_FARTHER, asked.distanceTo(nearest) * FARTHER);
        return new Found(
                hit(entry, entry.houses().find(nearest).orElseThrow(), false),
                reading,
                fit - OTHER_NUMBER - farther,
                entry.houses().count(),
                at);
    }

    private static double fit(Reading reading, Entry entry, double fit) {
        if (reading.district() == null) {
            return fit;
        }
        if (reading.district().equals(entry.district())) {
            return fit + IN_DISTRICT;
        }
        return fit >= VERY_LIKE && !reading.name().isKindOnly() ? fit - IN_OTHER_DISTRICT : 0;
    }

    private Hit hit(Entry entry, Address house, boolean exact) {
        @Nullable District district = locator.find(house.x(), house.y()).orElse(null);
        return new Hit(
                Hit.Kind.ADDRESS,
                null,
                entry.label() + " " + house.number(),
                entry.label(),
                district,
                house.x(),
                house.y(),
                exact,
                false);
    }
}
