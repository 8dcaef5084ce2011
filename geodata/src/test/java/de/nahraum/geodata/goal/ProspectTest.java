package de.nahraum.geodata.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.CitySettings.SeriesBreak;
import de.nahraum.geodata.city.Measure;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.goal.Goal.Op;
import de.nahraum.geodata.goal.Goal.Scope;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Observation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The way to the target year on {@link GridTown}: a status follows from outlook or plans where there are any, and is uncertain, never "not on
 * track", where there are none.
 */
class ProspectTest {
    private static final LocalDate SPRING_2027 = LocalDate.of(2027, 4, 1);

    private static Evaluation evaluate(Goal goal, City city) {
        return new GoalBook(List.of(goal)).evaluate(goal, city);
    }

    private static List<GoalStatus> statuses(Evaluation evaluation) {
        return evaluation.districts().stream().map(d -> d.prospect().status()).toList();
    }

    private static CityData with(
            CitySettings settings,
            List<Observation> figures,
            List<Place> places,
            List<Offer> offers,
            List<Measure> steps) {
        CityData d = GridTown.data();
        return new CityData(
                settings,
                d.sources(),
                d.districts(),
                d.cells(),
                figures,
                places,
                offers,
                steps,
                d.addresses(),
                d.baseMap(),
                d.streets());
    }

    private static City withPlan(@Nullable LocalDate plannedFor, @Nullable String resolution, Measure... measures) {
        CityData d = GridTown.data();
        List<Place> places = SampleGoal.placesWithPlan(plannedFor, resolution);
        return GridTown.city(with(d.settings(), d.observations(), places, d.offers(), List.of(measures)));
    }

    private static Measure measure(
            String place, String goal, @Nullable String resolution, LocalDate end, Measure.State state) {
        return new Measure("m", goal, "m", place, null, null, List.of(), null, null, resolution, null, end, state);
    }

    private static final Goal COVERAGE =
            SampleGoal.of("coverage", Map.of("service", "meeting-place", "minutes", 7.5), Op.AT_LEAST, 0.9, Scope.ALL);
    private static final Goal PRESENCE =
            SampleGoal.of("presence", Map.of("kind", "meeting-place"), Op.AT_LEAST, 1, Scope.ALL);

    /** East is met by the planned place only: 40 of 40 people reach it. */
    @Test
    void aPlaceWithAResolutionPutsTheGoalOnTrack() {
        for (Goal goal : List.of(COVERAGE, PRESENCE)) {
            Evaluation evaluation = evaluate(goal, withPlan(SPRING_2027, "Stadtrat 12.03.2026"));
            assertThat(statuses(evaluation)).containsExactly(GoalStatus.REACHED, GoalStatus.ON_TRACK);
            assertThat(evaluation.status()).isEqualTo(GoalStatus.ON_TRACK);
            assertThat(evaluation.reason()).isNull();
            GoalOutlook outlook = Objects.requireNonNull(evaluation.outlook());
            assertThat(outlook.holdsWithResolved()).isEqualTo(2);
            // Today's figures stay today's.
            assertThat(evaluation.figure()).isEqualTo(Figure.of(1));
        }
    }

    @Test
    void aMeasureWithAResolutionDoesTheSame() {
        Measure resolved = measure("planned", "another", "Stadtrat", SPRING_2027, Measure.State.RESOLVED);
        assertThat(evaluate(COVERAGE, withPlan(null, null, resolved)).status()).isEqualTo(GoalStatus.ON_TRACK);
        Measure idea = measure("planned", "another", "Stadtrat", SPRING_2027, Measure.State.IDEA);
        assertThat(evaluate(COVERAGE, withPlan(SPRING_2027, null, idea)).status())
                .isEqualTo(GoalStatus.UNCERTAIN);
        Measure unresolved = measure("planned", "another", null, SPRING_2027, Measure.State.RUNNING);
        assertThat(evaluate(COVERAGE, withPlan(SPRING_2027, null, unresolved)).status())
                .isEqualTo(GoalStatus.UNCERTAIN);
    }

