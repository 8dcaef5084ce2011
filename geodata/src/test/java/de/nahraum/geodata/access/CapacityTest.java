package de.nahraum.geodata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.access.Capacity.Supply;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.street.Catchments;
import de.nahraum.geodata.street.WalkProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours per person: two places on paper, {@link GridTown}, all pairs of places and cells on random towns, and that nothing of the supply is lost. */
class CapacityTest {
    private static final double SPEED = WalkProfile.WALK.metresPerSecond();
    private static final Instant MONDAY =
            LocalDate.of(2026, 11, 23).atStartOfDay(RandomTown.BERLIN).toInstant();

    private static double metres(double minutes) {
        return minutes * 60 * SPEED;
    }

    /**
     * First place, 40 hours: 10 people at 4 minutes, 20 at 5, 30 at 12: 40 ÷ (10 + 20 + 0.22 × 30). Second, 10 hours: those 30 at 10 minutes: 10 ÷ 20.4. Third, 7
     * hours: nobody.
     */
    @Test
    void threePlacesOnPaper() {
        Catchments catchments = new Catchments(4, new int[] {0, 3, 4, 5}, new int[] {0, 1, 2, 2, 3}, new double[] {
            metres(4), metres(5), metres(12), metres(10), metres(1)
        });
        double[] people = {10, 20, 30, 0};
        CatchmentAccess access = CatchmentAccess.of(catchments, new double[] {40, 10, 7}, people, SPEED, Decay.STEPS);
        assertThat(access.weightedPeopleOf(0)).isCloseTo(36.6, within(1e-12));
        assertThat(access.accessOf(0)).isCloseTo(40 / 36.6, within(1e-12));
        assertThat(access.accessOf(1)).isCloseTo(40 / 36.6, within(1e-12));
        assertThat(access.accessOf(2)).isCloseTo(0.22 * 40 / 36.6 + 0.68 * 10 / 20.4, within(1e-12));
        assertThat(access.reachesAnybody(1)).isTrue();
        assertThat(access.reachesAnybody(2)).isFalse();
        assertThat(access.accessOf(3)).isZero();
        double sum = 10 * access.accessOf(0) + 20 * access.accessOf(1) + 30 * access.accessOf(2);
        assertThat(sum).isCloseTo(50, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "5, 1", "5.0001, 0.68", "10, 0.68", "10.0001, 0.22", "15, 0.22", "15.0001, 0", "600, 0"})
    void zonesHoldTheirBounds(double minutes, double weight) {
        assertThat(Decay.STEPS.weight(minutes * 60)).isEqualTo(weight);
        assertThat(Decay.STEPS.weight(metres(minutes) / SPEED)).isEqualTo(weight);
    }

    /** e^(−1/8) and e^(−1/2) from a table: 0.8824969, 0.6065307. */
    @Test
    void theBellFallsFromOneToNothing() {
        assertThat(Decay.GAUSSIAN.weight(0)).isEqualTo(1);
        assertThat(Decay.GAUSSIAN.weight(7.5 * 60)).isCloseTo((0.8824969 - 0.6065307) / (1 - 0.6065307), within(1e-6));
        assertThat(Decay.GAUSSIAN.weight(15 * 60)).isZero();
        assertThat(Decay.GAUSSIAN.weight(15 * 60 + 1e-7)).isZero();
        // Who is slow walks 800 m in a quarter of an hour, but for the last bit.
        assertThat(Decay.GAUSSIAN.weight(800 / WalkProfile.SLOW.metresPerSecond()))
                .isZero();
        assertThat(Decay.ids()).containsExactly("steps", "gaussian");
        assertThat(Decay.find("gaussian")).contains(Decay.GAUSSIAN);
        assertThat(Decay.find("linear")).isEmpty();
    }

