package de.nahraum.geodata.access;

import de.nahraum.geodata.access.Coverage.CellState;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.hours.Session;
import de.nahraum.geodata.street.Catchments;
import de.nahraum.geodata.street.WalkProfile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How many hours of a topic there are for the people who can walk there, by {@link CatchmentAccess}.
 *
 * <p>The supply of a place is the hours a month of its offers: the time of all sessions that count within four weeks from the begin, those at the edge cut off there,
 * × {@value #DAYS_A_MONTH} ÷ 28. Overlapping sessions of one offer count once, those of two offers twice: two people advise. A session with an
 * open end has no hours, as nobody said how long it is; such offers are counted with those of unknown hours.
 *
 * <p>Everybody in the cells shares, also beyond the city's edge and where the cells are too few: they come whether or not we know them all. Means are those of the
 * cells of which something is known, as in {@link Coverage}.
 */
public final class Capacity {
    /** A year of 365.25 days ÷ 12. */
    public static final double DAYS_A_MONTH = 30.4375;

    private static final int WEEKS = 4;
    private static final double DAYS = 28;
    private static final double SECONDS_PER_HOUR = 3600;

    /**
     * A place's supply.
     *
     * @param hoursPerMonth at least 0
     * @param reachesAnybody whether anybody lives where it counts
     */
    public record Supply(Place place, double hoursPerMonth, boolean reachesAnybody) {}

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
     * @param from begin of the four weeks
     * @throws IllegalArgumentException for a kind of place, which has no hours
     */
    public static Capacity of(
            City city, String topic, Decay decay, WalkProfile profile, StatusFilter statuses, Instant from) {
        CoverageQuestion near =
                new CoverageQuestion(topic, new Limit.Minutes(Decay.MOST_MINUTES), profile, statuses, false);
        TimedQuestion question = new TimedQuestion(near, SessionTime.ANY, null, from, WEEKS);
        ZoneId zone = city.calendar().zone();
        Instant end = question.weekStart(WEEKS, zone);
        Map<Place, Double> hours = new LinkedHashMap<>();
        List<Place> doubtful = new ArrayList<>();
        int unknown = 0;
        for (OfferSessions offer : OfferSessions.list(city, question, end)) {
            double ofOffer = hours(offer, from, end);
            if (ofOffer > 0) {
                hours.merge(offer.place(), ofOffer, Double::sum);
            }
            if (offer.hoursUnknown() || offer.sessions().stream().anyMatch(Session::openEnd)) {
                unknown++;
                doubtful.add(offer.place());
            }
        }
        List<Place> places = List.copyOf(hours.keySet());
        double[] supply = places.stream()
                .mapToDouble(place -> hours.getOrDefault(place, 0.0) * DAYS_A_MONTH / DAYS)
                .toArray();
        double[] people = new double[city.cells().size()];
        for (int cell = 0; cell < people.length; cell++) {
            people[cell] = city.cellIndex().peopleOf(cell);
        }
        Catchments catchments = PlaceCatchments.of(city, places, near);
        CatchmentAccess access = CatchmentAccess.of(catchments, supply, people, profile.metresPerSecond(), decay);
        List<Supply> supplies = new ArrayList<>();
        for (int p = 0; p < supply.length; p++) {
            supplies.add(new Supply(places.get(p), supply[p], access.reachesAnybody(p)));
        }
        return new Capacity(
                Coverage.ofPlaces(city, near, places, doubtful, false), access, List.copyOf(supplies), unknown);
    }

    private static double hours(OfferSessions offer, Instant from, Instant end) {
        double until = 0;
        double sum = 0;
        double length = PlaceTimes.seconds(from, end);
        for (Session session : offer.sessions()) {
            double start =
                    Math.max(until, PlaceTimes.seconds(from, session.start().toInstant()));
            double stop =
                    Math.min(length, PlaceTimes.seconds(from, session.end().toInstant()));
            if (!session.openEnd() && start < stop) {
                sum += stop - start;
                until = stop;
            }
        }
        return sum / SECONDS_PER_HOUR;
    }

    /** Who is within the last zone of a place with hours; its unknown cells are in no mean. */
    public Coverage coverage() {
        return coverage;
    }

    /** Places with hours, in the order of the offers; those that reach nobody are among them and in no result. */
    public List<Supply> supplies() {
        return supplies;
    }

    /** Offers that fit but of which some or all hours are not known; they add what is known. */
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
