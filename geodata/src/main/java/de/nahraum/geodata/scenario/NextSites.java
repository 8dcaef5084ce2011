package de.nahraum.geodata.scenario;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.Coverage.CellState;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.access.PlaceCatchments;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.hours.Session;
import de.nahraum.geodata.siting.MaximalCovering;
import de.nahraum.geodata.siting.PMedian;
import de.nahraum.geodata.siting.SetCovering;
import de.nahraum.geodata.siting.SitingDemand;
import de.nahraum.geodata.siting.SitingPlan;
import de.nahraum.geodata.siting.SitingWatch;
import de.nahraum.geodata.siting.WeekdaySiting;
import de.nahraum.geodata.street.Catchments;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the next places of a service would best go, beside those a scenario has: the city's question put to {@link de.nahraum.geodata.siting}. People are those
 * in cells whose coverage is known; all others weigh nothing. Of a group only its number in each district is known: it counts as if it lived in a district as everybody does,
 * so that what a site brings is what {@code group} says of the coverage with and without it.
 */
public final class NextSites {
    /** Ways longer than this many minutes count as this long when ways are to be short; a proposal of ours. */
    public static final double LONGEST_MINUTES = 30;

    /** Sessions within this many days say on which days of the week there is a consultation. */
    private static final int DAYS_AHEAD = 28;

    /** What the sites are to achieve. */
    public enum Aim {
        /** As many people as possible come within the limit. */
        MOST_PEOPLE,
        /** Everybody comes within the limit whom some candidate can bring there, with as few sites as possible. */
        EVERYBODY,
        /** The ways of all people together are as short as possible. */
        SHORTEST_WAYS
    }

    /**
     * A consultation on a day of the week.
     *
     * @param candidate its position in the list of candidates
     */
    public record Hour(int candidate, DayOfWeek day) {}

    private final City city;
    private final CoverageQuestion question;
    private final Scenario scenario;
    private final List<Candidate> candidates;
    private final Coverage today;
    private final double[] weights;
    private final boolean[] leftOut;

    private NextSites(Scenario scenario, List<Candidate> candidates, @Nullable Map<String, Double> group) {
        this.city = scenario.changedCity();
        this.question = scenario.question();
        this.scenario = scenario;
        this.candidates = List.copyOf(candidates);
        this.today = Coverage.withAllWays(city, question, scenario.places());
        double[] each = today.districts().stream()
                .mapToDouble(d -> group == null ? 1 : perPerson(d, group))
                .toArray();
        this.weights = IntStream.range(0, city.cells().size())
                .mapToDouble(cell -> today.state(cell) == CellState.UNKNOWN
                        ? 0
                        : city.cellIndex().peopleOf(cell)
                                * each[city.cellIndex().districtOf(cell)])
                .toArray();
        this.leftOut = new boolean[each.length];
        for (int d = 0; d < each.length; d++) {
            Coverage.OfDistrict district = today.districts().get(d);
            boolean isTold =
                    group == null || group.containsKey(district.district().id());
            leftOut[d] = !isTold || district.people().known() == 0;
        }
    }

    /** Whether in a district nobody counts: coverage is not known of anybody, or the number of the group is not. */
    public boolean isLeftOut(int district) {
        return leftOut[district];
    }

    /** People of whom coverage is known, and of whom it is not. */
    public Coverage.People people() {
        return today.cityPeople();
    }

    /** People of the group for everybody of whom coverage is known. */
    private static double perPerson(Coverage.OfDistrict d, Map<String, Double> group) {
        long known = d.people().known();
        return known == 0 ? 0 : group.getOrDefault(d.district().id(), 0.0) / known;
    }

    /**
     * Prepares the question. Cost: one search over the whole network.
     *
     * @param scenario whose places are there already
     */
    public static NextSites of(Scenario scenario, List<Candidate> candidates) {
        return new NextSites(scenario, candidates, null);
    }

    /**
     * The same for people of a group alone.
     *
     * @param people of the group by district, finite and not negative; districts that are not in it weigh nothing
     */
    public static NextSites forGroup(Scenario scenario, List<Candidate> candidates, Map<String, Double> people) {
        return new NextSites(scenario, candidates, people);
    }

    public List<Candidate> candidates() {
        return candidates;
    }

    /** How much a cell counts: its people, or an estimate of those of the group; 0 where coverage is not known. */
    public double weight(int cell) {
        return weights[cell];
    }

