package de.nahraum.geodata.access;

import de.nahraum.geodata.access.Coverage.CellState;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Who reaches a session that counts within a limit on foot and within some weeks, and how long they wait for one.
 *
 * <p>A cell is covered if a place within the limit has at least one session that counts and overlaps the window. Unknown is as in {@link Coverage};
 * besides, who reaches no such session but an offer whose hours are not known is unknown and no gap.
 *
 * <p>The wait is that of a person who comes at a moment drawn evenly from the window and goes to whichever session in reach is on or comes next:
 * Σ gap² ÷ 2 ÷ window, none while a session is on (mean residual time of a renewal process, Cox 1962, on the very sessions). Sessions of all places in
 * reach are taken together. After the last session of the window the next one is looked for over as many weeks again; if none is known by then, the wait counts
 * to the end of those weeks and is a lower bound. A session with an open end is taken to last as long as {@link
 * de.nahraum.geodata.hours.Session} guesses.
 *
 * <p>Cost: two limited searches and the schedules of the topic; then one step per place a cell reaches, and one pass over the sessions per set of
 * places.
 */
public final class TimedCoverage {
    static final double SECONDS_PER_DAY = 86_400;

    /**
     * The times of a district or of the city.
     *
     * @param meanWaitingDays mean over the covered people, days of 24 hours; empty if nobody is covered
     * @param waitingIsLowerBound whether somebody's wait is one
     * @param personWeeksUnserved weeks of the window without a session that counts within reach, summed over the people whose coverage is known
     * @param sessions that count and overlap the window, at the places of the city or that lie in the district
     * @param offersWithUnknownHours offers that fit but of which something within the window is not known, there
     */
    public record Times(
            OptionalDouble meanWaitingDays,
            boolean waitingIsLowerBound,
            long personWeeksUnserved,
            int sessions,
            int offersWithUnknownHours) {}

    private final TimedQuestion question;
    private final Coverage coverage;
    private final Times city;
    private final List<Times> districts;

    private TimedCoverage(TimedQuestion question, Coverage coverage, Times city, List<Times> districts) {
        this.question = question;
        this.coverage = coverage;
        this.city = city;
        this.districts = districts;
    }

    /** Answers a question. */
    public static TimedCoverage of(City city, TimedQuestion question) {
        return of(city, question, false);
    }

    /** Answers a question and gives every cell's way to the nearest place with a session that counts, beyond the limit too. */
    public static TimedCoverage withAllWays(City city, TimedQuestion question) {
        return of(city, question, true);
    }

    private static TimedCoverage of(City city, TimedQuestion question, boolean allWays) {
        Map<Place, PlaceTimes> byPlace = timesByPlace(city, question);
        Coverage coverage = Coverage.ofPlaces(
                city,
                question.coverage(),
                list(byPlace, times -> times.sessions() > 0),
                list(byPlace, times -> times.offersWithUnknownHours() > 0),
                allWays);
        GroupTimes groups = groupTimes(city, question, byPlace);
        Tally whole = new Tally(question.weeks());
        List<Tally> tallies = new ArrayList<>();
        city.districts().forEach(district -> tallies.add(new Tally(question.weeks())));
        for (int cell = 0; cell < city.cells().size(); cell++) {
            int district = city.cellIndex().districtOf(cell);
            if (district != City.NO_DISTRICT && coverage.state(cell) != CellState.UNKNOWN) {
                GroupTimes.Served here = coverage.state(cell) == CellState.COVERED ? groups.of(cell) : null;
                whole.add(city.cellIndex().peopleOf(cell), here);
                tallies.get(district).add(city.cellIndex().peopleOf(cell), here);
            }
        }
        byPlace.forEach((place, times) -> {
            whole.addPlace(times);
            int district = city.districtIndexOf(place);
            if (district != City.NO_DISTRICT) {
                tallies.get(district).addPlace(times);
            }
        });
        return new TimedCoverage(
                question,
                coverage,
                whole.times(),
                tallies.stream().map(Tally::times).toList());
    }

    /** The offers that fit, by their places. */
    private static Map<Place, PlaceTimes> timesByPlace(City city, TimedQuestion question) {
        ZoneId zone = city.calendar().zone();
        Map<Place, PlaceTimes> byPlace = new LinkedHashMap<>();
        for (OfferSessions offer : OfferSessions.list(city, question, horizon(question, zone))) {
            byPlace.computeIfAbsent(offer.place(), place -> new PlaceTimes(question, zone))
                    .add(offer);
        }
        return byPlace;
    }

    /** Where the next session is no longer looked for. */
    private static Instant horizon(TimedQuestion question, ZoneId zone) {
        return question.weekStart(2 * question.weeks(), zone);
    }

    private static List<Place> list(Map<Place, PlaceTimes> byPlace, Predicate<PlaceTimes> which) {
        return byPlace.entrySet().stream()
                .filter(each -> which.test(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static GroupTimes groupTimes(City city, TimedQuestion question, Map<Place, PlaceTimes> byPlace) {
        // A place without a session in the window may have the next one behind it.
        List<Place> places = list(byPlace, PlaceTimes::hasAny);
        CoverageQuestion coverage = question.coverage();
        ZoneId zone = city.calendar().zone();
        return new GroupTimes(
                PlaceCatchments.of(city, places, coverage),
                places.stream().map(byPlace::get).toList(),
                PlaceTimes.seconds(question.from(), question.weekStart(question.weeks(), zone)),
                PlaceTimes.seconds(question.from(), horizon(question, zone)));
    }

    public TimedQuestion question() {
        return question;
    }

    /** Who is covered, gap and unknown; its places are those with a session that counts. */
    public Coverage coverage() {
        return coverage;
    }

    /** Of the whole city. */
    public Times cityTimes() {
        return city;
    }

    /** By position of the district. */
    public List<Times> districtTimes() {
        return districts;
    }
}
