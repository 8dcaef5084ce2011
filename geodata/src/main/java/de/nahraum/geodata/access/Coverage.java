package de.nahraum.geodata.access;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.StatusFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Who reaches a service on foot, per cell, district and city.
 *
 * <p>A cell is covered if its way to the nearest place is within the limit, inclusive. What cannot be known is apart and never a gap: cells
 * outside the network's extent, districts whose cells hold too little of their register population, and services nobody has called
 * complete. A cell's centre decides its district, so that numbers are whole and add up. Source of the rules: the standard's own
 * convention; of the search: Dijkstra (1959).
 */
public final class Coverage {
    /** What is known of a cell. */
    public enum CellState {
        COVERED,
        GAP,
        UNKNOWN
    }

    /** Why nothing can be said of a district. */
    public enum UnknownReason {
        SERVICE_INCOMPLETE,
        TOO_FEW_CELLS,
        OUTSIDE_NETWORK,
        /** Only of an answer about times: nobody reaches a session, and of the offers in reach it is not known when they take place. */
        HOURS_UNKNOWN
    }

    /**
     * People by what is known of them, counted in cells.
     *
     * @param unknown beside the others, in neither
     */
    public record People(long covered, long gap, long unknown) {
        public static final People NOBODY = new People(0, 0, 0);

        /** People whose coverage is known. */
        public long known() {
            return covered + gap;
        }

