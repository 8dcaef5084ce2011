package de.nahraum.geodata.access;

import de.nahraum.geodata.access.Coverage.CellState;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.street.Catchments;
import de.nahraum.geodata.street.WalkProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How many hours of a topic there are for the people who can walk there, by {@link CatchmentAccess}.
 *
 * <p>The supply of a place is the hours a month of its offers: the time of all sessions that are certain within a year from the begin, those at the edge cut off there,
 * ÷ 12. The year has {@value #DAYS} days, 52 weeks, so that every day of the week is in it equally often: on whatever day one asks, what takes place once a week
 * counts 52 times. The day missing makes what goes on every day 0.3% short, and of a monthly session sometimes (in 1 of 24 begins) eleven are in it.
 *
 * <p>Overlapping sessions of one offer count once, those of two offers twice: two people advise. Of what is not known whether it is held the hours are counted apart,
 * {@link OfferHours}. A session with an open end has no hours, as nobody said how long it is; such offers are counted with those of unknown hours. What begins or
 * ends within the year counts with the sessions it has.
 *
 * <p>Everybody in the cells shares, also beyond the city's edge and where the cells are too few: they come whether or not we know them all. Means are those of the
 * cells of which something is known, as in {@link Coverage}.
 */
public final class Capacity {
    /** 52 weeks. */
    public static final int DAYS = 364;

    private static final double MONTHS = 12;

    /**
     * A place's supply.
     *
     * @param hoursPerMonth that are certain, at least 0
     * @param unknownHoursPerMonth of which it is not known whether they are held; in no other figure
     * @param reachesAnybody whether anybody lives where it counts
     */
    public record Supply(Place place, double hoursPerMonth, double unknownHoursPerMonth, boolean reachesAnybody) {}

    /**
     * Means of a district or of the city.
     *
     * @param people of whom it is known
     * @param peopleWithout of them, those for whom there is nothing within reach
     * @param hoursPerPerson hours a month per person, weighted by people; empty if nobody is known
     */
    public record Mean(long people, long peopleWithout, OptionalDouble hoursPerPerson) {}

    private final Coverage coverage;
    private final CatchmentAccess access;
    private final List<Supply> supplies;
    private final int offersWithUnknownHours;

    private Capacity(Coverage coverage, CatchmentAccess access, List<Supply> supplies, int offersWithUnknownHours) {
        this.coverage = coverage;
        this.access = access;
        this.supplies = supplies;
        this.offersWithUnknownHours = offersWithUnknownHours;
    }

    /**
     * Works it out.
     *
     * @param topic of offers
     * @param profile who walks; without steps, to offers without steps
     * @param from begin of the year
     * @throws IllegalArgumentException for a kind of place, which has no hours
     */
    public static Capacity of(
            City city, String topic, Decay decay, WalkProfile profile, StatusFilter statuses, Instant from) {
        CoverageQuestion near =
                new CoverageQuestion(topic, new Limit.Minutes(Decay.MOST_MINUTES), profile, statuses, false);
        TimedQuestion question = TimedQuestion.any(near, from);
        Instant end = from.atZone(city.calendar().zone()).plusDays(DAYS).toInstant();
        Map<Place, Hours> hours = new LinkedHashMap<>();
        Set<Place> doubtful = new LinkedHashSet<>();
        int unknown = 0;
        for (Offer offer : city.offers()) {
            Place place = OfferSessions.findPlace(city, question, offer).orElse(null);
            if (place == null) {
                continue;
            }
            OfferHours ofOffer = OfferHours.of(city, offer, from, end);
            if (ofOffer.known() > 0 || ofOffer.unknown() > 0) {
                hours.merge(place, new Hours(ofOffer.known(), ofOffer.unknown()), Hours::plus);
            }
            if (ofOffer.uncounted() || ofOffer.unknown() > 0) {
                doubtful.add(place);
            }
            unknown += ofOffer.uncounted() ? 1 : 0;
        }
        List<Place> places = List.copyOf(hours.keySet());
        List<Hours> ofPlaces = List.copyOf(hours.values());
        double[] supply =
                ofPlaces.stream().mapToDouble(each -> each.known / MONTHS).toArray();
        double[] people = new double[city.cells().size()];
        for (int cell = 0; cell < people.length; cell++) {
            people[cell] = city.cellIndex().peopleOf(cell);
        }
        Catchments catchments = PlaceCatchments.of(city, places, near);
        CatchmentAccess access = CatchmentAccess.of(catchments, supply, people, profile.metresPerSecond(), decay);
        List<Place> withHours = places.stream()
                .filter(place -> hours.getOrDefault(place, Hours.NONE).known > 0)
                .toList();
        List<Supply> supplies = new ArrayList<>();
        for (int p = 0; p < supply.length; p++) {
            supplies.add(
                    new Supply(places.get(p), supply[p], ofPlaces.get(p).unknown / MONTHS, access.reachesAnybody(p)));
        }
        return new Capacity(
                Coverage.ofPlaces(city, near, withHours, List.copyOf(doubtful), false),
                access,
                List.copyOf(supplies),
                unknown);
    }

    private record Hours(double known, double unknown) {
        static final Hours NONE = new Hours(0, 0);

        Hours plus(Hours more) {
            return new Hours(known + more.known, unknown + more.unknown);
        }
    }

    /** Who is within the last zone of a place with hours; its unknown cells are in no mean. */
    public Coverage coverage() {
        return coverage;
    }

    /** Places with hours, known or not, in the order of the offers; those that reach nobody are among them and in no result. */
    public List<Supply> supplies() {
        return supplies;
    }

    /** Hours a month of which it is not known whether they are held, of all places. */
    public double unknownHoursPerMonth() {
        return supplies.stream().mapToDouble(Supply::unknownHoursPerMonth).sum();
    }

    /**
     * Offers that fit but of which some or all hours cannot even be counted: nothing written or some of it not readable, an open end, nothing but appointments at any time. They
     * add what is known.
     */
    public int offersWithUnknownHours() {
        return offersWithUnknownHours;
    }

    /** Hours a month per person of a cell; empty where nothing is known. */
    public OptionalDouble hoursPerPersonOf(int cell) {
        return coverage.state(cell) == CellState.UNKNOWN
                ? OptionalDouble.empty()
                : OptionalDouble.of(access.accessOf(cell));
    }

    /** Hours a month per person of a cell whether or not it is in a mean: what adds up to the supplies. */
    double shareOf(int cell) {
        return access.accessOf(cell);
    }

    /** The mean of the whole city. */
    public Mean cityMean() {
        Sum sum = new Sum();
        for (int cell = 0; cell < coverage.city().cells().size(); cell++) {
            add(sum, cell);
        }
        return sum.mean();
    }

    /** By position of the district. */
    public List<Mean> districtMeans() {
        City city = coverage.city();
        List<Sum> sums = new ArrayList<>();
        city.districts().forEach(district -> sums.add(new Sum()));
        for (int cell = 0; cell < city.cells().size(); cell++) {
            int district = city.cellIndex().districtOf(cell);
            if (district != City.NO_DISTRICT) {
                add(sums.get(district), cell);
            }
        }
        return sums.stream().map(Sum::mean).toList();
    }

    private void add(Sum sum, int cell) {
        if (coverage.state(cell) != CellState.UNKNOWN) {
            sum.add(coverage.city().cellIndex().peopleOf(cell), access.accessOf(cell));
        }
    }

    private static final class Sum {
        private long people;
        private long without;
        private double hours;

        void add(int more, double each) {
            people += more;
            without += each > 0 ? 0 : more;
            hours += more * each;
        }

        Mean mean() {
            return new Mean(people, without, people == 0 ? OptionalDouble.empty() : OptionalDouble.of(hours / people));
        }
    }
}