    @Test
    void aPlanWithoutAResolutionIsUncertainAndNamesNoReason() {
        Evaluation evaluation = evaluate(COVERAGE, withPlan(SPRING_2027, null));
        assertThat(statuses(evaluation)).containsExactly(GoalStatus.REACHED, GoalStatus.UNCERTAIN);
        assertThat(evaluation.reason()).isNull();
        GoalOutlook outlook = Objects.requireNonNull(evaluation.outlook());
        assertThat(outlook.holdsWithResolved()).isEqualTo(1);
        assertThat(outlook.holdsWithPlanned()).isEqualTo(2);
        assertThat(outlook.sentence().key()).isEqualTo("goal.outlook.plans");
    }

    @Test
    void aPlanForLaterIsOffTrack() {
        Evaluation evaluation = evaluate(PRESENCE, withPlan(LocalDate.of(2033, 1, 1), "Stadtrat"));
        assertThat(statuses(evaluation)).containsExactly(GoalStatus.REACHED, GoalStatus.OFF_TRACK);
        assertThat(evaluation.status()).isEqualTo(GoalStatus.OFF_TRACK);
        // A measure that ends later than the day named for the place decides.
        Measure late = measure("planned", "goal", "Stadtrat", LocalDate.of(2033, 6, 1), Measure.State.RUNNING);
        assertThat(evaluate(PRESENCE, withPlan(SPRING_2027, "Stadtrat", late)).status())
                .isEqualTo(GoalStatus.OFF_TRACK);
    }

    @Test
    void withoutADateNothingIsKnownOfTheWay() {
        Evaluation evaluation = evaluate(COVERAGE, withPlan(null, "Stadtrat"));
        assertThat(evaluation.status()).isEqualTo(GoalStatus.UNCERTAIN);
        assertThat(evaluation.reason()).isEqualTo("no-outlook");
        assertThat(Objects.requireNonNull(evaluation.outlook()).sentence().key())
                .isEqualTo("goal.outlook.no-plans");
    }

