package de.nahraum.geodata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.access.Coverage.People;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.street.WalkProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places no planner would draw, and limits nobody would ask for, get the answer their definition gives them in {@link GridTown}; none is an error but what is no number. */
class StrangePlacesTest {
    private static final City TOWN = GridTown.city();

    /** 113 people live in the town; E with 5 of them meets no street. */
    private static final People EVERYBODY_ON_A_STREET = new People(108, 5, 0);

    private static Place house(String id, double x, double y) {
        return GridTown.place(id, PlaceKind.MEETING_PLACE, Status.OPEN, x, y);
    }

    private static Coverage within(double metres, List<Place> places) {
        return Coverage.ofPlaces(TOWN, CoverageQuestion.open("meeting-place", new Limit.Metres(metres)), places);
    }

    /** Beyond 300 m of any street nothing is reached; the town goes on as if the place were not there. */
    @Test
    void aPlaceInTheLakeOrFarFromTownReachesNobody() {
        List<Place> far = List.of(house("lake", 1000, -400), house("next-town", 90_000, 90_000));
        assertThat(within(1e7, far).cityPeople()).isEqualTo(new People(0, 113, 0));
        List<Place> all = new ArrayList<>(TOWN.places().subList(0, 1));
        all.addAll(far);
        assertThat(within(580, all).cityPeople()).isEqualTo(new People(68, 45, 0));
        assertThat(within(580, far).districts())
                .extracting(Coverage.OfDistrict::places)
                .containsExactly(1, 0);
    }

    /** A place that stands in no district still serves those near it. */
    @Test
    void aPlaceOutsideTheCityCountsForThePeopleWhoReachIt() {
        Coverage coverage = within(560, List.of(house("outside", -60, 700)));
        assertThat(coverage.districts()).extracting(Coverage.OfDistrict::places).containsExactly(0, 0);
        // Over a leg of 78 m to (0,700): F 578 m, C farther.
        assertThat(coverage.cityPeople().covered()).isZero();
        assertThat(within(578, List.of(house("outside", -60, 700))).cityPeople().covered())
                .isEqualTo(8);
    }

    @Test
    void ofPlacesAtOnePointEachReachesWhatOneDoesAndNoneTakesAnothersPeople() {
        List<Place> same =
                IntStream.range(0, 40).mapToObj(i -> house("h" + i, 500, 520)).toList();
        assertThat(within(580, same).cityPeople())
                .isEqualTo(within(580, same.subList(0, 1)).cityPeople());
        ReachCounts counts = ReachCounts.of(within(580, same));
        same.subList(1, 40).forEach(counts::remove);
        assertThat(counts.districts()).isEqualTo(within(580, same.subList(0, 1)).districts());
        assertThat(counts.reachOf(same.getFirst())).isEqualTo(new ReachCounts.Reach(68, 68));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tenThousandPlacesAreTheNearestOfEachOfThem(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Place> many = IntStream.range(0, 10_000)
                .mapToObj(i -> house("p" + i, random.nextInt(-600, 2700), random.nextInt(-600, 2700)))
                .toList();
        CoverageQuestion question = CoverageQuestion.open("meeting-place", new Limit.Metres(100));
        double[] nearest = new double[TOWN.cells().size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int part = 0; part < 10_000; part += 1_000) {
            Coverage some = Coverage.withAllWays(TOWN, question, many.subList(part, part + 1_000));
            for (int cell = 0; cell < nearest.length; cell++) {
                nearest[cell] = Math.min(nearest[cell], some.metres(cell));
            }
        }
        Coverage all = Coverage.withAllWays(TOWN, question, many);
        for (int cell = 0; cell < nearest.length; cell++) {
            assertThat(all.metres(cell)).isEqualTo(nearest[cell]);
        }
        assertThat(all.districts().stream()
                        .mapToInt(Coverage.OfDistrict::places)
                        .sum())
                .isEqualTo((int) many.stream()
                        .filter(place -> TOWN.districtIndexOf(place) != City.NO_DISTRICT)
                        .count());
    }

    @Test
    void aLimitOfNothingCoversWhoLivesAtTheDoor() {
        assertThat(within(0, List.of(house("at-c", 900, 700))).cityPeople()).isEqualTo(new People(30, 83, 0));
        assertThat(within(0, List.of(house("beside-c", 901, 700))).cityPeople().covered())
                .isZero();
    }

    @Test
    void tenHoursCoverEverybodyWhoMeetsAStreet() {
        CoverageQuestion tenHours = CoverageQuestion.open("meeting-place", new Limit.Minutes(600));
        assertThat(Coverage.of(TOWN, tenHours).cityPeople()).isEqualTo(EVERYBODY_ON_A_STREET);
        assertThat(new Limit.Minutes(600).metres(WalkProfile.WALK)).isEqualTo(48_000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.5, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
    void whatIsNoLengthIsNoLimit(double limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit.Metres(limit));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit.Minutes(limit));
    }
}
