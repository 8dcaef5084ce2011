package de.nahraum.geodata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.street.RandomNetwork;
import de.nahraum.geodata.street.StreetNetwork;
import de.nahraum.geodata.street.TimeOfDay;
import de.nahraum.geodata.street.WalkProfile;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From a position to all places it is as far as coverage says it is from a cell there: on paper in GridTown, and on random networks. */
class WalkReachTest {
    private static List<WalkReach.Reach> reach(City city, double x, double y, WalkProfile profile, double seconds) {
        return WalkReach.from(city, GridTown.EAST + x, GridTown.NORTH + y, profile, seconds);
    }

    @ParameterizedTest(name = "{0},{1} {2}: {3} m")
    @CsvSource({
        "500, 560, WALK, 40",
        "530, 550, WALK, 69",
        "900, 700, WALK, 580",
        "1100, 520, WALK, 1560",
        "500, 700, WALK, 180",
        "500, 700, SLOW, 180",
        "500, 700, STEP_FREE, 380"
    })
    void gridTownsWaysAreThoseOnPaper(double x, double y, WalkProfile profile, double metres) {
        WalkReach.Reach house = reach(GridTown.city(), x, y, profile, Double.POSITIVE_INFINITY).stream()
                .filter(each -> each.place().id().equals("house"))
                .findFirst()
                .orElseThrow();
        assertThat(house.metres()).isCloseTo(metres, within(1e-6));
        assertThat(house.seconds()).isCloseTo(metres / profile.metresPerSecond(), within(1e-6));
    }

    @Test
    void theLimitIsInclusiveAndTheNearestComesFirst() {
        // 580 m take 435 seconds.
        assertThat(reach(GridTown.city(), 900, 700, WalkProfile.WALK, 435))
                .extracting(each -> each.place().id())
                .containsExactly("house");
        assertThat(reach(GridTown.city(), 900, 700, WalkProfile.WALK, 434.9)).isEmpty();
        assertThat(reach(GridTown.city(), 1100, 520, WalkProfile.WALK, 3600))
                .extracting(each -> each.place().id())
                .containsExactly("planned", "suggested", "house");
    }

    @Test
    void aProtectedPlaceIsNeverReached() {
        assertThat(reach(GridTown.city(), 200, 200, WalkProfile.WALK, Double.POSITIVE_INFINITY))
                .extracting(each -> each.place().id())
                .isNotEmpty()
                .doesNotContain("shelter");
    }

    @Test
    void whoIsNotConnectedReachesNothing() {
        assertThat(reach(GridTown.city(), 1000, -400, WalkProfile.WALK, Double.POSITIVE_INFINITY))
                .isEmpty();
        assertThatThrownBy(() -> reach(GridTown.city(), 0, 0, WalkProfile.WALK, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Place by place and cell by cell, each cell's centre being the position. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithCoverageOnRandomStreets(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StreetNetwork streets = seed % 10 == 0 ? null : moved(RandomNetwork.of(seed, 400 + random.nextInt(300), 1.3));
        City city = GridTown.city(GridTown.data().withStreets(streets));
        for (WalkProfile profile : WalkProfile.values()) {
            Map<String, Map<Integer, Double>> expected = city.places().stream()
                    .filter(place -> !place.isProtected())
                    .collect(Collectors.toMap(Place::id, place -> byCell(city, place, profile)));
            for (int i = 0; i < city.cells().size(); i++) {
                PopulationCell cell = city.cells().get(i);
                int at = i;
                Map<String, Double> reached =
                        WalkReach.from(city, cell.x(), cell.y(), profile, Double.POSITIVE_INFINITY).stream()
                                .collect(Collectors.toMap(each -> each.place().id(), WalkReach.Reach::metres));
                expected.forEach((place, metres) -> {
                    double wanted = metres.getOrDefault(at, Double.NaN);
                    double found = reached.getOrDefault(place, Double.POSITIVE_INFINITY);
                    assertThat(found == wanted || Math.abs(found - wanted) < 1e-6)
                            .as(place + ": " + found + ", not " + wanted)
                            .isTrue();
                });
            }
        }
    }

    private static Map<Integer, Double> byCell(City city, Place place, WalkProfile profile) {
        double[] metres = WalkingDistances.onStreets(
                        city, List.of(place), profile, TimeOfDay.DAY, Double.POSITIVE_INFINITY)
                .orElseGet(() -> WalkingDistances.straight(city, List.of(place)));
        return java.util.stream.IntStream.range(0, metres.length)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), i -> metres[i]));
    }

    private static StreetNetwork moved(StreetNetwork network) {
        double[] x = network.x().clone();
        double[] y = network.y().clone();
        for (int i = 0; i < x.length; i++) {
            x[i] += GridTown.EAST;
            y[i] += GridTown.NORTH - 300;
        }
        return new StreetNetwork(x, y, network.from(), network.to(), network.stepFree(), null);
    }
}