    @Test
    void amountsThatAreNoneAreErrors() {
        Catchments none = new Catchments(1, new int[] {0, 0}, new int[0], new double[0]);
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(
                            () -> CatchmentAccess.of(none, new double[] {wrong}, new double[] {1}, SPEED, Decay.STEPS))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(
                            () -> CatchmentAccess.of(none, new double[] {1}, new double[] {wrong}, SPEED, Decay.STEPS))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CatchmentAccess.of(none, new double[0], new double[] {1}, SPEED, Decay.STEPS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * Two hours on 52 Wednesdays: 104 ÷ 12 hours a month, for A, B, F within 5 minutes (38 people) and C at 7.25 (30 × 0.68). E is not connected, D 19.5
     * minutes away: known, and nothing there.
     */
    @Test
    void theOfficeHourOfGridTown() {
        Capacity capacity = Capacity.of(
                GridTown.city(), "tenant-consultation", Decay.STEPS, WalkProfile.WALK, StatusFilter.OPEN, MONDAY);
        double hours = 104 / 12.0;
        assertThat(capacity.supplies()).hasSize(1);
        assertThat(capacity.supplies().getFirst().hoursPerMonth()).isCloseTo(hours, within(1e-12));
        assertThat(capacity.hoursPerPersonOf(0)).hasValueCloseTo(hours / 58.4, within(1e-12));
        assertThat(capacity.hoursPerPersonOf(2)).hasValueCloseTo(0.68 * hours / 58.4, within(1e-12));
        assertThat(capacity.hoursPerPersonOf(3)).hasValue(0);
        assertThat(capacity.cityMean().hoursPerPerson()).hasValueCloseTo(hours / 113, within(1e-12));
        assertThat(capacity.cityMean().peopleWithout()).isEqualTo(45);
        assertThat(capacity.districtMeans().get(0).hoursPerPerson()).hasValueCloseTo(hours / 73, within(1e-12));
        assertThat(capacity.districtMeans().get(1).hoursPerPerson()).hasValue(0);
        assertThat(capacity.offersWithUnknownHours()).isZero();
    }

    private static Capacity with(Offer... offers) {
        CityData data = GridTown.data();
        City city = GridTown.city(new CityData(
                data.settings(),
                data.sources(),
                data.districts(),
                data.cells(),
                data.observations(),
                data.places(),
                List.of(offers),
                List.of(),
                List.of(),
                List.of(),
                data.streets()));
        return Capacity.of(city, RandomTown.TOPIC, Decay.GAUSSIAN, WalkProfile.WALK, StatusFilter.PLANNED, MONDAY);
    }

    private static Offer offer(String id, String place, String schedule) {
        return RandomTown.offer(id, place, schedule, null, List.of(), null, Status.OPEN);
    }

    /** Two people advise on Wednesdays from 15:00 on; the hour in the shelter never counts. */
    @Test
    void hoursOfTwoOffersAddUpAndAnOpenEndHasNone() {
        Capacity capacity = with(
                offer("a", "house", "We 14:00-16:00"),
                offer("b", "house", "We 15:00-16:00"),
                offer("c", "house", "Th 10:00+"),
                offer("d", "shelter", "Mo 10:00-11:00"));
        assertThat(capacity.supplies()).hasSize(1);
        assertThat(capacity.supplies().getFirst().hoursPerMonth()).isCloseTo(13, within(1e-12));
        assertThat(capacity.offersWithUnknownHours()).as("the open end").isEqualTo(1);
    }

    /** Open day and night: 364 days ÷ 12; what lies outside the year is cut off. */
    @Test
    void aMonthHasNoMoreHoursThanItHas() {
        assertThat(with(offer("a", "house", "24/7")).supplies().getFirst().hoursPerMonth())
                .isCloseTo(728, within(1e-9));
    }

    /** Twelve sessions a year are one a month, whatever day one asks on; in four weeks there would be one, two or none. */
    @Test
    void whatIsMonthlyCountsOnceAMonth() {
        for (String schedule : List.of("We[-1] 16:00-18:00", "Mo[1] 16:00-18:00")) {
            assertThat(with(offer("a", "house", schedule)).supplies().getFirst().hoursPerMonth())
                    .as(schedule)
                    .isCloseTo(2, within(1e-12));
        }
    }

    /** Two days of which it is not known leave 50 Wednesdays; who reaches nothing but what is not known is unknown and no gap. */
    @Test
    void hoursNotKnownAreCountedApart() {
        Capacity capacity = with(
                offer("a", "house", "We 14:00-16:00; 2026 Dec 16-2026 Dec 23 unknown"),
                offer("b", "planned", "Mo 10:00-11:00 \"nach Vereinbarung\""));
        assertThat(capacity.supplies()).hasSize(2);
        assertThat(capacity.supplies().get(0).hoursPerMonth()).isCloseTo(100 / 12.0, within(1e-12));
        assertThat(capacity.supplies().get(0).unknownHoursPerMonth()).isCloseTo(4 / 12.0, within(1e-12));
        assertThat(capacity.supplies().get(1).hoursPerMonth()).isZero();
        assertThat(capacity.supplies().get(1).unknownHoursPerMonth()).isCloseTo(52 / 12.0, within(1e-12));
        assertThat(capacity.unknownHoursPerMonth()).isCloseTo(56 / 12.0, within(1e-12));
        assertThat(capacity.offersWithUnknownHours()).isZero();
        assertThat(capacity.coverage().places()).extracting(Place::id).containsExactly("house");
        assertThat(capacity.hoursPerPersonOf(0)).isPresent();
        assertThat(capacity.hoursPerPersonOf(3))
                .as("440 m from what is by appointment")
                .isEmpty();
        assertThat(capacity.hoursPerPersonOf(4)).as("reaches nothing").hasValue(0);
    }

    /** Half of the year's Wednesdays; what had ended before is no supply and nothing unknown. */
    @Test
    void whatBeginsOrEndsCountsWithTheSessionsItHas() {
        Capacity capacity = with(
                lasting(
                        offer("a", "house", "We 14:00-16:00"),
                        LocalDate.of(2026, 11, 23).plusWeeks(26),
                        null),
                lasting(offer("b", "planned", "We 14:00-16:00"), null, LocalDate.of(2026, 11, 22)));
        assertThat(capacity.supplies()).hasSize(1);
        assertThat(capacity.supplies().getFirst().hoursPerMonth()).isCloseTo(52 / 12.0, within(1e-12));
        assertThat(capacity.offersWithUnknownHours()).isZero();
        assertThat(capacity.hoursPerPersonOf(3)).hasValue(0);
    }

    private static Offer lasting(Offer offer, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Offer(
                offer.id(),
                offer.place(),
                offer.topic(),
                offer.name(),
                offer.provider(),
                offer.schedule(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                offer.status(),
                from,
                until,
                null,
                null,
                offer.source());
    }

    @Test
    void withoutHoursThereIsNothingForAnybody() {
        Capacity capacity = with();
        assertThat(capacity.supplies()).isEmpty();
        assertThat(capacity.cityMean().hoursPerPerson()).hasValue(0);
        assertThat(capacity.cityMean().peopleWithout()).isEqualTo(113);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void fromAllPairsItIsTheSameAndNothingIsLost(long seed) {
        RandomTown town = RandomTown.of(seed, seed % 3 > 0);
        Decay decay = seed % 2 == 0 ? Decay.STEPS : Decay.GAUSSIAN;
        WalkProfile profile = seed % 5 == 0 ? WalkProfile.SLOW : WalkProfile.WALK;
        City city = town.city();
        Capacity capacity = Capacity.of(city, RandomTown.TOPIC, decay, profile, StatusFilter.OPEN, RandomTown.begin());
        Map<String, Double> hours = new HashMap<>();
        for (RandomTown.Times times : town.times()) {
            Place place = times.place();
            if (!place.isProtected()
                    && Stream.of(place.status(), times.offer().status()).allMatch(Status.OPEN::equals)) {
                double minutes = times.sessions().stream()
                        .mapToDouble(each -> Math.max(0, Math.min(each.end(), 364 * 1440) - each.start()))
                        .sum();
                hours.merge(place.id(), minutes / 60 / 12, Double::sum);
            }
        }
        int cells = city.cells().size();
        double[] expected = new double[cells];
        double reached = 0;
        Map<String, Map<Integer, Double>> seconds = new HashMap<>();
        for (int cell = 0; cell < cells; cell++) {
            PopulationCell c = city.cells().get(cell);
            for (WalkReach.Reach reach : WalkReach.from(city, c.x(), c.y(), profile, 900)) {
                seconds.computeIfAbsent(reach.place().id(), id -> new HashMap<>())
                        .put(cell, reach.seconds());
            }
        }
        for (Map.Entry<String, Map<Integer, Double>> place : seconds.entrySet()) {
            double supply = hours.getOrDefault(place.getKey(), 0.0);
            double sum = 0;
            for (Map.Entry<Integer, Double> way : place.getValue().entrySet()) {
                sum += city.cellIndex().peopleOf(way.getKey()) * decay.weight(way.getValue());
            }
            for (Map.Entry<Integer, Double> way : place.getValue().entrySet()) {
                expected[way.getKey()] += sum > 0 ? supply / sum * decay.weight(way.getValue()) : 0;
            }
            reached += sum > 0 ? supply : 0;
        }
        double sum = 0;
        for (int cell = 0; cell < cells; cell++) {
            assertThat(capacity.shareOf(cell)).isCloseTo(expected[cell], within(1e-9));
            sum += capacity.shareOf(cell) * city.cellIndex().peopleOf(cell);
        }
        double reaching = capacity.supplies().stream()
                .filter(Supply::reachesAnybody)
                .mapToDouble(Supply::hoursPerMonth)
                .sum();
        assertThat(reaching).isPositive().isCloseTo(reached, within(1e-9 * reached));
        assertThat(sum).isCloseTo(reaching, within(1e-9 * reaching));
        double known = 0;
        for (int d = 0; d < city.districts().size(); d++) {
            Capacity.Mean mean = capacity.districtMeans().get(d);
            known += mean.people() * mean.hoursPerPerson().orElse(0);
        }
        assertThat(capacity.cityMean().people()
                        * capacity.cityMean().hoursPerPerson().orElse(0))
                .isCloseTo(known, within(1e-9));
    }
}
