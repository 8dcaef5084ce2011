package de.nahraum.geodata.advice;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.advice.NextStep.AskPeople;
import de.nahraum.geodata.advice.NextStep.Reinspect;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.Goal.Op;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fear spaces in the middle of East; nobody has been asked in West. */
class SpaceStepsTest {
    private static final Goal GOAL = AdviceTown.goal("fear-spaces", Map.of(), Op.AT_MOST, 0);
    private static final City TOWN = AdviceTown.with();
    private static final District WEST = TOWN.districts().get(0);
    private static final District EAST = TOWN.districts().get(1);
    private static final LocalDate DONE = LocalDate.of(2026, 3, 31);

    private static FearSpace space(String id, FearSpaceState state) {
        return new FearSpace(
                id, "Bahnhofstraße", EAST.shape().getInteriorPoint().buffer(20), state, FearTime.NIGHT);
    }

    private static List<NextStep> steps(LocalDate day, Map<String, LocalDate> implementedOn, FearSpace... spaces) {
        City city = TOWN.withSafety(List.of(spaces), Set.of(EAST.id()));
        Asked asked = new Asked(day, service -> true, topic -> true, List.of(spaces), implementedOn);
        return AdviceTown.steps(GOAL, city, asked);
    }

    /** Half a year after 31 March is 30 September, the last day there is. */
    @Test
    void aMeasureIsLookedAtAgainSixMonthsAfterIt() {
        FearSpace done = space("done", FearSpaceState.IMPLEMENTED);
        AskPeople ask = new AskPeople(List.of(WEST));
        assertThat(steps(LocalDate.of(2026, 9, 29), Map.of("done", DONE), done)).containsExactly(ask);
        assertThat(steps(LocalDate.of(2026, 9, 30), Map.of("done", DONE), done))
                .containsExactly(new Reinspect(EAST, 1, 0), ask);
    }

    @Test
    void whereNobodyWroteDownWhenNothingIsDue() {
        assertThat(steps(LocalDate.of(2030, 1, 1), Map.of(), space("done", FearSpaceState.IMPLEMENTED)))
                .containsExactly(new AskPeople(List.of(WEST)));
    }

    @Test
    void hintsWaitAndWhatIsPlannedOrGoneDoesNot() {
        assertThat(steps(
                        LocalDate.of(2030, 1, 1),
                        Map.of("gone", DONE, "again", DONE),
                        space("hint", FearSpaceState.HINT),
                        space("again", FearSpaceState.REPORTED_AGAIN),
                        space("checked", FearSpaceState.CHECKED),
                        space("planned", FearSpaceState.MEASURE_PLANNED),
                        space("gone", FearSpaceState.DISMANTLED)))
                .containsExactly(new Reinspect(EAST, 0, 2), new AskPeople(List.of(WEST)));
    }

    @Test
    void noStepNamesAPlace() {
        List<NextStep> steps =
                steps(LocalDate.of(2030, 1, 1), Map.of("done", DONE), space("done", FearSpaceState.IMPLEMENTED));
        assertThat(steps.toString()).doesNotContain("Bahnhofstraße");
        assertThat(steps.getFirst().sentence().values()).doesNotContainValue("Bahnhofstraße");
    }

    @Test
    void ofSpacesThatAreNotToldOnlyTheAskingIsLeft() {
        City city = TOWN.withSafety(List.of(space("hint", FearSpaceState.HINT)), Set.of(EAST.id()));
        assertThat(AdviceTown.steps(GOAL, city)).containsExactly(new AskPeople(List.of(WEST)));
    }
}