    private static Offer planned(String id, String place, String topic, String schedule) {
        Offer o = GridTown.offer(id, place, topic, schedule);
        return new Offer(
                o.id(),
                o.place(),
                o.topic(),
                o.name(),
                o.provider(),
                o.schedule(),
                null,
                null,
                o.languages(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Status.PLANNED,
                SPRING_2027,
                null,
                null,
                null,
                o.source());
    }

    private static City withOffers(List<Offer> more, Measure... measures) {
        CityData d = GridTown.data();
        List<Place> places = new ArrayList<>(d.places());
        places.add(GridTown.place("hall", PlaceKind.ROOM_CANDIDATE, Status.OPEN, 1500, 520));
        List<Offer> offers = new ArrayList<>(d.offers());
        offers.addAll(more);
        return GridTown.city(with(d.settings(), d.observations(), places, offers, List.of(measures)));
    }

    @Test
    void aPlannedConsultationCountsIfItWillRecurOftenEnough() {
        Goal weekly = SampleGoal.of(
                "scheduled-offers",
                Map.of("topic", "tenant-consultation", "rhythm", "weekly", "minutes", 7.5),
                Op.AT_LEAST,
                0.9,
                Scope.ALL);
        Measure resolved = measure("hall", "goal", "Stadtrat", SPRING_2027, Measure.State.RUNNING);
        City often = withOffers(List.of(planned("new", "hall", "tenant-consultation", "Tu 14:00-16:00")), resolved);
        assertThat(statuses(evaluate(weekly, often))).containsExactly(GoalStatus.REACHED, GoalStatus.ON_TRACK);
        City rarely = withOffers(List.of(planned("new", "hall", "tenant-consultation", "Tu[1] 14:00-16:00")), resolved);
        assertThat(evaluate(weekly, rarely).reason()).isEqualTo("no-outlook");
        // A measure of another goal resolves no offer.
        Measure others = measure("hall", "another", "Stadtrat", SPRING_2027, Measure.State.RUNNING);
        City unresolved = withOffers(List.of(planned("new", "hall", "tenant-consultation", "Tu 14:00-16:00")), others);
        assertThat(statuses(evaluate(weekly, unresolved))).containsExactly(GoalStatus.REACHED, GoalStatus.UNCERTAIN);
    }

    @Test
    void bothTopicsMustBePlanned() {
        Goal both = SampleGoal.of(
                "both-topics",
                Map.of("left", List.of("neighbourhood"), "right", List.of("tenant-consultation")),
                Op.AT_LEAST,
                1,
                Scope.ALL);
        Measure resolved = measure("hall", "goal", "Stadtrat", SPRING_2027, Measure.State.RUNNING);
        Offer left = planned("left", "hall", "neighbourhood", "Tu 14:00-16:00");
        Offer right = planned("right", "hall", "tenant-consultation", "Tu 14:00-16:00");
        assertThat(statuses(evaluate(both, withOffers(List.of(left, right), resolved))))
                .containsExactly(GoalStatus.REACHED, GoalStatus.ON_TRACK);
        assertThat(statuses(evaluate(both, withOffers(List.of(left), resolved))))
                .containsExactly(GoalStatus.REACHED, GoalStatus.OFF_TRACK);
    }

    /** Recipients of 2,000 in West; East makes them up to 400 of 4,000, so that the city's rate is 0.1 and West's quotient r / 200. */
    private static City withSeries(List<SeriesBreak> breaks, int firstYear, double... west) {
        CityData d = GridTown.data();
        List<Observation> figures = new ArrayList<>();
        for (int i = 0; i < west.length; i++) {
            int year = firstYear + i;
            figures.add(new Observation("sgb2-recipients", "west", year, "", west[i], "figures"));
            figures.add(new Observation("sgb2-recipients", "east", year, "", 400 - west[i], "figures"));
            figures.add(new Observation("population-under-67", "west", year, "", 2000, "figures"));
            figures.add(new Observation("population-under-67", "east", year, "", 2000, "figures"));
        }
        CitySettings s = d.settings();
        CitySettings settings = new CitySettings(
                s.name(),
                s.demo(),
                s.timeZone(),
                s.epsg(),
                s.languages(),
                s.baseYear(),
                s.targetYear(),
                s.minimumCellCoverage(),
                s.standards(),
                s.services(),
                breaks,
                s.visibility(),
                s.indicators());
        return GridTown.city(with(settings, figures, d.places(), d.offers(), d.measures()));
    }

    private static final Goal CONCENTRATION = SampleGoal.of("concentration", Map.of(), Op.AT_MOST, 0, Scope.ALL);

    /** West's recipients from 2018 to 2025; the line is at a quotient of 1.5, 300 recipients. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ON_TRACK,  '340,336,332,328,324,320,316,312'",
        "UNCERTAIN, '320,312,321,308,316,303,313,302'",
        "OFF_TRACK, '310,320,330,335,340,345,350,355'",
        "REACHED,   '310,300,290,285,280,275,270,265'"
    })
    void aQuotientIsContinued(GoalStatus expected, String recipients) {
        double[] west = java.util.Arrays.stream(recipients.split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Evaluation evaluation = evaluate(CONCENTRATION, withSeries(List.of(), 2018, west));
        assertThat(statuses(evaluation)).containsExactly(expected, GoalStatus.REACHED);
        assertThat(evaluation.status()).isEqualTo(expected);
        Trend trend = Objects.requireNonNull(
                evaluation.districts().getFirst().prospect().trend());
        assertThat(trend.low()).isLessThanOrEqualTo(trend.central());
        assertThat(trend.last()).isCloseTo(west[7] / 200, within(1e-12));
        if (expected == GoalStatus.REACHED) {
            assertThat(trend.requiredYearlyChange()).isNull();
        } else {
            assertThat(trend.requiredYearlyChange()).isCloseTo((1.5 - west[7] / 200) / 7, within(1e-12));
        }
    }

    @Test
    void aSeriesIsNotContinuedOverABreak() {
        double[] falling = {340, 336, 332, 328, 324, 320, 316, 312};
        SeriesBreak harmless = new SeriesBreak("sgb2", 2018, "first year");
        SeriesBreak other = new SeriesBreak("sgb12", 2023, "another indicator");
        assertThat(evaluate(CONCENTRATION, withSeries(List.of(harmless, other), 2018, falling))
                        .status())
                .isEqualTo(GoalStatus.ON_TRACK);
        SeriesBreak late = new SeriesBreak("sgb2", 2022, "Ukraine");
        Evaluation broken = evaluate(CONCENTRATION, withSeries(List.of(late), 2018, falling));
        assertThat(broken.status()).isEqualTo(GoalStatus.UNCERTAIN);
        assertThat(broken.reason()).isEqualTo("no-outlook");
        Sentence sentence = Objects.requireNonNull(broken.outlook()).sentence();
        assertThat(sentence.key()).isEqualTo("goal.outlook.series-too-short");
        assertThat(sentence.values()).containsEntry("values", 4).containsEntry("needed", 6);
    }

    @Test
    void theTargetMayAllowADistrictOverTheLine() {
        Goal one = SampleGoal.of("concentration", Map.of(), Op.AT_MOST, 1, Scope.ALL);
        assertThat(evaluate(one, withSeries(List.of(), 2025, 340)).status()).isEqualTo(GoalStatus.REACHED);
    }

    /** 300 and 100 of 2,000 each: D = ½ (|300/400 − 1700/3600| + |100/400 − 1900/3600|) = 0.2777…. */
    @Test
    void dissimilarityIsTheOneWorkedOutOnPaper() {
        Goal mix = SampleGoal.of("dissimilarity", Map.of("indicator", "sgb2"), Op.AT_MOST, 0.2, Scope.ALL);
        Evaluation evaluation = evaluate(mix, GridTown.city());
        assertThat(evaluation.figure()).isEqualTo(Figure.of(0.75 - 1700.0 / 3600));
        assertThat(evaluation.status()).isEqualTo(GoalStatus.UNCERTAIN);
        assertThat(evaluation.reason()).isEqualTo("no-outlook");
        assertThat(evaluate(SampleGoal.of("dissimilarity", Map.of(), Op.AT_MOST, 0.3, Scope.ALL), GridTown.city())
                        .status())
                .isEqualTo(GoalStatus.REACHED);
    }

    @Test
    void dissimilarityIsContinuedToo() {
        Goal mix = SampleGoal.of("dissimilarity", Map.of(), Op.AT_MOST, 0.2, Scope.ALL);
        double[] falling = {340, 332, 325, 316, 308, 301, 292, 285};
        Evaluation evaluation = evaluate(mix, withSeries(List.of(), 2018, falling));
        assertThat(evaluation.status()).isEqualTo(GoalStatus.ON_TRACK);
        Trend trend = Objects.requireNonNull(
                Objects.requireNonNull(evaluation.outlook()).trend());
        assertThat(trend.yearlyChange()).isNegative();
        assertThat(evaluation.explanation().values()).containsEntry("firstYear", 2018);
        double[] rising = {285, 292, 301, 308, 316, 325, 332, 340};
        assertThat(evaluate(mix, withSeries(List.of(), 2018, rising)).status()).isEqualTo(GoalStatus.OFF_TRACK);
    }

    @Test
    void whereNobodyIsOfTheGroupThereIsNoDissimilarity() {
        CityData d = GridTown.data();
        List<Observation> nobody = d.observations().stream()
                .map(o -> o.variable().equals("sgb2-recipients")
                        ? new Observation(o.variable(), o.district(), o.year(), "", 0, o.source())
                        : o)
                .toList();
        City town = GridTown.city(with(d.settings(), nobody, d.places(), d.offers(), d.measures()));
        Evaluation evaluation = evaluate(SampleGoal.of("dissimilarity", Map.of(), Op.AT_MOST, 0.2, Scope.ALL), town);
        assertThat(evaluation.status()).isEqualTo(GoalStatus.NOT_ASSESSABLE);
        assertThat(evaluation.reason()).isEqualTo("no-data");
    }
}
