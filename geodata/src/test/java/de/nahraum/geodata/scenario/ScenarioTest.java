package de.nahraum.geodata.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.access.ReachCounts;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.street.TimeOfDay;
import de.nahraum.geodata.street.WalkProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** What is worked out from what changed is what is worked out from nothing, and what a city says that really is so. */
class ScenarioTest {
    private static final CoverageQuestion MEETING = CoverageQuestion.open("meeting-place", new Limit.Metres(580));
    private static final int SEQUENCES_PER_TOWN = 100;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** 4,000 random sequences of edits, on streets, without steps and as the crow flies, by day and in the evening. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theShortWayEndsWhereTheLongWayEnds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CityData data = town(random);
        City city = GridTown.city(data);
        for (int sequence = 0; sequence < SEQUENCES_PER_TOWN; sequence++) {
            CoverageQuestion question = question(random);
            List<Edit> edits = edits(random);
            Scenario scenario = Scenario.of(city, question, edits);
            if (scenario.findRefusal().isPresent()) {
                continue;
            }
            Coverage before = Coverage.of(city, scenario.question());
            ReachCounts start = ReachCounts.of(before);

            ReachCounts counts = scenario.evaluate(start);

            Coverage expected = scenario.coverage();
            assertThat(counts.districts()).as("%s", edits).isEqualTo(expected.districts());
            List<Integer> changed = new ArrayList<>();
            for (int cell = 0; cell < city.cells().size(); cell++) {
                assertThat(counts.state(cell)).isEqualTo(expected.state(cell));
                if (before.state(cell) != expected.state(cell)) {
                    changed.add(cell);
                }
            }
            assertThat(counts.changedCells())
                    .containsExactly(
                            changed.stream().mapToInt(Integer::intValue).toArray());
            assertThat(start.districts()).isEqualTo(before.districts());
            if (sequence % 10 == 0) {
                assertThat(expected.districts())
                        .isEqualTo(really(data, scenario).districts());
            }
        }
    }

    /** The city with these places and no others of the kind, built from nothing. */
    private static Coverage really(CityData data, Scenario scenario) {
        List<Place> others = data.places().stream()
                .filter(place -> place.kind() != PlaceKind.MEETING_PLACE)
                .toList();
        List<Place> places = new ArrayList<>(others);
        for (Place place : scenario.places()) {
            places.add(GridTown.place(
                    place.id(), place.kind(), Status.OPEN, place.x() - GridTown.EAST, place.y() - GridTown.NORTH));
        }
        return Coverage.of(
                GridTown.city(data.withPlaces(places).withFearSpaces(scenario.fearSpaces())), scenario.question());
    }

    private static CityData town(SplittableRandom random) {
        List<PopulationCell> cells = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            cells.add(GridTown.cell("c" + i, tens(random) - 30, tens(random), random.nextInt(1, 90)));
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Status status = i < 7 ? Status.OPEN : List.of(Status.values()).get(random.nextInt(4));
            places.add(GridTown.place("p" + i, PlaceKind.MEETING_PLACE, status, tens(random), tens(random)));
        }
        CityData data = GridTown.data();
        return new CityData(
                        data.settings(),
                        data.sources(),
                        data.districts(),
                        cells,
                        data.observations().stream()
                                .filter(each -> !each.variable().equals("population"))
                                .toList(),
                        places,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        data.streets())
                .withFearSpaces(List.of(
                        fearSpace("f0", random, FearSpaceState.CHECKED),
                        fearSpace("f1", random, FearSpaceState.REPORTED_AGAIN),
                        fearSpace("f2", random, FearSpaceState.HINT)));
    }

    private static FearSpace fearSpace(String id, SplittableRandom random, FearSpaceState state) {
        return new FearSpace(id, id, disc(random), state, FearTime.NIGHT);
    }

    private static Geometry disc(SplittableRandom random) {
        return Projection.factory()
                .createPoint(new Coordinate(GridTown.EAST + tens(random), GridTown.NORTH + tens(random)))
                .buffer(random.nextInt(20, 200));
    }

    private static CoverageQuestion question(SplittableRandom random) {
        Limit limit = random.nextBoolean()
                ? new Limit.Metres(random.nextInt(1, 1500))
                : new Limit.Minutes(random.nextInt(1, 40) * 0.5);
        WalkProfile profile = List.of(WalkProfile.values()).get(random.nextInt(3));
        StatusFilter statuses = random.nextInt(3) == 0 ? StatusFilter.PLANNED : StatusFilter.OPEN;
        return new CoverageQuestion("meeting-place", limit, profile, statuses, random.nextInt(6) == 0)
                .at(random.nextBoolean() ? TimeOfDay.DAY : TimeOfDay.EVENING);
    }

    private static List<Edit> edits(SplittableRandom random) {
        List<Edit> edits = new ArrayList<>();
        int steps = random.nextInt(1, 7);
        for (int i = 0; i < steps; i++) {
            double x = GridTown.EAST + tens(random);
            double y = GridTown.NORTH + tens(random);
            String place = random.nextInt(5) == 0 ? "new-" + random.nextInt(3) : "p" + random.nextInt(12);
            edits.add(
                    switch (random.nextInt(13)) {
                        case 0, 1, 2 -> new Edit.Add("new-" + i, x, y);
                        case 3, 4 -> new Edit.Move(place, x, y);
                        case 5 -> new Edit.Close(place);
                        case 6, 7 -> new Edit.Open("p" + random.nextInt(7, 12));
                        case 8, 9 -> new Edit.AddFearSpace("new-" + i, disc(random));
                        case 10 -> new Edit.DismantleFearSpace("f" + random.nextInt(2));
                        case 11 -> new Edit.DismantleFearSpace("new-" + random.nextInt(1 + i));
                        default -> new Edit.Standard(new Limit.Metres(random.nextInt(1, 1500)));
                    });
        }
        return edits;
    }

    private static double tens(SplittableRandom random) {
        return random.nextInt(201) * 10.0;
    }

    /** GridTown within 580 m: A, B, C, F of West are covered; D, beyond the river, is 440 m from the planned place and 0 from a new one at its door. */
    @Test
    void openingThePlannedPlaceCoversTheFortyBeyondTheRiver() {
        City city = GridTown.city();
        Scenario scenario = Scenario.of(city, MEETING, List.of(new Edit.Open("planned")));
        ReachCounts counts = scenario.evaluate(ReachCounts.of(Coverage.of(city, MEETING)));
        assertThat(counts.districts().get(1).people()).isEqualTo(new Coverage.People(40, 0, 0));
        assertThat(counts.districts().get(0).people()).isEqualTo(new Coverage.People(68, 5, 0));
        assertThat(counts.changedCells()).containsExactly(3);
        assertThat(counts.reachOf(scenario.places().getLast())).isEqualTo(new ReachCounts.Reach(40, 40));
    }

    /** Moved next to C, the house is 540 m from A and 589 m from B (a leg of 39, 50 up, 500 over); F is 400 m from it. */
    @Test
    void theHouseMovedToCLosesB() {
        City city = GridTown.city();
        Scenario scenario =
                Scenario.of(city, MEETING, List.of(new Edit.Move("house", GridTown.EAST + 900, GridTown.NORTH + 700)));
        ReachCounts counts = scenario.evaluate(ReachCounts.of(Coverage.of(city, MEETING)));
        assertThat(counts.districts().get(0).people()).isEqualTo(new Coverage.People(48, 25, 0));
        assertThat(counts.changedCells()).containsExactly(1);
    }

    @Test
    void anEditThatCannotBeTakenIsNamedWithItsReason() {
        assertRefused(Refusal.Reason.UNKNOWN_PLACE, "nowhere", new Edit.Close("nowhere"));
        assertRefused(Refusal.Reason.NOT_COUNTED, "planned", new Edit.Move("planned", 0, 0));
        assertRefused(Refusal.Reason.ALREADY_COUNTED, "house", new Edit.Open("house"));
        assertRefused(Refusal.Reason.ID_TAKEN, "house", new Edit.Add("house", 0, 0));
        assertRefused(Refusal.Reason.PROTECTED, "shelter", new Edit.Open("shelter"));
        assertRefused(Refusal.Reason.UNKNOWN_FEAR_SPACE, "nowhere", new Edit.DismantleFearSpace("nowhere"));
    }

    @Test
    void aFearSpaceIsDismantledOnceAndHasItsIdForItself() {
        Edit.AddFearSpace added = new Edit.AddFearSpace("dark", disc(new SplittableRandom(1)));
        Edit dismantled = new Edit.DismantleFearSpace("dark");
        assertThat(Scenario.of(GridTown.city(), MEETING, List.of(added, added)).findRefusal())
                .contains(new Refusal(1, Refusal.Reason.ID_TAKEN, "dark"));
        assertThat(Scenario.of(GridTown.city(), MEETING, List.of(added, dismantled, dismantled))
                        .findRefusal())
                .contains(new Refusal(2, Refusal.Reason.NOT_AVOIDED, "dark"));
    }

    private static void assertRefused(Refusal.Reason reason, String place, Edit edit) {
        Scenario scenario =
                Scenario.of(GridTown.city(), MEETING, List.of(new Edit.Standard(new Limit.Metres(5)), edit));
        assertThat(scenario.findRefusal()).contains(new Refusal(1, reason, place));
    }

    @Test
    void aPlaceInTheLakeReachesNobodyAndTakesNothingAway() {
        City city = GridTown.city();
        Scenario scenario =
                Scenario.of(city, MEETING, List.of(new Edit.Add("lake", GridTown.EAST - 5000, GridTown.NORTH)));
        ReachCounts counts = scenario.evaluate(ReachCounts.of(Coverage.of(city, MEETING)));
        assertThat(counts.changedCells()).isEmpty();
        assertThat(counts.reachOf(scenario.addedPlaces().getFirst())).isEqualTo(new ReachCounts.Reach(0, 0));
    }

    @Test
    void countsOfAnotherQuestionAreRefused() {
        City city = GridTown.city();
        Scenario scenario = Scenario.of(city, MEETING, List.of(new Edit.Standard(new Limit.Metres(5))));
        ReachCounts start = ReachCounts.of(Coverage.of(city, MEETING));
        assertThatThrownBy(() -> scenario.evaluate(start)).isInstanceOf(IllegalArgumentException.class);
    }
}
