package de.nahraum.geodata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.street.Avoidance;
import de.nahraum.geodata.street.TimeOfDay;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;

/**
 * Who loses in the evening, on paper and against cities rebuilt with just those fear spaces.
 *
 * <p><b>On paper.</b> The house of GridTown is at (500,520). A (10 people) is at (500,560), B (20) meets the street at (500,550) with a leg of 39 m, C (30) is
 * 580 m away, F (8) 180 m up the steps. <i>North</i> covers the street of the house from (500,530) to (500,705), and the streets across it for 5 m on either side.
 * <i>South</i> covers it from (500,505) to (500,515).
 *
 * <ul>
 *   <li>North alone, slowed: A walks 30 m that count 90, and 10: 100 m. B 39 + 60 + 10 = 109 m. F down the steps 510 + 10 = 520 m, or round over (400,700),
 *       (400,500), (500,500): 5 m that count 15, then 95 + 200 + 100 + 20: 430 m.
 *   <li>South alone: all as by day, as they come from the north.
 * </ul>
 */
class EveningCoverageTest {
    private static final CoverageQuestion MEETING = CoverageQuestion.open("meeting-place", new Limit.Metres(580));

    private static FearSpace space(String id, double west, double south, double east, double north) {
        return new FearSpace(id, id, GridTown.box(west, south, east, north), FearSpaceState.CHECKED, FearTime.NIGHT);
    }

    private static final FearSpace NORTH = space("north", 495, 530, 505, 705);
    private static final FearSpace SOUTH = space("south", 495, 505, 505, 515);

    private static City town(FearSpace... spaces) {
        return GridTown.city(GridTown.data().withFearSpaces(List.of(spaces)));
    }

    private static EveningCoverage evening(City city, double metres, Avoidance how) {
        return EveningCoverage.of(city, MEETING.withLimit(new Limit.Metres(metres)), how);
    }

    @Test
    void waysAreThoseOnPaper() {
        Coverage evening = Coverage.withAllWays(town(NORTH), MEETING.at(TimeOfDay.EVENING));
        assertThat(evening.metres(0)).isCloseTo(100, within(1e-6));
        assertThat(evening.metres(1)).isCloseTo(109, within(1e-6));
        assertThat(evening.metres(5)).isCloseTo(430, within(1e-6));
        Coverage south = Coverage.withAllWays(town(SOUTH), MEETING.at(TimeOfDay.EVENING));
        Coverage day = Coverage.withAllWays(town(SOUTH), MEETING);
        for (int cell : new int[] {0, 1, 2, 5}) {
            assertThat(south.metres(cell)).isEqualTo(day.metres(cell));
        }
    }

    /** Within 105 m: A and B by day; with North B (109 m) not, A (100 m) still. */
    @Test
    void thePeopleOfBLoseTheHouseAndNobodyElse() {
        EveningCoverage evening = evening(town(NORTH, SOUTH), 105, Avoidance.SLOWED);
        assertThat(evening.lost()).isEqualTo(20);
        assertThat(evening.districts().get(0).lost()).isEqualTo(20);
        assertThat(evening.districts().get(0).coveredInTheEvening()).isEqualTo(10);
        assertThat(evening.districts().get(1).lost()).isZero();
        assertThat(evening.isLost(1)).isTrue();
        assertThat(evening.isLost(0)).isFalse();
        assertThat(evening.effects())
                .containsExactly(new EveningCoverage.Effect(NORTH, 20, 20), new EveningCoverage.Effect(SOUTH, 0, 0));
    }

    /** Two spaces that each alone take B: taken away last, neither gives anything back. */
    @Test
    void effectsNeedNotAddUp() {
        FearSpace one = space("one", 495, 521, 505, 541);
        FearSpace two = space("two", 495, 530, 505, 549);
        EveningCoverage evening = evening(town(one, two), 100, Avoidance.SLOWED);
        assertThat(evening.lost()).isEqualTo(20);
        assertThat(evening.effects())
                .containsExactly(new EveningCoverage.Effect(one, 20, 0), new EveningCoverage.Effect(two, 20, 0));
    }

    /** The house itself closed in: only who is within gets there. A is within, B's street corner is too; F, C and all others are not. */
    @Test
    void aClosedHouseIsReachedByThoseWithinOnly() {
        EveningCoverage evening = evening(town(space("house", 495, 510, 505, 570)), 580, Avoidance.CLOSED);
        assertThat(evening.lost()).isEqualTo(30 + 8);
    }

    /** A and B within may leave to a house outside; F, beyond, goes round: 420 m. */
    @Test
    void whoIsWithinMayLeaveAndWhoIsBeyondGoesRound() {
        City city = town(space("north", 495, 530, 505, 650));
        assertThat(evening(city, 300, Avoidance.CLOSED).lost()).isEqualTo(8);
        assertThat(evening(city, 430, Avoidance.CLOSED).lost()).isZero();
    }

