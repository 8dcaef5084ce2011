package de.nahraum.geodata.goal;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.goal.Goal.HoldsIn;
import de.nahraum.geodata.goal.Goal.Op;
import de.nahraum.geodata.goal.Goal.Scope;
import de.nahraum.geodata.goal.Goal.Target;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The goal on fear spaces in {@link GridTown}, which has a West and an East. */
class FearSpacesGoalTest {
    private static final City TOWN = GridTown.city();
    private static final Goal GOAL = new Goal(
            "fear-spaces",
            "4.3.2",
            Map.of("de", "Ziel"),
            "fear-spaces",
            Map.of(),
            new Target(Op.AT_MOST, 0),
            new HoldsIn(Scope.ALL, List.of()),
            2022,
            2032,
            null,
            null);
    private static final Set<String> BOTH =
            Set.of(TOWN.districts().get(0).id(), TOWN.districts().get(1).id());

    private static Evaluation evaluate(Set<String> surveyed, String west, String east) {
        List<FearSpace> spaces = new ArrayList<>();
        add(spaces, 0, west);
        add(spaces, 1, east);
        return new GoalBook(List.of(GOAL)).evaluate(GOAL, TOWN.withSafety(spaces, surveyed));
    }

    private static void add(List<FearSpace> spaces, int district, String states) {
        for (String state : states.isEmpty() ? new String[0] : states.split(" ")) {
            spaces.add(new FearSpace(
                    "s" + spaces.size(),
                    "Name",
                    TOWN.districts().get(district).shape().getInteriorPoint().buffer(20),
                    FearSpaceState.find(state).orElseThrow(),
                    FearTime.NIGHT));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', true, REACHED",
        "dismantled, true, REACHED",
        "checked, false, UNCERTAIN",
        "reported-again, false, UNCERTAIN",
        "measure-planned, false, UNCERTAIN",
        "implemented, false, ON_TRACK",
        "implemented measure-planned, false, UNCERTAIN",
        "implemented checked, false, OFF_TRACK",
    })
    void holdsWhereAllIsDismantled(String west, boolean holds, GoalStatus status) {
        Evaluation evaluation = evaluate(BOTH, west, "");
        assertThat(evaluation.districts().getFirst().holds()).isEqualTo(holds);
        assertThat(evaluation.districts().getFirst().prospect().status()).isEqualTo(status);
        assertThat(evaluation.status()).isEqualTo(status);
        assertThat(evaluation.districts().get(1).holds()).isTrue();
    }

    @Test
    void theDistanceIsHowManyAreLeftAndMoreMayBeWhereNobodyAsked() {
        Evaluation evaluation = evaluate(BOTH, "implemented checked", "implemented");
        assertThat(evaluation.distance()).isEqualTo(Distance.of(3, Distance.Unit.FEAR_SPACES, false));
        assertThat(evaluation.sensitivity())
                .containsExactly(
                        new Evaluation.Sensitivity("implemented-too", 0, 0, 2, 0),
                        new Evaluation.Sensitivity("implemented-too", 1, 1, 1, 0));
        Evaluation hint = evaluate(Set.of(TOWN.districts().getFirst().id()), "hint", "");
        assertThat(hint.distance()).isEqualTo(Distance.of(0, Distance.Unit.FEAR_SPACES, true));
        assertThat(hint.unknowns())
                .contains(
                        new UnknownPart("hints-unchecked", TOWN.districts().subList(0, 1)),
                        new UnknownPart("not-surveyed", TOWN.districts().subList(1, 2)));
    }

    @Test
    void thatNoneIsKnownSaysNothingOfADistrictNobodyAsked() {
        Evaluation evaluation = evaluate(Set.of(TOWN.districts().getFirst().id()), "", "");
        assertThat(evaluation.districts().get(1).holds()).isNull();
        assertThat(evaluation.districts().get(1).figure()).isEqualTo(Figure.missing(Figure.Reason.NOT_SURVEYED));
        assertThat(evaluation.status()).isEqualTo(GoalStatus.NOT_ASSESSABLE);
        assertThat(evaluate(Set.of(), "", "").reason()).isEqualTo("no-data");
        assertThat(evaluation.explanation().values()).containsEntry("unsurveyed", 1L);
    }

    @Test
    void oneThatIsThereIsKnownWithoutAskingEverybody() {
        Evaluation evaluation = evaluate(Set.of(), "", "checked");
        assertThat(evaluation.districts().get(1).holds()).isFalse();
        assertThat(evaluation.districts().get(1).figure()).isEqualTo(Figure.of(1));
    }

    @Test
    void aHintLeavesItOpen() {
        Evaluation evaluation = evaluate(BOTH, "hint dismantled", "");
        assertThat(evaluation.districts().getFirst().holds()).isNull();
        assertThat(evaluation.districts().getFirst().figure()).isEqualTo(Figure.missing(Figure.Reason.UNKNOWN));
        assertThat(evaluate(BOTH, "hint checked", "").districts().getFirst().holds())
                .isFalse();
    }

    @Test
    void aCityWithoutItsFearSpacesIsNotOneWithoutFear() {
        City outside = GridTown.publicCity(TOWN.withSafety(List.of(), BOTH));
        assertThat(new GoalBook(List.of(GOAL)).evaluate(GOAL, outside).status()).isEqualTo(GoalStatus.NOT_ASSESSABLE);
    }

    @Test
    void carriedOutAndDismantledAreToldApart() {
        Evaluation evaluation = evaluate(BOTH, "implemented implemented dismantled", "checked hint");
        assertThat(evaluation.explanation().values())
                .containsEntry("there", 3)
                .containsEntry("withoutMeasure", 1)
                .containsEntry("implemented", 2)
                .containsEntry("dismantled", 1)
                .containsEntry("hints", 1);
        assertThat(evaluation.figure()).isEqualTo(Figure.of(0));
    }
}
