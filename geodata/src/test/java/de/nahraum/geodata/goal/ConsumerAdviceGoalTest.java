package de.nahraum.geodata.goal;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.Measure;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Offer.OfferLanguage;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.goal.Goal.HoldsIn;
import de.nahraum.geodata.goal.Goal.Op;
import de.nahraum.geodata.goal.Goal.Scope;
import de.nahraum.geodata.goal.Goal.Target;
import de.nahraum.geodata.indicator.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Advice in the accommodation of {@link GridTown}: one with an offer, and those added here. */
class ConsumerAdviceGoalTest {
    /** A topic whose list somebody called complete, and one nobody did. */
    private static final String COMPLETE = "neighbourhood";

    private static final String INCOMPLETE = "consumer-advice";

    private static Goal goal(Map<String, Object> params) {
        return new Goal(
                "advice",
                "4.5.4",
                Map.of("de", "Ziel"),
                "consumer-advice",
                params,
                new Target(Op.AT_LEAST, 1),
                new HoldsIn(Scope.LISTED, List.of("west")),
                2022,
                2032,
                null,
                null);
    }

    private static Offer at(String place, String topic, Status status, String... languages) {
        Offer plain = GridTown.offer("offer-" + place, place, topic, "Mo 10:00-11:00", status);
        return new Offer(
                plain.id(),
                place,
                topic,
                plain.name(),
                plain.provider(),
                plain.schedule(),
                null,
                null,
                Arrays.stream(languages)
                        .map(language -> new OfferLanguage(language, Offer.Mode.ON_REQUEST))
                        .toList(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                status,
                status == Status.PLANNED ? LocalDate.of(2028, 1, 1) : null,
                null,
                null,
                null,
                plain.source());
    }

    /** West has one more and East one, beside the one of the town. */
    private static City town(List<Measure> measures, Offer... offers) {
        CityData d = GridTown.data();
        List<Place> places = new ArrayList<>(d.places());
        places.add(GridTown.place("second", PlaceKind.COMMUNAL_ACCOMMODATION, Status.OPEN, 300, 300));
        places.add(GridTown.place("third", PlaceKind.COMMUNAL_ACCOMMODATION, Status.OPEN, 1500, 300));
        places.add(GridTown.place("closed", PlaceKind.COMMUNAL_ACCOMMODATION, Status.CLOSED, 1500, 300));
        return GridTown.city(new CityData(
                d.settings(),
                d.sources(),
                d.districts(),
                d.cells(),
                d.observations(),
                places,
                List.of(offers),
                measures,
                List.of(),
                List.of(),
                d.streets()));
    }

    private static Evaluation evaluate(Map<String, Object> params, City city) {
        Goal goal = goal(params);
        return new GoalBook(List.of(goal)).evaluate(goal, city);
    }

    @Test
    void twoOfThreeAreATotalOfTheCityWhateverDistrictIsNamed() {
        City town = town(
                List.of(),
                at("shelter", COMPLETE, Status.OPEN, "ar"),
                at("third", COMPLETE, Status.OPEN, "de"),
                at("closed", COMPLETE, Status.OPEN, "de"));
        Evaluation evaluation = evaluate(Map.of("topic", COMPLETE), town);
        assertThat(evaluation.figure()).isEqualTo(Figure.of(2.0 / 3));
        assertThat(evaluation.districts()).isEmpty();
        assertThat(evaluation.explanation().values()).containsEntry("served", 2).containsEntry("of", 3);
        assertThat(evaluation.status()).isEqualTo(GoalStatus.UNCERTAIN);
    }

    @Test
    void itsOffersTogetherMustSpeakEveryLanguage() {
        City town = town(
                List.of(),
                at("shelter", COMPLETE, Status.OPEN, "ar", "RU"),
                at("second", COMPLETE, Status.OPEN, "ar"),
                at("second", COMPLETE, Status.OPEN, "ru-UA"),
                at("third", COMPLETE, Status.OPEN, "ar", "rus"));
        Evaluation evaluation = evaluate(Map.of("topic", COMPLETE, "languages", List.of("ar", "ru")), town);
        assertThat(evaluation.explanation().values()).containsEntry("served", 2);
        assertThat(evaluation.sensitivity())
                .filteredOn(each -> each.parameter().equals("languages-too"))
                .extracting(Evaluation.Sensitivity::holds)
                .containsExactly(3, 2);
    }

    @Test
    void anIncompleteListIsUnknownAndNoGap() {
        Evaluation evaluation =
                evaluate(Map.of("topic", INCOMPLETE), town(List.of(), at("shelter", INCOMPLETE, Status.OPEN)));
        assertThat(evaluation.status()).isEqualTo(GoalStatus.NOT_ASSESSABLE);
        assertThat(evaluation.reason()).isEqualTo("list-incomplete");
        assertThat(evaluation.figure()).isEqualTo(Figure.missing(Figure.Reason.UNKNOWN));
        assertThat(evaluation.explanation().values()).containsEntry("unknown", 2);
    }

    @Test
    void allServedIsReachedEvenIfTheListIsIncomplete() {
        City town = town(
                List.of(),
                at("shelter", INCOMPLETE, Status.OPEN),
                at("second", INCOMPLETE, Status.OPEN),
                at("third", INCOMPLETE, Status.OPEN));
        assertThat(evaluate(Map.of("topic", INCOMPLETE), town).status()).isEqualTo(GoalStatus.REACHED);
    }

    @Test
    void whatIsPlannedIsOnTrackOnlyWithAResolution() {
        Offer[] offers = {
            at("shelter", COMPLETE, Status.OPEN),
            at("second", COMPLETE, Status.OPEN),
            at("third", COMPLETE, Status.PLANNED)
        };
        assertThat(evaluate(Map.of("topic", COMPLETE), town(List.of(), offers)).status())
                .isEqualTo(GoalStatus.UNCERTAIN);
        Measure resolved = new Measure(
                "m",
                "advice",
                "m",
                "third",
                null,
                null,
                List.of(),
                null,
                null,
                "resolution",
                null,
                LocalDate.of(2028, 1, 1),
                Measure.State.RESOLVED);
        Evaluation evaluation = evaluate(Map.of("topic", COMPLETE), town(List.of(resolved), offers));
        assertThat(evaluation.status()).isEqualTo(GoalStatus.ON_TRACK);
        assertThat(evaluation.explanation().values()).containsEntry("served", 2);
        assertThat(evaluation.sensitivity())
                .extracting(Evaluation.Sensitivity::holds)
                .containsExactly(2, 3);
    }

    @Test
    void noPlaceOrDistrictIsInAnyPartOfIt() {
        City town = town(
                List.of(), at("shelter", COMPLETE, Status.OPEN, "ar"), at("third", COMPLETE, Status.PLANNED, "de"));
        String all = evaluate(Map.of("topic", COMPLETE, "languages", List.of("ar")), town)
                .toString()
                // The goal itself may name a district.
                .replace(goal(Map.of()).holdsIn().toString(), "");
        assertThat(all).doesNotContain("shelter", "second", "third").doesNotContainPattern("\\b(west|east)\\b");
    }

    @Test
    void withoutAnyAccommodationThereIsNothingToSay() {
        CityData d = GridTown.data();
        City none = GridTown.city(new CityData(
                d.settings(),
                d.sources(),
                d.districts(),
                d.cells(),
                d.observations(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                d.streets()));
        assertThat(evaluate(Map.of(), none).reason()).isEqualTo("no-accommodation");
    }

    @Test
    void aPublicCityWithoutThemIsNotOneWithoutAdvice() {
        City outside = GridTown.publicCity(town(List.of()));
        assertThat(evaluate(Map.of("topic", COMPLETE), outside).reason()).isEqualTo("hidden");
    }
}