    @Test
    void onlyWhatIsCheckedAndNotOfTheDayAloneCounts() {
        for (FearSpaceState state : FearSpaceState.values()) {
            for (FearTime time : FearTime.values()) {
                City city = town(new FearSpace("north", "north", NORTH.shape(), state, time));
                boolean counts =
                        List.of(FearSpaceState.CHECKED, FearSpaceState.MEASURE_PLANNED, FearSpaceState.REPORTED_AGAIN)
                                        .contains(state)
                                && time != FearTime.DAY;
                assertThat(evening(city, 105, Avoidance.SLOWED).lost()).isEqualTo(counts ? 20 : 0);
            }
        }
    }

    @Test
    void withoutStreetsOrInAStraightLineTheEveningIsAsTheDay() {
        CityData data = GridTown.data().withFearSpaces(List.of(NORTH));
        City none = GridTown.city(data.withStreets(null));
        assertThat(EveningCoverage.of(none, MEETING, Avoidance.CLOSED).effects())
                .containsExactly(new EveningCoverage.Effect(NORTH, 0, 0));
        CoverageQuestion straight = new CoverageQuestion(
                MEETING.service(), MEETING.limit(), MEETING.profile(), MEETING.statuses(), true, TimeOfDay.EVENING);
        assertThat(EveningCoverage.of(GridTown.city(data), straight, Avoidance.CLOSED)
                        .lost())
                .isZero();
        assertThat(EveningCoverage.of(GridTown.city(), MEETING, Avoidance.SLOWED)
                        .effects())
                .isEmpty();
    }

    @Test
    void thePublicCityHasNoFearSpaces() {
        City shown = GridTown.publicCity(town(NORTH));
        assertThat(shown.fearSpaces()).isEmpty();
        assertThat(shown.avoidedInTheEvening()).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** Every effect is the difference between cities rebuilt with just those spaces. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void effectsAreDifferencesBetweenCitiesRebuilt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CityData data = RandomTown.of(seed, true).city().data();
        List<FearSpace> spaces = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Coordinate at = new Coordinate(GridTown.EAST + random.nextInt(2000), GridTown.NORTH + random.nextInt(2000));
            spaces.add(new FearSpace(
                    "f" + i,
                    "f" + i,
                    Projection.factory().createPoint(at).buffer(random.nextInt(20, 250)),
                    i == 5 ? FearSpaceState.HINT : FearSpaceState.CHECKED,
                    FearTime.ALWAYS));
        }
        CoverageQuestion question = MEETING.withLimit(new Limit.Metres(random.nextInt(200, 900)));
        EveningCoverage evening =
                EveningCoverage.of(GridTown.city(data.withFearSpaces(spaces)), question, Avoidance.SLOWED);
        long together = lost(data, question, spaces);
        assertThat(evening.lost()).isEqualTo(together);
        assertThat(evening.effects()).hasSize(5);
        for (EveningCoverage.Effect effect : evening.effects()) {
            List<FearSpace> others = new ArrayList<>(spaces);
            others.remove(effect.space());
            assertThat(effect.alone()).isEqualTo(lost(data, question, List.of(effect.space())));
            assertThat(effect.last()).isEqualTo(together - lost(data, question, others));
        }
    }

    private static long lost(CityData data, CoverageQuestion question, List<FearSpace> spaces) {
        City city = GridTown.city(data.withFearSpaces(spaces));
        return Coverage.of(city, question).cityPeople().covered()
                - Coverage.of(city, question.at(TimeOfDay.EVENING)).cityPeople().covered();
    }

    /** From F: 180 m down the steps by day; in the evening round the block, and the line keeps clear of the space. */
    @Test
    void theWayRoundIsDrawnBesideTheWayByDay() {
        City city = town(space("north", 495, 530, 505, 650));
        Coordinate f = new Coordinate(GridTown.EAST + 500, GridTown.NORTH + 700);
        EveningWay way = EveningWay.find(city, MEETING, f, Avoidance.CLOSED);
        EveningWay.Way day = way.byDay().orElseThrow();
        EveningWay.Way evening = way.evening().orElseThrow();
        assertThat(day.countedMetres()).isEqualTo(180);
        assertThat(day.route().metres()).isEqualTo(180);
        assertThat(evening.countedMetres()).isEqualTo(420);
        assertThat(evening.route().metres()).isEqualTo(420);
        assertThat(evening.route().line())
                .noneMatch(at -> Math.abs(at.x - GridTown.EAST - 500) < 1
                        && at.y - GridTown.NORTH > 530
                        && at.y - GridTown.NORTH < 650);
        EveningWay slowed = EveningWay.find(city, MEETING, f, Avoidance.SLOWED);
        // 50 m, 120 m that count 360, 10 m: as long as round the block.
        assertThat(slowed.evening().orElseThrow().countedMetres()).isEqualTo(420);
    }
}
