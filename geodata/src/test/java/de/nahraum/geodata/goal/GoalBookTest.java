package de.nahraum.geodata.goal;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.goal.Goal.Op;
import de.nahraum.geodata.goal.Goal.Scope;
import de.nahraum.geodata.indicator.Figure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Goals on {@link GridTown}: West covered by 68 of 73 (93 %), East by none. */
class GoalBookTest {
    private static final City TOWN = GridTown.city();

    private static Evaluation evaluate(Goal goal) {
        return evaluate(goal, TOWN);
    }

    private static Evaluation evaluate(Goal goal, City city) {
        return new GoalBook(List.of(goal)).evaluate(goal, city);
    }

    private static List<@Nullable Boolean> holds(Evaluation evaluation) {
        return evaluation.districts().stream()
                .<@Nullable Boolean>map(d -> d.holds())
                .toList();
    }

    @Test
    void coverageHoldsWhereNineOfTenReachThePlace() {
        Map<String, Object> params = Map.of("service", "meeting-place", "minutes", 7.5);
        Evaluation all = evaluate(SampleGoal.of("coverage", params, Op.AT_LEAST, 0.9, Scope.ALL));
        assertThat(all.status()).isEqualTo(GoalStatus.UNCERTAIN);
        assertThat(holds(all)).containsExactly(true, false);
        assertThat(all.figure()).isEqualTo(Figure.of(1));
        assertThat(all.gapPeople()).isEqualTo(Figure.of(45));
        Evaluation core = evaluate(SampleGoal.of("coverage", params, Op.AT_LEAST, 0.9, Scope.CORE));
        assertThat(core.status()).isEqualTo(GoalStatus.REACHED);
        assertThat(core.gapPeople()).isEqualTo(Figure.of(5));
    }

    @Test
    void plannedPlacesReachTheGoalOnlyWhereItSaysSo() {
        Map<String, Object> open = Map.of("service", "meeting-place", "minutes", 7.5, "status", "open");
        Map<String, Object> planned = Map.of("service", "meeting-place", "minutes", 7.5, "status", "planned");
        assertThat(evaluate(SampleGoal.of("coverage", open, Op.AT_LEAST, 0.9, Scope.ALL))
                        .status())
                .isEqualTo(GoalStatus.UNCERTAIN);
        Evaluation reached = evaluate(SampleGoal.of("coverage", planned, Op.AT_LEAST, 0.9, Scope.ALL));
        assertThat(reached.status()).isEqualTo(GoalStatus.REACHED);
        assertThat(reached.explanation().values())
                .containsEntry("coveredToday", 68L)
                .containsEntry("covered", 108L);
    }

