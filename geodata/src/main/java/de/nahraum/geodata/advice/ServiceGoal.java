package de.nahraum.geodata.advice;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.Parameters;
import de.nahraum.geodata.goal.StockPlan;
import de.nahraum.geodata.hours.Rhythm;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A goal about the places of a service, and who is in need: people who reach none, in districts where it does not hold.
 *
 * @param question of today: what is open
 * @param districts the goal speaks of
 * @param rhythm how often an offer must take place for its place to count; null where that does not matter
 * @param isPresence whether a place must lie in the district, and not only within reach
 */
record ServiceGoal(
        Goal goal,
        City city,
        CoverageQuestion question,
        List<District> districts,
        @Nullable Rhythm rhythm,
        boolean isPresence) {
    private static final double DEFAULT_MINUTES = 15;

    /** Empty if the goal is about something else. */
    static Optional<ServiceGoal> of(Evaluation evaluation, City city) {
        Goal goal = evaluation.goal();
        Parameters parameters = new Parameters(goal);
        return switch (goal.measure()) {
            case "coverage" -> Optional.of(of(evaluation, city, parameters.text("service", ""), null, false));
            case "presence" ->
                Optional.of(of(evaluation, city, parameters.text("kind", "neighbourhood-office"), null, true));
            case "scheduled-offers" -> {
                boolean isWeekly = "weekly".equals(parameters.text("rhythm", "monthly"));
                Rhythm rhythm = isWeekly ? Rhythm.WEEKLY : Rhythm.MONTHLY;
                yield Optional.of(of(evaluation, city, parameters.text("topic", ""), rhythm, false));
            }
            default -> Optional.empty();
        };
    }

    private static ServiceGoal of(
            Evaluation evaluation, City city, String service, @Nullable Rhythm rhythm, boolean isPresence) {
        double standard = city.settings().standards().getOrDefault(service, DEFAULT_MINUTES);
        double minutes = new Parameters(evaluation.goal()).number("minutes", standard);
        List<District> districts = evaluation.districts().stream()
                .map(Evaluation.OfDistrict::district)
                .toList();
        CoverageQuestion question = CoverageQuestion.open(service, new Limit.Minutes(minutes));
        return new ServiceGoal(evaluation.goal(), city, question, districts, rhythm, isPresence);
    }

    String service() {
        return question.service();
    }

    boolean isListComplete() {
        return city.settings().services().containsKey(service());
    }

    /** Farthest way that counts, in metres. */
    double mostMetres() {
        return question.limit().mostMetres(question.profile());
    }

    /** Places that count, or will. */
    List<Place> places(StatusFilter statuses) {
        List<Place> places = city.listPlacesOf(service(), statuses);
        if (rhythm == null) {
            return places;
        }
        Set<String> often = offers().stream()
                .filter(offer -> statuses.accepts(offer.status()))
                .map(Offer::place)
                .collect(Collectors.toSet());
        return places.stream().filter(place -> often.contains(place.id())).toList();
    }

    /** Offers of the topic that take place often enough. */
    private List<Offer> offers() {
        return city.offers().stream()
                .filter(offer -> offer.topic().equals(service()) && !city.hasEnded(offer))
                .filter(offer -> rhythm == null || city.rhythmOf(offer).isAtLeast(rhythm))
                .toList();
    }

    StockPlan plan() {
        return PlaceKind.find(service()).isPresent()
                ? StockPlan.ofPlaces(city, places(StatusFilter.PLANNED))
                : StockPlan.ofOffers(goal, city, offers());
    }

    /** Who would reach what if these were the places. */
    Coverage cover(List<Place> places) {
        return Coverage.ofPlaces(city, question, places);
    }

    /** Whether the goal is known not to hold in a district. */
    boolean isInNeed(Coverage.OfDistrict d) {
        if (!districts.contains(d.district()) || !isListComplete()) {
            return false;
        }
        boolean oneSuffices = new Parameters(goal).is("oneSufficesInOrtsbezirk")
                && d.district().localCouncil();
        if (isPresence || (oneSuffices && d.places() > 0)) {
            return isPresence && !goal.target().isMetBy(d.places());
        }
        OptionalDouble share = d.people().coveredShare();
        return d.reason() == null && share.isPresent() && !goal.target().isMetBy(share.getAsDouble());
    }

    /** Of each cell the people in need. */
    long[] peopleInNeed(Coverage coverage) {
        long[] people = new long[city.cells().size()];
        List<Coverage.OfDistrict> all = coverage.districts();
        boolean[] inNeed = new boolean[all.size()];
        for (int d = 0; d < inNeed.length; d++) {
            inNeed[d] = isInNeed(all.get(d));
        }
        for (int cell = 0; cell < people.length; cell++) {
            int district = city.cellIndex().districtOf(cell);
            boolean isGap = coverage.state(cell) == Coverage.CellState.GAP;
            people[cell] = isGap && inNeed[district] ? city.cellIndex().peopleOf(cell) : 0;
        }
        return people;
    }
}
