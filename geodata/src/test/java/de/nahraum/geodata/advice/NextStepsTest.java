package de.nahraum.geodata.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.advice.NextStep.DeclareComplete;
import de.nahraum.geodata.advice.NextStep.NewSite;
import de.nahraum.geodata.advice.NextStep.OpenPlanned;
import de.nahraum.geodata.advice.NextStep.StartAdvice;
import de.nahraum.geodata.advice.NextStep.StartOffer;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.Goal.Op;
import de.nahraum.geodata.goal.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Steps about places and offers, worked out on paper in {@link GridTown}. */
class NextStepsTest {
    private static final City TOWN = AdviceTown.with();
    private static final District WEST = TOWN.districts().get(0);
    private static final District EAST = TOWN.districts().get(1);

    private static Goal meetingPlaces(String status) {
        return AdviceTown.goal(
                "coverage", Map.of("service", "meeting-place", "minutes", 10, "status", status), Op.AT_LEAST, 0.9);
    }

    private static Place planned(@Nullable LocalDate due, @Nullable String resolution) {
        Place plain = TOWN.findPlace("planned").orElseThrow();
        return new Place(
                "decided",
                "Decided",
                plain.kind(),
                Status.PLANNED,
                plain.x(),
                plain.y(),
                null,
                null,
                null,
                null,
                due,
                resolution,
                null,
                plain.source());
    }

    /** D's 40 people live 440 m from the planned place: once it is open, nobody of East is without. */
    @Test
    void whatIsPlannedComesBeforeWhatIsNew() {
        Place decided = planned(LocalDate.of(2028, 5, 1), "Beschluss");
        City city = AdviceTown.with(decided);
        List<NextStep> steps = AdviceTown.steps(meetingPlaces("open"), city);
        assertThat(steps)
                .containsExactly(
                        new OpenPlanned("meeting-place", decided, EAST, 40, LocalDate.of(2028, 5, 1), true),
                        new OpenPlanned(
                                "meeting-place", city.findPlace("planned").orElseThrow(), EAST, 40, null, false));
        assertThat(steps.getFirst().sentence())
                .isEqualTo(new Sentence(
                        "goal.step.resolved-dated",
                        Map.of("place", "Decided", "district", "east", "people", 40L, "year", 2028)));
    }

    /** A goal that counts what is planned is reached with it; that it is not open yet is a step all the same. */
    @Test
    void aPlannedPlaceThatCountsIsStillToBeOpened() {
        assertThat(AdviceTown.steps(meetingPlaces("planned"), TOWN))
                .singleElement()
                .isInstanceOf(OpenPlanned.class);
    }

    @Test
    void whereTheGoalHoldsNothingIsToBeDone() {
        Goal easy = AdviceTown.goal(
                "coverage", Map.of("service", "meeting-place", "minutes", 30, "status", "open"), Op.AT_LEAST, 0.9);
        assertThat(AdviceTown.steps(easy, TOWN)).isEmpty();
    }

    @Test
    void aListNobodyCalledCompleteComesFirstAndAlone() {
        Goal goal = AdviceTown.goal("coverage", Map.of("service", "guide-outlet", "minutes", 10), Op.AT_LEAST, 0.9);
        assertThat(AdviceTown.steps(goal, TOWN)).containsExactly(new DeclareComplete("guide-outlet"));
    }

    /** West has the house. East has none, and one there is enough, whoever reaches it. */
    @Test
    void aPlaceInTheDistrictIsLookedForInTheDistrict() {
        Goal goal = AdviceTown.goal("presence", Map.of("kind", "meeting-place", "minutes", 10), Op.AT_LEAST, 1);
        CityData data = GridTown.data();
        City withoutPlans = AdviceTown.with(
                data.cells(),
                data.places().stream()
                        .filter(place -> place.status() == Status.OPEN)
                        .toList(),
                List.of());
        assertThat(AdviceTown.steps(goal, withoutPlans)).singleElement().satisfies(step -> {
            NewSite site = (NewSite) step;
            assertThat(site.district()).isEqualTo(EAST);
            assertThat(site.people()).isEqualTo(40);
            assertThat(site.sentence().key()).isEqualTo("goal.step.circle");
        });
        assertThat(AdviceTown.steps(goal, TOWN)).singleElement().isInstanceOf(OpenPlanned.class);
    }