    /** 7.5 minutes are 600 m (West: 68 of 73), 5 minutes 400 m (38 of 73), 20 minutes 1,600 m (East too). */
    @Test
    void sensitivityTellsWhatOtherMinutesWouldGive() {
        Evaluation evaluation = evaluate(SampleGoal.of(
                "coverage", Map.of("service", "meeting-place", "minutes", 10.0), Op.AT_LEAST, 0.9, Scope.ALL));
        assertThat(evaluation.sensitivity())
                .extracting(Evaluation.Sensitivity::value, Evaluation.Sensitivity::holds)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(5.0, 0),
                        org.assertj.core.groups.Tuple.tuple(10.0, 1),
                        org.assertj.core.groups.Tuple.tuple(15.0, 1),
                        org.assertj.core.groups.Tuple.tuple(20.0, 2));
    }

    @Test
    void aWeeklyHourCountsForAMonthlyGoalAndAMonthlyOneNotForAWeekly() {
        Map<String, Object> weekly = Map.of("topic", "neighbourhood", "rhythm", "weekly", "minutes", 7.5);
        Map<String, Object> monthly = Map.of("topic", "neighbourhood", "rhythm", "monthly", "minutes", 7.5);
        assertThat(holds(evaluate(SampleGoal.of("scheduled-offers", monthly, Op.AT_LEAST, 0.9, Scope.CORE))))
                .containsExactly(true);
        assertThat(holds(evaluate(SampleGoal.of("scheduled-offers", weekly, Op.AT_LEAST, 0.9, Scope.CORE))))
                .containsExactly(false);
        Map<String, Object> consultation = Map.of("topic", "tenant-consultation", "rhythm", "monthly", "minutes", 7.5);
        assertThat(holds(evaluate(SampleGoal.of("scheduled-offers", consultation, Op.AT_LEAST, 0.9, Scope.CORE))))
                .containsExactly(true);
    }

    @Test
    void concentrationNamesTheDistrictsOverTheLine() {
        Evaluation evaluation =
                evaluate(SampleGoal.of("concentration", Map.of("indicator", "sgb2"), Op.AT_MOST, 0, Scope.ALL));
        assertThat(evaluation.status()).isEqualTo(GoalStatus.UNCERTAIN);
        assertThat(holds(evaluation)).containsExactly(false, true);
        assertThat(evaluation.sensitivity())
                .extracting(Evaluation.Sensitivity::missed)
                .containsExactly(1, 1, 0);
        assertThat(evaluate(SampleGoal.of(
                                "concentration",
                                Map.of("indicator", "sgb2", "threshold", 1.6),
                                Op.AT_MOST,
                                0,
                                Scope.ALL))
                        .status())
                .isEqualTo(GoalStatus.REACHED);
    }

    @Test
    void withoutTheFiguresAConcentrationCannotBeAssessed() {
        Evaluation evaluation =
                evaluate(SampleGoal.of("concentration", Map.of("indicator", "sgb12"), Op.AT_MOST, 0, Scope.ALL));
        assertThat(evaluation.status()).isEqualTo(GoalStatus.NOT_ASSESSABLE);
        assertThat(evaluation.reason()).isEqualTo("no-data");
    }

    @Test
    void bothKindsOfOffersAreNeeded() {
        Map<String, Object> both = Map.of("left", List.of("neighbourhood"), "right", List.of("tenant-consultation"));
        assertThat(holds(evaluate(SampleGoal.of("both-topics", both, Op.AT_LEAST, 1, Scope.ALL))))
                .containsExactly(true, false);
        // Nobody has called the list of dialogues complete: whether there is one in West is not known.
        Map<String, Object> unknown =
                Map.of("left", List.of("neighbourhood"), "right", List.of("landlord-tenant-dialogue"));
        assertThat(holds(evaluate(SampleGoal.of("both-topics", unknown, Op.AT_LEAST, 1, Scope.CORE))))
                .containsExactly((Boolean) null);
    }

    @Test
    void presenceCountsPlacesInsideTheDistrict() {
        Evaluation evaluation =
                evaluate(SampleGoal.of("presence", Map.of("kind", "meeting-place"), Op.AT_LEAST, 1, Scope.ALL));
        assertThat(holds(evaluation)).containsExactly(true, false);
        // No list of offices is complete, so that there is none is not known; nothing can be said of the city.
        Evaluation offices =
                evaluate(SampleGoal.of("presence", Map.of("kind", "neighbourhood-office"), Op.AT_LEAST, 1, Scope.ALL));
        assertThat(offices.status()).isEqualTo(GoalStatus.NOT_ASSESSABLE);
    }

    /** East is one of two districts and more than a third of the people: with it unknown nothing is said of the city. */
    @Test
    void moreThanAFifthUnknownIsNotAssessable() {
        CityData d = GridTown.data();
        City town = GridTown.city(d.withStreets(GridTown.streets(GridTown.box(0, -500, 1050, 2000))));
        Evaluation evaluation = evaluate(
                SampleGoal.of(
                        "coverage", Map.of("service", "meeting-place", "minutes", 7.5), Op.AT_LEAST, 0.9, Scope.ALL),
                town);
        assertThat(holds(evaluation)).containsExactly(true, null);
        assertThat(evaluation.status()).isEqualTo(GoalStatus.NOT_ASSESSABLE);
        assertThat(evaluation.reason()).isEqualTo("too-many-unknown");
    }

    @Test
    void aMeasureNobodyKnowsIsKeptAndNotAssessed() {
        Evaluation evaluation = evaluate(SampleGoal.of("happiness", Map.of(), Op.AT_MOST, 0, Scope.ALL));
        assertThat(evaluation.status()).isEqualTo(GoalStatus.NOT_ASSESSABLE);
        assertThat(evaluation.reason()).isEqualTo("not-evaluated-yet");
    }

    @Test
    void withoutAResolutionAGoalIsProvisional() {
        Goal goal = SampleGoal.of("coverage", Map.of(), Op.AT_LEAST, 0.9, Scope.ALL);
        assertThat(goal.isProvisional()).isTrue();
        CitySettings settings = GridTown.settings();
        assertThat(settings.isPublic("meeting-places")).isFalse();
    }

    /** West with only the cells A, B, F inside the extent: 38 of 73 known, all within reach. Nothing may be concluded from half a district. */
    @Test
    void aDistrictKnownByHalfIsNotReached() {
        City town = GridTown.city(GridTown.data().withStreets(GridTown.streets(GridTown.box(0, 0, 850, 2000))));
        Evaluation evaluation = evaluate(
                SampleGoal.of(
                        "coverage", Map.of("service", "meeting-place", "minutes", 7.5), Op.AT_LEAST, 0.9, Scope.CORE),
                town);
        assertThat(holds(evaluation)).containsExactly((Boolean) null);
        assertThat(evaluation.status()).isEqualTo(GoalStatus.NOT_ASSESSABLE);
    }

    /** The consultation in the communal accommodation must not show in any count of places. */
    @Test
    void protectedPlacesAreInNoCount() {
        Map<String, Object> advice = Map.of("left", List.of("consumer-advice"), "right", List.of("consumer-advice"));
        assertThat(holds(evaluate(SampleGoal.of("both-topics", advice, Op.AT_LEAST, 1, Scope.CORE))))
                .containsExactly((Boolean) null);
        Evaluation shelters = evaluate(
                SampleGoal.of("presence", Map.of("kind", "communal-accommodation"), Op.AT_LEAST, 1, Scope.ALL));
        assertThat(shelters.parameters()).containsEntry("places", 0);
    }
}
