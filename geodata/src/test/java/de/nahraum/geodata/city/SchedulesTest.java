package de.nahraum.geodata.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.DataSource.Disclosure;
import de.nahraum.geodata.city.HolidaySettings.SchoolBreak;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.Goal.HoldsIn;
import de.nahraum.geodata.goal.Goal.Op;
import de.nahraum.geodata.goal.Goal.Scope;
import de.nahraum.geodata.goal.Goal.Target;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.geodata.hours.Rhythm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a city makes of its offers' schedules: read once, counted from the day of their file, with the city's own calendar. */
class SchedulesTest {
    private static Offer offer(String schedule, @Nullable String cancelled, @Nullable String until) {
        Offer o = GridTown.offer("course", "house", "neighbourhood", schedule);
        return new Offer(
                o.id(),
                o.place(),
                o.topic(),
                o.name(),
                o.provider(),
                o.schedule(),
                null,
                cancelled,
                o.languages(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                o.status(),
                null,
                until == null ? null : LocalDate.parse(until),
                LocalDate.of(2026, 5, 1),
                null,
                "offers.csv");
    }

    private static City city(Offer offer, @Nullable String vintage) {
        CityData d = GridTown.data();
        return CityBuilder.build(
                new CityData(
                        d.settings()
                                .withHolidays(new HolidaySettings(
                                        "de-rp",
                                        List.of(new SchoolBreak(
                                                "Osterferien", LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 10))))),
                        List.of(new DataSource(
                                "offers.csv", "offers", null, null, vintage, null, Visibility.PUBLIC, Disclosure.OPEN)),
                        d.districts(),
                        d.cells(),
                        d.observations(),
                        d.places(),
                        List.of(offer),
                        List.of(),
                        d.addresses(),
                        d.baseMap(),
                        d.streets(),
                        List.of()),
                1);
    }

    private static @Nullable Boolean isReachedInTheWest(City city) {
        Goal goal = new Goal(
                "goal",
                "4.5",
                Map.of(),
                "scheduled-offers",
                Map.of("topic", "neighbourhood", "rhythm", "weekly", "minutes", 7.5),
                new Target(Op.AT_LEAST, 0.9),
                new HoldsIn(Scope.CORE, List.of()),
                2022,
                2032,
                null,
                null);
        return new GoalBook(List.of(goal))
                .evaluate(goal, city)
                .districts()
                .getFirst()
                .holds();
    }

    @Test
    void scheduleIsReadOnceForBothAudiences() {
        Offer offer = offer("Tu 10:00-12:00", null, null);
        City city = city(offer, "2026-06-30");
        assertThat(city.scheduleOf(offer)).isSameAs(city.scheduleOf(offer));
        assertThat(GridTown.publicCity(city).scheduleOf(offer)).isSameAs(city.scheduleOf(offer));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2026-06-30",
        "2026-06, 2026-06-30",
        "2026, 2026-12-31",
        "2024-02, 2024-02-29",
        "Frühjahr 2026, 2026-05-01",
        "2026-02-30, 2026-05-01",
        ", 2026-05-01",
    })
    void dayIsThatOfTheFileOrTheLastConfirmation(@Nullable String vintage, LocalDate day) {
        Offer offer = offer("Tu 10:00-12:00", null, null);
        assertThat(city(offer, vintage).asOf(offer)).isEqualTo(day);
    }

    @Test
    void yearOfTheRhythmBeginsWithTheFile() {
        Offer offer = offer("2026 Tu 10:00-12:00", null, null);
        assertThat(city(offer, "2026-01-01").rhythmOf(offer)).isEqualTo(Rhythm.WEEKLY);
        assertThat(city(offer, "2026-07-01").rhythmOf(offer)).isEqualTo(Rhythm.RARER);
        assertThat(isReachedInTheWest(city(offer, "2026-01-01"))).isTrue();
        assertThat(isReachedInTheWest(city(offer, "2026-07-01"))).isFalse();
    }

    @Test
    void holidaysAndCancelledDaysLeaveAGoalReached() {
        assertThat(isReachedInTheWest(city(offer("Tu 10:00-12:00; PH,SH off", "2026-08-04", null), "2026-06-30")))
                .isTrue();
    }

    @Test
    void offerThatHasEndedDoesNotCount() {
        Offer ended = offer("Tu 10:00-12:00", null, "2026-06-29");
        Offer lastDay = offer("Tu 10:00-12:00", null, "2026-06-30");
        assertThat(city(ended, "2026-06-30").hasEnded(ended)).isTrue();
        assertThat(city(lastDay, "2026-06-30").hasEnded(lastDay)).isFalse();
        assertThat(city(ended, "2026-06-30").listPlacesOf("neighbourhood", StatusFilter.OPEN))
                .isEmpty();
        assertThat(city(lastDay, "2026-06-30").listPlacesOf("neighbourhood", StatusFilter.OPEN))
                .hasSize(1);
        assertThat(isReachedInTheWest(city(ended, "2026-06-30"))).isFalse();
        assertThat(isReachedInTheWest(city(lastDay, "2026-06-30"))).isTrue();
    }

    /** The middle of the town at easting 401,000, northing 5,470,775 of UTM zone 32. */
    @Test
    void calendarIsThatOfTheTown() {
        City city = city(offer("Tu 10:00-12:00", null, null), "2026-06-30");
        assertThat(city.calendar().latitude()).isCloseTo(49.38, within(0.01));
        assertThat(city.calendar().longitude()).isCloseTo(7.64, within(0.01));
        assertThat(city.calendar().publicHolidays().isHoliday(LocalDate.of(2026, 6, 4)))
                .isTrue();
        assertThat(city.calendar().schoolHolidays().find(LocalDate.of(2026, 4, 10)))
                .isPresent();
        assertThat(GridTown.city().calendar().publicHolidays().isHoliday(LocalDate.of(2026, 1, 1)))
                .isFalse();
    }
}