    /**
     * The best sites for an aim.
     *
     * @param sites how many; no matter where everybody is to be reached
     * @param watch hears of what was found and says when it is enough
     * @return empty if it was enough before it was known whom the candidates reach
     */
    public Optional<SitingPlan> find(Aim aim, int sites, SitingWatch watch) {
        double most = question.limit().mostMetres(question.profile());
        return switch (aim) {
            case MOST_PEOPLE ->
                demand(question.limit(), watch).map(demand -> MaximalCovering.solve(demand, most, sites, watch));
            case EVERYBODY -> demand(question.limit(), watch).map(demand -> SetCovering.solve(demand, most, watch));
            case SHORTEST_WAYS -> {
                Limit longest = new Limit.Minutes(LONGEST_MINUTES);
                double cutOff = longest.metres(question.profile());
                yield demand(longest, watch).map(demand -> PMedian.solve(demand, cutOff, sites, watch));
            }
        };
    }

    private Optional<SitingDemand> demand(Limit limit, SitingWatch watch) {
        double[] existing = IntStream.range(0, city.cells().size())
                .mapToDouble(today::metres)
                .toArray();
        return reach(places(), limit, watch).map(reach -> new SitingDemand(reach, weights, existing));
    }

    private List<Place> places() {
        return candidates.stream()
                .map(each -> scenario.thoughtOf(each.id(), each.x(), each.y()))
                .toList();
    }

    private Optional<Catchments> reach(List<Place> places, Limit limit, SitingWatch watch) {
        return PlaceCatchments.of(city, places, question.withLimit(limit), watch::stopNow);
    }

    /** The pairs of candidate and day that {@link #findHours} chooses from, in its order. */
    public List<Hour> hours(Set<DayOfWeek> days) {
        return IntStream.range(0, candidates.size())
                .boxed()
                .flatMap(candidate -> new TreeSet<>(days).stream().map(day -> new Hour(candidate, day)))
                .toList();
    }

    /**
     * The best places and days of the week for consultation hours; a person gains most by the first day with one within the limit. Days on which there is one within
     * four weeks are there already.
     *
     * @param hours how many
     * @param days that may be chosen
     * @param from from when sessions that exist are looked for
     * @return sites whose candidate is a position in {@link #hours}; empty if it was enough before it was known whom the candidates reach
     */
    public Optional<SitingPlan> findHours(int hours, Set<DayOfWeek> days, Instant from, SitingWatch watch) {
        Map<Place, Set<DayOfWeek>> held = heldDays(from);
        List<Place> holders = new ArrayList<>(held.keySet());
        List<Place> all = Stream.concat(places().stream(), holders.stream()).toList();
        List<WeekdaySiting.Session> existing = new ArrayList<>();
        held.forEach((place, daysThere) -> {
            int number = candidates.size() + holders.indexOf(place);
            daysThere.forEach(day -> existing.add(new WeekdaySiting.Session(number, day.getValue())));
        });
        double[] nobody = new double[city.cells().size()];
        Arrays.fill(nobody, Double.POSITIVE_INFINITY);
        List<WeekdaySiting.Session> choices = hours(days).stream()
                .map(hour ->
                        new WeekdaySiting.Session(hour.candidate(), hour.day().getValue()))
                .toList();
        double most = question.limit().mostMetres(question.profile());
        return reach(all, question.limit(), watch)
                .map(reach -> WeekdaySiting.solve(
                        new SitingDemand(reach, weights, nobody),
                        choices,
                        existing,
                        most,
                        WeekdaySiting.harmonicSteps(),
                        hours,
                        watch));
    }

    /** On which days of the week the places of the scenario have a session of the topic. */
    private Map<Place, Set<DayOfWeek>> heldDays(Instant from) {
        Map<Place, Set<DayOfWeek>> held = new LinkedHashMap<>();
        Instant end = from.plus(DAYS_AHEAD, ChronoUnit.DAYS);
        for (Place place : scenario.places()) {
            for (Offer offer : city.offers()) {
                if (offer.place().equals(place.id())
                        && offer.topic().equals(question.service())
                        && (scenario.isOpened(place) || question.statuses().accepts(offer.status()))) {
                    city.scheduleOf(offer).listSessions(from, end, city.calendar()).stream()
                            .filter(session -> session.state() == Session.State.OPEN)
                            .forEach(session -> held.computeIfAbsent(place, none -> new TreeSet<>())
                                    .add(session.start().getDayOfWeek()));
                }
            }
        }
        return held;
    }
}
