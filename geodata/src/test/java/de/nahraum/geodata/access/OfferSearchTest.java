package de.nahraum.geodata.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.access.OfferSearch.Found;
import de.nahraum.geodata.access.OfferSearch.Question;
import de.nahraum.geodata.access.OfferSearch.When;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.hours.Opening;
import de.nahraum.geodata.hours.Session;
import de.nahraum.geodata.street.StreetNetwork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody finds in {@link GridTown}, worked out on paper. Wednesday, 25 November 2026. */
class OfferSearchTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MORNING = at("2026-11-25T09:30");
    private static final City CITY = GridTown.city();

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static List<String> ids(List<Found> found) {
        return found.stream()
                .map(each ->
                        each.offer() == null ? each.place().id() : each.offer().id())
                .toList();
    }

    private static City with(UnaryOperator<Offer> change) {
        return with(change, GridTown.data().streets());
    }

    private static City with(UnaryOperator<Offer> change, @Nullable StreetNetwork streets) {
        CityData data = GridTown.data();
        return CityBuilder.build(
                new CityData(
                        data.settings(),
                        data.sources(),
                        data.districts(),
                        data.cells(),
                        data.observations(),
                        data.places(),
                        data.offers().stream().map(change).toList(),
                        data.measures(),
                        data.addresses(),
                        data.baseMap(),
                        streets),
                1);
    }

    private static Offer with(
            Offer o, Status status, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String schedule) {
        return new Offer(
                o.id(),
                o.place(),
                o.topic(),
                o.name(),
                o.provider(),
                schedule,
                o.dates(),
                o.cancelled(),
                o.languages(),
                o.audience(),
                o.free(),
                o.byAppointment(),
                o.stepFree(),
                o.confidential(),
                o.phone(),
                o.bring(),
                status,
                from,
                until,
                o.lastConfirmed(),
                o.note(),
                o.source());
    }

    @Test
    void theNextSessionComesFirstAndPlacesWithoutOneLast() {
        assertThat(ids(OfferSearch.list(CITY, Question.ALL, MORNING))).containsExactly("hour", "talk", "house");
    }

    @Test
    void nothingIsFoundAtAProtectedPlaceAndNothingPlannedOrSuggested() {
        assertThat(ids(OfferSearch.list(CITY, Question.ALL, MORNING)))
                .doesNotContain("in-shelter", "planned", "suggested", "shelter");
        Question consumer = new Question("consumer-advice", null, false, false, When.ANY);
        assertThat(OfferSearch.list(CITY, consumer, MORNING)).isEmpty();
    }

    @Test
    void theWayIsThatOfCoverage() {
        // From cell C: 580 m, 7.25 minutes.
        List<Found> found = OfferSearch.near(CITY, Question.ALL, GridTown.EAST + 900, GridTown.NORTH + 700, MORNING);
        assertThat(found).hasSize(3).allSatisfy(each -> {
            WalkReach.Reach reach = Objects.requireNonNull(each.reach());
            assertThat(reach.metres()).isEqualTo(580);
            assertThat(reach.seconds()).isEqualTo(435);
        });
    }

    @Test
    void whereNoStreetIsNearTheListIsThereWithoutTimes() {
        List<Found> found = OfferSearch.near(CITY, Question.ALL, GridTown.EAST + 1000, GridTown.NORTH - 400, MORNING);
        assertThat(ids(found)).containsExactly("hour", "talk", "house");
        assertThat(found).allMatch(each -> each.reach() == null);
    }

    @Test
    void howeverFarAKnownWayHasATime() {
        City straight = with(UnaryOperator.identity(), null);
        List<Found> found =
                OfferSearch.near(straight, Question.ALL, GridTown.EAST + 20_000, GridTown.NORTH + 700, MORNING);
        assertThat(found)
                .hasSize(3)
                .allSatisfy(
                        each -> assertThat(Objects.requireNonNull(each.reach()).seconds())
                                .isGreaterThan(7_200));
    }

    @Test
    void openNowMeansASessionIsOn() {
        Question now = new Question(null, null, false, false, When.NOW);
        assertThat(OfferSearch.list(CITY, now, MORNING)).isEmpty();
        List<Found> found = OfferSearch.list(CITY, now, at("2026-11-25T14:00"));
        assertThat(ids(found)).containsExactly("hour");
        assertThat(found.getFirst().opening()).isInstanceOf(Opening.Open.class);
        assertThat(OfferSearch.list(CITY, now, at("2026-11-25T16:00"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TODAY,   2026-11-25T09:30, hour",
        "TODAY,   2026-11-25T16:00, ''",
        "TODAY,   2026-11-26T09:30, ''",
        "EVENING, 2026-11-25T09:30, talk",
        "EVENING, 2026-12-10T20:00, ''",
        "EVENING, 2026-12-18T09:00, talk",
        "WEEKEND, 2026-11-25T09:30, ''",
    })
    void timesOfDayLookAheadAsFarAsTheySay(When when, String now, String expected) {
        // The second Thursday of December is the 10th, of January the 14th: 27 days after the 18th.
        Question question = new Question(null, null, false, false, when);
        assertThat(String.join(",", ids(OfferSearch.list(CITY, question, at(now)))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "15:00, 17:30, false, true",
        "15:00, 17:29, false, false",
        "17:00, 17:30, false, true",
        "18:00, 18:20, false, false",
        "10:00, 11:00, true, false",
        "17:00, 17:10, true, true",
    })
    void anEveningIsHalfAnHourAfterFive(String start, String end, boolean openEnd, boolean evening) {
        Session session = new Session(
                ZonedDateTime.parse("2026-11-25T" + start + ":00+01:00[Europe/Berlin]"),
                ZonedDateTime.parse("2026-11-25T" + end + ":00+01:00[Europe/Berlin]"),
                openEnd,
                Session.State.OPEN,
                false,
                null);
        assertThat(OfferSearch.isEvening(session)).isEqualTo(evening);
    }

    @Test
    void anOfferCountsFromItsFirstToItsLastDayOnly() {
        LocalDate wednesday = LocalDate.of(2026, 11, 25);
        City city = with(o -> with(o, o.status(), wednesday, wednesday, o.schedule()));
        assertThat(ids(OfferSearch.list(city, Question.ALL, MORNING))).contains("hour");
        assertThat(ids(OfferSearch.list(city, Question.ALL, at("2026-11-24T23:59"))))
                .doesNotContain("hour");
        assertThat(ids(OfferSearch.list(city, Question.ALL, at("2026-11-26T00:00"))))
                .doesNotContain("hour");
        City closed = with(o -> with(o, Status.CLOSED, null, null, o.schedule()));
        assertThat(ids(OfferSearch.list(closed, Question.ALL, MORNING))).containsExactly("house");
    }

    @Test
    void withoutHoursOrWithWordsForHoursAnOfferIsFoundAndNothingIsGuessed() {
        City city = with(o -> with(o, o.status(), null, null, o.id().equals("hour") ? null : "nach Absprache, ruf an"));
        List<Found> found = OfferSearch.list(city, Question.ALL, MORNING);
        assertThat(ids(found)).contains("hour", "talk");
        assertThat(found).allSatisfy(each -> {
            assertThat(each.next()).isNull();
            assertThat(each.opening()).isInstanceOf(Opening.Unknown.class);
        });
        Question now = new Question(null, null, false, false, When.NOW);
        assertThat(OfferSearch.list(city, now, MORNING)).isEmpty();
    }

    @Test
    void byAppointmentComesAfterWhatIsCertain() {
        City city =
                with(o -> with(o, o.status(), null, null, o.id().equals("hour") ? "\"by appointment\"" : o.schedule()));
        assertThat(ids(OfferSearch.list(city, Question.ALL, MORNING)).getFirst())
                .isEqualTo("talk");
    }

    @Test
    void stepFreeAsksForBothThePlaceAndTheWay() {
        Question question = new Question(null, null, true, false, When.ANY);
        assertThat(OfferSearch.list(CITY, question, MORNING))
                .as("nobody looked")
                .isEmpty();
        CityData data = GridTown.data();
        Place house = data.places().getFirst();
        Place stepFree = new Place(
                house.id(),
                house.name(),
                PlaceKind.MEETING_PLACE,
                Status.OPEN,
                house.x(),
                house.y(),
                null,
                true,
                true,
                null,
                null,
                null,
                null,
                house.source());
        City city = CityBuilder.build(data.withPlaces(List.of(stepFree)), 1);
        // From cell F, at the top of the steps: 180 m, without steps 380 m.
        Found found = OfferSearch.near(city, question, GridTown.EAST + 500, GridTown.NORTH + 700, MORNING)
                .getFirst();
        assertThat(Objects.requireNonNull(found.reach()).metres()).isEqualTo(380);
        Found any = OfferSearch.near(city, Question.ALL, GridTown.EAST + 500, GridTown.NORTH + 700, MORNING)
                .getFirst();
        assertThat(Objects.requireNonNull(any.reach()).metres()).isEqualTo(180);
    }
}