    /** Within 15 minutes of the house's hour D is the gap, 40 people. */
    @Test
    void onlyOffersThatTakePlaceOftenEnoughCount() {
        Goal goal = AdviceTown.goal(
                "scheduled-offers", Map.of("topic", "tenant-consultation", "minutes", 15), Op.AT_LEAST, 0.9);
        CityData data = GridTown.data();
        List<Offer> offers = new ArrayList<>(data.offers());
        Place room = GridTown.place("here", PlaceKind.MEETING_PLACE, Status.OPEN, 1100, 520);
        List<Place> places = new ArrayList<>(data.places());
        places.add(room);
        offers.add(GridTown.offer("rare", "here", "tenant-consultation", "Jan 10 10:00-12:00", Status.PLANNED));
        City rare = AdviceTown.with(data.cells(), places, offers);
        assertThat(AdviceTown.steps(goal, rare)).isNotEmpty().allMatch(NewSite.class::isInstance);
        offers.set(
                offers.size() - 1,
                GridTown.offer("often", "here", "tenant-consultation", "We 14:00-16:00", Status.PLANNED));
        City often = AdviceTown.with(data.cells(), places, offers);
        assertThat(AdviceTown.steps(goal, often))
                .containsExactly(new OpenPlanned("tenant-consultation", room, EAST, 40, null, false));
    }

    @Test
    void aServiceThatMayNotBeToldOfHasNoSteps() {
        Asked hidden = new Asked(
                AdviceTown.DAY, service -> !service.equals("meeting-place"), topic -> true, List.of(), Map.of());
        assertThat(AdviceTown.steps(meetingPlaces("open"), TOWN, hidden)).isEmpty();
        assertThat(AdviceTown.steps(meetingPlaces("open"), TOWN)).isNotEmpty();
    }

    /** The public sees no place of an internal file, and is not told to open it. */
    @Test
    void thePublicIsToldOfNoPlaceItDoesNotSee() {
        Place hidden = planned(null, null);
        Place internal = new Place(
                "hidden",
                "Hidden",
                hidden.kind(),
                Status.PLANNED,
                hidden.x(),
                hidden.y(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "internal-file");
        City city = AdviceTown.with(internal);
        assertThat(AdviceTown.steps(meetingPlaces("open"), city)).hasSize(2);
        assertThat(AdviceTown.steps(meetingPlaces("open"), GridTown.publicCity(city))
                        .toString())
                .contains("planned")
                .doesNotContain("hidden", "Hidden");
    }

    /** West has an offer for the neighbourhood and none of the other kind; that one is planned in East. */
    @Test
    void aDistrictIsToldWhichOfTheTwoItLacks() {
        Goal goal = AdviceTown.goal(
                "both-topics",
                Map.of("left", List.of("neighbourhood"), "right", List.of("tenant-consultation")),
                Op.AT_LEAST,
                1);
        List<Offer> offers = new ArrayList<>(GridTown.data().offers());
        offers.add(GridTown.offer("to-come", "planned", "neighbourhood", "Mo 10:00-11:00", Status.PLANNED));
        CityData data = GridTown.data();
        City city = AdviceTown.with(data.cells(), data.places(), offers);
        assertThat(AdviceTown.steps(goal, city))
                .containsExactly(
                        new StartOffer(EAST, List.of("neighbourhood"), true),
                        new StartOffer(EAST, List.of("tenant-consultation"), false));
        Asked partly =
                new Asked(AdviceTown.DAY, service -> true, topic -> topic.equals("neighbourhood"), List.of(), Map.of());
        assertThat(AdviceTown.steps(goal, city, partly))
                .containsExactly(new StartOffer(EAST, List.of("neighbourhood"), true));
        assertThat(WEST.core()).isTrue();
    }

    /** One of three has an offer and one has one planned; where they are is in no step. */
    @Test
    void adviceInAccommodationIsATotalOfTheCity() {
        Goal goal = AdviceTown.goal("consumer-advice", Map.of("topic", "neighbourhood"), Op.AT_LEAST, 1);
        CityData data = GridTown.data();
        List<Place> places = new ArrayList<>(data.places());
        places.add(GridTown.place("second", PlaceKind.COMMUNAL_ACCOMMODATION, Status.OPEN, 300, 300));
        places.add(GridTown.place("third", PlaceKind.COMMUNAL_ACCOMMODATION, Status.OPEN, 1500, 300));
        City city = AdviceTown.with(
                data.cells(),
                places,
                List.of(
                        GridTown.offer("a", "shelter", "neighbourhood", "Mo 10:00-11:00"),
                        GridTown.offer("b", "second", "neighbourhood", "Mo 10:00-11:00", Status.PLANNED)));
        assertThat(AdviceTown.steps(goal, city)).containsExactly(new StartAdvice("neighbourhood", 2, 1));
        Goal incomplete = AdviceTown.goal("consumer-advice", Map.of("topic", "consumer-advice"), Op.AT_LEAST, 1);
        assertThat(AdviceTown.steps(incomplete, city)).containsExactly(new DeclareComplete("consumer-advice"));
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(AdviceTown.steps(meetingPlaces("open"), AdviceTown.random(seed)))
                    .isEqualTo(AdviceTown.steps(meetingPlaces("open"), AdviceTown.random(seed)));
        }
    }
}