        /** Covered share of the known; empty if nobody is known. */
        public OptionalDouble coveredShare() {
            return known() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) covered / known());
        }

        /** Share of those of whom nothing is known, 0 … 1; 0 where there is nobody. */
        public double unknownShare() {
            return unknown == 0 ? 0 : (double) unknown / (known() + unknown);
        }

        public People plus(People other) {
            return new People(covered + other.covered, gap + other.gap, unknown + other.unknown);
        }
    }

    /**
     * A district's coverage.
     *
     * @param places of the service that lie in it
     * @param reason why nothing is known; null if something is
     */
    public record OfDistrict(
            District district,
            People people,
            int places,
            @Nullable UnknownReason reason) {}

    private final City city;
    private final CoverageQuestion question;
    private final List<Place> places;
    private final boolean onStreets;
    private final double[] metres;
    private final CellState[] states;
    private final List<OfDistrict> districts;

    private Coverage(
            City city,
            CoverageQuestion question,
            List<Place> places,
            boolean onStreets,
            double[] metres,
            CellState[] states,
            List<OfDistrict> districts) {
        this.city = city;
        this.question = question;
        this.places = places;
        this.onStreets = onStreets;
        this.metres = metres;
        this.states = states;
        this.districts = districts;
    }

    /** Answers a question. Cost: one limited search, one pass over the cells. */
    public static Coverage of(City city, CoverageQuestion question) {
        return ofPlaces(city, question, question.listPlaces(city));
    }

    /** Answers a question and gives the way of every cell, beyond the limit too. Cost: one search over the whole network. */
    public static Coverage withAllWays(City city, CoverageQuestion question) {
        return withAllWays(city, question, question.listPlaces(city));
    }

    /** The same for places of one's choice. */
    public static Coverage withAllWays(City city, CoverageQuestion question, List<Place> places) {
        return of(city, question, places, List.of(), Double.POSITIVE_INFINITY);
    }

    /** Answers a question for some of the service's places only, for instance those with a weekly hour. */
    public static Coverage ofPlaces(City city, CoverageQuestion question, List<Place> places) {
        return of(city, question, places, List.of(), question.limit().mostMetres(question.profile()));
    }

    /**
     * Answers a question for some of the service's places, where of others it is not known whether they count: who reaches none of the first and one of
     * the others is unknown and no gap.
     *
     * @param allWays whether the way of every cell is wanted, beyond the limit too
     */
    static Coverage ofPlaces(
            City city, CoverageQuestion question, List<Place> places, List<Place> doubtful, boolean allWays) {
        double limit = question.limit().mostMetres(question.profile());
        return of(city, question, places, doubtful, allWays ? Double.POSITIVE_INFINITY : limit);
    }

    private static Coverage of(
            City city, CoverageQuestion question, List<Place> places, List<Place> doubtful, double searchMetres) {
        Optional<double[]> streetMetres = onStreets(city, question, places, searchMetres);
        double[] metres = streetMetres.orElseGet(() -> WalkingDistances.straight(city, places));
        double[] doubtfulMetres = doubtfulMetres(city, question, doubtful);
        boolean complete = isComplete(city, question);
        boolean[] knownDistricts = new boolean[city.districts().size()];
        for (int d = 0; d < knownDistricts.length; d++) {
            knownDistricts[d] = complete && !city.hasTooFewCells(d);
        }
        // Three counters per district, one for each state: this loop runs for every question over every cell.
        long[][] counts = new long[knownDistricts.length][CellState.values().length];
        CellState[] states = new CellState[metres.length];
        boolean[] hoursUnknown = new boolean[knownDistricts.length];
        for (int i = 0; i < metres.length; i++) {
            int district = city.cellIndex().districtOf(i);
            boolean known = district != City.NO_DISTRICT
                    && knownDistricts[district]
                    && city.cellIndex().isInExtent(i);
            boolean covered = known && question.limit().allows(metres[i], question.profile());
            if (known && !covered && doubtfulMetres.length > 0) {
                known = !question.limit().allows(doubtfulMetres[i], question.profile());
                hoursUnknown[district] |= !known;
            }
            states[i] = state(known, covered);
            if (district != City.NO_DISTRICT) {
                counts[district][index(states[i])] += city.cellIndex().peopleOf(i);
            }
        }
        int[] placesInside = new int[counts.length];
        for (Place place : places) {
            int district = city.districtIndexOf(place);
            if (district != City.NO_DISTRICT) {
                placesInside[district]++;
            }
        }
        List<OfDistrict> districts = new ArrayList<>();
        for (int d = 0; d < counts.length; d++) {
            District district = city.districts().get(d);
            People people = new People(
                    counts[d][index(CellState.COVERED)],
                    counts[d][index(CellState.GAP)],
                    counts[d][index(CellState.UNKNOWN)]);
            districts.add(new OfDistrict(
                    district, people, placesInside[d], reason(city, d, complete, hoursUnknown[d], people)));
        }
        return new Coverage(city, question, places, streetMetres.isPresent(), metres, states, List.copyOf(districts));
    }

    private static Optional<double[]> onStreets(
            City city, CoverageQuestion question, List<Place> places, double searchMetres) {
        return question.straightLine()
                ? Optional.empty()
                : WalkingDistances.onStreets(city, places, question.profile(), question.time(), searchMetres);
    }

    /** Ways to the nearest place that perhaps counts; empty without any. */
    private static double[] doubtfulMetres(City city, CoverageQuestion question, List<Place> doubtful) {
        return doubtful.isEmpty()
                ? new double[0]
                : onStreets(city, question, doubtful, question.limit().mostMetres(question.profile()))
                        .orElseGet(() -> WalkingDistances.straight(city, doubtful));
    }

    private static boolean isComplete(City city, CoverageQuestion question) {
        // "As if all suggestions were confirmed" supposes a list; whether the real one is complete does not matter.
        return question.statuses() == StatusFilter.SUGGESTED
                || city.settings().services().containsKey(question.service());
    }

    private static CellState state(boolean known, boolean covered) {
        if (!known) {
            return CellState.UNKNOWN;
        }
        return covered ? CellState.COVERED : CellState.GAP;
    }

    private static int index(CellState state) {
        return switch (state) {
            case COVERED -> 0;
            case GAP -> 1;
            case UNKNOWN -> 2;
        };
    }

    private static @Nullable UnknownReason reason(
            City city, int district, boolean complete, boolean hoursUnknown, People people) {
        if (!complete) {
            return UnknownReason.SERVICE_INCOMPLETE;
        }
        if (city.hasTooFewCells(district)) {
            return UnknownReason.TOO_FEW_CELLS;
        }
        if (people.known() > 0) {
            return null;
        }
        return hoursUnknown ? UnknownReason.HOURS_UNKNOWN : UnknownReason.OUTSIDE_NETWORK;
    }

    public CoverageQuestion question() {
        return question;
    }

    /** The places that count. */
    public List<Place> places() {
        return places;
    }

    /** Whether ways were walked on streets; else they are straight lines × 1.3. */
    public boolean onStreets() {
        return onStreets;
    }

    /** In official order. */
    public List<OfDistrict> districts() {
        return districts;
    }

    /** The whole city: the sum of its districts. */
    public People cityPeople() {
        return districts.stream().map(OfDistrict::people).reduce(People.NOBODY, People::plus);
    }

    public CellState state(int cell) {
        return states[cell];
    }

    /** Metres of way from a cell to its nearest place; infinite if not connected, or perhaps if beyond the limit. */
    public double metres(int cell) {
        return metres[cell];
    }

    /** Seconds of way at the profile's speed, see {@link #metres}. */
    public double seconds(int cell) {
        return metres[cell] / question.profile().metresPerSecond();
    }

    public City city() {
        return city;
    }
}
